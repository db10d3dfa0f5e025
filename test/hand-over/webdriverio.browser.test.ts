import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remote } from 'webdriverio';
import { matchers, walk } from '../../cli/hand-over/webdriverio.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../../crawler/drivers/browser.ts';
import { chromedriverHere } from '../support/phone/scan-phone.ts';
import { serveApp } from '../support/serve-apps.ts';

const chromedriver = chromedriverHere();
if (!chromedriver) console.warn('skipped: a WebdriverIO session, for there is no chromedriver on the PATH');

describe.skipIf(chromedriver === undefined)('a session of WebdriverIO', () => {
  const out = mkdtempSync(join(tmpdir(), 'hand-over-'));
  let browser: WebdriverIO.Browser;
  beforeAll(async () => {
    const { path } = await findBrowser();
    browser = await remote({
      logLevel: 'silent',
      capabilities: {
        browserName: 'chrome',
        'wdio:enforceWebDriverClassic': true,
        'wdio:chromedriverOptions': { binary: chromedriver as string },
        'goog:chromeOptions': { binary: path, args: ['headless', 'no-sandbox', ...BROWSER_ARGUMENTS] },
      },
    });
  });
  afterAll(async () => {
    await browser?.deleteSession();
    rmSync(out, { recursive: true, force: true });
  });

  it('is handed over at the window it is on, and goes on behind the prompt', async () => {
    const app = await serveApp('cookie-over-quiz');
    try {
      await browser.url(app.url);
      const options = { out, formats: ['json'], lateMs: 300 } as const;
      const { pass, message } = await matchers.toBeDeclinable.call({}, browser, options);
      expect(pass, message()).toBe(true);
      const rest = await walk(browser, options);
      expect(rest).toMatchObject({ outcome: 'declined', prompts: [{ declinedBy: 'skip' }] });
      expect(app.log.filter(({ what }) => /^(accept|fill|choose)$/.test(what))).toEqual([]);
      expect(await browser.getTitle()).toBe(rest.trace.walks[0]?.steps[0]?.screen.title); // the session is the test's again
    } finally {
      await app.close();
    }
  });

  it('is not handed over where its inspector cannot be reached', async () => {
    const far = { ...stub(), capabilities: { 'goog:chromeOptions': { debuggerAddress: 'localhost:9' } } };
    await expect(walk(far as never, { out })).rejects.toThrow(/inspector at localhost:9 cannot be reached/);
    const other = { ...stub(), capabilities: { browserName: 'firefox' } };
    await expect(walk(other as never, { out })).rejects.toThrow(/run this test in Chrome or Edge/);
  });
});

/** A session of a browser that is not here. */
function stub() {
  return { isAndroid: false, isIOS: false, getWindowHandle: async () => 'none' };
}
