import type { ResultFinding } from './result.ts';

/** Whether a failed finding is known or waived in full: at each of its prompts, or as a whole where it has none. */
export function isExcused({ prompts = [], excused = [] }: Excusable): boolean {
  if (excused.some((one) => one.prompts.length === 0)) return true;
  const known = new Set(excused.flatMap((one) => one.prompts));
  return prompts.length > 0 && prompts.every((prompt) => known.has(prompt));
}

export interface Excusable {
  readonly prompts?: readonly string[];
  readonly excused?: ResultFinding['excused'];
}
