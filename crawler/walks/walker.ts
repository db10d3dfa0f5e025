import type { Driver, FetchedFile, View } from '../drivers/driver.ts';
import { AcceptWhileRefusing, OutOfBudget, ScreenMoved } from '../errors.ts';
import { makePersona, type Persona } from '../persona.ts';
import { fingerprint } from '../recognise/fingerprint.ts';
import type { Control, Recognised } from '../recognise/recognised.ts';
import { mayPress } from '../recognise/ways.ts';
import type { Budgets, PersonWanted, ScanHooks, ScanRequest } from '../scan-request.ts';
import type { Action, Phase, Point, ScreenEvent, UiNode, WalkKind, WayName } from '../trace.ts';
import type { TraceWriter } from '../trace-file.ts';
import type { Deed, Dossier } from './dossier.ts';
import { looksTheSame, nothingChanged, type Seen, samePrompt, see } from './sight.ts';

/** What an action belongs to. */
export interface Part {
  readonly phase: Phase;
  readonly dossier?: Dossier;
  readonly way?: WayName;
  readonly replayed?: boolean;
  readonly steps?: number[]; // collects the indexes of the steps made
}

export interface WalkTimes {
  lookMs: number;
  settleMs: number;
  waitMs: number; // pauses while something late might come
  decideMs: number;
}

export interface WalkerSetup {
  readonly driver: Driver;
  readonly writer: TraceWriter;
  readonly request: ScanRequest;
  readonly budgets: Budgets;
  readonly hooks: ScanHooks;
  readonly kind: WalkKind;
  readonly name: string;
  readonly times: WalkTimes;
  readonly stepsLeft: { count: number }; // shared by the walks of a scan
  readonly age?: number; // of the person, years; a grown-up unless given
  readonly camera?: 'test-picture'; // what an allowed camera shows; nothing unless given
  readonly absent: { isSo: boolean }; // nobody came when a person was wanted; shared by the walks of a scan
  readonly reset: () => Promise<void>;
}

/**
 * One walk's eyes and hand. Each action is on disk before it is made. In the phase `refuse` the hand presses nothing
 * that accepts: that is checked here, at the last place before the driver, whatever a walk has planned.
 */
export class Walker {
  readonly name: string;
  readonly kind: WalkKind;
  readonly request: ScanRequest;
  readonly dossiers: Dossier[] = [];
  readonly entered = new Set<string>(); // pages that only lead in, by their fingerprint
  readonly leftStanding: Recognised[] = [];
  persona: Persona;
  restarts = 0;
  crashes = 0; // that were seen so far
  #seen: Seen | undefined;
  #deeds: Deed[] | undefined;
  #lastDeed: Deed | undefined; // undefined when what was done last cannot be done again, or was not done at all
  #lastStep = -1;
  #changedAt = Date.now();
  readonly #setup: WalkerSetup;
  #startedAt = Date.now();

  constructor(setup: WalkerSetup) {
    this.#setup = setup;
    this.name = setup.name;
    this.kind = setup.kind;
    this.request = setup.request;
    this.persona = this.#newPersona();
  }

  /** Whether a camera that is asked for has something to show. */
  get hasCamera(): boolean {
    return this.#setup.camera !== undefined;
  }

  /** Whether the app can be made to believe that it is later. */
  get movesClock(): boolean {
    return this.#setup.driver.movesClock ?? false;
  }

  /** The index of the step that will show what is seen now. */
  get nextStep(): number {
    return this.#setup.writer.nextStep;
  }

  /** Where findings of this walk that are no steps are written down. */
  get writer(): TraceWriter {
    return this.#setup.writer;
  }

  get budgets(): Budgets {
    return this.#setup.budgets;
  }

  /** How long something that may still come is waited for, milliseconds. */
  get lateMs(): number {
    return this.request.lateMs ?? LATE_MS;
  }

  /** How long nothing has changed on the screen, milliseconds. */
  get stillMs(): number {
    return Date.now() - this.#changedAt;
  }

  /** Opens the target as if newly installed. */
  async open(): Promise<Seen> {
    await this.#setup.reset();
    const { session } = this.request;
    const { driver, writer } = this.#setup;
    await driver.open({ person: this.persona.values, ...(session ? { session } : {}) });
    if (driver.freshness) writer.opened(this.name, driver.freshness);
    await this.#noteGranted();
    return this.look();
  }

