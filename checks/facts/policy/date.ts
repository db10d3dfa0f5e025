import type { Sentence } from './sentences.ts';
import { POLICY_WORDS } from './words.ts';

/** Which version a text says it is. Days are ISO 8601. */
export interface Version {
  readonly effective?: string;
  readonly updated?: string;
  readonly number?: string;
  readonly sentence: Sentence;
}

const { effective, updated, version } = POLICY_WORDS.date;

/** From the head and the foot of a text, where its dates stand. Undefined when it says nothing of the kind. */
export function versionOf(sentences: readonly Sentence[]): Version | undefined {
  const ends = [...sentences.slice(0, HEAD), ...sentences.slice(-FOOT)];
  const from = ends.flatMap((one) => dayAt(one, effective) ?? [])[0];
  const since = ends.flatMap((one) => dayAt(one, updated) ?? [])[0];
  const numbered = ends.find(({ folded }) => version.test(folded));
  const [, number, edition] = version.exec(numbered?.folded ?? '') ?? [];
  const sentence = from?.sentence ?? since?.sentence ?? numbered;
  if (!sentence) return undefined;
  return {
    ...(from ? { effective: from.day } : {}),
    ...(since ? { updated: since.day } : {}),
    ...((number ?? edition) ? { number: number ?? (edition as string) } : {}),
    sentence,
  };
}

const HEAD = 12;
const FOOT = 4;

/** The day next to the word, after it or else before it: "生效日期:2025年3月1日", "自2025年3月1日起施行". */
function dayAt(sentence: Sentence, word: RegExp): { readonly day: string; readonly sentence: Sentence } | undefined {
  const at = sentence.folded.search(word);
  if (at < 0) return undefined;
  const days = daysIn(sentence.folded);
  const next =
    days.find((one) => one.at > at && one.at - at < NEAR) ?? days.findLast((one) => one.at < at && at - one.at < NEAR);
  return next ? { day: next.day, sentence } : undefined;
}
const NEAR = 32;

function daysIn(folded: string): { readonly day: string; readonly at: number }[] {
  const places = [...folded.matchAll(NUMERIC), ...folded.matchAll(DAY_FIRST), ...folded.matchAll(MONTH_FIRST)];
  return places
    .flatMap(({ groups = {}, index }) => {
      const month = Number(groups.month) || MONTHS.findIndex((name) => groups.month?.startsWith(name)) + 1;
      const day = Number(groups.day);
      if (month < 1 || month > 12 || day < 1 || day > 31) return [];
      return [{ day: `${groups.year}-${pad(month)}-${pad(day)}`, at: index }];
    })
    .sort((a, b) => a.at - b.at);
}

const NUMERIC = /(?<year>20\d\d) ?[年./-] ?(?<month>\d{1,2}) ?[月./-] ?(?<day>\d{1,2})/gu;
const DAY_FIRST = /(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9}),? (?<year>20\d\d)/gu;
const MONTH_FIRST = /(?<month>[a-z]{3,9}) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>20\d\d)/gu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
