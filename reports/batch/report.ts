import type { Row } from './row.ts';
import { type Change, changeOf, type Summary, summarise } from './summary.ts';

/** Everything the report over many targets is drawn from. */
export interface BatchReport {
  readonly summary: Summary; // of the last run
  readonly rows: readonly ComparedRow[];
  readonly isFirst: boolean; // there is no run to compare with
  readonly gone: readonly Row[]; // of the run before, no longer in the list
  readonly nights: readonly Summary[]; // of every run of the folder, the oldest first; the last is this one
  readonly unconfirmed: number; // rows of workers that were not checked after them
}

export type ComparedRow = Row & { readonly change: Change };

export interface RunRows {
  readonly run: string;
  readonly startedAt: string;
  readonly targets: number;
  readonly rows: readonly Row[];
  readonly confirmed: ReadonlySet<string>; // sessions that answered rightly after their last result
}

/** @param earlier summaries of the runs before, the oldest first @param before the rows of the one just before */
export function toBatchReport(
  last: RunRows,
  earlier: readonly Summary[],
  before: readonly Row[] | undefined,
): BatchReport {
  const known = new Map(before?.map((row) => [row.target, row]));
  const rows = last.rows.map((row) => ({ ...row, change: changeOf(row, known.get(row.target)) }));
  const here = new Set(rows.map(({ target }) => target));
  const summary = summarise(last, last.rows);
  return {
    summary,
    rows,
    isFirst: before === undefined,
    gone: (before ?? []).filter(({ target }) => !here.has(target)),
    nights: [...earlier, summary],
    unconfirmed: rows.filter(({ session, voided }) => voided === null && !last.confirmed.has(session)).length,
  };
}

/** From the folder of the runs to the report of one target; none when there is none, or its name could lead elsewhere. */
export function reportOf({ run, folder }: Pick<Row, 'run' | 'folder'>): string | undefined {
  const isPlain = /^[\w-]+$/.test(run) && /^scans(\/[\w-]+){2}$/.test(folder);
  return isPlain ? `runs/${run}/${folder}/report.html` : undefined;
}
