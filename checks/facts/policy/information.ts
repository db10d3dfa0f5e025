import type { Sentence } from './sentences.ts';
import { isUnder, POLICY_WORDS, placesOf, says, sentenceThat } from './words.ts';

/** A kind of personal information that a policy says is collected, by the id of checks/law/personal-information.json. */
export interface Named {
  readonly type: string;
  readonly sentence: Sentence;
}

const { collect, unless } = POLICY_WORDS.refusing;

/** Each kind once, in the order of the word list. "We do not collect your contacts" names nothing. */
export function informationOf(sentences: readonly Sentence[]): Named[] {
  const telling = sentences.filter((sentence) => !isContactDetail(sentence));
  const all = telling.map(({ folded }) => folded).join('\n');
  return TYPES.flatMap(([type, pattern]) => {
    if (!pattern.test(all)) return [];
    const sentence = telling.find(({ folded }) => isNamedIn(folded, pattern));
    return sentence ? [{ type, sentence }] : [];
  });
}

/** The kinds of information that one sentence names. */
export function typesIn(sentence: Sentence): string[] {
  return TYPES.filter(([, pattern]) => isNamedIn(sentence.folded, pattern)).map(([type]) => type);
}

/** What the information is for. */
export function purposeOf(sentences: readonly Sentence[]): Sentence | undefined {
  return (
    sentenceThat(sentences, says(POLICY_WORDS.purposes), says(POLICY_WORDS.collecting)) ??
    sentenceThat(sentences, says(POLICY_WORDS.purposes))
  );
}

const TYPES = Object.entries(POLICY_WORDS.information);

function isNamedIn(folded: string, pattern: RegExp): boolean {
  return placesOf(pattern, folded).some(({ at }) => !isRefused(folded, at));
}

/** Said not to be collected: a refusal earlier in the sentence that no "but" has ended. */
function isRefused(folded: string, at: number): boolean {
  const before = folded.slice(0, at);
  const refusals = placesOf(collect, before);
  const last = refusals.at(-1);
  if (!last) return false;
  const since = before.slice(last.at + last.words.length);
  return !unless.test(since) && !STARTS_ANEW.test(since);
}
const STARTS_ANEW = /,.{0,12}(会|将|需要|可能)|为.{0,16}(会|收集|采集)/u;

/** How the operator itself is reached is no information about a user. */
function isContactDetail(sentence: Sentence): boolean {
  if (POLICY_WORDS.headings.collecting.test(sentence.heading)) return false;
  const { email, phone, address } = POLICY_WORDS.contacts;
  return (
    isUnder(POLICY_WORDS.headings.contact)(sentence) || [email, phone, address].some((one) => one.test(sentence.folded))
  );
}
