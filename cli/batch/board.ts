import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalPage {
  readonly url: string; // with its token; opened once, a cookie keeps it
  close(): Promise<void>;
}

/**
 * Serves to this machine alone, and to whoever has the token: in the address the first time, in a cookie after it. Only
 * requests that name this machine as their host are answered, so that no site can reach it by another name.
 */
export async function serveWithToken(listener: RequestListener): Promise<LocalPage> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const given = new URL(request.url ?? '/', 'http://local').searchParams.get('token');
    if (request.headers.host !== `127.0.0.1:${port}`) return void response.writeHead(421).end();
    if (given !== null && isSame(given, token)) {
      const cookie = `${COOKIE}${port}=${token}; HttpOnly; SameSite=Strict; Path=/`;
      return void response.writeHead(303, { location: '/', 'set-cookie': cookie }).end();
    }
    if (!isSame(cookieOf(request, port), token))
      return void response.writeHead(403).end('open the address that was printed\n');
    if (
      request.method !== 'GET' &&
      request.method !== 'HEAD' &&
      request.headers.origin !== `http://127.0.0.1:${port}`
    ) {
      return void response.writeHead(403).end();
    }
    listener(request, response);
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/?token=${token}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const COOKIE = 'naysayer-';

function cookieOf({ headers }: IncomingMessage, port: number): string {
  const pairs = (headers.cookie ?? '').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${COOKIE}${port}=`))?.slice(`${COOKIE}${port}=`.length) ?? '';
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
