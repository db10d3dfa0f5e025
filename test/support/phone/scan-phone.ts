import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appiumLacks } from '../../../crawler/drivers/appium-server.ts';
import { scanTarget } from '../../../crawler/scan.ts';
import { scanOnPhones } from '../../../crawler/scan-phones.ts';
import type { ScanRequest } from '../../../crawler/scan-request.ts';
import { toAppRequest } from '../../../crawler/to-app-request.ts';
import type { Expected } from '../../../samples/expected.ts';
import { type Scanned, scannedFrom } from '../scan-site.ts';
import { type PluggedIn, plugIn } from './adb-server.ts';
import { apkOf } from './apk.ts';
import type { AppModel } from './model.ts';
import { ScriptedPhone } from './phone.ts';

const phoneApps = new URL('../../phone-apps/', import.meta.url);

/** Ids of the modelled Android apps. */
export function modelIds(): string[] {
  return readdirSync(phoneApps, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(new URL(entry.name, phoneApps)).includes('model.json'))
    .map(({ name }) => name);
}

export function modelOf(id: string): { model: AppModel; expected: Expected } {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`${id}/${name}.json`, phoneApps), 'utf8'));
  return { model: read('model') as AppModel, expected: read('expected') as Expected };
}

/**
 * Scans a modelled app on a scripted phone of its own, at an Appium server that runs.
 * @param as the app as it is on the phone already, or as a package that is to be installed
 */
export async function scanPhone(
  { model, expected }: { readonly model: AppModel; readonly expected: Expected },
  appium: string,
  as: 'installed' | 'package' = 'installed',
): Promise<{ scanned: Scanned; phone: ScriptedPhone }> {
  const phone = new ScriptedPhone(model);
  const plugged = await plugIn(phone);
  const out = mkdtempSync(join(tmpdir(), 'phone-'));
  const file = as === 'package' ? join(out, 'app.apk') : undefined;
  if (file) {
    phone.uninstall();
    writeFileSync(file, apkOf(model));
  }
  try {
    const request = await requestFor(file ?? model.app.package, expected, appium, out);
    const trace = await scanTarget({
      ...request,
      app: {
        ...request.app,
        id: model.app.package,
        capabilities: { ...capabilitiesOf(plugged), ...(file ? {} : QUICK) },
      },
    });
    return { scanned: scannedFrom(trace, phone.log), phone };
  } finally {
    await plugged.close();
    rmSync(out, { recursive: true, force: true });
  }
}

/** Scans one app twice, on two phones at once, of which a third that is not there was to have one. */
export async function scanOnTwo(
  { model, expected }: { readonly model: AppModel; readonly expected: Expected },
  appium: string,
): Promise<Awaited<ReturnType<typeof scanOnPhones>> & { phones: readonly ScriptedPhone[] }> {
  const phones = [new ScriptedPhone(model), new ScriptedPhone(model)];
  const plugged = await Promise.all(phones.map((phone, i) => plugIn(phone, `emulator-${5554 + 2 * i}`)));
  const [first] = plugged as [PluggedIn, PluggedIn];
  const out = mkdtempSync(join(tmpdir(), 'phones-'));
  try {
    const requests = await Promise.all(
      ['one', 'other'].map((name) => requestFor(model.app.package, expected, appium, join(out, name))),
    );
    const gone = { ...first, adbPort: first.adbPort, serial: 'emulator-5558' };
    const all = [gone, ...plugged].map((each) => ({ name: each.serial, capabilities: capabilitiesOf(each) }));
    return { ...(await scanOnPhones(requests, all)), phones };
  } finally {
    for (const each of plugged) await each.close();
    rmSync(out, { recursive: true, force: true });
  }
}

/** A session that takes the phone's own helpers for granted. Those with a package start as on any phone. */
const QUICK = { 'appium:skipServerInstallation': true, 'appium:skipDeviceInitialization': true };

async function requestFor(app: string, expected: Expected, appium: string, out: string): Promise<ScanRequest> {
  const { locale, category } = expected;
  const request = await toAppRequest(
    {
      platform: 'android',
      app,
      authority: 'test',
      repeat: 2,
      appium,
      locale,
      ...(category === null ? {} : { categories: [category] }),
    },
    { folder: out, env: {}, out, startedAt: new Date() },
  );
  return { ...request, lateMs: 0 };
}

function capabilitiesOf({ adbPort, serial }: Pick<PluggedIn, 'adbPort' | 'serial'>): Record<string, unknown> {
  return { 'appium:adbPort': adbPort, 'appium:udid': serial };
}

/** What this machine lacks to run them, else nothing. */
export function phoneTestsLack(): string | undefined {
  const lacks = appiumLacks('uiautomator2');
  if (lacks) return lacks;
  try {
    execFileSync('adb', ['version'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'adb is not on the PATH: install the Android platform tools';
  }
}
