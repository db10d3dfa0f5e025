import type { AppFacts, Bounds, DeviceFacts, Freshness, Point } from '../trace.ts';

/** The commands of one Appium session that are used; a WebdriverIO session has them. Pictures are base64 PNG. */
export interface AppSession {
  execute(script: string, argument: Readonly<Record<string, unknown>>): Promise<unknown>;
  getPageSource(): Promise<string>;
  takeScreenshot(): Promise<string>;
  back(): Promise<void>;
  getActiveElement(): Promise<unknown>;
  elementClear(id: string): Promise<void>;
  elementSendKeys(id: string, text: string): Promise<void>;
  getLogs(type: string): Promise<unknown[]>;
  performActions(actions: object[]): Promise<void>;
  deleteSession(): Promise<void>;
  getAppiumContexts(): Promise<unknown[]>;
  switchAppiumContext(name: string): Promise<void>;
  getWindowHandles(): Promise<string[]>;
  switchToWindow(handle: string): Promise<void>;
  startRecordingScreen(options: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** @returns the video since the start of the recording, an MP4 in base64 */
  stopRecordingScreen(): Promise<string>;
  executeScript(script: string, args: readonly unknown[]): Promise<unknown>;
  /** A command of the DevTools protocol, in a web context. */
  executeCdp(command: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** What differs between Android and iOS. Each call is one Appium command unless it says otherwise. */
export interface AppPlatform {
  readonly name: 'android' | 'ios';
  readonly driverName: 'uiautomator2' | 'xcuitest'; // as Appium lists its drivers
  /** What a new session asks for: nothing granted, nothing dismissed, nothing re-signed. */
  capabilities(app: AppUnderTest): Record<string, unknown>;
  /**
   * Makes the app forget all, and starts it. Four commands at most.
   * @param file path of its package, where there is one
   * @param splits paths of the parts that belong to it
   * @returns how fresh that made it
   */
  startFresh(
    session: AppSession,
    appId: string,
    file?: string,
    splits?: readonly string[],
  ): Promise<Freshness['state']>;
  /** What `startFresh` makes of an app; absent where that is found out by it. */
  freshness?(app: AppUnderTest): Freshness['state'];
  /** Takes away what was installed for the scan. */
  remove?(session: AppSession, appId: string): Promise<void>;
  /** Whether a permission is one that a person is asked for; others come with the install. */
  isAskedFor?(permission: string): boolean;
  relaunch(session: AppSession, appId: string): Promise<void>;
  tap(session: AppSession, at: Point): Promise<void>;
  drag(session: AppSession, from: Point, to: Point): Promise<void>;
  /** One page down. @returns whether there is more */
  scroll(session: AppSession, box: Bounds): Promise<boolean>;
  back(session: AppSession): Promise<void>;
  /** Puts a text in place of what a field holds; absent where that takes a command to clear it and one to type. */
  replaceText?(session: AppSession, elementId: string, text: string): Promise<void>;
  /** Puts the keyboard away; absent where `back` does. It may fail: not every keyboard has a key for it. */
  hideKeyboard?(session: AppSession): Promise<void>;
  /** What the phone says of itself. Four commands at most. */
  device(session: AppSession): Promise<DeviceFacts>;
  /** What it tells of an app that is on it already, whose package is not at hand. Three commands at most. */
  installed(session: AppSession, appId: string): Promise<AppFacts | undefined>;
  /** The permissions the app holds now, by the system's own names; none where the system does not tell. */
  granted(session: AppSession, appId: string): Promise<readonly string[]>;
  /** Whether a context, by its name, is one of this app's web views. */
  isWebContext(context: string, appId: string): boolean;
  /** Evaluates an expression in the page of the web context the session is in. @returns its text */
  evaluate(session: AppSession, expression: string): Promise<string>;
  /** Whether the app has ended by a fault: its lines of the log since the last call, else nothing. */
  crashLog(session: AppSession, appId: string): Promise<string | undefined>;
}

/** An app as a package file, or as what is on the device already. */
export interface AppUnderTest {
  readonly id: string; // package or bundle id
  readonly file?: string; // path of an APK or IPA
  readonly splits?: readonly string[]; // paths of further APKs that belong to it
}

/** What `mobile: queryAppState` answers. @see Appium, "queryAppState" */
export const APP_STATE = { notInstalled: 0, notRunning: 1, suspended: 2, background: 3, foreground: 4 } as const;
