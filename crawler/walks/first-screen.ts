import type { Ending, Freshness, PromptKind } from '../trace.ts';
import type { Dossier } from './dossier.ts';

/**
 * What the way home says of how fresh an app really was. An app that asked the refusing walk, and lets a later one in
 * without a word after it was made to forget, knows the device by what its server kept. Where neither was asked there is
 * nothing to tell by: a news app that asks for nothing is as fresh as it was made.
 * @param before what the refusing walk met, for a walk after it
 * @returns kept: the refusing walk was asked, this one not; undefined: no doubt
 */
export function freshnessSeen(
  ending: Ending,
  met: readonly Dossier[],
  before: readonly Dossier[] = [],
): Freshness['state'] | undefined {
  const isKnown = ending.kind === 'reached-home' && !met.some(asksANewUser) && before.some(asksANewUser);
  return isKnown ? 'kept' : undefined;
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
