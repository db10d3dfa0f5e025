import type { Driver, View } from '../drivers/driver.ts';
import { complains } from '../recognise/complaints.ts';
import { isGeneric } from '../recognise/features.ts';
import { fingerprint } from '../recognise/fingerprint.ts';
import { type Looked, recognise } from '../recognise/prompt.ts';
import type { Control, Recognised } from '../recognise/recognised.ts';
import { textOf } from '../recognise/scope.ts';
import { normalise, tapsToStart } from '../recognise/text.ts';
import { writtenNoes } from '../recognise/ways.ts';
import type { ScreenEvent, UiNode } from '../trace.ts';

/** One look and what the recogniser makes of it. */
export interface Seen {
  readonly view: View;
  readonly fingerprint: string;
  readonly prompt: Recognised | undefined;
  readonly decideMs: number;
}

/** @param leftStanding bars that were left unanswered: what lies beneath them is looked at instead */
export async function see(
  driver: Driver,
  leftStanding: readonly Recognised[],
  settle = true,
  reading = false,
): Promise<Seen> {
  const looked = await driver.look({ settle, ...(reading ? { reading } : {}) });
  const started = performance.now();
  const isLeft = (found: Recognised): boolean => leftStanding.some((bar) => samePrompt(bar, found));
  const found = promptOn(looked, isLeft);
  const view = found ? withWrittenNoes(looked, found) : withTapToStart(looked);
  const prompt = view === looked ? found : promptOn(view, isLeft);
  return { view, fingerprint: fingerprint(view.nodes), prompt, decideMs: performance.now() - started };
}

/**
 * Where nothing that can be pressed says no, a word alone that does is pressed as a person would: a page may listen for all
 * of its presses in one place, and not show which of its words it listens for.
 */
function withWrittenNoes(view: View, prompt: Recognised): View {
  if (prompt.controls.some((one) => SAYS_NO.has(one.class))) return view;
  const written = new Set(writtenNoes(prompt, view).map(({ id }) => id));
  if (written.size === 0) return view;
  const pressable = (node: UiNode): UiNode => {
    const own = { ...node, operable: true };
    onlyWritten.add(own);
    return own;
  };
  return { ...view, nodes: view.nodes.map((node) => (written.has(node.id) ? pressable(node) : node)) };
}

/** A title screen listens for a press anywhere: what says so is pressed. */
function withTapToStart(view: View): View {
  if (view.nodes.filter(pressable).length > FEW_BESIDE) return view;
  const start = view.nodes.find((node) => node.role === 'text' && tapsToStart(textOf(node)));
  if (!start) return view;
  const own: UiNode = { ...start, role: 'button', operable: true };
  return { ...view, nodes: view.nodes.map((node) => (node === start ? own : node)) };
}
const FEW_BESIDE = 3;

/** A no that nothing but its words shows to be one: where it had no effect, it may have been the wrong thing to press. */
export function isOnlyWritten(node: UiNode): boolean {
  return onlyWritten.has(node);
}
const onlyWritten = new WeakSet<UiNode>();
const SAYS_NO: ReadonlySet<Control['class']> = new Set<Control['class']>(['decline', 'skip', 'later', 'guest']);

/** The topmost prompt of a screen, past the bars that were left standing. */
export function promptOn(looked: Looked, isLeftStanding: (bar: Recognised) => boolean): Recognised | undefined {
  let screen = looked;
  let prompt = recognise(screen);
  while (prompt && !prompt.modal && isLeftStanding(prompt)) {
    screen = { ...screen, nodes: withoutScope(screen.nodes, prompt.scope) };
    const beneath = recognise(screen);
    if (beneath?.scope === prompt.scope) return undefined;
    prompt = beneath;
  }
  return prompt;
}

/**
 * Whether two sights show one prompt: alike in kind, title and asks, and with most of their controls in common, so
 * that a complaint, a counter or an opened menu does not make it another one.
 */
export function samePrompt(a: Recognised, b: Recognised): boolean {
  if (normalise(a.title) !== normalise(b.title)) return complainsInItsTitle(a, b);
  if (hasGrown(a, b) || hasGrown(b, a)) return true;
  // What it is about may be plain only once all of its buttons are there.
  const isUnknown = (a.kind === 'other' || b.kind === 'other') && !isGeneric(a.title);
  // And one button more may tell of another kind.
  const said = normalise(a.text);
  const saysTheSame = said.length > normalise(a.title).length + 4 && said === normalise(b.text);
  const isFamily = a.kind !== b.kind && PROFILE.has(a.kind) && PROFILE.has(b.kind); // a complaint in it may change how it is read
  if (a.kind !== b.kind && !isFamily && !isUnknown && !saysTheSame) return false;
  const [left, right] = [labels(a), labels(b)];
  // What could not be pressed yet when it came up (a text to be read to its end) may have its buttons by now.
  const bare = a.title !== '' && (left.length === 0 || right.length === 0);
  const shared = bare ? 1 : overlap(left, right);
  const [asked, again] = [typesAsked(a), typesAsked(b)];
  const isUnread = asked.includes('unknown') || again.includes('unknown'); // with other buttons it may be read
  const sameAsks = isUnread || overlap(asked, again) >= 0.5;
  // Two steps of one title that ask for different things are two questions.
  return (sameAsks || (a.kind !== b.kind && !isFamily)) && shared >= 0.5;
}

