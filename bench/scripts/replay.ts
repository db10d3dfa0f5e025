import type { Browser, Page } from 'playwright';
import type { HandWritten } from './presses.ts';
import { VIEWPORT } from './walk.ts';

/**
 * Presses through a flow as a hand-written script does: real mouse input, no looking around. Like a walk it then presses
 * once inside, opens the page again, and takes `pictures` screenshots in all.
 */
export async function replay(browser: Browser, base: string, script: HandWritten, pictures: number): Promise<void> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    const page = await context.newPage();
    let taken = 0;
    const shoot = async (): Promise<void> => {
      await page.screenshot({ type: 'jpeg', quality: 60 });
      taken += 1;
    };
    await page.goto(`${base}/${script.page}`);
    for (const [index, selector] of script.presses.entries()) {
      const target = (script.frame?.includes(index) ? page.frameLocator('iframe') : page).locator(selector).first();
      await target.waitFor();
      await shoot();
      await target.click();
    }
    await home(page);
    await shoot();
    await page.locator('nav a').first().click();
    await home(page);
    await shoot();
    await page.goto(`${base}/${script.page}`);
    await home(page);
    while (taken < pictures) await shoot();
  } finally {
    await context.close();
  }
}

async function home(page: Page): Promise<void> {
  await page.locator('[data-screen=home] nav').waitFor();
}
