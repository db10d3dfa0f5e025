import { describe, expect, it } from 'vitest';
import { privacyPolicyPresent } from '../../checks/privacy-policy-present.ts';
import { ask, buildTrace, captchaMet, skippable } from '../support/build-trace.ts';
import { explored, fairPolicy, found, textOf, unfinished } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(privacyPolicyPresent, trace);
const dead = (detail: string) => fairPolicy({ text: '', whole: false, failure: { code: 'http-status', detail } });

describe('privacy-policy-present', () => {
  const nameless = () => explored({ prompts: [skippable()] });

  it('fails an app through which no policy was found', () => {
    expect(judge(nameless())).toEqual(['failed', 'no-policy-found']);
    expect(privacyPolicyPresent.judge(nameless()).evidence).toEqual([{ steps: [90, 91] }]);
  });

  it('fails a link that the site itself calls gone, and a text that says nothing of the kind', () => {
    expect(judge(explored({ texts: [dead('404')] }))).toEqual(['failed', 'policy-link-dead']);
    const empty = textOf('欢迎使用本软件。祝您使用愉快，天天开心，事事顺利。本页面由我们精心设计，谢谢。');
    expect(judge(explored({ texts: [empty] }))).toEqual(['failed', 'policy-without-rules']);
  });

  it('passes a policy that names what and what for, and quotes both', () => {
    const verdict = privacyPolicyPresent.judge(explored({ texts: [fairPolicy()] }));
    expect(verdict).toMatchObject({ outcome: 'passed', reason: { code: 'policy-opens' } });
    expect(verdict.evidence?.[0]?.quote).toMatchObject({ text: 'd1', words: expect.stringContaining('手机号码') });
    expect(judge(explored({ texts: [policy('saas-en')] }))[0]).toBe('passed');
  });

  it('says which kinds were asked for and not named', () => {
    const asked = explored({ prompts: [skippable({ asks: [ask('political')] })], texts: [fairPolicy()] });
    expect(privacyPolicyPresent.judge(asked).reason).toEqual({ code: 'policy-names-less', detail: 'political' });
  });

  it('cannot tell without the walk after home, with a search cut short, or with half a text', () => {
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
    expect(judge(explored({ searches: [unfinished('settings')] }))).toEqual(['cantTell', 'out-of-budget']);
    const half = textOf('本应用尊重您的隐私。', { whole: false });
    expect(judge(explored({ texts: [half] }))).toEqual(['cantTell', 'text-not-whole']);
    expect(judge(captchaMet())).toEqual(['cantTell', 'not-explored']);
  });

  it('cannot tell where a link by that name stood on a screen, or was found and not read', () => {
    expect(judge(explored())).toEqual(['cantTell', 'policy-link-not-followed']);
    const linked = explored({ prompts: [skippable()], searches: [found('privacy-policy')] });
    expect(judge(linked)).toEqual(['cantTell', 'policy-did-not-open']);
  });

  it('does not apply where nothing is collected', () => {
    expect(judge(explored({ prompts: [] }))).toEqual(['inapplicable', 'nothing-collected']);
  });

  it('takes a word on notifications for nothing that is collected', () => {
    const nudge = skippable({ kind: 'notification-optin', asks: [ask('permission:notifications', 'no', '开启通知')] });
    expect(judge(explored({ prompts: [nudge] }))).toEqual(['inapplicable', 'nothing-collected']);
  });

  it(trap(privacyPolicyPresent, 0), () => {
    for (const failure of [{ code: 'timeout' }, { code: 'network' }, { code: 'http-status', detail: '503' }])
      expectNoAccusation(privacyPolicyPresent, explored({ texts: [{ ...dead(''), failure }] }));
    expect(judge(explored({ texts: [dead('404'), fairPolicy({ id: 'd2' })] }))[0]).toBe('passed');
  });

  it(trap(privacyPolicyPresent, 1), () => {
    const inStore = fairPolicy({ address: 'https://apps.apple.com/app/id1' });
    expect(judge(explored({ texts: [inStore] }))).toEqual(['cantTell', 'policy-only-in-store']);
  });
});
