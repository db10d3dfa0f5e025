import { describe, expect, it } from 'vitest';
import { accountCancellationConditions } from '../../checks/account-cancellation-conditions.ts';
import { ask, buildTrace, gave, login, wall } from '../support/build-trace.ts';
import { explored, fairPolicy, found, textOf } from '../support/explored.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const check = accountCancellationConditions;
const judge = (trace: Parameters<typeof answer>[1]) => answer(check, trace);
const telling = (text: string, spec = {}) => explored({ searches: [found('cancellation', { text })], ...spec });

describe('account-cancellation-conditions', () => {
  it.each([
    ['注销账号须上传手持身份证照片。', 'id-image'],
    ['注销前需完成人脸识别。', 'face'],
    ['请您携带证件前往线下营业厅办理注销。', 'visit'],
    ['注销账号需支付手续费50元。', 'fee'],
    ['提交后我们将在30个工作日内完成注销。', 'days'],
    ['To close your account you need to visit our office.', 'visit'],
    ['Account deletion takes up to 60 days.', 'days'],
  ])('fails: %s', (text, kind) => {
    expect(check.judge(telling(text))).toMatchObject({
      outcome: 'failed',
      reason: { code: 'cancellation-conditions', detail: kind },
      evidence: [{ quote: { words: text } }],
    });
  });

  it('fails a condition that only the policy tells, in its own words', () => {
    const text = textOf('注销账号须您亲临营业厅现场办理，请前往营业厅办理注销。');
    expect(judge(explored({ texts: [text] }))).toEqual(['failed', 'cancellation-conditions']);
  });

  it('passes what may be asked', () => {
    expect(
      judge(telling('注销前请输入短信验证码确认身份，并确认没有未完成的订单。我们将在15个工作日内完成注销。')),
    ).toEqual(['passed', 'conditions-fair']);
    expect(judge(explored({ texts: [fairPolicy()] }))).toEqual(['passed', 'conditions-fair']);
  });

  it.each([
    '注销账号不收取任何手续费，无需前往线下门店。',
    '我们不会要求您上传身份证照片即可注销。',
    '注销后有60天冷静期，60天内登录可恢复账号并撤销注销处理。',
    '我们将在20天内完成注销。', // calendar days: fewer than 15 working days may be in them
  ])('does not accuse: %s', (text) => expectNoAccusation(check, telling(text)));

  it('does not accuse for what was given before', () => {
    const given = [ask('mobile-number'), ask('id-number')];
    const prompts = [login(), wall({ kind: 'identity-verification', asks: given, gave: gave(given) })];
    expectNoAccusation(check, telling('注销账号须上传身份证照片。', { prompts }));
  });

  it('cannot tell where it depends on the account, or nothing was told', () => {
    expect(judge(telling('若您的账号涉及资金往来，可能需要进行人脸识别。'))).toEqual(['cantTell', 'conditions-depend']);
    expect(judge(telling(''))).toEqual(['cantTell', 'conditions-not-seen']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
  });

  it('leaves an app with no way to cancel to the check of that', () => {
    expect(judge(explored())).toEqual(['inapplicable', 'no-cancellation-path']);
  });

  it(trap(check, 0), () => {
    for (const text of [
      '注销前请结清借款和账户余额。',
      '账号存在未处理完的纠纷时不能注销。',
      '依照法律规定，交易记录将保存三年。',
    ])
      expectNoAccusation(check, telling(text));
  });
});
