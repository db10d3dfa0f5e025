import type { LegalText } from '../../../crawler/trace.ts';
import { type Abroad, abroadOf } from './abroad.ts';
import { type ChildrenTold, childrenOf } from './children.ts';
import { type Complaints, complaintsOf } from './complaints.ts';
import { type Version, versionOf } from './date.ts';
import { type FaceTerms, faceTermsOf } from './face.ts';
import { informationOf, type Named, purposeOf } from './information.ts';
import { type Language, languageOf } from './language.ts';
import { type Contact, contactsOf, type Operator, operatorOf } from './operator.ts';
import { type Parties, partiesOf } from './parties.ts';
import { type RightsTold, retentionOf, rightsOf, unclearOffers } from './rights.ts';
import { clauseBefore, type Sentence, sentencesOf } from './sentences.ts';
import { POLICY_WORDS, placesOf } from './words.ts';

/** What a legal text says, each answer with the sentence it rests on. It is read as written, and nothing is added. */
export interface PolicyReading {
  readonly sentences: readonly Sentence[];
  readonly language: Language;
  readonly operator: Operator | undefined;
  readonly contacts: readonly Contact[];
  readonly information: readonly Named[];
  readonly purpose: Sentence | undefined;
  readonly parties: Parties;
  readonly retention: Sentence | undefined;
  readonly rights: RightsTold;
  readonly unclear: { readonly rights?: Sentence; readonly retention?: Sentence }; // may say what was not recognised
  readonly abroad: Abroad;
  readonly face: FaceTerms;
  readonly children: ChildrenTold;
  readonly version: Version | undefined;
  readonly complaints: Complaints;
  readonly personalised: { readonly declared: Sentence | undefined; readonly off: Sentence | undefined };
  readonly elsewhere: readonly Sentence[]; // those that send the reader to another text
}

/** Reads a text once; the same text gives the same reading. */
export function readPolicy(text: LegalText): PolicyReading {
  const known = readings.get(text) ?? read(text);
  readings.set(text, known);
  return known;
}

const readings = new WeakMap<LegalText, PolicyReading>();

function read({ text, kind }: LegalText): PolicyReading {
  const sentences = sentencesOf(text);
  return {
    sentences,
    language: languageOf(text),
    operator: operatorOf(sentences),
    contacts: contactsOf(sentences),
    information: informationOf(sentences),
    purpose: purposeOf(sentences),
    parties: partiesOf(sentences),
    retention: retentionOf(sentences),
    rights: rightsOf(sentences),
    unclear: unclearOffers(sentences),
    abroad: abroadOf(sentences),
    face: faceTermsOf(sentences, kind === 'face-rules'),
    children: childrenOf(sentences),
    version: versionOf(sentences),
    complaints: complaintsOf(sentences),
    personalised: personalisedOf(sentences),
    elsewhere: sentences.filter(({ folded }) => POLICY_WORDS.elsewhere.test(folded)),
  };
}

function personalisedOf(sentences: readonly Sentence[]): PolicyReading['personalised'] {
  const { declared, off, recommending } = POLICY_WORDS.personalised;
  const isDeclared = ({ folded }: Sentence) =>
    placesOf(declared, folded).some(({ at }) => !POLICY_WORDS.refusing.clause.test(clauseBefore(folded, at)));
  return {
    declared: sentences.find(isDeclared),
    off: sentences.find(({ folded }) => off.test(folded) && (declared.test(folded) || recommending.test(folded))),
  };
}
