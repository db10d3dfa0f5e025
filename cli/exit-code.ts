import type { Finding, Severity } from '../checks/check.ts';
import { outcomeOf } from '../checks/facts/outcome.ts';
import { checkEntries } from '../checks/law/index.ts';
import { UsageError } from '../crawler/errors.ts';
import type { Trace } from '../crawler/trace.ts';
import { decides } from '../reports/decides.ts';
import { type Excusable, isExcused } from '../reports/excused.ts';

export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** What a pipeline lets through. */
export interface Gate {
  readonly failOn?: FailOn; // default any
  readonly allowUnclear?: boolean;
}

/** What fails a pipeline: a severity and all above it, and single checks of any severity. */
export interface FailOn {
  readonly severity?: Severity;
  readonly checks?: readonly string[];
}

/**
 * 0: decided, nothing failed. 1: a check failed. 2: nothing could be opened. 3: nothing failed, but nothing was decided
 * either, so that a gate is never green on nothing tested. What is waived or known from a baseline does not fail.
 */
export function exitCode(trace: Trace, findings: readonly Judgement[], gate: Gate): ExitCode {
  if (trace.failure) return 2;
  if (findings.some((finding) => finding.outcome === 'failed' && counts(finding, gate) && !isExcused(finding)))
    return 1;

  return decides(outcomeOf(trace).refusing, findings) || gate.allowUnclear ? 0 : 3;
}

type Judgement = Pick<Finding, 'check' | 'outcome' | 'severity'> & Excusable;

/** @throws {UsageError} when it names a check that there is not */
export function knowsItsChecks({ failOn }: Gate): void {
  const unknown = failOn?.checks?.find((check) => !checkEntries.some(({ id }) => id === check));
  if (unknown !== undefined) throw new UsageError(`--fail-on: there is no check "${unknown}" (see "naysayer checks")`);
}

/** Whether a failed check of this severity fails a pipeline. */
export function counts(
  { check, severity }: Pick<Finding, 'check' | 'severity'>,
  { failOn = { severity: 'minor' } }: Gate,
): boolean {
  if (failOn.checks?.includes(check)) return true;
  return failOn.severity !== undefined && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn.severity);
}

const SEVERITIES: readonly Severity[] = ['minor', 'moderate', 'serious', 'critical'];
