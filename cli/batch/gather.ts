import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { appendLines, readResults } from '../../crawler/batch/results-file.ts';
import { type RunFolder, runsOf } from '../../crawler/batch/run-folder.ts';
import { type BatchReport, toBatchReport } from '../../reports/batch/report.ts';
import { parseRow, type Row } from '../../reports/batch/row.ts';
import { type Summary, summarise } from '../../reports/batch/summary.ts';

/**
 * What all runs of a folder came to, the last one in full. Of the earlier ones a summary is kept beside their results,
 * so that a folder of a year of nights is read as fast as one of two.
 */
export function gather(dir: string): BatchReport | undefined {
  const runs = runsOf(dir);
  const last = runs.at(-1);
  if (!last) return undefined;
  const earlier = runs.slice(0, -1);
  // One that ended before its first result says nothing about any target.
  const before = lastRowsOf(earlier);
  const sessions = last.sessions();
  const confirmed = new Set(
    sessions.filter(({ when, right }) => when === 'after' && right).map(({ session }) => session),
  );
  const { startedAt, targets } = last.facts;
  return toBatchReport(
    { run: last.run, startedAt, targets, rows: rowsOf(last).map((row) => asFoundHere(last, row)), confirmed },
    earlier.map(summaryOf).filter((summary) => summary.rows > 0),
    before,
  );
}

/**
 * Brings the rows of a store elsewhere into the folder of their run, where the report, the nights after it, reviews and
 * rejudging read them. What stands there already stays; a row that the store has otherwise goes after it, and counts.
 */
export function keepRows(run: RunFolder, rows: readonly Row[]): void {
  const kept = readResults(run.path, parseRow);
  appendLines(
    run.resultsFile(),
    rows.filter((row) => !isDeepStrictEqual(row, kept.get(row.target))),
  );
}

function lastRowsOf(runs: readonly RunFolder[]): Row[] | undefined {
  for (const run of runs.toReversed()) {
    const rows = rowsOf(run);
    if (rows.length > 0) return rows;
  }
  return undefined;
}

/** What lies in a store of evidence alone has no report here that could be led to. */
function asFoundHere({ path }: RunFolder, row: Row): Row {
  return row.store === null || existsSync(join(path, row.folder)) ? row : { ...row, folder: '' };
}

export function rowsOf(run: RunFolder): Row[] {
  return [...readResults(run.path, parseRow).values()];
}

function summaryOf(run: RunFolder): Summary {
  const file = join(run.path, 'summary.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Summary;
  const { startedAt, targets } = run.facts;
  const summary = summarise({ run: run.run, startedAt, targets }, rowsOf(run));
  if (summary.rows >= targets) writeFileSync(file, `${JSON.stringify(summary)}\n`); // nothing more will come
  return summary;
}
