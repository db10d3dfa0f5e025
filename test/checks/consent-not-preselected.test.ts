import { describe, expect, it } from 'vitest';
import { consentNotPreselected } from '../../checks/consent-not-preselected.ts';
import type { UiNode } from '../../crawler/trace.ts';
import {
  buildTrace,
  captchaMet,
  changePrompt,
  changeWalk,
  consent,
  type Draft,
  login,
  way,
} from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(consentNotPreselected, trace);
const box = (change: Partial<UiNode> = {}): Partial<UiNode> => ({
  role: 'checkbox',
  name: '我已阅读并同意',
  operable: true,
  ...change,
});
const ticked = login({ preticked: ['我已阅读并同意'], nodes: [box({ states: ['checked'] })] });
const only = (prompt: Draft) => buildTrace({ category: 19, prompts: [prompt] });

describe('consent-not-preselected', () => {
  it('fails a box that is on at first sight, and shows that sight', () => {
    expect(judge(only(ticked))).toEqual(['failed', 'boxes-on', 'p1']);
    expect(consentNotPreselected.judge(only(ticked))).toMatchObject({
      reason: { detail: '我已阅读并同意' },
      evidence: [{ steps: [0] }],
    });
  });

  it('passes a box that is off', () => {
    expect(judge(only(login({ nodes: [box()] })))).toEqual(['passed', 'boxes-off', 'p1']);
  });

  it('has nothing to say where there is no box', () => {
    expect(judge(only(login()))).toEqual(['inapplicable', 'no-consent-box']);
  });

  it('fails a box even on a walk that got no further', () => {
    const lost = changeWalk(only(ticked), 'refuse', () => ({
      ending: { kind: 'unclear', reason: { code: 'driver-lost' } },
    }));
    expect(judge(lost)[0]).toBe('failed');
  });

  it('does not pass a walk that saw only a part', () => {
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it('does not accuse when a fresh start found the box off', () => {
    const once = changePrompt(only(ticked), 'p1', () => ({ preticked: [] }), 'confirm');
    expect(judge(once)).toEqual(['cantTell', 'differed-between-walks', 'p1']);
    expect(consentNotPreselected.judge(once).reason.detail).toBe('1/3');
  });

  it(trap(consentNotPreselected, 0), () => {
    const kept = changeWalk(only(ticked), 'refuse', (walk) => ({ freshness: { ...walk.freshness, state: 'kept' } }));
    expect(judge(kept)).toEqual(['cantTell', 'state-not-fresh', 'p1']);
  });

  it(trap(consentNotPreselected, 1), () => {
    const locked = box({ name: '必要', role: 'switch', states: ['checked', 'disabled'] });
    expect(judge(only(consent({ kind: 'cookie-consent', preticked: ['必要'], nodes: [locked] })))).toEqual([
      'passed',
      'boxes-off',
      'p1',
    ]);
  });

  it(trap(consentNotPreselected, 2), () => {
    const implied = login({ impliesAcceptance: '登录即代表同意《隐私政策》' });
    expect(judge(only(implied))).toEqual(['failed', 'agreement-by-going-on', 'p1']);
    expect(judge(only({ ...implied, nodes: [box()] }))).toEqual(['passed', 'boxes-off', 'p1']);
    const refusable = { ...implied, ways: [way('decline', 'turned-away', '不同意')] };
    expect(judge(only(refusable))[0]).not.toBe('failed');
    for (const said of ['登录即表示您已阅读《隐私政策》', 'By signing up you agree to the terms of use.'])
      expect(judge(only(login({ impliesAcceptance: said })))[0]).not.toBe('failed');
    const asked = consent({
      impliesAcceptance: '点击同意即表示您已阅读',
      nodes: [{ role: 'button', name: '同意', operable: true }],
    });
    expect(judge(only(asked))[0]).not.toBe('failed');
  });
});
