import type { Settings } from '../crawler/trace.ts';
import type { Result, ResultFinding } from './result.ts';

/** Who ordered and signed the evidence, and what named persons decided on the findings. */
export type Custody = NonNullable<Result['custody']> & {
  readonly decisions: readonly (Decision & { readonly finding: string; readonly prompts: readonly string[] })[];
};
type Decision = NonNullable<ResultFinding['decisions']>[number];

/**
 * The result with what was signed beside it. A decision goes with the finding that was decided on: the same check, at the
 * same prompts. In the profile filing a finding without one is a candidate.
 */
export function withCustody(result: Result, { decisions, ...custody }: Custody, profile: Settings['profile']): Result {
  const findings = result.findings.map((finding) => {
    const own = decisions.filter((one) => one.finding === finding.check && isSame(one.prompts, finding.prompts));
    const isTold = finding.outcome === 'failed' && (own.length > 0 || profile === 'filing');
    return isTold ? { ...finding, decisions: own.map(toDecision) } : finding;
  });
  return { ...result, findings, custody };
}

function toDecision({ name, decision, note, at, fingerprint }: Decision): Decision {
  return { name, decision, note, at, fingerprint };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}
