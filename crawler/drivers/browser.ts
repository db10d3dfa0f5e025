import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { NoBrowser } from '../errors.ts';

export interface FoundBrowser {
  readonly path: string;
  readonly source: 'given' | 'environment' | 'playwright' | 'system' | 'package';
}

export interface LaunchOptions {
  readonly path?: string; // given on the command line
  readonly proxy?: string;
  readonly headed?: boolean;
  readonly camera?: boolean; // has to be able to run one
}

/**
 * The browser to use: the one that is given, CHROMIUM_PATH, Playwright's own, one of the system, one that a package
 * brought. Only looks at files; whether it works is seen when it is launched.
 * @param whole a window is to be shown or a camera to run, which the headless shell of a system cannot
 * @throws {NoBrowser} when there is none
 */
export async function findBrowser(given?: string, whole = false): Promise<FoundBrowser> {
  if (given) return isProgram(given) ? { path: given, source: 'given' } : fail(`no browser at ${given}`);
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return isProgram(named) ? { path: named, source: 'environment' } : fail(`CHROMIUM_PATH names no program: ${named}`);
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { path: own, source: 'playwright' };
  const system = systemBrowsers(whole ? WHOLE : BROWSERS).find(isProgram);
  if (system) return { path: system, source: 'system' };
  const packaged = await packagedBrowser();
  if (packaged) return { path: packaged, source: 'package' };
  return fail('no browser found');
}

/** Where a camera has to run, one that can is taken first. @throws {NoBrowser} when there is none */
export async function browserFor({ path, headed, camera }: LaunchOptions): Promise<FoundBrowser> {
  if (headed || !camera) return findBrowser(path, headed);
  return findBrowser(path, true).catch(() => findBrowser(path));
}

/** @throws {NoBrowser} when there is none, or it does not start */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { path } = await browserFor(options);
  const isRoot = process.getuid?.() === 0;
  const base = {
    executablePath: path,
    headless: !options.headed,
    args: BROWSER_ARGUMENTS,
    // Whoever lends the process decides what Ctrl-C does: a scan ends its recording first. A browser dies with its process.
    handleSIGINT: false,
    handleSIGTERM: false,
    ...(options.proxy ? { proxy: { server: options.proxy } } : {}),
  };
  try {
    // The sandbox needs a user other than root, and a kernel that lets it.
    return await chromium.launch({ ...base, chromiumSandbox: !isRoot });
  } catch (error) {
    if (isRoot) throw notStarted(path, error);
  }
  try {
    return await chromium.launch({ ...base, chromiumSandbox: false });
  } catch (error) {
    throw notStarted(path, error);
  }
}

/** Part of what the tool changes to be let in at all; printed with every scan. */
export const BROWSER_ARGUMENTS: string[] = [
  '--disable-blink-features=AutomationControlled',
  '--disable-quic',
  '--mute-audio',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp', // calls between browsers know no proxy, and tell local addresses
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp', // its older name
  '--use-fake-device-for-media-stream', // never a real camera; the test picture is given only where a target wants it
];

const WAYS =
  'run "npx playwright install chromium", or install chromium from your system\'s packages, or set CHROMIUM_PATH';

function fail(what: string): never {
  throw new NoBrowser(`${what}: ${WAYS}`);
}

function notStarted(path: string, cause: unknown): NoBrowser {
  const why = String((cause as Error).message ?? cause).split('\n')[0];
  return new NoBrowser(`the browser at ${path} does not start (${why}): ${WAYS}`, { cause });
}

/** Names on the path; the first of all has no window to show, and no camera. */
const WHOLE: readonly string[] = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
];
const BROWSERS: readonly string[] = ['chromium-headless-shell', ...WHOLE];

function systemBrowsers(names: readonly string[]): string[] {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = names.flatMap((name) => onPath.map((dir) => join(dir, name + suffix)));
  return [...found, ...USUAL_PLACES];
}

const USUAL_PLACES: readonly string[] = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

async function packagedBrowser(): Promise<string | undefined> {
  try {
    const require = createRequire(import.meta.url);
    const { default: packaged } = await import(require.resolve('@sparticuz/chromium'));
    return await packaged.executablePath();
  } catch {
    return undefined; // not installed
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
