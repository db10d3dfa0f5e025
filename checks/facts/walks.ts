import type { Prompt, Reason, Trace, Walk } from '../../crawler/trace.ts';
import { because } from '../reasons.ts';

export function refusingWalk(trace: Trace): Walk | undefined {
  return trace.walks.find((walk) => walk.kind === 'refuse');
}

export function confirmingWalks(trace: Trace): Walk[] {
  return trace.walks.filter((walk) => walk.kind === 'confirm');
}

/** The refusing walk's prompts, in the order met. */
export function promptsMet(trace: Trace): readonly Prompt[] {
  return refusingWalk(trace)?.prompts ?? [];
}

/**
 * Why "there was nothing" or "it went well" may not be said, or undefined when it may: home was reached and held from a
 * fresh start with an unused account, and every screen on the way could be read.
 */
export function notEarned(trace: Trace): Reason | undefined {
  const walk = refusingWalk(trace);
  if (!walk) return trace.failure ?? because('not-walked');
  if (trace.settings.handedOver) return because('handed-over');
  const { ending } = walk;
  if (ending.kind === 'unclear') return ending.reason;
  if (ending.kind === 'blocked') return because('home-not-reached', ending.prompt);
  if (!ending.held) return because('home-not-held');
  if (walk.freshness.account === 'reused') return because('account-reused');
  if (walk.freshness.account === 'unknown') return because('account-unknown');
  const isUnasked = walk.freshness.state === 'unasked';
  if (!isFresh(walk) && !isUnasked) return because('state-not-fresh');
  if (walk.steps.some((step) => step.screen.state === 'unreadable')) return because('not-observable');
  if (walk.steps.at(-1)?.screen.webView?.bare) return because('not-observable'); // nobody saw what home was
  return isUnasked ? because('may-be-known') : undefined;
}

/** Whether saying yes, or yielding at the walls, was seen to reach home: a broken app reaches it for nobody. */
export function homeSeen(trace: Trace): boolean {
  const walks = [refusingWalk(trace), trace.walks.find((walk) => walk.kind === 'accept')];
  return walks.some((walk) => walk?.ending.kind === 'reached-home');
}

export function isFresh(walk: Walk): boolean {
  return !NOT_FRESH.has(walk.freshness.state);
}

const NOT_FRESH: ReadonlySet<Walk['freshness']['state']> = new Set<Walk['freshness']['state']>([
  'unasked',
  'kept',
  'unknown',
]);
