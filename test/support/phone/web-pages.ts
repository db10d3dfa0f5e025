import { createServer } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { findBrowser } from '../../../crawler/drivers/browser.ts';
import type { ModelNode } from './model.ts';

/** What a page of a web view can tell the app around it, as a bridge of its own would: `app(doing)`. */
export type Bridge = (doing: never) => void;

/**
 * The page of a phone's web view, in a real Chromium of its own, with the socket that a web view opens to be debugged. One
 * page at a time, as large as its view.
 */
export class WebPages {
  readonly #browser: Browser;
  readonly devToolsPort: number;
  readonly #page: (file: string) => string;
  #shown = '';
  #open: { readonly page: Page; readonly node: ModelNode } | undefined;

  private constructor(browser: Browser, port: number, page: (file: string) => string) {
    this.#browser = browser;
    this.devToolsPort = port;
    this.#page = page;
  }

  /** @param page the HTML of a file */
  static async start(page: (file: string) => string): Promise<WebPages> {
    const port = await freePort();
    const browser = await chromium.launch({
      executablePath: (await findBrowser()).path,
      args: ['--no-sandbox', `--remote-debugging-port=${port}`],
    });
    return new WebPages(browser, port, page);
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Shows the page of a web view, anew where the key is another; none closes it. */
  async show(key: string, node: ModelNode | undefined, bridge: Bridge): Promise<void> {
    if (key === this.#shown) return;
    this.#shown = key;
    await this.#open?.page.context().close();
    this.#open = undefined;
    if (node?.html === undefined) return;
    const { width, height } = sizeOf(node);
    const context = await this.#browser.newContext({ viewport: { width, height }, hasTouch: true });
    const page = await context.newPage();
    await page.exposeFunction('app', bridge);
    await page.setContent(this.#page(node.html));
    this.#open = { page, node };
  }

  /** A finger on the screen, in its px. */
  async press(x: number, y: number): Promise<void> {
    if (!this.#open) return;
    const [left, top] = this.#open.node.bounds;
    await this.#open.page.mouse.click((x - left) / PIXELS, (y - top) / PIXELS);
  }

  /** @returns whether a field of the page has the focus */
  async type(text: string, replace: boolean): Promise<boolean> {
    const page = this.#open?.page;
    if (!(await page?.evaluate(`document.activeElement?.matches('input, textarea') ?? false`))) return false;
    if (replace) await page?.keyboard.press('Control+A').then(() => page.keyboard.press('Delete'));
    await page?.keyboard.insertText(text);
    return true;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

const PIXELS = 3; // of the phone in one of the page

function sizeOf({ bounds: [left, top, right, bottom] }: ModelNode): { width: number; height: number } {
  return { width: Math.round((right - left) / PIXELS), height: Math.round((bottom - top) / PIXELS) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
