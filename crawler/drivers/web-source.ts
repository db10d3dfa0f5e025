import { rm } from 'node:fs/promises';
import { DEFAULT_BUDGETS, type ScanRequest, typedSecrets } from '../scan-request.ts';
import { launchBrowser } from './browser.ts';
import { guardFor, type Network } from './network-guard.ts';
import { PAGE_CHANGES } from './page-scripts.ts';
import { PlaywrightDriver, type WebLimits } from './playwright.ts';
import type { DriverSource } from './source.ts';
import { canRecord, showsSecrets, videoFolder } from './video.ts';

/** What a test has otherwise than the world. */
export interface WebSurroundings {
  readonly limits?: Partial<WebLimits>;
  readonly network?: Network;
}

/** Drivers on one browser: the one that is lent, else one of its own that ends with the source. @throws {NoBrowser} */
export async function openWeb(request: ScanRequest, around: WebSurroundings = {}): Promise<DriverSource> {
  const { browserPath, proxy, headed, camera, target, settings } = request;
  const browser =
    request.browser ??
    (await launchBrowser({
      ...(browserPath ? { path: browserPath } : {}),
      ...(proxy ? { proxy } : {}),
      ...(headed ? { headed } : {}),
      ...(camera === 'test-picture' ? { camera: true } : {}),
    }));
  const secrets = typedSecrets(request);
  // Behind a proxy it is the proxy that reaches addresses, its own and not this machine's.
  const guard = proxy || hasProxy(process.env) ? undefined : await guardFor(target.address, around.network);
  const reel = await videoFolder(request);
  const video = reel && (showsSecrets(request) ? 'secrets-typed' : await canRecord(browser, reel));
  return {
    browser: `Chromium ${browser.version()}`,
    pageChanges: PAGE_CHANGES,
    ...(video ? { video } : {}),
    showsPictures: true,
    newDriver: async (camera) =>
      new PlaywrightDriver(browser, {
        address: target.address,
        device: settings.device,
        viewport: settings.viewport,
        locale: settings.locale,
        timeZone: settings.timeZone,
        image: settings.profile === 'filing' ? 'png' : 'jpg',
        secrets,
        limits: { ...DEFAULT_BUDGETS, ...request.budgets, ...around.limits },
        ...(guard ? { guard } : {}),
        ...(camera ? { camera } : {}),
        ...(video === 'taken' && reel ? { videos: reel } : {}),
        ...(request.ignoreCertificateErrors ? { ignoreCertificateErrors: true } : {}),
      }),
    close: async () => {
      await guard?.close();
      if (!request.browser) await browser.close();
      if (reel !== undefined) await rm(reel, { recursive: true, force: true });
    },
  };
}

/** Names that browsers on Linux and Node take a proxy from. */
function hasProxy(env: NodeJS.ProcessEnv): boolean {
  return ['http_proxy', 'https_proxy', 'all_proxy'].some((name) => env[name] || env[name.toUpperCase()]);
}
