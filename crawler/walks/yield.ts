import { ACCOUNT_IDENTIFIERS } from '../persona.ts';
import { isPrivateHost } from '../private-hosts.ts';
import { complains } from '../recognise/complaints.ts';
import { isForwardArrow } from '../recognise/control.ts';
import { opensChoices } from '../recognise/features.ts';
import type { Control, Recognised } from '../recognise/recognised.ts';
import { isLanguageList, isWheel } from '../recognise/scope.ts';
import { normalise } from '../recognise/text.ts';
import type { ControlOutcome, Given, Point, Reason, UiNode } from '../trace.ts';
import { answerIn, boxesBeside, partFor } from './boxes-of-one.ts';
import { readCode } from './code.ts';
import type { Dossier } from './dossier.ts';
import { digitsFor, keypadOf } from './keypad.ts';
import { pressArmed } from './press-armed.ts';
import { endOf, isStillBeneath, read } from './reading.ts';
import { isFolded, nodeOf, nothingChanged, pressable, type Seen, samePrompt, scrolling } from './sight.ts';
import { labelOf, type Part, type Walker } from './walker.ts';

export interface Yielded {
  readonly control: ControlOutcome;
  readonly seen: Seen;
  readonly reason?: Reason; // why it was not possible, or what stood in the way
}

/**
 * Gives the least that lets a wall pass, on the very screen where it stands: an agreement for an agreement, an
 * identifier with its secret for a login; in a form only what the screen complains of, one thing at a time. Going on
 * after it is the proof that nothing but the yes was missing.
 */
export async function yieldLeast(walker: Walker, dossier: Dossier, seen: Seen): Promise<Yielded> {
  const { kind } = dossier.first;
  if (NEVER.has(kind) && !(kind === 'face-verification' && walker.hasCamera))
    return { control: 'not-possible', seen, reason: { code: 'control-not-possible', detail: kind } };
  if (makesAccount(dossier.first) && !maySubmit(walker)) {
    return { control: 'not-possible', seen, reason: { code: 'submitting-needs-authority' } };
  }
  return new Yielding(walker, dossier).go(seen);
}

/** Forms that would make or use an account are submitted only where that is allowed. */
export function maySubmit(walker: Walker): boolean {
  const { target } = walker.request;
  if (target.platform !== 'web' || target.authority) return true;
  return isPrivateHost(new URL(target.address).hostname);
}

export function makesAccount(prompt: Recognised): boolean {
  return (
    prompt.kind === 'login' || prompt.kind === 'registration' || prompt.asks.some((ask) => ask.type === 'password')
  );
}

class Yielding {
  readonly #walker: Walker;
  readonly #dossier: Dossier;
  readonly #part: Part;
  readonly #given = new Set<string>();
  readonly #pressed = new Map<string, number>();
  readonly #lost = new Map<string, number>(); // how often a page that was drawn anew had lost an answer
  readonly #chosen = new Set<string>(); // tags, by what they say
  readonly #picked = new Set<string>(); // answers that were picked, by what they say: the opener says so now
  readonly #rows = new Set<string>(); // what openers without a label were answered for
  readonly #shownOn = new Set<string>(); // tags and boxes that showed to be on once they were pressed
  readonly #openersSaid = new Map<string, string>(); // before anything was picked, by key
  readonly #showsPick = new Set<string>(); // keys of openers that said something else once something was picked
  readonly #openedTexts = new Set<string>();
  #several: Item | undefined; // a list that stays open after an answer: it may hold some more
  #again: string[] = []; // of them those to be pressed again, since the page was drawn anew
  #redraws = 0;
  #on: Recognised | undefined; // the level of a question that is asked level by level
  #agreements = 0;
  #mended = false; // something was given since the last press that does not count as another answer
  #told: string | undefined; // what a box complained of last
  #hasCode: string | undefined; // the one-time code that was read
  #registered = false;
  #gaveFile = false;
  #timesRead = 0;
  #pagesTurned = 0;
  #hadTime = false; // to look at the picture that it has
  #vain = false; // the last press that should go on had no effect at all
  readonly #titles = new Set<string>(); // of what was answered so far
  #insisted = false;
  #picking: string | undefined; // what the last opener is for
  #went: UiNode | undefined; // the button that was pressed to go on
  #forgot = false; // what was answered to the browser before
  #rested = false;
  #uncovered = false; // since the last answer
  #worked = false; // the button that was pressed said that it is at work
  #notPossible: Reason | undefined;

  constructor(walker: Walker, dossier: Dossier) {
    this.#walker = walker;
    this.#dossier = dossier;
    this.#part = { phase: 'yield', dossier };
  }

