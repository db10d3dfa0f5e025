import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTLED_CHECKS } from '../../bench/generated/judge.ts';
import { matchers, walk } from '../../cli/hand-over/webdriverio.ts';
import { type AppiumServer, appiumLacks, startAppium } from '../../crawler/drivers/appium-server.ts';
import type { ScreenEvent, Trace } from '../../crawler/trace.ts';
import { inTurn } from '../support/in-turn.ts';
import { AppiumCalls, callsAStep } from '../support/phone/calls.ts';
import {
  chromedriverHere,
  hasPages,
  modelIds,
  modelOf,
  onSession,
  scanOnTwo,
  scanPhone,
} from '../support/phone/scan-phone.ts';
import { differences } from '../support/scan-site.ts';

const lacks = appiumLacks('uiautomator2');
if (lacks) console.warn(`skipped: the scripted phones, for ${lacks}`);

const ALL_MS = 300_000; // a test waits its turn behind those that were begun with it
const NO_CHROMEDRIVER = 'there is no chromedriver on the PATH to look into a web view by';

describe.skipIf(lacks !== undefined)('a modelled app, through a real Appium', () => {
  let server: AppiumServer;
  const counted: number[] = []; // calls a step, of each app
  beforeAll(async () => {
    server = await startAppium('uiautomator2');
  });
  afterAll(() => server?.close());

  it.concurrent.for(modelIds())('%s is judged as it is', { timeout: ALL_MS }, async (id, { skip, expect }) => {
    const app = modelOf(id);
    const { expected } = app;
    skip(hasPages(app) && !chromedriverHere(), NO_CHROMEDRIVER);
    const calls = await AppiumCalls.before(server.url);
    const { scanned, phone } = await inTurn(() => scanPhone(app, calls.url)).finally(() => calls.close());
    expect(scanned.trace.failure).toBeUndefined();
    const failed = scanned.failed.filter((check) => SETTLED_CHECKS.has(check));
    expect(differences({ ...scanned, failed }, expected)).toEqual([]);
    expect([...phone.unanswered]).toEqual([]);
    expect(scanned.trace.app).toMatchObject({
      version: '1.0.0',
      targetOs: '34',
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(phone.clears).toBeGreaterThanOrEqual(scanned.trace.walks.length);
    const steps = scanned.trace.walks.flatMap((walk) => walk.steps).length;
    const aStep = callsAStep(calls.names, steps);
    expect(aStep).toBeLessThanOrEqual(4);
    counted.push(aStep);
  });

  it('is looked at and touched with few calls to the driver', () => {
    const mean = counted.reduce((sum, each) => sum + each, 0) / Math.max(1, counted.length);
    console.info(
      `calls to the driver a step: ${mean.toFixed(1)}; at most ${Math.max(0, ...counted).toFixed(1)} in one app`,
    );
  });

  it('is installed for each walk and taken away where its package was given', async () => {
    const app = modelOf('no-phone-no-app');
    const { scanned, phone } = await scanPhone(app, server.url, { as: 'package' });
    const { trace } = scanned;
    expect(trace.app).toMatchObject({ id: app.model.app.package, labels: { '': '快看视频' }, targetOs: '34' });
    expect(trace.walks.map(({ freshness }) => freshness.state)).toEqual(trace.walks.map(() => 'reinstalled'));
    expect(phone.installed).toBe(false);
    expect([...phone.unanswered]).toEqual([]);
    // What the system let it do is read before and after, and where a yes was given, in between.
    const phoneState = 'android.permission.READ_PHONE_STATE';
    expect(trace.walks[0]?.granted?.before).not.toContain(phoneState);
    expect(trace.walks[0]?.granted?.after).toContain(phoneState);
    expect(eventsOf(trace, 'permission')[0]).toMatchObject({ name: phoneState, answer: 'granted' });
  });

  it('is told to be missing where it is not on the phone', async () => {
    const { scanned, phone } = await scanPhone(modelOf('quiz-skippable'), server.url, { as: 'missing' });
    expect(scanned.trace.failure).toMatchObject({ code: 'app-not-installed' });
    expect(scanned.failed).toEqual([]);
    expect([...phone.unanswered]).toEqual([]);
  });

  it('is scanned on another phone where one is not there', async () => {
    const { scanned, phones, sick } = await scanOnTwo(modelOf('quiz-skippable'), server.url);
    expect(scanned.map(({ trace }) => trace.walks[0]?.ending.kind)).toEqual(['reached-home', 'reached-home']);
    expect(scanned.map(({ phone }) => phone).sort()).toEqual(['emulator-5554', 'emulator-5556']);
    expect(sick).toMatchObject([{ name: 'emulator-5558', why: expect.stringContaining('emulator-5558') }]);
    for (const phone of phones) expect([...phone.unanswered]).toEqual([]);
  });

  it('has the page of a web view read through its own context, or says why not', async ({ skip }) => {
    skip(!chromedriverHere(), NO_CHROMEDRIVER);
    const app = modelOf('hybrid-page');
    const seen = await scanPhone(app, server.url);
    expect(webViewsOf(seen.scanned.trace)).toEqual(new Set(['context']));
    const unseen = await scanPhone(app, server.url, { chromedriver: '/nowhere/chromedriver' });
    expect(webViewsOf(unseen.scanned.trace)).toEqual(new Set(['tree: failed']));
    expect(unseen.scanned).toMatchObject({ refusing: 'unclear', reason: 'screen-unreadable', failed: [] });
    expect([...seen.phone.unanswered, ...unseen.phone.unanswered]).toEqual([]);
  });

  it('is handed over by a test that has opened it, question by question', async () => {
    const out = mkdtempSync(join(tmpdir(), 'hand-over-'));
    const app = modelOf('quiz-wall');
    const appId = app.model.app.package;
    await onSession(app, server.url, async (browser, phone) => {
      const options = { out, formats: [], lateMs: 0 };
      const notified = await matchers.toBeDeclinable.call({}, browser, options);
      expect(notified.pass, notified.message()).toBe(true);
      const restart = async () => {
        await browser.execute('mobile: clearApp', { appId });
        await browser.execute('mobile: activateApp', { appId });
        await matchers.toBeDeclinable.call({}, browser, options); // past the notifications once more
      };
      const quiz = await walk(browser, { ...options, restart, repeat: 2 });
      expect(quiz).toMatchObject({ outcome: 'no-way-on', prompts: [{ repeats: { seen: 2, tried: 2 } }] });
      expect(phone.log.filter(({ what }) => /^(accept|fill|choose)$/.test(what))).toEqual([]);
      expect([...phone.unanswered]).toEqual([]);
    });
    rmSync(out, { recursive: true, force: true });
  });

  it('leaves the lines of the log that tell of its end', async () => {
    const crashed = await scanPhone(modelOf('crash-on-refusal'), server.url);
    const [crash] = eventsOf(crashed.scanned.trace, 'crashed');
    expect(crash?.log).toMatch(/FATAL EXCEPTION[\s\S]*Process: com\.example\.crashonrefusal/);
    const hung = await scanPhone(modelOf('anr-on-refusal'), server.url);
    expect(eventsOf(hung.scanned.trace, 'crashed')[0]).toMatchObject({ hangs: true, log: expect.stringContaining('ANR in') });
  }); // biome-ignore format: a table
});

/** How the web views of a scan were read. */
function webViewsOf(trace: Trace): Set<string> {
  const views = trace.walks.flatMap((walk) => walk.steps).flatMap(({ screen }) => screen.webView ?? []);
  return new Set(views.map(({ through, why }) => (why ? `${through}: ${why}` : through)));
}

function eventsOf<K extends ScreenEvent['kind']>(trace: Trace, kind: K): Extract<ScreenEvent, { kind: K }>[] {
  const all = trace.walks.flatMap((walk) => walk.steps).flatMap((step) => step.events);
  return all.filter((event): event is Extract<ScreenEvent, { kind: K }> => event.kind === kind);
}
