import type { Job, Queue, Worker } from 'bullmq';
import { UsageError } from '../errors.ts';
import {
  type Ability,
  ATTEMPTS,
  type JobHandler,
  keyOf,
  OwnFailure,
  type QueueCounts,
  REST_MS,
  type ScanJob,
  type ScanQueue,
  type WorkOptions,
} from './engine.ts';
import { type HostTurns, hostTurns } from './host-turns.ts';

export interface ClusterOptions {
  readonly restMs?: number; // before the second attempt; default REST_MS
  readonly lockMs?: number; // a worker that is silent for so long has lost its job; default 60,000
  readonly hostWaitMs?: number; // how long a job steps aside whose host is busy; default 5000
  readonly prefix?: string; // of the queues' names; default naysayer
}

const ABILITIES: readonly Ability[] = ['web', 'android', 'ios'];

/**
 * Many machines: BullMQ on PostgreSQL or Redis, by the address. A queue for each ability, so that a worker without a
 * phone is never handed an app. A job is given out at least once: that of a worker that died is taken over.
 */
export class ClusterQueue implements ScanQueue {
  readonly #bull: Bull;
  readonly #options: Required<ClusterOptions>;
  readonly #queues = new Map<Ability, Queue>();
  readonly #workers: Worker[] = [];
  readonly #stop = new AbortController();
  #turns: HostTurns | undefined;
  #ended: () => void = () => {};

  private constructor(bull: Bull, options: Required<ClusterOptions>) {
    this.#bull = bull;
    this.#options = options;
  }

  /**
   * @param url postgres://… or redis://…, with the account in it; rediss: and ?sslmode=verify-full speak TLS
   * @throws {UsageError} when it is neither, a package is missing, or nobody answers
   */
  static async open(url: string, options: ClusterOptions = {}): Promise<ClusterQueue> {
    const { restMs = REST_MS, lockMs = 60_000, hostWaitMs = 5_000 } = options;
    const { prefix = 'naysayer' } = options;
    const bull = await loadBull(url);
    const cluster = new ClusterQueue(bull, { restMs, lockMs, hostWaitMs, prefix });
    try {
      for (const ability of ABILITIES) {
        const queue = bull.queue(`${prefix}-${ability}`);
        queue.on('error', () => {}); // a lost connection is made again
        await inTime(queue.waitUntilReady());
        cluster.#queues.set(ability, queue);
      }
      cluster.#turns = await hostTurns(url, lockMs, prefix);
    } catch (cause) {
      await cluster.close({ graceful: false }).catch(() => {});
      throw new UsageError(`the queue at ${withoutSecrets(url)} cannot be used: ${(cause as Error).message}`, {
        cause,
      });
    }
    return cluster;
  }

  async add(jobs: Iterable<ScanJob> | AsyncIterable<ScanJob>): Promise<void> {
    const waiting = new Map<Ability, ScanJob[]>();
    const send = async (ability: Ability) => {
      await this.#queueOf(ability).addBulk((waiting.get(ability) ?? []).map((job) => this.#toBull(job)));
      waiting.delete(ability);
    };
    for await (const job of jobs) {
      const group = [...(waiting.get(job.ability) ?? []), job];
      waiting.set(job.ability, group);
      if (group.length >= BULK) await send(job.ability);
    }
    for (const ability of [...waiting.keys()]) await send(ability);
  }

