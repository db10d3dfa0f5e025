import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import type { Trace } from '../../crawler/trace.ts';
import { picturesOf } from '../../reports/html/report.ts';
import { writeReports } from '../../reports/write-reports.ts';
import { case265, changeWalk } from '../support/build-trace.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reports-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const trace = case265();
const findings = runChecks(trace);

it('writes what was asked for and nothing else, over what was there', async () => {
  writeFileSync(join(dir, 'result.json'), 'an older one');
  const written = await writeReports(dir, trace, findings, { formats: ['json', 'json'], lang: 'en' });
  expect(written).toEqual({ json: join(dir, 'result.json') });
  expect(readdirSync(dir)).toEqual(['result.json']);
  expect(JSON.parse(readFileSync(join(dir, 'result.json'), 'utf8')).schema).toBe('naysayer/result@1');
});

it('opens in the language asked', async () => {
  const { html = '' } = await writeReports(dir, trace, findings, { formats: ['html'], lang: 'en' });
  expect(readFileSync(html, 'utf8')).toContain('<html lang="en">');
});

it('leaves the earlier report and no draft when it cannot write', async () => {
  mkdirSync(join(dir, 'report.html', 'in the way'), { recursive: true });
  await expect(writeReports(dir, trace, findings, { formats: ['html'], lang: 'en' })).rejects.toThrow();
  expect(readdirSync(dir)).toEqual(['report.html']);
});

it('embeds each picture once, those that are there, and stays small enough to be mailed', async () => {
  mkdirSync(join(dir, 'screens'));
  const files = picturesOf(trace);
  for (const [i, file] of files.entries()) if (i !== 0) writeFileSync(join(dir, file), Buffer.alloc(250_000, i));
  const page = readFileSync(
    (await writeReports(dir, trace, findings, { formats: ['html'], lang: 'zh' })).html as string,
    'utf8',
  );
  const embedded = page.match(/data:image\/jpeg;base64,[^"]+/g) ?? [];
  expect(embedded.length).toBe(7);
  expect(new Set(embedded).size).toBe(7);
  expect(page).toContain('本文件中没有此图');
  expect(page.length).toBeLessThan(3_000_000);
});

it('takes no file from outside the folder of the screens', async () => {
  writeFileSync(join(dir, 'secret.jpg'), 'top secret');
  const pointed: Trace = changeWalk(trace, 'refuse', (walk) => ({
    steps: walk.steps.map((step) => ({ ...step, screen: { ...step.screen, image: 'screens/../secret.jpg' } })),
  }));
  const page = readFileSync(
    (await writeReports(dir, pointed, findings, { formats: ['html'], lang: 'zh' })).html as string,
    'utf8',
  );
  expect(page).not.toContain(Buffer.from('top secret').toString('base64'));
});
