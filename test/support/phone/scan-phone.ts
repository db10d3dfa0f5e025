import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appiumLacks } from '../../../crawler/drivers/appium-server.ts';
import { scanTarget } from '../../../crawler/scan.ts';
import { toAppRequest } from '../../../crawler/to-app-request.ts';
import type { Expected } from '../../../samples/expected.ts';
import { type Scanned, scannedFrom } from '../scan-site.ts';
import { plugIn } from './adb-server.ts';
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
    const request = await toAppRequest(
      {
        platform: 'android',
        app: file ?? model.app.package,
        authority: 'test',
        repeat: 2,
        appium,
        locale: expected.locale,
        ...(expected.category === null ? {} : { categories: [expected.category] }),
      },
      { folder: out, env: {}, out, startedAt: new Date() },
    );
    const capabilities = { 'appium:adbPort': plugged.adbPort, 'appium:udid': plugged.serial };
    const trace = await scanTarget({
      ...request,
      lateMs: 0,
      app: { ...request.app, id: model.app.package, capabilities },
    });
    return { scanned: scannedFrom(trace, phone.log), phone };
  } finally {
    await plugged.close();
    rmSync(out, { recursive: true, force: true });
  }
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
