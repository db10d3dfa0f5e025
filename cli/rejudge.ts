import { join, resolve } from 'node:path';
import type { Finding } from '../checks/check.ts';
import { runChecks } from '../checks/index.ts';
import { readLines } from '../crawler/batch/results-file.ts';
import { type RunFolder, runsOf } from '../crawler/batch/run-folder.ts';
import { UsageError } from '../crawler/errors.ts';
import { writeWhole } from '../crawler/evidence/write-whole.ts';
import type { Trace } from '../crawler/trace.ts';
import { readTrace } from '../crawler/trace-file.ts';
import { type Reread, reread } from '../crawler/walks/reread.ts';
import type { Row } from '../reports/batch/row.ts';
import { rowsOf } from './batch/gather.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { plain } from './terminal.ts';

/** A line of disagreements.jsonl: what is found otherwise today than when the target was scanned. */
export type Disagreement = Answered | ReadAnew;

/** A check that answers otherwise. */
interface Answered {
  readonly schema: 'naysayer/disagreement@1';
  readonly run: string;
  readonly target: string;
  readonly check: string;
  readonly was: string;
  readonly is: string;
  readonly at: string;
}

/** A prompt or a control on a stored screen that the recogniser takes for something else. */
interface ReadAnew extends Reread {
  readonly schema: 'naysayer/reading@1';
  readonly run: string;
  readonly target: string;
  readonly at: string;
}

/**
 * `naysayer rejudge DIR`: today's recogniser and checks over the stored traces of the last run. The targets are not
 * touched and no result is rewritten: what is found otherwise is listed, kept in disagreements.jsonl in place of what
 * an earlier rejudging found, and joins the review.
 */
export async function rejudge(given: string, { json }: { json?: boolean }, context: Context): Promise<ExitCode> {
  const { terminal, cwd } = context;
  const run = lastRun(resolve(cwd, given), given);
  const at = new Date().toISOString();
  const found: Disagreement[] = [];
  let unread = 0;
  for (const row of rowsOf(run).filter(({ voided, folder }) => voided === null && folder !== '')) {
    const trace = traceIn(join(run.path, row.folder));
    if (trace) found.push(...readAnew(row, trace, at), ...answeredAnew(row, trace, at));
    else unread += 1;
  }
  writeWhole(join(run.path, DISAGREEMENTS), found.map((one) => `${JSON.stringify(one)}\n`).join(''));
  if (json) terminal.out(JSON.stringify(found, null, 2));
  else for (const one of found) terminal.out(inALine(one));
  terminal.err(told(found, unread));
  return found.length > 0 ? 1 : 0;
}

/** What the last rejudging of a run found. */
export function disagreementsOf(run: RunFolder): readonly Disagreement[] {
  return readLines(join(run.path, DISAGREEMENTS), (value) => value as Disagreement).values;
}

const DISAGREEMENTS = 'disagreements.jsonl';

/** The last run of a folder of runs. @throws {UsageError} when it has none */
export function lastRun(dir: string, given: string): RunFolder {
  const run = runsOf(dir).at(-1);
  if (!run) throw new UsageError(`no run in ${given}: give the folder of a batch`);
  return run;
}

function traceIn(folder: string): Trace | undefined {
  try {
    return readTrace(folder);
  } catch {
    return undefined;
  }
}

function readAnew({ run, target }: Row, trace: Trace, at: string): ReadAnew[] {
  return reread(trace).map((one) => ({ schema: 'naysayer/reading@1', run, target, ...one, at }));
}

function answeredAnew(row: Row, trace: Trace, at: string): Answered[] {
  const { run, target } = row;
  return runChecks(trace).flatMap(({ check, outcome: is }) => {
    const was = answerOf(row, check);
    return was === is ? [] : [{ schema: 'naysayer/disagreement@1' as const, run, target, check, was, is, at }];
  });
}

function inALine(one: Disagreement): string {
  const what =
    'check' in one ? one.check : [one.title, ...(one.control === null ? [] : [one.control])].map(quoted).join(' ');
  return `${plain(one.target)}  ${what}  was ${one.was}, is ${one.is}`;
}

function quoted(text: string): string {
  return `"${plain(text)}"`;
}

function told(found: readonly Disagreement[], unread: number): string {
  const answers = found.filter((one) => 'check' in one).length;
  const cannot = unread > 0 ? `; ${unread} traces cannot be read` : '';
  return `${answers} answers and ${found.length - answers} readings of screens differ${cannot}`;
}

/** A row names what failed, passed or stayed open; a check that is in none of these did not apply. */
function answerOf({ failed, passed, cantTell }: Row, check: string): Finding['outcome'] {
  if (failed.some((one) => one.check === check)) return 'failed';
  if (passed.includes(check)) return 'passed';
  return cantTell.includes(check) ? 'cantTell' : 'inapplicable';
}
