import type { Finding, Severity } from '../checks/check.ts';
import { outcomeOf } from '../checks/facts/outcome.ts';
import { checkEntry } from '../checks/law/index.ts';
import type { Trace } from '../crawler/trace.ts';

export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** What a pipeline lets through. */
export interface Gate {
  readonly failOn?: Severity; // the least severity that fails; default any
  readonly allowUnclear?: boolean;
}

/**
 * 0: decided, nothing failed. 1: a check failed. 2: nothing could be opened. 3: nothing failed, but nothing was decided
 * either, so that a gate is never green on nothing tested.
 */
export function exitCode(trace: Trace, findings: readonly Finding[], gate: Gate): ExitCode {
  if (trace.failure) return 2;
  const least = SEVERITIES.indexOf(gate.failOn ?? 'minor');
  const counts = ({ outcome, severity }: Finding) => outcome === 'failed' && SEVERITIES.indexOf(severity) >= least;
  if (findings.some(counts)) return 1;

  const isDecided = outcomeOf(trace).refusing !== 'unclear' && findings.some(isDecidedCore);
  return isDecided || gate.allowUnclear ? 0 : 3;
}

const SEVERITIES: readonly Severity[] = ['minor', 'moderate', 'serious', 'critical'];

function isDecidedCore({ check, outcome }: Finding): boolean {
  return checkEntry(check).tier === 'core' && (outcome === 'passed' || outcome === 'failed');
}
