import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { androidSdk } from '../crawler/drivers/android-sdk.ts';
import { appiumLacks } from '../crawler/drivers/appium-server.ts';
import { findBrowser, launchBrowser } from '../crawler/drivers/browser.ts';
import { canReadPictures, OCR_PACKAGE } from '../crawler/drivers/ocr.ts';
import { canRecord } from '../crawler/drivers/video.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';

export interface Answer {
  readonly what: string;
  readonly ok: boolean;
  readonly needed: boolean; // nothing can be scanned without it
  readonly says: string; // what is there, or what is not and how to get it
}

/** `naysayer doctor`: what this machine has and lacks, a line each; exit code 2 when something needed is not there. */
export async function doctor(
  options: { browser?: string; json?: boolean },
  { terminal, cwd }: Context,
): Promise<ExitCode> {
  const answers = [
    nodeVersion(process.versions.node),
    npmVersion(),
    await browserStarts(options.browser),
    chineseFont(),
    phones(),
    iphones(),
    pictures(),
    await videos(options.browser),
    writable(cwd),
  ];
  if (options.json) terminal.out(JSON.stringify(answers, null, 2));
  else for (const { what, ok, says } of answers) terminal.out(`${ok ? 'has  ' : 'lacks'}  ${what.padEnd(12)}  ${says}`);
  return answers.some(({ needed, ok }) => needed && !ok) ? 2 : 0;
}

export function nodeVersion(version: string): Answer {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const ok = major > 20 || (major === 20 && (minor > 20 || (minor === 20 && patch >= 2)));
  return {
    what: 'Node',
    ok,
    needed: true,
    says: ok ? version : `${version}: install 20.20.2 or newer from https://nodejs.org`,
  };
}

function npmVersion(): Answer {
  const version = ask('npm', ['--version'], process.platform === 'win32');
  return { what: 'npm', ok: version !== '', needed: false, says: version || 'not on the PATH: it comes with Node' };
}

/** To be there is not to work: it is started and shows a page. */
async function browserStarts(given: string | undefined): Promise<Answer> {
  const what = 'browser';
  try {
    const { path, source } = await findBrowser(given);
    const browser = await launchBrowser({ path });
    try {
      const page = await browser.newPage();
      await page.setContent('<title>shown</title>');
      const ok = (await page.title()) === 'shown';
      return {
        what,
        ok,
        needed: true,
        says: `Chromium ${browser.version()}, ${path} (${source}), ${ok ? 'started and showed a page' : 'shows no page'}`,
      };
    } finally {
      await browser.close();
    }
  } catch (error) {
    return { what, ok: false, needed: true, says: String((error as Error).message).split('\n')[0] ?? '' };
  }
}

function chineseFont(): Answer {
  const what = 'Chinese font';
  if (process.platform !== 'linux') return { what, ok: true, needed: false, says: 'comes with the system' };
  const [first] = ask('fc-list', [':lang=zh', 'family']).split('\n');
  const lacks = 'Chinese shows as boxes in pictures: install one, such as fonts-wqy-microhei or Noto Sans CJK';
  return { what, ok: Boolean(first), needed: false, says: first || lacks };
}

/** Only scans of apps need these. A phone is reached by USB, or over the network once `adb connect` was told of it. */
function phones(): Answer {
  const what = 'Android';
  const lacks = appiumLacks('uiautomator2');
  if (lacks) return { what, ok: false, needed: false, says: `for apps: ${lacks}` };
  const sdk = androidSdk();
  const devices = 'adb' in sdk ? ask(sdk.adb, ['devices']) : '';
  const phone = devices.split('\n').find((line) => /\tdevice$/.test(line));
  if (phone) return { what, ok: true, needed: false, says: `Appium, and the device ${phone.split('\t')[0]}` };
  const how = 'no device: turn on USB debugging and plug it in, or run "adb connect HOST:5555"';
  return { what, ok: false, needed: false, says: `for apps: ${how}` };
}

/** Only scans of iOS apps need these. An iPhone is driven by a Mac: this one, or one whose Appium server is given. */
function iphones(): Answer {
  const what = 'iOS';
  const lacks = appiumLacks('xcuitest');
  if (lacks) return { what, ok: false, needed: false, says: `for apps: ${lacks}` };
  if (process.platform !== 'darwin') {
    const how = 'no Mac: start Appium on one and give its address with --appium URL';
    return { what, ok: false, needed: false, says: `for apps: ${how}` };
  }
  if (ask('xcode-select', ['-p']) === '') {
    return { what, ok: false, needed: false, says: 'for apps: no Xcode: install it and open it once' };
  }
  const [iphone] = ask('xcrun', ['devicectl', 'list', 'devices']).match(/^.*\b(iPhone|iPad)\b.*$/m) ?? [];
  const how = 'no iPhone: plug it in, trust this Mac, and turn on its developer mode';
  return {
    what,
    ok: Boolean(iphone),
    needed: false,
    says: iphone ? `Appium, and ${iphone.trim()}` : `for apps: ${how}`,
  };
}

/** Only screens that are drawn rather than written need it. */
function pictures(): Answer {
  const ok = canReadPictures();
  const lacks = `screens drawn as pictures stay unread: run "npm install ${OCR_PACKAGE}" (335 MB)`;
  return { what: 'OCR', ok, needed: false, says: ok ? `${OCR_PACKAGE} reads screens drawn as pictures` : lacks };
}

/** Only the profile filing films its walks. */
async function videos(given: string | undefined): Promise<Answer> {
  const what = 'video';
  const dir = mkdtempSync(join(tmpdir(), 'naysayer-doctor-'));
  try {
    const browser = await launchBrowser({ path: (await findBrowser(given)).path });
    try {
      const ok = (await canRecord(browser, dir)) === 'taken';
      const lacks = 'for --profile filing: run "npx playwright install ffmpeg", or its walks are not filmed';
      return { what, ok, needed: false, says: ok ? 'walks can be filmed' : lacks };
    } finally {
      await browser.close();
    }
  } catch {
    return { what, ok: false, needed: false, says: 'for --profile filing: needs a browser that starts' };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function writable(folder: string): Answer {
  const what = 'this folder';
  try {
    accessSync(folder, constants.W_OK);
    return { what, ok: true, needed: false, says: 'can be written to' };
  } catch {
    return { what, ok: false, needed: false, says: 'cannot be written to: give "naysayer scan" another with --out' };
  }
}

function ask(program: string, args: readonly string[], shell = false): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell }).trim();
  } catch {
    return '';
  }
}
