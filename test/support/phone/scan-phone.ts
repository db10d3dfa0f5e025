import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appiumLacks } from '../../../crawler/drivers/appium-server.ts';
import { scanTarget } from '../../../crawler/scan.ts';
import { toAppRequest } from '../../../crawler/to-app-request.ts';
import type { Trace } from '../../../crawler/trace.ts';
import { plugIn } from './adb-server.ts';
import type { AppModel } from './model.ts';
import { ScriptedPhone } from './phone.ts';

export interface PhoneExpected {
  readonly refusing: 'reached-home' | 'blocked';
  readonly walls: readonly string[]; // kinds, in the order met
}

export const phoneApps = new URL('../../phone-apps/', import.meta.url);

export function modelOf(id: string): { model: AppModel; expected: PhoneExpected } {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`${id}/${name}.json`, phoneApps), 'utf8'));
  return { model: read('model') as AppModel, expected: read('expected') as PhoneExpected };
}

/** Scans a modelled app on a scripted phone of its own, at an Appium server that runs. */
export async function scanPhone(
  model: AppModel,
  appium: string,
  repeat = 2,
): Promise<{ trace: Trace; phone: ScriptedPhone }> {
  const phone = new ScriptedPhone(model);
  const plugged = await plugIn(phone);
  const out = mkdtempSync(join(tmpdir(), 'phone-'));
  try {
    const request = await toAppRequest(
      { platform: 'android', app: model.app.package, authority: 'test', repeat, appium },
      { folder: out, env: {}, out, startedAt: new Date() },
    );
    const capabilities = { 'appium:adbPort': plugged.adbPort, 'appium:udid': plugged.serial };
    const trace = await scanTarget({ ...request, lateMs: 0, app: { id: model.app.package, appium, capabilities } });
    return { trace, phone };
  } finally {
    await plugged.close();
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
