// `naysayer/webdriverio`: the same on an open WebdriverIO session, of a browser or of an app through Appium.
import { type Browser, chromium, type Page } from 'playwright';
import type { Browser as Session } from 'webdriverio';
import type { AppSession } from '../../crawler/drivers/app-platform.ts';
import { withDevTools } from '../../crawler/drivers/app-source.ts';
import { openHandedApp } from '../../crawler/drivers/handed-app.ts';
import { UsageError } from '../../crawler/errors.ts';
import { toAppRequest } from '../../crawler/to-app-request.ts';
import {
  type HandedOver,
  type HandOverOptions,
  handOver,
  type MatcherResult,
  toMatcherResult,
  type Until,
} from './hand-over.ts';
import { handOverPage } from './page.ts';

export type { HandedOver, HandOverOptions };

/**
 * Says no to all that is asked from this screen on, until home or a wall. Nothing is ever accepted.
 * @param browser a session of Chrome or Edge, or of an app on Android or iOS through Appium
 * @throws {UsageError} when it is another session, or the browser lies where its inspector cannot be reached
 */
export async function walk(browser: Session, options: HandOverOptions = {}): Promise<HandedOver> {
  return walkSession(browser, 'home', options);
}

/** For `expect.extend(matchers)`: whether what this screen asks can be refused. */
export const matchers = {
  async toBeDeclinable(
    this: { readonly isNot?: boolean },
    browser: Session,
    options: HandOverOptions = {},
  ): Promise<MatcherResult> {
    return toMatcherResult(await walkSession(browser, 'answered', options), this.isNot ?? false, 'browser');
  },
};

declare global {
  namespace ExpectWebdriverIO {
    // Its parameters have to be those of the interface it is joined with.
    interface Matchers<R extends void | Promise<void>, T> {
      toBeDeclinable(options?: HandOverOptions): R;
    }
  }
}

async function walkSession(browser: Session, until: Until, options: HandOverOptions): Promise<HandedOver> {
  if (browser.isAndroid || browser.isIOS) return walkApp(browser, until, options);
  const { page, leave } = await pageOf(browser);
  try {
    return await handOverPage(page, until, options);
  } finally {
    await leave();
  }
}

async function walkApp(browser: Session, until: Until, options: HandOverOptions): Promise<HandedOver> {
  const session = await withDevTools(browser);
  const app = await appOf(browser, session);
  const platform = browser.isAndroid ? 'android' : 'ios';
  return handOver(
    ({ target, around }) => toAppRequest({ platform, app, ...target }, { config: {}, ...around }),
    (request, bringUp) => openHandedApp(request, session, bringUp),
    until,
    options,
  );
}

/** The app that the session was opened for, else the one in front. @throws {UsageError} */
async function appOf(browser: Session, session: AppSession): Promise<string> {
  const told = browser.capabilities as Readonly<Record<string, unknown>>;
  const named = browser.isAndroid ? ['appium:appPackage', 'appPackage'] : ['appium:bundleId', 'bundleId'];
  const known = named.map((name) => told[name]).find((id) => typeof id === 'string');
  const front = known ?? (await inFront(browser, session));
  if (typeof front === 'string' && front !== '') return front;
  throw new UsageError('this session does not tell which app it is of: open it with appPackage or bundleId');
}

async function inFront(browser: Session, session: AppSession): Promise<unknown> {
  if (browser.isAndroid) return session.execute('mobile: getCurrentPackage', {});
  return ((await session.execute('mobile: activeAppInfo', {})) as { bundleId?: unknown }).bundleId;
}

/** The page of the session's window, through the browser's own inspector. @throws {UsageError} */
async function pageOf(browser: Session): Promise<{ page: Page; leave: () => Promise<void> }> {
  const [handle, inspected] = await Promise.all([browser.getWindowHandle(), inspect(browser)]);
  const leave = () => inspected.close(); // of the connection; the browser and its windows stay
  for (const page of inspected.contexts().flatMap((context) => context.pages())) {
    if (await isTarget(page, handle)) return { page, leave };
  }
  await leave();
  throw new UsageError('the window of this session was not found in its browser');
}

async function inspect(browser: Session): Promise<Browser> {
  const told = browser.capabilities as Readonly<Record<string, { readonly debuggerAddress?: string } | undefined>>;
  const address = (told['goog:chromeOptions'] ?? told['ms:edgeOptions'])?.debuggerAddress;
  if (!address)
    throw new UsageError('a session of this browser cannot be handed over: run this test in Chrome or Edge');
  try {
    return await chromium.connectOverCDP(`http://${address}`, { noDefaults: true });
  } catch (cause) {
    throw new UsageError(
      `the browser's inspector at ${address} cannot be reached from here: run the browser on this machine`,
      { cause },
    );
  }
}

/** A driver names its windows by the browser's own ids, some with a word before it. */
async function isTarget(page: Page, handle: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return handle.endsWith(targetInfo.targetId);
}
