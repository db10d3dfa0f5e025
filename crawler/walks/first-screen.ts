import type { Ending, Freshness, PromptKind } from '../trace.ts';
import type { Dossier } from './dossier.ts';

/**
 * What the way home says of how fresh an app really was. Nobody who is new to it is let in without a word, as a rule: an
 * app that shows its home at once after it was made to forget may know the device by what its server kept.
 * @param before what the refusing walk met, for a walk after it
 * @returns kept: the refusing walk was asked, this one not; unasked: there is nothing to tell by; undefined: no doubt
 */
export function freshnessSeen(
  ending: Ending,
  met: readonly Dossier[],
  before: readonly Dossier[] = [],
): Freshness['state'] | undefined {
  if (ending.kind !== 'reached-home' || met.some(asksANewUser)) return undefined;
  return before.some(asksANewUser) ? 'kept' : 'unasked';
}

function asksANewUser({ where, first }: Dossier): boolean {
  return where === 'entry' && !ASKED_OF_ANYBODY.has(first.kind);
}

/** Prompts that somebody the app knows is shown as well. The system asks whether an app may reach the network only of a new one. */
const ASKED_OF_ANYBODY: ReadonlySet<PromptKind> = new Set<PromptKind>([
  'ad-splash',
  'update',
  'rating',
  'marketing-optin',
  'captcha',
  'risk-control',
  'other',
]);
