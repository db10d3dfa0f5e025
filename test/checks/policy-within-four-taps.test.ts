import { describe, expect, it } from 'vitest';
import { policyWithinFourTaps } from '../../checks/policy-within-four-taps.ts';
import { buildTrace } from '../support/build-trace.ts';
import { explored, fairPolicy, found, stepWith, unfinished } from '../support/explored.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(policyWithinFourTaps, trace);
const deep = (taps: number) => explored({ searches: [found('privacy-policy', { taps })], texts: [fairPolicy()] });

describe('policy-within-four-taps', () => {
  it('fails a policy that is five taps away', () => {
    expect(judge(deep(5))).toEqual(['failed', 'policy-too-deep']);
    expect(policyWithinFourTaps.judge(deep(5)).reason.detail).toBe('5');
  });

  it('passes one that is four away', () => {
    expect(judge(deep(4))).toEqual(['passed', 'policy-taps']);
    expect(judge(deep(1))).toEqual(['passed', 'policy-taps']);
  });

  it('cannot tell where a shorter path may lie in what was not looked at', () => {
    const partly = explored({ searches: [found('privacy-policy', { taps: 6 }), unfinished('about')] });
    expect(judge(partly)).toEqual(['cantTell', 'out-of-budget']);
    const reason = { code: 'place-lost', detail: '我的' };
    const doubted = explored({ searches: [found('privacy-policy', { taps: 6, reason })], texts: [fairPolicy()] });
    expect(judge(doubted)).toEqual(['cantTell', 'place-lost']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
  });

  it('cannot tell where the link is near and opens no text', () => {
    const dead = fairPolicy({ text: '', whole: false, failure: { code: 'http-status', detail: '404' } });
    const linked = explored({ searches: [found('privacy-policy', { taps: 1 })], texts: [dead] });
    expect(judge(linked)).toEqual(['cantTell', 'http-status']);
  });

  it('cannot tell where home was not reached', () => {
    const blocked = explored({
      searches: [found('privacy-policy', { taps: 6 })],
      ending: { kind: 'blocked', how: 'stuck', prompt: 'p2' },
    });
    expect(judge(blocked)).toEqual(['cantTell', 'home-not-reached']);
  });

  it('leaves an app without a policy to the check of that', () => {
    expect(judge(explored())).toEqual(['inapplicable', 'no-policy']);
    expect(judge(explored({ texts: [fairPolicy()] }))).toEqual(['cantTell', 'policy-not-from-main']);
  });

  it(trap(policyWithinFourTaps, 0), () => {
    const scroll = { ...stepWith([], 90), action: { kind: 'scroll' as const, node: -1, reason: 'to the end' } };
    const scrolled = explored({
      searches: [found('privacy-policy', { taps: 4, steps: [90, 91, 92, 93, 94, 95, 96] })],
      steps: [scroll, { ...scroll, index: 91 }],
    });
    expect(judge(scrolled)).toEqual(['passed', 'policy-taps']);
  });
});
