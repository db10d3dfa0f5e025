import type { Page } from 'playwright';
import type { TargetConfig } from '../../crawler/config.ts';
import { HandedPage, openHandedPage } from '../../crawler/drivers/handed-page.ts';
import { UsageError } from '../../crawler/errors.ts';
import { toRequest } from '../../crawler/to-request.ts';
import { type HandedOver, type HandOverOptions, handOver, type Until } from './hand-over.ts';

/** Walks a page of Chromium that a test has opened, refusing, and gives it back as it is then. @throws {UsageError} */
export async function handOverPage(page: Page, until: Until, options: HandOverOptions = {}): Promise<HandedOver> {
  const url = page.url();
  if (!/^https?:/.test(url)) throw new UsageError(`the page shows ${url}: open an http address before handing it over`);
  const here = await surroundings(page);
  return handOver(
    ({ target, around }) => toRequest({ url: withoutTicket(url), ...here, ...target }, { config: {}, ...around }),
    (request, bringUp) => openHandedPage(request, new HandedPage(page, bringUp)),
    until,
    options,
  );
}

/** What the test has made of its browser. */
async function surroundings(page: Page): Promise<Surroundings> {
  const here = await page.evaluate<Surroundings>(SURROUNDINGS);
  return { ...here, viewport: page.viewportSize() ?? here.viewport };
}

type Surroundings = { [K in 'device' | 'viewport' | 'locale' | 'timeZone']-?: NonNullable<TargetConfig[K]> };

const SURROUNDINGS = `({
  device: navigator.maxTouchPoints > 0 ? 'phone' : 'desktop',
  viewport: { width: innerWidth, height: innerHeight },
  locale: navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
})`;

/** What comes after the path may be as good as a password. */
function withoutTicket(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
