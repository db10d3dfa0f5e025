import type { Prompt, Trace, Walk } from '../crawler/trace.ts';
import type { Check, Evidence } from './check.ts';
import { facePrompts, wantsAFace } from './facts/faces.ts';
import { cantTell, ifEarned } from './facts/verdicts.ts';
import { checkEntry } from './law/index.ts';
import { because } from './reasons.ts';

/** In a test that somebody allowed, a picture of nobody before the camera is not taken for a living face. */
export const faceLivenessSynthetic: Check = {
  id: 'face-liveness-synthetic',
  judge(trace) {
    const trials = trialsOf(trace);
    const [asked] = facePrompts(trace);
    if (!asked && trials.length === 0) return ifEarned(trace, 'inapplicable', because('no-face-step'));
    if (!trace.target.authority) return { outcome: 'inapplicable', reason: because('no-authority-for-face') };
    if (trials.length === 0) return cantTell(because('no-face-trial'), asked);

    const [fooled, ...others] = trials.filter(({ prompt }) => wentThrough(prompt)).map(evidenceOf);
    if (fooled) {
      const share = `${others.length + 1}/${trials.length}`;
      return { outcome: 'failed', reason: because('synthetic-face-passed', share), evidence: [fooled, ...others] };
    }
    const evidence = trials.map(evidenceOf);
    const notReached = trials.some(
      ({ prompt }) => prompt.ways.some(({ message = '' }) => NO_CAMERA.test(message)) || prompt.control !== 'did-not',
    );
    if (notReached) return { outcome: 'cantTell', reason: because('camera-blocked-first'), evidence };
    if (trials.length < TRIALS)
      return { outcome: 'cantTell', reason: because('too-few-trials', `${trials.length}/${TRIALS}`), evidence };
    return { outcome: 'passed', reason: because('synthetic-face-refused'), evidence };
  },
};

const TRIALS = Number(checkEntry('face-liveness-synthetic').parameters?.trials);

interface Trial {
  readonly walk: Walk;
  readonly prompt: Prompt;
}

/** Walks that showed the camera the test picture, and came to a face step. */
function trialsOf(trace: Trace): Trial[] {
  return trace.walks
    .filter((walk) => walk.camera === 'test-picture')
    .flatMap((walk) => walk.prompts.filter(wantsAFace).map((prompt) => ({ walk, prompt })));
}

/** The picture itself was what went on: a way round the face is no face that passed. */
function wentThrough({ control, gave }: Prompt): boolean {
  return control === 'went-on' && gave.some(({ type }) => type === 'face' || type === 'permission:camera');
}

function evidenceOf({ prompt }: Trial): Evidence {
  return { prompt: prompt.id, steps: prompt.steps };
}

const NO_CAMERA =
  /模拟器|虚拟(摄像头|相机)|摄像头不可用|emulator|virtual camera|camera (is )?(not|un)available|no camera/i;
