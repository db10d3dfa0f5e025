import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import type { Step, Trace, UiNode } from '../../crawler/trace.ts';
import { buildResult } from '../../reports/build-result.ts';
import { compare } from '../../reports/compare.ts';
import { diffText, renderDiff } from '../../reports/diff.tsx';
import { planOf } from '../../reports/emit/plan.ts';
import { playwrightScript } from '../../reports/emit/playwright.ts';
import { webdriverioScript } from '../../reports/emit/webdriverio.ts';
import { picturesOf } from '../../reports/html/report.ts';
import { noticeMarkdown, renderNotice } from '../../reports/notice.tsx';
import { coversOf, maskedResult, shownPictures, shownTrace, toRedaction } from '../../reports/redaction.ts';
import { verdictText } from '../../reports/terminal.ts';
import { traceWithoutTyped, typedInPage, typedInWords, untypedOf } from '../../reports/typed.ts';
import { FILES, readPictures, writeReports } from '../../reports/write-reports.ts';
import { case265 } from '../support/build-trace.ts';

const NUMBER = '17000271828';
const MAIL = 'naysayer-3f2a91bc@example.com';
const NAME = '测试员';
const TYPED = /170[\s-]?0027[\s-]?1828|naysayer-3f2a91bc|测试员/i;

/** The course app, whose login took a number, and whose later screens repeat what they were told. */
function told(): Trace {
  const trace = case265();
  return {
    ...trace,
    walks: trace.walks.map((walk) => {
      const login = walk.prompts[0]?.id;
      const given = walk.steps.filter(({ prompt, phase }) => prompt === login && phase === 'yield');
      const values = [
        ['mobile-number', NUMBER],
        ['email', MAIL],
      ] as const;
      const steps = walk.steps.map((step): Step => {
        const at = given.indexOf(step);
        const [type, value] = values[at] ?? [];
        if (type && value) return { ...step, screen: seeing(step, [field('')]), action: { kind: 'fill', node: 0, type, value, reason: 'gives it' } }; // biome-ignore format: one line
        if (step.index <= (given.at(-1)?.index ?? 0)) return step;
        const nodes = [field(NUMBER), text(`验证码已发送至 ${NUMBER.slice(0, 3)} 0027 1828`), text('我的'), text(NAME)];
        const events = [{ kind: 'message' as const, atMs: 0, text: `Welcome, ${MAIL.toUpperCase()}` }];
        const name = step.action.kind === 'fill' ? { ...step.action, type: 'name', value: NAME } : step.action;
        return { ...step, screen: { ...seeing(step, nodes), title: NUMBER }, events, action: name };
      });
      const prompts = walk.prompts.map((prompt, i) =>
        i === 0 ? prompt : { ...prompt, title: `${prompt.title}（${NUMBER}）`, text: `${NAME}，${prompt.text}` },
      );
      return { ...walk, steps: steps as unknown as typeof walk.steps, prompts };
    }),
  };
}

function seeing({ screen }: Step, drawn: readonly Partial<UiNode>[]): Step['screen'] {
  const nodes = drawn.map((node, id) => ({ ...node, id, parent: -1, bounds: { x: 10, y: id * 100, width: 200, height: 40 }, operable: Boolean(node.field) })) as UiNode[]; // biome-ignore format: one line
  return { ...screen, nodes };
}
function field(value: string): Partial<UiNode> {
  return {
    role: 'textbox',
    name: '手机号',
    value,
    field: { type: 'tel', name: 'tel', label: '手机号', placeholder: '' },
  };
}
function text(name: string): Partial<UiNode> {
  return { role: 'text', name };
}

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'typed-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('what a walk typed', () => {
  const trace = told();
  const result = buildResult(trace, runChecks(trace));

  it('stands in the trace, and in no report of any format', async () => {
    expect(JSON.stringify(trace)).toMatch(TYPED);
    const formats = Object.keys(FILES) as (keyof typeof FILES)[];
    for (const lang of ['zh', 'en'] as const) {
      const print = async (printing: object) => Buffer.from(JSON.stringify(printing));
      const written = await writeReports(dir, trace, runChecks(trace), { formats, lang, print });
      expect(Object.keys(written)).toEqual(formats);
      for (const [format, file] of Object.entries(written)) expect(readFileSync(file, 'utf8'), format).not.toMatch(TYPED); // biome-ignore format: one line
    }
  });

  it('stands in no letter, no comparison, no verdict and no script', () => {
    const shown = shownTrace(trace);
    const comparison = compare(result, result);
    const plan = planOf(trace, trace.walks[0]?.prompts ?? [], ['skip']);
    const others = (['zh', 'en'] as const).flatMap((lang) => [
      renderNotice(result, shown, new Map(), lang),
      noticeMarkdown(result, shown, lang),
      renderDiff(comparison, { old: new Map(), now: new Map() }, lang),
      diffText(comparison, lang),
      verdictText(result, { lang }),
    ]);
    for (const other of others) expect(other).not.toMatch(TYPED);
    for (const script of [playwrightScript(plan, trace), webdriverioScript(plan, trace)]) {
      expect(script).not.toMatch(/27[\s-]?1828|3f2a91bc/);
      expect(script).toContain('17000'); // another number, made up when it runs
      expect(script).not.toContain('⟦');
    }
  });

  it('is told by its kind, in the language of the reader', async () => {
    expect(result.prompts[1]?.title).toContain('（⟦mobile-number⟧）');
    const { html = '', junit = '' } = await writeReports(dir, trace, runChecks(trace), { formats: ['html', 'junit'], lang: 'en' }); // biome-ignore format: one line
    const page = readFileSync(html, 'utf8');
    expect(page).toContain('<span class="zh">〔手机号码〕</span><span class="en">[mobile number]</span>');
    expect(page).toContain('<tspan class="zh">');
    expect(page + readFileSync(junit, 'utf8')).not.toContain('⟦');
    expect(noticeMarkdown(result, shownTrace(trace), 'zh')).toContain('〔手机号码〕');
  });

  it('changes nothing of the verdict, and of what the app says by itself', () => {
    const plain = buildResult(case265(), runChecks(case265()));
    expect(result.outcome.refusing).toBe(plain.outcome.refusing);
    const nodes = traceWithoutTyped(trace).walks[0]?.steps.at(-1)?.screen.nodes ?? [];
    expect(nodes.map(({ name, value }) => [name, value])).toEqual([
      ['手机号', '⟦mobile-number⟧'],
      ['验证码已发送至 ⟦mobile-number⟧', undefined],
      ['我的', undefined],
      ['⟦name⟧', undefined],
    ]);
  });

  it('goes together with what else is to be masked', () => {
    const redaction = toRedaction(['您的职业', NUMBER]);
    const shown = JSON.stringify([maskedResult(result, redaction), shownTrace(trace, redaction)]);
    expect(shown).not.toMatch(TYPED);
    expect(shown).not.toContain('您的职业');
    expect(shown).toContain('███');
  });
});

