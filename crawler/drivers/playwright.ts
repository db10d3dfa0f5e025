import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, CDPSession, Dialog, Download, Frame, Page, Request, Response } from 'playwright';
import { getDomain } from 'tldts';
import { DriverLost, OutOfBudget, ScreenMoved, TargetUnreachable } from '../errors.ts';
import type { Point, ScreenEvent, ScreenState, UiNode } from '../trace.ts';
import type { Driver, LookOptions, Start, View } from './driver.ts';
import { NativePrompts } from './native-prompts.ts';
import { unreachable } from './unreachable.ts';

export interface WebOptions {
  readonly address: string;
  readonly device: 'phone' | 'desktop';
  readonly viewport: { readonly width: number; readonly height: number };
  readonly locale: string;
  readonly timeZone: string;
  readonly image?: 'jpg' | 'png';
  readonly secrets?: readonly string[]; // masked in fields before the picture is taken
  readonly ignoreCertificateErrors?: boolean;
  readonly limits?: Partial<WebLimits>;
}

export interface WebLimits {
  readonly openMs: number;
  readonly settleMs: number;
  readonly actMs: number;
  readonly windows: number;
  readonly dialogs: number;
  readonly downloads: number;
  readonly bytes: number; // received in one walk
}

const LIMITS: WebLimits = { openMs: 30_000, settleMs: 5000, actMs: 5000, windows: 10, dialogs: 50, downloads: 5, bytes: 200e6 };
const QUIET_MS = 30;
const EVENTS_KEPT = 2000;

/** All that is changed in a page to see it; there is no other evasion. */
export const PAGE_CHANGES: readonly string[] = [
  'the mark of automation is hidden (AutomationControlled off)',
  'the user agent says Chrome in place of HeadlessChrome, the version kept',
  'animations and transitions last 1 ms; their events still come',
  'timers, frames and requests the page starts are counted, to know when it holds still',
  'closed shadow roots are remembered, so that what stands in them is seen',
  'permission requests, confirm() and prompt() wait for an answer and are shown as prompts',
  'service workers are blocked',
];

const script = (name: string): string => readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');
const TRACK = script('track.js');
const LOOK = script('look.js');
const AIM = script('aim.js');

/** A phone or a desktop with a web browser. One context a fresh start; the browser itself is lent. */
export class PlaywrightDriver implements Driver {
  readonly platform = 'web' as const;
  readonly #browser: Browser;
  readonly #options: WebOptions;
  readonly #limits: WebLimits;
  readonly #site: string;
  #context: BrowserContext | undefined;
  #page: Page | undefined;
  #cdp: CDPSession | undefined;
  #native = new NativePrompts();
  #events: ScreenEvent[] = [];
  #places: Place[] = []; // of the last view's nodes
  #last: Pick<View, 'nodes' | 'title' | 'address' | 'state'> | undefined;
  #cookies = new Set<string>();
  #closed = false;
  #crashed = false;
  #failedStatus: number | undefined;
  #navigating = 0;
  #counts = { windows: 0, dialogs: 0, downloads: 0, bytes: 0 };

  constructor(browser: Browser, options: WebOptions) {
    this.#browser = browser;
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
    this.#site = siteOf(options.address);
  }

