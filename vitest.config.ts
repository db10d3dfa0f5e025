import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// What starts a browser, by its name or its folder. Page sources of phones need none.
const browser = [
  'test/**/*.browser.test.ts',
  'test/e2e/!(phones|iphones).test.ts',
  'test/drivers/!(page-source*|within*|xml*|app-*|android*|phone-pool*|system-prompts*|ios*|ipa*|plist*).test.ts',
];
// Tests that sign do so with a key of their own, never with that of whoever runs them.
const env = { NAYSAYER_KEY: join(tmpdir(), `naysayer-test-key-${process.pid}.pem`) };
// What starts an Appium server; skips itself, aloud, where there is none.
const phone = ['test/e2e/phones.test.ts', 'test/e2e/iphones.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...browser, ...phone],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'browser', env, include: browser, testTimeout: 300_000, hookTimeout: 120_000 } },
      { test: { name: 'phone', env, include: phone, testTimeout: 300_000, hookTimeout: 150_000 } },
    ],
  },
});
