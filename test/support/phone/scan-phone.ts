import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { remote } from 'webdriverio';
import { android } from '../../../crawler/drivers/android.ts';
import { type Scanned as OnPhone, Phones, type SickPhone } from '../../../crawler/phones.ts';
import { scanTarget } from '../../../crawler/scan.ts';
import type { ScanRequest } from '../../../crawler/scan-request.ts';
import { type Scanned, scannedFrom } from '../scan-site.ts';
import { type PluggedIn, plugIn } from './adb-server.ts';
import { apkOf } from './apk.ts';
import { type ModelledApp, readModel, requestFor } from './app-request.ts';
import { ScriptedPhone } from './phone.ts';
import { ANDROID } from './system-windows.ts';
import { WebPages } from './web-pages.ts';

const phoneApps = new URL('../../phone-apps/', import.meta.url);

/** Ids of the modelled Android apps. */
export function modelIds(): string[] {
  return readdirSync(phoneApps, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(new URL(entry.name, phoneApps)).includes('model.json'))
    .map(({ name }) => name);
}

export function modelOf(id: string): ModelledApp {
  return readModel(id, phoneApps);
}

/** It shows pages in a web view, which only a chromedriver can look into. */
export function hasPages({ model }: ModelledApp): boolean {
  return JSON.stringify(model).includes('"html"');
}

export interface PhoneScanOptions {
  readonly as?: 'installed' | 'package' | 'missing'; // as it is on the phone already, as what is to be installed, or not there
  readonly sourceMs?: number; // see `ScriptedPhone.sourceMs`
  readonly chromedriver?: string; // to look into web views by; that on the PATH unless given
}

/** Scans a modelled app on a scripted phone of its own, at an Appium server that runs. */
export async function scanPhone(
  app: ModelledApp,
  appium: string,
  { as = 'installed', sourceMs = 0, chromedriver = chromedriverHere() ?? 'none' }: PhoneScanOptions = {},
): Promise<{ scanned: Scanned; phone: ScriptedPhone }> {
  const { model, expected } = app;
  const pages = hasPages(app) ? await WebPages.start((file) => pageOf(app, file)) : undefined;
  const phone = new ScriptedPhone(model, ANDROID, pages);
  phone.sourceMs = sourceMs;
  const plugged = await plugIn(phone);
  const out = mkdtempSync(join(tmpdir(), 'phone-'));
  const file = as === 'package' ? join(out, 'app.apk') : undefined;
  if (as !== 'installed') phone.uninstall();
  if (file) writeFileSync(file, apkOf(model));
  try {
    const request = await requestFor('android', file ?? model.app.package, expected, appium, out);
    const capabilities = {
      ...capabilitiesOf(plugged),
      ...(file ? {} : QUICK),
      ...(pages ? { 'appium:chromedriverExecutable': chromedriver, 'appium:chromedriverDisableBuildCheck': true } : {}),
    };
    const trace = await scanTarget({ ...request, app: { ...request.app, id: model.app.package, capabilities } });
    return { scanned: scannedFrom(trace, phone.log), phone };
  } finally {
    await plugged.close();
    await pages?.close();
    rmSync(out, { recursive: true, force: true });
  }
}

function pageOf({ id }: ModelledApp, file: string): string {
  return readFileSync(new URL(`${id}/${file}`, phoneApps), 'utf8');
}

/** Scans one app twice, on two phones at once, of which a third that is not there was to have one. */
export async function scanOnTwo(
  { model, expected }: ModelledApp,
  appium: string,
): Promise<{ scanned: OnPhone[]; sick: SickPhone[]; phones: readonly ScriptedPhone[] }> {
  const phones = [new ScriptedPhone(model), new ScriptedPhone(model)];
  const plugged = await Promise.all(phones.map((phone, i) => plugIn(phone, `emulator-${5554 + 2 * i}`)));
  const [first] = plugged as [PluggedIn, PluggedIn];
  const out = mkdtempSync(join(tmpdir(), 'phones-'));
  try {
    const requests = await Promise.all(
      ['one', 'other'].map((name) => requestFor('android', model.app.package, expected, appium, join(out, name))),
    );
    const gone = { ...first, adbPort: first.adbPort, serial: 'emulator-5558' };
    const all = [gone, ...plugged].map(capabilitiesOf);
    const sick: SickPhone[] = [];
    const lent = new Phones({ onAside: (phone) => sick.push(phone) });
    const scanOne = (request: ScanRequest) => {
      const app = request.app && { ...request.app, phones: all };
      return lent.scan({ ...request, ...(app ? { app } : {}) }, (one) => scanTarget(one));
    };
    return { scanned: await Promise.all(requests.map(scanOne)), sick, phones };
  } finally {
    for (const each of plugged) await each.close();
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * Opens a session of WebdriverIO on a modelled app as a test of its own would, and lends it.
 * @param use is given the session and the phone, which may be made to forget
 */
export async function onSession<T>(
  { model }: ModelledApp,
  appium: string,
  use: (browser: WebdriverIO.Browser, phone: ScriptedPhone) => Promise<T>,
): Promise<T> {
  const phone = new ScriptedPhone(model);
  const plugged = await plugIn(phone);
  const { hostname, port } = new URL(appium);
  const capabilities = { ...android.capabilities({ id: model.app.package }), ...QUICK, ...capabilitiesOf(plugged) };
  const browser = await remote({
    hostname,
    port: Number(port),
    logLevel: 'silent',
    capabilities: capabilities as never,
  });
  try {
    await browser.execute('mobile: activateApp', { appId: model.app.package });
    return await use(browser, phone);
  } finally {
    await browser.deleteSession();
    await plugged.close();
  }
}

/** A session that takes the phone's own helpers for granted. Those with a package start as on any phone. */
const QUICK = { 'appium:skipServerInstallation': true, 'appium:skipDeviceInitialization': true };

function capabilitiesOf({ adbPort, serial }: Pick<PluggedIn, 'adbPort' | 'serial'>): Record<string, unknown> {
  return { 'appium:adbPort': adbPort, 'appium:udid': serial };
}

/** The chromedriver on the PATH, if there is one. */
export function chromedriverHere(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, 'chromedriver')).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
