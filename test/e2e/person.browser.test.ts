import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { scanTarget } from '../../crawler/scan.ts';
import type { PersonHook, PersonWanted } from '../../crawler/scan-request.ts';
import type { Trace } from '../../crawler/trace.ts';

// The person is another client of the same browser: it acts on the page by the browser's own protocol.
let browser: Browser;
let server: Server | undefined;
let dir: string;
beforeAll(async () => {
  browser = await launchBrowser();
  dir = mkdtempSync(join(tmpdir(), 'naysayer-person-'));
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});
afterAll(async () => {
  await browser.close();
  rmSync(dir, { recursive: true, force: true });
});

it('goes on behind a captcha that a person solves, and tells whose act that was', async () => {
  const { trace, asked } = await scanWith(CAPTCHA, 60_000, drag);
  const [walk] = trace.walks;
  expect(walk?.ending).toMatchObject({ kind: 'reached-home' });
  expect(walk?.prompts).toMatchObject([{ kind: 'privacy-consent', ways: [{ outcome: 'continued' }] }]);
  const acts = walk?.steps.filter(({ action }) => action.kind === 'person') ?? [];
  expect(acts.map(({ action }) => action)).toEqual(asked.map(() => ({ kind: 'person', for: 'captcha' })));
  expect(asked[0]).toMatchObject({ for: 'captcha', title: '请完成安全验证', waitMs: 60_000 });
  expect(acts[0]?.events.find(({ kind }) => kind === 'person')).toMatchObject({
    acted: true,
    tookMs: expect.any(Number),
  });
});

it('stays unclear where nobody comes, and asks no second time', async () => {
  const { trace, asked } = await scanWith(CAPTCHA, 500, async () => {});
  expect(trace.walks[0]?.ending).toEqual({ kind: 'unclear', reason: { code: 'captcha' } });
  expect(asked).toHaveLength(1);
  const act = trace.walks[0]?.steps.find(({ action }) => action.kind === 'person');
  expect(act?.events.find(({ kind }) => kind === 'person')).toMatchObject({ acted: false });
});

it('asks nobody where nobody is there', async () => {
  const { trace } = await scanWith(CAPTCHA, undefined, async () => {});
  expect(trace.walks[0]?.ending).toEqual({ kind: 'unclear', reason: { code: 'captcha' } });
  expect(trace.walks[0]?.steps.every(({ action }) => action.kind !== 'person')).toBe(true);
});

it('lets a person type in the code of a login, and sees that a yes went on', async () => {
  const { trace, asked } = await scanWith(LOGIN, 60_000, async (page) => {
    await page.locator('#code').pressSequentially('4711');
  });
  expect(asked[0]).toMatchObject({ for: 'code' });
  const [login] = trace.walks[0]?.prompts ?? [];
  expect(login).toMatchObject({ kind: 'login', control: 'went-on' });
  expect(login?.gave.map(({ type }) => type)).toContain('sms-code');
});

async function scanWith(html: string, waitMs: number | undefined, act: (page: Page) => Promise<void>) {
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const asked: PersonWanted[] = [];
  const acting: Promise<void>[] = [];
  const person: PersonHook = {
    waitMs: waitMs ?? 0,
    wanted(what) {
      asked.push(what);
      const page = browser.contexts().at(-1)?.pages().at(-1);
      if (page) acting.push(act(page));
    },
  };
  const request = {
    target: { id: 'person', platform: 'web', address, name: 'person', categories: [] },
    outDir: mkdtempSync(join(dir, 'scan-')),
    settings: {
      device: 'phone',
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      repeat: 1,
      profile: 'triage',
      seed: 'test',
    },
    browser,
    lateMs: 500,
  } as const;
  const trace: Trace = await scanTarget(request, waitMs === undefined ? {} : { person });
  await Promise.all(acting);
  return { trace, asked };
}

/** Drags the slider to its end, with the finger that a phone has. */
async function drag(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const box = await page.locator('.s i').boundingBox();
  if (!box) throw new Error('no slider');
  const at = (x: number) => [{ x: box.x + 20 + x, y: box.y + 20 }];
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', at(0));
  for (const x of [60, 120, 200, 260]) await send('touchMove', at(x));
  await send('touchEnd', []);
  await client.detach();
}

const page = (body: string, script: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>城市骑行</title>
<style>body{margin:0;font:16px sans-serif}.c{margin:120px 24px;padding:20px;background:#eee}.p{height:120px;background:#7a9}.s{margin-top:16px;height:40px;background:#ddd;position:relative;text-align:center;line-height:40px}.s i{position:absolute;left:0;top:0;width:40px;height:40px;background:#17f;touch-action:none}button,input{display:block;margin:12px 0;padding:10px;width:100%}</style></head>
<body>${body}<template id="home"><main><h1>今日推荐</h1><article><h3>城市骑行地图</h3><p>新增十二条沿江路线</p></article><article><h3>周末市集</h3><p>本周六上午九点开放</p></article><article><h3>读书会</h3><p>三月书单已经更新</p></article></main><nav><a href="#1">首页</a><a href="#2">发现</a><a href="#3">收藏</a></nav></template>
<script>const home = () => { localStorage.setItem('home', '1'); document.body.replaceChildren(document.getElementById('home').content.cloneNode(true)); };
if (localStorage.getItem('home')) home(); else { ${script} }</script></body></html>`;

const CAPTCHA = page(
  `<div class="c"><h3>请完成安全验证</h3><div class="p" role="img" aria-label="拼图"></div><div class="s captcha-slider"><i></i>向右拖动滑块完成拼图</div></div>
<template id="ask"><div class="c" role="dialog" aria-modal="true"><h3>用户协议与隐私政策</h3><p>请阅读《用户协议》和《隐私政策》。</p><button>同意</button><button onclick="home()">不同意</button></div></template>`,
  `let at = 0;
document.querySelector('.s i').addEventListener('touchmove', (event) => { at = event.touches[0].clientX; });
document.querySelector('.s i').addEventListener('touchend', () => {
  if (at > 200) document.body.replaceChildren(document.getElementById('ask').content.cloneNode(true), document.getElementById('home'));
});`,
);

const LOGIN = page(
  `<div class="c"><h3>手机号登录</h3><p>登录后继续</p><input id="tel" type="tel" placeholder="请输入手机号"><input id="code" inputmode="numeric" autocomplete="one-time-code" placeholder="请输入验证码"><button id="get">获取验证码</button><button id="go">登录</button><p id="said" role="alert"></p></div>`,
  `document.getElementById('go').addEventListener('click', () => {
  const isRight = /^1\\d{10}$/.test(document.getElementById('tel').value) && document.getElementById('code').value === '4711';
  if (isRight) home();
  else document.getElementById('said').textContent = document.getElementById('tel').value ? '请输入验证码' : '请输入手机号';
});`,
);
