import { describe, expect, it } from 'vitest';
import { policyOperatorContact } from '../../checks/policy-operator-contact.ts';
import { buildTrace } from '../support/build-trace.ts';
import { explored, fairPolicy, textOf, unfinished } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(policyOperatorContact, trace);
const saying = (text: string) => explored({ texts: [textOf(text)] });

describe('policy-operator-contact', () => {
  it('fails a policy that says neither who nor where', () => {
    expect(judge(explored({ texts: [policy('torch-zh')] }))).toEqual(['failed', 'no-operator']);
  });

  it('fails one that gives a name and nothing to reach it by', () => {
    expect(
      judge(saying('本应用由杭州甲乙科技有限公司运营。\n我们收集您的手机号，用于登录。我们会妥善保护您的信息。')),
    ).toEqual(['failed', 'no-contact']);
  });

  it('passes a name with a contact, and quotes both', () => {
    const { outcome, evidence } = policyOperatorContact.judge(explored({ texts: [fairPolicy()] }));
    expect(outcome).toBe('passed');
    expect(evidence?.map((one) => one.quote?.words)).toEqual([
      expect.stringContaining('杭州鹿集网络科技有限公司'),
      expect.stringContaining('privacy@luji.example'),
    ]);
    expect(judge(explored({ texts: [policy('game-en')] }))[0]).toBe('passed');
  });

  it('does not accuse a text read in part, or a name that may be a third party’s', () => {
    expect(judge(explored({ texts: [policy('torch-zh', { whole: false })] }))).toEqual(['cantTell', 'text-not-whole']);
    const other = '我们收集您的手机号，用于登录。\n三、第三方共享\n深圳丙丁信息技术有限公司：统计分析，邮箱a@b.example';
    expect(judge(saying(other))).toEqual(['cantTell', 'operator-unsure']);
  });

  it('does not accuse where another text says it, or is said to', () => {
    const agreement = fairPolicy({ id: 'd2', kind: 'user-agreement' });
    expect(judge(explored({ texts: [policy('torch-zh'), agreement] }))).toEqual(['cantTell', 'in-another-text']);
    const leading = `${policy('torch-zh').text}\n我们的联系方式请见《用户服务协议》。`;
    expect(judge(saying(leading))).toEqual(['cantTell', 'in-another-text']);
  });

  it('has nothing to say without a policy', () => {
    expect(judge(explored())).toEqual(['inapplicable', 'no-policy']);
    expect(judge(explored({ searches: [unfinished('privacy-policy')] }))).toEqual(['cantTell', 'out-of-budget']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
  });

  it(trap(policyOperatorContact, 0), () => {
    const small =
      '本应用由杭州甲乙科技有限公司运营。\n我们收集您的手机号，用于登录。\n联系我们\n邮箱：hi@jiayi.example';
    expect(judge(saying(small))).toEqual(['passed', 'operator-named']);
  });
});
