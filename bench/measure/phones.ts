import { type AppiumServer, appiumLacks, startAppium } from '../../crawler/drivers/appium-server.ts';
import type { Trace } from '../../crawler/trace.ts';
import { AppiumCalls, callsAStep } from '../../test/support/phone/calls.ts';
import { iphoneModelOf, scanIphone } from '../../test/support/phone/scan-iphone.ts';
import { modelOf, scanPhone } from '../../test/support/phone/scan-phone.ts';
import { Usb } from '../../test/support/phone/usb.ts';
import { absent, type Section } from '../tables.ts';

/** What a scan of an app costs beside Appium's own calls, on the scripted phones. */
export async function phoneTables(): Promise<Section[]> {
  const [noAndroid, noIphone] = [appiumLacks('uiautomator2'), appiumLacks('xcuitest')];
  return [
    noAndroid ? absent('Android', noAndroid) : tableOf('Android', await onAndroid()),
    noIphone ? absent('iPhones', noIphone) : tableOf('iPhones', await onIphones()),
  ];
}

interface Measured {
  readonly app: string;
  readonly sourceMs: number;
  readonly trace: Trace;
  readonly calls: readonly string[]; // to Appium
  readonly callsMs: number; // with one of them on its way
}

const ANDROID_APPS = ['quiz-skippable', 'course-265', 'retention-loop', 'traditional-terms'];
/** What a page source takes: nothing, and what one of 54 kB took on an Android phone. Source: appium/appium#18665, 212 ms. */
const SOURCE_MS = [0, 212];
const IPHONE_APPS = ['course-skippable', 'course-265', 'privacy-exits'];

async function onAndroid(): Promise<Measured[]> {
  const server = await startAppium('uiautomator2');
  return inTurn(server, ANDROID_APPS, (app, appium, sourceMs) => scanPhone(modelOf(app), appium, { sourceMs }));
}

async function onIphones(): Promise<Measured[]> {
  const usb = new Usb();
  process.env.USBMUXD_SOCKET_ADDRESS = await usb.listen();
  const server = await startAppium('xcuitest');
  try {
    return await inTurn(server, IPHONE_APPS, (app, appium, sourceMs) =>
      scanIphone(iphoneModelOf(app), { appium, usb, sourceMs }),
    );
  } finally {
    usb.close();
  }
}

async function inTurn(
  server: AppiumServer,
  apps: readonly string[],
  scan: (app: string, appium: string, sourceMs: number) => Promise<{ scanned: { trace: Trace } }>,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  try {
    for (const app of apps) {
      for (const sourceMs of SOURCE_MS) {
        const calls = await AppiumCalls.before(server.url);
        const { scanned } = await scan(app, calls.url, sourceMs);
        measured.push({ app, sourceMs, trace: scanned.trace, calls: calls.names, callsMs: calls.busyMs });
        calls.close();
      }
    }
  } finally {
    await server.close();
  }
  return measured;
}

function tableOf(what: string, measured: readonly Measured[]): Section {
  const rows = measured.map(({ app, sourceMs, trace, calls, callsMs }) => {
    const { totalMs = 0, waitMs = 0, decideMs = 0, writeMs = 0 } = trace.timings ?? {};
    const ownMs = decideMs + writeMs;
    const betweenMs = Math.max(0, totalMs - callsMs - waitMs - ownMs); // the first calls come before the scan's clock
    const steps = trace.walks.flatMap((walk) => walk.steps).length;
    return [
      app,
      sourceMs,
      trace.walks.length,
      steps,
      (totalMs / 1000).toFixed(1),
      (callsMs / 1000).toFixed(1),
      (waitMs / 1000).toFixed(1),
      (betweenMs / 1000).toFixed(1),
      (ownMs / 1000).toFixed(2),
      `${((100 * (betweenMs + ownMs)) / callsMs).toFixed(0)} %`,
      (calls.length / steps).toFixed(1),
      callsAStep(calls, steps).toFixed(1),
    ];
  });
  return {
    title: `${what}: a scan beside Appium's own calls`,
    explains:
      'Through the real Appium and its driver, on a scripted phone: one that answers at once, and one that takes for a page source what a phone was seen to take.',
    head: ['app', 'source ms', 'walks', 'steps', 'scan s', 'in calls s', 'for late ones s', 'between looks s', 'own work s', 'beside / in calls', 'calls a step', 'of them no polls'], // biome-ignore format: a table
    rows,
    notes: [
      'in calls: one to Appium was on its way. for late ones: pauses for a control that may come late, which a tester by hand would wait for too. between looks: while a screen settles.',
      'own work: deciding and writing. beside / in calls: the two before it, to the calls.',
      'calls a step: all, and without the polls of a source while a screen settles, the session, what makes the app forget, and the reads of its permissions and log.',
    ],
  };
}