  async work(handler: JobHandler, { concurrency, abilities = ABILITIES, perHost = 1 }: WorkOptions): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.#ended = resolve;
    });
    for (const ability of abilities) {
      const process = (job: Job, token?: string) => this.#do(job, token ?? '', handler, perHost);
      const worker = this.#bull.worker(`${this.#options.prefix}-${ability}`, process, {
        concurrency,
        lockDuration: this.#options.lockMs,
        stalledInterval: Math.max(1_000, this.#options.lockMs / 2),
        maxStalledCount: 3,
      });
      worker.on('error', () => {}); // a lost connection is made again
      this.#workers.push(worker);
    }
    await ended;
  }

  async stats(): Promise<QueueCounts> {
    const counts = { queued: 0, active: 0, done: 0, failed: 0 };
    for (const queue of this.#queues.values()) {
      const of = await queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'completed', 'failed');
      counts.queued += (of.waiting ?? 0) + (of.prioritized ?? 0) + (of.delayed ?? 0);
      counts.active += of.active ?? 0;
      counts.done += of.completed ?? 0;
      counts.failed += of.failed ?? 0;
    }
    return counts;
  }

  async schedule(cron: string, timeZone: string, job: ScanJob): Promise<void> {
    const { data, opts } = this.#toBull(job);
    const { jobId: _, ...rest } = opts;
    await this.#queueOf(job.ability).upsertJobScheduler(
      keyOf(job),
      { pattern: cron, tz: timeZone },
      { name: 'scan', data, opts: rest },
    );
  }

  async close({ graceful = true }: { graceful?: boolean } = {}): Promise<void> {
    if (!graceful) this.#stop.abort(new Error('the queue was closed'));
    await Promise.all(this.#workers.splice(0).map((worker) => worker.close()));
    this.#ended();
    const queues = [...this.#queues.values()];
    const turns = this.#turns;
    this.#queues.clear(); // a second close has nothing left to do
    this.#turns = undefined;
    await Promise.all(queues.map((queue) => queue.close()));
    await turns?.close();
  }

  /** The queues as they are, for a view of them. */
  get queues(): readonly Queue[] {
    return [...this.#queues.values()];
  }

  async #do(job: Job, token: string, handler: JobHandler, perHost: number): Promise<void> {
    const { DelayedError, UnrecoverableError } = this.#bull;
    const stepAside = async (): Promise<never> => {
      await job.moveToDelayed(Math.ceil(Date.now() + this.#options.hostWaitMs * (0.5 + Math.random())), token);
      throw new DelayedError(); // uses up no attempt
    };
    // A worker that closes may still be handed the very job it has just given up.
    if (this.#stop.signal.aborted) return stepAside();
    const scan = job.data as ScanJob;
    const turn = scan.host === '' ? undefined : await this.#turns?.take(scan.host, perHost);
    if (turn === 'busy') return stepAside();
    try {
      const attempt = job.attemptsMade + 1;
      await handler(scan, { attempt, isLast: attempt >= ATTEMPTS, signal: this.#stop.signal });
    } catch (error) {
      if (this.#stop.signal.aborted) return await stepAside();
      if (error instanceof OwnFailure) throw error;
      throw new UnrecoverableError((error as Error).message);
    } finally {
      if (turn) await turn.give();
    }
  }

  #toBull(job: ScanJob) {
    return {
      name: 'scan',
      data: job,
      opts: {
        jobId: keyOf(job),
        attempts: ATTEMPTS,
        backoff: { type: 'exponential', delay: this.#options.restMs, jitter: 0.5 },
        priority: job.priority > 0 ? 101 - job.priority : 101, // there the lowest number is the most urgent
        removeOnComplete: { age: KEEP_S },
        removeOnFail: { age: KEEP_S },
      },
    };
  }

  #queueOf(ability: Ability): Queue {
    const queue = this.#queues.get(ability);
    if (!queue) throw new UsageError('the queue is closed');
    return queue;
  }
}

const BULK = 500;
const KEEP_S = 7 * 24 * 3600; // that a job which is added twice is known
const ANSWER_MS = 10_000;

interface Bull {
  queue(name: string): Queue;
  worker(name: string, process: (job: Job, token?: string) => Promise<void>, options: object): Worker;
  readonly DelayedError: new () => Error;
  readonly UnrecoverableError: new (message: string) => Error;
}

async function loadBull(url: string): Promise<Bull> {
  const isPostgres = /^postgres(ql)?:\/\//.test(url);
  if (!isPostgres && !/^rediss?:\/\//.test(url)) {
    throw new UsageError('the address of a queue begins with postgres://, redis:// or rediss://');
  }
  const bullmq = await peer('bullmq', () => import('bullmq'));
  if (isPostgres) hearErrors((await peer('pg', () => import('pg'))).default.Client.prototype);
  else await peer('ioredis', () => import('ioredis'));
  const { Queue, Worker, createPostgresBackend, DelayedError, UnrecoverableError } = bullmq;
  // A worker waits for a connection that was lost as long as it takes.
  const connection = isPostgres ? { connectionString: url, migrate: true } : { url, maxRetriesPerRequest: null };
  const backend = isPostgres ? [createPostgresBackend] : [];
  const [AnyQueue, AnyWorker] = [Queue, Worker] as unknown as [
    new (...args: unknown[]) => Queue,
    new (...args: unknown[]) => Worker,
  ];
  return {
    queue: (name) => new AnyQueue(name, { connection }, ...backend),
    worker: (name, process, options) => new AnyWorker(name, process, { connection, ...options }, ...backend),
    DelayedError,
    UnrecoverableError,
  };
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

export function withoutSecrets(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//').replace(/\?.*$/, '');
}

async function inTime<T>(ready: Promise<T>): Promise<T> {
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
