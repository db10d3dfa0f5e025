import { describe, expect, it } from 'vitest';
import { policyRetentionAndRights } from '../../checks/policy-retention-and-rights.ts';
import { buildTrace, skippable } from '../support/build-trace.ts';
import { explored, fairPolicy, textOf } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(policyRetentionAndRights, trace);

describe('policy-retention-and-rights', () => {
  it('fails a policy that lacks some, and says which', () => {
    const verdict = policyRetentionAndRights.judge(explored({ texts: [policy('fitness-abroad-zh')] }));
    expect(verdict).toMatchObject({ outcome: 'failed', reason: { detail: 'access,copy,delete,cancel,withdraw' } });
    expect(judge(explored({ texts: [policy('torch-zh')] }))).toEqual(['failed', 'rights-lacking']);
  });

  it.each(['shop-zh', 'hotel-abroad-zh', 'news-tw', 'saas-en'])('passes %s, which has them all', (name) => {
    expect(judge(explored({ texts: [policy(name)] }))).toEqual(['passed', 'retention-and-rights-told']);
  });

  it('asks for no cancelling where there are no accounts', () => {
    const text = textOf(
      '我们保存您的设备信息三十天。\n您的权利\n您可以查阅、复制、更正、删除您的信息，也可以撤回同意。我们会收集您的设备信息用于统计。',
    );
    expect(judge(explored({ prompts: [skippable()], texts: [text] }))[0]).toBe('passed');
    expect(policyRetentionAndRights.judge(explored({ texts: [text] })).reason.detail).toBe('cancel');
  });

  it('does not accuse a text read in part, in a strange language, or split over others', () => {
    expect(judge(explored({ texts: [policy('torch-zh', { whole: false })] }))).toEqual(['cantTell', 'text-not-whole']);
    const strange = textOf('Политика конфиденциальности описывает, какие данные мы собираем и зачем мы это делаем.');
    expect(judge(explored({ texts: [strange] }))).toEqual(['cantTell', 'language-not-read']);
    const agreement = fairPolicy({ id: 'd2', kind: 'user-agreement' });
    expect(judge(explored({ texts: [policy('torch-zh'), agreement] }))).toEqual(['cantTell', 'in-another-text']);
    const leading = textOf(`${policy('torch-zh').text}\n注销账号的流程详见《账号注销协议》。`);
    expect(judge(explored({ texts: [leading] }))).toEqual(['cantTell', 'in-another-text']);
  });

  it('does not accuse where a sentence may say it in words that are not known', () => {
    const odd = textOf('我们收集您的手机号，用于登录，保存三十天。\n您可以随时对您的信息行使法律赋予的一切权能。');
    expect(judge(explored({ texts: [odd] }))).toEqual(['cantTell', 'text-unclear']);
    const kept = textOf(`${policy('torch-zh').text}\n保留信息的时间视情况而定。`);
    expect(judge(explored({ texts: [kept] }))[0]).not.toBe('passed');
  });

  it('has nothing to say without a policy', () => {
    expect(judge(explored())).toEqual(['inapplicable', 'no-policy']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
  });
});
