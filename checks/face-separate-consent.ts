import type { Prompt, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { facePrompts } from './facts/faces.ts';
import { cantTell, failed, shown, together } from './facts/verdicts.ts';
import { promptsMet, refusingWalk } from './facts/walks.ts';
import { declinable } from './facts/ways.ts';
import { boxesOn, documentsNamedAt, screensOf, wordsAt } from './facts/wording.ts';
import { because } from './reasons.ts';

/** Before a face is taken there is a step for just that, which tells all that has to be told, and can be refused. */
export const faceSeparateConsent: Check = {
  id: 'face-separate-consent',
  judge(trace) {
    return together(
      trace,
      facePrompts(trace).map((prompt) => judgeOne(prompt, trace)),
      because('no-face-step'),
    );
  },
};

function judgeOne(prompt: Prompt, trace: Trace): Verdict {
  if (DEVICE_UNLOCK.test(`${prompt.title} ${prompt.text}`)) return cantTell(because('device-unlock'), prompt);
  const asking = consentFor(prompt, trace);
  if (asking.length === 0) {
    if (!cameraOpened(prompt, trace)) return cantTell(because('camera-not-seen'), prompt);
    return failed(because('no-own-face-consent'), prompt);
  }

  const notice = [...asking.flatMap((one) => wordsAt(one, trace)), ...readRules(trace)].join('\n');
  const missing = (Object.keys(TELLS) as (keyof typeof TELLS)[]).filter((part) => !TELLS[part].test(notice));
  if (missing.length > 0) {
    const unread = asking.some((one) => documentsNamedAt(one, trace).length > 0) && readRules(trace).length === 0;
    if (unread) return cantTell(because('told-behind-link'), prompt);
    const inPart = asking.some((one) =>
      screensOf(one, trace).some(({ nodes }) => nodes.some((node) => node.states?.includes('scrollable'))),
    );
    if (inPart) return cantTell(because('screen-read-in-part'), prompt);
    return failed(because('face-notice-incomplete', missing.join(',')), prompt);
  }
  if (declinable(prompt) !== 'yes') return cantTell(because('no-refusal-seen'), prompt);
  return { outcome: 'passed', reason: because('face-consent-complete'), evidence: [shown(prompt)] };
}

/** The prompts that seek an agreement to just this: the face step itself, or the one before it. */
function consentFor(prompt: Prompt, trace: Trace): Prompt[] {
  const met = promptsMet(trace);
  const before = met[met.indexOf(prompt) - 1];
  return [prompt, ...(before ? [before] : [])].filter((one) => seeksFaceConsent(one, trace));
}

function seeksFaceConsent(prompt: Prompt, trace: Trace): boolean {
  const ownBox = boxesOn(prompt, trace).some(({ name, text = '' }) => FACE.test(name) || FACE.test(text));
  if (ownBox) return true;
  const words = wordsAt(prompt, trace);
  // A button that agrees, on a screen that speaks of the face alone.
  return (
    words.some((line) => AGREES.test(line)) &&
    words.some((line) => FACE.test(line)) &&
    prompt.asks.every(({ type }) => ABOUT_FACE.has(type))
  );
}

/** The permission was asked for or used, or a picture is drawn in which to hold the face. */
function cameraOpened(prompt: Prompt, trace: Trace): boolean {
  const own = new Set(prompt.steps);
  const steps = (refusingWalk(trace)?.steps ?? []).filter((step) => own.has(step.index) || own.has(step.index + 1));
  const asked = steps.some(({ events }) =>
    events.some((event) => event.kind === 'permission' && /camera/i.test(event.name)),
  );
  return (
    asked ||
    promptsMet(trace).some(
      ({ kind, asks }) => kind === 'os-permission' && asks.some(({ type }) => type === 'permission:camera'),
    )
  );
}

function readRules(trace: Trace): string[] {
  const texts = trace.walks.flatMap((walk) => walk.texts ?? []);
  return texts.filter(({ kind, text }) => kind === 'face-rules' && text !== '').map(({ text }) => text);
}

/** What article 5 of the 2025 measures wants told. */
const TELLS = {
  purpose: /目的|用于|用来|以便|为了|purpose|used? (to|for)|in order to/i,
  manner: /方式|比对|加密|传输|存储|本地|how we|compar|encrypt|stored|process/i,
  retention:
    /保存期限|保存.{0,12}(天|日|月|年|期)|留存|期限|立即删除|retention|retain|kept for|keep .{0,20}(day|month|year)|delet\w+ (immediately|after|within)/i,
  need: /必要|必需|need|necess/i,
  effect: /影响|影響|风险|后果|impact|effects? on|risk|consequence/i,
  rights: /权利|权益|撤回|删除(您的|人脸)|查阅|更正|rights|withdraw|your right|erase/i,
} as const;
const FACE = /人脸|人臉|刷脸|面部|face|facial|biometric/i;
const AGREES = /^(?!.*不同意)(.*(同意|授权)|.*\b(i )?(agree|consent)\b)/i;
const ABOUT_FACE: ReadonlySet<string> = new Set(['face', 'permission:camera', 'unknown']);
const DEVICE_UNLOCK = /face ?id|面容\s?id|windows hello|passkey|通行密钥/i;
