import { describe, expect, it } from 'vitest';
import { policyThirdPartyList } from '../../checks/policy-third-party-list.ts';
import { buildTrace } from '../support/build-trace.ts';
import { explored, fairPolicy, requestTo, stepWith, textOf } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(policyThirdPartyList, trace);
const sending = (
  sites: readonly string[],
  texts = [textOf('我们收集您的设备信息，用于统计分析。我们会妥善保护您的信息安全。')],
) =>
  explored({
    texts,
    steps: [stepWith([...sites.map(requestTo), { ...requestTo('127.0.0.1'), foreign: false } as never])],
  });

describe('policy-third-party-list', () => {
  it('fails a recipient that neither policy nor list names', () => {
    const trace = sending(['google-analytics.com']);
    expect(judge(trace)).toEqual(['failed', 'recipient-not-named']);
    expect(policyThirdPartyList.judge(trace)).toMatchObject({
      reason: { detail: 'google-analytics.com' },
      evidence: [{ steps: [95] }, {}],
    });
  });

  it('passes one that is named with what for and which data, in Latin or Chinese letters', () => {
    const english = textOf(
      'We share data.\nGoogle Analytics (Google LLC): device ID, IP address, for analytics. We collect your device ID to improve the app.',
    );
    expect(judge(sending(['google-analytics.com'], [english]))).toEqual(['passed', 'recipients-named']);
    const chinese = textOf('第三方清单\n谷歌分析：收集设备信息，用于统计分析。');
    expect(judge(sending(['google-analytics.com'], [chinese]))).toEqual(['passed', 'recipients-named']);
  });

  it('finds it in a list of its own', () => {
    const list = textOf('第三方信息共享清单\nGoogle Analytics：设备信息，用于统计', {
      id: 'd2',
      kind: 'third-party-list',
    });
    expect(judge(sending(['google-analytics.com'], [fairPolicy(), list]))).toEqual(['passed', 'recipients-named']);
  });

  it('does not accuse while a list of its own was not read, or a text only in part', () => {
    expect(judge(sending(['google-analytics.com'], [fairPolicy()]))).toEqual(['cantTell', 'in-another-text']);
    expect(judge(sending(['google-analytics.com'], [policy('torch-zh', { whole: false })]))).toEqual([
      'cantTell',
      'text-not-whole',
    ]);
  });

  it('does not accuse where nobody knows whose a host is', () => {
    expect(judge(sending(['sh8731.example']))).toEqual(['cantTell', 'owner-unclear']);
  });

  it('has nothing to say without traffic, recipients or a policy', () => {
    expect(judge(explored({ texts: [fairPolicy()] }))).toEqual(['cantTell', 'no-traffic-seen']);
    expect(judge(sending([], [fairPolicy()]))).toEqual(['cantTell', 'recipients-told-not-seen']);
    expect(judge(sending([]))).toEqual(['inapplicable', 'no-third-party-seen']);
    expect(judge(explored())).toEqual(['inapplicable', 'no-policy']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
  });

  it(trap(policyThirdPartyList, 0), () => {
    expect(judge(sending(['jsdelivr.net', 'unpkg.com', 'akamaized.net']))).toEqual([
      'inapplicable',
      'no-third-party-seen',
    ]);
  });

  it(trap(policyThirdPartyList, 1), () => {
    const entrusted = textOf('我们委托 Google Analytics 统计访问情况，其处理您的设备信息。');
    expectNoAccusation(policyThirdPartyList, sending(['google-analytics.com'], [entrusted]));
  });
});