  async go(start: Seen): Promise<Yielded> {
    let seen = start;
    let last = start;
    for (let turn = 0; turn < MAX_TURNS; turn += 1) {
      seen = await this.#pastComplaints(seen);
      const state = isFolded(seen, last) ? 'lost' : this.#where(seen);
      last = seen;
      this.#level(seen.prompt);
      this.#come(seen.prompt);
      if (state !== 'asked') return this.#end(state === 'on' ? 'went-on' : 'did-not', seen);
      const next = await this.#give(seen);
      if (!next) return this.#end('did-not', seen);
      if (this.#notPossible) return this.#end('not-possible', next);
      seen = next;
    }
    return this.#end('did-not', seen);
  }

  /** Its button may say what that of the box beneath it said: there it was not pressed yet. */
  #come(prompt: Recognised | undefined): void {
    if (!prompt || this.#titles.has(prompt.title)) return;
    this.#titles.add(prompt.title);
    this.#pressed.clear();
  }

  /** A box that complains is read and ended: what it says is missing is given next. */
  async #pastComplaints(seen: Seen): Promise<Seen> {
    const reading = read(seen, this.#dossier);
    const end = reading.to === 'told' ? endOf(reading.prompt) : undefined;
    if (reading.to !== 'told' || !end) return seen;
    this.#told = reading.prompt.tells;
    return this.#walker.press(end, 'ends a message', this.#part);
  }

  #where(seen: Seen): 'asked' | 'on' | 'lost' {
    const reading = read(seen, this.#dossier);
    if (reading.to === 'trouble') {
      this.#notPossible = reading.reason;
      return 'lost';
    }
    if (this.#forgot && seen.prompt?.kind === 'os-permission') return 'asked';
    if (reading.to === 'gone' || reading.to === 'earlier' || reading.to === 'document') return 'lost';
    if (reading.to === 'same') return 'asked';
    // Signing up where signing in failed, and an agreement that pops up over a form, belong to the same yes.
    if (reading.to === 'prompt' && this.#isSignUp(reading.prompt)) return 'asked';
    if ((reading.to === 'prompt' || reading.to === 'retention') && this.#isAgreementToThis(reading.prompt, seen))
      return 'asked';
    // A second question of the same kind is another question: after a yes nothing is left to insist on.
    if (reading.to === 'retention' && reading.prompt.kind === 'retention') return 'asked';
    if (reading.to === 'prompt' && this.#asksOn(reading.prompt)) return 'asked';
    // What nobody can read, or what wants nothing that is written, and whose yes starts the camera, may be a face step.
    if (reading.to === 'prompt' && this.#mayBeFace() && isForCamera(reading.prompt)) {
      this.#notPossible = { code: 'control-not-possible', detail: 'face-verification' };
      return 'lost';
    }
    if ((reading.to === 'prompt' || reading.to === 'retention') && this.#isOpenedBy(reading.prompt, seen))
      return 'asked';
    // Whoever shows a face lets the camera see it.
    if (reading.to === 'prompt' && this.#isFace && isForCamera(reading.prompt)) return 'asked';
    return 'on';
  }

  #mayBeFace(): boolean {
    const { kind, asks } = this.#dossier.first;
    return kind === 'other' || ((kind === 'login' || kind === 'registration') && asks.length === 0);
  }

  /** One more thing given or pressed; undefined when there is nothing left to give. */
  async #give(seen: Seen): Promise<Seen | undefined> {
    const prompt = seen.prompt as Recognised;
    const open = this.#unanswered(prompt, seen);
    const lost = open.find((item) => this.#isLost(item));
    if (lost) return this.#giveAgain(lost, prompt, seen);
    const items = open.filter((item) => !this.#given.has(item.key));
    const off = this.#turnedOff(prompt, seen);
    if (off) return this.#walker.press(off, 'gives again what was lost as the page was drawn anew', this.#part);
    // Sent back with its answers lost, a form wanted something more: what is left is the agreement.
    const unticked = this.#lost.size > 0 && items.length === 0 ? this.#openBox(prompt, seen) : undefined;
    if (unticked) return this.#tick(unticked);
    const go = this.#goOn(prompt, seen);
    if (go && this.#isAtWork(go, seen)) return this.#letItWork();
    const part = items.find((item) => this.#rows.has(item.type) && isRow(item));
    if (part) return this.#answer(part, prompt, seen); // of a date or a place, which are one answer
    const askedFor = items.find((item) => complainedOf(item, prompt, seen, this.#told));
    if (askedFor) return this.#answer(askedFor, prompt, seen);
    if (go && this.#worthPressing(go, items, seen)) return this.#press(go, seen);
    const next = items.find((item) => item.node.states?.includes('required')) ?? items[0];
    if (next) return this.#answer(next, prompt, seen);
    const box = this.#openBox(prompt, seen);
    if (box) return this.#tick(box);
    if (!go && !this.#rested && this.#isResting(prompt, seen)) return this.#rest();
    if (!this.#uncovered && this.#isCovered(prompt, seen)) return this.#letItVanish();
    const isBarred = prompt.consentBoxes.some((id) => seen.view.nodes[id]?.states?.includes('disabled'));
    const unread = (go && !isBarred) || this.#timesRead >= MAX_PAGES ? undefined : scrolling(seen);
    if (unread) return this.#readToTheEnd(unread, seen);
    const closed = go ? undefined : this.#unopened(prompt, seen);
    if (closed) return this.#open(closed, seen);
    const page = go ? undefined : this.#nextPage(prompt, seen);
    if (page) return this.#walker.press(page, 'turns to the next page of a text that has to be read', this.#part);
    const more = this.#oneMore(prompt, seen);
    if (more) return this.#walker.press(more, 'chooses one more: so many seem to be wanted', this.#part);
    const list =
      go && this.#several && this.#picked.size < MAX_CHOSEN ? this.#sameList(this.#several, prompt, seen) : undefined;
    if (list) {
      this.#mended = true;
      return this.#pick(list, prompt, seen);
    }
    if (go && this.#pressed.has(go.text) && !this.#forgot && isForPermission(prompt) && this.#walker.forgetAnswers())
      return this.#askAnew(go);
    const signUp = this.#signUp(prompt, seen);
    if (signUp) return this.#walker.press(signUp, 'registers, since signing in did not go on', this.#part);
    if (this.#isFace && !this.#hadTime) return this.#giveTime();
    const upload = this.#upload(prompt, seen);
    if (upload) return this.#giveFile(upload, prompt);
    return go && this.#vain && !this.#insisted ? this.#insist() : undefined;
  }

  /** A browser that was told no says so by itself from then on: the yes includes taking that back. */
  #askAnew(go: Control): Promise<Seen> {
    this.#forgot = true;
    return this.#walker.press(go, 'goes on, with the permission no longer refused in the browser', this.#part);
  }

  /** Some pages bar their button for a while once it was pressed. */
  #isResting({ controls }: Recognised, seen: Seen): boolean {
    return controls.some((one) => this.#pressed.has(one.text) && nodeOf(seen, one).states?.includes('disabled'));
  }

  #rest(): Promise<Seen> {
    this.#rested = true;
    return this.#walker.waitForControl(this.#walker.lateMs, 'gives the button that was pressed time', this.#part);
  }

  /** What is left to answer lies beneath something, as a message that goes away by itself. */
  #isCovered(prompt: Recognised, seen: Seen): boolean {
    const isLeft = (one: Control) => {
      const node = nodeOf(seen, one);
      return howToAnswer(node, one, prompt) !== undefined && node.states?.includes('occluded');
    };
    return prompt.controls.some(isLeft);
  }

  #letItVanish(): Promise<Seen> {
    this.#uncovered = true;
    return this.#walker.waitForChange(
      this.#walker.lateMs,
      'gives what lies over the answers time to go away',
      this.#part,
    );
  }

  /** "Creating…" in the place of the button that was pressed. */
  #isAtWork(go: Control, seen: Seen): boolean {
    if (this.#worked || !this.#went || !standsAt(nodeOf(seen, go), this.#went)) return false;
    return AT_WORK.test(go.text.trim());
  }

  #letItWork(): Promise<Seen> {
    this.#worked = true;
    return this.#walker.waitForChange(this.#walker.lateMs, 'gives what was sent its time', this.#part);
  }

  /** Some agreements arm their buttons only when they were scrolled to their end. */
  async #readToTheEnd(box: UiNode, seen: Seen): Promise<Seen> {
    this.#timesRead += 1;
    const after = await this.#walker.scrollToEnd(box, 'reads to the end', this.#part);
    // More of a text may come when its end is reached.
    if (after.view.nodes.length <= seen.view.nodes.length) this.#timesRead = MAX_PAGES;
    return after;
  }

  /** Others arm them only when each of their texts was opened where it stands. */
  #unopened(prompt: Recognised, seen: Seen): Control | undefined {
    const isHere = (node: UiNode) => node.href === undefined || node.href.startsWith('#');
    const text = prompt.controls.find((one) => {
      const node = nodeOf(seen, one);
      return one.document && isHere(node) && pressable(node) && !this.#openedTexts.has(one.text);
    });
    if (text) this.#openedTexts.add(text.text);
    return text;
  }

  /** What gives a text in portions gives the next one when it is pressed again. */
  async #open(text: Control, seen: Seen): Promise<Seen> {
    const after = await this.#walker.press(text, 'opens a text that has to be read', this.#part);
    const isTold = after.view.events.some(({ kind }) => kind === 'message'); // no text was opened
    if (!isTold && after.view.nodes.length > seen.view.nodes.length) this.#openedTexts.delete(text.text);
    return after;
  }

  /** Or when the text was turned to its last page. */
  #nextPage(prompt: Recognised, seen: Seen): Control | undefined {
    if (!prompt.seeksConsent || this.#pagesTurned >= MAX_PAGES) return undefined;
    const next = prompt.controls.find((one) => isForwardArrow(one.text) && pressable(nodeOf(seen, one)));
    if (next) this.#pagesTurned += 1;
    return next;
  }

  get #isFace(): boolean {
    return this.#dossier.first.kind === 'face-verification' && this.#walker.hasCamera;
  }

  /** A face step may take a picture from the album too: the driver gives it the same test picture. */
  #upload({ controls }: Recognised, seen: Seen): Control | undefined {
    if (!this.#isFace || this.#gaveFile) return undefined;
    return controls.find(
      (one) => TAKES_A_FILE.test(one.text) && !one.danger && !one.document && pressable(nodeOf(seen, one)),
    );
  }

  /** A picture is not judged at once. */
  #giveTime(): Promise<Seen> {
    this.#hadTime = true;
    return this.#walker.waitForChange(this.#walker.lateMs, 'gives what looks at the picture time', this.#part);
  }

  #giveFile(control: Control, prompt: Recognised): Promise<Seen> {
    this.#gaveFile = true;
    this.#hadTime = false;
    this.#note('face', prompt.title, 'filled');
    return this.#walker.press(control, 'gives the test picture', this.#part);
  }

  /** Pressing is worth it when it has not been pressed with just these answers yet; a login first wants its fields. */
  #worthPressing(go: Control, items: readonly Item[], seen: Seen): boolean {
    const wantsFields = makesAccount(seen.prompt as Recognised) && items.some((item) => isCredential(item.type));
    if (wantsFields) return false;
    const blankFailed = this.#dossier.ways.some((way) => way.way === 'blank' && way.outcome !== undefined);
    if (this.#given.size === 0 && items.length > 0 && blankFailed) return false;
    return this.#pressed.get(pressKey(go, seen)) !== this.#given.size || (this.#mended && items.length === 0);
  }

  async #press(go: Control, seen: Seen): Promise<Seen> {
    this.#pressed.set(pressKey(go, seen), this.#given.size);
    this.#went = nodeOf(seen, go);
    this.#worked = false;
    this.#rested = false;
    const prompt = seen.prompt as Recognised;
    if (go.class === 'accept' && prompt.seeksConsent && !this.#dossier.gave.some((given) => given.label === go.text)) {
      const type = prompt.asks.find((ask) => ask.type.startsWith('permission:'))?.type ?? 'agreement';
      this.#dossier.gave.push({ type, label: go.text, how: type === 'agreement' ? 'agreed' : 'granted' });
      if (prompt.kind !== this.#dossier.first.kind) this.#agreements += 1;
    }
    const isAgreement = isAgreementBeside(go, prompt);
    this.#mended = isAgreement || isChosen(this.#went); // what was sent without it may be sent with it
    const after = isAgreement
      ? await this.#walker.press(go, 'agrees', this.#part)
      : await pressArmed(this.#walker, go, seen, 'goes on', this.#part);
    this.#vain = nothingChanged(seen, after);
    return after;
  }

  /** All is given and the last press had no effect at all: it is made once more when a late control has had its time. */
  async #insist(): Promise<Seen> {
    this.#insisted = true;
    const later = await this.#walker.waitForChange(this.#walker.lateMs, 'gives a late control time', this.#part);
    if (this.#where(later) !== 'asked' || !later.prompt) return later;
    const go = this.#goOn(later.prompt, later);
    return go ? this.#press(go, later) : later;
  }

  async #answer(item: Item, prompt: Recognised, seen: Seen): Promise<Seen> {
    this.#given.add(item.key);
    this.#uncovered = false;
    if (isRow(item)) this.#rows.add(item.type);
    const { node, type, label } = item;
    if (item.how === 'choose') {
      const option = node.field?.options?.find((text, i) => i > 0 && text.trim() !== '') ?? '';
      this.#note(type, label, 'chosen');
      return this.#walker.choose(node, option, `gives ${type}`, this.#part);
    }
    if (item.how === 'press') {
      this.#note(type, label, 'chosen');
      const control = prompt.controls.find((one) => one.node === node.id) as Control;
      if (!SINGLE.has(node.role)) this.#chosen.add(control.text);
      const after = await this.#walker.press(control, `gives ${type}`, this.#part);
      return this.#inside(control, type, seen, after);
    }
    if (item.how === 'pick') return this.#pick(item, prompt, seen);
    if (item.how === 'drag') {
      this.#note(type, label, 'chosen');
      // What is slid to agree is slid to its end.
      const across = prompt.seeksConsent ? node.bounds.width : node.bounds.width / 3;
      const by = isWheel(node) ? oneTurn(node) : { x: across, y: 0 };
      return this.#walker.drag(node, by, `gives ${type}`, this.#part);
    }
    if (type === 'sms-code' && !this.#walker.request.otp && this.#walker.hasPerson)
      return this.#codeByPerson(item, prompt, seen);
    const { nodes } = seen.view;
    const code = type === 'sms-code' ? await this.#code(prompt, seen) : '';
    if (code === undefined) return seen;
    if (item.how === 'type') return this.#type(code || digitsFor(this.#walker.persona, type, prompt, seen), item, seen);
    const text = code === '' ? answerIn(this.#walker.persona, type, node, nodes) : partFor(code, node, nodes);
    this.#note(type, label, 'filled');
    return this.#walker.fill(node, type, text, `gives ${type}`, this.#part);
  }

  /** Key by key, as long as they are there: the last of them may send it. */
  async #type(digits: string, { type, label }: Item, start: Seen): Promise<Seen> {
    this.#note(type, label, 'filled');
    let seen = start;
    for (const digit of digits) {
      const key = seen.prompt && keypadOf(seen.prompt, seen)[Number(digit)];
      if (!key) break;
      seen = await this.#walker.press(key, `gives ${type}`, this.#part);
    }
    return seen;
  }

  /** An answer may open what it is made of: a region its towns, of which one is the answer. */
  async #inside(opener: Control, type: string, before: Seen, after: Seen): Promise<Seen> {
    const isOpen = after.view.nodes.some(({ name, states }) => name === opener.text && states?.includes('expanded'));
    if (!isOpen) return after;
    const known = new Set(before.view.nodes.map(({ name }) => name));
    const isPart = (one: Control) => IN_A_LIST.has(one.class) && !one.document && !one.danger && !known.has(one.text);
    const part = after.prompt?.controls.find((one) => isPart(one) && pressable(nodeOf(after, one)));
    return part ? this.#walker.press(part, `gives ${type}`, this.#part) : after;
  }

  /** Given before, and empty again: a server that draws its form anew keeps nothing of it. */
  #isLost({ key, how, node }: Item): boolean {
    const isEmptied = how === 'pick' && this.#showsPick.has(key) && this.#openersSaid.get(key) === saidBy(node);
    const shows = how === 'fill' || how === 'choose' || node.role === 'radio' || isEmptied;
    return shows && this.#given.has(key) && (this.#lost.get(key) ?? 0) < MAX_LOST;
  }

  /** The next tag or box to be turned on again: a server that draws its form anew has turned all of them off. */
  #turnedOff(prompt: Recognised, seen: Seen): Control | undefined {
    const stateOf = (one: Control) => isAnswered(nodeOf(seen, one), 'press');
    const own = prompt.controls.filter(({ text }) => this.#chosen.has(text) || this.#given.has(`box ${text}`));
    for (const one of own) if (stateOf(one)) this.#shownOn.add(one.text);
    const isLost = this.#shownOn.size > 0 && !own.some(stateOf);
    if (isLost && this.#again.length === 0 && this.#redraws < MAX_LOST) {
      this.#redraws += 1;
      this.#again = [...this.#shownOn];
    }
    for (let text = this.#again.shift(); text !== undefined; text = this.#again.shift()) {
      const found = own.find((one) => one.text === text && !stateOf(one) && pressable(nodeOf(seen, one)));
      if (found) return found;
    }
    return undefined;
  }

  #giveAgain(item: Item, prompt: Recognised, seen: Seen): Promise<Seen> {
    this.#lost.set(item.key, (this.#lost.get(item.key) ?? 0) + 1);
    this.#mended = true;
    return this.#answer(item, prompt, seen);
  }

  /** A picker opens a sheet: the first answer on it, and of each level that comes after it; then its own "done". */
  async #pick(item: Item, prompt: Recognised, seen: Seen): Promise<Seen> {
    const opener = prompt.controls.find((one) => one.node === item.node.id);
    if (!opener) return seen;
    this.#picking = item.type;
    const shown = new Set<string>();
    const isAgain = (one: Control) => this.#several !== undefined && this.#picked.has(one.text);
    const isFresh = (one: Control, at: Seen) => {
      const node = nodeOf(at, one);
      // The opener says what was picked by now, and may count as another answer.
      return !shown.has(node.name) && !isAgain(one) && pressable(node) && !standsAt(node, item.node);
    };
    const show = ({ view }: Seen) => {
      for (const node of view.nodes) if (node.operable) shown.add(node.name);
    };
    show(seen);
    const before = new Set(seen.view.nodes.filter(({ operable }) => operable).map(placeOf));
    let opened = await this.#walker.press(opener, `opens the choices of ${item.type}`, this.#part);
    const answerOn = (at: Seen) => at.prompt?.controls.find((one) => isPicked(one, at) && isFresh(one, at));
    let answer = answerOn(opened);
    if (item.type === 'unknown' && answer) this.#dossier.toldBy(opened.prompt?.asks ?? []);
    this.#dossier.listed(opened.view.nodes.flatMap(({ name, text }) => text ?? name));
    this.#note(item.type === 'unknown' ? (this.#dossier.told ?? 'unknown') : item.type, item.label, 'chosen');
    if (!answer && wheelsOf(seen).length === 0) opened = await this.#turnEach(opened, item.type);
    // A year brings its months, a province its towns.
    for (let level = 0; answer && level < MAX_LEVELS; level += 1) {
      show(opened);
      this.#picked.add(answer.text);
      opened = await this.#walker.press(answer, `gives ${item.type}`, this.#part);
      const isOver = opened.prompt && samePrompt(opened.prompt, this.#dossier.first);
      answer = isOver ? undefined : answerOn(opened);
    }
    const isSame = (one: Control) => normalise(one.text) === normalise(opener.text);
    const isDone = (one: Control) => SENDS.has(one.class) && !this.#picked.has(one.text) && !isSame(one);
    const { prompt: last } = opened;
    const isNew = (one: Control) => !before.has(placeOf(nodeOf(opened, one))) && pressable(nodeOf(opened, one));
    const done = last?.controls.find((one) => isDone(one) && isNew(one));
    if (done) return this.#walker.press(done, 'closes the choices', this.#part);
    if (!last || samePrompt(last, this.#dossier.first)) return opened;
    this.#several = item;
    return this.#closeByOpener(opener, item.node, opened);
  }

  /** The list that was opened for an item, where its opener stands now. */
  #sameList(item: Item, prompt: Recognised, seen: Seen): Item | undefined {
    const node = prompt.controls.map((one) => nodeOf(seen, one)).find((one) => standsAt(one, item.node));
    return node && pressable(node) ? { ...item, node } : undefined;
  }

  /** A list without a button of its own goes away as it came. */
  async #closeByOpener(opener: Control, was: UiNode, opened: Seen): Promise<Seen> {
    const isIt = (node: UiNode) => node.name === opener.text || standsAt(node, was);
    const node = opened.view.nodes.find((one) => ROLES_OF_OPENERS.has(one.role) && isIt(one));
    if (!node || !pressable(node) || !node.states?.includes('expanded')) return opened;
    const control = { ...opener, node: node.id, text: node.name, bounds: node.bounds };
    return this.#walker.press(control, 'closes the choices', this.#part);
  }

  /** Wheels on the sheet, one after the other. */
  async #turnEach(opened: Seen, type: string): Promise<Seen> {
    let seen = opened;
    for (let i = 0; i < MAX_WHEELS; i += 1) {
      const wheel = wheelsOf(seen)[i]; // one may fill the next
      if (!wheel) break;
      seen = await this.#walker.drag(wheel, oneTurn(wheel), `gives ${type}`, this.#part);
    }
    return seen;
  }

  /** The code is asked for once, though each of its characters has a box of its own. */
  async #code(prompt: Recognised, seen: Seen): Promise<string | undefined> {
    if (this.#hasCode !== undefined && this.#inBoxes(prompt, seen)) return this.#hasCode;
    this.#hasCode = await this.#newCode(prompt, seen);
    return this.#hasCode;
  }

  #inBoxes({ controls }: Recognised, { view }: Seen): boolean {
    return controls.some(({ node }) => boxesBeside(view.nodes[node] as UiNode, view.nodes).length > 0);
  }

