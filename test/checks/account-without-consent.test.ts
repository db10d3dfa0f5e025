import { describe, expect, it } from 'vitest';
import { accountWithoutConsent } from '../../checks/account-without-consent.ts';
import type { Freshness, Step, Trace, Walk } from '../../crawler/trace.ts';
import { ask, buildTrace, captchaMet, consent, gave, login } from '../support/build-trace.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Trace) => answer(accountWithoutConsent, trace);
const WITH_CODE = [ask('mobile-number'), ask('sms-code')];
const SAID = '该手机号已注册，请直接登录';
const known = (freshness: Partial<Freshness> = {}, asks = WITH_CODE, said = SAID) =>
  answered(buildTrace({ prompts: [login({ asks, gave: gave(asks) })], freshness }), said);

/** The form was sent once the number was given, and the app answered. */
function answered(trace: Trace, said: string, pressed = ['登录']): Trace {
  const [walk, ...others] = trace.walks as [Walk, ...Walk[]];
  const [last, ...first] = [...walk.steps].reverse() as [Step, ...Step[]];
  const sent = pressed.map((name, i): Step => {
    const action = { kind: 'press', node: 0, name, control: 'submit', reason: 'goes on' } as const;
    const events = i === pressed.length - 1 ? [{ kind: 'message', text: said, atMs: 1 } as const] : [];
    return { ...(first[0] as Step), index: last.index + i, action, events };
  });
  const steps = [...first.reverse(), ...sent, { ...last, index: last.index + pressed.length }];
  return { ...trace, walks: [{ ...walk, steps: steps as never }, ...others] };
}

const VOUCHED = { vouched: 'the test laboratory, SIM of 2026-10' };

describe('account-without-consent', () => {
  it('fails where whoever holds the number vouches for it, a code came, and the app says it has an account', () => {
    const verdict = accountWithoutConsent.judge(known(VOUCHED));
    expect(verdict).toMatchObject({
      outcome: 'failed',
      reason: { code: 'account-before-consent', detail: VOUCHED.vouched },
    });
    expect(verdict.evidence?.[0]?.quote?.words).toBe(SAID);
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

  it('does not take what is said to everybody, or what its own first try has left, for the number being known', () => {
    const asks = WITH_CODE;
    const nodes = [{ role: 'text' as const, name: SAID }];
    const always = buildTrace({ prompts: [login({ asks, gave: gave(asks), nodes })], freshness: VOUCHED });
    expect(judge(always)[0]).not.toBe('failed');
    expect(judge(known(VOUCHED, WITH_CODE, '手机号已注册？直接登录'))[0]).not.toBe('failed');
    const plain = buildTrace({ prompts: [login({ asks, gave: gave(asks) })], freshness: VOUCHED });
    expect(judge(answered(plain, SAID, ['注册', '注册']))[0]).not.toBe('failed');
    expect(judge(answered(plain, SAID, ['获取验证码', '注册']))[0]).toBe('failed');
  });

  it(trap(accountWithoutConsent, 1), () => {
    const already = answered(buildTrace({ prompts: [login()] }), 'An account with this number already exists');
    expectNoAccusation(accountWithoutConsent, already);
  });
});
