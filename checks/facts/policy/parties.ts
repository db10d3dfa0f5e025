import { typesIn } from './information.ts';
import type { Sentence } from './sentences.ts';
import { isUnder, POLICY_WORDS, says, sentenceThat } from './words.ts';

/** What a policy says of others who receive information. */
export interface Parties {
  readonly told: readonly Sentence[]; // sentences on sharing, and on single recipients
  readonly elsewhere: Sentence | undefined; // a list in a text of its own
}

/** One recipient in a text: the sentences that name it, and whether they say what for and which kinds of information. */
export interface NamedParty {
  readonly sentence: Sentence;
  readonly withPurpose: boolean;
  readonly withTypes: boolean;
}

const { sharing, elsewhere, purpose } = POLICY_WORDS.parties;

export function partiesOf(sentences: readonly Sentence[]): Parties {
  const told = sentences.filter((one) => sharing.test(one.folded) || isUnder(POLICY_WORDS.headings.parties)(one));
  return { told, elsewhere: sentenceThat(sentences, says(elsewhere)) };
}

/** Where any of these names (folded) stands. A table may spread one recipient over some lines: those that follow count. */
export function partyNamed(sentences: readonly Sentence[], names: readonly string[]): NamedParty | undefined {
  const at = sentences.findIndex(({ folded }) => names.some((name) => hasWord(folded, name)));
  const sentence = sentences[at];
  if (!sentence) return undefined;
  const entry = sentences.slice(at, at + LINES_OF_AN_ENTRY).filter((one) => one.section === sentence.section);
  return {
    sentence,
    withPurpose: entry.some((one) => purpose.test(one.folded)),
    withTypes: entry.some((one) => typesIn(one).length > 0 || TYPES_AT_LARGE.test(one.folded)),
  };
}

const LINES_OF_AN_ENTRY = 5;
const TYPES_AT_LARGE = /(信息|数据|资料)|\b(data|information|logs?|id)\b/u;

/** Latin names as words, Chinese ones wherever they stand. */
function hasWord(folded: string, name: string): boolean {
  if (!/^[\x20-\x7e]+$/.test(name)) return folded.includes(name);
  const at = folded.indexOf(name);
  if (at < 0) return false;
  return !/[a-z0-9]/.test(folded[at - 1] ?? '') && !/[a-z0-9]/.test(folded[at + name.length] ?? '');
}
