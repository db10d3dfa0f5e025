import type { LegalText, Prompt, Trace } from '../crawler/trace.ts';
import type { Check, Evidence, Verdict } from './check.ts';
import { allPrompts } from './facts/collected.ts';
import { accuse, open, quoted, say, textsRead, whyNotRead } from './facts/explore.ts';
import { withoutPolicy } from './facts/no-policy.ts';
import { isChineseApp } from './facts/offered.ts';
import { NOTICE_PARTS } from './facts/policy/abroad.ts';
import { readPolicy } from './facts/policy/read.ts';
import { fold } from './facts/policy/sentences.ts';
import { POLICY_WORDS } from './facts/policy/words.ts';
import { homeSeen } from './facts/walks.ts';
import { because } from './reasons.ts';

/** Where information is said to go abroad, all of the notice is given, and consent is asked for that alone. */
export const policyCrossBorderNotice: Check = {
  id: 'policy-cross-border-notice',
  judge(trace) {
    const texts = textsRead(trace);
    const declaring = texts.find((text) => readPolicy(text).abroad.says === 'declared');
    if (declaring) return judgeText(declaring, trace);
    // Where a server stands is no sign of who sends what abroad, so requests alone say nothing here.
    const policy = texts.find((text) => text.kind === 'privacy-policy');
    if (!policy) return withoutPolicy(trace);
    const missing = whyNotRead(policy);
    if (missing) return open(missing);
    const { sentence } = readPolicy(policy).abroad;
    return say('inapplicable', because('no-transfer-told'), sentence && quoted(policy, sentence));
  },
};

function judgeText(text: LegalText, trace: Trace): Verdict {
  const { sentence, parts, ground } = readPolicy(text).abroad;
  const evidence = sentence ? quoted(text, sentence) : { steps: text.steps };
  if (!isChineseApp(trace)) return open(because('not-offered-here'), evidence);
  const lacking = NOTICE_PARTS.filter((part) => !parts.includes(part));
  const step = separateStep(trace);
  if (lacking.length > 0) {
    const missing = whyNotRead(text) ?? leadsOn(text);
    return missing ? open(missing, evidence) : accuse(because('transfer-notice-lacking', lacking.join(',')), evidence);
  }
  if (step) return say('passed', because('transfer-told'), evidence, step);
  // Under a contract, a duty or a rule no consent is needed. Which it is, is for a person to weigh.
  if (ground) return open(because('other-ground'), quoted(text, ground));
  const ran = homeSeen(trace) && allPrompts(trace).some((prompt) => prompt.gave.length > 0);
  return ran ? accuse(because('no-separate-consent'), evidence) : open(because('consent-step-not-reached'), evidence);
}

function leadsOn(text: LegalText) {
  const leads = readPolicy(text).elsewhere.some(({ folded }) => POLICY_WORDS.headings.abroad.test(folded));
  return leads ? because('in-another-text') : undefined;
}

function separateStep(trace: Trace): Evidence | undefined {
  const prompt = allPrompts(trace).find((one) => asksToSendAbroad(one));
  return prompt && { prompt: prompt.id, steps: prompt.steps };
}

function asksToSendAbroad({ title, text, kind }: Prompt): boolean {
  const words = fold(`${title} ${text}`);
  return kind !== 'privacy-consent' && POLICY_WORDS.headings.abroad.test(words) && ASKING.test(words);
}
const ASKING = /同意|授权|consent|agree/u;
