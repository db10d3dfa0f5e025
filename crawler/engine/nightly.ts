import type { Job, Queue, Worker } from 'bullmq';
import { UsageError } from '../errors.ts';
import { withoutSecrets } from './address.ts';
import { type Bull, inTime, loadBull } from './bull.ts';

export interface NightlyOptions {
  readonly lockMs?: number; // whoever is silent for so long has lost the run it began; default 60,000
  readonly prefix?: string; // of the queues' names; default naysayer
}

/**
 * A schedule kept on the engine, of which every name has one. Whoever works on it begins a run each time it is due; of
 * several, one does. A run that was due while nobody worked on it begins when somebody does again, and one whose process
 * died is taken over under its own id.
 */
export class Nightly {
  readonly #bull: Bull;
  readonly #queue: Queue;
  readonly #lockMs: number;
  readonly #stop = new AbortController();
  #worker: Worker | undefined;

  private constructor(bull: Bull, queue: Queue, lockMs: number) {
    this.#bull = bull;
    this.#queue = queue;
    this.#lockMs = lockMs;
  }

  /** @throws {UsageError} when the engine cannot be used */
  static async open(url: string, name: string, options: NightlyOptions = {}): Promise<Nightly> {
    const { lockMs = 60_000, prefix = 'naysayer' } = options;
    const bull = await loadBull(url);
    const queue = bull.queue(`${prefix}-nightly-${encodeURIComponent(name)}`);
    queue.on('error', () => {}); // a lost connection is made again
    try {
      await inTime(queue.waitUntilReady());
    } catch (cause) {
      await queue.close().catch(() => {});
      throw new UsageError(`the queue at ${withoutSecrets(url)} cannot be used: ${(cause as Error).message}`, {
        cause,
      });
    }
    return new Nightly(bull, queue, lockMs);
  }

  /**
   * Sets the times, in the place of others that were set before.
   * @param cron as of cron
   * @returns when it is due next; passed already where it was due and nobody has begun it
   */
  async set(cron: string, timeZone: string): Promise<Date> {
    const times = { pattern: cron, tz: timeZone };
    const before = await this.#queue.getJobScheduler(SCHEDULE);
    // Setting it anew would take away the run that waits to be made up for.
    if (before?.pattern === cron && before.tz === timeZone) return this.#next();
    // What failed is told by its run's folder; nothing is tried again before the next time.
    const opts = { attempts: 1, removeOnComplete: true, removeOnFail: true };
    await this.#queue.upsertJobScheduler(SCHEDULE, times, { name: 'run', data: {}, opts });
    return this.#next();
  }

  /** @returns whether there was one */
  async remove(): Promise<boolean> {
    return this.#queue.removeJobScheduler(SCHEDULE);
  }

  /**
   * Begins runs, one after the other, until it is closed.
   * @param run told when it was due, the same to whoever takes it over; its signal is aborted when it is closed at once
   */
  async work(run: (due: Date, signal: AbortSignal) => Promise<void>): Promise<void> {
    const worker = this.#bull.worker(this.#queue.name, (job, token) => this.#do(job, token ?? '', run), {
      concurrency: 1,
      lockDuration: this.#lockMs,
      stalledInterval: Math.max(1_000, this.#lockMs / 2),
      maxStalledCount: 10,
    });
    worker.on('error', () => {});
    this.#worker = worker;
    await new Promise<void>((closed) => worker.once('closed', closed));
  }

  /** What was begun is left to whoever works on it next. */
  async close(): Promise<void> {
    this.#stop.abort(new Error('the schedule was closed'));
    await this.#worker?.close();
    await this.#queue.close();
  }

  async #do(job: Job, token: string, run: (due: Date, signal: AbortSignal) => Promise<void>): Promise<void> {
    const due = new Date(dueAt(job));
    const { signal } = this.#stop;
    try {
      if (!signal.aborted) return await run(due, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    await job.moveToDelayed(Date.now(), token);
    throw new this.#bull.DelayedError();
  }

  async #next(): Promise<Date> {
    const schedule = await this.#queue.getJobScheduler(SCHEDULE);
    return new Date(schedule?.next ?? Number.NaN);
  }
}

const SCHEDULE = 'nightly';

/** The engine names a scheduled job after the time it is due. */
function dueAt({ id, timestamp, delay }: Job): number {
  const named = Number(/:(\d+)$/.exec(id ?? '')?.[1]);
  return Number.isFinite(named) ? named : timestamp + delay;
}
