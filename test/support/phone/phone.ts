import { EventEmitter } from 'node:events';
import type { LogEntry } from '../../../samples/server.ts';
import { layOut, SIZE } from './layout.ts';
import type { AppModel, ModelAction, ModelAsk, ModelDoing, ModelNode, ModelScreen } from './model.ts';
import { ANDROID, hangDialog, type System } from './system-windows.ts';
import { isCheckable, isField, isPressable } from './to-source.ts';
import type { WebPages } from './web-pages.ts';

export interface Tap {
  readonly text: string;
  readonly screen: string;
}

/** A phone with one app on it, as its model says. It keeps its own log of what was pressed and given. */
export class ScriptedPhone extends EventEmitter {
  readonly width = SIZE.width;
  readonly height = SIZE.height;
  readonly model: AppModel;
  readonly taps: Tap[] = [];
  readonly log: LogEntry[] = []; // what a person gave: permissions, text, answers, and what the model says a press gives
  readonly unanswered = new Set<string>(); // commands and endpoints this phone does not know: a test fails on one
  readonly calls: string[] = []; // endpoints that were asked for
  logcat: string[] = [];
  clears = 0;
  granted = new Set<string>();
  running = false;
  installed = true;
  readonly pages: WebPages | undefined; // its web views, where a model has pages for them
  readonly #system: System;
  #starts = 0;
  #refusals = new Map<string, number>();
  #values = new Map<string, string>();
  #focused = '';
  #start: string;
  #screen = '';
  #history: string[] = [];
  #front: string; // package of what is shown
  #dialog: ModelAsk | undefined;
  #hangs = false; // the system's dialog about it is up
  sourceMs = 0; // what a page source takes, above the milliseconds of writing it
  #looks = 0; // how often the source of this screen was asked for

  constructor(model: AppModel, system: System = ANDROID, pages?: WebPages) {
    super();
    this.pages = pages;
    this.model = model;
    this.#system = system;
    this.#front = system.launcher;
    this.#start = model.start;
  }

  get front(): string {
    return this.#dialog ? this.#system.controller : this.#front;
  }

  /** The app is what is open, be there a question of the system's above it or not. */
  get isInFront(): boolean {
    return this.running && this.#front === this.model.app.package;
  }

  /** Forgets all that the app knows, as clearing its data or installing it anew does. */
  clear(): void {
    this.stop();
    this.clears += 1;
    this.granted = new Set();
    this.#refusals = new Map();
    this.#values = new Map();
    this.#start = this.model.start;
  }

  install(): void {
    this.clear();
    this.installed = true;
  }

  uninstall(): void {
    this.clear();
    this.installed = false;
  }

  launch(): void {
    if (!this.installed) return;
    this.#front = this.model.app.package;
    if (this.running) return;
    this.running = true;
    this.#starts += 1;
    this.#history = [];
    this.#show(this.#start);
  }

  stop(): void {
    this.running = false;
    this.#hangs = false;
    this.#dialog = undefined;
    this.#front = this.#system.launcher;
  }

