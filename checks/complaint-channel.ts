import type { Trace } from '../crawler/trace.ts';
import type { Check, Evidence } from './check.ts';
import { collects } from './facts/collected.ts';
import { ANSWER_WORKING_DAYS, daysPromised, isWithin, type Promised } from './facts/days.ts';
import {
  accuse,
  exploringWalk,
  open,
  policyOf,
  quoted,
  say,
  searchFor,
  seen,
  textsRead,
  whyNotRead,
  whyOpen,
} from './facts/explore.ts';
import { readPolicy } from './facts/policy/read.ts';
import { fold } from './facts/policy/sentences.ts';
import { because } from './reasons.ts';

/** There is somewhere to complain of how information is handled, and an answer is promised in time. */
export const complaintChannel: Check = {
  id: 'complaint-channel',
  judge(trace) {
    const channels = [...inTexts(trace), ...onScreens(trace)];
    const answered = channels.find((one) => one.promised && isWithin(one.promised, ANSWER_WORKING_DAYS));
    if (answered)
      return say('passed', because('complaint-answer', String(answered.promised?.days)), ...answered.evidence);
    const late = channels.find((one) => one.promised);
    if (late) return open(because('complaint-late', String(late.promised?.days)), ...late.evidence);
    if (channels[0]) return open(because('complaint-time-not-told'), ...channels[0].evidence);
    return withoutChannel(trace);
  },
};

interface Channel {
  readonly promised: Promised | undefined;
  readonly evidence: readonly Evidence[];
}

function inTexts(trace: Trace): Channel[] {
  return textsRead(trace).flatMap((text) => {
    const { channel, answer } = readPolicy(text).complaints;
    if (!channel) return [];
    const evidence = [
      quoted(text, channel),
      ...(answer && answer.sentence !== channel ? [quoted(text, answer.sentence)] : []),
    ];
    return [{ promised: answer?.promised, evidence }];
  });
}

function onScreens(trace: Trace): Channel[] {
  const search = searchFor(trace, 'complaint');
  if (search?.outcome !== 'found') return [];
  return [{ promised: daysPromised(fold(`${search.text ?? ''} ${search.label ?? ''}`)), evidence: [seen(search)] }];
}

function withoutChannel(trace: Trace) {
  if (!exploringWalk(trace)) return open(whyOpen(trace, []) ?? because('not-explored'));
  const missing = whyOpen(trace, ['complaint', 'settings', 'help', 'about']);
  if (missing) return open(missing);
  if (!collects(trace)) return say('inapplicable', because('nothing-collected'));
  const policy = policyOf(trace);
  const unread = policy && whyNotRead(policy);
  if (unread) return open(unread);
  // A way to reach the operator at all may serve for complaints, though nobody says so.
  const contact = policy && readPolicy(policy).contacts.find((one) => one.sure);
  if (policy && contact) return open(because('contact-only'), quoted(policy, contact.sentence));
  const search = searchFor(trace, 'complaint');
  return accuse(because('no-complaint-channel'), search ? seen(search) : { steps: [] });
}