  /** A fresh start in mid-walk, by somebody the app has not met. */
  async restart(): Promise<Seen> {
    this.restarts += 1;
    if (this.restarts > this.#setup.budgets.restarts) throw new OutOfBudget('restarts');
    this.persona = this.#newPersona();
    this.leftStanding.length = 0;
    this.#setup.writer.restart(this.name, this.persona.id);
    return this.open();
  }

  /** Whether somebody is there who may be asked for what no tool may do. */
  get hasPerson(): boolean {
    return this.#setup.hooks.person !== undefined && !this.#setup.absent.isSo;
  }

  /** What is there now; where that is a captcha and a person is there, what is there once it is solved. @param reading see `LookOptions` */
  async look(reading = false): Promise<Seen> {
    let seen = await this.#look(reading);
    for (let asked = 0; seen.prompt?.kind === 'captcha' && this.hasPerson && asked < MOST_CAPTCHAS; asked += 1) {
      await this.askPerson('captcha', { phase: 'refuse' }, ({ prompt }) => prompt?.kind !== 'captcha');
      seen = await this.#look(reading);
    }
    return seen;
  }

  /**
   * Asks a person for what no tool may do, and waits until it is done or the time is up. The time of the walk stands still
   * meanwhile.
   */
  async askPerson(what: PersonWanted['for'], part: Part, isDone: (seen: Seen) => boolean): Promise<void> {
    const { hooks, driver, writer, absent } = this.#setup;
    const { waitMs = 0 } = hooks.person ?? {};
    const { prompt, view } = this.#now();
    const index = this.#record({ kind: 'person', for: what }, part);
    const askedAt = Date.now();
    hooks.person?.wanted({ for: what, title: prompt?.title ?? view.title, address: view.address, waitMs });
    let acted = false;
    while (!acted && Date.now() - askedAt < waitMs) {
      await pause(LOOK_AGAIN_MS);
      hooks.signal?.throwIfAborted();
      const glance = await see(driver, this.leftStanding);
      this.#hear(glance.view.events);
      acted = glance.view.state === 'shown' && isDone(glance);
    }
    const tookMs = Date.now() - askedAt;
    writer.events(index, [{ kind: 'person', acted, tookMs, atMs: Date.now() }]);
    absent.isSo = !acted;
    this.#startedAt += tookMs;
  }

  async #look(reading: boolean): Promise<Seen> {
    this.#setup.hooks.signal?.throwIfAborted();
    const started = performance.now();
    const waited = this.#setup.times.waitMs;
    let seen = await see(this.#setup.driver, this.leftStanding, true, reading);
    // Nothing drawn is mostly a page that still loads; an app that has gone blank stays so.
    for (const until = Date.now() + this.lateMs; seen.view.state === 'blank' && Date.now() < until; ) {
      await this.#wait(LOOK_AGAIN_MS);
      const { events } = seen.view;
      seen = withEvents(await see(this.#setup.driver, this.leftStanding), events);
    }
    const { times } = this.#setup;
    const waitMs = times.waitMs - waited;
    times.settleMs += seen.view.settledMs;
    times.decideMs += seen.decideMs;
    times.lookMs += performance.now() - started - seen.view.settledMs - seen.decideMs - waitMs;
    this.#hear(seen.view.events);
    if (!this.#seen || !nothingChanged(this.#seen, seen)) this.#changedAt = Date.now();
    this.#seen = seen;
    return seen;
  }

  /** @returns false where answers to the system cannot be taken back */
  forgetAnswers(): boolean {
    const { driver } = this.#setup;
    driver.forgetAnswers?.();
    return driver.forgetAnswers !== undefined;
  }

  /** @throws {AcceptWhileRefusing} when it would accept in the phase `refuse`; nothing was pressed */
  async press(control: Control, reason: string, part: Part): Promise<Seen> {
    const seen = this.#now();
    if (part.phase === 'refuse' && accepts(control, seen.prompt)) {
      throw new AcceptWhileRefusing(
        `"${control.text}" (${control.class}) on "${seen.prompt?.title ?? seen.view.title}"`,
      );
    }
    const node = this.#node(control.node);
    const implies = part.phase === 'refuse' && goesOn(control) ? seen.prompt?.impliesAcceptance : undefined;
    const action: Action = {
      kind: 'press',
      node: node.id,
      name: control.text,
      control: control.class,
      reason,
      ...(implies ? { impliesAcceptance: implies } : {}),
    };
    const deed: Deed = { kind: 'press', role: node.role, name: node.name, hint: node.hint ?? '', nth: this.#nth(node) };
    return this.#act(action, deed, part, () => this.#setup.driver.press(node));
  }

  /** @param type the kind of personal information it gives */
  async fill(node: UiNode, type: string, text: string, reason: string, part: Part): Promise<Seen> {
    onlyWhenYielding(part, node);
    const secret = SECRET_TYPES.has(type) || node.field?.type === 'password';
    const action: Action = { kind: 'fill', node: node.id, type, value: secret ? '•••' : text, reason };
    const deed: Deed = { kind: 'fill', type, label: labelOf(node), nth: this.#nth(node) };
    return this.#act(action, deed, part, () => this.#setup.driver.fill(node, text));
  }

  async choose(node: UiNode, option: string, reason: string, part: Part): Promise<Seen> {
    onlyWhenYielding(part, node);
    const deed: Deed = { kind: 'choose', label: labelOf(node), nth: this.#nth(node), option };
    return this.#act({ kind: 'choose', node: node.id, option, reason }, deed, part, () =>
      this.#setup.driver.choose(node, option),
    );
  }

  async drag(node: UiNode, by: Point, reason: string, part: Part): Promise<Seen> {
    onlyWhenYielding(part, node);
    return this.#act({ kind: 'drag', node: node.id, by, reason }, undefined, part, () =>
      this.#setup.driver.drag(node, by),
    );
  }

  async scrollToEnd(node: UiNode | undefined, reason: string, part: Part): Promise<Seen> {
    const deed: Deed = { kind: 'scroll', whole: node === undefined };
    return this.#act({ kind: 'scroll', node: node?.id ?? -1, reason }, deed, part, () =>
      this.#setup.driver.scrollToEnd(node),
    );
  }

  async pressOutside(at: Point, part: Part): Promise<Seen> {
    return this.#act({ kind: 'outside', at }, { kind: 'outside' }, part, () => this.#setup.driver.pressAt(at));
  }

  async back(part: Part): Promise<Seen> {
    return this.#act({ kind: 'back' }, { kind: 'back' }, part, () => this.#setup.driver.back());
  }

  /** @param laterMs by how much the app is to read the clock as ahead from then on; for drivers that can do so */
  async relaunch(part: Part, laterMs?: number): Promise<Seen> {
    const action: Action = { kind: 'relaunch', ...(laterMs === undefined ? {} : { laterMs }) };
    return this.#act(action, { kind: 'relaunch' }, part, () => this.#setup.driver.relaunch(laterMs));
  }

  /** Scrolls on by less than one screen, as a reader does; gives no answer, since a box of text holds none. */
  async scrollOn(node: UiNode, reason: string, part: Part): Promise<Seen> {
    const by = { x: 0, y: -Math.round(node.bounds.height * 0.7) };
    return this.#act({ kind: 'scroll', node: node.id, reason }, undefined, part, () =>
      this.#setup.driver.drag(node, by),
    );
  }

  /** @returns undefined where files cannot be fetched, or this one was not had */
  async fetchFile(url: string): Promise<FetchedFile | undefined> {
    this.#setup.hooks.signal?.throwIfAborted();
    return this.#setup.driver.fetchFile?.(url).catch((error: unknown) => {
      if (error instanceof ScreenMoved) return undefined;
      throw error;
    });
  }

  /** Looks again until the screen is another one, or the time is up. */
  async waitForChange(limitMs: number, reason: string, part: Part): Promise<Seen> {
    const { fingerprint: known } = this.#now();
    return this.#waitFor((glance) => fingerprint(glance.nodes) !== known, limitMs, reason, part);
  }

  /** Waits for what the page itself has timed, and looks again; undefined where there is nothing of the kind. */
  async waitForTimers(reason: string, part: Part): Promise<Seen | undefined> {
    const pendingMs = (await this.#setup.driver.pendingMs?.(this.lateMs)) ?? 0;
    if (pendingMs <= 0) return undefined;
    this.#record({ kind: 'wait', reason }, part);
    await this.#wait(Math.min(pendingMs, Math.max(0, this.#endsAt - Date.now())));
    return this.look();
  }

  /** The same, until there is something to press that was not there, or what there was is gone: no message that fades counts. */
  async waitForControl(limitMs: number, reason: string, part: Part): Promise<Seen> {
    const { view, prompt } = this.#now();
    const known = new Set(view.nodes.filter(({ operable }) => operable).map(keyOf));
    const asked = (prompt?.controls ?? []).flatMap(({ node }) => view.nodes[node] ?? []).map(keyOf);
    const isNews = ({ nodes }: View) => {
      const now = nodes.filter(({ operable }) => operable).map(keyOf);
      return now.some((key) => !known.has(key)) || asked.some((key) => !now.includes(key));
    };
    return this.#waitFor(isNews, limitMs, reason, part);
  }

  async #waitFor(isNews: (glance: View) => boolean, limitMs: number, reason: string, part: Part): Promise<Seen> {
    const before = this.#now();
    const until = Math.min(Date.now() + limitMs, this.#endsAt);
    const events: ScreenEvent[] = [];
    this.#record({ kind: 'wait', reason }, part);
    // Glances, without a picture, until there is something new to look at.
    while (Date.now() < until) {
      await this.#wait(Math.min(LOOK_AGAIN_MS, until - Date.now()));
      this.#setup.hooks.signal?.throwIfAborted();
      const glance = await this.#setup.driver.look({ image: false, source: false });
      this.#hear(glance.events);
      events.push(...glance.events);
      if (glance.state !== before.view.state || isNews(glance)) break;
    }
    return withEvents(await this.look(), events);
  }

  async #wait(ms: number): Promise<void> {
    const startedAt = performance.now();
    await pause(ms);
    this.#setup.times.waitMs += performance.now() - startedAt;
  }

  /** Records the last look of the walk, and what the system lets the app do by then. */
  async end(reason: string): Promise<void> {
    if (this.#seen) this.#record({ kind: 'end', reason }, { phase: 'refuse' });
    await this.#noteGranted();
  }

  record(dossier: Dossier): void {
    this.#setup.writer.prompt(this.name, dossier.toPrompt());
  }

  /** What was done last had no effect: it is not to be done again. */
  forgetLastDeed(): void {
    if (this.#lastDeed && this.#deeds?.at(-1) === this.#lastDeed) this.#deeds?.pop();
  }

  /** From now on what is done is remembered, to be done again after a restart. */
  remember(): Deed[] {
    this.#deeds = [];
    return this.#deeds;
  }

  /** Finds what a deed was done to, on the screen as it is now. */
  find(deed: Deed): UiNode | undefined {
    const { nodes } = this.#now().view;
    if (deed.kind === 'press') {
      const alike = nodes.filter(
        (node) =>
          node.operable &&
          node.role === deed.role &&
          node.name === deed.name &&
          (node.name !== '' || (node.hint ?? '') === deed.hint),
      );
      return alike[deed.nth] ?? alike[0];
    }
    if (deed.kind === 'fill')
      return nodes.filter((node) => node.role === 'textbox' && labelOf(node) === deed.label)[deed.nth];
    if (deed.kind === 'choose')
      return nodes.filter((node) => node.role === 'combobox' && labelOf(node) === deed.label)[deed.nth];
    return undefined;
  }

  async #noteGranted(): Promise<void> {
    const names = await this.#setup.driver.granted?.().catch(() => undefined); // a lost device tells nothing
    if (names) this.#setup.writer.granted(this.name, names);
  }

  #now(): Seen {
    if (!this.#seen) throw new Error('nothing was looked at yet');
    return this.#seen;
  }

  #node(id: number): UiNode {
    const node = this.#now().view.nodes[id];
    if (!node) throw new ScreenMoved(`no node ${id}`);
    return node;
  }

  /** Which one it is of those alike. */
  #nth(node: UiNode): number {
    const alike = this.#now().view.nodes.filter(
      (other) => other.operable && other.role === node.role && other.name === node.name,
    );
    return Math.max(
      0,
      alike.findIndex((other) => other.id === node.id),
    );
  }

  async #act(action: Action, deed: Deed | undefined, part: Part, make: () => Promise<void>): Promise<Seen> {
    if (this.request.handedOver && part.phase === 'yield')
      throw new AcceptWhileRefusing('on a page that is a test’s own');
    this.#budget();
    const before = this.#now();
    const index = this.#record(action, part);
    if (deed) this.#deeds?.push(deed);
    this.#lastDeed = deed;
    try {
      await make();
    } catch (error) {
      if (!(error instanceof ScreenMoved)) throw error;
      this.forgetLastDeed();
      this.#lastDeed = undefined;
      const notDone: ScreenEvent = { kind: 'not-done', why: error.message, atMs: Date.now() };
      this.#setup.writer.events(index, [notDone]);
      return withEvents(await this.#answered(before), [notDone]);
    }
    return this.#answered(before);
  }

  /** What came of a deed. While a server has not answered it, that is looked for as long as a person would wait. */
  async #answered(before: Seen): Promise<Seen> {
    const until = Math.min(Date.now() + PATIENCE_MS, this.#endsAt);
    let seen = await this.look();
    while (seen.view.awaits && stillStands(before, seen) && Date.now() < until) {
      const { events } = seen.view;
      seen = withEvents(await this.look(), events);
    }
    return seen;
  }

  #record(action: Action, part: Part): number {
    const { phase, dossier, way, replayed } = part;
    const seen = this.#now();
    const index = this.#setup.writer.step(
      {
        walk: this.name,
        phase,
        ...(dossier ? { prompt: dossier.id } : {}),
        ...(way ? { way } : {}),
        ...(replayed ? { replayed } : {}),
        action,
      },
      seen.view,
      seen.fingerprint,
    );
    part.steps?.push(index);
    dossier?.steps.push(index);
    this.#lastStep = index;
    this.#setup.hooks.onProgress?.({
      walk: this.name,
      step: index,
      doing: way ?? action.kind,
      ...(dossier ? { prompt: dossier.first.title } : {}),
    });
    return index;
  }

  #budget(): void {
    this.#onTime();
    this.#setup.stepsLeft.count -= 1;
    if (this.#setup.stepsLeft.count < 0) throw new OutOfBudget('steps');
  }

  #hear(events: readonly ScreenEvent[]): void {
    this.crashes += events.filter((event) => event.kind === 'crashed').length;
    if (this.#lastStep >= 0) this.#setup.writer.events(this.#lastStep, events);
  }

  get #endsAt(): number {
    return this.#startedAt + this.#setup.budgets.walkMs;
  }

  #onTime(): void {
    this.#setup.hooks.signal?.throwIfAborted();
    if (Date.now() > this.#endsAt) throw new OutOfBudget('time');
  }

  #newPersona(): Persona {
    const { request } = this.#setup;
    const start = this.restarts === 0 ? this.#setup.name : `${this.#setup.name}.${this.restarts}`;
    const { settings, target, credentials, number } = request;
    return makePersona(`${settings.seed}:${target.id}`, start, credentials, this.#setup.age, number?.value);
  }
}

