import type { ScanRequest } from '../scan-request.ts';
import { launchBrowser } from './browser.ts';
import { PAGE_CHANGES } from './page-scripts.ts';
import { PlaywrightDriver } from './playwright.ts';
import type { DriverSource } from './source.ts';

/** Drivers on one browser: the one that is lent, else one of its own that ends with the source. @throws {NoBrowser} */
export async function openWeb(request: ScanRequest): Promise<DriverSource> {
  const { browserPath, proxy, target, settings, credentials, otp } = request;
  const browser =
    request.browser ??
    (await launchBrowser({ ...(browserPath ? { path: browserPath } : {}), ...(proxy ? { proxy } : {}) }));
  const secrets = [
    ...(credentials ? [credentials.secret, credentials.identifier] : []),
    ...(otp && 'value' in otp ? [otp.value] : []),
  ];
  return {
    browser: `Chromium ${browser.version()}`,
    pageChanges: PAGE_CHANGES,
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
        ...(camera ? { camera } : {}),
        ...(request.ignoreCertificateErrors ? { ignoreCertificateErrors: true } : {}),
      }),
    close: async () => {
      if (!request.browser) await browser.close();
    },
  };
}
