import { daysPromised, type Promised } from '../days.ts';
import type { Sentence } from './sentences.ts';
import { isUnder, POLICY_WORDS } from './words.ts';

/** Where to complain of how information is handled, and how soon an answer is promised. */
export interface Complaints {
  readonly channel: Sentence | undefined;
  readonly answer: { readonly promised: Promised; readonly sentence: Sentence } | undefined;
}

const { channel, authority } = POLICY_WORDS.complaint;
const contacts = Object.values(POLICY_WORDS.contacts);

/** Complaining to an authority is everybody's right, and no channel of the operator's. */
export function complaintsOf(sentences: readonly Sentence[]): Complaints {
  const reached = sentences.filter((one) => contacts.some((pattern) => pattern.test(one.folded)));
  const about = (one: Sentence) => channel.test(one.folded) && !authority.test(one.folded);
  const told =
    reached.find(about) ??
    sentences.find((one) => about(one) && reached.some((other) => other.section === one.section)) ??
    reached.find((one) => isUnder(COMPLAINT_HEADING)(one));
  const near = sentences.filter((one) => told && one.section === told.section);
  const answers = [...near, ...sentences].flatMap((sentence) => {
    const promised = daysPromised(sentence.folded);
    return promised ? [{ promised, sentence }] : [];
  });
  return { channel: told, answer: answers[0] };
}

const COMPLAINT_HEADING = /投诉|举报|complain/u;
