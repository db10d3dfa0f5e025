import { setTimeout as pause } from 'node:timers/promises';
import type { Job, Queue, Worker } from 'bullmq';
import { UsageError } from '../errors.ts';
import { checkAddress } from './address.ts';

/** BullMQ on the engine at an address. */
export interface Bull {
  queue(name: string): Queue;
  worker(name: string, process: (job: Job, token?: string) => Promise<void>, options: object): Worker;
  readonly DelayedError: new () => Error;
  readonly UnrecoverableError: new (message: string) => Error;
}

/** @throws {UsageError} when the address cannot be read or is of neither engine, or a package is missing */
export async function loadBull(url: string): Promise<Bull> {
  const isPostgres = /^postgres(ql)?:\/\//.test(url);
  if (!isPostgres && !/^rediss?:\/\//.test(url)) {
    throw new UsageError('the address of a queue begins with postgres://, redis:// or rediss://');
  }
  checkAddress(url, 'the queue');
  const bullmq = await peer('bullmq', () => import('bullmq'));
  if (isPostgres) hearErrors((await peer('pg', () => import('pg'))).default.Client.prototype);
  else await peer('ioredis', () => import('ioredis'));
  const { Queue, Worker, createPostgresBackend, DelayedError, UnrecoverableError } = bullmq;
  // A worker waits for a connection that was lost as long as it takes.
  const connection = isPostgres ? { connectionString: url, migrate: true } : { url, maxRetriesPerRequest: null };
  const backend = isPostgres ? [createPostgresBackend] : [];
  const patient = isPostgres
    ? [(...given: Parameters<typeof createPostgresBackend>) => tryAnew(createPostgresBackend(...given))]
    : [];
  const [AnyQueue, AnyWorker] = [Queue, Worker] as unknown as [
    new (...args: unknown[]) => Queue,
    new (...args: unknown[]) => Worker,
  ];
  return {
    queue: (name) => new AnyQueue(name, { connection }, ...backend),
    worker: (name, process, options) =>
      new AnyWorker(name, process, { connection, runRetryDelay: AGAIN_MS, ...options }, ...patient),
    DelayedError,
    UnrecoverableError,
  };
}

/**
 * BullMQ remembers that the first connection of a worker failed, as when the server dies in that moment, and asks again
 * at once, for ever and without a pause in which anything else of the process could run. So it rests, and connects anew.
 */
function tryAnew<T extends { connection: { waitUntilReady(): Promise<void> } }>(backend: T): T {
  const { connection } = backend;
  const ready = connection.waitUntilReady.bind(connection);
  connection.waitUntilReady = async () => {
    try {
      await ready();
    } catch (error) {
      await pause(AGAIN_MS, undefined, { ref: false });
      Reflect.set(connection, 'readyPromise', undefined); // where it remembers
      throw error;
    }
  };
  return backend;
}

/**
 * BullMQ begins to listen for errors of a client a moment after it is connected. One that comes in that moment, as when
 * the server dies, would end the process; heard before, the client is taken for broken and made anew.
 */
function hearErrors(client: {
  connect: (...args: never[]) => unknown;
  on(what: 'error', then: () => void): unknown;
}): void {
  const { connect } = client;
  if (heard.has(client)) return;
  heard.add(client);
  client.connect = function (this: typeof client, ...args: never[]) {
    this.on('error', () => {});
    return connect.apply(this, args);
  };
}

const heard = new WeakSet<object>();

/** A package that only clusters need. @throws {UsageError} */
export async function peer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new UsageError(`many machines need the package ${name}, which is not installed: run "npm install ${name}"`, {
      cause,
    });
  }
}

/** @throws when the engine does not answer within ten seconds */
export async function inTime<T>(ready: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('nobody answers')), ANSWER_MS);
  });
  try {
    return await Promise.race([ready, late]);
  } finally {
    clearTimeout(timer);
  }
}

const ANSWER_MS = 10_000;
const AGAIN_MS = 2_000; // how long a worker rests before it asks an engine again that was away
