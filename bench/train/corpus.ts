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
  readonly backs?: readonly string[]; // lead back to what was asked
}

/** A line of `bench/corpus/asks/<language>.jsonl`: a question that a new user is asked. */
export interface AskLine {
  readonly type: string; // an id of personal-information.json, or `none`: nothing about the person
  readonly by: number; // its author
  readonly app: string;
  readonly q: string;
  readonly options: readonly string[]; // none where something is typed or picked
}

/** Of authors whose lines are not read by whoever tunes, and that nothing is trained on. */
export function isUnread({ by }: { readonly by: number }): boolean {
  return by % 8 === 7 || by % 8 === 0;
}

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en', 'ja', 'ko', 'de', 'fr', 'es'] as const;
const CORPUS = join(import.meta.dirname, '../corpus');

export const ASK_LANGUAGES = ['zh-CN', 'zh-TW', 'en', 'ja', 'ko'] as const;

export function corpusOf(language: string): Line[] {
  return linesOf<Line>(`${language}.jsonl`).map(forMoney);
}

export function asksOf(language: string): AskLine[] {
  return linesOf<AskLine>(`asks/${language}.jsonl`);
}

function linesOf<T>(file: string): T[] {
  const lines = readFileSync(join(CORPUS, file), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as T);
}

/** What refuses the tracking for money is the other yes, and no way that anybody would press: it is called `pay`. */
function forMoney(line: Line): Line {
  if (line.kind !== 'pay-or-consent') return line;
  return { ...line, noes: line.noes.map(([way, label]) => [way === 'decline' ? 'pay' : way, label]) };
}
