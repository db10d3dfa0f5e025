import { setTimeout as pause } from 'node:timers/promises';
import type { Job, Queue, Worker } from 'bullmq';
import { UsageError } from '../errors.ts';
import { withoutSecrets } from './address.ts';
import { type Bull, inTime, loadBull } from './bull.ts';
import {
  type Ability,
  ATTEMPTS,
  type JobHandler,
  keyOf,
  OwnFailure,
  PLATFORMS,
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

/**
 * Many machines: BullMQ on PostgreSQL or Redis, by the address. A queue for each ability, so that a worker without a
 * phone, or without the phone that is wanted, is never handed an app. A job is given out at least once: that of a worker that died is taken over.
 */
export class ClusterQueue implements ScanQueue {
  readonly #bull: Bull;
  readonly #options: Required<ClusterOptions>;
  readonly #queues = new Map<Ability, Queue>();
  readonly #workers: Worker[] = [];
  readonly #stop = new AbortController();
  #turns: HostTurns | undefined;
  #ended: () => void = () => {};
  #isClosed = false;

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
      for (const ability of PLATFORMS) await cluster.#queueOf(ability);
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
    const keys = new Map<Ability, Set<string>>();
    const send = async (ability: Ability) => {
      const group = (waiting.get(ability) ?? []).map((job) => this.#toBull(job));
      await (await this.#queueOf(ability)).addBulk(group);
      waiting.delete(ability);
      const added = keys.get(ability) ?? new Set();
      for (const { opts } of group) added.add(opts.jobId);
      keys.set(ability, added);
    };
    for await (const job of jobs) {
      const group = [...(waiting.get(job.ability) ?? []), job];
      waiting.set(job.ability, group);
      if (group.length >= BULK) await send(job.ability);
    }
    for (const ability of [...waiting.keys()]) await send(ability);
    for (const [ability, added] of keys) await this.#retry(await this.#queueOf(ability), added);
  }

  async work(handler: JobHandler, { concurrency, abilities = PLATFORMS, perHost = 1 }: WorkOptions): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.#ended = resolve;
    });
    for (const ability of abilities) {
      const process = (job: Job, token?: string) => this.#do(job, token ?? '', handler, perHost);
      const worker = this.#bull.worker(this.#nameOf(ability), process, {
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

  async close({ graceful = true }: { graceful?: boolean } = {}): Promise<void> {
    if (!graceful) this.#stop.abort(new Error('the queue was closed'));
    // A connection that was lost in the middle may never say that it is closed.
    const orGivenUp = (closing: Promise<unknown>) =>
      graceful ? closing : Promise.race([closing, pause(CLOSE_MS, undefined, { ref: false })]);
    await orGivenUp(Promise.all(this.#workers.splice(0).map((worker) => worker.close())));
    this.#ended();
    this.#isClosed = true;
    const queues = [...this.#queues.values()];
    const turns = this.#turns;
    this.#queues.clear(); // a second close has nothing left to do
    this.#turns = undefined;
    await orGivenUp(Promise.all([...queues.map((queue) => queue.close()), turns?.close()]));
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
    // Where turns cannot be asked for, the engine is away for a while: that is no failure of the scan.
    const asked = scan.host === '' ? undefined : this.#turns?.take(scan.host, perHost);
    const turn = await asked?.catch(() => 'busy' as const);
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

  /** A job that failed for good is known to the engine, which would not take it again as a new one. */
  async #retry(queue: Queue, keys: ReadonlySet<string>): Promise<void> {
    for (const job of await queue.getFailed()) {
      if (keys.has(job.id ?? '')) await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
    }
  }

  async #queueOf(ability: Ability): Promise<Queue> {
    if (this.#isClosed) throw new UsageError('the queue is closed');
    const known = this.#queues.get(ability);
    if (known) return known;
    const queue = this.#bull.queue(this.#nameOf(ability));
    this.#queues.set(ability, queue);
    queue.on('error', () => {}); // a lost connection is made again
    await inTime(queue.waitUntilReady());
    return queue;
  }

  #nameOf(ability: Ability): string {
    return `${this.#options.prefix}-${encodeURIComponent(ability)}`; // the engine keeps colons for itself
  }
}

const BULK = 500;
const KEEP_S = 7 * 24 * 3600; // that a job which is added twice is known

const CLOSE_MS = 10_000;
