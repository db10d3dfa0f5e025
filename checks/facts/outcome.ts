import type { Prompt, Reason, Trace } from '../../crawler/trace.ts';
import { because } from '../reasons.ts';
import { blockReason, blocks } from './blocks.ts';
import { notEarned, promptsMet, refusingWalk } from './walks.ts';
import { type Meaning, meaningOf, stops } from './walls.ts';
import { consequence, passedBy } from './ways.ts';

/** What the scan came to: the `outcome` of result.json, its reason still a code. */
export interface Outcome {
  readonly refusing: 'reached-home' | 'blocked' | 'policy-gate' | 'unclear';
  readonly accepting: 'reached-home' | 'blocked' | 'unclear' | 'not-walked';
  readonly policyGate: 'none' | 'passed' | 'closed';
  readonly home: boolean; // the refusing walk reached it, if need be by yielding
  readonly gave: readonly string[]; // each kind once, in the order given; `agreement` for a yes to a text
  readonly walls: readonly Prompt['id'][]; // proven walls that asked for more than the list allows, or are the policy itself
  readonly reason: Reason;
}

/**
 * `reached-home`: and every wall on the way asked for no more than the list allows. `blocked`: a proven wall asked for
 * more. `policy-gate`: the only such wall is the policy itself. Otherwise `unclear`, with the first reason met.
 */
export function outcomeOf(trace: Trace): Outcome {
  const { refusing, walls, reason } = refusal(trace);
  return {
    refusing,
    accepting: acceptance(trace),
    policyGate: policyGate(trace),
    home: refusingWalk(trace)?.ending.kind === 'reached-home',
    gave: given(trace),
    walls,
    reason,
  };
}

/** `closed` only when the policy was refused and that was the end of it; a refusal that could not be tried is `none`. */
export function policyGate(trace: Trace): Outcome['policyGate'] {
  const policies = promptsMet(trace).filter((prompt) => prompt.kind === 'privacy-consent');
  const isClosed = (policy: Prompt) => !passedBy(policy) && consequence(policy) !== 'unclear';
  if (policies.some(isClosed)) return 'closed';
  return policies.some((policy) => passedBy(policy)) ? 'passed' : 'none';
}

interface Stop {
  readonly prompt: Prompt;
  readonly meaning: Meaning;
}

function refusal(trace: Trace): Pick<Outcome, 'refusing' | 'walls' | 'reason'> {
  const all = stops(trace).map((prompt): Stop => ({ prompt, meaning: meaningOf(prompt, trace) }));
  const proven = all.filter(({ prompt }) => blocks(prompt, trace) === 'yes');
  const beyond = proven.filter(({ meaning }) => meaning.is === 'beyond');
  const policy = proven.filter(({ meaning }) => meaning.is === 'policy');
  const walls = proven.filter((stop) => beyond.includes(stop) || policy.includes(stop)).map(({ prompt }) => prompt.id);
  if (beyond[0]) return { refusing: 'blocked', walls, reason: because('wall', beyond[0].prompt.id) };
  if (policy[0]) return { refusing: 'policy-gate', walls, reason: because('policy-gate', policy[0].prompt.id) };

  const reason = firstDoubt(all, trace) ?? notEarned(trace);
  // Nothing was asked, and home was there: that is what came of refusing, whatever it lets one say of the rulebook.
  if (reason && reason.code !== 'may-be-known') return { refusing: 'unclear', walls, reason };
  const gave = given(trace);
  const reached = gave.length > 0 ? because('home-reached-giving', gave.join(',')) : because('home-reached');
  return { refusing: 'reached-home', walls, reason: reached };
}

/** Each kind once, in the order given. */
function given(trace: Trace): string[] {
  return [...new Set(promptsMet(trace).flatMap((prompt) => prompt.gave.map(({ type }) => type)))];
}

/** A stop that asks for no more than it may is no obstacle to the verdict, proven or not. */
function firstDoubt(all: readonly Stop[], trace: Trace): Reason | undefined {
  for (const { prompt, meaning } of all) {
    if (meaning.is === 'within') continue;
    const reason = blockReason(prompt, trace) ?? (meaning.is === 'open' ? meaning.reason : undefined);
    if (reason) return reason;
  }
  return undefined;
}

function acceptance(trace: Trace): Outcome['accepting'] {
  return trace.walks.find((walk) => walk.kind === 'accept')?.ending.kind ?? 'not-walked';
}
