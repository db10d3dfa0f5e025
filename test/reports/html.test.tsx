import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import type { Trace } from '../../crawler/trace.ts';
import { buildResult } from '../../reports/build-result.ts';
import { picturesOf } from '../../reports/html/report.ts';
import { renderHtml } from '../../reports/html.tsx';
import { ask, buildTrace, captchaMet, case265, consentWall, faceOnly, mended, wall } from '../support/build-trace.ts';
import { recordedTrace } from '../support/recorded.ts';
import { hostileTrace } from './hostile.ts';

const render = (trace: Trace, pictures = new Map<string, string>()) =>
  renderHtml(buildResult(trace, runChecks(trace)), trace, pictures, 'zh');

describe('the page', () => {
  const page = render(case265());

  it('allows its own style and script by their hashes, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const [style, script] = [/<style>(.*?)<\/style>/s, /<script>(.*?)<\/script>/s].map(
      (part) => part.exec(page)?.[1] ?? '',
    );
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      'img-src data:',
      `style-src '${hash(style)}'`,
      `script-src '${hash(script)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('says everything in both languages', () => {
    const seen = { zh: 0, en: 0 };
    for (const { attributes } of elementsOf(page)) {
      if (attributes.class === 'zh') seen.zh += 1;
      if (attributes.class === 'en') seen.en += 1;
    }
    expect(seen.zh).toBe(seen.en);
    expect(seen.zh).toBeGreaterThan(200);
  });

  it('tells the verdict, its walls, the ways tried, the elements, the control and the repeats', () => {
    const text = textOf(page);
    for (const part of [
      '未见可继续的途径', '英语课堂', '尝试的方式', '已核查9/9个', '在同一界面上，其他一概不变，同意之后得以继续。', '3次测试中出现3次',
      '最高人民法院指导性案例265号', '裁判要点2', '待核实', '19 学习教育类', 'leave blank, go on', '9 of 9 accounted for',
      'Holding 2', 'met on 3 of 3 walks', 'To be confirmed in the official text', 'not on the list',
    ]) expect(text).toContain(part); // biome-ignore format: a list
  });

  it('says in words on which walks a request was seen, what was done, and the profile', () => {
    expect(page).not.toContain('<code>confirm-1</code>');
    const text = textOf(page);
    for (const part of ['复核测试 1、复核测试 2', 'confirming walk 1, confirming walk 2', '标准standard'])
      expect(text.replace(/\s+/g, ' ')).toContain(part);
    expect(page).not.toMatch(/>opened again<\/span>\s*<span class="quiet">/); // the way would only say it once more
  });

  it('leaves no heading over nothing', () => {
    expect(page).not.toContain('<ul class="traps"></ul>');
  });

  it('says of a wall that a rule may demand neither that it is within the list nor beyond it, and why', () => {
    const text = textOf(render(recordedTrace('little-clips')));
    for (const part of ['wall, may be allowed', '受阻，可否索取待定', 'A rule of law may demand this'])
      expect(text).toContain(part);
    expect(text).not.toContain('needed, may be asked for');
    expect(textOf(render(case265()))).toContain('needed, may be asked for');
  });

  it('tells alike in the sentence, the tally and the drawing what had to be given though home was reached', () => {
    const text = textOf(render(mended())).replace(/\s+/g, ' ');
    expect(text).toContain('途中须提供的内容未超出可以要求的范围：手机号码、账号口令。其他请求均未作同意、未予提供');
    expect(text).toContain('no more than may be asked for: mobile number, password.');
    expect(text).toContain('Home, giving what may be asked');
    for (const part of ['Refusing everything', 'refusing stops here', 'Home, after saying yes', '拒绝至此为止'])
      expect(text).not.toContain(part);
    expect(textOf(page)).toContain('refusing stops here');
    expect(textOf(page)).toContain('Home, after saying yes');
  });

  it('says in English what a wall asks for whose Chinese title says just that', () => {
    const trace = buildTrace({
      category: 19,
      prompts: [wall({ title: '学习目的', asks: [ask('learning-purpose')] }), wall()],
    });
    const [listed = ''] = render(trace).split('class="walls"')[1]?.split('</li>') ?? [];
    expect(listed).toContain('<span class="quiet"> learning purpose</span>');
    expect(listed).not.toContain('<span class="quiet"> 学习目的</span>');
  });

  it('tells every time by the clock of the test', () => {
    const trace = { ...case265(), finishedAt: '2026-11-24T01:01:00.000Z' };
    const signed = { sealedAt: '2026-11-24T02:00:00Z', fingerprint: 'ab', stamp: null, orderedBy: null };
    const result = { ...buildResult(trace, runChecks(trace)), custody: signed };
    const times = textOf(renderHtml(result, trace, new Map(), 'zh')).match(/\d\d:\d\d:\d\d\S*(?: \S+)?/g) ?? [];
    expect(times.length).toBeGreaterThan(5);
    expect(times.filter((time) => !/^\d\d:\d\d:\d\d UTC\+08:00/.test(time))).toEqual([]);
  });

  it('takes for a stranger’s text no kind of information whose English name is its id', () => {
    expect(page).not.toContain('<span class="app"><span class="zh" lang="zh-CN">职业');
    const odd = buildTrace({ category: 19, prompts: [wall({ asks: [ask('shoe-size')] })] });
    expect(render(odd)).toContain('<span class="app"><span class="zh" lang="zh-CN">shoe-size');
  });

  it('opens the walls and folds what was passed', () => {
    const cards = elementsOf(page).filter(
      ({ name, attributes }) => name === 'details' && /^card/.test(attributes.class ?? ''),
    );
    expect(cards.map(({ attributes }) => [attributes.class, 'open' in attributes])).toEqual([
      ['card within', false],
      ...Array.from({ length: 5 }, () => ['card wall', true]),
    ]);
    expect(render(mended())).not.toContain('class="card wall"');
  });

  it('cites what was not read in the official text only as still to be confirmed', () => {
    const clauses = page.split('待核实（').slice(1);
    expect(clauses.length).toBeGreaterThan(0);
    expect(page.split('待核实（')[0]).not.toContain('四、5'); // cn-av2019-4.5, known from recall
  });
});

it.each<[string, Trace]>([
  ['a captcha', captchaMet()],
  ['a face', faceOnly()],
  ['a policy', consentWall()],
  ['nothing opened', { ...buildTrace(), walks: [], failure: { code: 'certificate', detail: 'ERR_CERT_DATE_INVALID' } }],
  ['nothing met', buildTrace()],
  [
    'a killed scan',
    { ...case265(), finishedAt: undefined, timings: undefined, walks: case265().walks.slice(0, 1) } as unknown as Trace,
  ],
  ['a zone nobody knows', buildTrace({ settings: { timeZone: 'Mars/Olympus' } })],
])('is whole for %s', (_, trace) => {
  const page = render(trace);
  expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(page).toMatch(/<\/html>\n$/);
  expect(textOf(page)).not.toMatch(/undefined|NaN|\[object/);
});

describe('a finding inside the app', () => {
  const trace = withPictures(recordedTrace('little-clips'));
  const place = runChecks(trace).find(({ check }) => check === 'child-defaults-private')?.steps[0] ?? -1;
  const page = render(trace, new Map([[`screens/${place}.jpg`, 'data:image/jpeg;base64,AA']]));
  const own = page.slice(page.indexOf('id="finding-child-defaults-private"')).split('</article>')[0] ?? '';

  it('links to its steps, and shows where it was seen', () => {
    expect(own).toContain(`href="#step-${place}"`);
    expect(page).toContain(`id="step-${place}"`);
    expect(own).toContain('<use href="#picture-0"');
    expect(picturesOf(trace, buildResult(trace, runChecks(trace)).findings)).toContain(`screens/${place}.jpg`);
  });

  it('says on which walk, and tells that of the child from the other', () => {
    expect(own).toContain('exploring walk as a child');
    expect(own).toContain('以儿童身份查看的测试');
  });
});

function withPictures(trace: Trace): Trace {
  const walks = trace.walks.map((walk) => ({
    ...walk,
    steps: walk.steps.map((step) => ({ ...step, screen: { ...step.screen, image: `screens/${step.index}.jpg` } })),
  }));
  return { ...trace, walks };
}

describe('a hostile app', () => {
  const page = render(hostileTrace());
  const elements = elementsOf(page);

  it('adds no element, no handler and no address of its own', () => {
    const pictures = new Map([['screens/0000.jpg', 'data:image/jpeg;base64,AA']]);
    const friendly = [case265(), captchaMet()].flatMap((trace) => elementsOf(render(trace, pictures)));
    const allowed = new Set(friendly.map(({ name }) => name));
    expect(elements.map(({ name }) => name).filter((name) => !allowed.has(name) && name !== 'blockquote')).toEqual([]);
    for (const { attributes } of elements) {
      for (const [name, value] of Object.entries(attributes)) {
        expect(name).not.toMatch(/^on|^style$/i);
        if (name === 'href' || name === 'src')
          expect(value).toMatch(/^(#(request|picture|finding|step)-[a-z\d-]+$|data:image\/)/);
      }
    }
    expect(elements.filter(({ name }) => name === 'script')).toHaveLength(1);
  });

  it('cannot hide or turn text, and cannot drown the page', () => {
    expect(page.match(/[\p{Cf}\u202a-\u202e]/gu)).toBeNull();
    expect(page.includes('[U+202E]')).toBe(true);
    expect(page.includes('长'.repeat(2000))).toBe(false);
    expect(page.length).toBeLessThan(1_500_000);
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
}

function elementsOf(page: string): Element[] {
  const found: Element[] = [];
  new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) }).end(page);
  return found;
}

function textOf(page: string): string {
  let text = '';
  let skip = false;
  const parser = new Parser({
    onopentag: (name) => {
      skip = name === 'style' || name === 'script';
    },
    ontext: (part) => {
      if (!skip) text += part;
    },
    onclosetag: () => {
      skip = false;
    },
  });
  parser.end(page);
  return text;
}

function hash(text = ''): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
