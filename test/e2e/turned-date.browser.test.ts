import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { serveSite } from '../../samples/server.ts';
import { scanSite } from '../support/scan-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'turned-date-'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  writeFileSync(join(folder, 'index.html'), PAGE);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

it('gives a date whose year, month and day are each turned by arrows of their own', async () => {
  const site = await serveSite(folder);
  const expected = { category: 19, locale: 'en-US', refusing: 'blocked', prompts: [], failed: [] } as const;
  const scanned = await scanSite('turned-date', site, expected, browser, { repeat: 1, lateMs: 100, explore: false });
  await site.close();
  expect(scanned.trace.walks[0]?.prompts).toMatchObject([{ title: 'When is your birthday?', control: 'went-on' }]);
  expect(scanned.givenWhileRefusing).toEqual([]);
});

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Long strings</title>
<style>body{margin:0;font:16px/1.7 system-ui}main{padding:60px 20px}.part{display:inline-block;width:80px;text-align:center}button{padding:8px 16px}.go{display:block;margin-top:30px}.box{position:fixed;inset:auto 20px 20px;padding:20px;background:#fff;box-shadow:0 0 0 100vmax #0008}</style>
<main></main><script src="/__log.js"></script><script>
const main = document.querySelector('main');
const part = (mask) => '<div class="part"><button>▲</button><div class="at">' + mask + '</div><button>▼</button></div>';
main.innerHTML = '<div role="dialog" aria-modal="true" class="box"><h2>When is your birthday?</h2>' + ['YYYY', 'MM', 'DD'].map(part).join('') + '<button class="go">Continue</button></div>';
for (const one of main.querySelectorAll('.part'))
  for (const arrow of one.querySelectorAll('button'))
    arrow.onclick = () => { note('choose', 'birthday'); one.querySelector('.at').textContent = '1'; };
main.querySelector('.go').onclick = () => {
  if ([...main.querySelectorAll('.at')].some(({ textContent }) => textContent !== '1')) return;
  main.innerHTML = '<h1>Long strings</h1><nav><a href="#a">Lessons</a> <a href="#b">Scores</a> <a href="#c">Me</a></nav><ul><li>Twenty-one strings</li><li>The right hand</li><li>A slow boat song</li></ul>';
};
</script></html>`;
