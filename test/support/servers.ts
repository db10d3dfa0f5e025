import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server of this machine's packages, started for a test on a port of its own with nothing in it. */
export interface TestServer {
  readonly url: string;
  readonly pid: number; // of its first process, as it runs now
  /** Ends it as a crash would, keeping what it has on disk. */
  kill(): Promise<void>;
  /** Starts it again on what it has. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL, or nothing where the machine has none. It runs as its own user where the test runs as root, which it refuses. */
export async function postgresServer(): Promise<TestServer | undefined> {
  const bin = postgresFolder();
  if (!bin) return undefined;
  const dir = mkdtempSync(join(tmpdir(), 'naysayer-pg-'));
  const asUser = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (asUser.uid !== undefined) spawnSync('chown', ['-R', 'postgres', dir]);
  else chmodSync(dir, 0o700);
  const port = await freePort();
  const data = join(dir, 'data');
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...asUser,
    cwd: dir,
    encoding: 'utf8',
    timeout: START_MS,
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const program = [join(bin, 'postgres'), '-D', data, '-p', String(port), '-k', dir, '-h', '127.0.0.1', '-F'];
  return runServer(
    program,
    `postgres://test@127.0.0.1:${port}/postgres`,
    dir,
    asUser,
    () => spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], ASKING).status === 0,
  );
}

/** Redis, or nothing where the machine or the package ioredis is missing. */
export async function redisServer(): Promise<TestServer | undefined> {
  const found = spawnSync('redis-server', ['--version']);
  const hasClient = await import('ioredis').then(
    () => true,
    () => false,
  );
  if (found.status !== 0 || !hasClient) return undefined;
  const dir = mkdtempSync(join(tmpdir(), 'naysayer-redis-'));
  const port = await freePort();
  const program = [
    'redis-server',
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    dir,
    '--appendonly',
    'yes',
    '--maxmemory-policy',
    'noeviction',
    '--save',
    '',
  ];
  return runServer(
    program,
    `redis://127.0.0.1:${port}`,
    dir,
    {},
    () => String(spawnSync('redis-cli', ['-p', String(port), 'ping'], ASKING).stdout).trim() === 'PONG',
  );
}

async function runServer(
  [program = '', ...args]: readonly string[],
  url: string,
  dir: string,
  user: { uid?: number; gid?: number },
  isReady: () => boolean,
): Promise<TestServer> {
  let child: ReturnType<typeof spawn>;
  const ended = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  const start = async () => {
    const spawned = () => spawn(program, args, { cwd: dir, stdio: 'ignore', ...user });
    child = spawned();
    const until = Date.now() + START_MS;
    while (!isReady()) {
      if (Date.now() > until) throw new Error(`${program} does not start`);
      await sleep(100);
      // PostgreSQL does not start while a process of the one that was killed still ends.
      if (child.exitCode !== null) child = spawned();
    }
  };
  await start();
  return {
    url,
    get pid() {
      return child.pid ?? -1;
    },
    kill: () => ended('SIGKILL'),
    start,
    stop: async () => {
      await ended('SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A way to a server that can be shut: whoever comes then is let in and turned away at once. */
export interface Door {
  readonly url: string;
  isShut: boolean;
  readonly turnedAway: number;
  close(): Promise<void>;
}

export async function openDoor(url: string): Promise<Door> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let turnedAway = 0;
  const server = createServer((from) => {
    from.on('error', () => {});
    if (door.isShut) {
      turnedAway += 1;
      from.destroy();
      return;
    }
    const to = connect(Number(port), hostname);
    to.on('error', () => {});
    for (const socket of [from, to]) sockets.add(socket);
    from.pipe(to).pipe(from);
    from.on('close', () => to.destroy());
    to.on('close', () => from.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = new URL(url);
  own.port = String((server.address() as AddressInfo).port);
  const door: Door = {
    url: own.href,
    isShut: false,
    get turnedAway() {
      return turnedAway;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return door;
}

// A call that waits holds up the limits of the tests too.
const ASKING = { timeout: 5_000 };
const START_MS = 60_000;

function postgresFolder(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

function idOf(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
