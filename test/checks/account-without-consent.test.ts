import { describe, expect, it } from 'vitest';
import { accountWithoutConsent } from '../../checks/account-without-consent.ts';
import type { Freshness, Trace } from '../../crawler/trace.ts';
import { ask, buildTrace, captchaMet, consent, gave, login } from '../support/build-trace.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Trace) => answer(accountWithoutConsent, trace);
const WITH_CODE = [ask('mobile-number'), ask('sms-code')];
const known = (freshness: Partial<Freshness> = {}, asks = WITH_CODE) =>
  buildTrace({
    prompts: [login({ asks, gave: gave(asks), nodes: [{ role: 'text', name: '该手机号已注册，请直接登录' }] })],
    freshness,
  });
const VOUCHED = { vouched: 'the test laboratory, SIM of 2026-10' };

describe('account-without-consent', () => {
  it('fails where whoever holds the number vouches for it, a code came, and the app says it has an account', () => {
    const verdict = accountWithoutConsent.judge(known(VOUCHED));
    expect(verdict).toMatchObject({
      outcome: 'failed',
      reason: { code: 'account-before-consent', detail: VOUCHED.vouched },
    });
    expect(verdict.evidence?.[0]?.quote?.words).toBe('该手机号已注册，请直接登录');
  });

  it('passes where the number was unknown to the service', () => {
    expect(judge(buildTrace({ prompts: [login()] }))).toEqual(['passed', 'number-unknown']);
  });

  it('was not tested where no number was given', () => {
    expect(judge(buildTrace({ prompts: [consent()] }))).toEqual(['inapplicable', 'no-number-given']);
    expect(judge({ ...buildTrace(), walks: [] })).toEqual(['cantTell', 'not-walked']);
  });

  it('cannot tell behind a captcha, or of an account that was used before', () => {
    expect(judge(captchaMet())).toEqual(['inapplicable', 'no-number-given']);
    expect(judge(known({ ...VOUCHED, account: 'reused' }))).toEqual(['cantTell', 'account-reused']);
  });

  it(trap(accountWithoutConsent, 0), () => {
    expect(judge(known())).toEqual(['cantTell', 'number-known']);
    expect(judge(known(VOUCHED, [ask('mobile-number')]))).toEqual(['cantTell', 'number-known']); // no code came
  });

  it(trap(accountWithoutConsent, 1), () => {
    const already = buildTrace({
      prompts: [login({ nodes: [{ role: 'text', name: 'An account with this number already exists' }] })],
    });
    expectNoAccusation(accountWithoutConsent, already);
  });
});
