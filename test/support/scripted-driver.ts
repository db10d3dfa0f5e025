import type { Driver, View } from '../../crawler/drivers/driver.ts';
import { ScreenMoved } from '../../crawler/errors.ts';
import type { NodeState, Role, ScreenEvent, ScreenState, UiNode } from '../../crawler/trace.ts';

/** An app as a table of screens; what a press leads to is the name of the next one. */
export interface ScriptedApp {
  readonly start: string;
  readonly screens: Readonly<Record<string, ScriptedScreen>>;
}

export interface ScriptedScreen {
  readonly title?: string;
  readonly text?: readonly string[];
  readonly overlay?: boolean; // lies over the page as a modal box
  readonly beneath?: string | readonly string[]; // what stands on that page
  readonly system?: boolean; // that box is the system's own
  readonly state?: ScreenState;
  readonly controls?: readonly ScriptedControl[];
  readonly hearsText?: boolean; // a press on a bare text reaches it, and has no effect
  readonly becomes?: string; // what it is at the next look, by itself: a launch screen
  readonly back?: string; // where the back key leads; the screen itself when absent
  readonly outside?: string; // where a press beside its box leads; the screen itself when absent
  /** Names of the controls that must be filled or chosen before a control with `needs` leads on. */
  readonly message?: string; // shown when a control's needs are not met
  readonly forgets?: boolean; // then it is drawn anew by its server, and nothing that was given is kept
}

export interface ScriptedControl {
  readonly text: string;
  readonly role?: Role;
  readonly to?: string;
  readonly means?: 'accept' | 'decline'; // the truth, for the app's own log
  readonly needs?: readonly string[];
  readonly otherwise?: string; // where it leads while something of that is missing; nowhere when absent
  readonly armedAfter?: number; // presses that have no effect before those that have one: drawn before it is armed
  readonly restsFor?: number; // looks that it is barred for once it was pressed in vain
  readonly answeredAfter?: number; // looks before the server has answered a press
  readonly shownAfter?: number; // looks at the screen before it is there: it comes late
  readonly states?: readonly NodeState[];
  readonly hidesState?: boolean; // a press turns it over, and nothing that can be read shows it
  readonly type?: string; // of a field
  readonly slips?: boolean | number; // no press ever reaches it: it moves away; or not so many of the first
  readonly crashes?: number; // so many of its first presses take the app down, until it is opened again
  readonly says?: string; // a press is answered by this message, one beneath the other
  readonly holds?: readonly string[]; // a press opens this list; it says then what was chosen there
  readonly posts?: boolean; // a press sends the page's form to its server, which keeps how far one is and draws the page
}

export interface LogEntry {
  readonly screen: string;
  readonly text: string;
  readonly means?: 'accept' | 'decline';
}

/** Plays a scripted app. Keeps the app's own log of what was pressed, over all fresh starts. */
export class ScriptedDriver implements Driver {
  readonly platform = 'web' as const;
  log: LogEntry[] = []; // may be shared by the drivers of one scan
  readonly #app: ScriptedApp;
  #at: string;
  #answered = new Map<string, string>();
  #complaint: string | undefined;
  #events: ScreenEvent[] = [];
  #focused: string | undefined;
  #rest: { readonly text: string; left: number } | undefined;
  #presses = 0; // on this screen
  #looks = 0; // at this screen
  #isDown = false;
  #opened: ScriptedControl | undefined; // what its list is open of
  readonly #tries = new Map<unknown, number>(); // presses of each, made or not
  #said: string[] = []; // on this screen
  #kept: string | undefined; // the screen a server leads to, once something was sent to it
  #answer: { readonly to: string; left: number } | undefined; // of the server, on its way

  constructor(app: ScriptedApp) {
    this.#app = app;
    this.#at = app.start;
  }

  async open(): Promise<void> {
    this.#kept = undefined;
    this.#isDown = false;
    this.#go(this.#app.start);
  }

