import { describe, expect, it } from 'vitest';
import { withdrawConsentPath } from '../../checks/withdraw-consent-path.ts';
import { buildTrace, consent, login } from '../support/build-trace.ts';
import { explored, fairPolicy, found, textOf, unfinished } from '../support/explored.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(withdrawConsentPath, trace);
const finding = (label: string, text = '', taps = 3) =>
  explored({ searches: [found('withdrawal', { path: ['我的', '设置'], label, text, taps })] });

describe('withdraw-consent-path', () => {
  it('fails an app where nothing takes consent back', () => {
    expect(judge(explored())).toEqual(['failed', 'no-withdraw-path']);
  });

  it('fails one that lets consent be withdrawn only by leaving', () => {
    const trace = finding('撤回同意隐私政策', '如需撤回同意，您只能注销账号并卸载本应用');
    expect(judge(trace)).toEqual(['failed', 'withdraw-only-by-leaving']);
    expect(withdrawConsentPath.judge(trace).evidence?.[0]?.quote?.words).toContain('卸载');
  });

  it('passes a way that was walked', () => {
    expect(judge(finding('撤回同意'))).toEqual(['passed', 'withdraw-path']);
    expect(judge(finding('Withdraw consent'))).toEqual(['passed', 'withdraw-path']);
  });

  it('does not accuse where a text tells of a way, or where it is merely far', () => {
    expect(judge(explored({ texts: [fairPolicy()] }))).toEqual(['cantTell', 'told-not-walked']);
    const odd = textOf('您可以随时对您的信息行使法律赋予的一切权能。');
    expect(judge(explored({ texts: [odd] }))).toEqual(['cantTell', 'text-unclear']);
    expect(judge(finding('撤回同意', '', 12))).toEqual(['cantTell', 'withdraw-far']);
    const other = explored({
      searches: [found('withdrawal', { label: '卸载即可撤回同意' })],
      texts: [fairPolicy()],
    });
    expect(judge(other)).toEqual(['cantTell', 'withdraw-ends-service']);
  });

  it('cannot tell from a search that was cut short', () => {
    expect(judge(explored({ searches: [unfinished('withdrawal')] }))).toEqual(['cantTell', 'out-of-budget']);
    expect(judge(explored({ searches: [unfinished('account')] }))).toEqual(['cantTell', 'out-of-budget']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
  });

  it('does not apply where no consent was given', () => {
    expect(judge(explored({ prompts: [login()] }))).toEqual(['inapplicable', 'no-consent-given']);
  });

  it('does not ask an app for what the system gives: a permission is taken back where it was granted', () => {
    const granted = consent({
      kind: 'os-permission',
      gave: [{ type: 'permission:location', label: '允许', how: 'granted' }],
    });
    expect(judge(explored({ prompts: [granted] }))).toEqual(['cantTell', 'withdraw-permission-only']);
  });

  it(trap(withdrawConsentPath, 0), () => {
    expect(judge(finding('系统权限管理'))).toEqual(['cantTell', 'withdraw-permission-only']);
    expectNoAccusation(
      withdrawConsentPath,
      explored({ texts: [textOf('您可以在手机设置中关闭相机权限。我们收集设备信息用于统计。')] }),
    );
  });
});
