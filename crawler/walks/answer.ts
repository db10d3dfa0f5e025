import { answersAge } from '../recognise/context.ts';
import { BARE_OPENER, isRowToFill, isStep, leadsElsewhere } from '../recognise/features.ts';
import type { Control, Recognised } from '../recognise/recognised.ts';
import { BOX_ROLES, CHOICE_ROLES, textOf } from '../recognise/scope.ts';
import { normalise } from '../recognise/text.ts';
import { leftAlone, mayPress, type PlannedWay, waysOf, writtenNoes } from '../recognise/ways.ts';
import { LEXICON } from '../recognise/words.ts';
import type { Ending, Reason } from '../trace.ts';
import { type Dossier, elementKeys, type TriedWay } from './dossier.ts';
import { read } from './reading.ts';
import { restoreTo } from './restore.ts';
import { isOnlyWritten, nodeOf, type Seen, samePrompt, scrolling } from './sight.ts';
import { gotOn, tryWay } from './try-way.ts';
import type { Walker } from './walker.ts';
import { makesAccount, maySubmit, yieldLeast } from './yield.ts';

export type Answered = { readonly seen: Seen } | { readonly ending: Ending };

/**
 * Answers a prompt by saying no: tries its ways, best first, until one gets on. When all have failed the wall is
 * recorded and the least is yielded on the spot.
 * @param vain ways that just had no effect at all
 */
export async function refusePrompt(
  walker: Walker,
  dossier: Dossier,
  start: Seen,
  vain: readonly TriedWay[] = [],
): Promise<Answered> {
  let seen = start;
  let patience = PATIENCE;
  let arrivedAt = Date.now();
  let uncovers = false;
  const inert = new Set<TriedWay>(vain);
  const notMade = new Set<TriedWay>();
  for (;;) {
    takeStock(dossier, seen);
    const plan = nextWay(walker, dossier, seen);
    // Leaving the screen starts a late control's clock anew, and a bar left standing is answered no more.
    const [what] = patience;
    if (what && (!plan || LEAVES.has(plan.way))) {
      patience = patience.slice(1);
      if (what === 'again') {
        if (walker.kind === 'refuse') untryWhatDidNothing(dossier, seen, inert);
        continue;
      }
      const later = (await waitForMore(walker, dossier, seen, what, arrivedAt)) ?? seen;
      const reading = read(later, dossier);
      if (reading.to === 'content' || reading.to === 'prompt') return wentOnLate(walker, dossier, later);
      const back = await restoreTo(walker, dossier, later);
      if ('reason' in back) return unclear(walker, dossier, back.reason);
      seen = back.seen;
      continue;
    }
    if (!plan && dossier.covered.size > 0 && !uncovers) {
      // A complaint may lie over a no that came late: the page is fresh by now.
      uncovers = true;
      const back = await restoreTo(walker, dossier, await laterAgain(walker, dossier, seen));
      if ('reason' in back) return unclear(walker, dossier, back.reason);
      seen = back.seen;
      continue;
    }
    if (!plan) break;
    const tried = register(dossier, plan, seen);
    const deeds = walker.remember();
    const attempt = await tryWay(walker, dossier, plan, tried, seen);
    const { outcome, message, reason, found: way } = attempt;
    if (!reason) delete tried.reason;
    Object.assign(tried, only({ outcome, message, reason, way }));
    if (attempt.inert && attempt.outcome === 'unchanged') inert.add(tried);
    if (attempt.threw !== undefined && STILL_UP.has(attempt.outcome)) dossier.threw.set(tried, attempt.threw);
    if (attempt.led) dossier.led.set(tried, attempt.led);
    walker.record(dossier);
    if (gotOn(attempt.outcome)) {
      pass(dossier, 'way', deeds, tried);
      walker.record(dossier);
      return { seen: attempt.seen };
    }
    if (wasNotMade(tried) && !notMade.has(tried)) {
      notMade.add(tried);
      untry(dossier, plan, seen);
    }
    const back = await restoreTo(walker, dossier, attempt.seen);
    if ('reason' in back) return unclear(walker, dossier, back.reason);
    if (back.seen !== attempt.seen) arrivedAt = Date.now();
    seen = back.seen;
  }
  return standAtWall(walker, dossier, seen);
}

