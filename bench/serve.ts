import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { growingFlow, pageOf, wallFlow } from './generate.ts';

/** Serves the flows on loopback, and counts the presses of a yes that the pages tell of. */
export interface FlowServer {
  readonly base: string; // http://127.0.0.1:PORT
  yesses(): number;
  close(): Promise<void>;
}

/** @param port default: a free one */
export async function serveFlows(port = 0): Promise<FlowServer> {
  let yesses = 0;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/yes') yesses += 1;
    if (pathname === '/yes' || pathname === '/step') return void response.writeHead(204).end();
    if (pathname === '/grow.html') return html(response, growingFlow(Number(searchParams.get('n'))));
    if (pathname === '/wall.html') return html(response, wallFlow(searchParams.get('skip') === '1'));
    if (pathname === '/nodes.html') return html(response, pageOf(Number(searchParams.get('n'))));
    file(response, pathname);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${taken}`,
    yesses: () => yesses,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const FLOWS = join(import.meta.dirname, 'flows');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

function html(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
}

function file(response: ServerResponse, pathname: string): void {
  const name = pathname.slice(1);
  if (!/^[\w-]+\.(html|js|css)$/.test(name)) return void response.writeHead(404).end();
  try {
    const text = readFileSync(join(FLOWS, name));
    response.writeHead(200, { 'content-type': `${TYPES[extname(name)]}; charset=utf-8` }).end(text);
  } catch {
    response.writeHead(404).end();
  }
}
