import type { Prompt, Trace, UiNode, Walk } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { firstScreen } from './facts/prefilled.ts';
import { cantTell, shown, together } from './facts/verdicts.ts';
import { confirmingWalks, isFresh, promptsMet, refusingWalk } from './facts/walks.ts';
import { because, type CheckReason } from './reasons.ts';

/** Boxes that stand for agreement are off until the user turns them on, and going on is not taken for a yes. */
export const consentNotPreselected: Check = {
  id: 'consent-not-preselected',
  judge(trace) {
    return together(
      trace,
      promptsMet(trace).flatMap((prompt) => judgeOne(prompt, trace) ?? []),
      because('no-consent-box'),
    );
  },
};

function judgeOne(prompt: Prompt, trace: Trace): Verdict | undefined {
  const walk = refusingWalk(trace) as Walk;
  const found = presumed(prompt, walk, trace);
  if (!found) {
    if (boxesOf(prompt, walk, trace).length === 0) return undefined;
    return { outcome: 'passed', reason: because('boxes-off'), evidence: [shown(prompt)] };
  }

  // A box remembered from an earlier run was ticked by that run's user.
  if (!isFresh(walk)) return cantTell(because('state-not-fresh'), prompt);
  const again = confirmingWalks(trace).flatMap((other) => sameIn(other, prompt, trace));
  const agreeing = again.filter((reason) => reason?.code === found.code).length;
  if (agreeing < again.length)
    return cantTell(because('differed-between-walks', `${agreeing + 1}/${again.length + 1}`), prompt);
  return { outcome: 'failed', reason: found, evidence: [{ prompt: prompt.id, steps: prompt.steps.slice(0, 1) }] };
}

/** The agreement that was taken for given at first sight. */
function presumed(prompt: Prompt, walk: Walk, trace: Trace): CheckReason | undefined {
  const on = prompt.preticked.filter((name) => !isLocked(name, firstScreen(trace, prompt, walk)?.nodes ?? []));
  if (on.length > 0) return because('boxes-on', on.join(', '));
  const said = prompt.impliesAcceptance ?? '';
  if (!SAYS_AGREED.test(said) || !OF_DATA.test(said) || hasSeparateAct(prompt, walk, trace)) return undefined;
  return because('agreement-by-going-on');
}

function sameIn(walk: Walk, prompt: Prompt, trace: Trace): (CheckReason | undefined)[] {
  const again = walk.prompts.find((one) => one.id === prompt.id && one.steps.length > 0);
  return again ? [presumed(again, walk, trace)] : [];
}

/** A toggle that is on and cannot be turned off stands for what the service needs, and asks for nothing. */
function isLocked(name: string, nodes: readonly UiNode[]): boolean {
  const alike = nodes.filter((node) => BOXES.has(node.role) && (node.name === name || node.text === name));
  return (
    alike.length > 0 &&
    alike.every((node) => node.states?.some((state) => state === 'disabled' || state === 'readonly'))
  );
}

/** A box to tick, a button that says "agree" or one that refuses: then going on is not the only sign of agreement. */
function hasSeparateAct(prompt: Prompt, walk: Walk, trace: Trace): boolean {
  if (boxesOf(prompt, walk, trace).length > 0) return true;
  if (prompt.ways.some(({ way, control }) => way === 'decline' && control !== '')) return true;
  const nodes = firstScreen(trace, prompt, walk)?.nodes ?? [];
  return nodes.some((node) => node.operable && AGREES.test(node.name));
}

function boxesOf(prompt: Prompt, walk: Walk, trace: Trace): UiNode[] {
  if (!MAY_SEEK_CONSENT.has(prompt.kind)) return [];
  return (firstScreen(trace, prompt, walk)?.nodes ?? []).filter((node) => BOXES.has(node.role) && node.operable);
}

/** Terms of use are a contract; to have read a text, or to know of it, is no agreement. */
const OF_DATA =
  /隐私|隱私|个人信息|個人(信息|資料|資訊|情報)|プライバシー|개인 ?정보|privacy|personal (data|information)|cookie/i;
const SAYS_AGREED = /同意|接受|认可|認可|遵守|agree|accept|consent|동의/i;
const BOXES: ReadonlySet<UiNode['role']> = new Set<UiNode['role']>(['checkbox', 'switch']);
const AGREES = /^(?!.*(不同意|disagree|don.t agree|do not agree)).*(同意|接受|agree|accept|consent)/i;
const MAY_SEEK_CONSENT: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'privacy-consent',
  'cookie-consent',
  'login',
  'registration',
  'marketing-optin',
  'personalisation-optin',
  'notification-optin',
  'profile-form',
]);