/** Says yes from the start: for a walk that accepts. */
export async function acceptPrompt(walker: Walker, dossier: Dossier, seen: Seen): Promise<Answered> {
  const deeds = walker.remember();
  const yielded = await yieldLeast(walker, dossier, seen);
  dossier.control = yielded.control;
  if (yielded.control === 'went-on') pass(dossier, 'yield', deeds);
  walker.record(dossier);
  if (yielded.control === 'went-on') return { seen: yielded.seen };
  return unclear(walker, dossier, yielded.reason ?? { code: 'control-did-not-go-on' });
}

/** The prompt came back at once: take the same way again, until it has come back too often to call it a way. */
export async function refuseAgain(walker: Walker, dossier: Dossier, seen: Seen): Promise<Answered> {
  dossier.askedAgain += 1;
  dossier.returns += 1;
  if (dossier.returns >= MAX_RETURNS && dossier.taken) {
    dossier.taken.outcome = 'asked-again';
    forget(dossier);
    return refusePrompt(walker, dossier, seen);
  }
  const { taken } = dossier;
  const sameNo = (at: Seen): PlannedWay | undefined => (taken ? sameWay(taken, at) : undefined);
  const late = sameNo(seen) ? seen : await laterAgain(walker, dossier, seen);
  const plan = sameNo(late);
  if (!plan || !taken) return refusePrompt(walker, dossier, late);
  const deeds = walker.remember();
  const attempt = await tryWay(walker, dossier, plan, taken, late);
  walker.record(dossier);
  if (gotOn(attempt.outcome)) {
    dossier.deeds = [...deeds];
    return { seen: attempt.seen };
  }
  taken.outcome = attempt.outcome;
  const vain = attempt.inert && attempt.outcome === 'unchanged' ? [taken] : [];
  forget(dossier);
  const back = await restoreTo(walker, dossier, attempt.seen);
  return 'reason' in back ? unclear(walker, dossier, back.reason) : refusePrompt(walker, dossier, back.seen, vain);
}

async function standAtWall(walker: Walker, dossier: Dossier, seen: Seen): Promise<Answered> {
  dossier.wall = true;
  doubtWhatThrew(dossier);
  const isPictured = seen.view.nodes.some((node) => node.states?.includes('pictured'));
  if (isPictured || dossier.operable.size === 0) doubtTheScreen(dossier);
  doubtWhatIsWritten(dossier, seen);
  doubtWhatIsUnread(dossier, seen);
  for (const text of dossier.covered.values()) doubtFor(dossier, text);
  walker.record(dossier);
  if (walker.request.handedOver) return { ending: endingAt(dossier) };
  const deeds = walker.remember();
  const yielded = await yieldLeast(walker, dossier, seen);
  dossier.control = yielded.control;
  if (yielded.reason) dossier.unclear = yielded.reason;
  if (yielded.control === 'went-on') {
    doubtWhatLedOn(dossier, yielded.seen.prompt);
    doubtAMenu(dossier, deeds, yielded.seen);
    pass(dossier, 'yield', deeds);
  }
  walker.record(dossier);
  if (yielded.control === 'went-on') return { seen: yielded.seen };
  if (yielded.control === 'not-possible' && yielded.reason?.code === 'control-not-possible' && !unsureWay(dossier)) {
    return { ending: { kind: 'blocked', how: howBlocked(dossier), prompt: dossier.id } };
  }
  return unclear(walker, dossier, yielded.reason ?? { code: 'control-did-not-go-on', detail: dossier.first.title });
}

