import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import type { Expected } from '../../samples/expected.ts';
import { inTurn } from '../support/in-turn.ts';
import { scanSite } from '../support/scan-site.ts';
import { consentPages, serveConsent } from '../support/serve-consent.ts';

const PAGE_MS = 600_000;
const BLOCKED: ReadonlySet<string> = new Set(['accept-only']);
const ASKS_NOTHING: ReadonlySet<string> = new Set(['nothing-asked']);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('holds 15 pages that can be declined, a wall, and one that asks nothing', () => {
  expect(consentPages()).toHaveLength(17);
});

it.concurrent.each(consentPages())('%s', { timeout: PAGE_MS }, (page) =>
  inTurn(async () => {
    const site = await serveConsent();
    try {
      const locale = ZH.has(page) ? 'zh-CN' : 'en-US';
      const scanned = await scanSite(page, { ...site, url: `${site.url}${page}.html` }, { ...ANY, locale }, browser);
      expect(scanned.givenWhileRefusing).toEqual([]);
      if (ASKS_NOTHING.has(page)) {
        expect(scanned.prompts).toEqual([]);
        expect(site.log).toEqual([]);
        return;
      }
      if (BLOCKED.has(page)) {
        expect(scanned.prompts).toMatchObject([{ declinable: 'no', blocks: 'yes' }]);
        return;
      }
      expect(site.log.map((entry) => entry.what)).toEqual(['decline']); // the page's own word
      expect(scanned.prompts.map((prompt) => prompt.declinable)).not.toContain('no');
      expect(scanned.refusing).toBe('reached-home');
    } finally {
      await site.close();
    }
  }),
);

const ZH: ReadonlySet<string> = new Set([
  'vant-dialog',
  'antd-mobile-dialog',
  'div-buttons',
  'sheet-later',
  'splash-then-consent',
  'accept-only',
]);
const ANY: Expected = { category: 38, locale: 'en-US', refusing: 'reached-home', prompts: [], failed: [] };
