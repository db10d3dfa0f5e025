import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { checkEntry } from '../../checks/law/index.ts';
import { notice } from '../../cli/notice.ts';
import type { ReportCommandOptions } from '../../cli/program.ts';
import { report } from '../../cli/report.ts';
import { sign } from '../../cli/sign.ts';
import { folderFiles } from '../../crawler/evidence/files.ts';
import { openKey } from '../../crawler/evidence/key.ts';
import { verify } from '../../crawler/evidence/verify.ts';
import { readTrace } from '../../crawler/trace-file.ts';
import { resultSchema } from '../../reports/result.ts';
import { junitFaults } from '../reports/junit-faults.ts';
import { sarifFaults } from '../reports/sarif-faults.ts';
import { KEY_FILE, sealedRun } from '../support/sealed-run.ts';
import { fakeContext } from './context.ts';

const cwd = mkdtempSync(join(tmpdir(), 'naysayer-signed-'));
const options: ReportCommandOptions = {
  format: ['html', 'json', 'csv', 'junit', 'sarif', 'ctrf'],
  lang: 'en',
  quiet: true,
};
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

it.each([
  [{}, 'No time server was asked', '未向时间服务器核对'],
  [
    { timeServer: '127.0.0.1:9' },
    'could not be compared with the time server 127.0.0.1:9: ',
    '未能与时间服务器127.0.0.1:9核对：',
  ],
])('says of the clock how far it was off, or why that is not known: %j', async (over, en, zh) => {
  const run = await sealedRun(over, { repeat: 1 });
  await report(run, options, context);
  const page = readFileSync(join(run, 'report.html'), 'utf8');
  for (const says of [en, zh]) expect(page).toContain(says);
  rmSync(run, { recursive: true });
});

it('puts what a named person signed under the finding, and leaves the evidence as it was signed', async () => {
  const [finding = ''] = failed;
  await sign(dir, { finding, name: 'Li Lei', decision: 'confirmed', note: 'seen again by hand' }, context);
  const { page, result, csv } = await reported();
  const told = result.findings.find(({ check }) => check === finding)?.decisions;
  expect(told).toMatchObject([{ name: 'Li Lei', decision: 'confirmed', note: 'seen again by hand' }]);
  const own = page.slice(page.indexOf(`id="finding-${finding}"`)).split('</article>')[0] ?? '';
  expect(own).toMatch(/Confirmed by Li Lei, [^<]+UTC[+-][0-9:]+: seen again by hand/);
  expect(own).toMatch(/Li Lei于[^<]+确认：seen again by hand/);
  expect(own).not.toContain('Candidate');
  expect(csv).toContain('Confirmed by Li Lei');
  expect(await verify(folderFiles(dir))).toMatchObject({ state: 'intact', differences: [] });
});

it('says in every report for a pipeline that what nobody has signed is a candidate', async () => {
  const [, finding = ''] = failed;
  const { junit, sarif, ctrf } = await reported();
  for (const one of [messageOf(finding, junit), ...ofSarif(finding, sarif).map(({ message }) => message.text), ofCtrf(finding, ctrf)?.message]) // biome-ignore format: one line
    expect(one).toContain('Candidate, not yet confirmed by a person.');
});

it('fails no pipeline by a finding that a named person rejected, and says who and why', async () => {
  const [, finding = ''] = failed;
  await sign(dir, { finding, name: 'Han Mei', decision: 'rejected', note: 'a way on by the door' }, context);
  const { junit, sarif, ctrf } = await reported();
  const says = expect.stringMatching(/^Rejected by Han Mei, .*: a way on by the door/);
  expect(junit).toMatch(
    new RegExp(`${finding}"[^>]*>\n?<skipped message="Rejected by Han Mei, [^"]+a way on by the door`),
  );
  for (const { suppressions } of ofSarif(finding, sarif))
    expect(suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: says }]);
  expect(ofCtrf(finding, ctrf)).toMatchObject({ status: 'skipped', message: says });
  expect({ junit: junitFaults(junit), sarif: sarifFaults(JSON.parse(sarif)) }).toEqual({ junit: [], sarif: [] });
});

it('leaves out of the letter what was rejected, and says so in one line', async () => {
  const [confirmed = '', rejected = ''] = failed;
  const { context: asked, out, err } = fakeContext({ cwd });
  await notice(dir, { lang: 'en' }, asked);
  for (const file of out) {
    const letter = readFileSync(file, 'utf8');
    expect(letter).toContain(checkEntry(confirmed).title_en);
    expect(letter).not.toContain(checkEntry(rejected).title_en);
    expect(letter).not.toContain('Han Mei');
  }
  expect(err).toEqual([
    expect.stringMatching(
      new RegExp(`^naysayer: ${rejected} is left out: Rejected by Han Mei, .*: a way on by the door`),
    ),
  ]);
});

function messageOf(check: string, junit: string): string | undefined {
  return new RegExp(`${check}"[^>]*>\n?<failure [^>]*message="([^"]+)"`).exec(junit)?.[1];
}

function ofSarif(check: string, sarif: string) {
  const { runs } = JSON.parse(sarif) as { runs: { results: { ruleId: string; message: { text: string }; suppressions?: object[] }[] }[] }; // biome-ignore format: one line
  return runs.flatMap(({ results }) => results.filter(({ ruleId }) => ruleId === check));
}

function ofCtrf(check: string, ctrf: string) {
  const { results } = JSON.parse(ctrf) as { results: { tests: { tags: string[]; message: string; status: string }[] } };
  return results.tests.find(({ tags }) => tags.includes(check));
}

async function reported() {
  await report(dir, options, context);
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  return {
    page: read('report.html'),
    result: resultSchema.parse(JSON.parse(read('result.json'))),
    csv: read('findings.csv'),
    junit: read('junit.xml'),
    sarif: read('result.sarif'),
    ctrf: read('ctrf.json'),
  };
}