/** On somebody else's page the wall is the end: a yes would change what is not ours. */
function endingAt(dossier: Dossier): Ending {
  const unsure = unsureWay(dossier);
  if (!unsure) return { kind: 'blocked', how: howBlocked(dossier), prompt: dossier.id };
  return { kind: 'unclear', reason: unsure.reason ?? { code: 'way-unclear', detail: unsure.control || unsure.way } };
}

function unsureWay(dossier: Dossier): TriedWay | undefined {
  const own = dossier.ways.filter(({ reason }) => reason?.code !== 'leaves-the-page');
  return own.find((way) => way.outcome === undefined || way.outcome === 'unclear');
}

/** What was read from a picture may not be all that there is to press; and where nothing was found, something is hidden. */
function doubtTheScreen(dossier: Dossier): void {
  const reason = { code: 'not-observable' };
  dossier.ways.push({ way: 'elsewhere', control: '', outcome: 'unclear', reason, steps: [] });
}

/** A no that is written there, and could not be pressed or was in vain: to a person it may be a button all the same. */
function doubtWhatIsWritten(dossier: Dossier, { view, prompt }: Seen): void {
  for (const node of prompt ? writtenNoes(prompt, view) : []) doubtFor(dossier, textOf(node).trim());
  const pressed = new Set(view.nodes.filter(isOnlyWritten).map((node) => textOf(node).trim()));
  for (const way of dossier.ways) {
    if (way.outcome !== 'unchanged' || !pressed.has(way.control)) continue;
    way.outcome = 'unclear';
    way.reason = { code: 'way-not-tried', detail: way.control };
  }
}

/**
 * Where nobody knows what is asked, two or three that look like answers may be its yes and its no; and under a question two
 * buttons that no list knows for answers may be an answer and the way past it.
 */
function doubtWhatIsUnread(dossier: Dossier, seen: Seen): void {
  const { prompt } = seen;
  if (!prompt) return;
  const isGate = prompt.kind === 'age-gate';
  const isForm = prompt.kind === 'profile-questionnaire' || prompt.kind === 'profile-form';
  if (!isGate && !isForm && (prompt.kind !== 'other' || prompt.scope === -1)) return;
  const isRead = (it: Control) => {
    const node = nodeOf(seen, it);
    if (it.text === '' || (isGate && answersAge(it.text)) || node.field !== undefined || leadsElsewhere(node))
      return true;
    if (isForm && (ANSWER_ROLES.has(node.role) || isRowToFill({ node, text: it.text }, LEXICON))) return true;
    if (isForm && it.fills !== undefined && BARE_OPENER.test(it.text)) return true;
    if (isForm && isStep(it.text)) return true; // less or more of an answer
    if (isForm) return /\d/.test(it.text) || LEXICON.options(normalise(it.text)).length > 0;
    return !isGate && it.fills !== undefined;
  };
  const answers = prompt.controls.filter((it) => it.class === 'choice');
  const unread = answers.filter((it) => !isRead(it));
  const few = isForm ? FEWER_ANSWERS : FEW_ANSWERS;
  if (unread.length <= few && (!isForm || answers.length <= few))
    for (const { text } of unread) doubtFor(dossier, text);
}
const FEWER_ANSWERS = 2;
const ANSWER_ROLES: ReadonlySet<string> = new Set([...CHOICE_ROLES, ...BOX_ROLES, 'tab']);
const FEW_ANSWERS = 3;

function doubtFor(dossier: Dossier, control: string): void {
  if (dossier.ways.some((way) => way.control === control)) return;
  const reason = { code: 'way-not-tried' };
  dossier.ways.push({ way: 'elsewhere', control, outcome: 'unclear', reason, steps: [] });
}

/** A way that led to the very demand that comes after a yes may have got past this one like the yes. */
function doubtWhatLedOn(dossier: Dossier, next: Recognised | undefined): void {
  for (const [way, led] of dossier.led) {
    if (!next || !samePrompt(led, next)) continue;
    way.outcome = 'unclear';
    way.reason = { code: 'led-where-a-yes-leads', detail: next.title };
  }
}