describe('a plain word that was typed', () => {
  const typing = (value: string, nodes: readonly Partial<UiNode>[], before: readonly Partial<UiNode>[] = []): Trace => {
    const trace = case265();
    const [first, second] = trace.walks[0]?.steps ?? [];
    const steps = [
      { ...first, screen: seeing(first as Step, before), action: { kind: 'fill', node: 0, type: 'occupation', value, reason: '' } }, // biome-ignore format: one line
      { ...second, screen: seeing(second as Step, nodes) },
    ] as Step[];
    return { ...trace, walks: [{ ...trace.walks[0], steps, prompts: [] }] } as unknown as Trace;
  };
  const names = (trace: Trace) =>
    traceWithoutTyped(trace).walks[0]?.steps[1]?.screen.nodes.map(({ name, value }) => value ?? name);

  it('is masked in its field and where it stands alone, and in no longer text', () => {
    const screen = [field('测试'), text('测试'), text('能力测试')];
    expect(names(typing('测试', screen))).toEqual(['⟦occupation⟧', '⟦occupation⟧', '能力测试']);
    expect(names(typing('1', [field('1'), text('1')]))).toEqual(['⟦occupation⟧', '1']);
  });

  it('stays where the app said it first', () => {
    expect(names(typing('测试', [text('测试')], [text('测试')]))).toEqual(['测试']);
  });

  it('is masked in its field however the app wrote it there', () => {
    expect(names(typing('17000271828', [field('170 0027')]))).toEqual(['⟦occupation⟧']);
    expect(names(typing('Test', [field('TEST ')]))).toEqual(['⟦occupation⟧']);
  });

  it('is no part of a longer name, and no address', () => {
    expect(untypedOf(typing('naysay', [])).text('naysayer')).toBe('naysayer');
    expect(untypedOf(typing('https://example.com/', [])).text('https://example.com/')).toBe('https://example.com/');
    expect(untypedOf(typing(MAIL, [])).text(`?to=${encodeURIComponent(MAIL)}&x`)).toBe('?to=⟦occupation⟧&x');
  });
});

it('says a mark that was cut as cut, and in a title and an attribute once', () => {
  expect(typedInWords('to ⟦mobile-nu…', 'en')).toBe('to …');
  expect(typedInPage('<title>⟦name⟧</title><p title="⟦name⟧ > x">⟦name⟧</p>', 'en')).toBe(
    '<title>[name]</title><p title="[name] > x"><span class="zh">〔姓名〕</span><span class="en">[name]</span></p>',
  );
});

const WHITE = PNG.sync.write(new PNG({ width: 39, height: 84, fill: true }));

describe('the pictures', () => {
  const trace = told();

  it('are painted over where it stood, and as they were elsewhere', () => {
    mkdirSync(join(dir, 'screens'));
    const files = picturesOf(trace).map((file) => file.replace(/jpg$/, 'png'));
    const taken = new Map(files.map((file) => [file, `data:image/png;base64,${WHITE.toString('base64')}`]));
    const pngs = { ...trace, walks: trace.walks.map((walk) => ({ ...walk, steps: walk.steps.map((step) => ({ ...step, screen: { ...step.screen, image: step.screen.image?.replace(/jpg$/, 'png') } })) })) } as Trace; // biome-ignore format: one line
    const covers = coversOf(pngs);
    expect(covers.size).toBeGreaterThan(3);
    const shown = shownPictures(taken, pngs);
    expect([...shown.keys()]).toEqual(files);
    for (const file of files) expect(shown.get(file) === taken.get(file), file).toBe(!covers.has(file));
  });

  it('are left out where they cannot be painted over', () => {
    mkdirSync(join(dir, 'screens'));
    for (const file of picturesOf(trace)) writeFileSync(join(dir, file), 'no picture');
    const taken = readPictures(dir, picturesOf(trace));
    const covers = coversOf(trace);
    expect([...shownPictures(taken, trace).keys()]).toEqual([...taken.keys()].filter((file) => !covers.has(file)));
  });
});
