import { describe, expect, it } from 'vitest';
import { faceLivenessSynthetic } from '../../checks/face-liveness-synthetic.ts';
import { checkEntry } from '../../checks/law/index.ts';
import { FACE_TRIALS } from '../../crawler/scan.ts';
import type { ControlOutcome, Trace, Walk } from '../../crawler/trace.ts';
import { ask, buildTrace, buildWalk, captchaMet, faceOnly, login, wall, way } from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Trace) => answer(faceLivenessSynthetic, trace);
const AUTHORITY = { ...faceOnly().target, authority: 'the operator, 2026-11-01' };
const PICTURE = { kind: 'picture', by: 'camera', atMs: 1 } as const;
const HOME = { kind: 'reached-home', by: 'accepting', held: true, looksInside: 1 } as const;
const STOPPED = { kind: 'unclear', reason: { code: 'control-did-not-go-on' } } as const;

/** Walks whose page had the test picture, and what came of each. */
function shown(...outcomes: ControlOutcome[]): Trace {
  const trials = outcomes.map((control, i): Walk => {
    const gave = [{ type: 'permission:camera', label: '允许', how: 'granted' } as const];
    const face = wall({ kind: 'face-verification', asks: [ask('face')], control, gave, ways: [] });
    const ending = control === 'went-on' ? HOME : STOPPED;
    const walk = buildWalk('accept', `accept-face-${i + 1}`, [face], ending, { from: 100 + 10 * i });
    return {
      ...walk,
      camera: 'test-picture',
      steps: walk.steps.map((step) => ({ ...step, events: [PICTURE] })) as never,
    };
  });
  return { ...faceOnly(), target: AUTHORITY, walks: [...faceOnly().walks, ...trials] };
}

/** The same trials with something else about each. */
function but(trace: Trace, change: (walk: Walk) => Walk): Trace {
  return { ...trace, walks: trace.walks.map((walk) => (walk.camera ? change(walk) : walk)) };
}

const FIVE = shown('did-not', 'did-not', 'did-not', 'did-not', 'did-not');
const saying = (text: string) => (walk: Walk) => ({
  ...walk,
  steps: walk.steps.map((step) => ({ ...step, events: [...step.events, { kind: 'message', text, atMs: 2 }] })) as never,
});

describe('face-liveness-synthetic', () => {
  it('fails a check that takes a picture of nobody for a living face', () => {
    expect(judge(shown('did-not', 'went-on'))).toEqual(['failed', 'synthetic-face-passed', 'p1']);
    expect(faceLivenessSynthetic.judge(shown('did-not', 'went-on')).reason.detail).toBe('1/2');
  });

  it('passes one that refused it every time', () => {
    expect(judge(FIVE).slice(0, 2)).toEqual(['passed', 'synthetic-face-refused']);
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
    [
      'no page had the picture',
      but(FIVE, (walk) => ({ ...walk, steps: walk.steps.map((step) => ({ ...step, events: [] })) as never })),
      'camera-blocked-first',
    ],
    [
      'what came after it was no home',
      but(shown('went-on'), (walk) => ({ ...walk, ending: STOPPED })),
      'camera-blocked-first',
    ],
    [
      'home did not hold',
      but(shown('went-on'), (walk) => ({ ...walk, ending: { ...HOME, held: false } })),
      'camera-blocked-first',
    ],
    ['the camera was refused for not being real', but(FIVE, saying('检测到虚拟摄像头')), 'camera-blocked-first'],
    ['a person is still to look at the picture', but(shown('went-on'), saying('已提交人工审核')), 'needs-a-person'],
  ])('cannot tell when %s', (_, trace, code) => {
    expect(judge(trace).slice(0, 2)).toEqual(['cantTell', code]);
  });

  it('does not take a way round the face for a face that passed', () => {
    const round = but(shown('went-on'), (walk) => ({
      ...walk,
      steps: walk.steps.map((step) => ({ ...step, events: [] })) as never,
      prompts: walk.prompts.map((one) => ({ ...one, gave: [], ways: [way('alternative', 'continued', '密码')] })),
    }));
    expect(judge(round)[0]).not.toBe('failed');
  });

  it('is tried as often as the rulebook wants', () => {
    expect(FACE_TRIALS).toBe(checkEntry('face-liveness-synthetic').parameters?.trials);
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