/**
 * One press on what looked like an answer, and a page comes up that bears its name: a menu is read like a question, and
 * what it leads to is the service.
 */
function doubtAMenu(dossier: Dossier, deeds: Dossier['deeds'], after: Seen): void {
  const [pressed, ...more] = deeds;
  if (dossier.first.kind !== 'profile-questionnaire' || pressed?.kind !== 'press' || more.length > 0) return;
  const titles = [after.prompt?.title ?? '', firstTitle(after)].map(normalise);
  const name = normalise(pressed.name);
  if (name === '' || !titles.includes(name)) return;
  const reason = { code: 'opened-by-its-name', detail: pressed.name };
  dossier.ways.push({ way: 'elsewhere', control: pressed.name, outcome: 'unclear', reason, steps: [] });
}

function firstTitle({ view: { nodes, title } }: Seen): string {
  const shown = nodes.filter((node) => !node.states?.includes('occluded') && textOf(node).trim() !== '');
  const heading = shown.find(({ role }) => role === 'heading') ?? shown.find(({ role }) => role === 'text');
  return heading ? textOf(heading) : title;
}

/** Where each press ended in an error of the page's own script, it is not known what the app would do for a no. */
function doubtWhatThrew(dossier: Dossier): void {
  const pressed = dossier.ways.filter((way) => way.control !== '');
  if (!pressed.every((way) => dossier.threw.has(way))) return;
  for (const way of pressed) {
    way.outcome = 'unclear';
    way.reason = { code: 'script-error', detail: dossier.threw.get(way) as string };
  }
}

export function howBlocked(dossier: Dossier): 'stuck' | 'turned-away' | 'exited' | 'asked-again' {
  const outcomes = dossier.ways.map((way) => way.outcome);
  if (outcomes.includes('exited') && EXPLICIT.has(dossier.ways.find((way) => way.outcome === 'exited')?.way ?? ''))
    return 'exited';
  if (outcomes.includes('turned-away')) return 'turned-away';
  if (outcomes.includes('asked-again')) return 'asked-again';
  return 'stuck';
}

/** Writes down every element that can be operated, and those that are left alone and why. */
function takeStock(dossier: Dossier, seen: Seen): void {
  const prompt = seen.prompt;
  if (!prompt || !samePrompt(prompt, dossier.first)) return;
  const keys = elementKeys(prompt.controls, seen.view.nodes);
  for (const control of prompt.controls) {
    const node = nodeOf(seen, control);
    const key = keys.get(control.node) as string;
    if (node.states?.includes('occluded')) {
      // A bar of tabs that is covered belongs to the app beneath.
      const isNo = NOES.has(control.class) && node.role !== 'tab';
      if (isNo && !dossier.operable.has(key)) dossier.covered.set(key, control.text || control.class);
      continue;
    }
    if (!node.operable) continue;
    dossier.covered.delete(key);
    dossier.account(key, 'open');
  }
  for (const { node, why } of leftAlone(prompt, seen.view)) {
    const key = keys.get(node);
    if (key !== undefined && dossier.operable.has(key)) dossier.account(key, why);
  }
}

const NOES: ReadonlySet<Control['class']> = new Set<Control['class']>([
  'decline',
  'exit',
  'skip',
  'later',
  'guest',
  'close',
]);

