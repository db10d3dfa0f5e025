import type { ScanRequest } from '../scan-request.ts';
import { android } from './android.ts';
import type { AppSession } from './app-platform.ts';
import { WEB_VIEW_CHANGES } from './app-source.ts';
import { AppiumDriver } from './appium.ts';
import type { BringUp } from './bring-up.ts';
import { ios } from './ios.ts';
import type { DriverSource } from './source.ts';

/** Drivers on the session of an app that somebody else's test has opened. The session is not ended. */
export function openHandedApp(request: ScanRequest, session: AppSession, bringUp: BringUp): DriverSource {
  const { target } = request;
  const platform = target.platform === 'ios' ? ios : android;
  const app = { id: target.address };
  return {
    browser: `Appium ${platform.driverName}`,
    pageChanges: WEB_VIEW_CHANGES,
    freshness: 'handed-over',
    device: () => platform.device(session),
    installed: () => platform.installed(session, app.id),
    newDriver: async () => new AppiumDriver({ app, platform, session: async () => session, bringUp }),
    close: async () => {},
  };
}
