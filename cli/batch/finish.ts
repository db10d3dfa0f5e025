import { resolve } from 'node:path';
import type { Row } from '../../reports/batch/row.ts';
import { writeBatchReport } from '../../reports/batch/write-batch-report.ts';
import type { BatchOptions } from '../batch.ts';
import type { Context } from '../context.ts';
import { counts, type ExitCode, type Gate } from '../exit-code.ts';
import { gather } from './gather.ts';

/** Writes the report over all targets. @returns the exit code of the batch */
export function reportOn(
  rows: readonly Row[],
  total: number,
  options: BatchOptions,
  { terminal, cwd }: Context,
): ExitCode {
  const out = resolve(cwd, options.out);
  const report = gather(out);
  if (report) {
    const file = writeBatchReport(out, report, options.lang);
    if (!options.quiet) terminal.err(`the report over all targets: ${file}`);
  }
  return exitOf(rows, total, options);
}

/** As for one scan: 1 when a check failed, 2 when nothing could be opened, 3 when something stayed undecided. */
function exitOf(rows: readonly Row[], total: number, gate: Gate): ExitCode {
  if (rows.some(({ failed }) => failed.some((one) => counts(one, gate)))) return 1;
  if (rows.length > 0 && rows.every(({ outcome }) => outcome === 'not-opened')) return 2;
  const isDecided =
    rows.length >= total && rows.every(({ outcome }) => outcome !== 'unclear' && outcome !== 'not-opened');
  return isDecided || gate.allowUnclear ? 0 : 3;
}
