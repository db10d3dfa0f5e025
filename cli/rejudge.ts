import { join, resolve } from 'node:path';
import type { Finding } from '../checks/check.ts';
import { runChecks } from '../checks/index.ts';
import { appendLine } from '../crawler/batch/results-file.ts';
import { type RunFolder, runsOf } from '../crawler/batch/run-folder.ts';
import { UsageError } from '../crawler/errors.ts';
import { readTrace } from '../crawler/trace-file.ts';
import type { Row } from '../reports/batch/row.ts';
import { rowsOf } from './batch/gather.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { plain } from './terminal.ts';

/** A check that answers otherwise today than when the target was scanned. */
export interface Disagreement {
  readonly schema: 'naysayer/disagreement@1';
  readonly run: string;
  readonly target: string;
  readonly check: string;
  readonly was: string;
  readonly is: string;
  readonly at: string;
}

/**
 * `naysayer rejudge DIR`: today's checks over the stored traces of the last run. The targets are not touched and no
 * result is rewritten: what is answered otherwise is listed, kept in disagreements.jsonl, and joins the review.
 */
export async function rejudge(given: string, { json }: { json?: boolean }, context: Context): Promise<ExitCode> {
  const { terminal, cwd } = context;
  const run = lastRun(resolve(cwd, given), given);
  const found: Disagreement[] = [];
  let unread = 0;
  for (const row of rowsOf(run).filter(({ voided, folder }) => voided === null && folder !== '')) {
    const findings = judged(join(run.path, row.folder));
    if (findings) found.push(...compare(row, findings));
    else unread += 1;
  }
  for (const one of found) appendLine(join(run.path, 'disagreements.jsonl'), one);
  if (json) terminal.out(JSON.stringify(found, null, 2));
  else for (const { target, check, was, is } of found) terminal.out(`${plain(target)}  ${check}  was ${was}, is ${is}`);
  terminal.err(`${found.length} answers differ${unread > 0 ? `; ${unread} traces cannot be read` : ''}`);
  return found.length > 0 ? 1 : 0;
}

/** The last run of a folder of runs. @throws {UsageError} when it has none */
export function lastRun(dir: string, given: string): RunFolder {
  const run = runsOf(dir).at(-1);
  if (!run) throw new UsageError(`no run in ${given}: give the folder of a batch`);
  return run;
}

function judged(folder: string): readonly Finding[] | undefined {
  try {
    return runChecks(readTrace(folder));
  } catch {
    return undefined;
  }
}

function compare(row: Row, findings: readonly Finding[]): Disagreement[] {
  const at = new Date().toISOString();
  return findings.flatMap(({ check, outcome }) => {
    const was = answerOf(row, check);
    const { run, target } = row;
    return was === outcome
      ? []
      : [{ schema: 'naysayer/disagreement@1' as const, run, target, check, was, is: outcome, at }];
  });
}

/** A row names what failed, passed or stayed open; a check that is in none of these did not apply. */
function answerOf({ failed, passed, cantTell }: Row, check: string): Finding['outcome'] {
  if (failed.some((one) => one.check === check)) return 'failed';
  if (passed.includes(check)) return 'passed';
  return cantTell.includes(check) ? 'cantTell' : 'inapplicable';
}
