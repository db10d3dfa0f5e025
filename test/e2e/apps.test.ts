import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { inTurn } from '../support/in-turn.ts';
import { differences, scanSite } from '../support/scan-site.ts';
import { appIds, serveApp } from '../support/serve-apps.ts';

const APP_MS = 300_000; // a test waits its turn behind those that were begun with it

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('each test app is judged as it is', () => {
  it.concurrent.each(appIds())('%s', { timeout: APP_MS }, (id) =>
    inTurn(async () => {
      const app = await serveApp(id);
      try {
        const scanned = await scanSite(id, app, app.expected, browser);
        expect(differences(scanned, app.expected)).toEqual([]);
      } finally {
        await app.close();
      }
    }),
  );
});