/** The best way that has not been tried; a way that may not be taken here is noted as such. */
function nextWay(walker: Walker, dossier: Dossier, seen: Seen): PlannedWay | undefined {
  const prompt = seen.prompt;
  if (!prompt || !samePrompt(prompt, dossier.first)) return undefined;
  const keys = elementKeys(prompt.controls, seen.view.nodes);
  return waysOf(prompt, seen.view).find((plan) => {
    const key = wayKey(plan, keys);
    if (dossier.triedKeys.has(key)) return false;
    if (walker.request.handedOver && LEAVES_THE_PAGE.has(plan.way)) {
      dossier.triedKeys.add(key);
      dossier.ways.push({ way: plan.way, control: '', reason: { code: 'leaves-the-page' }, steps: [] });
      return false;
    }
    // An element is pressed once; what was tried as a better way is not tried again as `elsewhere`.
    if (
      plan.way === 'elsewhere' &&
      plan.node !== undefined &&
      dossier.operable.get(keys.get(plan.node) ?? '') === 'accounted'
    )
      return false;
    if (plan.cannot) {
      cannotTry(dossier, plan, key, plan.cannot);
      return false;
    }
    const control = prompt.controls.find((one) => one.node === plan.node);
    if (control && plan.way !== 'untick' && !mayPress(control, prompt, 'refuse')) return false;
    if (plan.way === 'blank' && makesAccount(prompt) && !maySubmit(walker)) {
      cannotTry(dossier, plan, key, 'submitting-needs-authority');
      return false;
    }
    return true;
  });
}

/** A way that exists and cannot be tried from here: named, and never counted as one that failed. */
function cannotTry(dossier: Dossier, plan: PlannedWay, key: string, code: string): void {
  dossier.triedKeys.add(key);
  dossier.ways.push({ way: plan.way, control: plan.text, outcome: 'unclear', reason: { code }, steps: [] });
}

function register(dossier: Dossier, plan: PlannedWay, seen: Seen): TriedWay {
  const prompt = seen.prompt as Recognised;
  const keys = elementKeys(prompt.controls, seen.view.nodes);
  dossier.triedKeys.add(wayKey(plan, keys));
  if (plan.node !== undefined) dossier.account(keys.get(plan.node) as string, 'accounted');
  if (plan.way === 'untick') for (const box of prompt.preticked) dossier.account(keys.get(box) ?? '', 'accounted');
  const isInVain = (one: TriedWay) => MAY_BE_ARMED_LATE.has(plan.way) && one.outcome === 'unchanged' && !one.reason;
  const before = dossier.ways.find(
    (one) => one.way === plan.way && one.control === plan.text && (isInVain(one) || wasNotMade(one)),
  );
  if (before) return before;
  const tried: TriedWay = { way: plan.way, control: plan.text, steps: [] };
  dossier.ways.push(tried);
  return tried;
}

/** Controls are often drawn before they are armed: what had no effect at all is tried once more when all have had their time. */
function untryWhatDidNothing(dossier: Dossier, seen: Seen, inert: ReadonlySet<TriedWay>): void {
  if (!seen.prompt) return;
  const keys = elementKeys(seen.prompt.controls, seen.view.nodes);
  for (const plan of waysOf(seen.prompt, seen.view)) {
    const vain = [...inert].some((one) => one.way === plan.way && one.control === plan.text);
    if (vain && MAY_BE_ARMED_LATE.has(plan.way)) dossier.triedKeys.delete(wayKey(plan, keys));
  }
}

/** What failed on the way to the app, or took the app down, says nothing of the app: it is tried once more. */
function wasNotMade({ outcome, reason }: TriedWay): boolean {
  return outcome === 'unclear' && reason !== undefined && NOT_MADE.has(reason.code);
}
const NOT_MADE: ReadonlySet<string> = new Set(['element-gone', 'driver-crashed']);

function untry(dossier: Dossier, plan: PlannedWay, { prompt, view }: Seen): void {
  const keys = elementKeys(prompt?.controls ?? [], view.nodes);
  dossier.triedKeys.delete(wayKey(plan, keys));
  const key = keys.get(plan.node ?? -1);
  if (key !== undefined) dossier.operable.set(key, 'open');
}

function wayKey(plan: PlannedWay, keys: ReadonlyMap<number, string>): string {
  return `${plan.way} ${plan.node === undefined ? '' : keys.get(plan.node)}`;
}

