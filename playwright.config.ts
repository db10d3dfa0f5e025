import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './crawler/drivers/browser.ts';

// The samples played by hand, without the scanner: their truth has to hold before a scan is compared with it.
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.pw.ts',
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  use: {
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    launchOptions: { executablePath: (await findBrowser()).path, args: [...BROWSER_ARGUMENTS] },
  },
});
