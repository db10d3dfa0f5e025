import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { expect } from 'vitest';
import type { PlaywrightDriver, WebLimits } from '../../crawler/drivers/playwright.ts';
import { openWeb } from '../../crawler/drivers/web-source.ts';
import { scanTarget } from '../../crawler/scan.ts';
import type { Budgets, ScanRequest } from '../../crawler/scan-request.ts';
import type { LogEntry } from '../../samples/server.ts';
import { scannedFrom } from '../support/scan-site.ts';

/** A site that tries to harm whoever visits it, and what a scan of it may come to. */
export interface Nasty {
  /** What stands at `/`, and at every address that `answer` leaves alone. */
  readonly page?: string;
  /** Answers a request in its own way. @returns false to leave it alone */
  answer?(request: IncomingMessage, response: ServerResponse): boolean | undefined;
  readonly tls?: { readonly key: string; readonly cert: string };
  /** What may be said of it, as `refusing` or `refusing: reason`; the right answer is one of these. */
  readonly says: readonly string[];
  readonly mayFail?: readonly string[]; // checks that would accuse it rightly; none unless said
  readonly budgets?: Partial<Budgets>;
  readonly limits?: Partial<WebLimits>; // in place of `LIMITS`
}

export interface Visited {
  readonly said: string;
  readonly failed: readonly string[];
  readonly gave: readonly LogEntry[];
  readonly scanMs: number;
  readonly trace: ReturnType<typeof scannedFrom>['trace'];
}

/** Small, so that what has no end ends soon. */
export const BUDGETS: Budgets = {
  steps: 40,
  walkMs: 8000,
  restarts: 2,
  prompts: 8,
  presses: 20,
  windows: 3,
  dialogs: 6,
  downloads: 2,
  bytes: 20e6,
};
export const LIMITS: Partial<WebLimits> = { openMs: 2500, settleMs: 1000, actMs: 1500, heldMs: 2500 };

/**
 * Scans a nasty site in a real browser, and looks at a plain one right after, in the same browser: it has to be as it
 * always is.
 */
export async function visit(nasty: Nasty, browser: Browser): Promise<Visited> {
  const site = await serveNasty(nasty);
  const outDir = await mkdtemp(join(tmpdir(), 'nasty-'));
  const started = performance.now();
  try {
    const request = requestFor(site.url, outDir, browser, nasty.budgets);
    const trace = await scanTarget(request, {}, (asked) => openWeb(asked, { limits: { ...LIMITS, ...nasty.limits } }));
    const { refusing, reason, failed, givenWhileRefusing } = scannedFrom(trace, site.log);
    return {
      said: `${refusing}: ${trace.failure?.code ?? reason}`,
      failed,
      gave: givenWhileRefusing,
      scanMs: performance.now() - started,
      trace,
    };
  } finally {
    await site.close();
    await rm(outDir, { recursive: true, force: true });
  }
}

/** Holds a visit to all that is promised of it. */
export function expectHeld(visited: Visited, nasty: Nasty): void {
  const { said, failed, gave, scanMs } = visited;
  expect(
    nasty.says.some((one) => said === one || said.startsWith(`${one}:`)),
    `it says "${said}", expected ${nasty.says.join(' or ')}`,
  ).toBe(true);
  expect(failed.filter((check) => !nasty.mayFail?.includes(check))).toEqual([]);
  expect(gave).toEqual([]);
  expect(scanMs, 'milliseconds of the scan').toBeLessThan(WALKS * (nasty.budgets?.walkMs ?? BUDGETS.walkMs) + GRACE_MS);
}

const WALKS = 2; // refusing, and accepting
const GRACE_MS = 15_000; // opening and closing, and one look that was begun in time, on a busy machine

/** The next target, in the same browser, is as it always is. */
export async function expectUntouched(browser: Browser): Promise<void> {
  const plain = await serveNasty({ page: PLAIN, says: [] });
  const source = await openWeb(requestFor(plain.url, '', browser));
  const driver = (await source.newDriver()) as PlaywrightDriver;
  try {
    await driver.open({});
    const { state, nodes, events, settled } = await driver.look({ image: false });
    expect({ state, settled, names: nodes.map(({ name }) => name).filter(Boolean) }).toEqual({
      state: 'shown',
      settled: true,
      names: ['Plain news', 'Rain is expected on Thursday.', 'Sport'],
    });
    const uncalled = events.filter(({ kind }) => kind !== 'navigated' && kind !== 'request');
    expect(uncalled).toEqual([]);
  } finally {
    await driver.close();
    await plain.close();
  }
}

const PLAIN =
  '<!doctype html><title>Plain news</title><h1>Plain news</h1><p>Rain is expected on Thursday.</p><a href="/sport">Sport</a>';

export function requestFor(
  address: string,
  outDir: string,
  browser: Browser,
  budgets: Partial<Budgets> = {},
): ScanRequest {
  return {
    target: { id: 'nasty', platform: 'web', address, name: 'nasty', categories: [] },
    outDir,
    settings: {
      device: 'phone',
      viewport: { width: 390, height: 844 },
      locale: 'en-US',
      timeZone: 'UTC',
      repeat: 1,
      profile: 'standard',
      seed: 'nasty',
    },
    budgets: { ...BUDGETS, ...budgets },
    lateMs: 200,
    browser,
  };
}

export async function serveNasty(nasty: Nasty): Promise<{ url: string; log: LogEntry[]; close(): Promise<void> }> {
  const log: LogEntry[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    response.on('error', () => {});
    if (request.url === '/favicon.ico') return void response.writeHead(204).end();
    if (request.url?.startsWith('/__gave')) {
      log.push({ at: Date.now(), visitor: '', what: 'accept', detail: request.url });
      return void response.writeHead(204).end();
    }
    if (nasty.answer && nasty.answer(request, response) !== false) return;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(nasty.page ?? PLAIN);
  };
  const server: Server = nasty.tls ? createSecureServer(nasty.tls, listener) : createServer(listener);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${nasty.tls ? 'https' : 'http'}://127.0.0.1:${port}/`,
    log,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A page with something to read, a way on and a script. */
export function pageOf(script: string, body = ''): string {
  return `<!doctype html><html lang="en"><title>Nasty news</title><h1>Nasty news</h1><p>Rain is expected on Thursday.</p><nav><a href="/sport">Sport</a> <a href="/arts">Arts</a></nav>${body}<script>${script}</script></html>`;
}

/** A sheet that asks for consent; `gave()` is called by whatever accepts. */
export function consentOf(buttons: string, script = ''): string {
  return pageOf(
    `const sheet = document.getElementById('sheet'); const gone = () => { localStorage.answered = 1; sheet.remove(); };
     if (localStorage.answered) sheet.remove();
     const gave = () => { fetch('/__gave', { method: 'POST' }); gone(); };
     ${script}`,
    `<style>#sheet{position:fixed;inset:0;background:#fff;padding:80px 20px;z-index:9}button{font-size:16px;padding:12px;margin:8px}</style>
     <div id="sheet" role="dialog" aria-modal="true"><h2>We use cookies</h2>
     <p>We and our partners use cookies to show you personalised ads and to measure our audience.</p>${buttons}</div>`,
  );
}
