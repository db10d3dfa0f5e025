import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers: the body of an HTML page, or whatever it does itself. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Served {
  readonly url: string; // http://127.0.0.1:PORT
  readonly other: string; // the same pages under another origin: http://localhost:PORT
  readonly asked: readonly string[]; // paths, oldest first
  close(): Promise<void>;
}

/** Serves pages on 127.0.0.1, on a port of their own. A route that is missing answers 404. */
export async function serve(routes: Readonly<Record<string, Route>>): Promise<Served> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(pathname);
    const route = routes[pathname];
    if (typeof route === 'function') return route(request, response);
    response.writeHead(route === undefined ? 404 : 200, { 'content-type': HTML, 'cache-control': 'no-store' });
    response.end(route === undefined ? '<p>not found</p>' : page(route));
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    other: `http://localhost:${port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A route that answers JSON after a while. */
export function late(ms: number): Route {
  return (_request, response) => {
    setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}'), ms);
  };
}

/** A whole page around a body. */
export function page(body: string): string {
  if (/^\s*<!doctype/i.test(body)) return body;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>page</title><link rel="icon" href="data:,"><style>body{font:16px sans-serif;margin:8px}</style></head><body>${body}</body></html>`;
}

const HTML = 'text/html; charset=utf-8';