/** A control that came late the first time comes late again. */
function laterAgain(walker: Walker, dossier: Dossier, seen: Seen): Promise<Seen> | Seen {
  if (!seen.prompt) return seen;
  const part = { phase: 'refuse', dossier } as const;
  return walker.waitForChange(walker.lateMs, 'gives a late control time to appear', part);
}

function sameWay({ way, control }: TriedWay, seen: Seen): PlannedWay | undefined {
  if (!seen.prompt) return undefined;
  const is = (plan: PlannedWay) => plan.way === way || (way === 'alternative' && plan.way === 'elsewhere');
  return waysOf(seen.prompt, seen.view).find((plan) => is(plan) && plan.text === control);
}

type Patience = 'scroll' | 'wait' | 'again';
const PATIENCE: readonly Patience[] = ['scroll', 'wait', 'again'];
const MAY_BE_ARMED_LATE: ReadonlySet<string> = new Set([
  'decline',
  'skip',
  'later',
  'guest',
  'close',
  'blank',
  'outside',
]);
const STILL_UP: ReadonlySet<string> = new Set(['unchanged', 'asked-again']);
const LEAVES: ReadonlySet<string> = new Set(['ignore', 'back', 'relaunch']);
/** Of a screen that was handed over: where it came from is the test's own affair. */
const LEAVES_THE_PAGE: ReadonlySet<string> = new Set(['back', 'relaunch']);
const MAX_RETURNS = 5;
const EXPLICIT: ReadonlySet<string> = new Set(['decline', 'skip', 'later', 'close']);

/** Before a wall is called one: read to the end, and give a late control time to appear. */
async function waitForMore(
  walker: Walker,
  dossier: Dossier,
  seen: Seen,
  patience: Exclude<Patience, 'again'>,
  since: number,
): Promise<Seen | undefined> {
  const part = { phase: 'refuse', dossier } as const;
  if (patience === 'scroll') {
    const box = scrolling(seen);
    if (!box) return undefined;
    return walker.scrollToEnd(box, 'reads to the end', part);
  }
  // Counted from when the prompt came up: most of the time has gone by while the other ways were tried.
  const left = since + walker.lateMs - Date.now();
  if (left <= 0 || walker.kind !== 'refuse') return undefined;
  return walker.waitForControl(left, 'gives a late control time to appear', part);
}

/**
 * The prompt went away while nothing was pressed: by itself, or as a late answer to a no. Nobody can tell which, but it
 * is no wall, and no earlier no may be said to have had no effect.
 */
function wentOnLate(walker: Walker, dossier: Dossier, seen: Seen): Answered {
  for (const way of dossier.ways) {
    const seemedVain = way.outcome === 'unchanged' || way.outcome === 'asked-again';
    if (!seemedVain || !EXPLICIT.has(way.way)) continue;
    way.outcome = 'unclear';
    way.reason = { code: 'went-on-late' };
  }
  const left: TriedWay = { way: 'ignore', control: '', outcome: 'continued', steps: dossier.steps.slice(-1) };
  dossier.ways.push(left);
  pass(dossier, 'way', [], left);
  walker.record(dossier);
  return { seen };
}

function pass(dossier: Dossier, by: 'way' | 'yield', deeds: Dossier['deeds'], taken?: TriedWay): void {
  dossier.passed = by;
  dossier.deeds = [...deeds];
  if (taken) dossier.taken = taken;
}

function forget(dossier: Dossier): void {
  delete dossier.passed;
  delete dossier.taken;
}

function unclear(walker: Walker, dossier: Dossier, reason: Reason): Answered {
  dossier.unclear = reason;
  walker.record(dossier);
  return { ending: { kind: 'unclear', reason } };
}

/** Leaves out what is undefined. */
function only<T extends object>(values: T): Partial<{ [K in keyof T]: NonNullable<T[K]> }> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
