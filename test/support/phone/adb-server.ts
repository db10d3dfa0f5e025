import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { DEVTOOLS, runShell } from './adb-shell.ts';
import type { ScriptedPhone } from './phone.ts';
import { uia2Server } from './uia2-server.ts';

export interface PluggedIn {
  readonly serial: string;
  readonly adbPort: number; // what the real adb client is told to ask
  close(): Promise<void>;
}

/**
 * Plugs a scripted phone in: an adb server of its own, on a free port, that the real adb client and the real Appium
 * driver talk to as they would to any.
 * @see AOSP, packages/modules/adb, OVERVIEW.TXT and SERVICES.TXT
 */
export async function plugIn(phone: ScriptedPhone, serial = newSerial()): Promise<PluggedIn> {
  const bench = new Bench(phone, serial);
  await bench.listen();
  return bench;
}

/** None is given twice: a session on a serial ends the one before on it, also while another test runs. */
function newSerial(): string {
  nextPort += 2;
  return `emulator-${nextPort - 2}`;
}

let nextPort = 5560;

class Bench implements PluggedIn {
  readonly serial: string;
  adbPort = 0;
  readonly #phone: ScriptedPhone;
  readonly #adb: Server;
  readonly #uia2;
  readonly #sockets = new Set<Socket>();
  readonly #forwards = new Map<string, { readonly server: Server; readonly remote: string }>();
  #endInstrument: (() => void) | undefined;

  constructor(phone: ScriptedPhone, serial: string) {
    this.#phone = phone;
    this.serial = serial;
    this.#uia2 = uia2Server(phone, () => this.#endInstrument?.());
    this.#adb = createServer((socket) => this.#serve(socket));
  }

