import { clauseBefore, type Sentence } from './sentences.ts';
import { isUnder, POLICY_WORDS, placesOf } from './words.ts';

export const LIMITLESS = ['unlimited', 'irrevocable', 'transferable'] as const;
export type Limitless = (typeof LIMITLESS)[number];

/** A right taken without an end, without a way back, or to hand on to anyone. */
export interface Clause {
  readonly kind: Limitless;
  readonly sentence: Sentence;
}

export interface FaceTerms {
  readonly processed: Sentence | undefined; // face data goes to the operator
  readonly clauses: readonly Clause[]; // over face data
  readonly broad: readonly Clause[]; // over content at large, in which a face may be or not
}

const { topic, own, subject, not, broad } = POLICY_WORDS.face;

/** @param isFaceText the whole text is on faces, whatever its headings */
export function faceTermsOf(sentences: readonly Sentence[], isFaceText = false): FaceTerms {
  const onFaces = (one: Sentence) => topic.test(one.folded);
  const underFaces = (one: Sentence) => onFaces(one) || isUnder(POLICY_WORDS.headings.face)(one) || isFaceText;
  const clauses = sentences.flatMap((one) => clausesIn(one));
  return {
    processed: sentences.find((one) => onFaces(one) && isTaken(one)),
    clauses: clauses.filter(({ sentence }) => underFaces(sentence)),
    broad: clauses.filter(
      ({ sentence }) => !underFaces(sentence) && broad.test(`${sentence.heading} ${sentence.folded}`),
    ),
  };
}

/** "We will not keep it for ever" and "not irrevocable" take nothing. */
function clausesIn(sentence: Sentence): Clause[] {
  const { folded } = sentence;
  if (!subject.test(folded)) return [];
  return LIMITLESS.filter((kind) =>
    placesOf(POLICY_WORDS.face[kind], folded).some(({ at }) => !not.test(clauseBefore(folded, at))),
  ).map((kind) => ({ kind, sentence }));
}

/** Not where the device keeps it, and not where it is refused. */
function isTaken({ folded }: Sentence): boolean {
  if (own.test(folded)) return false;
  return placesOf(topic, folded).some(({ at }) => {
    const before = folded.slice(0, at);
    return (
      POLICY_WORDS.collecting.test(folded) &&
      !POLICY_WORDS.refusing.collect.test(before) &&
      !/\b(not|never)\b|不会|不得/u.test(clauseBefore(folded, at))
    );
  });
}
