import { describe, expect, it } from 'vitest';
import { alternativeLoginPath } from '../../checks/alternative-login-path.ts';
import {
  ask,
  buildTrace,
  captchaMet,
  case265,
  changePrompt,
  changeWalk,
  inCategory,
  login,
  mended,
  skippable,
  wall,
  way,
} from '../support/build-trace.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(alternativeLoginPath, trace);

describe('alternative-login-path', () => {
  it('fails a course app whose login cannot be finished without answering its questions', () => {
    expect(judge(case265())).toEqual(['failed', 'no-other-login', 'p2', 'p3', 'p4', 'p5', 'p6']);
    expect(alternativeLoginPath.judge(case265()).reason.detail).toBe(
      'occupation,learning-purpose,school-stage,language-level,name',
    );
  });

  it('passes the same app once each question has a skip', () => {
    expect(judge(mended())).toEqual(['passed', 'login-without-unneeded', 'p2', 'p3', 'p4', 'p5', 'p6']);
  });

  it('has nothing to say of a login that asks for a number and a password', () => {
    expect(judge(buildTrace({ category: 19, prompts: [login()] }))).toEqual([
      'inapplicable',
      'nothing-unneeded-at-login',
    ]);
  });

  it('cannot tell of a flow that was not walked to its end', () => {
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it('says without a category only what holds in each of the 39', () => {
    const verdict = alternativeLoginPath.judge(inCategory(case265()));
    expect(verdict).toMatchObject({ outcome: 'failed', evidence: [{ prompt: 'p3' }, { prompt: 'p4' }] });
    expect(verdict.reason.detail).toBe('learning-purpose,school-stage');
  });

  it('names the categories in which it would hold, where it does not hold in all', () => {
    const names = [ask('name', 'yes', '姓名')];
    const form = wall({ kind: 'profile-form', asks: names, gave: [{ type: 'name', label: '姓名', how: 'filled' }] });
    const verdict = alternativeLoginPath.judge(buildTrace({ prompts: [login(), form] }));
    expect(verdict).toMatchObject({ outcome: 'cantTell', reason: { code: 'holds-in-some' } });
    expect('holdsIn' in verdict && verdict.holdsIn).toContain(19);
    expect('holdsIn' in verdict && verdict.holdsIn).not.toContain(6); // shopping delivers to a name
  });

  it.each([
    [
      'the wall came only once',
      (one = case265()) => ({ ...one, walks: one.walks.filter((walk) => walk.kind !== 'confirm') }),
      'not-repeated',
    ],
    ['the wall came only twice', (one = case265()) => ({ ...one, walks: one.walks.slice(0, 2) }), 'not-repeated'],
    ['it did not go on when accepted either', () => changeAll({ control: 'did-not' }), 'did-not-go-on'],
    [
      'a control of the screen was left over',
      () => changeAll({ elements: { operable: 9, accounted: 8, left: [] } }),
      'elements-left',
    ],
    ['a way was found and not tried', () => changeAll({ ways: [way('skip', undefined, '跳过')] }), 'way-not-tried'],
  ])('does not accuse when %s', (_, build, code) => {
    const [outcome, reason] = judge(build());
    expect([outcome, reason]).toEqual(['cantTell', code]);
  });

  it('does not accuse when the account was used before', () => {
    const reused = changeWalk(case265(), 'refuse', (walk) => ({ freshness: { ...walk.freshness, account: 'reused' } }));
    expect(judge(reused).slice(0, 2)).toEqual(['cantTell', 'account-reused']);
  });

  it(trap(alternativeLoginPath, 0), () => {
    const wechat = way('alternative', 'unclear', '微信登录', { reason: { code: 'needs-third-party-account' } });
    const untried = changePrompt(case265(), 'p1', (prompt) => ({ ways: [wechat, ...prompt.ways] }));
    expect(judge(untried)).toEqual(['cantTell', 'needs-third-party-account', 'p1', 'p2']);

    const asksAsMuch = way('alternative', 'unchanged', '邮箱登录', { reason: { code: 'asks-as-much' } });
    const tried = changePrompt(case265(), 'p1', (prompt) => ({ ways: [asksAsMuch, ...prompt.ways] }));
    expect(judge(tried)[0]).toBe('failed');
  });

  it(trap(alternativeLoginPath, 1), () => {
    const guest = skippable({ asks: [ask('occupation')] }, way('guest', 'limited', '游客模式'));
    expect(judge(buildTrace({ category: 19, prompts: [guest] }))).toEqual(['passed', 'login-without-unneeded', 'p1']);
  });

  it(trap(alternativeLoginPath, 2), () => {
    const bySms = login({ asks: [ask('mobile-number'), ask('sms-code')] });
    for (const n of [2, 6, 19, 39])
      expectNoAccusation(alternativeLoginPath, buildTrace({ category: n, prompts: [bySms] }));
  });

  it('does not accuse a login that law itself wants under a real name, and names the rule', () => {
    const realName = wall({ kind: 'identity-verification', asks: [ask('name'), ask('id-number')] });
    const game = buildTrace({ category: 18, prompts: [login(), realName] });
    expect(judge(game)).toEqual(['cantTell', 'by-law', 'p2']);
    expect(alternativeLoginPath.judge(game).reason.detail).toBe('real-name');
    expect(judge(inCategory(game, 19))[0]).toBe('failed');
  });
});

function changeAll(change: Parameters<typeof wall>[0]) {
  return buildTrace({ category: 19, prompts: [login(), wall(change)] });
}
