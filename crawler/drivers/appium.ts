import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DriverLost, MalformedSource, ScreenMoved, TargetUnreachable } from '../errors.ts';
import type { Bounds, Freshness, Point, ScreenEvent, ScreenState, UiNode } from '../trace.ts';
import { APP_STATE, type AppPlatform, type AppSession, type AppUnderTest } from './app-platform.ts';
import { AppWebViews, type WebViewRead } from './app-web-views.ts';
import type { BringUp } from './bring-up.ts';
import type { Driver, LookOptions, View } from './driver.ts';
import { type PageSource, parsePageSource, systemAsks } from './page-source.ts';

export interface AppiumDriverOptions {
  readonly app: AppUnderTest;
  readonly platform: AppPlatform;
  /** The session of the device, made at the first call. @throws {TargetUnreachable} */
  readonly session: () => Promise<AppSession>;
  readonly videos?: string; // the folder that videos go to; none are taken without
  readonly bringUp?: BringUp; // of an app that somebody else's test has opened: it is not started fresh
}

/** An app on a device, through Appium. The session is the device's: it outlives the walk. */
export class AppiumDriver implements Driver {
  readonly platform;
  readonly #app: AppUnderTest;
  readonly #os: AppPlatform;
  readonly #connect: () => Promise<AppSession>;
  readonly #webViews: AppWebViews;
  readonly #bringUp: BringUp | undefined;
  readonly #videos: string | undefined;
  readonly #taken: string[] = []; // videos
  #isRecording = false;
  #session: AppSession | undefined;
  #events: ScreenEvent[] = [];
  #granted: readonly string[] = [];
  #freshness: Freshness['state'] = 'unknown';
  #looked = false; // since it was opened
  #state: ScreenState = 'shown';
  #web: readonly UiNode[] = []; // of the last view, where a web view's own context gave them
  #hasWebView = false; // the last source that was read
  #young: Young | undefined; // the last view, while nothing was done since
  #asked = false; // the system's own dialog was up at the last look

  constructor({ app, platform, session, videos, bringUp }: AppiumDriverOptions) {
    this.platform = platform.name;
    this.#app = app;
    this.#os = platform;
    this.#connect = session;
    this.#bringUp = bringUp;
    this.#videos = videos;
    this.#webViews = new AppWebViews(platform, app.id);
  }

  get freshness(): Freshness['state'] {
    return this.#freshness;
  }

  async open(): Promise<void> {
    await this.#endVideo();
    this.#session = await this.#connect();
    this.#events = [];
    this.#state = 'shown';
    this.#asked = false;
    this.#granted = [];
    this.#looked = false;
    this.#web = [];
    this.#young = undefined;
    this.#webViews.restarted();
    await this.#call((session) => this.#os.crashLog(session, this.#app.id)).catch(() => undefined); // what went before is not this walk's
    await this.#startVideo();
    const { id, file, splits } = this.#app;
    await this.#bringUp?.again(() => this.relaunch());
    const state =
      this.#bringUp?.freshness ?? (await this.#call((session) => this.#os.startFresh(session, id, file, splits)));
    this.#granted = await this.#call((session) => this.#os.granted(session, id));
    const kept = !this.#bringUp && this.#granted.some((name) => this.#os.isAskedFor?.(name));
    this.#freshness = kept ? 'kept' : state;
  }

