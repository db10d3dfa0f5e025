import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before an Appium server, passes on what it is asked for, and notes each call and the time they took. */
export class AppiumCalls {
  readonly names: string[] = []; // 'GET /source', or the script of an execute, such as 'mobile: tap'
  busyMs = 0; // with a call on its way
  #inFlight = 0;
  #since = 0;
  readonly #server: Server;

  static async before(appium: string): Promise<AppiumCalls> {
    const calls = new AppiumCalls(appium);
    await new Promise<void>((done) => calls.#server.listen(0, '127.0.0.1', done));
    return calls;
  }

  private constructor(appium: string) {
    this.#server = createServer(async (asked, answer) => {
      if (this.#inFlight++ === 0) this.#since = performance.now();
      answer.on('close', () => {
        if (--this.#inFlight === 0) this.busyMs += performance.now() - this.#since;
      });
      const body = await bodyOf(asked);
      this.names.push(nameOf(asked, body));
      const to = new URL(asked.url ?? '/', appium);
      const onward = request(to, { method: asked.method, headers: asked.headers }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      });
      onward.on('error', () => answer.writeHead(502).end());
      onward.end(body);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/**
 * Calls to Appium for one of so many steps. The sources before a look's last picture are polls
 * while the screen settles, but for one, and so is the one after it, which has to be alike; what comes then finds again
 * what is pressed. What a session, a fresh start and the page in a web view cost is no step's, nor is what is read for the
 * record once the system's dialog was answered or the app has ended: its permissions and its log.
 */
export function callsAStep(names: readonly string[], steps: number): number {
  const made = ` ${names.map((name) => SHORT.find(([, pattern]) => pattern.test(name))?.[0] ?? 'x').join('')} `
    .replaceAll(FRESH_START, '')
    .replaceAll(/[swgl]/g, '');
  const beyondLooks = [...made.replaceAll(/f*pf?/g, 'p')].filter((one) => one !== ' ').length;
  return (steps + beyondLooks) / steps;
}

/** A letter for each call. */
const SHORT: readonly (readonly [string, RegExp])[] = [
  ['f', /^GET \/source$/],
  ['p', /^GET \/screenshot$/],
  ['s', /^(POST|DELETE) $|deviceInfo|getDeviceTime|mobile: shell|mobile: (listApps|getDevice|activeApp|battery)/],
  ['w', /\/contexts?$|\/context$|\/goog\/cdp|\/window|appium\/(context|device)/],
  ['l', /\/log$/],
  ['t', /mobile: terminateApp/],
  ['a', /mobile: (activateApp|launchApp)/],
  ['c', /mobile: (clearApp|removeApp|installApp|installMultipleApks|isAppInstalled)/],
  ['g', /mobile: getPermissions/],
];

const FRESH_START = /l+t?c*ag?/g;

async function bodyOf(asked: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of asked) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function nameOf({ method, url = '' }: IncomingMessage, body: Buffer): string {
  const path = url.replace(/^\/session\/[^/]+/, '').replace(/^\/session$/, '');
  return path === '/execute/sync' ? String(JSON.parse(String(body)).script) : `${method} ${path}`;
}
