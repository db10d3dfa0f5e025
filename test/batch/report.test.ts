import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { buildProgram } from '../../cli/program.ts';
import { reportOf, toBatchReport } from '../../reports/batch/report.ts';
import { parseRow, type Row } from '../../reports/batch/row.ts';
import { changeOf, summarise } from '../../reports/batch/summary.ts';
import { writeBatchReport } from '../../reports/batch/write-batch-report.ts';
import { batchEn } from '../../reports/words/batch-en.ts';
import { batchZh } from '../../reports/words/batch-zh.ts';
import { fakeContext } from '../cli/context.ts';
import { buildRow, FAILED, UNCLEAR } from '../support/rows.ts';

const RUN = { run: 'run-1', startedAt: '2026-01-02T00:00:00.000Z', targets: 3 };

it('counts targets by how they stand, by check, category, operator and cause', () => {
  const summary = summarise(RUN, [
    buildRow({ ...FAILED, target: 'a', categories: [19], operator: 'One' }),
    buildRow({ target: 'b', categories: [19, 20], operator: 'One' }),
    buildRow({ ...UNCLEAR, target: 'c' }),
  ]);
  expect(summary.byStanding).toEqual({ failed: 1, passed: 1, unclear: 1, 'not-opened': 0 });
  expect(summary.byCheck[0]).toEqual({ check: 'alternative-login-path', failed: 1, cantTell: 0, passed: 0 });
  expect(summary.byCategory).toMatchObject([
    { key: '19', failed: 1, passed: 1 },
    { key: '20', failed: 0, passed: 1 },
  ]);
  expect(summary.byOperator).toMatchObject([{ key: 'One', failed: 1, passed: 1, unclear: 0 }]);
  expect(summary.byCause).toEqual([{ key: 'captcha', count: 1 }]);
});

it('prices an entry only where home was reached', () => {
  const summary = summarise(RUN, [
    buildRow({ gave: ['mobile-number', 'mobile-number', 'name'], categories: [19], operator: 'One' }),
    buildRow({ target: 'b', categories: [19], operator: 'One' }),
    buildRow({ ...UNCLEAR, target: 'c', gave: ['birthday'] }),
  ]);
  expect(summary).toMatchObject({
    priced: 2,
    kindsGiven: 2,
    price: [
      { key: 'mobile-number', count: 1 },
      { key: 'name', count: 1 },
    ],
  });
  expect(summary.prices[0]).toEqual({ operator: 'One', category: 19, type: 'mobile-number', count: 1, of: 2 });
});

it.each([
  ['newly-failing', {}, FAILED],
  ['fixed', FAILED, {}],
  ['same', FAILED, FAILED],
  ['undecided', FAILED, UNCLEAR], // nothing was seen this time, which mends nothing
  ['undecided', UNCLEAR, FAILED],
] as const)('says %s against the run before', (change, before, now) => {
  expect(changeOf(buildRow(now as Partial<Row>), buildRow(before as Partial<Row>))).toBe(change);
});

it('leads to reports of its own folder alone', () => {
  expect(reportOf({ run: 'r', folder: 'scans/a/b' })).toBe('runs/r/scans/a/b/report.html');
  for (const folder of ['', '../../x', 'scans/../x', 'javascript:alert(1)', 'scans/a/b/c']) {
    expect(reportOf({ run: 'r', folder })).toBeUndefined();
  }
});

it('holds no text of an app that could run: not in the page, not in a spreadsheet', () => {
  const dir = mkdtempSync(join(tmpdir(), 'naysayer-report-'));
  try {
    const evil = '</script><script>alert(1)</script>';
    const rows = [buildRow({ ...FAILED, name: evil, operator: '=cmd|calc', run: 'run-1' })];
    writeBatchReport(dir, toBatchReport({ ...RUN, rows, confirmed: new Set() }, [], []), 'zh');
    const html = readFileSync(join(dir, 'report.html'), 'utf8');
    expect(html).not.toContain('<script>alert');
    expect(html).toMatch(/default-src 'none'/);
    const [row] = parse(readFileSync(join(dir, 'results.csv'), 'utf8'), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(row?.operator).toBe("'=cmd|calc");
    const lines = readFileSync(join(dir, 'results.jsonl'), 'utf8').trim().split('\n');
    expect(parseRow(JSON.parse(lines[0] ?? ''))).toEqual({ ...rows[0], change: 'new' });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

it('writes lines that its printed schema knows, with every key of theirs in it', async () => {
  const { context, out } = fakeContext();
  await buildProgram(context, '', () => {}).parseAsync(['node', 'naysayer', 'batch', '--schema']);
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(out.join('\n')));
  const { rows } = toBatchReport({ ...RUN, rows: [buildRow(FAILED)], confirmed: new Set() }, [], []);
  expect(validate(JSON.parse(JSON.stringify(rows[0]))), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...rows[0], guilty: true })).toBe(false);
});

it('has every word in both languages', () => {
  const leaves = (value: unknown, at = ''): string[] =>
    value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, one]) => leaves(one, `${at}.${key}`))
      : [at];
  expect(leaves(batchZh).sort()).toEqual(leaves(batchEn).sort());
});
