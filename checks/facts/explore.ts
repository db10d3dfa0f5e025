import type { LegalText, LegalTextKind, Reason, Search, SearchTopic, Trace, Walk } from '../../crawler/trace.ts';
import type { Evidence, Verdict } from '../check.ts';
import { because, type CheckReason } from '../reasons.ts';
import { type PolicyReading, readPolicy } from './policy/read.ts';
import type { Sentence } from './policy/sentences.ts';

/** The walk after home, as a grown-up; of several one that came home. */
export function exploringWalk(trace: Trace): Walk | undefined {
  const walks = trace.walks.filter((walk) => walk.kind === 'explore' && !isChild(walk));
  return walks.find(({ ending }) => ending.kind === 'reached-home') ?? walks[0];
}

/** The walk of a persona that told the app it is a child. */
export function childWalk(trace: Trace): Walk | undefined {
  return trace.walks.find(isChild);
}

/** What a search came to: where there were several, the one that found it, else one that was completed. */
export function searchFor(trace: Trace, topic: SearchTopic, walk = exploringWalk(trace)): Search | undefined {
  const made = (walk?.searches ?? []).filter((search) => search.for === topic);
  return (['found', 'not-found'] as const)
    .map((outcome) => made.find((search) => search.outcome === outcome))
    .concat(made)
    .find((search) => search !== undefined);
}

/** Why it may not be said that something is not there; undefined when all of these searches were completed. */
export function whyOpen(trace: Trace, topics: readonly SearchTopic[], walk = exploringWalk(trace)): Reason | undefined {
  if (!walk) return trace.failure ?? because('not-explored');
  for (const topic of topics) {
    const search = searchFor(trace, topic, walk);
    if (!search) return because('search-not-made', topic);
    if (search.outcome === 'unfinished') return search.reason ?? because('search-unfinished', topic);
  }
  return undefined;
}

/** Texts that opened, of these kinds; of any where none is named. */
export function textsRead(trace: Trace, ...kinds: readonly LegalTextKind[]): LegalText[] {
  const all = trace.walks.flatMap((walk) => walk.texts ?? []);
  return all.filter((text) => text.text.trim() !== '' && (kinds.length === 0 || kinds.includes(text.kind)));
}

/** The privacy policy: the one that was read to its end, if any was. */
export function policyOf(trace: Trace): LegalText | undefined {
  const policies = textsRead(trace, 'privacy-policy');
  return policies.find((text) => text.whole) ?? policies[0];
}

/** Why a policy may not be said to lack something; undefined when it was read whole, in a language that is understood. */
export function whyNotRead(text: LegalText): Reason | undefined {
  if (!text.whole) return text.failure ?? because('text-not-whole');
  return readPolicy(text).language === 'other' ? because('language-not-read') : undefined;
}

/** The first sentence of any text read (of these kinds) that says it. */
export function told(
  trace: Trace,
  says: (reading: PolicyReading) => Sentence | undefined,
  ...kinds: readonly LegalTextKind[]
): Evidence | undefined {
  for (const text of textsRead(trace, ...kinds)) {
    const sentence = says(readPolicy(text));
    if (sentence) return quoted(text, sentence);
  }
  return undefined;
}

export function quoted(text: LegalText, sentence: Sentence): Evidence {
  return { steps: text.steps, quote: { text: text.id, words: sentence.words } };
}

/** A text as a whole, where it is what is missing in it that counts. */
export function read(text: LegalText): Evidence {
  return { steps: text.steps };
}

/** What a search showed: the last screen where it found something, else every screen it went through. */
export function seen(search: Search): Evidence {
  const steps = search.outcome === 'found' ? search.steps.slice(-1) : search.steps;
  const words = search.outcome === 'found' ? [search.label, search.text].filter(Boolean).join(' · ') : '';
  return { steps, ...(words ? { quote: { words } } : {}) };
}

/** The words of what a search found, its way there included. */
export function wordsOf(search: Search): string {
  return [...search.path, search.label, search.text].filter(Boolean).join(' ');
}

export function open(reason: Reason, ...evidence: (Evidence | undefined)[]): Verdict {
  return { outcome: 'cantTell', reason, evidence: evidence.flatMap((one) => one ?? []) };
}

export function say(
  outcome: 'passed' | 'inapplicable',
  reason: CheckReason,
  ...evidence: (Evidence | undefined)[]
): Verdict {
  return { outcome, reason, evidence: evidence.flatMap((one) => one ?? []) };
}

export function accuse(reason: CheckReason, first: Evidence, ...others: (Evidence | undefined)[]): Verdict {
  return { outcome: 'failed', reason, evidence: [first, ...others.flatMap((one) => one ?? [])] };
}

function isChild({ name, persona }: Walk): boolean {
  return name === 'child' || (persona !== undefined && persona.age < ADULT);
}
const ADULT = 18;
