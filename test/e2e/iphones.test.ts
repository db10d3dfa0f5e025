import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTLED_CHECKS } from '../../bench/generated/judge.ts';
import { recordedBlocks } from '../../checks/facts/replayed.ts';
import { type AppiumServer, appiumLacks, startAppium } from '../../crawler/drivers/appium-server.ts';
import { wayOnPatterns } from '../../crawler/recognise/way-on.ts';
import { SHIPPED } from '../../crawler/recognise/words.ts';
import { planOf } from '../../reports/emit/plan.ts';
import { webdriverioScript } from '../../reports/emit/webdriverio.ts';
import { inTurn } from '../support/in-turn.ts';
import { AppiumCalls, callsAStep } from '../support/phone/calls.ts';
import type { AppModel } from '../support/phone/model.ts';
import { iphoneModelIds, iphoneModelOf, runOnIphone, scanIphone } from '../support/phone/scan-iphone.ts';
import { Usb } from '../support/phone/usb.ts';
import { differences } from '../support/scan-site.ts';

const ALL_MS = 300_000; // a test waits its turn behind those that were begun with it

const lacks = appiumLacks('xcuitest');
if (lacks) console.warn(`skipped: the scripted iPhones, for ${lacks}`);

describe.skipIf(lacks !== undefined)(
  'each modelled app is judged as it is, through a real Appium and its iOS driver',
  () => {
    const usb = new Usb();
    let server: AppiumServer;
    beforeAll(async () => {
      process.env.USBMUXD_SOCKET_ADDRESS = await usb.listen();
      server = await startAppium('xcuitest');
    });
    afterAll(async () => {
      await server?.close();
      usb.close();
    });

    it.concurrent.for(iphoneModelIds())('%s', { timeout: ALL_MS }, async (id, { expect }) => {
      const app = iphoneModelOf(id);
      const calls = await AppiumCalls.before(server.url);
      const { scanned, phone, installs } = await inTurn(() => scanIphone(app, { appium: calls.url, usb })).finally(() =>
        calls.close(),
      );
      expect(scanned.trace.failure).toBeUndefined();
      const steps = scanned.trace.walks.flatMap((walk) => walk.steps).length;
      expect(callsAStep(calls.names, steps)).toBeLessThanOrEqual(4);
      expect(calls.names.filter((call) => /alert/.test(call))).toEqual([]); // none is answered unseen

      expect([...phone.unanswered]).toEqual([]);
      const failed = scanned.failed.filter((check) => SETTLED_CHECKS.has(check));
      expect(differences({ ...scanned, failed }, app.expected)).toEqual([]);
      expect(scanned.trace.walks.map(({ freshness }) => freshness.state)).toEqual(
        scanned.trace.walks.map(() => 'reinstalled'),
      );
      expect(installs).toBeGreaterThan(scanned.trace.walks.length); // once for the session, once for each walk
    });

    it('an app that cannot be installed anew is scanned as it is, and neither passed nor accused', async () => {
      const app = iphoneModelOf('course-265');
      const { scanned, phone, installs } = await scanIphone(app, { appium: server.url, usb, target: 'bundle id' }); // biome-ignore format: one line
      expect(installs).toBe(0);
      expect(scanned.trace.walks[0]?.freshness).toMatchObject({ state: 'kept', account: 'unknown' });
      expect(scanned.trace.app).toMatchObject({ version: '1.0.0', build: '1', sha256: null });
      expect(scanned.refusing).toBe('unclear');
      expect(scanned.failed.filter((check) => SETTLED_CHECKS.has(check))).toEqual([]);
      expect(scanned.givenWhileRefusing).toEqual([]);
      expect([...phone.unanswered]).toEqual([]);
    });

    it('an app that is not on the iPhone is told to be missing', async () => {
      const app = iphoneModelOf('wireless-data');
      const { scanned } = await scanIphone(app, { appium: server.url, usb, target: 'nothing' });
      expect(scanned.trace.failure).toMatchObject({ code: 'app-not-installed' });
      expect(scanned.failed).toEqual([]);
    });

    it('has a script of its block that is red, and green once the app is mended', async () => {
      const app = iphoneModelOf('privacy-exits');
      const { trace } = (await scanIphone(app, { appium: server.url, usb })).scanned;
      const script = webdriverioScript(planOf(trace, recordedBlocks(trace), SHIPPED.flatMap(wayOnPatterns)), trace);
      expect(script.match(/^test\(/gm)).toHaveLength(1);
      const walled = await runOnIphone(script, app.model, server.url, usb);
      expect(walled).toMatchObject({ status: 1, unanswered: [] });
      expect(walled.said).toContain('no way on was seen without a yes');
      const mended = JSON.stringify(app.model).replace('{"exit":true}', '{"goto":"home"}');
      const { status, said } = await runOnIphone(script, JSON.parse(mended) as AppModel, server.url, usb);
      expect(status, said).toBe(0);
    });
  },
);
