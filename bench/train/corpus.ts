import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of `bench/corpus/<language>.jsonl`; its README says how it came to be. */
export interface Line {
  readonly kind: string;
  readonly by: number; // its author
  readonly app: string;
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly noes: readonly (readonly [string, string])[]; // way or `pay`, label
  readonly others?: readonly string[];
  readonly answers?: readonly string[];
  readonly fields?: readonly string[];
}

/** Of authors whose lines are not read by whoever tunes, and that nothing is trained on. */
export function isUnread({ by }: Line): boolean {
  return by % 8 === 7 || by % 8 === 0;
}

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en', 'ja', 'ko', 'de', 'fr', 'es'] as const;
const CORPUS = join(import.meta.dirname, '../corpus');

export function corpusOf(language: string): Line[] {
  const lines = readFileSync(join(CORPUS, `${language}.jsonl`), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => forMoney(JSON.parse(line) as Line));
}

/** What refuses the tracking for money is the other yes, and no way that anybody would press: it is called `pay`. */
function forMoney(line: Line): Line {
  if (line.kind !== 'pay-or-consent') return line;
  return { ...line, noes: line.noes.map(([way, label]) => [way === 'decline' ? 'pay' : way, label]) };
}
