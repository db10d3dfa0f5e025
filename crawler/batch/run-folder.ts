import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { makeFolder } from '../make-folder.ts';
import { holdLease } from './lease.ts';
import type { ListEntry } from './list.ts';
import { appendLine, readLines } from './results-file.ts';

/** What a run was told, written once before its first scan. */
export interface RunFacts {
  readonly schema: 'naysayer/run@1';
  readonly run: string; // its id; ids sort as the runs began
  readonly startedAt: string;
  readonly tool: string;
  readonly settings: Readonly<Record<string, unknown>>; // of the command line
  readonly bad: readonly { readonly line: number; readonly problem: string }[];
  readonly duplicates: number;
  readonly targets: number;
}

/**
 * One run of a list, in a folder of its own:
 *
 *     DIR/runs/RUN/run.json        what it was told; written when plan.jsonl is whole
 *     DIR/runs/RUN/plan.jsonl      the targets, an entry of the list a line
 *     DIR/runs/RUN/results.jsonl   a row a target, the last one counts; results.WORKER.jsonl of workers elsewhere
 *     DIR/runs/RUN/lease           there while a batch scans it on this machine; its pid
 *     DIR/runs/RUN/sessions.jsonl  what the known answers said, for each worker
 *     DIR/runs/RUN/scans/ID/…      a folder for each attempt at a target
 */
export class RunFolder {
  readonly path: string;
  readonly run: string;

  constructor(dir: string, run: string) {
    this.run = run;
    this.path = join(dir, 'runs', run);
  }

  get facts(): RunFacts {
    return JSON.parse(readFileSync(join(this.path, 'run.json'), 'utf8')) as RunFacts;
  }

  /** What it was told is written last. */
  get hasBegun(): boolean {
    return existsSync(join(this.path, 'run.json'));
  }

  /** The targets it set out to scan. */
  plan(): ListEntry[] {
    return readLines(join(this.path, 'plan.jsonl'), (value) => value as ListEntry).values;
  }

  /** @throws {UsageError} when its folder cannot be made */
  begin(entries: Iterable<ListEntry>, facts: Omit<RunFacts, 'schema' | 'run'>): void {
    this.make();
    const lines = [...entries].map((entry) => JSON.stringify(entry));
    writeFileSync(join(this.path, 'plan.jsonl'), lines.map((line) => `${line}\n`).join(''));
    writeFileSync(
      join(this.path, 'run.json'),
      `${JSON.stringify({ schema: 'naysayer/run@1', run: this.run, ...facts }, null, 2)}\n`,
    );
  }

  /** Makes its folder, which is no run before it has begun. @throws {UsageError} when it cannot be made */
  make(): void {
    makeFolder(this.path);
  }

  /**
   * Keeps other batches of this machine from scanning it at the same time; workers of a queue do not ask.
   * @returns gives it back, and leaves nothing of a run that never began
   * @throws {UsageError} when another batch holds it, or its folder cannot be made
   */
  hold(): () => void {
    this.make();
    const file = join(this.path, 'lease');
    const giveBack = holdLease(file);
    if (!giveBack) {
      throw new UsageError(
        `another batch is at work on the run ${this.run}: wait for its end; if there is none, delete ${file}`,
      );
    }
    return () => {
      giveBack();
      if (!this.hasBegun) rmSync(this.path, { recursive: true, force: true });
    };
  }

  resultsFile(worker?: string): string {
    return join(this.path, worker ? `results.${worker}.jsonl` : 'results.jsonl');
  }

  note(session: SessionNote): void {
    appendLine(join(this.path, 'sessions.jsonl'), session);
  }

  sessions(): SessionNote[] {
    return readLines(join(this.path, 'sessions.jsonl'), (value) => value as SessionNote).values;
  }

  /** A folder that no other attempt has had, inside the run's, whatever the id says. Relative to the run's folder. */
  newScanFolder(id: string): string {
    const name =
      id
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-')
        .replace(/^-+/, '')
        .slice(0, 80) || 'target';
    const folder = join('scans', name, `${stamp(new Date())}-${randomBytes(3).toString('hex')}`);
    mkdirSync(join(this.path, folder), { recursive: true });
    return folder;
  }
}

/** What a worker answered where the answer is known. */
export interface SessionNote {
  readonly session: string;
  readonly at: string;
  readonly when: 'before' | 'between' | 'after';
  readonly right: boolean;
  readonly wrong: readonly string[]; // what was answered otherwise, a line each
}

/** One that has not begun: nothing of it is on disk. */
export function newRun(dir: string, now = new Date()): RunFolder {
  return new RunFolder(dir, `${stamp(now)}-${randomBytes(2).toString('hex')}`);
}

/** The run that was due at a time: the same one for whoever begins it or takes it over. */
export function runAt(dir: string, due: Date): RunFolder {
  return new RunFolder(dir, `${stamp(due)}-due`);
}

/** The runs of a folder that were begun, oldest first. */
export function runsOf(dir: string): RunFolder[] {
  const runs = join(dir, 'runs');
  if (!existsSync(runs)) return [];
  return readdirSync(runs)
    .filter((name) => /^[\w-]+$/.test(name))
    .sort()
    .map((name) => new RunFolder(dir, name))
    .filter((run) => run.hasBegun);
}

/** 2026-11-28T10-00-00-000Z: sorts as time does, and is a name on every system. */
function stamp(at: Date): string {
  return at.toISOString().replace(/[:.]/g, '-');
}
