import { describe, expect, it } from 'vitest';
import { faceLivenessSynthetic } from '../../checks/face-liveness-synthetic.ts';
import type { ControlOutcome, Trace, Walk } from '../../crawler/trace.ts';
import { ask, buildTrace, buildWalk, captchaMet, faceOnly, login, wall, way } from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Trace) => answer(faceLivenessSynthetic, trace);
const AUTHORITY = { ...faceOnly().target, authority: 'the operator, 2026-11-01' };
/** Walks that held the test picture before the camera, and what came of each. */
function shown(...outcomes: ControlOutcome[]): Trace {
  const trials = outcomes.map((control, i): Walk => {
    const gave = control === 'went-on' ? [{ type: 'face', label: '人脸', how: 'granted' } as const] : [];
    const face = wall({ kind: 'face-verification', asks: [ask('face')], control, gave, ways: [] });
    const walk = buildWalk('accept', `accept-${i + 1}`, [face], undefined, { from: 100 + 10 * i });
    return { ...walk, camera: 'test-picture' };
  });
  return { ...faceOnly(), target: AUTHORITY, walks: [...faceOnly().walks, ...trials] };
}

describe('face-liveness-synthetic', () => {
  it('fails a check that takes a picture of nobody for a living face', () => {
    expect(judge(shown('did-not', 'went-on'))).toEqual(['failed', 'synthetic-face-passed', 'p1']);
    expect(faceLivenessSynthetic.judge(shown('did-not', 'went-on')).reason.detail).toBe('1/2');
  });

  it('passes one that refused it every time', () => {
    expect(judge(shown('did-not', 'did-not', 'did-not', 'did-not', 'did-not')).slice(0, 2)).toEqual([
      'passed',
      'synthetic-face-refused',
    ]);
  });

  it('has nothing to say without a face step', () => {
    expect(judge({ ...buildTrace({ category: 19, prompts: [login()] }), target: AUTHORITY })).toEqual([
      'inapplicable',
      'no-face-step',
    ]);
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it.each([
    ['no picture was shown', { ...faceOnly(), target: AUTHORITY }, 'no-face-trial'],
    ['there were few trials', shown('did-not', 'did-not'), 'too-few-trials'],
    ['the picture did not come as far as the check', shown('not-possible'), 'camera-blocked-first'],
  ])('cannot tell when %s', (_, trace, code) => {
    expect(judge(trace).slice(0, 2)).toEqual(['cantTell', code]);
  });

  it('does not take a way round the face for a face that passed', () => {
    const round = shown('went-on');
    const walks = round.walks.map((walk) => ({
      ...walk,
      prompts: walk.prompts.map((one) => ({ ...one, gave: [], ways: [way('alternative', 'continued', '密码')] })),
    }));
    expect(judge({ ...round, walks })[0]).not.toBe('failed');
  });

  it(trap(faceLivenessSynthetic, 0), () => {
    const nobodyAllowed = { ...shown('went-on'), target: faceOnly().target };
    expect(judge(nobodyAllowed)).toEqual(['inapplicable', 'no-authority-for-face']);
  });

  it(trap(faceLivenessSynthetic, 1), () => {
    const verdict = faceLivenessSynthetic.judge(shown('went-on'));
    expect(verdict.reason.code).toBe('synthetic-face-passed'); // a weakness that was seen; of a leak nothing is said
  });
});
