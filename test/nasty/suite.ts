import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import type { Budgets } from '../../crawler/scan-request.ts';
import { inTurn } from '../support/in-turn.ts';
import { expectHeld, expectUntouched, type Nasty, visit } from './nasty.ts';

/** For pages that are to be walked to their end: more time than that takes on a busy machine. */
export const UNHURRIED: Partial<Budgets> = { walkMs: 60_000, steps: 120 };

/** Visits each of a group, two at a time in one browser, and looks at a plain site after each. */
export function suiteOf(title: string, group: Readonly<Record<string, Nasty>>, budgets: Partial<Budgets> = {}): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  describe(title, () => {
    it.concurrent.each(Object.keys(group))('%s', { timeout: 300_000 }, (name) =>
      inTurn(async () => {
        const nasty = { ...(group[name] as Nasty), budgets: { ...budgets, ...group[name]?.budgets } };
        const visited = await visit(nasty, browser);
        if (process.env.NASTY_SHOW)
          process.stderr.write(
            `@@ ${name} | ${visited.said} ${Math.round(visited.scanMs)} ms ${visited.failed} gave ${visited.gave.length}\n`,
          );
        await expectUntouched(browser);
        expectHeld(visited, nasty);
      }),
    );
  });
}
