import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { serveSite } from '../../samples/server.ts';
import { scanSite } from '../support/scan-site.ts';

const ANSWER_MS = 6000; // longer than a page is given to hold still, and than a late control
const folder = mkdtempSync(join(tmpdir(), 'slow-server-'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  writeFileSync(join(folder, 'index.html'), PAGE);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

it('is waited for: a no that it grants is a no that got on, and a yes went on', async () => {
  const site = await serveSite(folder, async ({ path }) => {
    if (path !== '/answer') return undefined;
    await pause(ANSWER_MS);
    return { json: {} };
  });
  const expected = { category: 19, locale: 'zh-CN', refusing: 'blocked', prompts: [], failed: [] } as const;
  const scanned = await scanSite('slow-server', site, expected, browser, { repeat: 1, lateMs: 100, explore: false });
  await site.close();
  expect(scanned.trace.walks[0]?.prompts).toMatchObject([
    { title: '您学古筝多久了？', ways: [{ way: 'skip', outcome: 'continued' }], control: 'not-needed' },
    { title: '您的职业？', control: 'went-on' },
  ]);
  expect(scanned.givenWhileRefusing).toEqual([]);
});

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>古筝入门</title>
<style>body{margin:0;font:16px/1.7 system-ui}main{padding:60px 20px}.one{padding:14px;margin:8px 0;border:1px solid #ddd}.on{border-color:#a50}button{padding:12px 30px}button[disabled]{opacity:.4}</style>
<main></main><script src="/__log.js"></script><script>
const main = document.querySelector('main');
const home = () => { main.innerHTML = '<h1>古筝入门</h1><nav><a href="#a">课程</a> <a href="#b">曲谱</a> <a href="#c">我的</a></nav><ul><li>认识二十一弦</li><li>右手托劈抹挑</li><li>渔舟唱晚（慢速）</li></ul>'; };
const send = (then) => { for (const one of main.querySelectorAll('button')) one.disabled = true; fetch('/answer', { method: 'POST' }).then(then); };
const question = (title, answers, skip, then) => {
  main.innerHTML = '<h2>' + title + '</h2>' + answers.map((one) => '<div class="one">' + one + '</div>').join('') + (skip ? '<button class="skip">先跳过</button> ' : '') + '<button class="go">下一步</button>';
  for (const one of main.querySelectorAll('.one')) one.onclick = () => { note('choose', one.textContent); one.classList.add('on'); };
  if (skip) main.querySelector('.skip').onclick = () => send(then);
  main.querySelector('.go').onclick = () => main.querySelector('.on') && send(then);
};
question('您学古筝多久了？', ['零基础', '一年以内', '三年以上'], true, () => question('您的职业？', ['学生', '教师', '其他'], false, home));
</script></html>`;