  async look(): Promise<View> {
    if (this.#answer && --this.#answer.left < 0) this.#go(this.#answer.to);
    const next = this.#screen().becomes;
    if (next !== undefined && this.#looks >= LAUNCH_LOOKS) this.#go(next);
    const screen = this.#screen();
    const events = this.#events;
    this.#events = [];
    const there = (screen.controls ?? []).filter(({ shownAfter = 0 }) => this.#looks >= shownAfter);
    this.#looks += 1;
    const resting = this.#rest && --this.#rest.left >= 0 ? this.#rest.text : undefined;
    return {
      state: this.#isDown ? 'crashed' : (screen.state ?? 'shown'),
      address: `http://127.0.0.1/${this.#at}`,
      title: 'scripted',
      nodes: layOut(
        { ...screen, text: [...(screen.text ?? []), ...this.#said], controls: [...there, ...this.#choices()] },
        this.#answered,
        this.#complaint,
      ).map((node) => {
        if (!node.operable) return node;
        if (node.name === this.#opened?.text) return { ...node, states: [...(node.states ?? []), 'expanded'] };
        if (node.name === resting) return { ...node, states: [...(node.states ?? []), 'disabled'] };
        return node.name === this.#focused ? { ...node, states: [...(node.states ?? []), 'focused'] } : node;
      }),
      events,
      settledMs: 0,
      settled: !this.#answer,
      ...(this.#answer ? { awaits: true } : {}),
    };
  }

  async press(node: UiNode): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    if (opened?.holds?.includes(node.name)) {
      this.#answered.set(opened.text, node.name);
      return;
    }
    const isIt = (one: ScriptedControl) => one.text === node.name && (one.role ?? 'button') === node.role;
    const control = this.#screen().controls?.find(isIt);
    if (!control && this.#screen().hearsText) return;
    if (!control || control.slips === true) throw new ScreenMoved(node.name);
    const before = this.#tries.get(control) ?? 0;
    this.#tries.set(control, before + 1);
    if (before < Number(control.slips ?? 0)) throw new ScreenMoved(node.name);
    if (before < (control.crashes ?? 0)) {
      this.#events.push({ kind: 'crashed', atMs: 0 });
      this.#isDown = true;
      return;
    }
    this.log.push({ screen: this.#at, text: control.text, ...(control.means ? { means: control.means } : {}) });
    this.#focused = node.name;
    this.#presses += 1;
    if (control.posts) this.#post(control.to);
    if (control.says) this.#say(control.says);
    if (this.#presses <= (control.armedAfter ?? 0)) return;
    if (control.holds && control !== opened) this.#opened = control;
    const isBox = CHOSEN.has(control.role ?? 'button') && control.to === undefined; // else it opens its text
    if (control.hidesState || isBox) {
      if (this.#answered.has(control.text)) this.#answered.delete(control.text);
      else this.#answered.set(control.text, 'on');
      return;
    }
    const missing = control.needs?.some((name) => !this.#answered.get(name));
    if (missing && control.otherwise) this.#go(control.otherwise);
    else if (missing) {
      this.#refuse();
      if (control.restsFor) this.#rest = { text: control.text, left: control.restsFor };
    } else if (control.to && control.answeredAfter) this.#ask(control.to, control.answeredAfter);
    else if (control.to) this.#go(control.to);
  }

  async pressAt(): Promise<void> {
    const to = this.#screen().outside;
    if (to) this.#go(to);
  }

  async fill(node: UiNode, text: string): Promise<void> {
    this.#answered.set(node.name, text);
  }

  async choose(node: UiNode, option: string): Promise<void> {
    this.#answered.set(node.name, option);
  }

  async drag(): Promise<void> {}

  async scrollToEnd(): Promise<void> {}

  async back(): Promise<void> {
    const to = this.#screen().back;
    if (to) this.#go(to);
  }

  async relaunch(): Promise<void> {
    this.#go(this.#kept ?? this.#app.start);
  }

  async close(): Promise<void> {}

  #refuse(): void {
    this.#complaint = this.#screen().message;
    if (!this.#screen().forgets) return;
    this.#answered.clear();
    this.#focused = undefined;
    this.#events.push({ kind: 'navigated', url: `http://127.0.0.1/${this.#at}`, status: 200, atMs: Date.now() });
  }

  #say(text: string): void {
    this.#said.push(text);
    this.#events.push({ kind: 'message', text, atMs: Date.now() });
  }

  #post(to = this.#at): void {
    this.#kept = to;
    const about = { method: 'POST', type: 'document', site: '127.0.0.1', foreign: false };
    this.#events.push({ kind: 'request', url: `http://127.0.0.1/${this.#at}`, ...about, atMs: Date.now() });
  }

  /** A server is asked, which takes its time. */
  #ask(to: string, left: number): void {
    const about = { method: 'POST', type: 'fetch', site: '127.0.0.1', foreign: false };
    this.#events.push({ kind: 'request', url: 'http://127.0.0.1/answer', ...about, atMs: Date.now() });
    this.#answer ??= { to, left };
  }

  #choices(): ScriptedControl[] {
    return (this.#opened?.holds ?? []).map((text) => ({ text, role: 'option' }));
  }

  #screen(): ScriptedScreen {
    return this.#app.screens[this.#at] ?? { state: 'blank' };
  }

  #go(to: string): void {
    this.#at = to;
    this.#answered = new Map();
    this.#complaint = undefined;
    this.#focused = undefined;
    this.#rest = undefined;
    this.#presses = 0;
    this.#looks = 0;
    this.#said = [];
    this.#answer = undefined;
    if (this.#screen().state === 'closed') this.#events.push({ kind: 'closed', atMs: Date.now() });
  }
}

const LAUNCH_LOOKS = 1;
const CHOSEN: ReadonlySet<Role> = new Set<Role>(['checkbox', 'radio', 'switch', 'option']);

/** A phone screen, top to bottom: the title, the texts, then the controls one below the other. */
function layOut(
  screen: ScriptedScreen,
  answered: ReadonlyMap<string, string>,
  complaint: string | undefined,
): UiNode[] {
  const nodes: UiNode[] = [];
  const top = screen.overlay ? 300 : 40;
  const add = (node: Omit<UiNode, 'id'>) => nodes.push({ id: nodes.length, ...node });
  for (const name of [screen.beneath ?? []].flat()) {
    const bounds = { x: 45, y: 40, width: 300, height: 24 };
    add({ parent: -1, role: 'text', name, bounds, operable: false, states: ['occluded'] });
  }
  const box = screen.overlay ? nodes.length : -1;
  if (screen.overlay) {
    const bounds = { x: 30, y: top, width: 330, height: 400 };
    add({
      parent: -1,
      role: 'dialog',
      name: '',
      bounds,
      operable: false,
      overlay: { modal: true, covers: 1, place: 'centre' },
      ...(screen.system ? { states: ['native'] } : {}),
    });
  }
  let y = top + 10;
  const row = (height: number) => {
    const bounds = { x: 45, y, width: 300, height };
    y += height + 8;
    return bounds;
  };
  if (screen.title) add({ parent: box, role: 'heading', name: screen.title, bounds: row(30), operable: false });
  for (const text of screen.text ?? [])
    add({ parent: box, role: 'text', name: text, bounds: row(24), operable: false });
  for (const control of screen.controls ?? []) add({ parent: box, ...controlNode(control, answered), bounds: row(44) });
  if (complaint) add({ parent: box, role: 'text', name: complaint, bounds: row(24), operable: false });
  return nodes;
}

function controlNode(
  control: ScriptedControl,
  answered: ReadonlyMap<string, string>,
): Omit<UiNode, 'id' | 'parent' | 'bounds'> {
  const role = control.role ?? 'button';
  const value = answered.get(control.text);
  // A press turns a box over, also one that came on.
  const isOn = CHOSEN.has(role) && Boolean(control.states?.includes('checked')) !== Boolean(value);
  const states: NodeState[] = (control.states ?? []).filter((state) => state !== 'checked');
  if (isOn) states.push('checked');
  const field =
    role === 'textbox' || control.holds
      ? { type: control.type ?? 'text', name: '', label: control.text, placeholder: '' }
      : undefined;
  return {
    role,
    name: control.text,
    operable: true,
    ...(states.length > 0 ? { states } : {}),
    ...(field ? { field, value: value ?? '' } : {}),
  };
}
