import type { Reason, Trace } from '../../crawler/trace.ts';
import type { Evidence, Verdict } from '../check.ts';
import { ALL_CATEGORIES } from '../law/index.ts';
import { because } from '../reasons.ts';
import { rulesFor } from './place.ts';

/**
 * Judges once for the target's categories or, where nobody named one and they matter, once for each of the 39. Then only what holds in
 * every one of them is `failed`; what holds in some is `cantTell`, with their list.
 */
export function inCategories(trace: Trace, judge: (categories: readonly number[]) => Verdict): Verdict {
  const named = trace.target.categories.map((category) => category.n);
  if (named.length > 0 || !rulesFor(trace).necessaryList) return judge(named);
  return combine(ALL_CATEGORIES.map((n) => ({ n, verdict: judge([n]) })));
}

interface Judged {
  readonly n: number;
  readonly verdict: Verdict;
}

function combine(all: readonly Judged[]): Verdict {
  const failing = all.filter(({ verdict }) => verdict.outcome === 'failed');
  if (failing.length > 0) return weigh(failing, all.length);
  const open = all.find(({ verdict }) => verdict.outcome === 'cantTell');
  const passed = all.find(({ verdict }) => verdict.outcome === 'passed');
  return (open ?? passed ?? (all[0] as Judged)).verdict;
}

/** Prompt by prompt: one that fails in some categories and another in the rest add up to no finding. */
function weigh(failing: readonly Judged[], of: number): Verdict {
  const holds = new Map<string, { readonly evidence: Evidence; readonly in: number[] }>();
  for (const { n, verdict } of failing) {
    for (const evidence of verdict.evidence ?? []) {
      const what = evidence.prompt ?? evidence.steps.join();
      const known = holds.get(what);
      if (known) known.in.push(n);
      else holds.set(what, { evidence, in: [n] });
    }
  }
  const widest = Math.max(...[...holds.values()].map((one) => one.in.length));
  const strongest = [...holds.values()].filter((one) => one.in.length === widest);
  const holdsIn = strongest[0]?.in ?? [];
  const [first, ...others] = strongest.map((one) => one.evidence);
  if (first === undefined || widest < of) {
    return {
      outcome: 'cantTell',
      reason: because('holds-in-some', `${widest}/${of}`),
      evidence: strongest.map((one) => one.evidence),
      holdsIn,
    };
  }
  return {
    outcome: 'failed',
    reason: shared(failing.map(({ verdict }) => verdict.reason)),
    evidence: [first, ...others],
    holdsIn,
  };
}

/** What is said of all of them names only the asks that each of them names. */
function shared(reasons: readonly Reason[]): Reason {
  const [first, ...rest] = reasons as readonly [Reason, ...Reason[]];
  if (first.detail === undefined) return first;
  const named = rest.map((reason) => new Set(reason.detail?.split(',')));
  const inEach = first.detail.split(',').filter((one) => named.every((names) => names.has(one)));
  return { code: first.code, detail: inEach.join(',') };
}
