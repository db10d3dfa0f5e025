import type { Sentence } from './sentences.ts';
import { isUnder, POLICY_WORDS, says } from './words.ts';

/** Who answers for the processing. `sure`: the sentence speaks of itself; a name that may be another's is not. */
export interface Operator {
  readonly name: string; // folded
  readonly sentence: Sentence;
  readonly sure: boolean;
}

export type ContactKind = 'email' | 'phone' | 'address' | 'qq' | 'in-app';

export interface Contact {
  readonly kind: ContactKind;
  readonly sentence: Sentence;
  readonly sure: boolean; // not among those of third parties
}

const { company, self, labelled, users } = POLICY_WORDS.operator;
const { parties, contact: contactHeading } = POLICY_WORDS.headings;

export function operatorOf(sentences: readonly Sentence[]): Operator | undefined {
  const found = sentences.flatMap((sentence) => nameIn(sentence) ?? []);
  return found.find((one) => one.sure) ?? found[0];
}

/** Each kind of contact once, the sure one before the other. */
export function contactsOf(sentences: readonly Sentence[]): Contact[] {
  return KINDS.flatMap((kind) => {
    const all = sentences
      .filter(says(POLICY_WORDS.contacts[kind]))
      .map((sentence) => ({ kind, sentence, sure: !isOfOthers(sentence) }));
    return all.find((one) => one.sure) ?? all[0] ?? [];
  });
}

const KINDS: readonly ContactKind[] = ['email', 'phone', 'address', 'qq', 'in-app'];

function nameIn(sentence: Sentence): Operator | undefined {
  const name = company.exec(sentence.folded)?.[0];
  if (name) {
    // Chinese runs on: what is done with a company may stand within the name that was found.
    const isUsed = users.test(sentence.folded.slice(0, sentence.folded.indexOf(name))) || USED.test(name);
    const isOwn = self.test(sentence.folded) || contactHeading.test(sentence.heading);
    const sure = isOwn && !isUsed && !isOfOthers(sentence);
    return { name: withoutLead(name), sentence, sure };
  }
  const label = labelled.exec(sentence.folded)?.slice(1).find(Boolean);
  return label ? { name: label.trim(), sentence, sure: !isOfOthers(sentence) } : undefined;
}

function isOfOthers(sentence: Sentence): boolean {
  return isUnder(parties)(sentence) && !isUnder(contactHeading)(sentence);
}

/** "由…" and "您与…" lead to a Chinese name and do not belong to it; nor does what English says before its own. */
function withoutLead(name: string): string {
  return name
    .replace(/^.*?(?:由您与|您与|由|是|为|我们\(|我们)(?=.{4,})/u, '')
    .replace(/^(?:.*\b(?:by|is|how|from|contact)\s+)/u, '')
    .trim();
}

const USED = /使用|接入|委托|采用|共享/u;
