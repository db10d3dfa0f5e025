import type { Prompt, Reason, Way, WayName, WayOutcome } from '../../crawler/trace.ts';
import { because } from '../reasons.ts';

export type Answer = 'yes' | 'no' | 'unclear';

/** What came of refusing a prompt. */
export type Consequence = 'continued' | 'limited' | 'stuck' | 'turned-away' | 'exited' | 'asked-again' | 'unclear';

/** Whether the prompt can be refused on its screen: a way up to `elsewhere` got on, or all were tried and none did. */
export function declinable(prompt: Prompt): Answer {
  if (declinedBy(prompt) !== null) return 'yes';
  return whyNotAllTried(prompt, prompt.ways.filter(isDeclining)) === undefined ? 'no' : 'unclear';
}

/** The way up to `elsewhere` that got on; `later` among them, which is no refusal in law. */
export function declinedBy(prompt: Prompt): WayName | null {
  return prompt.ways.find((way) => isDeclining(way) && gotOn(way.outcome))?.way ?? null;
}

/** The way that got past the prompt without a yes, whichever it was. */
export function passedBy(prompt: Prompt): Way | undefined {
  return prompt.ways.find((way) => gotOn(way.outcome));
}

/** Why it may not be said that everything was tried on this prompt and nothing got on; undefined when it may. */
export function whyNotAllTried(prompt: Prompt, ways: readonly Way[] = prompt.ways): Reason | undefined {
  // Once the wall was recorded, what stayed unclear is the yes, not the ways of saying no.
  if (prompt.unclear && prompt.control === 'not-needed') return prompt.unclear;
  if (prompt.kind === 'captcha' || prompt.kind === 'risk-control') return because(prompt.kind);
  if (prompt.ways.length === 0) return because('no-ways-found');
  const unclear = ways.find((way) => way.outcome === 'unclear');
  if (unclear) return unclear.reason ?? because('way-unclear', unclear.control || unclear.way);
  const untried = ways.find((way) => way.outcome === undefined && way.reason?.code !== 'leaves-the-page');
  if (untried) return untried.reason ?? because('way-not-tried', untried.control || untried.way);
  // A form whose only button says yes may still go on when left blank: not tried is not failed.
  const heldBack = FORMS.has(prompt.kind) && prompt.elements.left.some((element) => element.why === 'accepts');
  if (heldBack && !ways.some((way) => way.way === 'blank')) return because('way-not-tried', 'blank');
  const { operable, accounted, left } = prompt.elements;
  const given = left.filter((element) => element.why === 'budget').length; // given up on, which is no account
  if (accounted - given < operable) return because('elements-left', `${accounted - given}/${operable}`);
  return undefined;
}

/** What came of refusing: of the first explicit no that had a consequence, for leaving by the back key is one's own deed. */
export function consequence(prompt: Prompt): Consequence {
  const past = passedBy(prompt);
  if (past) return past.outcome === 'limited' ? 'limited' : 'continued';
  if (whyNotAllTried(prompt) !== undefined) return 'unclear';
  const told = prompt.ways.find((way) => isExplicit(way) && TELLING.has(way.outcome));
  return (told?.outcome as Consequence | undefined) ?? 'stuck';
}

export function gotOn(outcome: WayOutcome | undefined): boolean {
  return outcome === 'continued' || outcome === 'limited';
}

const FORMS: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'registration',
  'profile-form',
  'profile-questionnaire',
]);
const TELLING: ReadonlySet<WayOutcome | undefined> = new Set<WayOutcome>(['turned-away', 'exited', 'asked-again']);
const NOT_DECLINING: ReadonlySet<WayName> = new Set<WayName>(['ignore', 'back', 'relaunch']);

function isDeclining(way: Way): boolean {
  return !NOT_DECLINING.has(way.way);
}

function isExplicit(way: Way): boolean {
  return isDeclining(way) && way.way !== 'elsewhere';
}
