import { controlsOf } from '../../recognise/prompt.ts';
import type { Control } from '../../recognise/recognised.ts';
import { textOf } from '../../recognise/scope.ts';
import {
  goesBack,
  type Hub,
  isLeftAlone,
  legalTextNamed,
  type NamedTopic,
  STOP,
  SWITCHED,
  signsIn,
  topicsIn,
  topicsNamed,
  type WayOn,
  wayOn,
} from '../../recognise/search-words.ts';
import type { UiNode } from '../../trace.ts';
import { pressable, type Seen } from '../sight.ts';
import { accepts } from '../walker.ts';
import { isIn, type Press, pressOf } from './place.ts';
import { linkOf, type TextLink } from './texts.ts';

/** What one screen offers to the search. */
export interface Survey {
  readonly openings: readonly Opening[]; // what may be pressed
  readonly sightings: readonly Sighting[]; // what is found by being there
  readonly left: number; // rows that were not taken up: there are too many
  readonly unsafe: readonly string[]; // labels of what may lead on and may as well be a yes
  readonly signIn: boolean; // offers to sign in
}

export interface Opening {
  readonly press: Press;
  readonly link?: TextLink;
  readonly topics: readonly NamedTopic[];
  readonly way?: WayOn;
  readonly signsIn?: boolean;
  readonly rank: number; // what is pressed first, where nothing of what it names is looked for
}

export interface Sighting {
  readonly topic: NamedTopic;
  readonly label: string;
  readonly text: string; // what stands around it
  readonly state?: 'on' | 'off';
  readonly press?: Press; // of a switch
}

/**
 * What a screen offers: the ways on from it that buy, post, message, delete, follow, leave and accept nothing, and what
 * is looked for and stands there in words or as a switch. Pure.
 */
export function survey(seen: Seen, hub: Hub, depth: number): Survey {
  const controls = controlsOf(seen.view).filter((control) => isOpen(control, seen));
  const switches = controls.filter((control) => SWITCHED.has(nodeAt(seen, control).role));
  const openings = depth >= STOP.deepest ? [] : controls.flatMap((control) => openingOf(control, seen, hub) ?? []);
  const rows = openings.filter((one) => one.rank <= ROW);
  const kept = openings.filter((one) => one.rank > ROW || rows.indexOf(one) < STOP.rowsOfAScreen);
  return {
    openings: kept,
    sightings: [
      ...switches.flatMap((control) => switchSighting(control, seen)),
      ...controls.filter((control) => !switches.includes(control)).flatMap((control) => unpressed(control, kept, seen)),
      ...(hub === 'main' ? [] : written(seen)),
    ],
    left: openings.length - kept.length,
    unsafe: controls.filter((control) => isUnsafe(control, seen, hub)).map(({ text }) => text),
    signIn: controls.some((control) => signsIn(control.text)),
  };
}

/**
 * A control as it may be pressed to go on. A page that is taken for a prompt makes any label a possible yes, but not one
 * that is the name of a page.
 */
export function opener(control: Control, label: string, { prompt }: Seen): Control | undefined {
  if (!accepts(control, prompt)) return control;
  if (control.class !== 'neutral' || !namesPage(label)) return undefined;
  const named: Control = { ...control, document: true, reasons: [...control.reasons, 'the name of a page'] };
  return accepts(named, prompt) ? undefined : named;
}

/** What stands on a screen near a node: its row and those around it, or all of a short page. */
export function around(node: UiNode, { view }: Seen): string {
  const middle = node.bounds.y + node.bounds.height / 2;
  const near = view.nodes.filter((one) => Math.abs(one.bounds.y + one.bounds.height / 2 - middle) <= NEAR);
  return linesOf(near).slice(0, TEXT_KEPT);
}

export function textOn({ view }: Seen): string {
  return linesOf(view.nodes).slice(0, TEXT_KEPT);
}

const ROW = 10;
const TAB = 20;
const SIGN_IN = 40;
const NEAR = 90;
const TEXT_KEPT = 3000;
const LINE_KEPT = 300;

const OPENS: ReadonlySet<UiNode['role']> = new Set<UiNode['role']>([
  'button',
  'link',
  'tab',
  'generic',
  'image',
  'option',
]);
const LEADS_ON: ReadonlySet<Control['class']> = new Set<Control['class']>(['neutral', 'settings']);
/** Words for these are words for a deed too ("delete", "report"): the page behind a row that names one is opened, no deed done. */
const OPENED_ALL_THE_SAME: ReadonlySet<NamedTopic> = new Set<NamedTopic>([
  'cancellation',
  'complaint',
  'withdrawal',
  'access-copy',
  'minors-mode',
]);
/** Found in a sentence too: "to close your account, write to …". */
const WRITTEN: ReadonlySet<NamedTopic> = new Set<NamedTopic>([
  'cancellation',
  'complaint',
  'withdrawal',
  'access-copy',
  'correct-delete',
]);

