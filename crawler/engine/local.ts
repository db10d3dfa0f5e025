import PQueue from 'p-queue';
import pRetry from 'p-retry';
import {
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

export interface LocalOptions {
  readonly restMs?: number; // before the second attempt; default REST_MS
  readonly mostQueued?: number; // add() waits above this; default 50,000
}

interface Work {
  readonly handler: JobHandler;
  readonly options: WorkOptions;
}

/** One machine, one process: nothing is kept on disk, a killed batch resumes from its results. */
export class LocalQueue implements ScanQueue {
  readonly #restMs: number;
  readonly #mostQueued: number;
  readonly #waiting: ScanJob[] = []; // added before there was a worker
  readonly #known = new Set<string>();
  readonly #hosts = new Map<string, PQueue>();
  readonly #stop = new AbortController();
  readonly #all = new PQueue({ autoStart: false });
  readonly #counts = { active: 0, done: 0, failed: 0 };
  #firstFailure: unknown;
  #queued = 0;
  #adding = 0;
  #closed = false;
  #worker: Work | undefined;
  #wake: () => void = () => {};

  constructor({ restMs = REST_MS, mostQueued = 50_000 }: LocalOptions = {}) {
    this.#restMs = restMs;
    this.#mostQueued = mostQueued;
  }

  async add(jobs: Iterable<ScanJob> | AsyncIterable<ScanJob>): Promise<void> {
    this.#adding += 1;
    try {
      for await (const job of jobs) {
        if (this.#closed) return;
        if (this.#known.has(keyOf(job))) continue;
        this.#known.add(keyOf(job));
        this.#queued += 1;
        if (this.#worker) this.#enqueue(job);
        else this.#waiting.push(job);
        while (this.#queued >= this.#mostQueued && !this.#closed) await this.#changed();
      }
    } finally {
      this.#adding -= 1;
      this.#wake();
    }
  }

  async work(handler: JobHandler, options: WorkOptions): Promise<void> {
    this.#worker = { handler, options };
    this.#all.concurrency = options.concurrency;
    for (const job of this.#waiting.splice(0)) this.#enqueue(job);
    this.#all.start();
    while (!this.#closed && (this.#adding > 0 || this.#queued + this.#counts.active > 0)) await this.#changed();
    await this.#all.onPendingZero();
  }

  /** What the handler threw first for good; none where nothing failed. */
  get firstFailure(): unknown {
    return this.#firstFailure;
  }

  async stats(): Promise<QueueCounts> {
    return { queued: this.#queued, ...this.#counts };
  }

  async close({ graceful = true }: { graceful?: boolean } = {}): Promise<void> {
    this.#closed = true;
    for (const host of this.#hosts.values()) host.clear();
    this.#all.clear();
    if (!graceful) this.#stop.abort(new Error('the queue was closed'));
    this.#wake();
    await this.#all.onPendingZero();
  }

  /** A host's own line lets so many through at a time into the one for all, so that a busy host holds nobody else up. */
  #enqueue(job: ScanJob): void {
    const { options } = this.#worker as Work;
    if (options.abilities && !options.abilities.includes(job.ability)) return;
    const run = () => this.#all.add(() => this.#do(job), { priority: job.priority });
    if (job.host === '') return void run();
    let line = this.#hosts.get(job.host);
    if (!line) {
      line = new PQueue({ concurrency: options.perHost ?? 1 });
      this.#hosts.set(job.host, line);
      line.on('idle', () => this.#hosts.delete(job.host));
    }
    void line.add(run, { priority: job.priority });
  }

  async #do(job: ScanJob): Promise<void> {
    if (this.#closed) return;
    const { handler } = this.#worker as Work;
    const { signal } = this.#stop;
    this.#queued -= 1;
    this.#counts.active += 1;
    try {
      await pRetry((attempt) => handler(job, { attempt, isLast: attempt === ATTEMPTS, signal }), {
        retries: ATTEMPTS - 1,
        minTimeout: this.#restMs,
        randomize: true,
        signal,
        shouldRetry: ({ error }) => error instanceof OwnFailure && !this.#closed,
      });
      this.#counts.done += 1;
    } catch (error) {
      if (signal.aborted) return;
      this.#counts.failed += 1;
      this.#firstFailure ??= error;
    } finally {
      this.#counts.active -= 1;
      this.#wake();
    }
  }

  #changed(): Promise<void> {
    return new Promise((resolve) => {
      const before = this.#wake;
      this.#wake = () => {
        before();
        resolve();
      };
    });
  }
}
