import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One thing a site saw a visitor do, as the site itself tells it. */
export interface LogEntry {
  readonly at: number; // epoch milliseconds
  readonly visitor: string; // '' before the site has set a cookie
  readonly what: string; // accept, decline, skip, later, fill, choose, submit, …
  readonly detail?: string;
}

/** A request to a site's own logic, parsed. */
export interface SiteRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>; // JSON or form fields; empty for neither
  readonly cookies: Readonly<Record<string, string>>;
  /** What the server keeps of this browser context. Asking for it sets a session cookie. */
  session(): Map<string, unknown>;
  note(what: string, detail?: string): void;
}

/** What to answer; without any of json, html and redirect the answer is empty. */
export interface SiteAnswer {
  readonly status?: number;
  readonly json?: unknown;
  readonly html?: string;
  readonly redirect?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a request, or gives `undefined` for a file of the folder. */
export type SiteHandler = (request: SiteRequest) => SiteAnswer | undefined | Promise<SiteAnswer | undefined>;

export interface Site {
  readonly url: string; // http://127.0.0.1:PORT/
  readonly log: readonly LogEntry[];
  close(): Promise<void>;
}

/**
 * Serves one folder and its logic on 127.0.0.1, on a port of its own and so an origin of its own. `/__log` tells what the
 * site saw; `/__log.js` gives its pages `note(what, detail)` and `window.__log`.
 */
export async function serveSite(folder: string, handle: SiteHandler = () => undefined): Promise<Site> {
  const log: LogEntry[] = [];
  const sessions = new Map<string, Map<string, unknown>>();
  const server = createServer((request, response) => {
    answer(request, response, { folder, handle, log, sessions }).catch((error: Error) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(error.message);
    });
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    log,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A folder beside this file; once built, the pages lie beside the built files' parent folder. */
export function pagesOf(name: string): string {
  const candidates = [`./${name}/`, `../../samples/${name}/`].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return candidates.find((path) => existsSync(join(path, 'index.html'))) ?? (candidates[0] as string);
}

interface Served {
  readonly folder: string;
  readonly handle: SiteHandler;
  readonly log: LogEntry[];
  readonly sessions: Map<string, Map<string, unknown>>;
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const cookies = cookiesOf(request);
  let visitor = cookies[SESSION] ?? '';
  const setCookies: string[] = [];
  const body = await bodyOf(request);
  const note = (what: string, detail?: string) => {
    served.log.push({ at: Date.now(), visitor, what, ...(detail === undefined ? {} : { detail }) });
  };
  const session = () => {
    if (!served.sessions.has(visitor)) {
      visitor = randomUUID();
      served.sessions.set(visitor, new Map());
      setCookies.push(`${SESSION}=${visitor}; Path=/; HttpOnly; SameSite=Lax`);
    }
    return served.sessions.get(visitor) as Map<string, unknown>;
  };

  if (url.pathname === '/__log') {
    if (request.method !== 'POST') return send(response, { json: served.log }, []);
    note(String(body.what), typeof body.detail === 'string' ? body.detail : undefined);
    return send(response, { status: 204 }, []);
  }
  if (url.pathname === '/__log.js') return sendText(response, 'text/javascript', CLIENT_LOG);
  if (url.pathname === '/favicon.ico') return send(response, { status: 204 }, []);

  const own = {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    body,
    cookies,
    session,
    note,
  };
  const made = await served.handle(own);
  return made ? send(response, made, setCookies) : sendFile(response, served.folder, url.pathname);
}

function send(
  response: ServerResponse,
  { status, json, html, redirect, headers }: SiteAnswer,
  setCookies: string[],
): void {
  const type = json !== undefined ? TYPES['.json'] : html !== undefined ? TYPES['.html'] : undefined;
  response.writeHead(status ?? (redirect ? 302 : 200), {
    'cache-control': 'no-store',
    ...(type ? { 'content-type': type } : {}),
    ...(redirect ? { location: redirect } : {}),
    ...(setCookies.length > 0 ? { 'set-cookie': setCookies } : {}),
    ...headers,
  });
  response.end(json !== undefined ? JSON.stringify(json) : (html ?? ''));
}

async function sendFile(response: ServerResponse, folder: string, path: string): Promise<void> {
  const root = normalize(folder.endsWith(sep) ? folder : folder + sep);
  const file = normalize(join(root, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path)));
  const type = TYPES[extname(file)];
  if (!file.startsWith(root) || !type || !existsSync(file))
    return send(response, { status: 404, html: 'not found' }, []);
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(await readFile(file));
}

function sendText(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(text);
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  if (request.method !== 'POST') return {};
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_BODY) throw new Error('body too large');
  }
  const type = request.headers['content-type'] ?? '';
  if (type.includes('x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function cookiesOf(request: IncomingMessage): Record<string, string> {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).filter((pair) => pair.includes('='));
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

const SESSION = 'sid';
const MAX_BODY = 2_000_000; // a camera frame fits
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

// A beacon outlives the page it was sent from, so that a press that closes the page is told too.
const CLIENT_LOG = `window.__log = [];
window.note = (what, detail) => {
  window.__log.push({ at: Date.now(), what, detail });
  navigator.sendBeacon('/__log', new Blob([JSON.stringify({ what, detail })], { type: 'application/json' }));
};
`;
