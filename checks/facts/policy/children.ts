import type { Sentence } from './sentences.ts';
import { isUnder, POLICY_WORDS, says, sentenceThat } from './words.ts';

export interface ChildrenTold {
  readonly section: Sentence | undefined; // says something on children
  readonly rules: Sentence | undefined; // names rules of their own
  readonly served: Sentence | undefined; // speaks of children as users
  readonly notServed: Sentence | undefined; // says that it is not for them
}

const { topic, rules, served, notServed } = POLICY_WORDS.children;

export function childrenOf(sentences: readonly Sentence[]): ChildrenTold {
  return {
    section:
      sentenceThat(sentences, isUnder(POLICY_WORDS.headings.children), says(topic)) ??
      sentenceThat(sentences, says(topic)),
    rules: sentenceThat(sentences, says(rules)),
    served: sentenceThat(sentences, says(served)),
    notServed: sentenceThat(sentences, says(notServed)),
  };
}