/** With what came before it. */
function withEvents(seen: Seen, events: readonly ScreenEvent[]): Seen {
  return { ...seen, view: { ...seen.view, events: [...events, ...seen.view.events] } };
}

/** What was asked is asked yet, though a button may be greyed and something turn meanwhile. */
function stillStands(before: Seen, after: Seen): boolean {
  if (!before.prompt) return looksTheSame(before, after);
  return after.prompt !== undefined && samePrompt(before.prompt, after.prompt);
}

const LATE_MS = 5000;
const LOOK_AGAIN_MS = 200;
const PATIENCE_MS = 12_000;
const MOST_CAPTCHAS = 3; // one after the other
const SECRET_TYPES: ReadonlySet<string> = new Set(['password', 'sms-code']);

/** What tells things to press apart, wherever they stand; one that is barred is not yet there. */
function keyOf({ role, name, states }: UiNode): string {
  const barred = states?.some((state) => state === 'disabled' || state === 'occluded');
  return `${role} ${name.replace(/\d+/g, '')}${barred ? ' barred' : ''}`;
}

export function labelOf(node: UiNode): string {
  return node.field?.label || node.field?.placeholder || node.field?.name || node.name;
}

/** Whether a press would accept, on a prompt or where none was recognised. */
export function accepts(control: Control, prompt: Recognised | undefined): boolean {
  return prompt ? !mayPress(control, prompt, 'refuse') : control.class === 'accept';
}

function goesOn(control: Control): boolean {
  return control.class === 'submit' || control.class === 'acknowledge' || control.class === 'neutral';
}

function onlyWhenYielding(part: Part, node: UiNode): void {
  if (part.phase === 'refuse') throw new AcceptWhileRefusing(`would give an answer: "${labelOf(node)}"`);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