  async listen(): Promise<void> {
    this.#uia2.listen(0, '127.0.0.1');
    this.#adb.listen(0, '127.0.0.1');
    await Promise.all([once(this.#uia2, 'listening'), once(this.#adb, 'listening')]);
    this.adbPort = (this.#adb.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const { server } of this.#forwards.values()) server.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#uia2.closeAllConnections();
    this.#uia2.close();
    this.#adb.close();
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  /** Requests are four hexadecimal digits of length and that many bytes, one after the other on one connection. */
  #serve(socket: Socket): void {
    this.#keep(socket);
    let held = Buffer.alloc(0);
    let isRaw = false; // from a shell on, what comes is its input
    socket.on('data', (piece) => {
      if (isRaw) return;
      held = Buffer.concat([held, piece]);
      while (held.length >= 4 && !isRaw) {
        const length = Number.parseInt(held.subarray(0, 4).toString(), 16);
        if (held.length < 4 + length) return;
        const request = held.subarray(4, 4 + length).toString();
        held = held.subarray(4 + length);
        isRaw = !/^host/.test(request);
        void this.#answer(socket, request);
      }
    });
  }

  async #answer(socket: Socket, request: string): Promise<void> {
    const shell = /^(?:shell(,v2)?[^:]*|exec):(.*)$/s.exec(request);
    if (shell) return this.#shell(socket, shell[2] ?? '', shell[1] !== undefined);
    const host = /^host(?:-serial:[^:]+|-transport-id:\d+)?:(.*)$/s.exec(request)?.[1];
    if (host === undefined) return this.#unknown(socket, request);
    if (/^(transport|tport)/.test(host)) {
      socket.write('OKAY');
      if (host.startsWith('tport')) socket.write(Buffer.from([1, 0, 0, 0, 0, 0, 0, 0]));
      return;
    }
    if (host.startsWith('forward:')) return this.#forward(socket, host);
    if (host.startsWith('killforward')) return this.#endForward(socket, host);
    if (host.startsWith('wait-for-')) return void socket.end('OKAYOKAY');
    // A killed server would take the phone away: refused quietly.
    if (host === 'kill') return void socket.end('OKAY');
    const said = this.#said(host);
    if (said === undefined) return this.#unknown(socket, request);
    socket.end(`OKAY${framed(said)}`);
  }

  #said(host: string): string | undefined {
    if (host === 'version') return '0029';
    if (/features$/.test(host)) return 'shell_v2,cmd,stat_v2';
    if (/^devices/.test(host)) return `${this.serial}\tdevice\n`;
    if (host === 'get-state') return 'device';
    if (host === 'get-serialno') return this.serial;
    if (host !== 'list-forward') return undefined;
    return [...this.#forwards].map(([local, { remote }]) => `${this.serial} ${local} ${remote}\n`).join('');
  }

  #unknown(socket: Socket, request: string): void {
    this.#phone.unanswered.add(request);
    socket.end(`FAIL${framed('unknown')}`);
  }

  async #forward(socket: Socket, host: string): Promise<void> {
    const [, local = '', remote = ''] = /^forward:(?:norebind:)?(tcp:\d+);(.+)$/.exec(host) ?? [];
    if (!this.#forwards.has(local)) {
      const server = createServer((inner) => this.#join(inner, remote));
      server.listen(Number(local.slice(4)), '127.0.0.1');
      await once(server, 'listening');
      this.#forwards.set(`tcp:${(server.address() as AddressInfo).port}`, { server, remote });
    }
    const port = [...this.#forwards.keys()].at(-1)?.slice(4) ?? '';
    socket.end(`OKAYOKAY${local === 'tcp:0' ? framed(port) : ''}`);
  }

  #endForward(socket: Socket, host: string): void {
    const only = /^killforward:(.+)$/.exec(host)?.[1];
    for (const [local, { server }] of this.#forwards) {
      if (only !== undefined && only !== local) continue;
      server.close();
      this.#forwards.delete(local);
    }
    socket.end('OKAYOKAY');
  }

  /** Nobody listens on a phone until its instrumentation runs. */
  #join(inner: Socket, remote: string): void {
    this.#keep(inner);
    const port = remote.endsWith(DEVTOOLS) ? this.#phone.pages?.devToolsPort : (this.#uia2.address() as AddressInfo).port; // biome-ignore format: one line
    if (!this.#endInstrument || port === undefined) return void inner.destroy();
    const outer = connect(port, '127.0.0.1');
    this.#keep(outer);
    inner.pipe(outer).pipe(inner);
  }

  async #shell(socket: Socket, line: string, isFramed: boolean): Promise<void> {
    socket.write('OKAY');
    const packet = (id: number, data: Buffer) => {
      const head = Buffer.from([id, 0, 0, 0, 0]);
      head.writeUInt32LE(data.length, 1);
      if (!socket.destroyed) socket.write(Buffer.concat([head, data]));
    };
    const closed = new Promise<void>((done) => socket.once('close', () => done()));
    const streamed = Number(/^cmd package '?install'? .*-S '?(\d+)/.exec(line)?.[1] ?? 0);
    if (streamed > 0) await swallowed(socket, streamed); // the package itself, before the command answers
    const code = await runShell(line, {
      phone: this.#phone,
      instrumented: this.#endInstrument !== undefined,
      closed,
      print: (text) => (isFramed ? packet(1, Buffer.from(text)) : void (socket.destroyed || socket.write(text))),
      instrument: async () => {
        const ended = new Promise<void>((done) => {
          this.#endInstrument = done;
        });
        await Promise.race([ended, closed]);
        this.#endInstrument = undefined;
      },
    });
    if (isFramed) packet(3, Buffer.from([code & 255]));
    socket.end();
  }
}

function swallowed(socket: Socket, bytes: number): Promise<void> {
  return new Promise((done) => {
    let left = bytes;
    const count = (piece: Buffer) => {
      left -= piece.length;
      if (left > 0) return;
      socket.off('data', count);
      done();
    };
    socket.on('data', count);
    socket.once('close', () => done());
  });
}

function framed(text: string): string {
  return Buffer.byteLength(text).toString(16).padStart(4, '0') + text;
}
