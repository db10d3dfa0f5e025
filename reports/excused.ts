import type { ResultFinding } from './result.ts';
import { decisionsInWords, excusesInWords, type Lang } from './words/index.ts';

/**
 * Whether a failed finding does not count: a named person has rejected it, or it is known or waived in full, at each of
 * its prompts or as a whole where it has none.
 */
export function isExcused({ prompts = [], excused = [], decisions }: Excusable): boolean {
  if (isRejected({ decisions })) return true;
  if (excused.some((one) => one.prompts.length === 0)) return true;
  const known = new Set(excused.flatMap((one) => one.prompts));
  return prompts.length > 0 && prompts.every((prompt) => known.has(prompt));
}

/** The last word stands. */
export function isRejected({ decisions }: Pick<Excusable, 'decisions'>): boolean {
  return decisions?.at(-1)?.decision === 'rejected';
}

/** What is known of a failed finding beside what was seen: who has decided on it, and why it may be let pass. */
export function standingInWords(finding: Omit<Excusable, 'prompts'>, lang: Lang): string {
  return [...decisionsInWords(finding, lang), excusesInWords(finding, lang)]
    .filter(Boolean)
    .join(lang === 'zh' ? '' : ' ');
}

export interface Excusable {
  readonly prompts?: readonly string[];
  readonly excused?: ResultFinding['excused'] | undefined;
  readonly decisions?: ResultFinding['decisions'] | undefined;
}