  async #newCode(prompt: Recognised, seen: Seen): Promise<string | undefined> {
    const { otp } = this.#walker.request;
    if (!otp) {
      this.#notPossible = { code: 'missing-code' };
      return undefined;
    }
    await this.#askForCode(prompt, seen);
    try {
      const code = await readCode(otp, this.#walker.persona);
      this.#walker.writer.hide(code);
      return code;
    } catch (error) {
      this.#notPossible = { code: 'missing-code', detail: (error as Error).message };
      return undefined;
    }
  }

  /** Nobody but a person has the code: it is typed into its field in the window, or sent off there. */
  async #codeByPerson({ type, label }: Item, prompt: Recognised, seen: Seen): Promise<Seen> {
    await this.#askForCode(prompt, seen);
    const isDone = ({ view }: Seen) => !view.nodes.some((node) => isCodeMissing(node, label));
    await this.#walker.askPerson('code', this.#part, isDone);
    const after = await this.#walker.look();
    if (isDone(after)) this.#note(type, label, 'filled');
    else this.#notPossible = { code: 'missing-code' };
    return after;
  }

  async #askForCode(prompt: Recognised, seen: Seen): Promise<void> {
    const ask = prompt.controls.find((control) => ASKS_FOR_CODE.test(control.text) && pressable(nodeOf(seen, control)));
    if (ask && ask.class !== 'submit') await this.#walker.press(ask, 'asks for a code', this.#part);
  }

  async #tick(box: Control): Promise<Seen> {
    this.#given.add(`box ${box.text}`);
    this.#note('agreement', box.text, 'agreed');
    return this.#walker.press(box, 'ticks the agreement', this.#part);
  }

  /** Of tags that may be chosen together, one that was not chosen yet; some forms want three of them. */
  #oneMore(prompt: Recognised, seen: Seen): Control | undefined {
    if (this.#chosen.size === 0 || this.#chosen.size >= MAX_CHOSEN) return undefined;
    const more = prompt.controls.find((control) => {
      const node = nodeOf(seen, control);
      const isTag = howToAnswer(node, control, prompt) === 'press' && !SINGLE.has(node.role);
      return isTag && pressable(node) && !this.#chosen.has(control.text) && !isAnswered(node, 'press');
    });
    if (more) {
      this.#chosen.add(more.text);
      this.#mended = true;
    }
    return more;
  }

  #note(type: string, label: string, how: Given['how']): void {
    if (this.#dossier.gave.some((given) => given.type === type && given.label === label)) return;
    this.#dossier.gave.push({ type, label, how });
  }

  /** What can still be answered: fields that are empty and groups of answers with none chosen, in reading order. */
  #unanswered(prompt: Recognised, seen: Seen): Item[] {
    const items = new Map<string, Item & { done: boolean }>();
    const keys = keypadOf(prompt, seen);
    const [first] = keys;
    if (first && !prompt.controls.some((one) => nodeOf(seen, one).role === 'textbox')) {
      const type = onlyAsk(prompt) ?? 'unknown';
      items.set(KEYPAD, {
        key: KEYPAD,
        node: nodeOf(seen, first),
        type,
        label: prompt.title,
        how: 'type',
        done: false,
      });
    }
    for (const control of prompt.controls) {
      const node = nodeOf(seen, control);
      if (keys.length > 0 && node.role === 'button' && control.class === 'choice') continue; // its keys are no answers
      const how = howToAnswer(node, control, prompt);
      if (!how || (node.states?.includes('readonly') && how === 'fill') || isLanguageList(node)) continue;
      const type = typeOfRow(node, prompt, seen) ?? control.fills ?? onlyAsk(prompt) ?? 'unknown';
      const key =
        how === 'press'
          ? `answers ${groupOf(node, control, prompt, seen)}`
          : isRow({ how, node })
            ? this.#rowKey(control, prompt)
            : fieldKey(node, seen);
      const done = isAnswered(node, how);
      if (how === 'pick') this.#notePick(key, saidBy(node));
      const known = items.get(key);
      if (known) known.done ||= done;
      else if (pressable(node)) {
        const label =
          how === 'press' ? (prompt.asks.find((ask) => ask.type === type)?.label ?? prompt.title) : labelOf(node);
        items.set(key, { key, node, type, label, how, done });
      }
    }
    return [...items.values()].filter((item) => !item.done);
  }

  #notePick(key: string, said: string): void {
    if (!this.#given.has(key)) this.#openersSaid.set(key, said);
    else if (said !== this.#openersSaid.get(key)) this.#showsPick.add(key);
  }

  /** Openers say the same until something was chosen, and then that: it is their order that tells them apart. */
  #rowKey(control: Control, { controls }: Recognised): string {
    const isOpener = ({ text }: Control) => opensChoices(text) || this.#picked.has(text.replace(OPENS, ''));
    const openers = controls.filter(isOpener);
    return `row ${openers.indexOf(control)}`;
  }

  #goOn(prompt: Recognised, seen: Seen): Control | undefined {
    const usable = prompt.controls.filter((control) => {
      const node = nodeOf(seen, control);
      const sends = SENDS.has(control.class) && !this.#picked.has(control.text);
      return sends && !control.danger && pressable(node) && !prompt.consentBoxes.includes(node.id);
    });
    const same = this.#sameButton(prompt, seen);
    if (same && !usable.includes(same)) return same;
    // What nobody can read is pressed only where nothing else could send it: the button that stands out.
    if (usable.length === 0) return this.#cameBack(prompt, seen) ?? this.#unread(prompt, seen);
    const rank = (control: Control) => ORDER.indexOf(control.class) - (nodeOf(seen, control).look?.filled ? 0.5 : 0);
    return (
      usable
        .sort((a, b) => rank(a) - rank(b))
        .find((control) => this.#pressed.get(pressKey(control, seen)) !== this.#given.size) ?? usable[0]
    );
  }

  /** The button that was pressed last, where it complains in its own place; what says no, pays or does harm there is another. */
  #sameButton({ controls }: Recognised, seen: Seen): Control | undefined {
    const went = this.#went;
    const isOpen = (one: Control) => (one.class === 'neutral' || complains(one.text)) && !one.danger && !one.sendsCode;
    return controls.find((one) => {
      const node = nodeOf(seen, one);
      return went && isOpen(one) && standsAt(node, went) && pressable(node);
    });
  }

  /** "To the front page (0/5)" reads like a way past the question, and was tried as one in vain: it sends the answers. */
  #cameBack(prompt: Recognised, seen: Seen): Control | undefined {
    if (this.#given.size === 0) return undefined;
    const inVain = this.#dossier.ways.filter(({ outcome }) => outcome === 'asked-again' || outcome === 'validation');
    const said = new Set(inVain.map(({ control }) => withoutDigits(control)));
    const isTried = (one: Control) => one.class === 'skip' && said.has(withoutDigits(one.text));
    return prompt.controls.find((one) => isTried(one) && pressable(nodeOf(seen, one)));
  }

  #unread(prompt: Recognised, seen: Seen): Control | undefined {
    const isBarred = ({ class: is, node }: Control) =>
      SENDS.has(is) && seen.view.nodes[node]?.states?.includes('disabled');
    const isOpen = () => this.#unanswered(prompt, seen).some((item) => !this.#given.has(item.key));
    if (prompt.controls.some(isBarred) && isOpen()) return undefined; // its own button waits for what is asked
    const buttons = prompt.controls.filter((control) => {
      const node = nodeOf(seen, control);
      const isPlain = control.class === 'neutral' && !control.danger && !control.document && !control.sendsCode;
      return isPlain && WORDED.test(control.text) && node.href === undefined && pressable(node);
    });
    const main = buttons.filter((control) => nodeOf(seen, control).look?.filled);
    const [only, ...more] = main.length > 0 ? main : buttons;
    return more.length === 0 ? only : undefined;
  }

  #openBox(prompt: Recognised, seen: Seen): Control | undefined {
    return prompt.controls.find((control) => {
      const node = nodeOf(seen, control);
      const isOff = !node.states?.some((state) => state === 'checked' || state === 'selected');
      return (
        prompt.consentBoxes.includes(control.node) &&
        isOff &&
        pressable(node) &&
        !this.#given.has(`box ${control.text}`)
      );
    });
  }

  #signUp(prompt: Recognised, seen: Seen): Control | undefined {
    if (prompt.kind !== 'login' || this.#registered || this.#walker.request.credentials) return undefined;
    const found = prompt.controls.find(
      (one) => REGISTERS.test(one.text) && one.class !== 'choice' && !one.document && pressable(nodeOf(seen, one)),
    );
    if (found) {
      this.#registered = true;
      this.#given.clear();
      this.#pressed.clear();
    }
    return found;
  }

  /** On the next level of a question nothing is given yet. */
  #level(prompt: Recognised | undefined): void {
    if (!prompt || !this.#asksOn(prompt) || (this.#on && samePrompt(prompt, this.#on))) return;
    if (this.#on) this.#given.clear();
    this.#on = prompt;
  }

  /** A question that is answered level by level (province, city): under one title, and for the same thing. */
  #asksOn(prompt: Recognised): boolean {
    const { title, asks } = this.#dossier.first;
    if (title === '' || normalise(prompt.title) !== normalise(title) || asks.length === 0) return false;
    const isChosen = this.#dossier.gave.some(({ how }) => how === 'chosen');
    return isChosen && prompt.asks.every(({ type }) => asks.some((ask) => ask.type === type));
  }

  /** Nothing but answers, without a title of their own, over the form that they are for. */
  #isOpenedBy(prompt: Recognised, seen: Seen): boolean {
    const { first } = this.#dossier;
    // It asks for what its opener was pressed for.
    if (this.#picking !== undefined && prompt.scope >= 0 && isStillBeneath(seen, prompt, first))
      if (prompt.asks.length > 0 && prompt.asks.every(({ type }) => type === this.#picking)) return true;
    // A calendar, a list of towns or a text over the form is a part of it, whatever is written on it.
    if (prompt.kind === 'other' && prompt.asks.length === 0 && isStillBeneath(seen, prompt, first)) return true;
    const isAnswers = prompt.controls.length > 0 && prompt.controls.every((one) => one.class === 'choice');
    if (!isAnswers || prompt.title !== '' || first.title === '') return false;
    return seen.view.nodes.some((node) => node.id < prompt.scope && normalise(node.name) === normalise(first.title));
  }

  #isSignUp(prompt: Recognised): boolean {
    return this.#registered && (prompt.kind === 'registration' || prompt.kind === 'login');
  }

  /** It lies over the form that was sent; once the form is gone it is a question of its own. */
  #isAgreementToThis(prompt: Recognised, seen: Seen): boolean {
    const { first } = this.#dossier;
    const { view } = seen;
    if (prompt.kind !== 'privacy-consent' || prompt.scope < 0 || this.#agreements >= 3) return false;
    // "Please accept the terms to continue", over the terms whose box was not ticked.
    if (first.kind === 'privacy-consent') return isStillBeneath(seen, prompt, first);
    if (!makesAccount(first)) return false;
    const fields = first.controls.filter((one) => one.fills !== undefined).map((one) => one.text);
    const still = view.nodes.some((node) => node.role === 'textbox' && fields.includes(node.name));
    return still || prompt.beneath.includes(first.kind);
  }

  #end(control: ControlOutcome, seen: Seen): Yielded {
    const outcome = this.#notPossible && control !== 'went-on' ? 'not-possible' : control;
    return { control: outcome, seen, ...(this.#notPossible ? { reason: this.#notPossible } : {}) };
  }
}

/**
 * A sentence that agrees, beside what sends the form: it may be a box that does not say whether it is ticked, and would be
 * taken back by a second press.
 */
function isAgreementBeside(go: Control, { controls }: Recognised): boolean {
  return go.class === 'accept' && controls.some((one) => one.class === 'submit' && one.text.length < go.text.length);
}

/** It may count what was given. */
function withoutDigits(text: string): string {
  return normalise(text).replace(/\d/g, '');
}

interface Item {
  readonly key: string;
  readonly node: UiNode;
  readonly type: string;
  readonly label: string;
  readonly how: 'fill' | 'choose' | 'press' | 'pick' | 'drag' | 'type';
}

/** A button that opens a list and says nothing but that one may choose. */
function isRow({ how, node }: Pick<Item, 'how' | 'node'>): boolean {
  return how === 'pick' && node.field === undefined && node.role !== 'combobox';
}

function wheelsOf({ view }: Seen): readonly UiNode[] {
  return view.nodes.filter((node) => isWheel(node) && pressable(node));
}

/** The same control, whatever it says by now. */
function standsAt({ role, bounds }: UiNode, was: UiNode): boolean {
  return role === was.role && bounds.x === was.bounds.x && bounds.y === was.bounds.y;
}

/** "Done" of the sheet and "done" of the form beneath it may say the same. */
function placeOf({ name, bounds }: UiNode): string {
  return `${name} ${bounds.x},${bounds.y}`;
}

function oneTurn({ bounds }: UiNode): Point {
  return { x: 0, y: -bounds.height / 3 };
}

function isForPermission({ asks }: Recognised): boolean {
  return asks.some(({ type }) => type.startsWith('permission:'));
}

/** The browser's or the system's question whether the camera may be used. */
function isForCamera({ kind, asks }: Recognised): boolean {
  return kind === 'os-permission' && asks.some(({ type }) => type === 'permission:camera');
}

const AT_WORK = /(…|\.\.\.|中|ing|loading|please wait)$|^loading|(処理|送信|登録|作成)中|(처리|저장|전송|생성) ?중/i;
const TAKES_A_FILE =
  /(上传|上傳|选择|選擇|选取).{0,6}(照片|相片|图片|圖片|图像)|(从|從)?(相册|相簿).{0,4}(选择|選擇|选取|上传|上傳)|(upload|choose|select|pick) (a |your |an )?(photo|picture|image|selfie)|from (album|gallery|library)/i;
const MAX_TURNS = 60;
const OPENS = /\s*[>›▾▼⌄]$/; // behind what was chosen
const KEYPAD = 'keypad';
const MAX_LOST = 12;
const MAX_CHOSEN = 5;
const MAX_LEVELS = 4; // year, month and day; or down to a village
const ROLES_OF_OPENERS: ReadonlySet<UiNode['role']> = new Set<UiNode['role']>(['combobox', 'button']);
/** An answer of a list or a day of a calendar, not a column of wheels. */
function isPicked(one: Control, at: Seen): boolean {
  const node = nodeOf(at, one);
  return !isWheel(node) && (one.class === 'choice' || node.role === 'option' || A_NUMBER.test(one.text.trim()));
}
const A_NUMBER = /^\d{1,4}[年月日년월일]?$/u;
const WORDED = /[\p{L}\p{N}]/u;
const MAX_WHEELS = 6;
const MAX_PAGES = 20;
/** Of these one group holds one answer. */
const SINGLE: ReadonlySet<UiNode['role']> = new Set<UiNode['role']>(['radio', 'option', 'tab']);
const NEVER: ReadonlySet<Recognised['kind']> = new Set<Recognised['kind']>([
  'face-verification',
  'identity-verification',
  'payment',
  'captcha',
  'risk-control',
]);
const SENDS: ReadonlySet<Control['class']> = new Set<Control['class']>(['submit', 'accept', 'acknowledge']);
const ORDER: readonly Control['class'][] = ['submit', 'accept', 'acknowledge'];
const REGISTERS = /注册|註冊|创建账|建立帳|新用户|sign ?up|register|create (an )?account|get started/i;
const CODE_LENGTH = 4; // the shortest there are
const ASKS_FOR_CODE = /获取.*码|發送|发送.*码|取得.*碼|get code|send code/i;

/** The field of the code is there, and empty or not filled to its end yet. */
function isCodeMissing(node: UiNode, label: string): boolean {
  const value = node.value ?? '';
  return node.role === 'textbox' && labelOf(node) === label && value.length < CODE_LENGTH && value !== '•••';
}

function isCredential(type: string): boolean {
  return ACCOUNT_IDENTIFIERS.has(type) || type === 'password' || type === 'sms-code';
}

function howToAnswer(node: UiNode, control: Control, prompt: Recognised): Item['how'] | undefined {
  if (prompt.consentBoxes.includes(node.id)) return undefined;
  if (node.role === 'textbox') return node.states?.includes('readonly') ? 'pick' : 'fill';
  if (node.role === 'combobox') return node.field?.options ? 'choose' : 'pick';
  if (node.role === 'picker' && !isWheel(node)) return 'pick';
  if (node.role === 'picker' || node.role === 'slider') return 'drag';
  if (control.class !== 'choice') return undefined;
  return opensChoices(control.text) ? 'pick' : 'press';
}

const IN_A_LIST: ReadonlySet<Control['class']> = new Set<Control['class']>(['choice', 'neutral']);

/** What a button says tells it from others; a box to choose may say what the button beneath it says. */
function pressKey(control: Control, seen: Seen): string {
  const node = nodeOf(seen, control);
  return isChosen(node) ? `${node.role} ${control.text}` : control.text;
}

function isChosen({ role }: UiNode): boolean {
  return role === 'radio' || role === 'checkbox';
}

function saidBy({ name, value = '' }: UiNode): string {
  return `${name}: ${value}`;
}

function isAnswered(node: UiNode, how: Item['how']): boolean {
  if (how === 'drag') return false; // a slider or a wheel stands somewhere before anybody has moved it
  if (how === 'press') return Boolean(node.states?.some((state) => state === 'checked' || state === 'selected'));
  if (how === 'choose') return (node.value ?? '') !== '' && node.value !== node.field?.options?.[0];
  return (node.value ?? '') !== '';
}

/** Year, month and day may be three selects without a name: then it is their order that tells them apart. */
function fieldKey(node: UiNode, seen: Seen): string {
  // What opens a list says what was chosen there: that is no name of it.
  const said = (one: UiNode) => (one.role === 'combobox' && one.field ? one.field.label : labelOf(one));
  const nameOf = (one: UiNode) => `field ${said(one)} ${one.field?.name ?? ''}`;
  const alike = seen.view.nodes.filter((one) => one.field && one.role === node.role && nameOf(one) === nameOf(node));
  return `${nameOf(node)} ${alike.findIndex((one) => one.id === node.id)}`;
}

/** Arrows above and beneath a part of a date turn that part alone. */
const TURNS = /^[▲▼△▽▴▾↑↓⌃⌄∧∨︿﹀+＋−–-]$/;
const middleOf = ({ bounds }: UiNode): number => Math.round((bounds.x + bounds.width / 2) / 8);

/** Answers that belong together: by the form's own name for them, by what they tell, or by the box they stand in. */
function groupOf(node: UiNode, control: Control, prompt: Recognised, seen: Seen): string {
  if (TURNS.test(control.text.trim())) return `column ${middleOf(node)}`;
  if (node.role === 'radio' && node.field?.name) return node.field.name;
  if (control.fills && prompt.asks.length > 1) return control.fills;
  const list = listOf(node, prompt, seen);
  if (list !== undefined) return list;
  if (prompt.asks.length <= 1) return rowOf(node, prompt, seen) ?? 'all';
  let at = node.parent;
  const siblings = (id: number) =>
    prompt.controls.filter((one) => one.class === 'choice' && nodeOf(seen, one).parent === id).length;
  while (at >= 0 && siblings(at) < 2) at = seen.view.nodes[at]?.parent ?? -1;
  return String(at);
}

/** Of several lists side by side, as of regions and their towns, each wants an answer. */
function listOf(node: UiNode, { controls }: Recognised, seen: Seen): string | undefined {
  const options = controls.map((one) => nodeOf(seen, one)).filter(({ role }) => role === 'option');
  const isSeveral = new Set(options.map(({ parent }) => parent)).size > 1;
  const inList = seen.view.nodes[node.parent]?.role === 'list';
  return node.role === 'option' && isSeveral && inList ? `list ${node.parent}` : undefined;
}

/** The name of the row an answer stands in, where each has its own beside it: years, months and days one below the other. */
function rowOf(node: UiNode, prompt: Recognised, seen: Seen): string | undefined {
  const middle = ({ bounds }: UiNode) => bounds.y + bounds.height / 2;
  const answers = prompt.controls.filter((one) => one.class === 'choice').map((one) => nodeOf(seen, one));
  const inRow = (of: UiNode) => answers.filter((one) => Math.abs(middle(one) - middle(of)) < of.bounds.height / 2);
  const nameOf = (of: UiNode) => {
    const left = Math.min(...inRow(of).map(({ bounds }) => bounds.x));
    const beside = ({ operable, name, bounds }: UiNode) =>
      !operable && name !== '' && bounds.x + bounds.width <= left + 4;
    return seen.view.nodes.find((one) => beside(one) && Math.abs(middle(one) - middle(of)) < of.bounds.height / 2)
      ?.name;
  };
  const isRow = (of: UiNode) => inRow(of).length >= LEAST_OF_A_ROW && nameOf(of) !== undefined;
  return answers.every(isRow) ? nameOf(node) : undefined;
}
const LEAST_OF_A_ROW = 3;

/** Of boxes for one character each the first one tells what all of them are for, or the prompt does. */
function typeOfRow(node: UiNode, prompt: Recognised, { view }: Seen): string | undefined {
  const row = new Set(boxesBeside(node, view.nodes).map(({ id }) => id));
  if (row.size === 0) return undefined;
  const fills = prompt.controls.filter((one) => row.has(one.node)).map((one) => one.fills);
  return fills.find(Boolean) ?? prompt.asks.find(({ type }) => type !== 'unknown')?.type;
}

function onlyAsk(prompt: Recognised): string | undefined {
  return prompt.asks.length === 1 ? prompt.asks[0]?.type : undefined;
}

function complainedOf(item: Item, prompt: Recognised, seen: Seen, told: string | undefined): boolean {
  if (item.node.states?.includes('invalid') || item.node.field?.message) return true;
  const said = [
    ...(told === undefined ? [] : [told]),
    ...prompt.messages,
    ...seen.view.events.flatMap((event) => (event.kind === 'message' ? [event.text] : [])),
  ];
  const label = item.label
    .replace(/[*：:（(].*$/u, '')
    .replace(/^(请输入|请选择|请填写|enter|your)\s*/i, '')
    .trim();
  return label.length >= 2 && said.some((message) => message.includes(label));
}
