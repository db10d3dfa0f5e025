import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Browser,
  BrowserContext,
  CDPSession,
  Dialog,
  Download,
  FileChooser,
  Frame,
  Page,
  Request,
  Response,
  Video,
} from 'playwright';
import { DriverLost, OutOfBudget, ScreenMoved, TargetUnreachable } from '../errors.ts';
import { DEFAULT_BUDGETS } from '../scan-request.ts';
import type { Freshness, Point, ScreenState, UiNode } from '../trace.ts';
import { openClosedRoots } from './closed-roots.ts';
import { type Driver, type FetchedFile, FILE_BYTES, type LookOptions, type Start, type View } from './driver.ts';
import type { HandedPage } from './handed-page.ts';
import { NativePrompts } from './native-prompts.ts';
import type { NetworkGuard } from './network-guard.ts';
import { canReadPictures, readPicture, withPictureText } from './ocr.ts';
import { act, aimAt, clockAhead, mark, missedIn, pendingIn, settle, TRACK } from './page-scripts.ts';
import { TEST_PICTURE } from './test-picture.ts';
import { unreachable } from './unreachable.ts';
import { siteOf, URL_KEPT, type WebBudgets, WebEvents } from './web-events.ts';
import { onScreen, type Place, type Reading, readPage } from './web-frames.ts';
import { within } from './within.ts';

export interface WebOptions {
  readonly address: string;
  readonly device: 'phone' | 'desktop';
  readonly viewport: { readonly width: number; readonly height: number };
  readonly locale: string;
  readonly timeZone: string;
  readonly image?: 'jpg' | 'png';
  readonly secrets?: readonly string[]; // masked in fields, texts, source and picture
  readonly camera?: 'none' | 'test-picture'; // what an allowed camera shows
  readonly videos?: string; // the folder that videos go to; none are taken without
  readonly ignoreCertificateErrors?: boolean;
  readonly limits?: Partial<WebLimits>;
  readonly handed?: HandedPage; // is looked at in place of one of its own
  readonly guard?: NetworkGuard; // keeps a public site off private addresses
}

export interface WebLimits extends WebBudgets {
  readonly openMs: number;
  readonly settleMs: number;
  readonly actMs: number;
  readonly heldMs: number; // after which a page that answers nothing is lost
}

const LIMITS: WebLimits = {
  openMs: 30_000,
  settleMs: 5000,
  actMs: 5000,
  heldMs: 20_000,
  ...DEFAULT_BUDGETS,
};
const QUIET_MS = 30;
const FRAME_SETTLE_MS = 2000;
const MARK_MS = 1000;
const MOST_TRIES = 6; // at a thing that moves away
const CHOOSER_MS = 3000; // from the press to the browser's question

/** A phone or a desktop with a web browser. One context a fresh start; the browser itself is lent. */
export class PlaywrightDriver implements Driver {
  readonly platform = 'web' as const;
  readonly movesClock = true;
  readonly #browser: Browser;
  readonly #options: WebOptions;
  readonly #limits: WebLimits;
  readonly #site: string;
  #watched = new WeakSet<Page>();
  #unwatch: (() => void)[] = [];
  #context: BrowserContext | undefined;
  #page: Page | undefined;
  #openers: Page[] = []; // of the page that is seen, oldest first
  #cdp: Promise<CDPSession> | undefined;
  #native = new NativePrompts();
  #events: WebEvents;
  #answers = new Map<string, Promise<boolean>>(); // what was said to each permission, and is remembered as a browser does
  #places: readonly Place[] = []; // of the last view's nodes
  #last: Pick<View, 'nodes' | 'title' | 'address'> | undefined;
  #arriving: string[] = []; // addresses of windows that were opened and are not there yet
  #arrived: (() => void)[] = [];
  #launching = false; // the next page is ours
  #navigating = 0;
  #failedStatus: number | undefined;
  #videos: (Video | null)[] = [];
  #awaits = false; // the page, an answer of a server, when the last look at it began
  readonly #statuses = new Map<string, number>(); // of documents, by their address
  #giving: Promise<void> | undefined; // the test picture as a file
  #given: (() => void) | undefined;
  #closed = false;
  #crashed = false;

  constructor(browser: Browser, options: WebOptions) {
    this.#browser = browser;
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
    this.#site = siteOf(options.address);
    this.#events = new WebEvents(this.#site, this.#limits);
  }