  async granted(): Promise<readonly string[] | undefined> {
    if (!this.#os.isAskedFor) return undefined;
    if (this.#looked) this.#granted = await this.#call((session) => this.#os.granted(session, this.#app.id));
    return this.#granted;
  }

  async look({ image = true, source = true, settle = true }: LookOptions = {}): Promise<View> {
    const startedAt = Date.now();
    this.#looked = true;
    this.#young = undefined;
    const { still, screen, webView } = await this.#seen(settle, image, settle ? startedAt + SETTLE_LIMIT_MS : 0);
    const settledMs = Date.now() - startedAt;
    let state = await this.#stateOf(screen);
    // A page that cannot be seen, with nothing beside it to press, may still load; it is no screen that was read.
    const isUnseen = webView?.through === 'tree' && webView.bare && !screen?.nodes.some((node) => node.operable);
    if (isUnseen && (state === 'shown' || state === 'unreadable')) state = 'blank';
    await this.#permissions(screen);
    // The page in a web view may have been drawn since.
    const picture = image ? ((webView ? undefined : still.picture) ?? (await this.#picture())) : undefined;
    const events = this.#events;
    this.#events = [];
    if (screen && !webView) this.#young = { nodes: screen.nodes, atMs: still.atMs };
    return {
      state,
      address: screen?.packageName ?? this.#app.id,
      title: '',
      // What another app or the launcher shows is no screen of this one.
      nodes: state === 'shown' || state === 'blank' ? (screen?.nodes ?? []) : [],
      events,
      ...(screen ? { size: screen.size } : {}),
      ...(webView ? { webView } : {}),
      ...(picture?.png ? { image: picture.png, imageType: 'png' as const, imageAtMs: picture.atMs } : {}),
      ...(source ? { source: still.xml, sourceAtMs: still.atMs } : {}),
      settledMs,
      settled: still.settled,
    };
  }

  async press(node: UiNode): Promise<void> {
    const { bounds } = await this.#find(node);
    await this.pressAt(middle(bounds));
  }

  async pressAt(at: Point): Promise<void> {
    this.#young = undefined;
    await this.#call((session) => this.#os.tap(session, { x: Math.round(at.x), y: Math.round(at.y) }));
  }

  async fill(node: UiNode, text: string): Promise<void> {
    await this.press(node);
    await this.#call(async (session) => {
      const element = await session.getActiveElement();
      const id = Object.values(element as unknown as Record<string, string>)[0];
      if (!id) throw new ScreenMoved(`"${node.name}" takes no text`);
      if (text !== '' && this.#os.replaceText) return this.#os.replaceText(session, id, text);
      if (node.value !== '') await session.elementClear(id);
      if (text !== '') await session.elementSendKeys(id, text);
    });
    // What the keyboard lies over is not seen; one without a key for it stays.
    if (this.#os.hideKeyboard) await this.#call(this.#os.hideKeyboard).catch(() => undefined);
  }

  async choose(node: UiNode, option: string): Promise<void> {
    await this.press(node);
    const { xml } = await this.#settle();
    const found = parsed(xml)?.nodes.find(({ name, operable }) => operable && name === option);
    if (!found) throw new ScreenMoved(`"${node.name}" has opened no "${option}"`);
    await this.pressAt(middle(found.bounds));
  }

  async drag(node: UiNode, by: Point): Promise<void> {
    const { bounds } = await this.#find(node);
    const from = middle(bounds);
    this.#young = undefined;
    await this.#call((session) => this.#os.drag(session, from, { x: from.x + by.x, y: from.y + by.y }));
  }

  async scrollToEnd(node?: UiNode): Promise<void> {
    const box = node ? (await this.#find(node)).bounds : await this.#wholeScreen();
    this.#young = undefined;
    for (let pages = 0; pages < SCROLL_PAGES; pages += 1) {
      if (!(await this.#call((session) => this.#os.scroll(session, box)))) return;
    }
  }

  async back(): Promise<void> {
    this.#young = undefined;
    await this.#call((session) => this.#os.back(session));
  }

  async relaunch(): Promise<void> {
    this.#state = 'shown';
    this.#young = undefined;
    this.#webViews.restarted();
    await this.#call((session) => this.#os.relaunch(session, this.#app.id));
  }

  async takeVideos(): Promise<string[]> {
    return this.#taken.splice(0);
  }

  async close(): Promise<void> {
    await this.#endVideo();
    this.#session = undefined;
  }

  /** Not every phone can, and a walk without its video is still a walk. */
  async #startVideo(): Promise<void> {
    if (this.#videos === undefined) return;
    const started = this.#call((session) => session.startRecordingScreen({ timeLimit: VIDEO_SECONDS }));
    this.#isRecording = await started.then(
      () => true,
      () => false,
    );
  }

  async #endVideo(): Promise<void> {
    if (!this.#isRecording || this.#videos === undefined) return;
    this.#isRecording = false;
    const video = await this.#call((session) => session.stopRecordingScreen()).catch(() => '');
    if (video === '') return;
    const file = join(this.#videos, `${randomUUID()}.mp4`);
    await writeFile(file, Buffer.from(video, 'base64'));
    this.#taken.push(file);
  }

  /**
   * Two sources alike, asked for `SETTLE_POLL_MS` apart or more, are a screen that holds still. A picture is taken between
   * them: it is of that very screen, and the second source is as young as can be when something is pressed by it.
   */
  async #settle(pictured = false): Promise<Still> {
    const until = Date.now() + SETTLE_LIMIT_MS;
    let before = await this.#source();
    let isAlike = true; // worth a picture
    while (Date.now() < until) {
      const picture = pictured && isAlike ? await this.#picture() : undefined;
      // A real phone takes longer than this for one source: what it took is no time to wait again.
      await pause(Math.max(0, before.askedAtMs + SETTLE_POLL_MS - Date.now()));
      const now = await this.#source();
      isAlike = now.xml === before.xml;
      if (isAlike && (picture || !pictured)) return { ...now, settled: true, ...(picture ? { picture } : {}) };
      before = now;
    }
    return { ...before, settled: false };
  }

  /** A source, and what it says; another one where the page in it went away before it was read. */
  async #seen(settle: boolean, pictured: boolean, untilMs: number) {
    for (;;) {
      const still = settle
        ? await this.#settle(pictured && !this.#hasWebView)
        : { ...(await this.#source()), settled: true };
      try {
        return { still, ...(await this.#read(still.xml, untilMs)) };
      } catch (error) {
        if (!(error instanceof ScreenMoved)) throw error;
      }
    }
  }

  /** The screen of a source, with the page of its web view where that can be had. @throws {ScreenMoved} a few times at most */
  async #read(xml: string, untilMs: number): Promise<{ screen: PageSource | undefined; webView?: WebViewRead }> {
    const screen = parsed(xml);
    this.#web = [];
    this.#hasWebView = false;
    if (!screen || screen.packageName !== this.#app.id) return { screen };
    const read = await this.#call((session) => this.#webViews.read(session, screen, untilMs));
    if (!read) return { screen };
    this.#hasWebView = true;
    const { nodes, ...webView } = read;
    if (webView.through === 'context') this.#web = nodes;
    return { screen: { ...screen, nodes: [...nodes] }, webView };
  }

  async #source(): Promise<Source> {
    const askedAtMs = Date.now();
    const answered = (xml: string) => ({ xml, askedAtMs, atMs: Date.now() });
    try {
      return answered(await this.#call((session) => session.getPageSource()));
    } catch (error) {
      if (APP_GONE.test((error as Error).message)) return answered(''); // its state says how it went
      throw error;
    }
  }

  /** A secure window gives no picture: the nodes are kept without one. */
  async #picture(): Promise<Picture> {
    try {
      const png = Buffer.from(await this.#call((session) => session.takeScreenshot()), 'base64');
      return { png, atMs: Date.now() };
    } catch (error) {
      if (error instanceof DriverLost && /session|ECONN/i.test(error.message)) throw error;
      return { atMs: Date.now() };
    }
  }

  async #stateOf(screen: PageSource | undefined): Promise<ScreenState> {
    const owner = screen?.packageName ?? this.#app.id;
    if (screen?.nodes.some((node) => FAULT_DIALOG.test(node.hint ?? ''))) return this.#fault(screen);
    if (screen && (owner === this.#app.id || owner === 'android' || systemAsks(screen))) {
      return this.#enter(screen.nodes.some(readable) ? 'shown' : 'unreadable');
    }
    const appState = await this.#call((session) =>
      session.execute('mobile: queryAppState', { appId: this.#app.id, bundleId: this.#app.id }),
    );
    if (appState === APP_STATE.foreground) return this.#enter(screen ? 'shown' : 'unreadable');
    if (this.#state === 'crashed') return 'crashed';
    const log = await this.#call((session) => this.#os.crashLog(session, this.#app.id));
    if (log) return this.#enter('crashed', { kind: 'crashed', log, atMs: Date.now() });
    const isRunning = Number(appState) > APP_STATE.notRunning;
    if (isRunning && !LAUNCHER.test(owner)) {
      return this.#enter('away', { kind: 'sent-away', url: owner, atMs: Date.now() });
    }
    return this.#enter('closed', { kind: 'closed', how: isRunning ? 'background' : 'exited', atMs: Date.now() });
  }

  /** The system's own dialog says that the app crashed, or hangs. */
  async #fault(screen: PageSource): Promise<ScreenState> {
    if (this.#state === 'crashed') return 'crashed';
    const log = await this.#call((session) => this.#os.crashLog(session, this.#app.id)).catch(() => undefined);
    const hangs = screen.nodes.some((node) => HANG_DIALOG.test(node.hint ?? ''));
    return this.#enter('crashed', { kind: 'crashed', hangs, ...(log ? { log } : {}), atMs: Date.now() });
  }

  /** Each change of state is an event once. */
  #enter(state: ScreenState, event?: ScreenEvent): ScreenState {
    if (event && state !== this.#state) this.#events.push(event);
    this.#state = state;
    return state;
  }

  /** What the app may do is read again once a dialog of the system was answered. */
  async #permissions(screen: PageSource | undefined): Promise<void> {
    const asks = screen !== undefined && systemAsks(screen);
    if (this.#asked) {
      const now = await this.#call((session) => this.#os.granted(session, this.#app.id));
      const fresh = now.filter((name) => !this.#granted.includes(name));
      this.#events.push(
        ...fresh.map((name) => ({ kind: 'permission', name, answer: 'granted', atMs: Date.now() }) as const),
      );
      this.#granted = now;
    }
    this.#asked = asks;
  }

  /** Where the node is now. @throws {ScreenMoved} when there is none that is the same, or more than one elsewhere */
  async #find(node: UiNode): Promise<UiNode> {
    const now = this.#youngNodes() ?? (await this.#nodesNow(node));
    const alike = now.filter(
      (other) => other.role === node.role && other.name === node.name && (other.hint ?? '') === (node.hint ?? ''),
    );
    const found =
      alike.find(({ bounds }) => sameBox(bounds, node.bounds)) ?? (alike.length === 1 ? alike[0] : undefined);
    if (!found) throw new ScreenMoved(`"${node.name}" is not where it was`);
    if (found.states?.includes('occluded')) throw new ScreenMoved(`"${node.name}" is covered`);
    return found;
  }

  /** Those of the last view, where asking again would tell little that is younger: a source is as old as it takes to be had. */
  #youngNodes(): readonly UiNode[] | undefined {
    if (!this.#young || Date.now() - this.#young.atMs > YOUNG_MS) return undefined;
    return this.#young.nodes;
  }

  async #nodesNow(node: UiNode): Promise<readonly UiNode[]> {
    const { xml } = await this.#source();
    const isOfPage = this.#web[node.id]?.name === node.name;
    return (isOfPage ? (await this.#read(xml, 0)).screen : parsed(xml))?.nodes ?? [];
  }

  async #wholeScreen(): Promise<Bounds> {
    const boxes = (parsed((await this.#source()).xml)?.nodes ?? []).map(({ bounds }) => bounds);
    const width = Math.max(1, ...boxes.map(({ x, width }) => x + width));
    const height = Math.max(1, ...boxes.map(({ y, height }) => y + height));
    return {
      x: Math.round(width * 0.1),
      y: Math.round(height * 0.2),
      width: Math.round(width * 0.8),
      height: Math.round(height * 0.6),
    };
  }

  async #call<T>(make: (session: AppSession) => Promise<T>): Promise<T> {
    if (!this.#session) throw new DriverLost('the device was given back');
    try {
      return await make(this.#session);
    } catch (error) {
      if (error instanceof ScreenMoved || error instanceof DriverLost || error instanceof TargetUnreachable)
        throw error;
      throw new DriverLost(String((error as Error).message).split('\n')[0], { cause: error });
    }
  }
}

/** What a page-source call was answered with; its times are epoch milliseconds. */
interface Source {
  readonly xml: string;
  readonly askedAtMs: number;
  readonly atMs: number;
}

interface Picture {
  readonly png?: Buffer; // none where the window may not be pictured
  readonly atMs: number;
}

interface Still extends Source {
  readonly settled: boolean;
  readonly picture?: Picture;
}

interface Young {
  readonly nodes: readonly UiNode[];
  readonly atMs: number; // when its source was answered
}

const YOUNG_MS = 300; // what a source takes on a phone that is quick
const SETTLE_LIMIT_MS = 5000;
const VIDEO_SECONDS = 1800; // the most that Appium takes
const SETTLE_POLL_MS = 100;
const SCROLL_PAGES = 30;

/** Ids of the system's dialog about an app that crashed or hangs. Source: AOSP, app_error_dialog and app_anr_dialog. */
const FAULT_DIALOG = /\baerr_(close|wait|restart|app_info)\b/;
/** What WebDriverAgent says where the app's screen would be. */
const APP_GONE = /is not running, possibly crashed/;
const HANG_DIALOG = /\baerr_wait\b/;
const LAUNCHER = /launcher|\.home$|springboard|com\.miui\.home|trebuchet/i;

function parsed(xml: string): PageSource | undefined {
  try {
    return parsePageSource(xml);
  } catch (error) {
    if (error instanceof MalformedSource) return undefined;
    throw error;
  }
}

function readable(node: UiNode): boolean {
  return node.name !== '' || node.operable;
}

function sameBox(a: Bounds, b: Bounds): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function middle({ x, y, width, height }: Bounds): Point {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
