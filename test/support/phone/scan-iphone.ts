import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { scanTarget } from '../../../crawler/scan.ts';
import { type Scanned, scannedFrom } from '../scan-site.ts';
import { type ModelledApp, readModel, requestFor } from './app-request.ts';
import { ipaOf } from './ipa.ts';
import { IPHONE } from './iphone.ts';
import type { AppModel } from './model.ts';
import { ScriptedPhone } from './phone.ts';
import type { Usb } from './usb.ts';
import { wdaServer } from './wda-server.ts';

const iphoneApps = new URL('../../iphone-apps/', import.meta.url);

/** Ids of the modelled iOS apps. */
export function iphoneModelIds(): string[] {
  return readdirSync(iphoneApps);
}

export function iphoneModelOf(id: string): ModelledApp {
  return readModel(id, iphoneApps);
}

export interface IphoneScan {
  readonly scanned: Scanned;
  readonly phone: ScriptedPhone;
  readonly installs: number;
}

/**
 * Scans a modelled app on a scripted iPhone of its own, at an Appium server that runs and looks for iPhones at `usb`.
 * @param target 'package' installs the app for each walk; 'bundle id' takes it as it is on the phone, where 'nothing' finds none
 */
export async function scanIphone(
  { model, expected }: ModelledApp,
  {
    appium,
    usb,
    target = 'package',
    keep,
    sourceMs = 0,
  }: { appium: string; usb: Usb; target?: 'package' | 'bundle id' | 'nothing'; keep?: string; sourceMs?: number },
): Promise<IphoneScan> {
  const out = keep ?? mkdtempSync(join(tmpdir(), 'iphone-'));
  const iphone = await plugIphone(model, usb, target === 'bundle id');
  const { phone, capabilities } = iphone;
  phone.sourceMs = sourceMs;
  try {
    const file = join(out, 'app.ipa');
    writeFileSync(file, ipaOf(model));
    const named = target === 'package' ? file : model.app.package;
    const request = await requestFor('ios', named, expected, appium, out);
    const app = { id: model.app.package, ...request.app, capabilities };
    const trace = await scanTarget({ ...request, app });
    return { scanned: scannedFrom(trace, phone.log), phone, installs: iphone.installs() };
  } finally {
    iphone.unplug();
    if (!keep) rmSync(out, { recursive: true, force: true });
  }
}

/** Runs a script that was printed for the developers of a modelled app, in a folder with WebdriverIO alone. */
export async function runOnIphone(
  script: string,
  model: AppModel,
  appium: string,
  usb: Usb,
): Promise<{ status: number | null; said: string; unanswered: string[] }> {
  const dir = mkdtempSync(join(tmpdir(), 'iphone-script-'));
  const iphone = await plugIphone(model, usb);
  try {
    symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(dir, 'node_modules'));
    const [file, app] = [join(dir, 'blocks.test.mjs'), join(dir, 'app.ipa')];
    writeFileSync(file, script);
    writeFileSync(app, ipaOf(model));
    const env = { ...process.env, APPIUM: appium, APP: app, CAPABILITIES: JSON.stringify(iphone.capabilities) };
    const child = spawn(process.execPath, ['--test', file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [said, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    return { status: status as number | null, said, unanswered: [...iphone.phone.unanswered] };
  } finally {
    iphone.unplug();
    rmSync(dir, { recursive: true, force: true });
  }
}

export interface PluggedIphone {
  readonly phone: ScriptedPhone;
  readonly capabilities: Readonly<Record<string, string>>; // by which a session finds it
  installs(): number; // so far
  unplug(): void;
}

let plugged = 0;

/** A scripted iPhone on the cable, for the one app that its model has. */
export async function plugIphone(model: AppModel, usb: Usb, hasApp = false): Promise<PluggedIphone> {
  const phone = new ScriptedPhone(model, IPHONE);
  plugged += 1; // two may be on the cable at once
  const udid = `00008101-${plugged.toString(16).padStart(16, '0')}`;
  let isInstalled = hasApp;
  let installs = 0;
  const server = wdaServer({ phone, isInstalled: () => isInstalled });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const unplug = usb.plug({
    udid,
    bundleId: model.app.package,
    isInstalled: () => isInstalled,
    install: (bytes) => {
      isInstalled = bytes > 0;
      installs += 1;
    },
    remove: () => {
      isInstalled = false;
      phone.clear();
    },
    onLog: (take) => {
      let told = phone.logcat.length;
      const more = () => {
        for (const line of phone.logcat.slice(told)) take(line);
        told = phone.logcat.length;
      };
      phone.on('logged', more);
      return () => phone.off('logged', more);
    },
    unanswered: (request) => phone.unanswered.add(request),
  });
  return {
    phone,
    capabilities: {
      'appium:udid': udid,
      'appium:platformVersion': '17.5',
      'appium:webDriverAgentUrl': `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    },
    installs: () => installs,
    unplug() {
      unplug();
      server.closeAllConnections();
      server.close();
    },
  };
}
