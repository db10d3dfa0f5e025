import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../checks/facts/outcome.ts';
import {
  ask,
  buildTrace,
  captchaMet,
  case265,
  changePrompt,
  changeWalk,
  consent,
  consentWall,
  faceOnly,
  inCategory,
  login,
  mended,
  scannerOnly,
  wall,
  way,
} from '../../support/build-trace.ts';

describe('outcomeOf', () => {
  it('is blocked at the first question of the course app, and knows what had to be given to get home', () => {
    expect(outcomeOf(case265())).toEqual({
      refusing: 'blocked',
      accepting: 'not-walked',
      policyGate: 'none',
      home: true,
      gave: ['mobile-number', 'password', 'occupation', 'learning-purpose', 'school-stage', 'language-level', 'name'],
      walls: ['p2', 'p3', 'p4', 'p5', 'p6'],
      reason: { code: 'wall', detail: 'p2' },
    });
  });

  it('reached home where the only wall asks for what is on the list', () => {
    expect(outcomeOf(mended())).toMatchObject({
      refusing: 'reached-home',
      walls: [],
      gave: ['mobile-number', 'password'],
      reason: { code: 'home-reached-giving', detail: 'mobile-number,password' },
    });
    expect(outcomeOf(inCategory(mended())).refusing).toBe('reached-home'); // one account, nobody said of what kind
    expect(outcomeOf(inCategory(mended(), 30))).toMatchObject({ refusing: 'blocked', walls: ['p1'] });
  });

  it('reached home though a login method could not be tried, for the login may be asked', () => {
    const wechat = way('alternative', 'unclear', '微信登录', { reason: { code: 'needs-third-party-account' } });
    expect(outcomeOf(changePrompt(mended(), 'p1', ({ ways }) => ({ ways: [wechat, ...ways] }))).refusing).toBe(
      'reached-home',
    );
  });

  it('is a policy gate when the policy is the only such wall', () => {
    expect(outcomeOf(consentWall())).toMatchObject({
      refusing: 'policy-gate',
      policyGate: 'closed',
      walls: ['p1'],
      reason: { code: 'policy-gate' },
    });
    const both = buildTrace({ category: 19, prompts: [wall(), ...policyOf()] });
    expect(outcomeOf(both)).toMatchObject({ refusing: 'blocked', policyGate: 'closed', walls: ['p1', 'p2'] });
  });

  it('knows a policy that was passed, and one of which nothing is known', () => {
    expect(outcomeOf(buildTrace({ category: 19, prompts: [consent()] })).policyGate).toBe('passed');
    const lost = changePrompt(consentWall(), 'p1', () => ({ ways: [way('decline', 'unclear', '不同意')] }));
    expect(outcomeOf(lost)).toMatchObject({ refusing: 'unclear', policyGate: 'none' });
  });

  it.each([
    ['a captcha', captchaMet(), 'captcha'],
    ['a face that no tool can show', faceOnly(), 'control-not-possible'],
    ['a wall met once', { ...case265(), walls: [], walks: case265().walks.slice(0, 1) }, 'not-repeated'],
    ['a camera that may be the service', scannerOnly(), 'function-itself'],
    [
      'an account used before',
      buildTrace({ category: 19, prompts: [login()], freshness: { account: 'reused' } }),
      'account-reused',
    ],
    [
      'an account of which nothing is known',
      buildTrace({ category: 19, freshness: { account: 'unknown' } }),
      'account-unknown',
    ],
    [
      'a state of which nothing is known',
      buildTrace({ category: 19, freshness: { state: 'unknown' } }),
      'state-not-fresh',
    ],
    ['a state kept from before', buildTrace({ category: 19, freshness: { state: 'kept' } }), 'state-not-fresh'],
    [
      'a home that did not hold',
      buildTrace({ ending: { kind: 'reached-home', by: 'content', held: false, looksInside: 0 } }),
      'home-not-held',
    ],
    [
      'a paywall',
      buildTrace({ category: 19, prompts: [wall({ kind: 'payment', asks: [ask('bank-card')] })] }),
      'paywall',
    ],
    ['an update', buildTrace({ category: 19, prompts: [wall({ kind: 'update', asks: [] })] }), 'forced-update'],
    ['a name, without a category', buildTrace({ prompts: [wall({ asks: [ask('name')] })] }), 'holds-in-some'],
    ['a question met inside', buildTrace({ category: 19, prompts: [wall({ where: 'inside' })] }), 'asked-inside'],
    [
      'a walk that was lost',
      buildTrace({ ending: { kind: 'unclear', reason: { code: 'driver-lost' } } }),
      'driver-lost',
    ],
    ['a target that could not be opened', { ...buildTrace(), walks: [], failure: { code: 'dns' } }, 'dns'],
  ])('is unclear at %s, with the reason', (_, trace, code) => {
    expect(outcomeOf(trace)).toMatchObject({ refusing: 'unclear', reason: { code } });
  });

  it('does not take unreadable screens for a way home', () => {
    const dark = changeWalk(buildTrace({ category: 19 }), 'refuse', ({ steps }) => ({
      steps: steps.map((step) => ({ ...step, screen: { ...step.screen, state: 'unreadable' } })),
    }));
    expect(outcomeOf(dark)).toMatchObject({ refusing: 'unclear', reason: { code: 'not-observable' } });
  });

  it('asks nothing of a wall that asks for nothing', () => {
    expect(outcomeOf(buildTrace({ category: 19, prompts: [wall({ kind: 'tutorial', asks: [] })] })).refusing).toBe(
      'reached-home',
    );
  });

  it('says what the accepting walk came to', () => {
    const home = { kind: 'reached-home', by: 'accepting', held: true, looksInside: 1 } as const;
    expect(outcomeOf(buildTrace({ accept: home })).accepting).toBe('reached-home');
    expect(outcomeOf(buildTrace({ accept: { kind: 'unclear', reason: { code: 'captcha' } } })).accepting).toBe(
      'unclear',
    );
  });
});

function policyOf() {
  return consentWall().walks[0]?.prompts.map(({ id: _, steps: __, ...draft }) => draft) ?? [];
}
