import type { Prompt, Trace, UiNode, Way, WayName } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { rulesFor } from './facts/place.ts';
import { cantTell, failed, shown, together } from './facts/verdicts.ts';
import { promptsMet, refusingWalk } from './facts/walks.ts';
import { passedBy } from './facts/ways.ts';
import { screensOf } from './facts/wording.ts';
import { because, type CheckReason } from './reasons.ts';

/** Saying no takes no more presses than saying yes, and its control stands out no less. */
export const declineEqualEffort: Check = {
  id: 'decline-equal-effort',
  judge(trace) {
    const requests = promptsMet(trace).filter((prompt) => CONSENT.has(prompt.kind));
    return together(
      trace,
      requests.map((prompt) => judgeOne(prompt, trace)),
      because('no-consent-asked'),
    );
  },
};

function judgeOne(prompt: Prompt, trace: Trace): Verdict {
  const past = passedBy(prompt);
  if (!past) return cantTell(because('refusal-not-taken'), prompt);
  if (past.way === 'later' && !rulesFor(trace).laterRefuses)
    return unequal(because('only-later', past.control), prompt, trace);
  if (!REFUSALS.has(past.way)) return cantTell(because('no-explicit-decline', past.control || past.way), prompt);

  const accepting = pressesToAccept(prompt, trace);
  if (accepting === undefined) return cantTell(because('accept-path-not-walked'), prompt);
  const refusing = pressesOf(past.steps, trace);
  if (refusing > accepting)
    return unequal(because('more-presses-to-refuse', `${refusing}/${accepting}`), prompt, trace);

  const faint = howFainter(prompt, past, trace);
  if (faint) return unequal(because(faint, past.control), prompt, trace);
  if (isLessFilled(prompt, past, trace)) return cantTell(because('refusal-less-marked', past.control), prompt);
  return { outcome: 'passed', reason: because('refusing-as-easy'), evidence: [shown(prompt)] };
}

/** Where no text states equal effort in these words, it is a sign for a person to weigh, and no breach by itself. */
function unequal(reason: CheckReason, prompt: Prompt, trace: Trace): Verdict {
  return rulesFor(trace).equalEffort === 'duty' ? failed(reason, prompt) : cantTell(reason, prompt);
}

/** On the accepting walk, or of the yes that followed on the wall; where one control says yes, that is one press. */
function pressesToAccept(prompt: Prompt, trace: Trace): number | undefined {
  const walk = trace.walks.find((one) => one.kind === 'accept');
  const met = walk?.prompts.find((one) => one.id === prompt.id);
  const steps = walk?.steps.filter((step) => met?.steps.includes(step.index) && PRESSES.has(step.action.kind)) ?? [];
  if (steps.length > 0) return steps.length;
  return acceptingNode(prompt, trace) ? 1 : undefined;
}

function pressesOf(indexes: readonly number[], trace: Trace): number {
  const tried = new Set(indexes);
  const steps = refusingWalk(trace)?.steps ?? [];
  return steps.filter((step) => tried.has(step.index) && !step.replayed && PRESSES.has(step.action.kind)).length;
}

/** Markedly smaller or paler than the yes; sizes and contrasts are measured, the limits are engineering values. */
function howFainter(prompt: Prompt, past: Way, trace: Trace): 'refusal-smaller' | 'refusal-paler' | undefined {
  const [yes, no] = [acceptingNode(prompt, trace), nodeNamed(prompt, past.control, trace)];
  if (!yes || !no) return undefined;
  if (yes.look && no.look) {
    if (no.look.fontPx < yes.look.fontPx * SMALLER) return 'refusal-smaller';
    if (no.look.contrast < READABLE && yes.look.contrast >= READABLE * 1.5) return 'refusal-paler';
  }
  return areaOf(no) < areaOf(yes) * TINY ? 'refusal-smaller' : undefined;
}

/** A filled button beside plain words: whether that misleads is for a person to say. */
function isLessFilled(prompt: Prompt, past: Way, trace: Trace): boolean {
  const [yes, no] = [acceptingNode(prompt, trace), nodeNamed(prompt, past.control, trace)];
  return Boolean(yes?.look?.filled && no?.look && !no.look.filled && no.role === 'link');
}

function acceptingNode(prompt: Prompt, trace: Trace): UiNode | undefined {
  const accepting = prompt.elements.left.filter((one) => one.why === 'accepts').map((one) => one.name);
  const operable = (screensOf(prompt, trace)[0]?.nodes ?? []).filter((node) => node.operable);
  return operable.find((node) => accepting.includes(node.name)) ?? operable.find((node) => ACCEPTS.test(node.name));
}

function nodeNamed(prompt: Prompt, name: string, trace: Trace): UiNode | undefined {
  return screensOf(prompt, trace)[0]?.nodes.find((node) => node.operable && node.name === name);
}

function areaOf({ bounds }: UiNode): number {
  return bounds.width * bounds.height;
}

const SMALLER = 0.7; // of the other's font size
const TINY = 0.15; // of the other's area
const READABLE = 3; // contrast of large text, WCAG 2.2, 1.4.3
const PRESSES: ReadonlySet<string> = new Set(['press', 'fill', 'choose', 'drag']);
const REFUSALS: ReadonlySet<WayName> = new Set<WayName>(['decline', 'skip', 'guest', 'settings', 'untick']);
const ACCEPTS = /^(?!.*(不|拒|don.t|do not|only|仅|necessary|必要)).*(同意|接受|允许|accept|agree|allow|got it)/i;
const CONSENT: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'privacy-consent',
  'cookie-consent',
  'personalisation-optin',
  'marketing-optin',
]);
