import type { Finding, Severity } from '../checks/check.ts';
import { checkEntry } from '../checks/law/index.ts';
import type { Trace } from '../crawler/trace.ts';
import type { Result } from '../reports/result.ts';

export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** What a pipeline lets through. */
export interface Gate {
  readonly failOn?: Severity; // the least severity that fails; default any
  readonly allowUnclear?: boolean;
}

export const SEVERITIES = ['minor', 'moderate', 'serious', 'critical'] as const satisfies readonly Severity[];

/**
 * 0: decided, nothing failed. 1: a check failed. 2: nothing could be opened. 3: nothing failed, but nothing was decided
 * either, so that a gate is never green on nothing tested.
 */
export function exitCode(trace: Trace, outcome: Result['outcome'], findings: readonly Finding[], gate: Gate): ExitCode {
  if (trace.failure) return 2;
  const least = SEVERITIES.indexOf(gate.failOn ?? 'minor');
  const counts = ({ outcome, severity }: Finding) => outcome === 'failed' && SEVERITIES.indexOf(severity) >= least;
  if (findings.some(counts)) return 1;

  const isUnclear = outcome.refusing === 'unclear' || !findings.some(isDecidedCore);
  return isUnclear && !gate.allowUnclear ? 3 : 0;
}

function isDecidedCore({ check, outcome }: Finding): boolean {
  return checkEntry(check).tier === 'core' && (outcome === 'passed' || outcome === 'failed');
}
