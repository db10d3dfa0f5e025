import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { pagePrinter } from '../../cli/print-page.ts';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { buildResult } from '../../reports/build-result.ts';
import { renderJunit } from '../../reports/junit.ts';
import { writeReports } from '../../reports/write-reports.ts';
import { case265 } from '../support/build-trace.ts';
import { hostileTrace } from './hostile.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'pdf-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it.each([
  ['zh', /未见可继续的途径/, /的流程、版本和账号状态/],
  ['en', /No way on was seen/, /In the tested flow/],
] as const)(
  'prints the whole report in %s: the verdict first, each sheet numbered',
  async (lang, verdict, sentence) => {
    const trace = case265();
    const options = { formats: ['pdf'], lang, print: pagePrinter() } as const;
    const { pdf = '' } = await writeReports(dir, trace, runChecks(trace), options);
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(pdf))));
    const plain = text.map((sheet) => sheet.normalize('NFKC').replace(/\s+/g, ' '));
    expect(totalPages).toBeGreaterThan(3);
    expect(plain[0]).toMatch(verdict);
    expect(plain[0]).toMatch(sentence);
    for (const [i, sheet] of plain.entries()) expect(sheet).toMatch(new RegExp(`\\b${i + 1} ?/ ?${totalPages}\\b`));
    // What a finding says stands on one sheet with the first of its clauses.
    const { findings } = buildResult(trace, runChecks(trace));
    for (const { reason } of findings.filter(({ outcome }) => outcome === 'failed')) {
      const told = reason[lang].normalize('NFKC').replace(/\s+/g, '');
      const sheet = plain.map((one) => one.replace(/\s+/g, '')).find((one) => one.includes(told));
      expect(sheet?.split(told)[1], told).toMatch(/相关条款.*法|Clauses.*(?:Law|Case|Art)/);
    }
    // Every step of every walk is on paper.
    const steps = trace.walks.reduce((sum, walk) => sum + walk.steps.length, 0);
    expect(plain.join(' ')).toContain(lang === 'zh' ? `共${steps}步` : `${steps} steps`);
    expect(plain.join(' ').match(/复核测试 ?2|confirming walk 2/g)?.length).toBeGreaterThan(1);
  },
);

it('says what it lacks where there is nothing to print with', async () => {
  const trace = case265();
  await expect(writeReports(dir, trace, runChecks(trace), { formats: ['pdf'], lang: 'en' })).rejects.toThrow(/print/);
});

it('writes XML that a strict reader takes, whatever an app says', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const hostile = hostileTrace();
    const xml = renderJunit(buildResult(hostile, runChecks(hostile)), 'zh');
    const fault = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, 'application/xml');
      return read.querySelector('parsererror')?.textContent ?? `${read.documentElement.tagName} is well formed`;
    }, xml);
    expect(fault).toBe('testsuites is well formed');
  } finally {
    await browser.close();
  }
});
