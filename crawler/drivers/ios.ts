import { DriverLost } from '../errors.ts';
import type { Point } from '../trace.ts';
import type { AppPlatform, AppSession } from './app-platform.ts';
import { iosInstalled } from './installed-app.ts';
import { iosDevice } from './ios-device.ts';
import { backButton } from './page-source-ios.ts';

/** iOS through XCUITest. @see Appium XCUITest driver, "Capabilities", "Settings" and "Execute Methods" */
export const ios: AppPlatform = {
  name: 'ios',
  driverName: 'xcuitest',

  capabilities: ({ id, file }) => ({
    platformName: 'iOS',
    'appium:automationName': 'XCUITest',
    // With the app named, WebDriverAgent looks for a system alert above it; without, it may show the app beneath one.
    'appium:bundleId': id,
    ...(file ? { 'appium:app': file } : {}),
    'appium:settings[respectSystemAlerts]': true,
    'appium:settings[snapshotMaxDepth]': SOURCE_DEPTH,
    'appium:settings[animationCoolOffTimeout]': 0,
    // What a walk starts from is made by the walk: the session itself resets nothing.
    'appium:noReset': true,
    'appium:autoAcceptAlerts': false,
    'appium:autoDismissAlerts': false,
    'appium:waitForIdleTimeout': 0,
    'appium:newCommandTimeout': COMMAND_SECONDS,
  }),

  /** Only an app whose package is at hand can be made new: iOS clears no app's data. */
  freshness: ({ file }) => (file ? 'reinstalled' : 'kept'),

  async startFresh(session, bundleId, file) {
    await session.execute('mobile: terminateApp', { bundleId });
    if (file) await reinstall(session, bundleId, file);
    await session.execute('mobile: launchApp', { bundleId });
    return file ? 'reinstalled' : 'kept';
  },

  async remove(session, bundleId) {
    await session.execute('mobile: removeApp', { bundleId });
  },

  async relaunch(session, bundleId) {
    await session.execute('mobile: terminateApp', { bundleId });
    await session.execute('mobile: launchApp', { bundleId });
  },

  async tap(session, { x, y }) {
    await session.execute('mobile: tap', { x, y });
  },

  async drag(session, from, to) {
    await finger(session, from, to, DRAG_MS);
  },

  /** A source before, the finger, and a source after. */
  async scroll(session, { x, y, width, height }) {
    const before = await session.getPageSource();
    const middle = Math.round(x + width / 2);
    const [low, high] = [0.85, 0.15].map((share) => Math.round(y + height * share)) as [number, number];
    await finger(session, { x: middle, y: low }, { x: middle, y: high }, DRAG_MS);
    return (await session.getPageSource()) !== before;
  },

  /** There is no key for it: the back button of the navigation bar, else a swipe from the left edge. A source and one more. */
  async back(session) {
    const { button, width, height } = backButton(await session.getPageSource());
    if (button) return ios.tap(session, button);
    const y = Math.round(height / 2);
    await finger(session, { x: 1, y }, { x: Math.round(width * 0.8), y }, EDGE_MS);
  },

  device: iosDevice,
  installed: iosInstalled,

  /** An iPhone does not tell what it granted. */
  async granted() {
    return [];
  },

  isWebContext: (context) => context.startsWith('WEBVIEW_'), // named for a page; only those of the app in front are listed

  async evaluate(session, expression) {
    return String(await session.executeScript(`return ${expression}`, []));
  },

  async hideKeyboard(session) {
    await session.execute('mobile: hideKeyboard', { keys: KEYBOARD_KEYS });
  },

  async crashLog(session, bundleId) {
    const reports = await logged(session, 'crashlog'); // simulators, and iPhones from iOS 18 on through a tunnel
    const report = reports.find((text) => text.includes(bundleId));
    if (report) return report.slice(0, CRASH_CHARACTERS);
    return (await logged(session, 'syslog')).find((line) => isFault(line, bundleId));
  },
};

const COMMAND_SECONDS = 600;
const SOURCE_DEPTH = 62; // the most that XCTest gives
const DRAG_MS = 500;
const EDGE_MS = 250;
const CRASH_CHARACTERS = 20_000;

/** Keys that only put the keyboard away, as iOS names them; "Go", "Send" or "Next" would do more. */
const KEYBOARD_KEYS = ['完成', '收起键盘', '隐藏键盘', '收起鍵盤', '完了', '완료', 'Done', 'Hide keyboard', 'Dismiss'];

async function reinstall(session: AppSession, bundleId: string, file: string): Promise<void> {
  // It answers false where the app could not be removed, so the device is asked.
  await session.execute('mobile: removeApp', { bundleId });
  if (await session.execute('mobile: isAppInstalled', { bundleId }))
    throw new DriverLost(`the device would not remove ${bundleId}, so it could not be installed as new`);
  await session.execute('mobile: installApp', { app: file });
}

async function finger(session: AppSession, from: Point, to: Point, duration: number): Promise<void> {
  const move = (at: Point, ms: number) => ({ type: 'pointerMove', duration: ms, origin: 'viewport', x: at.x, y: at.y });
  await session.performActions([
    {
      type: 'pointer',
      id: 'finger',
      parameters: { pointerType: 'touch' },
      actions: [
        move(from, 0),
        { type: 'pointerDown', button: 0 },
        move(to, duration),
        { type: 'pointerUp', button: 0 },
      ],
    },
  ]);
}

/** A device that keeps no such log, or gives none away, has nothing to say. */
async function logged(session: AppSession, type: string): Promise<string[]> {
  const entries = await session.getLogs(type).catch(() => []);
  return entries.map((entry) => String((entry as { message?: unknown }).message ?? entry));
}

/**
 * How the system tells the end of an app by a signal, before iOS 15 and since. An app that ends itself is "voluntary", or
 * (0, 0, 0); SIGKILL and SIGTERM come from the system or from a test.
 */
function isFault(line: string, bundleId: string): boolean {
  if (!line.includes(`<${bundleId}>`)) return false;
  const signal = /domain:signal\(2\) code:\w+\((\d+)\)/.exec(line)?.[1] ?? /termination reported by launchd \(2, (\d+),/.exec(line)?.[1]; // biome-ignore format: one line
  return signal !== undefined && !['9', '15'].includes(signal);
}
