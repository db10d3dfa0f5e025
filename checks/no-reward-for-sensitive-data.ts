import type { Prompt, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { demands, wantedBy } from './facts/demands.ts';
import { inCategories } from './facts/in-categories.ts';
import { isBiometric } from './facts/sensitive.ts';
import { cantTell, shown, together } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import { sentencesOf, wordsAt, wordsBefore } from './facts/wording.ts';
import { because } from './reasons.ts';

/** An identity number or a body's features are not paid for with points, gifts or money. */
export const noRewardForSensitiveData: Check = {
  id: 'no-reward-for-sensitive-data',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  const asking = promptsMet(trace).filter((prompt) => [...prompt.asks, ...wantedBy(prompt)].some(isMeant));
  return together(
    trace,
    asking.map((prompt) => judgeOne(prompt, trace, categories)),
    because('neither-id-nor-biometrics'),
  );
}

function judgeOne(prompt: Prompt, trace: Trace, categories: readonly number[]): Verdict {
  const sentences = [...wordsAt(prompt, trace), ...wordsBefore(prompt, trace)].flatMap(sentencesOf);
  const rewarding = sentences.filter((sentence) => REWARD.test(sentence) && !NO_REWARD.test(sentence));
  if (rewarding.length === 0) {
    return { outcome: 'passed', reason: because('asked-without-reward'), evidence: [shown(prompt)] };
  }
  const tied = rewarding.find((sentence) => GIVING.test(sentence) && TIES.test(sentence));
  if (tied === undefined) return cantTell(because('reward-beside-request'), prompt);
  // A rule may demand the check, and then the reward is for what has to be done anyway.
  const { beyond, doubts } = demands(trace, prompt, categories);
  if (!beyond.some(isMeant)) return cantTell(doubts[0] ?? because('needed-for-service'), prompt);
  return {
    outcome: 'failed',
    reason: because('reward-for-sensitive'),
    evidence: [{ ...shown(prompt), quote: { words: tied } }],
  };
}

function isMeant({ type }: { readonly type: string }): boolean {
  return type === 'id-number' || type === 'id-image' || isBiometric(type);
}

const REWARD =
  /红包|紅包|积分|積分|奖励|獎勵|礼包|禮包|礼品|优惠券|優惠券|代金券|金币|现金|現金|抽奖|免费领|赠送|rewards?|points|coupon|voucher|gift|bonus|cash(?!ier)|prize/i;
const NO_REWARD = /(没有|无|不提供|不赠)[^，。]{0,4}(奖励|红包|积分|优惠)|no (reward|bonus|gift)/i;
const GIVING =
  /实名|身份(证|验证|认证|信息)|人脸|人臉|刷脸|指纹|声纹|认证|認證|verif|identity|\bid\b|face|fingerprint|biometric|selfie/i;
const TIES =
  /(完成|通过|提交|上传|录入|参与|进行|即可|可得|可领|就送|立得|立领|马上领|领取|得)|complete|submit|upload|verify|after|when you|get|earn|receive|claim|unlock/i;
