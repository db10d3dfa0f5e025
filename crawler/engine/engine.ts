/** One scan to be made: a line of a list, on its way to a worker. Plain JSON; holds no secret. */
export interface ScanJob {
  readonly run: string; // id of the run, [\w-]
  readonly target: string; // id of the target, [a-z0-9-]; with the run it is the job's key
  readonly again?: string; // the session whose result does not count: what it has done is another job
  readonly ability: Ability; // what a worker has to be able to do
  readonly host: string; // whom it visits; '' for an app
  readonly priority: number; // 0 to 100, the higher the sooner
  readonly entry: unknown; // the line of the list, as the list reader parsed it
}

/** A platform, or a platform on the one device of that name. */
export type Ability = (typeof PLATFORMS)[number] | `${'android' | 'ios'}:${string}`;

export const PLATFORMS = ['web', 'android', 'ios'] as const;

export interface JobContext {
  readonly attempt: number; // from 1
  readonly isLast: boolean; // there will be no other attempt: the result of this one counts
  readonly signal: AbortSignal; // end the scan, leave what was recorded readable, write no result
}

/**
 * Does one job and writes its result, under the job's key: a job may be given out twice.
 * @throws {OwnFailure} when it failed for a reason of ours and is worth another attempt
 */
export type JobHandler = (job: ScanJob, context: JobContext) => Promise<void>;

export interface WorkOptions {
  readonly concurrency: number;
  readonly abilities?: readonly Ability[]; // default: all platforms, on whatever device
  readonly perHost?: number; // scans of one host at a time; default 1
}

export interface QueueCounts {
  readonly queued: number;
  readonly active: number;
  readonly done: number;
  readonly failed: number; // the handler threw for good: a fault of ours, there is no result
}

/**
 * What runs jobs: at least once each, the urgent ones first, one at a time per host, again after a failure of ours.
 * Results are counted in the store, never here. Every engine passes test/support/queue-contract.ts.
 */
export interface ScanQueue {
  /** Adding a job twice adds it once; one that had failed for good is tried again. Waits while too many are queued, so that a long list is read as it is worked off. */
  add(jobs: Iterable<ScanJob> | AsyncIterable<ScanJob>): Promise<void>;
  /**
   * Works until it is closed or, where no other process can add, until all is done whose adding had begun before. Call it
   * once.
   */
  work(handler: JobHandler, options: WorkOptions): Promise<void>;
  stats(): Promise<QueueCounts>;
  /** Graceful: jobs begun are ended in order. Otherwise their signal is aborted and they are left to another worker. */
  close(options?: { readonly graceful?: boolean }): Promise<void>;
}

/** A failure of ours (a lost device, a crashed browser), never of the app: the job is tried again, later. */
export class OwnFailure extends Error {
  override readonly name = 'OwnFailure';
  constructor(
    readonly code: string, // kebab-case
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** How often a job is tried in all, and how long it rests before it is tried again, doubled each time. */
export const ATTEMPTS = 3;
export const REST_MS = 5_000;

export function keyOf({ run, target, again }: Pick<ScanJob, 'run' | 'target' | 'again'>): string {
  return again === undefined ? `${run}_${target}` : `${run}_${target}_${again}`;
}
