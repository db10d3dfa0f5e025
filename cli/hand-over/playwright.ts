// `naysayer/playwright`: a fixture and a matcher for a Playwright test that is there already.
import { test as base, expect as baseExpect, type Page, type TestInfo } from '@playwright/test';
import { type HandedOver, type HandOverOptions, toMatcherResult, type Until } from './hand-over.ts';
import { handOverPage } from './page.ts';

export type { HandedOver, HandOverOptions };

export interface Naysayer {
  /** Says no to all that is asked from this screen on, until home or a wall. Nothing is ever accepted. */
  walk(page: Page, options?: HandOverOptions): Promise<HandedOver>;
}

/** `test` with the fixture `naysayer`; `mergeTests` joins it with one's own. */
export const test = base.extend<{ naysayer: Naysayer }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern which fixtures this one needs
  naysayer: async ({}, use, info) => {
    await use({ walk: (page, options = {}) => walkPage(page, 'home', options, info) });
  },
});

/** `expect` with the matcher `toBeDeclinable`; `mergeExpects` joins it with one's own. */
export const expect = baseExpect.extend({
  /** Whether what this page asks can be refused: it is walked, refusing, until the prompt that is up is answered. */
  async toBeDeclinable(page: Page, options: HandOverOptions = {}) {
    const handed = await walkPage(page, 'answered', options, test.info());
    return toMatcherResult(handed, this.isNot, 'page');
  },
});

/** The time a walk takes is not counted as the test's own; its report is attached to the test. */
async function walkPage(page: Page, until: Until, given: HandOverOptions, info: TestInfo): Promise<HandedOver> {
  const started = Date.now();
  const { timeout } = info;
  if (timeout > 0) info.setTimeout(timeout + MOST_MS);
  try {
    const handed = await handOverPage(page, until, { out: info.outputPath('naysayer'), ...given });
    if (handed.report !== handed.folder) await info.attach('naysayer', { path: handed.report });
    return handed;
  } finally {
    if (timeout > 0) info.setTimeout(timeout + Date.now() - started);
  }
}

const MOST_MS = 30 * 60_000;
