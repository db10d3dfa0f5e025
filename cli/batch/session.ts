import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { EvidenceStore } from '../../crawler/batch/evidence-store.ts';
import type { ListEntry } from '../../crawler/batch/list.ts';
import type { RunFolder } from '../../crawler/batch/run-folder.ts';
import type { ResultStore } from '../../crawler/batch/store.ts';
import { type JobContext, OwnFailure, type ScanJob } from '../../crawler/engine/engine.ts';
import { type Row, voidedRow } from '../../reports/batch/row.ts';
import { isWorthAnother } from './scan-target.ts';

export interface SessionParts {
  /** The run a job is of: where its scans lie and where its row goes. */
  open(run: string): Promise<{ folder: RunFolder; store: ResultStore<Row> }>;
  scan(
    entry: ListEntry,
    folder: RunFolder,
    attempt: { attempt: number; session: string; signal: AbortSignal },
  ): Promise<Row>;
  /** What was answered otherwise where the answer is known. */
  wrongAnswers(signal: AbortSignal): Promise<string[]>;
  readonly evidence?: Pick<EvidenceStore, 'put'> | undefined; // where the folders of scans are put for all
  onRow?(row: Row): void;
  onStoreFailure?(error: Error): void; // the job is tried again
  readonly checkEvery?: number; // scans; default 500
}

/**
 * One worker, from its start to its end. It answers what is known before its first scan, now and then between, and
 * after its last; where it answers wrongly, nothing it found since it last answered rightly counts.
 */
export class Session {
  readonly id = `${hostname()
    .replace(/[^\w-]+/g, '-')
    .slice(0, 40)}-${process.pid}-${randomBytes(2).toString('hex')}`;
  readonly #parts: SessionParts;
  readonly #runs = new Map<string, { folder: RunFolder; store: ResultStore<Row> }>();
  #since: Row[] = []; // what was found since the last right answer
  #checking: Promise<void> | undefined;
  #wrong: readonly string[] = []; // what was answered otherwise: then it is faulty
  #voided = 0;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** What was answered otherwise after results, which do not count. */
  get wrong(): readonly string[] {
    return this.#wrong;
  }

  /** @returns what is wrong: then nothing may be scanned */
  async begin(signal: AbortSignal): Promise<readonly string[]> {
    return this.#check('before', signal);
  }

  /** Does one job. @throws {OwnFailure} for another attempt, here or elsewhere */
  async handle(job: ScanJob, { attempt, isLast, signal }: JobContext): Promise<void> {
    await this.#checking;
    if (this.#wrong.length > 0) throw new OwnFailure('faulty-worker');
    const { folder, store } = await this.#kept(this.#open(job.run));
    if (await this.#kept(store.has(job.target))) return;
    const scanned = await this.#parts.scan(job.entry as ListEntry, folder, { attempt, session: this.id, signal });
    if (isWorthAnother(scanned) && !isLast) throw new OwnFailure(scanned.cause);
    const row = await this.#kept(this.#withEvidence(scanned, folder));
    await this.#kept(store.put(row));
    this.#since.push(row);
    this.#parts.onRow?.(row);
    if (this.#since.length >= (this.#parts.checkEvery ?? 500)) await this.#between(signal);
  }

  /** @returns how many rows were voided, now and before */
  async end(signal: AbortSignal): Promise<number> {
    if (this.#wrong.length === 0 || this.#since.length > 0) await this.#check('after', signal);
    return this.#voided;
  }

  async close(): Promise<void> {
    for (const { store } of this.#runs.values()) await store.close();
  }

  async #between(signal: AbortSignal): Promise<void> {
    this.#checking ??= this.#check('between', signal).then(() => {
      this.#checking = undefined;
    });
    await this.#checking;
  }

  async #check(when: 'before' | 'between' | 'after', signal: AbortSignal): Promise<readonly string[]> {
    const covered = this.#since;
    this.#since = [];
    const wrong = await this.#parts.wrongAnswers(signal);
    for (const { folder } of this.#runs.values()) {
      folder.note({ session: this.id, at: new Date().toISOString(), when, right: wrong.length === 0, wrong });
    }
    if (wrong.length === 0) return wrong;
    this.#wrong = wrong;
    for (const row of [...covered, ...this.#since.splice(0)]) {
      await this.#runs.get(row.run)?.store.replace(voidedRow(row, wrong.join('; ')));
      this.#voided += 1;
    }
    return wrong;
  }

  /** What the stores fail at says nothing of the target: another attempt, here or elsewhere. */
  async #kept<T>(doing: Promise<T>): Promise<T> {
    try {
      return await doing;
    } catch (cause) {
      this.#parts.onStoreFailure?.(cause as Error);
      throw new OwnFailure('store-failed', { cause });
    }
  }

  async #withEvidence(row: Row, { path }: RunFolder): Promise<Row> {
    const { evidence } = this.#parts;
    if (!evidence || row.folder === '') return row;
    // Named after the attempt: that of a worker which scanned the same target takes no other's place.
    return { ...row, store: await evidence.put(join(path, row.folder), `${row.run}/${row.folder}`) };
  }

  async #open(run: string): Promise<{ folder: RunFolder; store: ResultStore<Row> }> {
    let opened = this.#runs.get(run);
    if (!opened) {
      opened = await this.#parts.open(run);
      this.#runs.set(run, opened);
      opened.folder.note({ session: this.id, at: new Date().toISOString(), when: 'before', right: true, wrong: [] });
    }
    return opened;
  }
}