  async open(start: Start): Promise<void> {
    await this.close();
    this.#forget(start);
    if (!this.#browser.isConnected()) throw new DriverLost('the browser has ended');
    if (this.#options.handed) return this.#takeOver(this.#options.handed);
    const starting = this.#browser.newContext(this.#contextOptions(start));
    this.#context = await within(starting, this.#limits.openMs, 'a fresh start').catch((error: unknown) => {
      throw this.#lost(error);
    });
    this.#watchContext(this.#context);
    await this.#context.exposeBinding('__naysayerTell', (source, text: string) =>
      this.#told(source.page, source.frame, text),
    );
    await this.#context.addInitScript({ content: TRACK });
    await this.#goto(await this.#newPage(this.#context));
  }

  forgetAnswers(): void {
    this.#answers.clear();
  }

  async pendingMs(mostMs: number): Promise<number> {
    const page = this.#page;
    if (this.#native.held || !page || page.isClosed()) return 0;
    const asking = pendingIn(page.mainFrame(), mostMs).catch(() => 0);
    return Promise.race([asking, this.#native.next().then(() => 0), sleep(MARK_MS, 0, { ref: false })]);
  }

  get freshness(): Freshness['state'] | undefined {
    return this.#options.handed?.freshness;
  }

  async look(options: LookOptions = {}): Promise<View> {
    const started = performance.now();
    await this.#giving;
    const settled = options.settle === false ? true : await this.#settle();
    const settledMs = performance.now() - started;
    for (let attempt = 0; ; attempt += 1) {
      const state = this.#state();
      if (state !== undefined && !(state === 'away' && options.reading)) return this.#viewWithout(state, settledMs);
      try {
        const view = await Promise.race([this.#view(options, settled, settledMs), this.#native.stopped()]);
        return view === 'stopped' ? this.#stoppedView(settledMs) : view;
      } catch (error) {
        const now = this.#state();
        if (now !== undefined && !(now === 'away' && options.reading)) continue;
        if (!isNavigation(error) || attempt === 2) throw this.#lost(error);
        await this.#settle(); // it moved on while it was looked at
      }
    }
  }

  async press(node: UiNode): Promise<void> {
    if (node.states?.includes('native')) return this.#native.answer(node.name);
    if (node.states?.includes('pictured')) return this.pressAt(middleOf(node));
    await this.#pressNode(node);
  }

  async pressAt(at: Point): Promise<void> {
    await this.#mark();
    await this.#press(at);
  }

  async fill(node: UiNode, text: string): Promise<void> {
    const type = node.field?.type ?? 'text';
    if (type === 'file') throw new ScreenMoved('a field for files takes no text');
    const { keyboard } = this.#need();
    const { frame, index } = this.#place(node);
    await this.#pressNode(node);
    // Dates and the like take no free text by keyboard: they get their value as the browser's own widget sets it.
    if (!TYPED.has(type)) return void (await act(frame, { deed: 'set', index, text }));
    await act(frame, { deed: 'select', index });
    // In an empty box for one character it would go back to the box before it.
    if ((node.value ?? '') !== '') await keyboard.press('Backspace');
    if (text.length > LONG_TEXT) await keyboard.insertText(text);
    else await keyboard.type(text);
    await act(frame, { deed: 'leave', index });
  }

  async choose(node: UiNode, option: string): Promise<void> {
    await this.#aim(node);
    await this.#mark();
    const { frame, index } = this.#place(node);
    if (!(await act(frame, { deed: 'choose', index, option }))) throw new ScreenMoved(`no option "${option}"`);
  }

  async drag(node: UiNode, by: Point): Promise<void> {
    const from = await this.#aim(node);
    await this.#mark();
    const path = Array.from({ length: DRAG_STEPS }, (_, i) => ({
      x: from.x + (by.x * (i + 1)) / DRAG_STEPS,
      y: from.y + (by.y * (i + 1)) / DRAG_STEPS,
    }));
    await (this.#options.device === 'phone' ? this.#dragFinger(from, path) : this.#dragMouse(from, path));
  }

  async scrollToEnd(node?: UiNode): Promise<void> {
    const place = node ? this.#place(node) : { frame: this.#need().mainFrame(), index: -1 };
    await this.#mark();
    await act(place.frame, { deed: 'scroll', index: place.index });
  }

  /**
   * As the back key of a phone's browser: what the browser asks goes first, then a dialog of the top layer, then a
   * window that was opened, then history. Where nothing is left, the app is left.
   */
  async back(): Promise<void> {
    if (this.#native.held) return this.#native.dismiss();
    const page = this.#need();
    await this.#mark();
    if (await act(page.mainFrame(), { deed: 'layered' }).catch(() => false)) return page.keyboard.press('Escape');
    const { currentIndex, entries } = await (await this.#session()).send('Page.getNavigationHistory');
    const before = entries[currentIndex - 1];
    if (before && before.url !== 'about:blank')
      await page.goBack({ timeout: this.#limits.actMs, waitUntil: 'commit' }).catch(() => null);
    else if (this.#openers.length > 0) await page.close();
    else this.#leave();
  }

  async relaunch(laterMs = 0): Promise<void> {
    const context = this.#context;
    if (!context) throw new DriverLost('it was never opened');
    if (laterMs > 0) await putForward(context, laterMs);
    this.#native.drop();
    if (this.#options.handed) return this.#goto(this.#options.handed.page);
    const old = context.pages();
    this.#openers = [];
    this.#closed = false;
    this.#crashed = false;
    const page = await this.#newPage(context);
    for (const one of old) await within(one.close(), this.#limits.actMs, 'closing a page').catch(() => {});
    await this.#goto(page);
  }

  /** @throws {ScreenMoved} when it cannot be had */
  async fetchFile(url: string): Promise<FetchedFile> {
    const context = this.#context;
    if (!context) throw new DriverLost('it was never opened');
    try {
      const response = await context.request.get(url, { timeout: this.#limits.openMs });
      const { 'content-type': type = '', 'content-length': length = '0' } = response.headers();
      const body = Number(length) > FILE_BYTES ? Buffer.alloc(0) : await response.body();
      await response.dispose();
      return { status: response.status(), type: type.split(';')[0]?.trim() ?? '', body };
    } catch (error) {
      throw new ScreenMoved(String((error as Error).message).split('\n')[0] ?? '', { cause: error });
    }
  }

  async takeVideos(): Promise<string[]> {
    const { actMs } = this.#limits;
    const videos = this.#videos.splice(0).map((video) => video && within(video.path(), actMs, 'a video').catch(() => undefined)); // biome-ignore format: one line
    return (await Promise.all(videos)).filter((path) => typeof path === 'string');
  }

  async close(): Promise<void> {
    const context = this.#context;
    this.#context = undefined;
    this.#page = undefined;
    this.#native.drop();
    if (this.#options.handed) return this.#handBack(this.#options.handed);
    if (context) await within(context.close(), this.#limits.actMs, 'closing').catch(() => {});
  }

  // --- looking ------------------------------------------------------------------------------------------------------

  async #view(options: LookOptions, settled: boolean, settledMs: number): Promise<View> {
    const page = this.#need();
    const reading = await within(this.#read(page, options.reading), this.#limits.heldMs, 'a look');
    this.#places = reading.places;
    const sourceAtMs = Date.now();
    const [source, image] = await Promise.all([
      options.source === false ? undefined : within(page.evaluate(SOURCE), this.#limits.heldMs, 'the source'),
      options.image === false ? undefined : this.#picture(),
      this.#context && this.#events.newCookies(this.#context),
    ]);
    const state = this.#state() ?? stateOf(reading);
    const read = state === 'unreadable' && !this.#native.held ? await this.#readFromPicture(reading.nodes, image) : [];
    for (const text of reading.notes) this.#events.note({ kind: 'message', text });
    for (const stored of reading.stored) this.#events.note({ kind: 'storage', ...stored });
    this.#last = {
      address: page.url(),
      title: masked(reading.title, this.#options.secrets),
      nodes: read.length > 0 ? read : reading.nodes,
    };
    return {
      ...this.#last,
      ...(this.#native.held
        ? { state: 'shown', nodes: this.#asked(this.#last) }
        : { state: read.length > 0 ? 'shown' : state }),
      events: this.#take(),
      ...(image ? { image, imageType: this.#options.image ?? 'jpg', imageAtMs: Date.now() } : {}),
      ...(source !== undefined ? { source: masked(source as string, this.#options.secrets), sourceAtMs } : {}),
      settledMs,
      settled,
      ...(this.#awaits ? { awaits: true } : {}),
    };
  }

  async #read(page: Page, inFull = false): Promise<Reading> {
    const secrets = this.#options.secrets ?? [];
    const reading = await readPage(page.mainFrame(), secrets, inFull);
    if (!reading.hollow || !(await openClosedRoots(await this.#session()))) return reading;
    return readPage(page.mainFrame(), secrets, inFull);
  }

  /** What a screen that is drawn rather than written says; nothing without the package that reads pictures. */
  async #readFromPicture(nodes: readonly UiNode[], taken: Buffer | undefined): Promise<UiNode[]> {
    if (!canReadPictures()) return [];
    const image = taken ?? (await this.#picture());
    const text = image && (await readPicture(image));
    if (!text || text.lines.length === 0) return [];
    const lines = text.lines.map((line) => ({ ...line, text: masked(line.text, this.#options.secrets) }));
    return withPictureText(nodes, { ...text, lines }, text.width / this.#options.viewport.width);
  }

  async #picture(): Promise<Buffer | undefined> {
    const png = this.#options.image === 'png';
    const session = await this.#session();
    const shot = session.send(
      'Page.captureScreenshot',
      png ? { format: 'png' } : { format: 'jpeg', quality: 80, optimizeForSpeed: true },
    );
    try {
      const { data } = await within(shot, this.#limits.heldMs, 'a picture of the screen');
      return Buffer.from(data, 'base64');
    } catch (error) {
      if (!(error instanceof DriverLost) || !this.#browser.isConnected()) throw error;
      return undefined; // a busy machine: a step without its picture is still a step
    }
  }

  /** A dialog of the browser's stops the page, which is shown under it as it was last seen. */
  #stoppedView(settledMs: number): View {
    const base = this.#last ?? { address: this.#page?.url() ?? this.#options.address, title: '', nodes: [] };
    return { ...base, state: 'shown', nodes: this.#asked(base), events: this.#take(), settledMs, settled: true };
  }

  /** What the browser asks, over a page. */
  #asked({ nodes, address }: Pick<View, 'nodes' | 'address'>): UiNode[] {
    return this.#native.over(nodes, { ...this.#options, address });
  }

  #viewWithout(state: ScreenState, settledMs: number): View {
    this.#places = [];
    return {
      state,
      address: this.#page?.url() ?? '',
      title: '',
      nodes: [],
      events: this.#take(),
      settledMs,
      settled: true,
    };
  }

  #state(): ScreenState | undefined {
    if (this.#crashed) return 'crashed';
    if (!this.#closed && this.#page?.url() === 'about:blank' && this.#openers.length === 0) this.#leave();
    if (this.#closed || !this.#page || this.#page.isClosed()) return 'closed';
    const url = this.#page.url();
    if (url.startsWith('chrome-error:')) return 'error';
    if (!this.#belongs(url)) return 'away';
    return this.#failedStatus === undefined ? undefined : 'error';
  }

  /** @returns false when the limit ran out first */
  async #settle(): Promise<boolean> {
    this.#awaits = false;
    const until = performance.now() + this.#limits.settleMs;
    for (;;) {
      const page = this.#page;
      if (!page || page.isClosed() || this.#crashed || this.#closed || this.#native.held) return true;
      const left = until - performance.now();
      if (left <= 0) return false;
      try {
        const asking = Promise.all(page.frames().map((frame) => settleFrame(frame, left)));
        const why = await within(
          Promise.race([asking, this.#native.next()]),
          left + this.#limits.heldMs,
          'holding still',
        );
        if (why === 'held') return true;
        if (this.#arriving.length > 0) {
          await Promise.race([new Promise<void>((done) => this.#arrived.push(done)), sleep(left)]);
          continue;
        }
        if (page !== this.#page) continue; // another window came up meanwhile
        if (this.#navigating === 0) {
          this.#awaits = why.includes('net');
          return !(why as string[]).some(Boolean);
        }
        await Promise.race([
          page.waitForLoadState('domcontentloaded', { timeout: Math.max(1, left) }),
          this.#native.next(),
        ]);
        this.#navigating = 0;
      } catch (error) {
        if (error instanceof DriverLost) throw this.#lost(error);
        if (!isNavigation(error)) return false;
        await page.waitForLoadState('domcontentloaded', { timeout: Math.max(1, left) }).catch(() => {});
      }
    }
  }

  // --- touching -----------------------------------------------------------------------------------------------------

  /** @throws {ScreenMoved} when a press would not reach it, or it says something else by now */
  async #aim(node: UiNode): Promise<Point> {
    if (this.#native.held) throw new ScreenMoved('the browser asks something');
    this.#need();
    const { frame, index } = this.#place(node);
    const says = node.field?.type === 'wheel' ? '' : (node.text ?? node.name); // a wheel is named by its title and says its choices
    const found = await within(aimAt(frame, index, says), this.#limits.heldMs, 'aiming').catch((error: unknown) => {
      throw isNavigation(error) ? new ScreenMoved('the page has moved on', { cause: error }) : this.#lost(error);
    });
    if ('gone' in found) throw new ScreenMoved(found.gone);
    return onScreen(frame, found);
  }

  /** A page that moves as it is pressed is pressed again, for nothing was. @throws {ScreenMoved} when it is never met */
  async #pressNode(node: UiNode): Promise<void> {
    const { frame } = this.#place(node);
    for (let tries = 1; ; tries += 1) {
      const at = await this.#aim(node);
      await this.#mark(frame);
      await this.#press(at);
      const met = await this.#missed(frame);
      if (met === undefined) return;
      if (tries === MOST_TRIES) throw new ScreenMoved(`it moved away from under the finger: "${met}" was there`);
    }
  }

  /** What lay where the press came down, and was not pressed. */
  async #missed(aimed: Frame): Promise<string | undefined> {
    const page = this.#page;
    if (this.#native.held || !page || page.isClosed()) return undefined;
    const ask = (frame: Frame) => missedIn(frame).catch(() => undefined); // it is gone where the press led on
    const others = () => Promise.all(page.frames().map((frame) => (frame === aimed ? undefined : ask(frame))));
    const asking = ask(aimed).then(async (met) => [met, ...(met === null ? await others() : [])]);
    const told = await Promise.race([asking, this.#native.next(), sleep(MARK_MS, undefined, { ref: false })]);
    return Array.isArray(told) ? told.find((met): met is string => typeof met === 'string') : undefined;
  }

  /** @param aimed where the next press is to land on what was aimed at, and nowhere else; it may land anywhere unless given */
  async #mark(aimed?: Frame): Promise<void> {
    const page = this.#page;
    if (this.#native.held || !page) return;
    const guard = (frame: Frame) => aimed && (frame === aimed ? 'aimed' : 'elsewhere');
    const marking = Promise.all(page.frames().map((frame) => mark(frame, guard(frame)).catch(() => {})));
    await Promise.race([marking, this.#native.next(), sleep(MARK_MS, undefined, { ref: false })]);
  }

  async #press({ x, y }: Point): Promise<void> {
    const page = this.#need();
    const pressing = this.#options.device === 'phone' ? page.touchscreen.tap(x, y) : page.mouse.click(x, y);
    pressing.catch(() => {});
    // A dialog that the press opens holds the page, and with it the press itself.
    await within(Promise.race([pressing, this.#native.next()]), this.#limits.actMs, 'a press').catch((error) => {
      if (this.#native.held || this.#closed || page.isClosed()) return;
      throw this.#lost(error);
    });
  }

  /** The finger rests before it lifts: one that lifts while it moves flings, and the next tap would only stop the fling. */
  async #dragFinger(from: Point, path: readonly Point[]): Promise<void> {
    const session = await this.#session();
    const rests = Date.now() / 1000;
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[], timestamp: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
    const movesAt = (i: number) => rests - REST_S - (path.length - i) * MOVE_S;
    await send('touchStart', [from], movesAt(0));
    for (const [i, at] of path.entries()) await send('touchMove', [at], movesAt(i + 1));
    await send('touchEnd', [], rests);
  }

  async #dragMouse(from: Point, path: readonly Point[]): Promise<void> {
    const { mouse } = this.#need();
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (const at of path) await mouse.move(at.x, at.y);
    await mouse.up();
  }

  #place(node: UiNode): Place {
    const place = this.#places[node.id];
    if (!place) throw new ScreenMoved('it was not on the last screen');
    return place;
  }

  // --- what happens meanwhile ---------------------------------------------------------------------------------------

  #watchContext(context: BrowserContext): void {
    this.#watch(context, {
      page: (page: Page) => {
        if (this.#options.videos) this.#videos.push(page.video()); // a test's own, on a page of its own, stays with it
        void this.#pageOpened(page);
      },
      request: (request: Request) => this.#requested(request),
      requestfailed: (request: Request) => this.#failed(request),
      response: (response: Response) => this.#answered(response),
    });
  }

  #adopt(page: Page): void {
    this.#page = page;
    this.#cdp = undefined;
    this.#failedStatus = undefined;
    this.#navigating = 0;
    void this.#session().catch(() => {});
    if (this.#watched.has(page)) return;
    this.#watched.add(page);
    this.#watch(page, {
      dialog: (dialog: Dialog) => this.#dialog(dialog),
      download: (download: Download) => void this.#download(download),
      crash: () => {
        this.#events.note({ kind: 'crashed' });
        this.#crashed ||= page === this.#page;
      },
      pageerror: (error: Error) => {
        if (page === this.#page) this.#threw(error);
      },
      close: () => this.#pageClosed(page),
      framenavigated: (frame: Frame) => this.#navigated(page, frame),
      ...(this.#options.camera === 'test-picture'
        ? { filechooser: (chooser: FileChooser) => void this.#givePicture(chooser) }
        : {}),
    });
  }

  #watch(one: Page | BrowserContext, handlers: Readonly<Record<string, Handler>>): void {
    const emitter = one as unknown as Emitter;
    for (const [event, handler] of Object.entries(handlers)) {
      emitter.on(event, handler);
      this.#unwatch.push(() => emitter.off(event, handler));
    }
  }

  /** The page's own line to the browser: it tells of windows before they are there. */
  #session(): Promise<CDPSession> {
    const page = this.#need();
    this.#cdp ??= page
      .context()
      .newCDPSession(page)
      .then(async (session) => {
        session.on('Page.windowOpen', ({ url }) => this.#arriving.push(url));
        session.on('Network.dataReceived', ({ dataLength }) => {
          // What pours in without end is cut off at once: the next look may be seconds away.
          const affordable = this.#events.received(dataLength);
          if (!affordable && !this.#options.handed) void page.close().catch(() => {});
        });
        await session.send('Page.enable');
        await session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
        return session;
      });
    return this.#cdp;
  }

  /** A window that a press opened is what a person sees next; a flood of them is not followed. */
  async #pageOpened(page: Page): Promise<void> {
    if (page === this.#page || this.#launching) return;
    const affordable = this.#events.use('windows');
    await this.#loaded(page, this.#arriving[0] ?? '');
    this.#events.note({ kind: 'window', url: page.url().slice(0, URL_KEPT) });
    const status = this.#statusOf(page.url());
    if (status !== undefined) this.#events.note({ kind: 'navigated', url: page.url().slice(0, URL_KEPT), status });
    if (!affordable) await page.close().catch(() => {});
    else if (!page.isClosed() && this.#page) {
      this.#openers.push(this.#page);
      this.#adopt(page);
      if (!this.#belongs(page.url())) this.#events.note({ kind: 'sent-away', url: page.url().slice(0, URL_KEPT) });
    }
    this.#arriving.shift();
    for (const tell of this.#arrived.splice(0)) tell();
  }

  /** A new window shows an empty page first, and for good when it was opened for a file. */
  async #loaded(page: Page, address: string): Promise<void> {
    const timeout = this.#limits.actMs;
    const there = page.waitForURL((url) => url.href !== 'about:blank' || !/^https?:/.test(address), {
      waitUntil: 'domcontentloaded',
      timeout,
    });
    await Promise.race([there, page.waitForEvent('download', { timeout })]).catch(() => {});
  }

  #pageClosed(page: Page): void {
    if (page !== this.#page || !this.#context) return;
    this.#native.drop();
    const below = this.#openers.filter((one) => !one.isClosed()).at(-1);
    this.#openers = this.#openers.filter((one) => !one.isClosed() && one !== below);
    if (below) this.#adopt(below);
    else this.#leave();
  }

  #navigated(page: Page, frame: Frame): void {
    if (frame !== page.mainFrame() || page !== this.#page) return;
    this.#navigating = 0;
    const url = frame.url().slice(0, URL_KEPT);
    if (url === 'about:blank') return;
    const status = this.#statusOf(frame.url());
    this.#events.note({ kind: 'navigated', url, ...(status === undefined ? {} : { status }) });
    if (!this.#belongs(url)) this.#events.note({ kind: 'sent-away', url });
  }

  #threw(error: Error): void {
    const said = masked(String(error?.message ?? error).split('\n')[0] ?? '', this.#options.secrets);
    this.#events.note({ kind: 'threw', error: said.slice(0, 200) });
  }

  #dialog(dialog: Dialog): void {
    const type = dialog.type() as 'alert' | 'confirm' | 'prompt' | 'beforeunload';
    const message = dialog.message().slice(0, 1000);
    const note = (answer: 'shown' | 'accepted' | 'dismissed') =>
      this.#events.note({ kind: 'dialog', type, message, answer });
    const end = async (yes: boolean) => {
      note(yes ? 'accepted' : 'dismissed');
      await (yes ? dialog.accept() : dialog.dismiss()).catch(() => {});
    };
    if (type === 'beforeunload') return void end(true);
    if (!this.#events.use('dialogs') || type === 'alert') return void end(false);
    note('shown');
    this.#native.hold({ message, hint: `dialog:${type}`, answer: end });
  }

  /** What the page's own script reports. A request for a permission waits here for its answer. */
  async #told(page: Page, frame: Frame, text: string): Promise<unknown> {
    const what = toldIn(text);
    if (what.kind === 'closed' && page === this.#page && this.#openers.length === 0) this.#leave();
    const { name = '' } = what;
    if (what.kind === 'file') this.#awaitChooser();
    if (what.kind !== 'closed' && !PERMISSIONS.has(name)) return undefined;
    if (what.kind === 'picture' && this.#options.camera === 'test-picture')
      this.#events.note({ kind: 'picture', by: 'camera' });
    const key = `${originOf(frame.url())} ${name}`;
    const answer = this.#answers.get(key);
    if (what.kind === 'permission-state')
      return answer ? Promise.race([answer.then((yes) => (yes ? 'granted' : 'denied')), 'prompt']) : 'prompt';
    if (what.kind !== 'permission') return undefined;
    const asked = answer ?? this.#askPermission(name);
    this.#answers.set(key, asked);
    if (!(await asked)) return 'denied';
    if (name !== 'camera' && name !== 'microphone') return 'granted';
    if (this.#options.camera !== 'test-picture') return 'absent';
    await page
      .context()
      .grantPermissions(['camera', 'microphone'], { origin: originOf(frame.url()) })
      .catch(() => {});
    return 'granted';
  }

  #askPermission(name: string): Promise<boolean> {
    this.#events.note({ kind: 'permission', name, answer: 'asked' });
    return new Promise((done) => {
      this.#native.hold({
        permission: name,
        message: '',
        hint: `permission:${name}`,
        answer: async (yes) => {
          this.#events.note({ kind: 'permission', name, answer: yes ? 'granted' : 'denied' });
          done(yes);
        },
      });
    });
  }

  /** A press has asked for a file: nothing is looked at before it was given. */
  #awaitChooser(): void {
    if (this.#options.camera !== 'test-picture') return;
    this.#giving = new Promise((given) => {
      this.#given = given;
      setTimeout(given, CHOOSER_MS).unref();
    });
  }

  async #givePicture(chooser: FileChooser): Promise<void> {
    try {
      await chooser.setFiles(TEST_PICTURE);
      this.#events.note({ kind: 'picture', by: 'file' });
    } catch {} // the page has gone on without it
    this.#given?.();
  }

  async #download(download: Download): Promise<void> {
    this.#events.use('downloads');
    this.#navigating = 0;
    this.#events.note({
      kind: 'download',
      url: download.url().slice(0, URL_KEPT),
      name: download.suggestedFilename().slice(0, 200),
    });
    await download.cancel().catch(() => {});
  }

  #requested(request: Request): void {
    if (this.#isOfPage(request)) {
      this.#navigating += 1;
      this.#failedStatus = undefined;
    }
    this.#events.requested(request);
  }

  #statusOf(url: string): number | undefined {
    return this.#statuses.get(url.split('#')[0] ?? url);
  }

  #failed(request: Request): void {
    if (!this.#isOfPage(request)) return;
    this.#navigating = 0;
    this.#events.note({
      kind: 'failed',
      url: request.url().slice(0, URL_KEPT),
      error: request.failure()?.errorText ?? 'failed',
    });
  }

  #answered(response: Response): void {
    if (response.request().isNavigationRequest())
      this.#statuses.set(response.url().split('#')[0] ?? '', response.status());
    const isOfPage = this.#isOfPage(response.request());
    if (isOfPage) this.#failedStatus = response.status() >= 500 ? response.status() : undefined;
    this.#events.answered(response, isOfPage);
  }

  /** Whether a request is for the document that is seen itself. */
  #isOfPage(request: Request): boolean {
    if (!request.isNavigationRequest()) return false;
    try {
      return request.frame() === this.#page?.mainFrame();
    } catch {
      return false; // a window that is not there yet
    }
  }

  // --- opening ------------------------------------------------------------------------------------------------------

  #contextOptions({ session }: Start): Parameters<Browser['newContext']>[0] {
    const { device, viewport, locale, timeZone, ignoreCertificateErrors, guard, videos } = this.#options;
    const phone = device === 'phone';
    return {
      viewport,
      locale,
      timezoneId: timeZone,
      userAgent: userAgent(this.#browser.version(), phone),
      isMobile: phone,
      hasTouch: phone,
      deviceScaleFactor: 1,
      serviceWorkers: 'block',
      acceptDownloads: false,
      ignoreHTTPSErrors: ignoreCertificateErrors ?? false,
      ...(guard ? { proxy: { server: guard.proxy } } : {}),
      ...(videos ? { recordVideo: { dir: videos, size: viewport } } : {}),
      ...(session?.storageState ? { storageState: session.storageState } : {}),
    };
  }

  async #takeOver(handed: HandedPage): Promise<void> {
    await handed.bringUp();
    const { page } = handed;
    if (page.isClosed()) throw new DriverLost('the page that was handed over is closed');
    this.#context = page.context();
    this.#watchContext(this.#context);
    this.#adopt(page);
    await handed.take(
      (from, frame, text) => this.#told(from, frame, text),
      () => this.#session(),
    );
  }

  async #handBack(handed: HandedPage): Promise<void> {
    for (const off of this.#unwatch.splice(0)) off();
    this.#watched = new WeakSet();
    const session = await this.#cdp?.catch(() => undefined);
    this.#cdp = undefined;
    await session?.detach().catch(() => {});
    await handed.release();
  }

  async #newPage(context: BrowserContext): Promise<Page> {
    this.#launching = true;
    try {
      const page = await within(context.newPage(), this.#limits.openMs, 'a new page');
      this.#adopt(page);
      return page;
    } catch (error) {
      throw this.#lost(error);
    } finally {
      this.#launching = false;
    }
  }

  async #goto(page: Page): Promise<void> {
    const scheme = /^[a-z][\w+.-]*:/i.exec(this.#options.address)?.[0] ?? '';
    if (!/^https?:$/i.test(scheme)) throw new TargetUnreachable('unsupported-scheme', scheme || this.#options.address);
    const going = page.goto(this.#options.address, { waitUntil: 'domcontentloaded', timeout: this.#limits.openMs });
    going.catch(() => {});
    // What the page asks while it loads holds it: that is looked at first.
    const response = await Promise.race([going, this.#native.next()]).catch((error: unknown) => {
      if (!this.#browser.isConnected()) throw this.#lost(error);
      this.#events.check();
      throw unreachable(error, this.#options.address, this.#options.guard);
    });
    if (response === 'held' || !response) return;
    const status = response.status();
    if (status >= 400) throw new TargetUnreachable('http-status', String(status));
    const type = response.headers()['content-type'] ?? 'text/html';
    if (!/html|xml/i.test(type)) throw new TargetUnreachable('not-html', type.split(';')[0] ?? type);
  }

  #take(): View['events'] {
    for (const host of this.#options.guard?.takeBlocked() ?? [])
      this.#events.note({ kind: 'failed', url: `//${host}`, error: 'private-address' });
    return this.#events.take();
  }

  #belongs(url: string): boolean {
    return !/^https?:/.test(url) || siteOf(url) === this.#site;
  }

  #leave(): void {
    if (this.#closed) return;
    this.#events.note({ kind: 'closed' });
    this.#closed = true;
  }

  #need(): Page {
    if (this.#closed || !this.#page || this.#page.isClosed()) throw new ScreenMoved('the page is closed');
    return this.#page;
  }

  #lost(error: unknown): Error {
    if (error instanceof ScreenMoved || error instanceof OutOfBudget) return error;
    const used = this.#events.usedUp(); // a flood is the target's doing, also where the browser is lost in it
    if (used) return new OutOfBudget(used, { cause: error });
    if (!this.#browser.isConnected()) return new DriverLost('the browser has ended', { cause: error });
    if (error instanceof DriverLost) return error;
    return new DriverLost(String((error as Error).message ?? error).split('\n')[0] ?? '', { cause: error });
  }

  #forget({ person }: Start): void {
    this.#native = new NativePrompts();
    this.#events = new WebEvents(this.#site, this.#limits, person);
    this.#statuses.clear();
    this.#answers = new Map();
    this.#places = [];
    this.#openers = [];
    this.#last = undefined;
    this.#arriving = [];
    this.#navigating = 0;
    this.#failedStatus = undefined;
    this.#closed = false;
    this.#crashed = false;
  }
}

type Handler = (...args: never[]) => void;

interface Emitter {
  on(event: string, handler: Handler): unknown;
  off(event: string, handler: Handler): unknown;
}

const TYPED: ReadonlySet<string> = new Set([
  'text',
  'tel',
  'password',
  'email',
  'number',
  'search',
  'url',
  'textarea',
  'textbox',
  'combobox',
]);
const PERMISSIONS: ReadonlySet<string> = new Set([
  'location',
  'notifications',
  'camera',
  'microphone',
  'clipboard',
  'contacts',
  'screen-capture',
]);
const LONG_TEXT = 64; // characters; more are put in at once
const DRAG_STEPS = 8;
const MOVE_S = 0.016; // a move of a finger, as the page sees it
const REST_S = 0.3;
const SOURCE = 'document.documentElement ? document.documentElement.outerHTML.slice(0, 5e6) : ""';

/** A page can call what its own script is told by, and say anything. */
function toldIn(text: unknown): { readonly kind?: string; readonly name?: string } {
  try {
    const told: unknown = JSON.parse(String(text).slice(0, 200));
    const { kind, name } = (told ?? {}) as Record<string, unknown>;
    return { ...(typeof kind === 'string' ? { kind } : {}), ...(typeof name === 'string' ? { name } : {}) };
  } catch {
    return {};
  }
}

function userAgent(version: string, phone: boolean): string {
  const major = version.split('.')[0];
  const system = phone ? 'Linux; Android 10; K' : 'X11; Linux x86_64';
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0${phone ? ' Mobile' : ''} Safari/537.36`;
}

async function settleFrame(frame: Frame, capMs: number): Promise<string> {
  if (!frame.parentFrame()) return settle(frame, QUIET_MS, capMs);
  const cap = Math.min(capMs, FRAME_SETTLE_MS);
  // A frame of another origin may be stuck; the page is not kept waiting for it.
  return Promise.race([settle(frame, QUIET_MS, cap).catch(() => ''), sleep(cap + 200, '', { ref: false })]);
}

/** Takes away the cookies that will have run out, and lets each document that is opened from now on read a later time. */
async function putForward(context: BrowserContext, ms: number): Promise<void> {
  const then = (Date.now() + ms) / 1000;
  for (const { name, domain, path, expires } of await context.cookies()) {
    if (expires > 0 && expires <= then) await context.clearCookies({ name, domain, path });
  }
  await context.addInitScript({ content: clockAhead(ms) });
}

function stateOf({ nodes, drawn }: Reading): ScreenState {
  const says = nodes.some(
    (node) =>
      (node.operable && node.role !== 'generic' && (node.name !== '' || node.field !== undefined)) ||
      ((node.role === 'text' || node.role === 'heading') && node.name !== ''),
  );
  if (says) return 'shown';
  return drawn ? 'unreadable' : 'blank';
}

function middleOf({ bounds }: UiNode): Point {
  return { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

/** Hides secrets in a text, as they are written there. */
function masked(text: string, secrets: readonly string[] = []): string {
  return secrets.filter(Boolean).reduce((out, secret) => out.replaceAll(secret, '•••'), text);
}

function isNavigation(error: unknown): boolean {
  return /context was destroyed|navigat|Cannot find context|frame was detached|Frame was detached|Target (page|closed)|Target page|reading 'outerHTML'/i.test(
    String((error as Error)?.message),
  );
}
