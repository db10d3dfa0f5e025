import type { LeftAlone, Phase, PromptKind, UiNode, WayName } from '../trace.ts';
import { complains } from './complaints.ts';
import { beginsALogin } from './context.ts';
import { classify, saysYes } from './control.ts';
import type { Looked } from './prompt.ts';
import { type Control, isIcon, type Recognised } from './recognised.ts';
import { has, isWheel, textOf } from './scope.ts';
import { normalise } from './text.ts';

/** A way that exists on a prompt, found and not yet tried. */
export interface PlannedWay {
  readonly way: WayName;
  readonly node?: number; // what to press; absent for outside, ignore, back and relaunch
  readonly text: string; // of the control; '' where nothing is pressed
  readonly reasons: readonly string[];
  readonly cannot?: string; // a code: why it cannot be tried, e.g. 'third-party-account'
}

/** The ways on this prompt, best first. A way with several controls comes once for each of them. */
export function waysOf(recognised: Recognised, screen: Looked): readonly PlannedWay[] {
  const open = recognised.controls.filter((control) => isUsable(control, screen));
  const ways: PlannedWay[] = [];
  const add = (way: WayName, control: Control | undefined, reason: string, cannot?: string): void => {
    ways.push({
      way,
      ...(control ? { node: control.node } : {}),
      text: control?.text ?? '',
      reasons: [...(control?.reasons ?? []), reason],
      ...(cannot ? { cannot } : {}),
    });
  };
  const safe = (control: Control): boolean => control.danger === undefined && mayPress(control, recognised, 'refuse');
  // Where nothing is asked, the answer that changes nothing comes first.
  const direct =
    recognised.kind === 'other'
      ? [...DIRECT].sort((a, b) => Number(b[0] === 'close') - Number(a[0] === 'close'))
      : DIRECT;
  for (const [way, classes, reason] of direct) {
    for (const control of open) if (classes.includes(control.class) && safe(control)) add(way, control, reason);
  }
  for (const control of open)
    if (control.class === 'settings' && safe(control)) add('settings', control, 'a second layer may turn it off');
  const going = goOn(recognised, open);
  // A wheel stands at something before anybody has turned it, and a text may have been filled in: whether that counts as
  // an answer only the app knows.
  const isFilledIn = (node: UiNode) => isWheel(node) || node.role === 'textbox';
  const turned = recognised.standing.some((id) => isFilledIn(screen.nodes[id] as UiNode)) ? 'way-not-tried' : undefined;
  const boxes = recognised.standing.filter((id) => BOXES.has(screen.nodes[id]?.role ?? 'generic'));
  const unticks = recognised.preticked.length + boxes.length > 0;
  if (unticks) add('untick', going, 'boxes were on at first sight');
  if (going && mayBeOffered(going, recognised, open)) add('elsewhere', going, 'may be a yes', 'way-not-tried');
  else if (going && isBlankable(going, recognised)) add('blank', going, 'goes on with nothing filled or chosen');
  else if (going && turned && !recognised.seeksConsent) add('blank', going, 'an answer stands there already', turned);
  for (const control of open) {
    if (control.class !== 'other-login') continue;
    const third = control.danger === 'leaves';
    const sim = control.fills === 'mobile-number' && !mayPress(control, recognised, 'refuse');
    add('alternative', control, 'another way in', third ? 'third-party-account' : sim ? 'sim-card' : undefined);
  }
  if (recognised.scope !== -1 && recognised.modal) add('outside', undefined, 'lies over the page');
  for (const control of elsewhere(recognised, open)) {
    // A word misread in a picture may be the yes.
    const misread = has(screen.nodes[control.node] as UiNode, 'pictured') ? 'not-observable' : undefined;
    const cannot = misread ?? (control.class === 'neutral' ? turned : undefined);
    add('elsewhere', control, 'the way round may be behind it', cannot);
  }
  for (const control of mayAccept(recognised, open))
    if (!(unticks && control === going)) add('elsewhere', control, 'may be a yes', 'way-not-tried');
  if (recognised.scope !== -1 && !recognised.modal) add('ignore', undefined, 'the page can be used while it stands');
  add('back', undefined, 'always there');
  add('relaunch', undefined, 'always there');
  return ways;
}

