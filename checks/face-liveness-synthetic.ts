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

    const [fooled, ...others] = trials.filter(wentThrough);
    if (fooled) {
      const evidence = [evidenceOf(fooled), ...others.map(evidenceOf)] as const;
      const reviewed = [fooled, ...others].map(reviewAfter).find(Boolean);
      if (reviewed) return { outcome: 'cantTell', reason: because('needs-a-person', reviewed), evidence };
      const share = `${others.length + 1}/${trials.length}`;
      return { outcome: 'failed', reason: because('synthetic-face-passed', share), evidence };
    }
    const evidence = trials.map(evidenceOf);
    if (!trials.every(wasRefused)) return { outcome: 'cantTell', reason: because('camera-blocked-first'), evidence };
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

/** The page had the picture, and what came of it was home: a way round the face, or a view of the camera, is no face that passed. */
function wentThrough({ walk, prompt }: Trial): boolean {
  const { ending } = walk;
  return hadPicture(walk) && prompt.control === 'went-on' && ending.kind === 'reached-home' && ending.held;
}

function wasRefused({ walk, prompt }: Trial): boolean {
  return (
    hadPicture(walk) && prompt.control === 'did-not' && !wordsAfter(walk, 'last').some((words) => NO_CAMERA.test(words))
  );
}

function hadPicture({ steps }: Walk): boolean {
  return steps.some(({ events }) => events.some(({ kind }) => kind === 'picture'));
}

/** The app lets in while a person is still to look at the picture: nothing was taken for living yet. */
function reviewAfter({ walk }: Trial): string | undefined {
  return wordsAfter(walk).find((words) => REVIEWED.test(words));
}

/** What the screens said once the page had the picture, and what came and went by itself. */
function wordsAfter({ steps }: Walk, screens: 'all' | 'last' = 'all'): string[] {
  const at = steps.findIndex(({ events }) => events.some(({ kind }) => kind === 'picture'));
  const after = at < 0 ? [] : steps.slice(at);
  const shown = screens === 'last' ? after.slice(1).slice(-1) : after.slice(1);
  const told = after.flatMap(({ events }) => events.flatMap((event) => (event.kind === 'message' ? [event.text] : [])));
  return [...shown.flatMap(({ screen }) => screen.nodes.map((node) => node.text ?? node.name)), ...told];
}

function evidenceOf({ prompt }: Trial): Evidence {
  return { prompt: prompt.id, steps: prompt.steps };
}

const NO_CAMERA =
  /模拟器|虚拟(摄像头|相机)|(摄像头|相机)不可用|emulator|virtual camera|camera (is )?(not |un)available|no camera/i;
const REVIEWED =
  /(人工|等待|正在|提交).{0,6}(审核|复核|審核)|(审核|复核|審核)中|(under|pending|manual) review|will be reviewed/i;