  async open(start: Start): Promise<void> {
    await this.close();
    this.#forget();
    if (!this.#browser.isConnected()) throw new DriverLost('the browser has ended');
    const { device, viewport, locale, timeZone, ignoreCertificateErrors } = this.#options;
    const phone = device === 'phone';
    this.#context = await this.#browser.newContext({
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
      ...(start.session?.storageState ? { storageState: start.session.storageState } : {}),
    });
    await this.#context.exposeBinding('__naysayerTell', (_source, what: string) => this.#told(what));
    await this.#context.addInitScript({ content: TRACK });
    this.#context.on('page', (page) => void this.#windowOpened(page));
    const page = await this.#context.newPage();
    await this.#adopt(page);
    await this.#goto(page);
  }

  async look(options: LookOptions = {}): Promise<View> {
    const started = performance.now();
    const settled = options.settle === false ? true : await this.#settle();
    const settledMs = performance.now() - started;
    const state = this.#state();
    if (state !== undefined) return this.#viewWithout(state, settledMs);
    if (this.#native.held) return this.#nativeView(settledMs);
    try {
      return await this.#view(options, settled, settledMs);
    } catch (error) {
      if (this.#native.held) return this.#nativeView(settledMs);
      const now = this.#state();
      if (now !== undefined) return this.#viewWithout(now, settledMs);
      if (!isNavigation(error)) throw this.#lost(error);
      await this.#settle(); // it moved on while it was looked at
      return this.#view(options, settled, settledMs);
    }
  }

  async press(node: UiNode): Promise<void> {
    if (node.states?.includes('native')) return this.#native.answer(node.name);
    const at = await this.#aim(node);
    await this.#mark();
    await this.#press(at);
  }

  async pressAt(at: Point): Promise<void> {
    await this.#mark();
    await this.#press(at);
  }

  async fill(node: UiNode, text: string): Promise<void> {
    const at = await this.#aim(node);
    const page = this.#need();
    await this.#mark();
    await this.#press(at);
    const place = this.#place(node);
    // Date and number fields take no free text by keyboard: they get their value the way the browser's own widget sets it.
    const typed = TYPED.has(node.field?.type ?? 'text');
    if (!typed) {
      await this.#setValue(place, text);
      return;
    }
    await place.frame.evaluate(SELECT_ALL, place.index);
    await page.keyboard.press('Backspace');
    if (text !== '') await page.keyboard.insertText(text);
    await place.frame.evaluate(BLUR, place.index);
  }

  async choose(node: UiNode, option: string): Promise<void> {
    await this.#aim(node);
    const place = this.#place(node);
    await this.#mark();
    const chosen = await place.frame.evaluate(CHOOSE, { index: place.index, option });
    if (!chosen) throw new ScreenMoved(`no option "${option}"`);
  }

  async drag(node: UiNode, by: Point): Promise<void> {
    const at = await this.#aim(node);
    const { mouse } = this.#need();
    await this.#mark();
    await mouse.move(at.x, at.y);
    await mouse.down();
    await mouse.move(at.x + by.x, at.y + by.y, { steps: 8 });
    await mouse.up();
  }

  async scrollToEnd(node?: UiNode): Promise<void> {
    const place = node && this.#places[node.id];
    const frame = place?.frame ?? this.#need().mainFrame();
    await this.#mark();
    await frame.evaluate(SCROLL, place?.index ?? -1);
  }

  /** As the back key of a phone's browser: an open native prompt goes first, then a window that was opened, then history. */
  async back(): Promise<void> {
    if (this.#native.held) return this.#native.dismiss();
    const page = this.#need();
    await this.#mark();
    const pages = this.#context?.pages() ?? [];
    const opener = pages.length > 1 ? await page.opener() : null;
    if (opener && !opener.isClosed()) {
      await page.close();
      await this.#adopt(opener);
      return;
    }
    const before = page.url();
    await page.goBack({ timeout: this.#limits.actMs, waitUntil: 'commit' }).catch(() => null);
    if (page.url() === 'about:blank' && before !== 'about:blank') this.#leave();
  }

  async relaunch(): Promise<void> {
    const context = this.#context;
    if (!context) throw new DriverLost('it was never opened');
    this.#native.drop();
    const page = await context.newPage();
    this.#counts.windows -= 1; // ours, not the app's
    await this.#adopt(page);
    for (const other of context.pages()) if (other !== page) await other.close().catch(() => {});
    this.#closed = false;
    this.#crashed = false;
    await this.#goto(page);
  }

  async close(): Promise<void> {
    this.#native.drop();
    const context = this.#context;
    this.#context = undefined;
    this.#page = undefined;
    await context?.close().catch(() => {});
  }

  // --- looking ------------------------------------------------------------------------------------------------------

  async #view(options: LookOptions, settled: boolean, settledMs: number): Promise<View> {
    const page = this.#need();
    const secrets = this.#options.secrets ?? [];
    const main = page.mainFrame();
    const { nodes, title, drawn } = await this.#readFrames(main, secrets);
    const sourceAtMs = Date.now();
    const source = options.source === false ? undefined : await main.evaluate('document.documentElement.outerHTML.slice(0, 5e6)');
    const image = options.image === false ? undefined : await this.#screenshot(page);
    await this.#notes(main);
    await this.#newCookies();
    const state = screenState(nodes, drawn);
    const view = { state, address: page.url(), title, nodes };
    this.#last = view;
    return {
      ...view,
      events: this.#take(),
      ...(image ? { image, imageType: this.#options.image ?? 'jpg', imageAtMs: Date.now() } : {}),
      ...(source !== undefined ? { source: source as string, sourceAtMs } : {}),
      settledMs,
      settled,
    };
  }

  /** The nodes of a frame and, at the place of each frame in it, of the frames inside. */
  async #readFrames(main: Frame, secrets: readonly string[]): Promise<{ nodes: UiNode[]; title: string; drawn: boolean }> {
    const places: Place[] = [];
    const nodes: UiNode[] = [];
    let title = '';
    let drawn = false;
    const add = async (frame: Frame, offset: Point, parent: number, hidden: boolean): Promise<void> => {
      const read = await readFrame(frame, secrets);
      if (!read) return;
      if (frame === main) title = read.title;
      drawn ||= read.drawn;
      const children = await childrenOf(frame);
      const ids = new Map<number, number>();
      for (const node of read.nodes) {
        const id = nodes.length;
        ids.set(node.id, id);
        const { x, y, width, height } = node.bounds;
        const states = hidden && node.operable ? [...new Set([...(node.states ?? []), 'occluded' as const])] : node.states;
        nodes.push({
          ...node,
          id,
          parent: node.parent < 0 ? parent : (ids.get(node.parent) ?? parent),
          bounds: { x: x + offset.x, y: y + offset.y, width, height },
          ...(states ? { states } : {}),
        });
        places.push({ frame, index: node.id });
        const child = children.get(node.id);
        if (child) await add(child.frame, { x: offset.x + child.at.x, y: offset.y + child.at.y }, id, hidden || Boolean(node.states?.includes('occluded')));
      }
    };
    await add(main, { x: 0, y: 0 }, -1, false);
    this.#places = places;
    return { nodes, title, drawn };
  }

  async #screenshot(page: Page): Promise<Buffer | undefined> {
    const png = this.#options.image === 'png';
    this.#cdp ??= await page.context().newCDPSession(page);
    const shot = this.#cdp.send('Page.captureScreenshot', png ? { format: 'png' } : { format: 'jpeg', quality: 80, optimizeForSpeed: true });
    const { data } = await within(shot, this.#limits.actMs, 'a picture of the screen');
    return Buffer.from(data, 'base64');
  }

  #nativeView(settledMs: number): View {
    const base = this.#last ?? { state: 'shown' as const, address: this.#page?.url() ?? '', title: '', nodes: [] };
    const nodes = this.#native.over(base.nodes, this.#options);
    return { state: 'shown', address: base.address, title: base.title, nodes, events: this.#take(), settledMs, settled: true };
  }

  #viewWithout(state: ScreenState, settledMs: number): View {
    this.#places = [];
    const address = this.#page?.url() ?? '';
    return { state, address, title: '', nodes: [], events: this.#take(), settledMs, settled: true };
  }

  #state(): ScreenState | undefined {
    if (this.#crashed) return 'crashed';
    if (this.#closed || !this.#page || this.#page.isClosed()) return 'closed';
    const url = this.#page.url();
    if (url.startsWith('chrome-error:')) return 'error';
    if (url === 'about:blank') return 'blank';
    if (!this.#belongs(url)) return 'away';
    if (this.#failedStatus !== undefined && this.#failedStatus >= 500) return 'error';
    return undefined;
  }

  async #settle(): Promise<boolean> {
    const until = performance.now() + this.#limits.settleMs;
    for (;;) {
      const page = this.#page;
      if (!page || page.isClosed() || this.#crashed || this.#closed || this.#native.held) return true;
      const left = until - performance.now();
      if (left <= 0) return false;
      try {
        const asking = Promise.all(page.frames().map((frame) => settleFrame(frame, frame === page.mainFrame(), left)));
        const why = await Promise.race([asking, this.#native.next()]);
        if (why === 'held') return true;
        if (this.#navigating === 0) return !(why as string[]).some(Boolean);
        await page.waitForLoadState('domcontentloaded', { timeout: Math.max(1, left) });
        this.#navigating = 0;
      } catch (error) {
        if (!isNavigation(error)) return false;
        await page.waitForLoadState('domcontentloaded', { timeout: Math.max(1, left) }).catch(() => {});
      }
    }
  }

  async #mark(): Promise<void> {
    if (this.#native.held) return;
    await this.#page?.evaluate(`window[Symbol.for('naysayer')]?.mark()`).catch(() => {});
  }

  async #notes(frame: Frame): Promise<void> {
    const texts = await frame.evaluate(`window[Symbol.for('naysayer')]?.takeNotes() ?? []`).catch(() => []);
    for (const text of texts as string[]) this.#note({ kind: 'message', text });
  }

  async #newCookies(): Promise<void> {
    const cookies = (await this.#context?.cookies().catch(() => [])) ?? [];
    for (const { name, domain } of cookies) {
      const key = `${domain} ${name}`;
      if (this.#cookies.has(key)) continue;
      this.#cookies.add(key);
      this.#note({ kind: 'cookie', name, domain, foreign: siteOf(`http://${domain.replace(/^\./, '')}`) !== this.#site });
    }
  }

  // --- touching -----------------------------------------------------------------------------------------------------

  async #aim(node: UiNode): Promise<Point> {
    const place = this.#place(node);
    const found = await place.frame.evaluate(`(${AIM})(${JSON.stringify({ index: place.index, name: node.text ?? node.name })})`).catch((error: unknown) => {
      throw isNavigation(error) ? new ScreenMoved('the page has moved on') : this.#lost(error);
    });
    const at = found as { x: number; y: number } | { gone: string };
    if ('gone' in at) throw new ScreenMoved(at.gone);
    const offset = await offsetOf(place.frame);
    if (!offset) throw new ScreenMoved('its frame has gone');
    return { x: at.x + offset.x, y: at.y + offset.y };
  }

  async #press({ x, y }: Point): Promise<void> {
    const page = this.#need();
    const pressing = this.#options.device === 'phone' ? page.touchscreen.tap(x, y) : page.mouse.click(x, y);
    // A dialog that the press opens holds the page, and with it the press itself.
    await within(Promise.race([pressing, this.#native.next()]), this.#limits.actMs, 'a press').catch((error) => {
      if (this.#native.held || this.#closed || page.isClosed()) return;
      throw this.#lost(error);
    });
  }

  async #setValue(place: Place, text: string): Promise<void> {
    await place.frame.evaluate(SET_VALUE, { index: place.index, text });
  }

  #place(node: UiNode): Place {
    const place = this.#places[node.id];
    if (!place) throw new ScreenMoved('it was not on the last screen');
    return place;
  }

  // --- what happens meanwhile ---------------------------------------------------------------------------------------

  async #adopt(page: Page): Promise<void> {
    this.#page = page;
    this.#cdp = undefined;
    if (this.#watched.has(page)) return;
    this.#watched.add(page);
    page.on('dialog', (dialog) => this.#dialog(dialog));
    page.on('download', (download) => void this.#download(download));
    page.on('crash', () => {
      this.#crashed = true;
      this.#note({ kind: 'crashed' });
    });
    page.on('close', () => {
      if (page !== this.#page || !this.#context) return;
      this.#closed = true;
      this.#note({ kind: 'closed' });
    });
    page.on('request', (request) => this.#requested(request));
    page.on('requestfailed', (request) => this.#failed(request));
    page.on('response', (response) => void this.#answered(response));
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return;
      this.#navigating = 0;
      this.#note({ kind: 'navigated', url: frame.url().slice(0, 2000) });
      if (page === this.#page && !frame.url().startsWith('about:') && !this.#belongs(frame.url())) this.#note({ kind: 'sent-away', url: frame.url().slice(0, 2000) });
    });
  }
  readonly #watched = new WeakSet<Page>();

  /** A window that a press opened is what a person sees next; a flood of them is not followed. */
  async #windowOpened(page: Page): Promise<void> {
    const opener = await page.opener().catch(() => null);
    if (!opener) return;
    this.#counts.windows += 1;
    this.#note({ kind: 'window', url: page.url().slice(0, 2000) });
    if (this.#counts.windows > this.#limits.windows) {
      await page.close().catch(() => {});
      return;
    }
    await page.waitForLoadState('domcontentloaded', { timeout: this.#limits.actMs }).catch(() => {});
    if (!page.isClosed()) await this.#adopt(page);
  }

  #dialog(dialog: Dialog): void {
    this.#counts.dialogs += 1;
    const type = dialog.type() as 'alert' | 'confirm' | 'prompt' | 'beforeunload';
    const message = dialog.message().slice(0, 1000);
    if (type === 'beforeunload') {
      this.#note({ kind: 'dialog', type, message, answer: 'accepted' });
      void dialog.accept().catch(() => {});
    } else if (type === 'alert' || this.#counts.dialogs > this.#limits.dialogs) {
      this.#note({ kind: 'dialog', type, message, answer: 'dismissed' });
      void dialog.dismiss().catch(() => {});
    } else {
      this.#note({ kind: 'dialog', type, message, answer: 'shown' });
      this.#native.hold({
        message,
        hint: `dialog:${type}`,
        answer: async (yes) => {
          this.#note({ kind: 'dialog', type, message, answer: yes ? 'accepted' : 'dismissed' });
          await (yes ? dialog.accept() : dialog.dismiss()).catch(() => {});
        },
      });
    }
  }

  /** What the page's own script reports: permission requests wait here for their answer. */
  async #told(text: string): Promise<unknown> {
    const what = JSON.parse(text) as { kind: string; name?: string; area?: 'local' | 'session'; key?: string; origin?: string };
    if (what.kind === 'storage') this.#note({ kind: 'storage', area: what.area ?? 'local', key: what.key ?? '', origin: what.origin ?? '' });
    if (what.kind === 'closed') {
      this.#note({ kind: 'closed' });
      this.#closed = true;
    }
    if (what.kind !== 'permission') return undefined;
    const name = what.name ?? '';
    this.#note({ kind: 'permission', name, answer: 'asked' });
    return new Promise((done) => {
      this.#native.hold({
        permission: name,
        message: '',
        hint: `permission:${name}`,
        answer: async (yes) => {
          this.#note({ kind: 'permission', name, answer: yes ? 'granted' : 'denied' });
          done(yes ? 'granted' : 'denied');
        },
      });
    });
  }

  async #download(download: Download): Promise<void> {
    this.#counts.downloads += 1;
    this.#note({ kind: 'download', url: download.url().slice(0, 2000), name: download.suggestedFilename().slice(0, 200) });
    await download.cancel().catch(() => {});
  }

  #requested(request: Request): void {
    const url = request.url();
    if (request.isNavigationRequest() && request.frame() === this.#page?.mainFrame()) {
      this.#navigating += 1;
      this.#failedStatus = undefined;
    }
    if (url.startsWith('data:') || url.startsWith('blob:')) return;
    const site = siteOf(url);
    const body = request.postData()?.slice(0, 4000);
    this.#note({ kind: 'request', url: url.slice(0, 2000), method: request.method(), type: request.resourceType(), site, foreign: site !== this.#site, ...(body ? { body } : {}) });
  }

  #failed(request: Request): void {
    if (!request.isNavigationRequest() || request.frame() !== this.#page?.mainFrame()) return;
    this.#navigating = 0;
    this.#note({ kind: 'failed', url: request.url().slice(0, 2000), error: request.failure()?.errorText ?? 'failed' });
  }

  async #answered(response: Response): Promise<void> {
    this.#counts.bytes += Number(response.headers()['content-length'] ?? 0);
    const request = response.request();
    const isMain = request.isNavigationRequest() && request.frame() === this.#page?.mainFrame();
    const status = response.status();
    if (isMain) this.#failedStatus = status >= 500 ? status : undefined;
    if (status >= 500 && (isMain || request.resourceType() === 'fetch' || request.resourceType() === 'xhr')) {
      this.#note({ kind: 'failed', url: response.url().slice(0, 2000), status });
    }
  }

  #note(event: WithoutTime<ScreenEvent>): void {
    if (this.#events.length < EVENTS_KEPT) this.#events.push({ ...event, atMs: Date.now() } as ScreenEvent);
  }

  #take(): ScreenEvent[] {
    const events = this.#events;
    this.#events = [];
    const { windows, dialogs, downloads, bytes } = this.#counts;
    if (windows > this.#limits.windows) throw new OutOfBudget('windows');
    if (dialogs > this.#limits.dialogs) throw new OutOfBudget('dialogs');
    if (downloads > this.#limits.downloads) throw new OutOfBudget('downloads');
    if (bytes > this.#limits.bytes) throw new OutOfBudget('bytes');
    return events;
  }

  // --- opening ------------------------------------------------------------------------------------------------------

  async #goto(page: Page): Promise<void> {
    let response: Response | null;
    try {
      response = await page.goto(this.#options.address, { waitUntil: 'domcontentloaded', timeout: this.#limits.openMs });
    } catch (error) {
      if (this.#native.held) return; // a dialog came up while it loaded
      throw unreachable(error, this.#options.address);
    }
    if (!response) return;
    const status = response.status();
    if (status >= 400) throw new TargetUnreachable('http-status', String(status));
    const type = response.headers()['content-type'] ?? 'text/html';
    if (!/html|xml/i.test(type)) throw new TargetUnreachable('not-html', type.split(';')[0] ?? type);
  }

  #belongs(url: string): boolean {
    return !/^https?:/.test(url) || siteOf(url) === this.#site;
  }

  #leave(): void {
    this.#note({ kind: 'closed' });
    this.#closed = true;
  }

  #need(): Page {
    if (!this.#page || this.#page.isClosed()) throw new ScreenMoved('the page is closed');
    return this.#page;
  }

  #lost(error: unknown): Error {
    if (error instanceof ScreenMoved || error instanceof DriverLost || error instanceof OutOfBudget) return error;
    if (!this.#browser.isConnected()) return new DriverLost('the browser has ended', { cause: error });
    return new DriverLost(String((error as Error).message ?? error).split('\n')[0] ?? '', { cause: error });
  }

  #forget(): void {
    this.#native = new NativePrompts();
    this.#events = [];
    this.#places = [];
    this.#last = undefined;
    this.#cookies = new Set();
    this.#closed = false;
    this.#crashed = false;
    this.#failedStatus = undefined;
    this.#navigating = 0;
    this.#counts = { windows: 0, dialogs: 0, downloads: 0, bytes: 0 };
  }
}

type WithoutTime<E> = E extends unknown ? Omit<E, 'atMs'> : never;

/** Where a node of the last view lives: its frame, and its number there. */
interface Place {
  readonly frame: Frame;
  readonly index: number;
}

interface FrameRead {
  readonly nodes: UiNode[];
  readonly title: string;
  readonly drawn: boolean;
}

const TYPED: ReadonlySet<string> = new Set(['text', 'tel', 'password', 'email', 'number', 'search', 'url', 'textarea', 'textbox']);

/** The site a page belongs to: its registrable domain, or host and port where there is none (addresses, localhost). */
export function siteOf(url: string): string {
  const domain = getDomain(url, { allowPrivateDomains: true });
  if (domain) return domain;
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

function userAgent(version: string, phone: boolean): string {
  const major = version.split('.')[0];
  const system = phone ? 'Linux; Android 10; K' : 'X11; Linux x86_64';
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0${phone ? ' Mobile' : ''} Safari/537.36`;
}

async function readFrame(frame: Frame, secrets: readonly string[]): Promise<FrameRead | undefined> {
  try {
    const masks = secrets.length > 0 ? `window[Symbol.for('naysayer')] && (window[Symbol.for('naysayer')].secrets = ${JSON.stringify(secrets)});` : '';
    return JSON.parse((await frame.evaluate(`${masks}${LOOK}`)) as string) as FrameRead;
  } catch (error) {
    // A frame that has gone, or that never became a document, shows nothing.
    if (frame.parentFrame()) return undefined;
    throw error;
  }
}

/** The frames inside a frame, by the number of their element there, with the place of their content. */
async function childrenOf(frame: Frame): Promise<Map<number, { frame: Frame; at: Point }>> {
  const found = new Map<number, { frame: Frame; at: Point }>();
  for (const child of frame.childFrames()) {
    try {
      const element = await child.frameElement();
      const { index, x, y } = await element.evaluate((el) => {
        const state = (window as never as Record<symbol, { elements: unknown[] }>)[Symbol.for('naysayer')];
        const rect = (el as HTMLElementLike).getBoundingClientRect();
        const { clientLeft, clientTop } = el as HTMLElementLike;
        return { index: state?.elements.indexOf(el) ?? -1, x: rect.x + clientLeft, y: rect.y + clientTop };
      });
      await element.dispose();
      if (index >= 0) found.set(index, { frame: child, at: { x, y } });
    } catch {
      // It went away while it was looked for.
    }
  }
  return found;
}

/** As much of the page's own element as is needed here; this file has no types of the page. */
interface HTMLElementLike {
  getBoundingClientRect(): { x: number; y: number };
  readonly clientLeft: number;
  readonly clientTop: number;
}
declare const window: unknown;

async function offsetOf(frame: Frame): Promise<Point | undefined> {
  const at = { x: 0, y: 0 };
  for (let one: Frame | null = frame; one?.parentFrame(); one = one.parentFrame()) {
    const inside = await childrenOf(one.parentFrame() as Frame);
    const place = [...inside.values()].find((child) => child.frame === one);
    if (!place) return undefined;
    at.x += place.at.x;
    at.y += place.at.y;
  }
  return at;
}

async function settleFrame(frame: Frame, isMain: boolean, capMs: number): Promise<string> {
  const cap = Math.round(isMain ? capMs : Math.min(capMs, 2000));
  try {
    return (await frame.evaluate(`window[Symbol.for('naysayer')]?.settle(${QUIET_MS}, ${cap}) ?? ''`)) as string;
  } catch (error) {
    if (isMain) throw error;
    return '';
  }
}

function screenState(nodes: readonly UiNode[], drawn: boolean): ScreenState {
  const says = nodes.some((node) => (node.operable && node.role !== 'generic') || ((node.role === 'text' || node.role === 'heading') && node.name !== ''));
  if (says) return 'shown';
  return drawn ? 'unreadable' : 'blank';
}

function isNavigation(error: unknown): boolean {
  return /context was destroyed|navigat|Cannot find context|frame was detached|Frame was detached|Target (page|closed)|Target page/i.test(String((error as Error)?.message));
}

async function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new DriverLost(`${what} took more than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

// In the page. Text, because this file may be compiled with helpers that do not exist there.
const ELEMENT = `window[Symbol.for('naysayer')].elements`;
const SELECT_ALL = inPage(`(index) => { const el = ${ELEMENT}[index]; el.focus?.(); if (el.select) el.select(); else getSelection().selectAllChildren(el); }`);
const BLUR = inPage(`(index) => ${ELEMENT}[index]?.dispatchEvent(new Event('change', { bubbles: true }))`);
const SET_VALUE = inPage(`({ index, text }) => {
  const el = ${ELEMENT}[index];
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(el), 'value')?.set;
  if (set) set.call(el, text); else el.textContent = text;
  el.dispatchEvent(new Event('input', { bubbles: true }));
  el.dispatchEvent(new Event('change', { bubbles: true }));
}`);
const CHOOSE = inPage(`({ index, option }) => {
  const el = ${ELEMENT}[index];
  const found = [...el.options].find((one) => one.textContent.replace(/\\s+/g, ' ').trim() === option);
  if (!found) return false;
  el.value = found.value;
  el.dispatchEvent(new Event('input', { bubbles: true }));
  el.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}`);
const SCROLL = inPage(`async (index) => {
  const el = ${ELEMENT}[index] || document.scrollingElement;
  for (let i = 0; i < 200 && el.scrollTop + el.clientHeight < el.scrollHeight - 2; i += 1) {
    el.scrollTop += Math.max(40, el.clientHeight * 0.8);
    await new Promise((done) => requestAnimationFrame(() => done()));
  }
}`);

/** A function of the page from its text; Playwright sends it as text again. */
function inPage(text: string): (argument: unknown) => unknown {
  return new Function('argument', `return (${text})(argument)`) as (argument: unknown) => unknown;
}
