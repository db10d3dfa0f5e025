import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diff } from '../../cli/diff.ts';
import { notice } from '../../cli/notice.ts';
import type { ReportCommandOptions } from '../../cli/program.ts';
import { replay } from '../../cli/replay.ts';
import { report } from '../../cli/report.ts';
import { UsageError } from '../../crawler/errors.ts';
import type { Format } from '../../reports/write-reports.ts';
import { FILES } from '../../reports/write-reports.ts';
import { junitFaults } from '../reports/junit-faults.ts';
import { sarifFaults } from '../reports/sarif-faults.ts';
import { KEY_FILE, sealedRun } from '../support/sealed-run.ts';
import { fakeContext } from './context.ts';

const cwd = mkdtempSync(join(tmpdir(), 'naysayer-altered-'));
const env = { NAYSAYER_KEY: KEY_FILE };
const format: Format[] = ['html', 'json', 'junit', 'sarif', 'csv', 'ctrf'];
const options: ReportCommandOptions = { format, lang: 'en' };
const FAULT = 'the evidence is not as it was recorded or sealed (trace.jsonl was changed)';
let dir: string;
let altered: string;
let unsealed: string;

beforeAll(async () => {
  dir = await sealedRun({}, { repeat: 1 });
  unsealed = await sealedRun({}, { repeat: 1, seal: false });
  altered = join(cwd, 'altered');
  cpSync(dir, altered, { recursive: true });
  const trace = join(altered, 'trace.jsonl');
  writeFileSync(trace, readFileSync(trace, 'utf8').replaceAll('职业', '工作'));
});
afterAll(() => {
  for (const folder of [cwd, dir, unsealed]) rmSync(folder, { recursive: true, force: true });
});

it('says in every report before all else that the evidence is not what was sealed, and that nobody signed this', async () => {
  const { code, said, read } = await reported(altered);
  expect(code).toBe(1);
  expect(said).toContain(FAULT);
  for (const one of format) expect(read(one), one).toContain('trace.jsonl was changed');
  const page = read('html');
  expect(page.indexOf(FAULT)).toBeLessThan(page.indexOf('<h1'));
  expect(page).toContain('证据与记录或封存时不一致（trace.jsonl 已被改动）');
  expect(page).not.toContain('with the key');
  expect(JSON.parse(read('json'))).toMatchObject({ custody: { sealedAt: null, fingerprint: null, fault: { code: 'changed' } } }); // biome-ignore format: one line
  expect(junitFaults(read('junit'))).toEqual([]);
  expect(sarifFaults(JSON.parse(read('sarif')))).toEqual([]);
});

it('says nothing of the kind where only a report was changed, or nobody ever sealed it', async () => {
  writeFileSync(join(dir, 'report.html'), 'mine');
  for (const [folder, says] of [
    [dir, 'with the key'],
    [unsealed, 'Nobody has signed this evidence.'],
  ] as const) {
    const { read } = await reported(folder);
    expect(read('html')).toContain(says);
    for (const one of format) expect(read(one), one).not.toContain('not as it was recorded');
  }
});

it('writes no letter, compares nothing and replays nothing by what was altered: one line says what differs', async () => {
  const { context } = fakeContext({ cwd, env });
  const before = readdirSync(altered);
  for (const made of [
    () => notice('altered', { lang: 'en' }, context),
    () => diff(dir, 'altered', { lang: 'en' }, context),
    () => report(dir, { ...options, baseline: 'altered' }, context),
    () => replay('altered', { ...options, emit: 'playwright' }, context),
  ]) {
    const told = made();
    await expect(told).rejects.toThrow(`altered: ${FAULT}: run "naysayer verify altered"`);
    await expect(told).rejects.toBeInstanceOf(UsageError);
  }
  expect(readdirSync(altered)).toEqual(before);
});

it('emits a script for the address that is given', async () => {
  const { context, out } = fakeContext({ cwd, env });
  expect(await replay(dir, { ...options, emit: 'webdriverio', target: 'next.example/start' }, context)).toBe(0);
  expect(out.join('\n')).toContain("process.env.TARGET_URL ?? 'https://next.example/start'");
});

async function reported(folder: string) {
  const { context, out } = fakeContext({ cwd, env });
  const code = await report(folder, options, context);
  return { code, said: out.join('\n'), read: (one: Format) => readFileSync(join(folder, FILES[one]), 'utf8') };
}
