import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AppiumServer, appiumLacks, startAppium } from '../../crawler/drivers/appium-server.ts';
import type { Trace } from '../../crawler/trace.ts';
import { callsAStep } from '../../test/support/phone/calls.ts';
import type { ScriptedPhone } from '../../test/support/phone/phone.ts';
import { iphoneModelOf, scanIphone } from '../../test/support/phone/scan-iphone.ts';
import { modelOf, phoneTestsLack, scanPhone } from '../../test/support/phone/scan-phone.ts';
import { Usb } from '../../test/support/phone/usb.ts';
import { absent, type Section } from '../tables.ts';

/** What a scan of an app costs beside Appium's own calls, on the scripted phones. */
export async function phoneTables(): Promise<Section[]> {
  const [noAndroid, noIphone] = [phoneTestsLack(), appiumLacks('xcuitest')];
  return [
    noAndroid ? absent('Android', noAndroid) : tableOf('Android', await onAndroid()),
    noIphone ? absent('iPhones', noIphone) : tableOf('iPhones', await onIphones()),
  ];
}

interface Measured {
  readonly app: string;
  readonly trace: Trace;
  readonly phone: ScriptedPhone;
  readonly calls: number; // to Appium
  readonly callsMs: number; // with one of them on its way
}

const ANDROID_APPS = ['quiz-skippable', 'course-265', 'retention-loop', 'traditional-terms'];
const IPHONE_APPS = ['course-skippable', 'course-265', 'privacy-exits'];

async function onAndroid(): Promise<Measured[]> {
  const server = await startAppium('uiautomator2');
  return inTurn(server, ANDROID_APPS, (app, appium) => scanPhone(modelOf(app), appium));
}

async function onIphones(): Promise<Measured[]> {
  const usb = new Usb();
  process.env.USBMUXD_SOCKET_ADDRESS = await usb.listen();
  const server = await startAppium('xcuitest');
  try {
    return await inTurn(server, IPHONE_APPS, (app, appium) => scanIphone(iphoneModelOf(app), { appium, usb }));
  } finally {
    usb.close();
  }
}

async function inTurn(
  server: AppiumServer,
  apps: readonly string[],
  scan: (app: string, appium: string) => Promise<{ scanned: { trace: Trace }; phone: ScriptedPhone }>,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  try {
    for (const app of apps) {
      const clock = await Clock.before(server.url);
      const { scanned, phone } = await scan(app, clock.url);
      measured.push({ app, trace: scanned.trace, phone, calls: clock.calls, callsMs: clock.busyMs });
      clock.close();
    }
  } finally {
    await server.close();
  }
  return measured;
}

function tableOf(what: string, measured: readonly Measured[]): Section {
  const rows = measured.map(({ app, trace, phone, calls, callsMs }) => {
    const { totalMs = 0, decideMs = 0, writeMs = 0 } = trace.timings ?? {};
    const ownMs = decideMs + writeMs;
    const steps = trace.walks.flatMap((walk) => walk.steps).length;
    return [
      app,
      trace.walks.length,
      steps,
      (totalMs / 1000).toFixed(1),
      (callsMs / 1000).toFixed(1),
      ((totalMs - callsMs - ownMs) / 1000).toFixed(1),
      (ownMs / 1000).toFixed(2),
      `${((100 * ownMs) / callsMs).toFixed(1)} %`,
      (calls / steps).toFixed(1),
      callsAStep(phone.calls, trace).toFixed(1),
    ];
  });
  return {
    title: `${what}: a scan beside Appium's own calls`,
    explains:
      "Through the real Appium and its driver, on a scripted phone whose answers take milliseconds: a real one's take longer, which makes our share smaller.",
    head: ['app', 'walks', 'steps', 'scan s', 'in calls s', 'waiting s', 'own work s', 'own / calls', 'calls a step', 'of them no polls'], // biome-ignore format: a table
    rows,
    notes: [
      'in calls: one to Appium was on its way. waiting: between two looks, and for controls that come late. own work: deciding and writing.',
      'calls a step: of the driver on the phone, the polls of a source while a screen settles left out in the last column.',
    ],
  };
}

/** Stands before an Appium server and takes the time. */
class Clock {
  calls = 0;
  busyMs = 0;
  #inFlight = 0;
  #since = 0;
  readonly #server: Server;

  static async before(appium: string): Promise<Clock> {
    const clock = new Clock(appium);
    await new Promise<void>((done) => clock.#server.listen(0, '127.0.0.1', done));
    return clock;
  }

  private constructor(appium: string) {
    this.#server = createServer((asked, answer) => {
      this.calls += 1;
      if (this.#inFlight++ === 0) this.#since = performance.now();
      const onward = request(
        new URL(asked.url ?? '/', appium),
        { method: asked.method, headers: asked.headers },
        (got) => {
          answer.writeHead(got.statusCode ?? 502, got.headers);
          got.pipe(answer);
        },
      );
      onward.on('error', () => answer.writeHead(502).end());
      answer.on('close', () => {
        if (--this.#inFlight === 0) this.busyMs += performance.now() - this.#since;
      });
      asked.pipe(onward);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
