import type { Browser, BrowserContext, CDPSession, Frame, Page } from 'playwright';
import { UsageError } from '../errors.ts';
import { DEFAULT_BUDGETS, type ScanRequest } from '../scan-request.ts';
import type { BringUp } from './bring-up.ts';
import { HANDED_PAGE_CHANGES, LISTENERS, RELEASE, TRACK } from './page-scripts.ts';
import { PlaywrightDriver } from './playwright.ts';
import type { DriverSource } from './source.ts';

/** Drivers on one page that somebody else's test has opened. They close nothing of it, and give it back as it is then. */
export function openHandedPage(request: ScanRequest, handed: HandedPage): DriverSource {
  const { target, settings, handedOver } = request;
  const browser = browserOf(handed.page.context());
  return {
    browser: `Chromium ${browser.version()}`,
    pageChanges: HANDED_PAGE_CHANGES,
    freshness: 'handed-over',
    newDriver: async () =>
      new PlaywrightDriver(browser, {
        address: target.address,
        device: settings.device,
        viewport: settings.viewport,
        locale: settings.locale,
        timeZone: settings.timeZone,
        image: settings.profile === 'filing' ? 'png' : 'jpg',
        secrets: handedOver?.secrets ?? [],
        limits: { ...DEFAULT_BUDGETS, ...request.budgets },
        handed,
      }),
    close: async () => {},
  };
}

/** A page of somebody else's: what is put into it so that it can be seen, and taken out again. */
export class HandedPage {
  readonly page: Page;
  readonly #bringUp: BringUp;
  readonly #address: string;
  #putIn: ({ dispose(): Promise<void> } | undefined)[] = [];

  constructor(page: Page, bringUp: BringUp) {
    this.page = page;
    this.#bringUp = bringUp;
    this.#address = page.url();
  }

  get freshness() {
    return this.#bringUp.freshness;
  }

  /** Brings the screen up again, unless it is there for the first time. */
  async bringUp(): Promise<void> {
    await this.#bringUp.again(() =>
      this.page.goto(this.#address, { waitUntil: 'domcontentloaded' }).catch(() => undefined),
    );
  }

  /** @param tell is told what the page asks of the browser */
  async take(
    tell: (page: Page, frame: Frame, text: string) => unknown,
    session: () => Promise<CDPSession>,
  ): Promise<void> {
    const context = this.page.context();
    this.#putIn = [
      await context.exposeBinding('__naysayerTell', (source, text: string) => tell(source.page, source.frame, text)),
      await context.addInitScript({ content: TRACK }),
    ];
    await this.#everywhere(TRACK);
    // Who listens for presses is known only from now on: the browser tells of those who came before.
    await (await session()).send('Runtime.evaluate', { expression: LISTENERS, includeCommandLineAPI: true });
  }

  async release(): Promise<void> {
    for (const one of this.#putIn.splice(0)) await one?.dispose().catch(() => {});
    await this.#everywhere(RELEASE);
  }

  async #everywhere(script: string): Promise<void> {
    const pages = this.page.context().pages();
    await Promise.all(pages.flatMap((page) => page.frames()).map((frame) => frame.evaluate(script).catch(() => {})));
  }
}

/** @throws {UsageError} when it is none that can be looked into */
function browserOf(context: BrowserContext): Browser {
  const browser = context.browser();
  const name = browser?.browserType().name();
  if (browser && name === 'chromium') return browser;
  throw new UsageError(`a page of ${name ?? 'this browser'} cannot be handed over: run this test in Chromium alone`);
}
