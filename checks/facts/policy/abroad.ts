import { typesIn } from './information.ts';
import { clauseBefore, type Sentence } from './sentences.ts';
import { isUnder, POLICY_WORDS, placesOf } from './words.ts';

export const NOTICE_PARTS = ['recipient', 'contact', 'purpose', 'types', 'rights'] as const;
export type NoticePart = (typeof NOTICE_PARTS)[number];

/** What a policy says of sending information out of the country. `conditional`: not done, and asked for if it were. */
export interface Abroad {
  readonly says: 'declared' | 'conditional' | 'denied' | 'silent';
  readonly sentence?: Sentence;
  readonly parts: readonly NoticePart[]; // of the notice, as far as it is given; when declared
  readonly ground?: Sentence; // another ground than consent
  readonly separate?: Sentence; // separate consent is spoken of
}

const { declared, conditional, separate, ground, ...parts } = POLICY_WORDS.abroad;
const company = POLICY_WORDS.operator.company;

export function abroadOf(sentences: readonly Sentence[]): Abroad {
  const speaking = sentences.filter(({ folded }) => declared.test(folded));
  const sentence = speaking.find((one) => !isDenied(one) && !isConditional(one));
  if (!sentence) {
    const [other] = speaking;
    if (!other) return { says: 'silent', parts: [] };
    const condition = speaking.find((one) => isConditional(one) && !isDenied(one));
    return condition
      ? { says: 'conditional', sentence: condition, parts: [] }
      : { says: 'denied', sentence: other, parts: [] };
  }
  const around = sentences.filter((one) => speaking.includes(one) || isAbout(one, sentence));
  return {
    says: 'declared',
    sentence,
    parts: NOTICE_PARTS.filter((part) => around.some((one) => has(part, one))),
    ...given(
      'ground',
      around.find(({ folded }) => ground.test(folded)),
    ),
    ...given(
      'separate',
      around.find(({ folded }) => separate.test(folded)),
    ),
  };
}

function isDenied({ folded }: Sentence): boolean {
  return placesOf(declared, folded).every(({ at, words }) =>
    POLICY_WORDS.refusing.clause.test(clauseBefore(folded, at) + words.split(/[,;:]/)[0]),
  );
}

/** "Before we send anything abroad, we will ask you": nothing is sent yet. */
function isConditional({ folded }: Sentence): boolean {
  return conditional.test(folded) && !NOW.test(folded);
}
const NOW = /为订立|必需,|我们会将|我们(目前|已)|当您(预订|使用|选择)|将被(传输|存储)|standard contractual/u;

/** In the same section, where that is about sending abroad, or close enough to belong to it. */
function isAbout(one: Sentence, sentence: Sentence): boolean {
  return (
    one.section === sentence.section && (isUnder(POLICY_WORDS.headings.abroad)(one) || one.heading === sentence.heading)
  );
}

function has(part: NoticePart, sentence: Sentence): boolean {
  if (part === 'types') return typesIn(sentence).length > 0;
  if (part === 'recipient') return parts.recipient.test(sentence.folded) || company.test(sentence.folded);
  return parts[part].test(sentence.folded);
}

function given<K extends string>(key: K, sentence: Sentence | undefined) {
  return (sentence ? { [key]: sentence } : {}) as { readonly [key in K]?: Sentence };
}