function openingOf(control: Control, seen: Seen, hub: Hub): Opening | undefined {
  const node = nodeAt(seen, control);
  const label = labelOfControl(control, node);
  if (!OPENS.has(node.role) || !opener(control, label, seen)) return undefined;
  if (goesBack(control.text) || goesBack(label)) return undefined;
  const press = { ...pressOf(control, seen), label };
  const topics = topicsNamed(label);
  const link = linkOf(label, node.href, seen.view.address);
  const way = wayOn(label, node.hint);
  const also = way ? { way } : {};
  if (link) return isOfTheWeb(node.href, seen.view.address) ? { press, link, topics, ...also, rank: LINK } : undefined;
  if (!leadsSomewhere(node, seen)) return undefined;
  if (topics.some((topic) => OPENED_ALL_THE_SAME.has(topic)) && !isForm(seen) && control.class !== 'accept')
    return { press, topics, rank: LINK };
  if (signsIn(label)) return { press, topics, signsIn: true, rank: SIGN_IN };
  if (control.danger || isLeftAlone(label) || !LEADS_ON.has(control.class)) return undefined;
  if (topics.length > 0) return { press, topics, rank: LINK };
  if (way) return { press, topics, way, rank: way.rank };
  if (node.role === 'tab' || isIn('navigation', node, seen.view.nodes)) return { press, topics, rank: TAB };
  return hub === 'main' || hub === 'menu' || label === '' ? undefined : { press, topics, rank: ROW };
}

function namesPage(label: string): boolean {
  return wayOn(label) !== undefined || topicsNamed(label).length > 0 || legalTextNamed(label) !== undefined;
}

function isUnsafe(control: Control, seen: Seen, hub: Hub): boolean {
  const node = nodeAt(seen, control);
  const label = labelOfControl(control, node);
  const leadsOn = namesPage(label) || (hub !== 'main' && hub !== 'menu' && label !== '' && !isLeftAlone(label));
  return (
    OPENS.has(node.role) && control.class === 'neutral' && !control.danger && leadsOn && !opener(control, label, seen)
  );
}

/** What is written on it; where that is a sign and no word, what a screen reader would say. */
function labelOfControl({ text }: Control, { name }: UiNode): string {
  return /[\p{L}\p{N}]/u.test(text) ? text : /[\p{L}\p{N}]/u.test(name) ? name : '';
}
const LINK = 60;

function nodeAt(seen: Seen, control: Control): UiNode {
  return seen.view.nodes[control.node] as UiNode;
}

function isOpen(control: Control, seen: Seen): boolean {
  return pressable(nodeAt(seen, control));
}

/** What is pressed on a form may send it. */
function isForm({ view }: Seen): boolean {
  return view.nodes.some((node) => node.field && (node.role === 'textbox' || node.role === 'file'));
}

/** Not one that writes a mail, calls, or opens another program. */
function isOfTheWeb(href: string | undefined, address: string): boolean {
  return (
    href === undefined || !URL.canParse(href, address) || /^(https?|javascript):$/.test(new URL(href, address).protocol)
  );
}

/** A link elsewhere is left to itself; the search stays on the target's own site. */
function leadsSomewhere({ href }: UiNode, { view }: Seen): boolean {
  if (href === undefined || /^(#|javascript:)/i.test(href)) return true;
  if (!URL.canParse(href, view.address)) return false;
  const to = new URL(href, view.address);
  return /^https?:$/.test(to.protocol) && to.host === new URL(view.address).host;
}

function switchSighting(control: Control, seen: Seen): Sighting[] {
  const node = nodeAt(seen, control);
  const label = [control.text, node.name, labelBeside(node, seen)].find((one) => topicsNamed(one).length > 0) ?? '';
  const topic = topicsNamed(label).find((one) => TURNED.has(one));
  if (!topic) return [];
  const state = node.states?.includes('checked') || node.states?.includes('selected') ? 'on' : 'off';
  return [{ topic, label, text: around(node, seen), state, press: pressOf(control, seen) }];
}
const TURNED: ReadonlySet<NamedTopic> = new Set<NamedTopic>([
  'personalisation',
  'marketing',
  'visibility',
  'minors-mode',
  'withdrawal',
]);

/** The words in the row of a switch that has none itself. */
function labelBeside(node: UiNode, { view }: Seen): string {
  const middle = node.bounds.y + node.bounds.height / 2;
  const inRow = view.nodes.filter(
    (one) => one.role === 'text' && one.bounds.y <= middle && one.bounds.y + one.bounds.height >= middle,
  );
  return inRow.map(textOf).find((label) => topicsNamed(label).length > 0) ?? (inRow[0] ? textOf(inRow[0]) : '');
}

/** A control that names what is looked for and is not pressed, for it may be the deed itself. */
function unpressed(control: Control, openings: readonly Opening[], seen: Seen): Sighting[] {
  const node = nodeAt(seen, control);
  if (openings.some(({ press }) => press.name === node.name && press.role === node.role)) return [];
  return topicsNamed(control.text).map((topic) => ({ topic, label: control.text, text: around(node, seen) }));
}

function written(seen: Seen): Sighting[] {
  const texts = seen.view.nodes.filter((node) => !node.operable && (node.role === 'text' || node.role === 'heading'));
  return texts.flatMap((node) => {
    const named = topicsIn(textOf(node)).filter((topic) => WRITTEN.has(topic));
    return named.map((topic) => ({
      topic,
      label: textOf(node).slice(0, LINE_KEPT),
      text: around(node, seen),
    }));
  });
}

function linesOf(nodes: readonly UiNode[]): string {
  const lines = nodes.filter((node) => node.role !== 'dialog' && node.role !== 'form').map(textOf);
  return lines.filter((line, i) => line !== '' && lines.indexOf(line) === i).join('\n');
}
