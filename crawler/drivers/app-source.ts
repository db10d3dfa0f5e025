import { rm } from 'node:fs/promises';
import type { Browser } from 'webdriverio';
import { UsageError } from '../errors.ts';
import type { AppRequest, ScanRequest } from '../scan-request.ts';
import { android } from './android.ts';
import { apkFacts, unpackAndroid } from './app-package.ts';
import type { AppSession } from './app-platform.ts';
import { appUnreachable } from './app-unreachable.ts';
import { AppiumDriver } from './appium.ts';
import { startAppium } from './appium-server.ts';
import { ios } from './ios.ts';
import { ipaFacts } from './ipa-facts.ts';
import type { DriverSource } from './source.ts';
import { showsSecrets, videoFolder } from './video.ts';

/**
 * Drivers on one device: at the Appium server that is given, else at one that is started here and ends with the source.
 * @throws {UsageError} when Appium has to be started and is not installed
 */
export async function openApp(request: ScanRequest): Promise<DriverSource> {
  if (!request.app) throw new UsageError('no app was given');
  const platform = request.target.platform === 'ios' ? ios : android;
  const isPackage = platform === android && request.app.file !== undefined;
  const unpacked = isPackage ? await unpackAndroid(request.app.file as string) : undefined;
  const app = {
    ...request.app,
    ...(unpacked ? { file: unpacked.base, splits: unpacked.splits } : {}),
    ...(platform === ios ? packageAt(request.app) : {}),
  };
  const server = app.appium ? undefined : await startAppium(platform.driverName);
  const capabilities = { ...platform.capabilities(app), ...app.capabilities };
  const url = app.appium ?? (server?.url as string);
  const reel = await videoFolder(request);
  const video = reel && (showsSecrets(request) ? 'secrets-typed' : 'if-the-phone-can');
  // Kept from walk to walk: a session costs seconds, and each walk makes the app forget.
  let session: AppSession | undefined;
  const connected = async () => {
    session ??= await connect(url, capabilities, app.account);
    return session;
  };
  return {
    browser: `Appium ${platform.driverName}`,
    pageChanges: WEB_VIEW_CHANGES,
    ...(unpacked ? { app: await apkFacts(unpacked.base) } : {}),
    ...(platform === ios && request.app.file ? { app: await ipaFacts(request.app.file) } : {}),
    ...(platform.freshness ? { freshness: platform.freshness(app) } : {}),
    ...(request.app.file ? {} : { installed: async () => platform.installed(await connected(), app.id) }),
    device: async () => platform.device(await connected()),
    ...(video ? { video } : {}),
    newDriver: async () => new AppiumDriver({ app, platform, session: connected, ...(video === 'if-the-phone-can' && reel ? { videos: reel } : {}) }), // biome-ignore format: one line
    close: async () => {
      if (session && app.file) await platform.remove?.(session, app.id).catch(() => undefined);
      await session?.deleteSession().catch(() => undefined); // a lost device has none to end
      await server?.close();
      await unpacked?.close();
      if (reel !== undefined) await rm(reel, { recursive: true, force: true });
    },
  };
}

/** A server far away installs what the capabilities name: an address, or a file of its own. */
function packageAt({ capabilities }: AppRequest): { readonly file?: string } {
  const named = capabilities?.['appium:app'];
  return typeof named === 'string' ? { file: named } : {};
}

/** What is changed in a page to see it. */
export const WEB_VIEW_CHANGES = [
  'the page of a web view is looked at by one script through its inspector, which leaves nothing in the page',
];

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** @throws {TargetUnreachable} when there is no session to be had */
async function connect(
  url: string,
  capabilities: Record<string, unknown>,
  account: { readonly user: string; readonly key: string } | undefined,
): Promise<AppSession> {
  const { protocol, hostname, port, pathname } = new URL(url);
  const { remote } = await brought('webdriverio', () => import('webdriverio'));
  try {
    const session = await remote({
      protocol: protocol.slice(0, -1),
      hostname,
      port: Number(port) || (DEFAULT_PORTS[protocol] ?? 4723),
      path: pathname,
      logLevel: 'silent',
      connectionRetryCount: 0,
      connectionRetryTimeout: SESSION_MS,
      capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true } as WebdriverIO.Capabilities,
      ...(account ?? {}),
    });
    return await withDevTools(session);
  } catch (error) {
    throw appUnreachable(error, url);
  }
}

/** WebdriverIO has the DevTools protocol for browsers only; Appium hands it to the chromedriver of a web view. */
export async function withDevTools(session: Browser): Promise<AppSession> {
  const { command } = await brought('webdriver', () => import('webdriver'));
  session.addCommand('executeCdp', command('POST', '/session/:sessionId/goog/cdp/execute', CDP));
  return session as unknown as AppSession;
}

/** Large, and of no use for pages of the web: whoever scans apps brings it. @throws {UsageError} when it is not there */
async function brought<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new UsageError(`${name} is missing, which speaks to Appium: run "npm install ${name}"`, { cause });
  }
}

const CDP = {
  command: 'executeCdp',
  description: 'a command of the DevTools protocol',
  ref: 'https://chromedevtools.github.io/devtools-protocol/',
  parameters: [
    { name: 'cmd', type: 'string', description: 'its name', required: true },
    { name: 'params', type: 'object', description: 'its parameters', required: true },
  ],
};
const SESSION_MS = 180_000;
