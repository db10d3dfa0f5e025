import type { LegalText, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { hasAccounts } from './facts/collected.ts';
import { accuse, open, policyOf, quoted, read, say, told, whyNotRead } from './facts/explore.ts';
import { withoutPolicy } from './facts/no-policy.ts';
import { readPolicy } from './facts/policy/read.ts';
import { RIGHTS } from './facts/policy/rights.ts';
import type { Sentence } from './facts/policy/sentences.ts';
import { because } from './reasons.ts';

/** The policy says how long information is kept, and how to see, copy, correct and delete it, cancel and withdraw. */
export const policyRetentionAndRights: Check = {
  id: 'policy-retention-and-rights',
  judge(trace) {
    const text = policyOf(trace);
    return text ? judgeText(text, trace) : withoutPolicy(trace);
  },
};

function judgeText(text: LegalText, trace: Trace): Verdict {
  const { retention, rights } = readPolicy(text);
  const wanted = RIGHTS.filter((right) => right !== 'cancel' || hasAccounts(trace));
  const lacking = [...(retention ? [] : ['retention']), ...wanted.filter((right) => !rights[right])];
  const given = [retention, ...wanted.map((right) => rights[right])].flatMap((sentence) => sentence ?? []);
  const evidence = [...new Set(given)].map((sentence) => quoted(text, sentence));
  if (lacking.length === 0) return say('passed', because('retention-and-rights-told'), ...evidence);

  const missing = whyNotRead(text);
  if (missing) return open(missing, read(text));
  const others = lacking.map((one) => toldElsewhere(trace, one));
  if (others.some(Boolean)) return open(because('in-another-text'), ...others);
  const leads = readPolicy(text).elsewhere.find(({ folded }) => ON_RIGHTS.test(folded));
  if (leads) return open(because('in-another-text'), quoted(text, leads));
  const { unclear } = readPolicy(text);
  const perhaps = lacking.map((one) => (one === 'retention' ? unclear.retention : unclear.rights)).find(Boolean);
  if (perhaps) return open(because('text-unclear'), quoted(text, perhaps));
  return accuse(because('rights-lacking', lacking.join(',')), read(text), ...evidence);
}

function toldElsewhere(trace: Trace, lacking: string) {
  return told(
    trace,
    ({ retention, rights }) => (lacking === 'retention' ? retention : (rights as Record<string, Sentence>)[lacking]),
    'user-agreement',
    'children-rules',
    'face-rules',
  );
}

const ON_RIGHTS = /权利|注销|删除|保存|期限|管理|rights|retention|delet/u;
