import { defineConfig } from 'vitest/config';

// What starts a browser, by its name or its folder. Page sources of phones need none.
const browser = ['test/**/*.browser.test.ts', 'test/e2e/**/*.test.ts', 'test/drivers/!(page-source*|xml*).test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: browser, testTimeout: 60_000 } },
      { test: { name: 'browser', include: browser, testTimeout: 300_000, hookTimeout: 120_000 } },
    ],
  },
});
