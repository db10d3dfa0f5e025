import { lookup } from 'node:dns/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { isPrivateAddress, isPrivateHost } from '../private-hosts.ts';

/** How a guard reaches the network; a test gives its own. */
export interface Network {
  /** The addresses of a host. @throws when it has none */
  resolve(host: string): Promise<readonly string[]>;
  dial(address: string, port: number): Socket;
}

export interface NetworkGuard {
  readonly proxy: string; // address of the proxy that the browser has to use
  /** Hosts and ports that were asked for and not reached since they are private; each once since the last time. */
  takeBlocked(): readonly string[];
  /** Why a host was not reached at last: a code that reports have words for. */
  failureOf(host: string): string | undefined;
  close(): Promise<void>;
}

/**
 * The only way to the network for the browser while a public site is scanned: a proxy on loopback that connects to no
 * private address. It looks at the very address it connects to, so that neither a redirect, a worker, a socket nor a
 * name that changes its address gets round it.
 * @returns nothing where the site itself is private or has no address known to this machine
 */
export async function guardFor(address: string, network: Network = SYSTEM): Promise<NetworkGuard | undefined> {
  const { hostname } = new URL(address);
  if (isPrivateHost(hostname)) return undefined;
  const found = await network.resolve(bare(hostname)).catch(() => []);
  return found.length === 0 || found.some(isPrivateAddress) ? undefined : new Guard(network).listen();
}

const SYSTEM: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  dial: (host, port) => connect({ host, port }),
};

class Guard implements NetworkGuard {
  readonly #network: Network;
  readonly #server = createServer((asked, answer) => void this.#forward(asked, answer));
  readonly #sockets = new Set<Duplex>();
  readonly #failures = new Map<string, string>();
  #blocked = new Set<string>();

  constructor(network: Network) {
    this.#network = network;
    this.#server.on('connection', (socket) => this.#keep(socket));
    this.#server.on(
      'connect',
      (asked: IncomingMessage, socket: Duplex, head: Buffer) => void this.#tunnel(asked.url ?? '', socket, head),
    );
  }

  async listen(): Promise<this> {
    await new Promise<void>((done, fail) => this.#server.once('error', fail).listen(0, '127.0.0.1', done));
    return this;
  }

  get proxy(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  takeBlocked(): readonly string[] {
    const blocked = [...this.#blocked];
    this.#blocked = new Set();
    return blocked;
  }

  failureOf(host: string): string | undefined {
    return this.#failures.get(bare(host));
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((done) => this.#server.close(() => done()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** TLS and sockets of scripts: bytes both ways, unread. */
  async #tunnel(authority: string, socket: Duplex, head: Buffer): Promise<void> {
    const upstream = await this.#reach(`http://${authority}`);
    if (!upstream) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
    tie(socket, upstream);
  }

  /** A request without TLS, as it came, on a connection of its own. */
  async #forward(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const upstream = URL.canParse(asked.url ?? '') ? await this.#reach(asked.url as string) : undefined;
    if (!upstream) return void answer.destroy(); // an answer of ours would look like one of the site's
    const { pathname, search } = new URL(asked.url as string);
    const forwarded = request({
      createConnection: () => upstream,
      method: asked.method,
      path: pathname + search,
      headers: withoutHops(asked.rawHeaders),
      setHost: false,
    });
    forwarded.on('error', () => answer.destroy());
    forwarded.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.statusMessage, withoutHops(response.rawHeaders));
      response.pipe(answer);
      response.on('error', () => answer.destroy());
      response.on('aborted', () => answer.destroy());
    });
    answer.on('close', () => upstream.destroy());
    asked.pipe(forwarded);
  }

  /** A connection to the first address of the host, once it is made; nothing where it is private or not to be had. */
  async #reach(address: string): Promise<Socket | undefined> {
    const { hostname, host, port, protocol } = new URL(address);
    const name = bare(hostname);
    const found = await this.#network.resolve(name).catch(() => []);
    const [first] = found;
    if (!first) return this.#fail(name, 'dns');
    if (isPrivateHost(name) || found.some(isPrivateAddress)) {
      this.#blocked.add(host);
      return this.#fail(name, 'private-address');
    }
    const socket = this.#keep(this.#network.dial(first, Number(port) || (protocol === 'https:' ? 443 : 80)));
    return new Promise((done) => {
      socket.once('connect', () => done(socket));
      socket.once('error', (error: NodeJS.ErrnoException) =>
        done(this.#fail(name, error.code === 'ECONNREFUSED' ? 'refused' : 'network')),
      );
    });
  }

  #fail(name: string, code: string): undefined {
    this.#failures.set(name, code);
  }

  #keep<S extends Duplex>(socket: S): S {
    this.#sockets.add(socket);
    socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
    return socket;
  }
}

/** What one end does not survive, the other does not either. */
function tie(a: Duplex, b: Duplex): void {
  a.on('close', () => b.destroy());
  b.on('close', () => a.destroy());
}

/** Without the headers that are for the proxy itself (RFC 9110, 7.6.1), in the form Node gives them. */
function withoutHops(raw: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    const [name = '', value = ''] = [raw[i], raw[i + 1]];
    if (!HOPS.has(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}

const HOPS: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '').toLowerCase();
}
