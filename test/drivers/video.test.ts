import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { request } from '../../bench/scripts/walk.ts';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { canRecord } from '../../crawler/drivers/video.ts';
import { openWeb } from '../../crawler/drivers/web-source.ts';

let browser: Browser;
let site: Server;
const dir = mkdtempSync(join(tmpdir(), 'video-'));

beforeAll(async () => {
  browser = await launchBrowser();
  site = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<h1>Notes</h1>')).listen(0, '127.0.0.1'); // biome-ignore format: one line
});
afterAll(async () => {
  await browser.close();
  site.close();
  rmSync(dir, { recursive: true, force: true });
});

it.each([
  { credentials: { identifier: 'a@example.com', secret: 's3cret' } },
  { otp: { url: 'http://127.0.0.1/code' } },
  { otp: { value: '0000' } },
])('is not taken where what is typed has to stay secret: %j', async (given) => {
  const source = await openWeb({ ...filed('http://127.0.0.1/'), ...given, browser, outDir: dir });
  expect(source.video).toBe('secrets-typed');
  await source.close();
});

it('is one file for each fresh start of a walk, on a machine that has the ffmpeg of Playwright', async ({ skip }) => {
  const can = await canRecord(browser, dir);
  if (can === 'no-ffmpeg') console.warn('skipped: a video of a walk, for there is no ffmpeg of Playwright');
  skip(can === 'no-ffmpeg', 'there is no ffmpeg of Playwright');
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  const source = await openWeb({ ...filed(url), browser, outDir: dir });
  expect(source.video).toBe('taken');
  const driver = await source.newDriver();
  await driver.open({});
  await driver.look();
  await driver.open({});
  await driver.look();
  await driver.close();
  const videos = (await driver.takeVideos?.()) ?? [];
  expect(videos.map((file) => readFileSync(file).subarray(0, 4).toString('hex'))).toEqual([EBML, EBML]);
  await source.close();
});

const EBML = '1a45dfa3'; // how a WebM file begins

function filed(url: string) {
  const plain = request(url, 1);
  return { ...plain, settings: { ...plain.settings, profile: 'filing' as const } };
}
