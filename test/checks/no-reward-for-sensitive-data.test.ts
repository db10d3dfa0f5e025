import { describe, expect, it } from 'vitest';
import { noRewardForSensitiveData } from '../../checks/no-reward-for-sensitive-data.ts';
import { ask, buildTrace, captchaMet, type Draft, login, skippable, wall } from '../support/build-trace.ts';
import { answer } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(noRewardForSensitiveData, trace);
const only = (...prompts: Draft[]) => buildTrace({ category: 19, prompts });
const verify = (text: string) =>
  skippable({ kind: 'identity-verification', title: '实名认证', text, asks: [ask('id-number')] });

describe('no-reward-for-sensitive-data', () => {
  it.each(['完成实名认证即可领取88元红包', 'Verify your identity and get a $5 bonus'])('fails "%s"', (text) => {
    expect(judge(only(verify(text)))).toEqual(['failed', 'reward-for-sensitive', 'p1']);
    expect(noRewardForSensitiveData.judge(only(verify(text))).evidence?.[0]?.quote?.words).toBe(text);
  });

  it('passes a plain request', () => {
    expect(judge(only(verify('为保障账号安全，可进行实名认证')))).toEqual(['passed', 'asked-without-reward', 'p1']);
    expect(judge(only(verify('实名认证没有奖励')))[0]).toBe('passed');
  });

  it('has nothing to say where neither is asked', () => {
    expect(judge(only(login()))).toEqual(['inapplicable', 'neither-id-nor-biometrics']);
  });

  it('cannot tell of a reward that merely stands beside it', () => {
    expect(judge(only(verify('实名认证\n今日签到积分 +5')))).toEqual(['cantTell', 'reward-beside-request', 'p1']);
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it('does not accuse where a rule demands the identity anyway', () => {
    const game = wall({ kind: 'identity-verification', text: '完成实名认证送礼包', asks: [ask('id-number')] });
    expect(judge(buildTrace({ category: 18, prompts: [game] }))).toEqual(['cantTell', 'by-law', 'p1']);
  });
});
