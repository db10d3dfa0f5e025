import type { Ask, Bounds, ControlClass, PromptKind } from '../trace.ts';

/** What the recogniser makes of one screen: the topmost prompt, or none. Pure data; nodes are ids of the screen. */
export interface Recognised {
  readonly kind: PromptKind;
  readonly title: string;
  readonly text: string; // all that the prompt says, in reading order, without its controls
  readonly asks: readonly Ask[];
  readonly controls: readonly Control[]; // every operable element inside the prompt's scope
  readonly scope: number; // the `dialog` node it lies in, -1 for the whole screen
  readonly modal: boolean; // the rest of the screen cannot be used while it is up
  readonly seeksConsent: boolean; // an acknowledgement counts as a yes
  readonly preticked: readonly number[]; // consent boxes and switches that are on
  readonly consentBoxes: readonly number[]; // boxes that stand for agreement, on or off
  readonly standing: readonly number[]; // answers about a person, and boxes, that are on already: going on would give them
  readonly impliesAcceptance?: string; // the sentence that says going on means agreement
  readonly declared?: string; // a duty the screen names: an id of checks/law/duties.json, e.g. 'real-name'
  readonly messages: readonly string[]; // complaints on the screen: "请选择职业", "you cannot continue without …"
  readonly tells?: string; // what it says, where it is a box that only complains and has one button to end it
  readonly turnedAway: boolean; // the screen says that there is no going on without a yes
  readonly beneath: readonly PromptKind[];
  readonly reasons: readonly string[];
}

export interface Control {
  readonly node: number;
  readonly class: ControlClass;
  readonly text: string; // what it says, or the name its icon stands for
  readonly bounds: Bounds;
  readonly exits?: boolean; // says that the app is left: 不同意并退出
  readonly optional?: boolean; // a choice that is one of several answers, or a field
  readonly fills?: string; // the kind of personal information a field or choice gives
  readonly danger?: 'pays' | 'posts' | 'deletes' | 'leaves'; // never pressed to try a way out
  readonly document?: boolean; // opens a policy, terms, help text, a menu or the languages
  readonly inferred?: boolean; // read as a yes by its place: its own words do not say so
  readonly sendsCode?: boolean; // sends a one-time code
  readonly saves?: boolean; // keeps the choices made on a second layer
  readonly reasons: readonly string[];
}

/** Small and without words: an icon. What is longer may be a button whose words nobody could read. */
export function isIcon({ text, bounds }: Pick<Control, 'text' | 'bounds'>): boolean {
  return !WORDED.test(text) && bounds.width < ELONGATED * bounds.height;
}
const WORDED = /[\p{L}\p{N}]/u;
const ELONGATED = 2;
