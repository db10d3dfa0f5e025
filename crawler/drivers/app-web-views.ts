import { setTimeout as pause } from 'node:timers/promises';
import { DriverLost, ScreenMoved } from '../errors.ts';
import type { UiNode } from '../trace.ts';
import type { AppPlatform, AppSession } from './app-platform.ts';
import { LOOK_IN_WEB_VIEW } from './page-scripts.ts';
import type { PageSource } from './page-source.ts';
import { isBare, type WebMisfit, type WebPage, webViewsOn, withPage } from './page-source-web.ts';

/** How a screen with a web view was read: by the page's own context, or by the system's tree and why. */
export type WebViewRead =
  | { readonly through: 'context' }
  | { readonly through: 'tree'; readonly why: WhyTree; readonly bare: boolean }; // bare: the tree shows nothing of it

/** no-context: the app lets no web view be debugged, or the machine has no chromedriver for it. */
type WhyTree = WebMisfit | 'several' | 'no-context' | 'failed';

/**
 * Reads the pages in an app's web views through their own contexts, one script a look. Where that cannot be done the
 * native tree is what there is, and the app is not asked again until it is started anew.
 */
export class AppWebViews {
  readonly #os: AppPlatform;
  readonly #appId: string;
  #refused: WhyTree | undefined;
  #moved = 0; // looks in a row whose page went away

  constructor(platform: AppPlatform, appId: string) {
    this.#os = platform;
    this.#appId = appId;
  }

  /** The app was started anew: what was refused may be given now. */
  restarted(): void {
    this.#refused = undefined;
    this.#moved = 0;
  }

  /**
   * @param untilMs when a page has to hold still by, as epoch milliseconds; one look is made in any case
   * @returns nothing for a screen without a web view
   * @throws {ScreenMoved} when its page went away meanwhile, and a new look is worth it
   * @throws {DriverLost} when the session cannot be brought back to the native tree
   */
  async read(
    session: AppSession,
    screen: PageSource,
    untilMs: number,
  ): Promise<(WebViewRead & { readonly nodes: readonly UiNode[] }) | undefined> {
    const [view, ...others] = webViewsOn(screen);
    if (!view) return undefined;
    const bare = isBare(screen, view);
    const native = (why: WhyTree) => ({ through: 'tree' as const, why, bare, nodes: screen.nodes });
    if (others.length > 0) return native('several');
    if (this.#refused) return native(this.#refused);
    const contexts = await this.#contexts(session);
    if (contexts.length === 0) return native(this.#refuse('no-context'));
    let why: WhyTree = 'hidden';
    for (const context of contexts) {
      const found = await this.#through(session, context, screen, view, untilMs);
      if (Array.isArray(found)) {
        this.#moved = 0;
        return { through: 'context', nodes: found };
      }
      why = found;
      if (why !== 'hidden') break;
    }
    return native(why === 'failed' ? this.#refuse(why) : why);
  }

  #refuse(why: WhyTree): WhyTree {
    this.#refused = why;
    return why;
  }

  async #contexts(session: AppSession): Promise<string[]> {
    const all = await session.getAppiumContexts().catch(() => []);
    return all.map(String).filter((name) => this.#os.isWebContext(name, this.#appId)).slice(0, MOST_PAGES); // biome-ignore format: one line
  }

  async #through(
    session: AppSession,
    context: string,
    screen: PageSource,
    view: UiNode,
    untilMs: number,
  ): Promise<UiNode[] | WhyTree> {
    try {
      await session.switchAppiumContext(context);
      return await this.#firstSeen(session, screen, view, untilMs);
    } catch (error) {
      if (PAGE_GONE.test((error as Error).message) && this.#moved++ < MOST_MOVES)
        throw new ScreenMoved('the page of the web view went away');
      return 'failed';
    } finally {
      await session.switchAppiumContext(NATIVE).catch((error: Error) => {
        throw new DriverLost(`the session stays in a web view: ${error.message.split('\n')[0]}`, { cause: error });
      });
    }
  }

  /** One context may hold several pages, of which one is in front. */
  async #firstSeen(
    session: AppSession,
    screen: PageSource,
    view: UiNode,
    untilMs: number,
  ): Promise<UiNode[] | WebMisfit> {
    const first = withPage(screen, view, await this.#stillPage(session, untilMs));
    if (first !== 'hidden') return first;
    for (const handle of (await session.getWindowHandles()).slice(0, MOST_PAGES)) {
      await session.switchToWindow(handle);
      const found = withPage(screen, view, await this.#stillPage(session, untilMs));
      if (found !== 'hidden') return found;
    }
    return 'hidden';
  }

  /** Two looks alike at a page that has loaded; a hidden one need not hold still. */
  async #stillPage(session: AppSession, untilMs: number): Promise<WebPage> {
    let before = await this.#os.evaluate(session, LOOK_IN_WEB_VIEW);
    while (Date.now() < untilMs) {
      const page = JSON.parse(before) as WebPage;
      if (!page.isVisible) return page;
      await pause(POLL_MS);
      const text = await this.#os.evaluate(session, LOOK_IN_WEB_VIEW);
      if (text === before && page.isReady) return page;
      before = text;
    }
    return JSON.parse(before) as WebPage;
  }
}

const NATIVE = 'NATIVE_APP';
const PAGE_GONE = /no such window|web view not found|window already closed|no such frame/i;
const MOST_MOVES = 2;
const MOST_PAGES = 5;
const POLL_MS = 100;