  /** The key, or a swipe from the edge where there is none. */
  back(): void {
    if (!this.#system.hasBackKey) this.#swipeBack();
    else if (this.#dialog) this.#answer(false);
    else if (this.#front === this.model.app.package) this.#goBack(this.#now().back ?? 'pop');
    else if (this.running && this.#front !== this.#system.launcher) this.#front = this.model.app.package;
  }

  /** A swipe goes back only inside the app, where a screen lies beneath. */
  #swipeBack(): void {
    if (this.front !== this.model.app.package || this.#now().back !== 'pop') return;
    const before = this.#history.pop();
    if (before !== undefined) this.#screen = before;
  }

  /** Done when the page of the web view that is shown, if one is, has loaded; those of others are closed. */
  async webViewReady(): Promise<void> {
    const shown = this.running && this.#front === this.model.app.package ? this.nodes() : [];
    const view = withPage(shown);
    const key = view ? `${this.#starts} ${this.#screen} ${view.html}` : '';
    await this.pages?.show(key, view, (doing: ModelDoing) => this.#run(doing));
  }

  hideKeyboard(): void {
    this.#focused = '';
  }

  async tap(x: number, y: number): Promise<void> {
    const { keyboardTop } = this.#system;
    if (this.#focused !== '' && keyboardTop !== undefined && y >= keyboardTop) return; // a key
    const path = pathAt(this.nodes(), x, y);
    if (!this.#dialog && path[0]?.html !== undefined) return this.pages?.press(x, y);
    const hit = path.find((node) => isPressable(node) || node.on);
    this.taps.push({ text: hit?.text ?? hit?.desc ?? '', screen: this.#dialog ? 'permission' : this.#screen });
    if (!hit) return;
    if (this.#dialog) this.#answer(hit.rid?.includes('permission_allow') ?? false);
    else if (this.#hangs) this.#answerHang(hit.rid?.endsWith('aerr_close') ?? false);
    else if (this.#front === this.model.app.package) {
      this.#touch(hit);
      this.#run(hit.on ?? []);
    }
  }

  /** @returns whether a field has the focus */
  async type(text: string, replace: boolean): Promise<boolean> {
    if (!this.#focused) return (await this.pages?.type(text, replace)) ?? false;
    this.#values.set(this.#focused, (replace ? '' : (this.#values.get(this.#focused) ?? '')) + text);
    if (text !== '') this.#note('fill', this.#focused);
    return true;
  }

  nodes(): readonly ModelNode[] {
    const { package: name, label } = this.model.app;
    if (this.#dialog) return this.#system.permissionDialog(this.#dialog, this.#refusals.get(this.#dialog.name) ?? 0);
    if (this.#hangs) return hangDialog(label);
    if (this.#front !== name) return this.#system.otherApp(this.#front, label);
    return layOut(this.#screen, this.model);
  }

  /** What a page-source call is answered with. A screen that changes by itself does so after some of them. */
  source(): string {
    this.#tick();
    const isOwn = this.isInFront && !this.#dialog && !this.#hangs;
    const { xml } = isOwn ? this.#now() : ({} as ModelScreen);
    if (xml !== undefined) return xml;
    const { package: owner } = this.model.app;
    const isTyping = this.#focused !== '' && this.front === owner;
    return this.#system.write(this.nodes(), { owner, ...SIZE, isTyping, valueOf: (node) => this.#valueOf(node) });
  }

  #tick(): void {
    const { after } = this.running && !this.#dialog ? this.#now() : ({} as ModelScreen);
    this.#looks += 1;
    if (after && this.#looks > after.looks) this.#run(after.do);
  }

  #now(): ModelScreen {
    const screen = this.model.screens[this.#screen];
    if (!screen) throw new Error(`the model has no screen "${this.#screen}"`);
    return screen;
  }

  #show(id: string): void {
    this.#screen = id;
    this.#focused = '';
    this.#looks = 0;
    const { asks, stays } = this.#now();
    if (stays) this.#start = id;
    if (!asks) return;
    // After its refusals it asks no more, and the app is told no at once.
    const isRefused = (this.#refusals.get(asks.name) ?? 0) >= this.#system.refusals;
    if (this.granted.has(asks.name)) this.#run(asks.onGrant);
    else if (isRefused) this.#run(asks.onDeny);
    else this.#dialog = asks;
  }

  #goBack(how: NonNullable<ModelScreen['back']>): void {
    if (how === 'stay') return;
    if (how === 'exit') {
      this.stop();
      return;
    }
    const before = this.#history.pop();
    if (how === 'background' || before === undefined) this.#front = this.#system.launcher;
    else this.#screen = before;
  }

  #answer(yes: boolean): void {
    const ask = this.#dialog;
    if (!ask) return;
    this.#dialog = undefined;
    if (yes) {
      this.granted.add(ask.name);
      this.#note('accept', ask.name);
    } else this.#refusals.set(ask.name, (this.#refusals.get(ask.name) ?? 0) + 1);
    this.#run(yes ? ask.onGrant : ask.onDeny);
  }

  /** What a press does to a thing of its kind. */
  #touch(node: ModelNode): void {
    const id = this.#id(node);
    if (isField(node)) this.#focused = id;
    if (!isCheckable(node)) return;
    const isOn = this.#valueOf(node) === 'on';
    if (node.group !== undefined) this.#values.set(`group:${node.group}`, id);
    else this.#values.set(id, isOn ? '' : 'on');
    if (!isOn) this.#note(node.group === undefined ? 'accept' : 'choose', node.text ?? id);
  }

  #run(doing: ModelDoing): void {
    for (const step of [doing].flat() as (string | ModelAction)[]) {
      const action = typeof step === 'string' ? { goto: step } : step;
      if (action.when && !this.#holds(action.when)) continue;
      if (action.gives) this.#note(action.gives, this.#screen);
      if (action.start) this.#start = action.start;
      if (action.exit) this.#end('itself');
      if (action.crash) this.#end('fault');
      if (action.hang) this.#hang();
      if (action.leaveTo) this.#front = action.leaveTo;
      if (action.goto) {
        this.#history.push(this.#screen);
        this.#show(action.goto);
      }
      if (action.stop) return;
    }
  }

  #end(how: 'fault' | 'itself'): void {
    this.#write(...this.#system.ending(this.model.app, how));
    this.stop();
  }

  #hang(): void {
    const { package: name, activity } = this.model.app;
    this.#hangs = true;
    this.#write(
      `E ActivityManager: ANR in ${name} (${name}/${activity})`,
      'E ActivityManager: Reason: Input dispatching timed out',
    );
  }

  #write(...lines: string[]): void {
    this.logcat.push(...lines.map((line) => `11-24 10:00:00.000  4001  4001 ${line}`));
    this.emit('logged');
  }

  #answerHang(close: boolean): void {
    if (close) this.stop();
  }

  #note(what: string, detail: string): void {
    this.log.push({ at: Date.now(), visitor: '', what, detail });
  }

  #holds(when: NonNullable<ModelAction['when']>): boolean {
    return Object.entries(when).every(([rid, how]) => {
      const value = this.#values.get(this.#id({ rid })) || this.#values.get(`group:${rid}`);
      return Boolean(value) === (how === 'filled');
    });
  }

  #id({ rid, text }: { readonly rid?: string; readonly text?: string }): string {
    const id = rid ?? text ?? '';
    return id.includes(':') ? id : `${this.model.app.package}:id/${id}`;
  }

  /** 'on' or nothing of what can be ticked; what was typed into a field. */
  #valueOf(node: ModelNode): string {
    const own = this.#values.get(this.#id(node));
    if (node.group !== undefined) return this.#values.get(`group:${node.group}`) === this.#id(node) ? 'on' : '';
    return own ?? (isCheckable(node) && node.checked ? 'on' : '');
  }
}

/** The web view that shows a page of its own. */
function withPage(nodes: readonly ModelNode[]): ModelNode | undefined {
  for (const node of nodes) {
    const found = node.html === undefined ? withPage(node.children ?? []) : node;
    if (found) return found;
  }
  return undefined;
}

/** The nodes under a point, the innermost first; of those beside each other the last drawn wins. */
function pathAt(nodes: readonly ModelNode[], x: number, y: number): ModelNode[] {
  const hit = nodes.findLast(({ bounds: [a, b, c, d] }) => x >= a && x < c && y >= b && y < d);
  return hit ? [...pathAt(hit.children ?? [], x, y), hit] : [];
}
