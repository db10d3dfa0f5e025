import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { diff } from '../../cli/diff.ts';
import { readKnown } from '../../cli/known.ts';
import { buildResult } from '../../reports/build-result.ts';
import { case265, mended } from '../support/build-trace.ts';
import { fakeContext } from './context.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'diff-'));
  for (const [name, trace] of [
    ['old', mended()],
    ['new', case265()],
    ['unreachable', { ...case265(), walks: [], failure: { code: 'refused' } }],
  ] as const)
    writeFileSync(join(cwd, `${name}.json`), JSON.stringify(buildResult(trace, runChecks(trace))));
  writeFileSync(
    join(cwd, 'waivers.json'),
    JSON.stringify([{ check: 'no-such', target: 'x', reason: 'y', until: '2026-12-31' }]),
  );
  writeFileSync(join(cwd, 'torn.json'), '{');
  writeFileSync(
    join(cwd, 'someday.json'),
    JSON.stringify([{ check: 'no-such', target: 'x', reason: 'y', until: 'some day' }]),
  );
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

it('ends with 1 when something newly blocks, with 0 the other way round, and writes the page', async () => {
  const { context, out } = fakeContext({ cwd });
  expect(await diff('old.json', 'new.json', { lang: 'en', html: 'diff.html' }, context)).toBe(1);
  expect(out.join('\n')).toContain('newly blocking  “您的职业”');
  expect(readFileSync(join(cwd, 'diff.html'), 'utf8')).toMatch(/^<!doctype html>/);
  expect(await diff('new.json', 'old.json', { lang: 'en', json: true }, context)).toBe(0);
  expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({ schema: 'naysayer/diff@1' });
});

it('ends with 3 when the later scan decides nothing, and with 0 where that is let through', async () => {
  const { context, out } = fakeContext({ cwd });
  expect(await diff('new.json', 'unreachable.json', { lang: 'en' }, context)).toBe(3);
  expect(out.join('\n')).toMatch(/^The later scan is unclear: .* cannot be told\./);
  expect(out.join('\n')).toContain('cannot tell');
  expect(await diff('new.json', 'unreachable.json', { lang: 'en', allowUnclear: true }, context)).toBe(0);
  expect(await diff('unreachable.json', 'new.json', { lang: 'en', allowUnclear: true }, context)).toBe(1);
});

it('masks what it is told in all that it writes and prints, and comes to the same', async () => {
  const { context, out, err } = fakeContext({ cwd });
  const redact = ['您的职业', 'Zhang San'];
  expect(await diff('old.json', 'new.json', { lang: 'en', html: 'masked.html', redact }, context)).toBe(1);
  expect(await diff('old.json', 'new.json', { lang: 'en', json: true, redact }, context)).toBe(1);
  for (const written of [...out, readFileSync(join(cwd, 'masked.html'), 'utf8')]) {
    expect(written).toContain('███');
    expect(written).not.toContain('您的职业');
  }
  expect(JSON.parse(out.at(-1) ?? '').prompts.length).toBeGreaterThan(3);
  expect(new Set(err)).toEqual(
    new Set(['naysayer: --redact: "Zhang San" stands nowhere, so nothing was masked by it']),
  );
  await expect(diff('old.json', 'new.json', { lang: 'en', redact: ['a'] }, context)).rejects.toThrow(/^--redact: "a"/);
});

it('names the file that cannot be written, and none that nobody asked for', async () => {
  const told = diff('old.json', 'new.json', { lang: 'en', html: 'nowhere/x.html' }, fakeContext({ cwd }).context);
  await expect(told).rejects.toThrow(/nowhere\/x\.html: ENOENT: .*, open '.*nowhere\/x\.html'$/);
});

it.each([
  [{ baseline: 'nowhere' }, /no file or folder nowhere/],
  [{ baseline: 'torn.json' }, /^torn\.json is no JSON: [^\n]+ shows it$/],
  [{ waivers: 'someday.json' }, /^someday\.json: 0\.until: has to be a day as 2026-12-31$/],
  [{ baseline: 'waivers.json' }, /waivers\.json is no naysayer\/result@1/],
  [{ waivers: 'waivers.json' }, /no check "no-such"/],
  [{ waivers: 'old.json' }, /old\.json: the whole/],
])('says in one line what is wrong with %j', async (options, says) => {
  await expect(readKnown(options, fakeContext({ cwd }).context)).rejects.toThrow(says);
});