/** Texts of the prompt that would be a no if they could be pressed, each with nothing else in it. */
export function writtenNoes(recognised: Recognised, screen: Looked): readonly UiNode[] {
  const { nodes } = screen;
  const isWithin = (node: UiNode): boolean => {
    for (let up: UiNode | undefined = node; up; up = nodes[up.parent]) {
      if (up.operable) return false;
      if (up.id === recognised.scope) return true;
    }
    return recognised.scope === -1;
  };
  const answers = recognised.controls.filter((one) => one.class === 'choice').map((one) => one.text);
  // A row of a box may say more than its name: "sends anonymous figures".
  const isOfAnswer = (text: string) => answers.some((answer) => answer.includes(text));
  return nodes
    .filter((node) => node.role === 'text' && !node.operable && !has(node, 'occluded') && isWithin(node))
    .map((node) => ({ node, text: textOf(node).trim() }))
    .filter(({ text }) => text !== '' && text.length <= MAX_NO && !/[。.!！?？:：]$/.test(text) && !isOfAnswer(text))
    .filter(({ text }) => WRITTEN.has(classify(text, { role: 'button' }).class) && !complains(text))
    .map(({ node }) => node);
}
const MAX_NO = 16; // characters: what is longer is a sentence
const WRITTEN: ReadonlySet<Control['class']> = new Set<Control['class']>(['decline', 'skip', 'later', 'guest']);

/** What must not be pressed while refusing, and why. */
export function leftAlone(recognised: Recognised, screen: Looked): readonly (LeftAlone & { readonly node: number })[] {
  const out: (LeftAlone & { node: number })[] = [];
  for (const control of recognised.controls) {
    const why = reasonToLeave(control, recognised, screen);
    if (why) out.push({ node: control.node, name: control.text, why });
  }
  return out;
}

/**
 * The rule behind the invariant: while refusing, nothing that accepts is pressed. `accept` never; an acknowledgement
 * never on a prompt that seeks consent; nor a text nobody knows where it is the only thing that could be the yes; nor
 * what goes on with an answer that stands there already.
 */
export function mayPress(control: Control, recognised: Recognised, phase: Phase): boolean {
  if (phase === 'yield') return true;
  if (control.class === 'accept') return false;
  // Where a login has nothing to be left empty, its button begins to take what it wants: a face, or what comes next.
  // What only goes on may be the way past it.
  const isBare = LOGINS.has(recognised.kind) && recognised.asks.length === 0;
  if (control.class === 'submit' && isBare && beginsALogin(control.text)) return false;
  if (recognised.consentBoxes.includes(control.node) && !recognised.preticked.includes(control.node)) return false;
  if (control.fills !== undefined && control.class === 'other-login') return false;
  if (recognised.standing.length > 0 && GOES_ON.has(control.class)) return false;
  if (!recognised.seeksConsent) return true;
  switch (control.class) {
    case 'acknowledge':
      return (
        (OFFERS.has(recognised.kind) || keepsPurposes(recognised)) &&
        isAllOff(recognised) &&
        recognised.impliesAcceptance === undefined
      );
    case 'submit':
      return isAllOff(recognised) && (control.saves === true || recognised.impliesAcceptance === undefined);
    case 'neutral':
      // With boxes on, what nobody can read may save them.
      if (recognised.preticked.length + recognised.standing.length > 0 && !control.document) return false;
      return control.document === true || !(saysYes(control.text) || couldBeTheYes(control, recognised));
    default:
      return true;
  }
}

const LOGINS: ReadonlySet<PromptKind> = new Set(['login', 'registration']);

/** With boxes that stand for agreement it is they that say yes: with every one of them off, going on says no. */
function isAllOff({ consentBoxes, preticked }: Recognised): boolean {
  return consentBoxes.length > 0 && preticked.length === 0;
}

/** Beside a button that takes all purposes of cookies, "OK" keeps those that are on. */
function keepsPurposes({ kind, consentBoxes, controls }: Recognised): boolean {
  return kind === 'cookie-consent' && consentBoxes.length > 1 && controls.some((one) => one.class === 'accept');
}

/** Prompts that are about nothing but their box; an "OK" under a policy or a cookie text may agree to the text. */
export const OFFERS: ReadonlySet<PromptKind> = new Set([
  'marketing-optin',
  'personalisation-optin',
  'notification-optin',
]);
const BOXES: ReadonlySet<string> = new Set(['checkbox', 'switch']);
const GOES_ON: ReadonlySet<Control['class']> = new Set(['submit', 'acknowledge']);
const DIRECT: readonly (readonly [WayName, readonly Control['class'][], string])[] = [
  ['decline', ['decline', 'exit'], 'an explicit no'],
  ['skip', ['skip'], 'leaves the step out'],
  ['later', ['later'], 'puts it off'],
  ['guest', ['guest'], 'goes on without an account'],
  ['close', ['close'], 'closes the layer'],
];

function isUsable(control: Control, screen: Looked): boolean {
  const node = screen.nodes[control.node];
  return node !== undefined && !has(node, 'disabled') && !has(node, 'occluded') && !has(node, 'readonly');
}

/** What goes on: the submit, else the salient neutral button of a form. */
function goOn(recognised: Recognised, open: readonly Control[]): Control | undefined {
  const pressable = open.filter((control) => control.danger === undefined);
  const saves = pressable.filter((control) => control.saves);
  const submits = pressable.filter((control) => control.class === 'submit' && !control.saves);
  return (
    largest(saves) ??
    largest(submits) ??
    (recognised.seeksConsent ? undefined : largest(pressable.filter((control) => control.class === 'acknowledge')))
  );
}

