import type { Prompt, Reason, Trace } from '../../crawler/trace.ts';
import type { Evidence, Verdict } from '../check.ts';
import { type CheckReason, REASONS, type ReasonCode } from '../reasons.ts';
import { notEarned } from './walks.ts';

/** A verdict that accuses nobody, with the prompts it speaks of. */
export function cantTell(reason: Reason, ...prompts: (Prompt | undefined)[]): Verdict {
  return { outcome: 'cantTell', reason, evidence: prompts.flatMap((prompt) => (prompt ? [shown(prompt)] : [])) };
}

/** "It passed" or "there was nothing to judge": said only when the walk has earned it. */
export function ifEarned(
  trace: Trace,
  outcome: 'passed' | 'inapplicable',
  reason: CheckReason,
  ...prompts: Prompt[]
): Verdict {
  const missing = notEarned(trace);
  return missing ? cantTell(missing, ...prompts) : { outcome, reason, evidence: prompts.map(shown) };
}

export function failed(reason: CheckReason, first: Prompt, ...others: Prompt[]): Verdict {
  return { outcome: 'failed', reason, evidence: [shown(first), ...others.map(shown)] };
}

/** One verdict of those on each prompt: failed when one is, open when one is, passed only when all are. */
export function together(trace: Trace, verdicts: readonly Verdict[], none: CheckReason): Verdict {
  const [accusing, ...others] = verdicts.filter((verdict) => verdict.outcome === 'failed');
  if (accusing) {
    const evidence = others.flatMap((verdict) => verdict.evidence);
    return { ...accusing, reason: ofAll([accusing, ...others]), evidence: [...accusing.evidence, ...evidence] };
  }
  const open = verdicts.find((verdict) => verdict.outcome === 'cantTell');
  if (open) return open;
  const missing = notEarned(trace);
  if (missing) return cantTell(missing);
  return verdicts.find((verdict) => verdict.outcome === 'passed') ?? { outcome: 'inapplicable', reason: none };
}

/** The reason of the first; what it says was asked for is all that was, at each of the prompts that are shown with it. */
function ofAll(verdicts: readonly [Verdict, ...Verdict[]]): Reason {
  const [{ reason }] = verdicts;
  // Other lists are of one control or one notice, and would say too much of it if they were joined.
  if (REASONS[reason.code as ReasonCode] !== 'asks') return reason;
  const same = verdicts.flatMap((verdict) => (verdict.reason.code === reason.code ? [verdict.reason] : []));
  const listed = same.flatMap(({ detail }) => detail?.split(',') ?? []);
  return { ...reason, detail: [...new Set(listed)].join(',') };
}

/** Each kind of information once, in the order asked. */
export function typesOf(asks: readonly { readonly type: string }[]): string {
  return [...new Set(asks.map((ask) => ask.type))].join(',');
}

/** The ways tried on a prompt, which show what came of refusing, then what was given. */
export function shown(prompt: Prompt): Evidence {
  const tried = prompt.ways.flatMap((way) => way.steps);
  return { prompt: prompt.id, steps: tried.length > 0 ? tried : prompt.steps };
}
