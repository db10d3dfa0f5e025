import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { toBatchReport } from '../../reports/batch/report.ts';
import type { Row } from '../../reports/batch/row.ts';
import { writeBatchReport } from '../../reports/batch/write-batch-report.ts';
import { buildRow, FAILED, UNCLEAR } from '../../test/support/rows.ts';
import { median, type Section } from '../tables.ts';

/** The report over many targets: writing it, opening it, filtering it. */
export async function reportTable(rows: number, turns: number): Promise<Section> {
  const dir = mkdtempSync(join(tmpdir(), 'naysayer-bench-report-'));
  const browser = await launchBrowser();
  try {
    const startedAt = performance.now();
    const summary = { run: 'run-1', startedAt: '2026-01-02T00:00:00.000Z', targets: rows };
    const report = toBatchReport({ ...summary, rows: manyRows(rows), confirmed: new Set(['s1']) }, [], []);
    const file = writeBatchReport(dir, report, 'en');
    const writeMs = performance.now() - startedAt;
    const seen: Opened[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      seen.push(await openAndFilter(page, pathToFileURL(file).href));
      await page.close();
    }
    const of = (pick: (one: Opened) => number) => Math.round(median(seen.map(pick)));
    return {
      title: 'The report over many targets',
      explains:
        `${rows} rows, the median of ${turns} turns, in Chromium from the disk. Opened: until the table can be used. A filter: from the last key or choice\n` +
        'until the rows that are left are drawn.',
      head: ['written ms', 'size', 'opened ms', 'filter by words ms', 'filter by a choice ms', 'sorted ms'],
      rows: [
        [
          Math.round(writeMs),
          `${(statSync(file).size / 2 ** 20).toFixed(1)} MiB`,
          of(({ openMs }) => openMs),
          of(({ wordsMs }) => wordsMs),
          of(({ choiceMs }) => choiceMs),
          of(({ sortMs }) => sortMs),
        ],
      ],
    };
  } finally {
    await browser.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

interface Opened {
  readonly openMs: number;
  readonly wordsMs: number;
  readonly choiceMs: number;
  readonly sortMs: number;
}

async function openAndFilter(page: Page, url: string): Promise<Opened> {
  const startedAt = performance.now();
  await page.goto(url);
  await page.waitForSelector('html[data-table="built"]');
  const openMs = performance.now() - startedAt;
  const name = page.locator('#table .tabulator-col[tabulator-field="name"] input');
  await name.scrollIntoViewIfNeeded();
  const wordsMs = await timed(page, () => name.pressSequentially('site-77', { delay: 5 }));
  await name.fill('');
  await timed(page, () => name.press('Backspace'));
  const header = page.locator('#table .tabulator-col[tabulator-field="standing"]');
  await header.locator('input').click();
  const choice = page.locator('.tabulator-edit-list-item', { hasText: /^(failed|blocked|Failed)/ }).first();
  const choiceMs = await timed(page, () => choice.click());
  const sortMs = await timed(page, () => header.locator('.tabulator-col-title').click());
  return { openMs, wordsMs, choiceMs, sortMs };
}

/** From the last input event to the last change of the rows, as the page itself sees them. */
async function timed(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(WATCH);
  await act();
  return page.evaluate(AWAIT);
}

/** Run in the page: the last key or press, and the last change of what the table shows. */
const WATCH = `{
  const table = document.querySelector('#table .tabulator-tableholder');
  const seen = (window.seen = { input: 0, drawn: 0 });
  for (const kind of ['keyup', 'input', 'mousedown', 'click']) {
    document.addEventListener(kind, () => { seen.input = performance.now(); }, true);
  }
  new MutationObserver(() => {
    if (seen.input > 0) requestAnimationFrame(() => { seen.drawn = performance.now(); });
  }).observe(table, { childList: true, subtree: true });
}`;

const AWAIT = `new Promise((done) => {
  const startedAt = performance.now();
  const look = () => {
    const { input, drawn } = window.seen;
    const isStill = drawn > input && performance.now() - drawn > 500;
    if (isStill || performance.now() - startedAt > 5000) done(drawn - input);
    else setTimeout(look, 50);
  };
  look();
})`;

/** Rows as different as those of a real list: names, operators, outcomes and what failed take turns. */
function manyRows(count: number): Row[] {
  return Array.from({ length: count }, (_, i) => {
    const about: Partial<Row> = {
      target: `site-${i}`,
      line: i + 1,
      address: `https://site-${i}.example/`,
      name: `site-${i}.example 测试站点`,
      operator: `Operator ${i % 400}`,
      categories: [(i % 39) + 1],
      totalMs: 1_000 + ((i * 7919) % 60_000),
      folder: `scans/site-${i}/2026-01-02`,
    };
    const came = i % 3 === 0 ? FAILED : i % 7 === 0 ? UNCLEAR : {};
    return buildRow({ ...came, ...about });
  });
}
