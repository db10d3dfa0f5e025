import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allChecks, CHECKS, runChecks } from '../../checks/index.ts';
import { loadOwn } from '../../cli/own.ts';
import { buildProgram } from '../../cli/program.ts';
import { classify } from '../../crawler/recognise/control.ts';
import { ownWords } from '../../crawler/recognise/words.ts';
import { buildResult } from '../../reports/build-result.ts';
import { buildTrace, skippable } from '../support/build-trace.ts';
import { scanScripted } from '../support/scan-scripted.ts';
import { fakeContext } from './context.ts';

const DOCS = readFileSync(new URL('../../docs/checks-extending.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'own-'));
const { context, err } = fakeContext();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stands in the page under this name. */
function snippet(name: string): string {
  const text = new RegExp(`\`\`\`\\w+ ${name}\\n(.*?)\`\`\``, 's').exec(DOCS)?.[1];
  if (text === undefined) throw new Error(`docs/checks-extending.md has no snippet ${name}`);
  return text;
}

beforeAll(async () => {
  const config = JSON.parse(snippet('config')) as { checks: string[]; words: string[] };
  const broken = {
    'broken.mjs': 'export const = 1',
    'nothing.mjs': 'export const a = 1',
    'untitled.mjs': 'export default { id: "x", judge() {} }',
    'taken.mjs': 'export default { id: "consent-not-bundled", title_zh: "一", title_en: "One", judge() {} }',
    'odd.mjs': 'export default { id: "odd", title_zh: "怪", title_en: "Odd", judge: () => ({ outcome: "guilty" }) }',
  };
  for (const [name, text] of Object.entries(broken)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'my-check.mjs'), snippet('my-check.mjs'));
  writeFileSync(join(folder, 'my-words.json'), snippet('my-words.json'));
  writeFileSync(join(folder, 'bad-words.json'), '{ "language": "en", "labels": { "decline": "nope" } }');
  const all = {
    checks: [...Object.keys(broken), './missing.mjs', ...config.checks],
    words: ['bad-words.json', ...config.words],
  };
  writeFileSync(join(folder, 'naysayer.config.json'), JSON.stringify(all));
  await loadOwn({ ...context, cwd: folder });
});

describe("a user's own checks and words", () => {
  it('are run after the others, and told in the words they bring', () => {
    expect(allChecks().map(({ id }) => id)).toEqual([...CHECKS.map(({ id }) => id), 'odd', 'no-rating-at-start']);
    const trace = buildTrace({ category: 19, prompts: [skippable({ kind: 'rating', title: '给个好评', asks: [] })] });
    const findings = runChecks(trace);
    expect(findings.at(-1)).toMatchObject({
      check: 'no-rating-at-start',
      outcome: 'failed',
      severity: 'minor',
      prompts: ['p1'],
    });
    const told = buildResult(trace, findings).findings.find(({ check }) => check === 'no-rating-at-start');
    expect(told?.reason.en).toBe('rating at start: “给个好评”.'.replace(/[“”]/g, ''));
  });

  it('are named and skipped where they are broken', () => {
    const said = err.join('\n');
    for (const file of ['broken.mjs', 'nothing.mjs', 'untitled.mjs', 'taken.mjs', './missing.mjs', 'bad-words.json'])
      expect(said).toContain(`${file} was skipped: `);
    expect(err).toHaveLength(6);
  });

  it('cannot tell where one answers something else than a verdict', () => {
    expect(runChecks(buildTrace()).find(({ check }) => check === 'odd')).toMatchObject({
      outcome: 'cantTell',
      reason: { code: 'check-failed' },
    });
  });

  it('are recorded by name and content, in the trace of a scan and in its result', async () => {
    const hashOf = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
    expect(ownWords()).toEqual([{ name: 'my-words.json', sha256: hashOf('my-words.json') }]);
    const home = { title: '今日课程', text: ['每天十分钟'], controls: [{ text: '第一课' }] };
    const { trace } = await scanScripted({ start: 'home', screens: { home } });
    const { own } = buildResult(trace, runChecks(trace));
    expect(own?.words).toEqual(ownWords());
    expect(own?.checks.map(({ check, name }) => [check, name])).toEqual([
      ['odd', 'odd.mjs'],
      ['no-rating-at-start', 'my-check.mjs'],
    ]);
    expect(own?.checks[0]?.sha256).toBe(hashOf('odd.mjs'));
    expect(buildResult(buildTrace(), []).own).toBeUndefined();
  });

  it('let a button be read by a word of theirs', () => {
    expect(classify('Nah, keep it').class).toBe('decline');
  });
});

describe('a command that reads screens or judges', () => {
  it.each(['scan', 'worker', 'rejudge', 'report'])('%s takes the checks and words of the config', async (name) => {
    const cwd = mkdtempSync(join(folder, 'command-'));
    writeFileSync(join(cwd, 'naysayer.config.json'), '{ "checks": ["./gone.mjs"] }');
    const { context, err } = fakeContext({ cwd });
    const program = buildProgram(context, '0.0.0', () => {});
    for (const command of program.commands) command.action(() => {}); // what comes after is its own
    await program.parseAsync([name, ...(name === 'worker' ? [] : ['x'])], { from: 'user' });
    expect(err).toEqual([expect.stringContaining('gone.mjs was skipped')]);
  });
});

describe('npm run new-check', () => {
  it('writes a check and a test that compile, once', () => {
    const root = join(folder, 'package');
    const from = join(import.meta.dirname, '../..');
    for (const part of [
      'checks',
      'crawler/trace.ts',
      'scripts/new-check.mjs',
      'test/support/build-trace.ts',
      'test/checks/traps.ts',
      'tsconfig.json',
      'package.json',
    ])
      cpSync(join(from, part), join(root, part), { recursive: true });
    mkdirSync(join(root, 'test/checks'), { recursive: true });
    symlinkSync(join(from, 'node_modules'), join(root, 'node_modules'));
    rmSync(join(root, 'checks/consent-not-bundled.ts'));
    const make = (id: string) =>
      execFileSync(process.execPath, [join(root, 'scripts/new-check.mjs'), id], { encoding: 'utf8', stdio: 'pipe' });
    expect(make('consent-not-bundled')).toContain('checks/consent-not-bundled.ts');
    expect(() => make('consent-not-bundled')).toThrow(/is there already/);
    expect(() => make('Not An Id')).toThrow(/kebab-case/);
    expect(() => make('no-such-entry')).toThrow(/has no entry/);
    writeFileSync(
      join(root, 'tsconfig.new.json'),
      JSON.stringify({
        extends: './tsconfig.json',
        include: [],
        files: ['checks/consent-not-bundled.ts', 'test/checks/consent-not-bundled.test.ts'],
      }),
    );
    const tsc = join(from, 'node_modules/typescript/bin/tsc');
    expect(
      execFileSync(process.execPath, [tsc, '--noEmit', '-p', join(root, 'tsconfig.new.json')], { encoding: 'utf8' }),
    ).toBe('');
  }, 120_000);
});
