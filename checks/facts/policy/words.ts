import data from '../../law/policy-words.json' with { type: 'json' };
import type { Sentence } from './sentences.ts';

/** How policies word things: patterns over folded sentences. */
export const POLICY_WORDS = compile(data);

type Compiled<T> = T extends string ? RegExp : { readonly [K in keyof T]: Compiled<T[K]> };

/** What a reading rests on: the first sentence that says it. */
export function sentenceThat(
  sentences: readonly Sentence[],
  ...says: readonly ((sentence: Sentence) => boolean)[]
): Sentence | undefined {
  return sentences.find((sentence) => says.every((one) => one(sentence)));
}

export function says(pattern: RegExp): (sentence: Sentence) => boolean {
  return ({ folded }) => pattern.test(folded);
}

export function isUnder(pattern: RegExp): (sentence: Sentence) => boolean {
  return ({ heading }) => pattern.test(heading);
}

/** Each place where a pattern matches. */
export function placesOf(pattern: RegExp, folded: string): { readonly words: string; readonly at: number }[] {
  if (!pattern.test(folded)) return [];
  const every = everywhere.get(pattern) ?? new RegExp(pattern.source, 'gu');
  everywhere.set(pattern, every);
  return [...folded.matchAll(every)].map((match) => ({ words: match[0], at: match.index }));
}
const everywhere = new WeakMap<RegExp, RegExp>();

function compile<T extends object>(words: T): Compiled<T> {
  const entries = Object.entries(words).map(([key, value]) => [
    key,
    typeof value === 'string' ? new RegExp(value, 'u') : compile(value as object),
  ]);
  return Object.fromEntries(entries) as Compiled<T>;
}
