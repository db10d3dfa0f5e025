import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readResults } from '../../crawler/batch/results-file.ts';
import { type RunFolder, runsOf } from '../../crawler/batch/run-folder.ts';
import { type BatchReport, toBatchReport } from '../../reports/batch/report.ts';
import { parseRow, type Row } from '../../reports/batch/row.ts';
import { type Summary, summarise } from '../../reports/batch/summary.ts';

/**
 * What all runs of a folder came to, the last one in full. Of the earlier ones a summary is kept beside their results,
 * so that a folder of a year of nights is read as fast as one of two.
 * @param rows of the last run, where they are kept elsewhere than in its folder
 */
export function gather(dir: string, rows?: readonly Row[]): BatchReport | undefined {
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
  const report = toBatchReport(
    { run: last.run, startedAt, targets, rows: rows ?? rowsOf(last), confirmed },
    earlier.map(summaryOf).filter((summary) => summary.rows > 0),
    before,
  );
  return report;
}

function lastRowsOf(runs: readonly RunFolder[]): Row[] | undefined {
  for (const run of runs.toReversed()) {
    const rows = rowsOf(run);
    if (rows.length > 0) return rows;
  }
  return undefined;
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
