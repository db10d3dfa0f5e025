import { defineConfig, devices } from '@playwright/test';

// A browser of the system in place of Playwright's own, where there is one to be used.
const executablePath = process.env.CHROMIUM_PATH;

const site = `http://127.0.0.1:${process.env.PORT ?? 8265}`;

export default defineConfig({
  testDir: 'tests',
  reporter: 'list',
  use: {
    ...devices['Pixel 7'],
    baseURL: site,
    launchOptions: executablePath ? { executablePath } : {},
  },
  projects: [
    { name: 'log in', testMatch: 'log-in.setup.ts' },
    { name: 'members', dependencies: ['log in'], use: { storageState: '.auth/member.json' } },
  ],
  webServer: { command: 'node site.mjs', url: `${site}/login` },
});
