import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import type { ReportCommandOptions } from '../../cli/program.ts';
import { report } from '../../cli/report.ts';
import { sign } from '../../cli/sign.ts';
import { folderFiles } from '../../crawler/evidence/files.ts';
import { openKey } from '../../crawler/evidence/key.ts';
import { verify } from '../../crawler/evidence/verify.ts';
import { readTrace } from '../../crawler/trace-file.ts';
import { type Result, resultSchema } from '../../reports/result.ts';
import { KEY_FILE, sealedRun } from '../support/sealed-run.ts';
import { fakeContext } from './context.ts';

const cwd = mkdtempSync(join(tmpdir(), 'naysayer-signed-'));
const options: ReportCommandOptions = { format: ['html', 'json', 'csv'], lang: 'en', quiet: true };
const { context } = fakeContext({ cwd, env: { NAYSAYER_KEY: KEY_FILE } });
let dir: string;
let failed: readonly string[];

beforeAll(async () => {
  const settings = {
    device: 'phone',
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    repeat: 1,
    profile: 'filing',
    seed: 'test',
  } as const;
  const target = { id: 'quiz', platform: 'web', address: 'http://127.0.0.1/', name: 'Quiz', categories: [{ n: 19, by: 'config' }] } as const; // biome-ignore format: one line
  dir = await sealedRun({ settings, target, orderedBy: 'District office, case 12' });
  failed = runChecks(readTrace(dir)).flatMap(({ check, outcome }) => (outcome === 'failed' ? check : []));
  expect(failed.length).toBeGreaterThan(1);
});
afterAll(() => {
  for (const folder of [cwd, dir]) rmSync(folder, { recursive: true, force: true });
});

it('says in a report for filing who ordered and signed it, and that a finding is a candidate', async () => {
  const { page, result } = await reported();
  expect(result.custody).toMatchObject({
    orderedBy: 'District office, case 12',
    fingerprint: openKey(KEY_FILE).fingerprint,
    stamp: null,
  });
  expect(page).toContain('District office, case 12');
  expect(page).toContain(openKey(KEY_FILE).fingerprint.slice(0, 32));
  for (const part of ['Candidate, not yet confirmed by a person.', '待定发现，尚未经具名人员确认。'])
    expect(page.split(part)).toHaveLength(failed.length + 1);
});

it('puts what a named person signed under the finding, and leaves the evidence as it was signed', async () => {
  const [finding = ''] = failed;
  await sign(dir, { finding, name: 'Li Lei', decision: 'confirmed', note: 'seen again by hand' }, context);
  const { page, result, csv } = await reported();
  const told = result.findings.find(({ check }) => check === finding)?.decisions;
  expect(told).toMatchObject([{ name: 'Li Lei', decision: 'confirmed', note: 'seen again by hand' }]);
  const own = page.slice(page.indexOf(`id="finding-${finding}"`)).split('</article>')[0] ?? '';
  expect(own).toMatch(/Confirmed by Li Lei, [^<]+UTC: seen again by hand/);
  expect(own).toMatch(/Li Lei于[^<]+确认：seen again by hand/);
  expect(own).not.toContain('Candidate');
  expect(csv).toContain('Confirmed by Li Lei');
  expect(await verify(folderFiles(dir))).toMatchObject({ state: 'intact', differences: [] });
});

async function reported(): Promise<{ page: string; result: Result; csv: string }> {
  await report(dir, options, context);
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  return {
    page: read('report.html'),
    result: resultSchema.parse(JSON.parse(read('result.json'))),
    csv: read('findings.csv'),
  };
}