/** All that it said and offered is there yet, and something was written beneath it, which may read like anything. */
function hasGrown(a: Recognised, b: Recognised): boolean {
  const said = normalise(a.text);
  const offered = labels(b);
  const isWhole = said.length > normalise(a.title).length + 4 && normalise(b.text).startsWith(said);
  return isWhole && labels(a).length > 1 && labels(a).every((one) => offered.includes(one));
}

/** A complaint may stand where the question stood: over the same answers it is the same question. */
function complainsInItsTitle(a: Recognised, b: Recognised): boolean {
  const answers = ({ controls }: Recognised) =>
    controls.filter((one) => one.class === 'choice').map(({ text }) => text);
  const [left, right] = [answers(a), answers(b)];
  const isSame = left.length >= 2 && left.length === right.length && left.every((text, i) => text === right[i]);
  return isSame && (complains(a.title) || complains(b.title));
}

const PROFILE: ReadonlySet<Recognised['kind']> = new Set<Recognised['kind']>([
  'profile-form',
  'profile-questionnaire',
  'age-gate',
]);

export function nodeOf(seen: Seen, control: Control): UiNode {
  const node = seen.view.nodes[control.node];
  if (!node) throw new RangeError(`no node ${control.node} on this screen`);
  return node;
}

/** Whether a person could press it now. */
export function pressable(node: UiNode): boolean {
  return node.operable && !node.states?.includes('disabled') && !node.states?.includes('occluded');
}

/** Nothing a person could notice: the same nodes with the same words and states, and nothing asked of the network. */
export function nothingChanged(before: Seen, after: Seen): boolean {
  const isHere = (url: string) => pageOf(url) === pageOf(before.view.address); // by a hash, and back
  return (
    looksTheSame(before, after) &&
    after.view.events.every(
      (event) => WITHOUT_EFFECT.has(event.kind) || (event.kind === 'navigated' && isHere(event.url)),
    )
  );
}

/** Without its hash. */
export function pageOf(address: string): string {
  return address.replace(/#.*$/, '');
}

/** A link to "#" goes nowhere. */
function placeIn(address: string): string {
  return address.replace(/#$/, '');
}

/** Whatever went on unseen, such as a request. */
export function looksTheSame(before: Seen, after: Seen): boolean {
  return (
    before.fingerprint === after.fingerprint &&
    placeIn(before.view.address) === placeIn(after.view.address) &&
    isShownAlike(before, after)
  );
}

const WITHOUT_EFFECT: ReadonlySet<ScreenEvent['kind']> = new Set<ScreenEvent['kind']>(['not-done', 'cookie', 'threw']);

function isShownAlike({ view: before }: Seen, { view: after }: Seen): boolean {
  return (
    before.nodes.length === after.nodes.length &&
    before.nodes.every((node, i) => isDrawnAlike(node, after.nodes[i] as UiNode))
  );
}

/** A press leaves the focus where it was made, and what has it may be drawn in another colour, whatever came of it. */
function isDrawnAlike(a: UiNode, b: UiNode): boolean {
  const isFocused = [a, b].some(({ states }) => states?.includes('focused'));
  const isMeasured = a.look !== undefined && b.look !== undefined; // only some looks measure how plain text stands out
  const drawn = ({ states = [], look, ...node }: UiNode): string =>
    JSON.stringify({
      ...node,
      ...(isMeasured && !isFocused ? { look } : {}),
      states: states.filter((state) => state !== 'focused'),
    });
  return drawn(a) === drawn(b);
}

function withoutScope(nodes: readonly UiNode[], scope: number): UiNode[] {
  const inside = new Set<number>([scope]);
  return nodes.map((node) => {
    if (node.id !== scope && !inside.has(node.parent)) return node;
    inside.add(node.id);
    const { overlay: _overlay, text: _text, field: _field, ...rest } = node;
    return { ...rest, role: 'generic' as const, name: '', operable: false };
  });
}

function typesAsked(prompt: Recognised): string[] {
  return prompt.asks.map((ask) => ask.type);
}

function labels(prompt: Recognised): string[] {
  return prompt.controls.map((control) => normalise(control.text)).filter((text) => text !== '');
}

/** Shared part of the smaller list, 0 to 1; two empty lists are alike. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a);
  const right = new Set(b);
  if (left.size === 0 && right.size === 0) return 1;
  const shared = [...left].filter((item) => right.has(item)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

/** A box with more in it than it shows. */
export function scrolling({ view }: Seen): UiNode | undefined {
  return view.nodes.find(({ states }) => states?.includes('scrollable') && !states.includes('occluded'));
}

/**
 * Nothing came up: of what could be pressed a part is gone. That is a step folded up and no way past it, but where the
 * prompt stood beside the page, or what is left is a prompt that somebody knows.
 */
export function isFolded(after: Seen, before: Seen): boolean {
  const { prompt } = before;
  if (!prompt || (prompt.scope >= 0 && !prompt.modal) || after.prompt?.kind !== 'other') return false;
  const namesOf = ({ view }: Seen) => view.nodes.filter(pressable).map(({ name }) => name);
  const [had, has] = [namesOf(before), namesOf(after)];
  return has.length > 0 && has.length < had.length && has.every((name) => had.includes(name));
}
