import { DriverLost, TargetUnreachable } from '../errors.ts';
import { androidDevice } from './android-device.ts';
import type { AppPlatform, AppSession } from './app-platform.ts';
import { androidInstalled } from './installed-app.ts';

/** Android through UiAutomator2. @see Appium UiAutomator2 driver, "Capabilities" and "Mobile Extensions" */
export const android: AppPlatform = {
  name: 'android',
  driverName: 'uiautomator2',

  capabilities: ({ id }) => ({
    platformName: 'Android',
    'appium:automationName': 'UiAutomator2',
    'appium:appPackage': id,
    // What a walk starts from is made by the walk: the session itself resets nothing.
    'appium:noReset': true,
    // The driver would sign the package anew, and an app that checks its signer would behave otherwise.
    'appium:noSign': true,
    'appium:autoGrantPermissions': false,
    // A dialog above the first screen would fail a launch by the driver: the walk starts the app itself.
    'appium:autoLaunch': false,
    'appium:newCommandTimeout': COMMAND_SECONDS,
    'appium:uiautomator2ServerLaunchTimeout': 60_000,
    'appium:adbExecTimeout': 60_000,
    'appium:suppressKillServer': true,
    // A keyboard would lie over controls, and its window is not in the source.
    'appium:hideKeyboard': true,
    'appium:settings[waitForIdleTimeout]': 200,
    'appium:settings[waitForSelectorTimeout]': 0,
  }),

  async startFresh(session, appId, file, splits = []) {
    const state = file ? await reinstall(session, appId, [file, ...splits]) : await clear(session, appId);
    await session.execute('mobile: activateApp', { appId });
    return state;
  },

  async remove(session, appId) {
    await session.execute('mobile: removeApp', { appId });
  },

  isAskedFor: (permission) => RUNTIME.test(permission),

  async relaunch(session, appId) {
    await session.execute('mobile: terminateApp', { appId, timeout: END_MS });
    await session.execute('mobile: activateApp', { appId });
  },

  async tap(session, { x, y }) {
    await session.execute('mobile: clickGesture', { x, y });
  },

  async drag(session, from, to) {
    await session.execute('mobile: dragGesture', { startX: from.x, startY: from.y, endX: to.x, endY: to.y });
  },

  async scroll(session, { x, y, width, height }) {
    const box = { left: x, top: y, width, height };
    return Boolean(await session.execute('mobile: scrollGesture', { ...box, direction: 'down', percent: 1 }));
  },

  async back(session) {
    await session.back();
  },

  async replaceText(session, elementId, text) {
    await session.execute('mobile: replaceElementValue', { elementId, text });
  },

  device: androidDevice,
  installed: androidInstalled,

  async granted(session, appId) {
    const names = await session.execute('mobile: getPermissions', { type: 'granted', appPackage: appId });
    return Array.isArray(names) ? names.map(String) : [];
  },

  /** It is named for the process: the package, and what follows it for further ones. */
  isWebContext: (context, appId) => context === `WEBVIEW_${appId}` || context.startsWith(`WEBVIEW_${appId}:`),

  /** By the inspector itself and not as a script of the page, which is not told what listens for presses. */
  async evaluate(session, expression) {
    const how = { expression, includeCommandLineAPI: true, returnByValue: true, timeout: EVALUATE_MS };
    const { result } = (await session.executeCdp('Runtime.evaluate', how)) as { result: { value?: unknown } };
    if (typeof result.value !== 'string')
      throw new Error(`the page gave no look: ${JSON.stringify(result).slice(0, 200)}`);
    return result.value;
  },

  crashLog,
};

const COMMAND_SECONDS = 600;
const EVALUATE_MS = 5000;
const END_MS = 10_000; // after that the driver gives up; half a second, its own limit, is short for a phone under load

async function reinstall(session: AppSession, appId: string, files: readonly string[]): Promise<'reinstalled'> {
  // It answers false where the app could not be removed, and of one that came with the phone it removes the updates alone.
  await session.execute('mobile: removeApp', { appId });
  if (await session.execute('mobile: isAppInstalled', { appId }))
    throw new DriverLost(`the phone would not remove ${appId}, so it could not be installed as new`);
  const [file] = files;
  if (files.length > 1) await session.execute('mobile: installMultipleApks', { apks: files });
  else await session.execute('mobile: installApp', { appPath: file, grantPermissions: false });
  return 'reinstalled';
}

/**
 * Some makers forbid it to a computer: then the app still knows what it knew, and the walk proves nothing.
 * @throws {TargetUnreachable} when there is no such app, which the phone answers as it answers what is forbidden
 */
async function clear(session: AppSession, appId: string): Promise<'cleared' | 'kept'> {
  if (!(await session.execute('mobile: isAppInstalled', { appId })))
    throw new TargetUnreachable(
      'app-not-installed',
      `${appId} is not on the phone: install it, or give its package file`,
    );
  try {
    await session.execute('mobile: clearApp', { appId }); // which ends it as well
    return 'cleared';
  } catch (error) {
    if (FORBIDDEN.test(String((error as Error).message))) return 'kept';
    throw error;
  }
}

const FORBIDDEN = /SecurityException|CLEAR_APP_USER_DATA|not allowed|forbidden|Failed/i;

/** Permissions that a person is asked for; others come with the install. Source: AOSP, dangerous permissions. */
const RUNTIME =
  /\.permission\.(CAMERA|RECORD_AUDIO|READ_|WRITE_(CONTACTS|CALENDAR|EXTERNAL_STORAGE)|ACCESS_(FINE|COARSE|BACKGROUND)_LOCATION|POST_NOTIFICATIONS|CALL_PHONE|(SEND|RECEIVE)_SMS|BODY_SENSORS|ACTIVITY_RECOGNITION|BLUETOOTH_(SCAN|CONNECT|ADVERTISE)|NEARBY_WIFI_DEVICES|GET_ACCOUNTS)/;

/** From the line that names the fault, or the hang, on. Each call gives what was logged since the one before. */
async function crashLog(session: AppSession, appId: string): Promise<string | undefined> {
  const lines = (await session.getLogs('logcat')).map((line) =>
    String((line as { message?: unknown }).message ?? line),
  );
  const log = lines.join('\n').split('\n');
  const named = log.findIndex((line) => line.includes(`Process: ${appId}`) || line.includes(`ANR in ${appId}`));
  if (named < 0) return undefined;
  return log.slice(Math.max(0, named - 1), named + CRASH_LINES).join('\n');
}

const CRASH_LINES = 60;
