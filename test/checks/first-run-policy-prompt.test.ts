import { describe, expect, it } from 'vitest';
import { firstRunPolicyPrompt } from '../../checks/first-run-policy-prompt.ts';
import { ask, buildTrace, captchaMet, changeWalk, consent, login, skippable, wall } from '../support/build-trace.ts';
import { explored, fairPolicy, unfinished } from '../support/explored.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(firstRunPolicyPrompt, trace);
const blunt = () => explored({ prompts: [login()], texts: [fairPolicy()] });

describe('first-run-policy-prompt', () => {
  it('fails an app that asks for a number with no word of a policy before it', () => {
    expect(judge(blunt())).toEqual(['failed', 'collected-before-policy', 'p1']);
  });

  it('fails one that wants a permission before it shows its policy', () => {
    const camera = wall({ kind: 'os-permission', title: '想要访问您的相机', text: '想要访问您的相机', asks: [] });
    expect(judge(explored({ prompts: [camera, consent()] }))[0]).toBe('cantTell'); // it was shown, only later
    expect(judge(explored({ prompts: [camera] }))).toEqual(['failed', 'collected-before-policy', 'p1']);
  });

  it('passes a consent with the name of the policy on it, before the login', () => {
    expect(judge(explored())).toEqual(['passed', 'policy-shown-first', 'p1']);
  });

  it('does not apply where nothing was collected up to home', () => {
    expect(judge(explored({ prompts: [consent()] }))).toEqual(['inapplicable', 'nothing-collected']);
  });

  it('takes a word on notifications for nothing that is collected', () => {
    const nudge = skippable({ kind: 'notification-optin', asks: [ask('permission:notifications', 'no', '开启通知')] });
    expect(judge(explored({ prompts: [nudge] }))).toEqual(['inapplicable', 'nothing-collected']);
  });

  it.each([
    [
      'the state was kept',
      changeWalk(blunt(), 'refuse', (walk) => ({ freshness: { ...walk.freshness, state: 'kept' } })),
      'state-not-fresh',
    ],
    [
      'nothing was asked of a new user, whom the server may know',
      changeWalk(blunt(), 'refuse', (walk) => ({ freshness: { ...walk.freshness, state: 'kept' } })),
      'state-not-fresh',
    ],
    [
      'the account was used before',
      changeWalk(blunt(), 'refuse', (walk) => ({ freshness: { ...walk.freshness, account: 'reused' } })),
      'account-reused',
    ],
    ['nothing was looked at after home', buildTrace({ prompts: [login()] }), 'not-explored'],
    [
      'the search was cut short',
      explored({ prompts: [login()], searches: [unfinished('privacy-policy')] }),
      'out-of-budget',
    ],
    [
      'consent came first, its link unread',
      explored({ prompts: [consent({ title: '温馨提示', text: '请您同意' }), login()] }),
      'policy-link-not-seen',
    ],
    ['the walk met a captcha', captchaMet(), 'captcha'],
  ])('cannot tell when %s', (_, trace, code) => {
    expect(judge(trace).slice(0, 2)).toEqual(['cantTell', code]);
  });

  it('does not accuse when another walk was shown the policy', () => {
    const other = changeWalk(blunt(), 'confirm', (walk) => ({
      prompts: walk.prompts.map((prompt) => ({ ...prompt, kind: 'privacy-consent' as const })),
    }));
    expect(judge(other)).toEqual(['cantTell', 'differed-between-walks', 'p1']);
  });

  it(trap(firstRunPolicyPrompt, 0), () => {
    const atRegistration = login({ nodes: [{ role: 'checkbox', name: '我已阅读并同意《隐私政策》', operable: true }] });
    expect(judge(explored({ prompts: [skippable({ kind: 'tutorial', asks: [] }), atRegistration] }))[0]).toBe('passed');
  });

  it(trap(firstRunPolicyPrompt, 1), () => {
    const host = consent({
      title: '温馨提示',
      text: '请您同意',
      nodes: [{ role: 'link', name: '小程序隐私保护指引', states: ['native'] }],
    });
    const trace = explored({ prompts: [host, login()] });
    expectNoAccusation(firstRunPolicyPrompt, trace);
    expect(judge(trace)).toEqual(['passed', 'policy-shown-by-host', 'p1']);
  });
});
