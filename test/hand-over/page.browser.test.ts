import type { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Video } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandOverOptions } from '../../cli/hand-over/hand-over.ts';
import { handOverPage } from '../../cli/hand-over/page.ts';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { HANDED_PAGE_CHANGES, PAGE_CHANGES } from '../../crawler/drivers/page-scripts.ts';
import { readTrace } from '../../crawler/trace-file.ts';
import { serve } from '../support/serve.ts';
import { type ServedApp, serveApp } from '../support/serve-apps.ts';

let browser: Browser;
const out = mkdtempSync(join(tmpdir(), 'hand-over-'));
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(out, { recursive: true, force: true });
});

/** Nobody waits for what comes late, except where a test is about that. */
const QUICK: HandOverOptions = { out, lateMs: 300, formats: ['json'] };

async function on<T>(id: string, use: (page: Page, app: ServedApp) => Promise<T>): Promise<T> {
  const app = await serveApp(id);
  const context = await newContext();
  try {
    const page = await context.newPage();
    await page.goto(app.url);
    return await use(page, app);
  } finally {
    await context.close();
    await app.close();
  }
}

function newContext(): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' });
}

/** Somebody new, at the same address. */
function anew(page: Page, { url }: { url: string }) {
  return async () => {
    await page.evaluate(() => localStorage.clear());
    await page.context().clearCookies();
    await page.goto(url);
  };
}

const gives = ({ log }: ServedApp) => log.filter(({ what }) => /^(accept|fill|choose|register)$/.test(what));

