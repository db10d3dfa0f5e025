import type { ResultPrompt } from './result.ts';

/** A prompt of one scan and the same prompt of another; one of them is missing where it is new or gone. */
export interface Pair {
  readonly old?: ResultPrompt;
  readonly now?: ResultPrompt;
}

/**
 * Which prompts of two scans of one target are the same, though their numbers, wording or order may have changed: by
 * kind, by what they ask for, by title, and least by order. Each is in one pair at most; those of the later scan come
 * first, in its order, then those that are gone. Pure.
 */
export function matchPrompts(old: readonly ResultPrompt[], now: readonly ResultPrompt[]): Pair[] {
  const candidates = old
    .flatMap((before) => now.map((after) => ({ before, after, score: likeness(before, after) })))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.before.order - b.before.order);
  const partners = new Map<ResultPrompt, ResultPrompt>();
  for (const { before, after } of candidates) {
    if (partners.has(before) || partners.has(after)) continue;
    partners.set(before, after).set(after, before);
  }
  const met = now.map((after): Pair => ({ ...own('old', partners.get(after)), now: after }));
  return [...met, ...old.filter((before) => !partners.has(before)).map((before): Pair => ({ old: before }))];
}

/** 0 to 1. The same question in other words is like enough; two questions of one kind are not. */
function likeness(a: ResultPrompt, b: ResultPrompt): number {
  const kind = a.kind === b.kind ? 0.35 : 0;
  const asks = 0.3 * share(typesOf(a), typesOf(b), 0.5);
  const title = 0.3 * share(bigrams(a.title), bigrams(b.title), 0.5);
  return kind + asks + title + 0.05 / (1 + Math.abs(a.order - b.order));
}

const LEAST_LIKENESS = 0.5;

function distance({ before, after }: { before: ResultPrompt; after: ResultPrompt }): number {
  return Math.abs(before.order - after.order);
}

function typesOf({ asks }: ResultPrompt): Set<string> {
  return new Set(asks.map(({ type }) => type));
}

/** Counts do not make another title: "skip (5)" and "skip (4)". */
function bigrams(title: string): Set<string> {
  const signs = [...plainWords(title).replace(/\d+/g, '')];
  return new Set(signs.length < 2 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`));
}

/** Width, case, spaces and punctuation make no difference. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, '');
}

/** Dice's coefficient. @param ofNothing where neither has any */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>, ofNothing: number): number {
  if (a.size + b.size === 0) return ofNothing;
  return (2 * [...a].filter((one) => b.has(one)).length) / (a.size + b.size);
}

function own(key: 'old', prompt: ResultPrompt | undefined): Pair {
  return prompt ? { [key]: prompt } : {};
}
