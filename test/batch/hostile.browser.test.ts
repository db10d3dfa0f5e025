import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gather } from '../../cli/batch/gather.ts';
import { serveReview } from '../../cli/review.ts';
import { newRun, type RunFolder } from '../../crawler/batch/run-folder.ts';
import { FileStore } from '../../crawler/batch/store.ts';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { parseRow, type Row } from '../../reports/batch/row.ts';
import { writeBatchReport } from '../../reports/batch/write-batch-report.ts';
import { ATTACKS } from '../reports/hostile.ts';
import { buildRow, FAILED, UNCLEAR } from '../support/rows.ts';

let browser: Browser;
let dir: string;
let run: RunFolder;

beforeAll(async () => {
  browser = await launchBrowser();
  dir = mkdtempSync(join(tmpdir(), 'naysayer-hostile-'));
  run = newRun(dir);
  run.begin([], { startedAt: '2026-01-01T00:00:00Z', tool: 'test', settings: {}, bad: [], duplicates: 0, targets: 0 });
  const store = new FileStore<Row>(run, parseRow);
  for (const [i, text] of ATTACKS.entries()) {
    const said = { name: text, operator: text, address: text, categories: [1], cause: text, run: run.run };
    await store.put(buildRow({ ...FAILED, ...said, target: `${text}-${i}`, folder: '../../x' }));
    await store.put(buildRow({ ...UNCLEAR, ...said, target: `${text}?${i}`, folder: `scans/${text}/1` }));
  }
});
afterAll(async () => {
  await browser.close();
  rmSync(dir, { recursive: true, force: true });
});

/** What a page did that a page of texts does not do. */
async function misdeeds(url: string, look: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await browser.newPage();
  const done: string[] = [];
  const own = new URL(url).origin;
  page.on('dialog', (dialog) => {
    done.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const asked = request.url();
    const isOwn = asked.startsWith('data:') || asked === url || (own !== 'null' && asked.startsWith(own));
    if (!isOwn) done.push(`request ${asked.slice(0, 80)}`);
  });
  page.on('popup', (popup) => done.push(`window ${popup.url()}`));
  try {
    await page.goto(url);
    await look(page);
    if (await page.evaluate(() => 'pwned' in window)) done.push('script');
    const hrefs = await page.evaluate(() => [...document.querySelectorAll('a')].map((one) => one.protocol));
    if (hrefs.some((protocol) => protocol === 'javascript:')) done.push('link to a script');
    return done;
  } finally {
    await page.close();
  }
}

it('runs nothing of a target in the report over all of them, sorted and filtered', async () => {
  const report = gather(dir);
  expect(report?.rows).toHaveLength(2 * ATTACKS.length);
  const file = writeBatchReport(dir, report as NonNullable<typeof report>, 'en');
  const seen = await misdeeds(pathToFileURL(file).href, async (page) => {
    await page.locator('.tabulator-row').first().waitFor();
    await page.locator('.tabulator-col-title').first().click();
    await page.locator('.tabulator-row').first().hover();
  });
  expect(seen).toEqual([]);
});

it('runs nothing of a target in the review of what is unclear', async () => {
  const review = await serveReview(run, 'zh');
  try {
    const seen = await misdeeds(review.url, async (page) => {
      await page.locator('form').first().waitFor();
    });
    expect(seen).toEqual([]);
  } finally {
    await review.close();
  }
});