describe('a page that is handed over', () => {
  it('is declined, and stands behind its prompt when the test has it back', () =>
    on('late-skip', async (page, app) => {
      const handed = await handOverPage(page, 'answered', { ...QUICK, lateMs: 5000 });
      expect(handed).toMatchObject({ outcome: 'declined', prompts: [{ declinedBy: 'skip' }] });
      expect(handed.message).toMatch(/could be declined/);
      expect(gives(app)).toEqual([]);
      await page.reload(); // it is the test's own again
      expect(await page.evaluate('typeof window.__naysayerTell')).toBe('undefined');
      expect(await page.evaluate("Symbol.for('naysayer') in window")).toBe(false);
    }));

  it('stops at what nothing but a yes gets past, which it does not say; met once, that is unclear', () =>
    on('toast-wall', async (page, app) => {
      const handed = await handOverPage(page, 'answered', QUICK);
      expect(handed).toMatchObject({ outcome: 'unclear', reason: { code: 'met-once' } });
      expect(handed.prompts).toMatchObject([{ declinable: 'no', blocks: 'unclear', control: 'not-needed' }]);
      expect(handed.message).toContain('1 of 3');
      expect(handed.message).toContain('restart');
      expect(gives(app)).toEqual([]);
      expect(await page.locator('.adm-nav').textContent()).toBe('选择您的职业');
    }));

  it('has no way on where it stood each time that the test brought it up', () =>
    on('toast-wall', async (page, app) => {
      const handed = await handOverPage(page, 'answered', { ...QUICK, restart: anew(page, app), lang: 'zh' });
      expect(handed).toMatchObject({ outcome: 'no-way-on', prompts: [{ repeats: { seen: 3, tried: 3 } }] });
      expect(handed.message).toMatch(/未见不作同意即可继续的途径.*职业/s);
      expect(gives(app)).toEqual([]);
      // What a yes does was not tried: no check may accuse, and no verdict is given.
      expect(handed.result.outcome).toMatchObject({ refusing: 'unclear', reason: { code: 'control-not-made' } });
      expect(new Set(handed.result.findings.map(({ outcome }) => outcome))).not.toContain('failed');
      expect(handed.result.findings.every(({ outcome }) => outcome !== 'passed')).toBe(true);
      expect(readTrace(handed.folder).walks.map(({ name }) => name)).toEqual(['refuse', 'confirm-1', 'confirm-2']);
      expect(readTrace(handed.folder).walks[0]?.freshness).toMatchObject({ state: 'handed-over', account: 'unknown' });
    }));

  it('has no way on where there is nothing to decline by at all', () =>
    on('greyed-wall', async (page, app) => {
      const handed = await handOverPage(page, 'answered', { ...QUICK, restart: anew(page, app), repeat: 2 });
      expect(handed).toMatchObject({ outcome: 'no-way-on', prompts: [{ declinable: 'no' }] });
      const ways = handed.prompts[0]?.ways.map(({ way, outcome }) => [way, outcome]);
      expect(ways).toEqual([['back', null], ['relaunch', null]]); // biome-ignore format: one line
      expect(gives(app)).toEqual([]);
    }));

  it('is walked from there to home, prompt by prompt', () =>
    on('cookie-over-quiz', async (page, app) => {
      const handed = await handOverPage(page, 'home', QUICK);
      expect(handed).toMatchObject({
        outcome: 'declined',
        prompts: [{ declinedBy: 'decline' }, { declinedBy: 'skip' }],
      });
      expect(handed.trace.walks[0]?.ending).toMatchObject({ kind: 'reached-home', held: false });
      expect(handed.result.outcome.reason.code).toBe('handed-over');
      expect(gives(app)).toEqual([]);
    }));

  it('is answered prompt by prompt: the matcher looks at the one that is up', () =>
    on('cookie-over-quiz', async (page) => {
      const first = await handOverPage(page, 'answered', QUICK);
      expect(first).toMatchObject({ outcome: 'declined', prompts: [{ kind: 'cookie-consent' }] });
      const second = await handOverPage(page, 'answered', QUICK);
      expect(second).toMatchObject({ outcome: 'declined', prompts: [{ kind: 'profile-questionnaire' }] });
      const third = await handOverPage(page, 'answered', QUICK);
      expect(third).toMatchObject({ outcome: 'nothing-asked', prompts: [] });
    }));

  it('is left standing where that is all there is', () =>
    on('ok-bar', async (page, app) => {
      expect(await handOverPage(page, 'answered', QUICK)).toMatchObject({ outcome: 'left-standing' });
      expect(gives(app)).toEqual([]);
    }));

  it('is not called declined for a page beside the flow', async () => {
    const site = await serve({
      '/': `<h2>Enter your phone number</h2><input type=tel placeholder="Phone number"><button>Continue</button>
        <p id=m role=alert></p><a href="/side">Our story</a>
        <script>document.querySelector('button').onclick=()=>{m.textContent='Please enter your phone number'}</script>`,
      '/side': `<h1>Our story</h1><nav><a href="#a">Team</a> <a href="#b">Press</a></nav><ul><li>We began small.</li><li>We grew.</li></ul>`,
    });
    const context = await newContext();
    try {
      const page = await context.newPage();
      await page.goto(site.url);
      const handed = await handOverPage(page, 'answered', QUICK);
      expect(handed.outcome).toBe('unclear');
      expect(handed.prompts[0]?.ways).toContainEqual(
        expect.objectContaining({ control: 'Our story', outcome: 'unclear' }),
      );
      const told = await handOverPage(page, 'answered', { ...QUICK, home: { text: 'We grew' } });
      expect(told.outcome).toBe('declined');
    } finally {
      await context.close();
      await site.close();
    }
  });
});

it.each([
  ['one by one', 'for (const one of [yes, no]) one.addEventListener("click", end)'],
  ['in one place', 'document.addEventListener("click", ({ target }) => target.tagName === "A" && end())'],
])('sees what listened for presses before it was there, %s, and leaves no trace of itself', async (_, listening) => {
  const site = await serve({
    '/': `<div role=dialog aria-modal=true style="position:fixed;inset:100px 20px"><h2>Allow personalised advertising?</h2><a id=yes>Allow</a> <a id=no>No thanks, keep them plain</a></div>
      <main hidden><h1>Lessons</h1><nav><a href="#1">One</a> <a href="#2">Two</a></nav></main>
      <script>function end() { document.querySelector('[role=dialog]').remove(); document.querySelector('main').hidden = false }; ${listening}</script>`,
  });
  const context = await newContext();
  try {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 1, longitude: 2 });
    const page = await context.newPage();
    await page.goto(site.url);
    const handed = await handOverPage(page, 'answered', QUICK);
    expect(handed).toMatchObject({ outcome: 'declined', prompts: [{ declinedBy: 'decline' }] });
    const place =
      'new Promise((done, fail) => navigator.geolocation.getCurrentPosition(({ coords }) => done(coords.latitude), fail))';
    expect(await page.evaluate(place)).toBe(1);
    const dialog = page.waitForEvent('dialog').then((one) => one.accept().then(() => one.message()));
    await page.evaluate("confirm('still there?')");
    expect(await dialog).toBe('still there?');
    expect((page as unknown as EventEmitter).listenerCount('dialog')).toBe(0);
  } finally {
    await context.close();
    await site.close();
  }
});

