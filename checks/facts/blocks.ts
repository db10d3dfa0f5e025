import type { Prompt, Reason, Trace, Walk } from '../../crawler/trace.ts';
import { because } from '../reasons.ts';
import { givesAccount } from './account.ts';
import { remembered } from './remembered.ts';
import { confirmingWalks, isFresh, refusingWalk } from './walks.ts';
import { type Answer, passedBy, whyNotAllTried } from './ways.ts';

/**
 * Whether nothing but a yes gets past the prompt. `yes` is a proof: every way tried and failed, every element accounted
 * for, a yes went on from the very same screen, and all of it came again in every walk from a fresh start.
 */
export function blocks(prompt: Prompt, trace: Trace): Answer {
  if (passedBy(prompt)) return 'no';
  return blockReason(prompt, trace) === undefined ? 'yes' : 'unclear';
}

/** Why it may not be said that the prompt blocks; undefined when it does, or when a way got past it. */
export const blockReason = remembered((prompt: Prompt, trace: Trace): Reason | undefined => {
  if (passedBy(prompt)) return undefined;
  const walk = refusingWalk(trace);
  if (!walk) return because('not-walked');
  return whyNotSeen(prompt, walk) ?? whyNotControlled(prompt) ?? whyNotRepeated(prompt, trace);
});

/** A wall apart from what a yes does: some prompts (a face) no tool can accept. Undefined when it stood in every walk. */
export function whyNotAWall(prompt: Prompt, trace: Trace): Reason | undefined {
  const walk = refusingWalk(trace);
  if (!walk) return because('not-walked');
  return whyNotSeen(prompt, walk) ?? whyNotRepeated(prompt, trace);
}

export function wentOnForAYes(prompt: Prompt): boolean {
  return prompt.control === 'went-on';
}

/** How often the wall was met, of how often it has to be; 0 of 0 where the refusing walk met none. */
export function confirmed(trace: Trace, prompt: Prompt): { readonly seen: number; readonly tried: number } {
  const walk = refusingWalk(trace);
  if (!walk || passedBy(prompt) || whyNotSeen(prompt, walk) !== undefined) return { seen: 0, tried: 0 };
  const again = confirmingWalks(trace).filter((other) => cameAgain(prompt, walk, other));
  return { seen: 1 + again.length, tried: trace.settings.repeat };
}

function whyNotSeen(prompt: Prompt, walk: Walk): Reason | undefined {
  const notTried = whyNotAllTried(prompt);
  if (notTried) return notTried;
  if (!isFresh(walk)) return because('state-not-fresh');
  if (walk.freshness.account === 'reused' && hadAccount(prompt, walk)) return because('account-reused');
  if (broke(prompt, walk)) return because('broken-after-refusal');
  return undefined;
}

function whyNotRepeated(prompt: Prompt, trace: Trace): Reason | undefined {
  const { seen, tried } = confirmed(trace, prompt);
  if (seen >= tried) return undefined;
  const share = `${seen}/${tried}`;
  if (trace.settings.handedOver && confirmingWalks(trace).length === 0) return because('met-once', share);
  const first = refusingWalk(trace) as Walk;
  const differing = confirmingWalks(trace).filter((walk) => differed(walk) || flowDiffers(prompt, first, walk));
  return because(differing.length > 0 ? 'flow-differed' : 'not-repeated', share);
}

function differed({ ending }: Walk): boolean {
  return ending.kind === 'unclear' && ending.reason.code === 'flow-differed';
}

function whyNotControlled(prompt: Prompt): Reason | undefined {
  if (prompt.control === 'went-on') return undefined;
  if (prompt.control === 'did-not') return because('did-not-go-on');
  if (prompt.control === 'not-needed') return because('control-not-made');
  return prompt.unclear ?? because('control-not-possible');
}

function cameAgain(prompt: Prompt, first: Walk, walk: Walk): boolean {
  const again = walk.prompts.find((one) => one.id === prompt.id);
  if (!again || flowDiffers(prompt, first, walk) || passedBy(again) || again.control === 'did-not') return false;
  const triedAgain = new Set(again.ways.map((way) => way.way));
  return whyNotSeen(again, walk) === undefined && prompt.ways.every((way) => triedAgain.has(way.way));
}

/** The wall was met, by another sequence of prompts than the refusing walk went through. */
function flowDiffers(prompt: Prompt, first: Walk, walk: Walk): boolean {
  const way = pathTo(prompt, walk);
  return way !== undefined && way !== pathTo(prompt, first);
}

function pathTo(prompt: Prompt, { prompts }: Walk): string | undefined {
  const at = prompts.findIndex((one) => one.id === prompt.id);
  if (at < 0) return undefined;
  const path = prompts.slice(0, at + 1).filter((one) => !MAY_COME_OR_NOT.has(one.kind) || one.id === prompt.id);
  return path.map((one) => `${one.id} ${one.kind}`).join(', ');
}

/** Their coming depends on the day or on chance, not on what was answered. */
export const MAY_COME_OR_NOT: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'ad-splash',
  'update',
  'rating',
  'marketing-optin',
  'tutorial',
  'other',
]);

/** An account was used before the prompt came: what the server remembers of it may be why the prompt came. */
function hadAccount(prompt: Prompt, walk: Walk): boolean {
  const at = walk.prompts.findIndex((one) => one.id === prompt.id);
  return walk.prompts.slice(0, at).some(givesAccount);
}

/** Refusing ended in a crash or an error page: a broken app, which proves nothing. */
function broke(prompt: Prompt, walk: Walk): boolean {
  const tried = new Set(prompt.ways.flatMap((way) => way.steps));
  return walk.steps.some((step, i) => {
    const after = walk.steps[i + 1]?.screen.state;
    return tried.has(step.index) && (after === 'crashed' || after === 'error');
  });
}