function isBlankable(going: Control, recognised: Recognised): boolean {
  const isLeft = recognised.seeksConsent || recognised.standing.length > 0;
  return !isLeft && mayPress(going, recognised, 'refuse');
}

/** "Start AI picks" alone under what nobody knows: "start" is all that was read of it, and it may be the yes to an offer. */
function mayBeOffered(going: Control, { kind, asks }: Recognised, open: readonly Control[]): boolean {
  const isAlone = open.every((one) => one === going || one.document);
  if (kind !== 'other' || asks.length > 0 || !isAlone || going.class !== 'submit') return false;
  const read = /^says "([^"]+)"/.exec(going.reasons[0] ?? '')?.[1];
  return read !== undefined && normalise(going.text).replace(/\s/g, '').length > read.replace(/\s/g, '').length * 1.6;
}

function elsewhere(recognised: Recognised, open: readonly Control[]): readonly Control[] {
  return open.filter(
    (control) =>
      ['neutral', 'submit', 'acknowledge', 'back-out'].includes(control.class) &&
      control.danger === undefined &&
      !isAnswer(control, recognised) &&
      mayPress(control, recognised, 'refuse'),
  );
}

/**
 * What is left alone since it may say yes, though its words do not: it may as well be the way round. Where no control
 * says yes by its words, the largest of them is the one that is yielded to, which shows that it is the yes.
 */
function mayAccept(recognised: Recognised, open: readonly Control[]): readonly Control[] {
  const isUnexplained = recognised.kind === 'other';
  const mayBeYes = recognised.seeksConsent || isUnexplained;
  if (!mayBeYes && !PUT_OFF.has(recognised.kind)) return [];
  const isPlain = (control: Control): boolean => control.class === 'accept' && !control.inferred;
  // Where it says that without a yes nothing goes, "OK" beside a yes and a no ends that answer.
  const isAnswered = recognised.turnedAway && open.some(isPlain) && open.some((one) => SAYS_NO.has(one.class));
  const unsure = open.filter(
    (control) =>
      !isPlain(control) &&
      !(isAnswered && control.class === 'acknowledge') &&
      control.danger === undefined &&
      !isAnswer(control, recognised) &&
      !mayPress(control, recognised, 'refuse'),
  );
  const plain = open.filter(isPlain);
  // Two that say yes and none that says no: one of them is likely to be a no that was misread ("allow when needed").
  const texts = new Set(plain.map(({ text }) => text));
  const misread = texts.size > 1 && !open.some((one) => SAYS_NO.has(one.class)) ? plain : [];
  const lesser = misread.filter((control) => control.text !== largest(misread)?.text);
  if (!mayBeYes) return lesser;
  if (plain.length > 0 || isUnexplained) return [...unsure, ...lesser];
  return unsure.filter((control) => control !== largest(unsure));
}

/** Prompts without a consent whose no is mostly "not now", in words as many as there are people. */
const PUT_OFF: ReadonlySet<PromptKind> = new Set(['update', 'rating', 'tutorial', 'youth-mode', 'retention']);
const SAYS_NO: ReadonlySet<Control['class']> = new Set([...DIRECT.flatMap(([, classes]) => classes), 'settings']);

function isAnswer(control: Control, recognised: Recognised): boolean {
  return control.optional === true || control.class === 'choice' || recognised.consentBoxes.includes(control.node);
}

function reasonToLeave(control: Control, recognised: Recognised, screen: Looked): LeftAlone['why'] | undefined {
  const node = screen.nodes[control.node];
  if (node && has(node, 'disabled')) return 'disabled';
  if (control.danger) return control.danger;
  if (isAnswer(control, recognised)) return 'answers';
  return mayPress(control, recognised, 'refuse') ? undefined : 'accepts';
}

/** Where no control is known to be the yes, each that nobody can read may be it. */
function couldBeTheYes(control: Control, recognised: Recognised): boolean {
  // What is drawn as an icon is mostly a cross; the largest of what nobody can read may be a yes that is a picture.
  const isPicture = control.bounds.width >= FINGER && control === largest(recognised.controls.filter(isUnread));
  if ((isIcon(control) && !isPicture) || control.danger !== undefined || control.sendsCode) return false;
  return !recognised.controls.some(
    (it) => it.class === 'accept' || it.class === 'acknowledge' || (it.class === 'submit' && !it.saves),
  );
}

const FINGER = 44; // pixels: what is no corner's cross takes a finger
const isUnread = (control: Control): boolean => control.class === 'neutral';

function largest(controls: readonly Control[]): Control | undefined {
  let best: Control | undefined;
  for (const control of controls) if (best === undefined || size(control) > size(best)) best = control;
  return best;
}

function size(control: Control): number {
  return control.bounds.width * control.bounds.height;
}