it('never writes down what the test typed', async () => {
  const secret = 'hunter2-very-secret';
  const site = await serve({
    '/': `<div role=dialog aria-modal=true style="position:fixed;inset:100px 20px"><h2>Allow personalised advertising?</h2><p id=who></p><button>Allow</button><button id=no>No thanks</button></div><h1>Lessons</h1><nav><a href="#1">One</a> <a href="#2">Two</a></nav>
      <script>who.textContent=new URLSearchParams(location.search).get('t');no.onclick=()=>{document.querySelector('[role=dialog]').remove()}</script>`,
  });
  const context = await newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${site.url}/?t=${secret}`);
    const handed = await handOverPage(page, 'answered', { ...QUICK, secrets: [secret] });
    expect(handed.outcome).toBe('declined');
    for (const file of ['trace.jsonl', 'preflight.json', 'result.json'])
      expect(readFileSync(join(handed.folder, file), 'utf8')).not.toContain(secret);
  } finally {
    await context.close();
    await site.close();
  }
});

it('leaves the test its own videos, those of windows that the walk opened as well', async () => {
  const video = join(out, 'own.webm');
  writeFileSync(video, 'the test’s own');
  const site = await serve({
    '/': `<div role=dialog aria-modal=true style="position:fixed;inset:100px 20px"><h2>Allow personalised advertising?</h2><button>Allow</button><button id=no>No thanks</button></div><h1>Lessons</h1>
      <script>no.onclick=()=>{window.open('/b');document.querySelector('[role=dialog]').remove()}</script>`,
    '/b': '<h1>Thank you</h1><nav><a href="#1">One</a> <a href="#2">Two</a></nav>',
  });
  const context = await newContext();
  const opened: Page[] = [];
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    context.on('page', (window) => {
      opened.push(window);
      window.video = () => ({ path: async () => video }) as Video;
    });
    const { folder } = await handOverPage(page, 'answered', QUICK);
    expect(opened).toHaveLength(1);
    expect(existsSync(video)).toBe(true);
    expect(existsSync(join(folder, 'videos'))).toBe(false);
  } finally {
    await context.close();
    await site.close();
  }
});

describe('what cannot be handed over', () => {
  it('is said in a line', () =>
    on('nothing-asked', async (page, app) => {
      await expect(handOverPage(page, 'home', { ...QUICK, repeat: 2 })).rejects.toThrow(/"repeat" needs "restart"/);
      const broken = { ...QUICK, restart: () => Promise.reject(new Error('no such button')) };
      await expect(handOverPage(page, 'home', { ...broken, repeat: 20 })).rejects.toThrow(/from 1 to 9/);
      await page.goto('about:blank');
      await expect(handOverPage(page, 'home', QUICK)).rejects.toThrow(/shows about:blank/);
      expect(app.url).toMatch(/^http/);
    }));

  it('is a screen whose own restart fails, by that error', () =>
    on('toast-wall', async (page) => {
      const broken = { ...QUICK, restart: () => Promise.reject(new Error('no such button')) };
      await expect(handOverPage(page, 'answered', broken)).rejects.toThrow(
        /did not bring the screen up again: no such/,
      );
    }));
});

it('says of a handed-over page what was changed in it, and nothing else', () => {
  expect(HANDED_PAGE_CHANGES.length).toBeGreaterThan(3);
  expect(HANDED_PAGE_CHANGES.length).toBe(PAGE_CHANGES.length - 4);
});
