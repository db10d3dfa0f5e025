import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UsageError } from '../errors.ts';
import { androidSdk } from './android-sdk.ts';

export interface AppiumServer {
  readonly url: string;
  close(): Promise<void>; // done when its process has ended
}

/**
 * Starts the Appium that is installed beside Naysayer, with one driver, on a free port of this machine.
 * @throws {UsageError} when Appium or the driver is not installed, or it does not start; the message says how to get it
 */
export async function startAppium(driverName: string): Promise<AppiumServer> {
  const lacks = appiumLacks(driverName);
  if (lacks) throw new UsageError(lacks);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['server', '--address', '127.0.0.1', '--port', String(port), '--use-drivers', driverName, ...ALLOWED];
  const child = spawn(process.execPath, [installed('appium') as string, ...args, '--log-level', 'error'], {
    // Appium looks for its drivers there; from another folder it would silently find none.
    env: { ...process.env, APPIUM_HOME: home(), ...androidHome() },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint = `${complaint}${text}`.slice(-2000);
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const until = Date.now() + START_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > until) {
      await close();
      throw new UsageError(
        `Appium did not start: ${complaint.trim().split('\n').at(-1) || `no answer in ${START_MS / 1000} s`}`,
      );
    }
    await pause(POLL_MS);
  }
  return { url, close };
}

/** What is missing to scan apps with this driver, in one line that says how to get it; undefined when all is there. */
export function appiumLacks(driverName: string, env = process.env): string | undefined {
  const packages = ['appium', `appium-${driverName}-driver`, CLIENT];
  const missing = packages.filter((name) => (installed(`${name}/package.json`) ?? installed(name)) === undefined);
  if (missing.length > 0) return `${missing.join(' and ')} missing: run "npm install ${packages.join(' ')}"`;
  const sdk = androidSdk(env);
  return driverName === ANDROID_DRIVER && 'lacks' in sdk ? sdk.lacks : undefined;
}

/** Speaks to Appium; not needed for pages of the web, and large. */
const CLIENT = 'webdriverio';
const ANDROID_DRIVER = 'uiautomator2';

/** What a phone says of its root and SIM is read through its shell. The server hears this machine only. */
const ALLOWED = ['--allow-insecure', 'uiautomator2:adb_shell'];
const START_MS = 120_000;
const POLL_MS = 200;

function installed(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/** The folder whose node_modules holds Appium. */
function home(): string {
  return dirname(dirname(dirname(installed('appium/package.json') as string)));
}

/** Appium finds `adb` by it alone. */
function androidHome(): Record<string, string> {
  const sdk = androidSdk();
  return 'root' in sdk ? { ANDROID_HOME: sdk.root } : {};
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/status`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}
