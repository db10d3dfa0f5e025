import { complains } from '../recognise/complaints.ts';
import { saysUnderAge } from '../recognise/context.ts';
import type { Control, Recognised } from '../recognise/recognised.ts';
import { weight } from '../recognise/text.ts';
import { OFFERS, type PlannedWay, waysOf } from '../recognise/ways.ts';
import type { Reason, UiNode, WayName, WayOutcome } from '../trace.ts';
import { besideTheBox } from './beside-the-box.ts';
import type { Dossier, TriedWay } from './dossier.ts';
import { declining, hintedHome, insideControl, isDeadEnd, isDocument, isThin } from './home.ts';
import { pressArmed } from './press-armed.ts';
import { DEMANDS, endOf, isConfirmation, isStillBeneath, read, saidTo, takesBack } from './reading.ts';
import { isFolded, nodeOf, nothingChanged, pageOf, pressable, type Seen, samePrompt } from './sight.ts';
import { accepts, type Part, type Walker } from './walker.ts';

export interface Attempt {
  readonly outcome: WayOutcome;
  readonly seen: Seen;
  readonly message?: string;
  readonly reason?: Reason;
  readonly inert?: boolean; // the press had no effect at all, not even on the network
  readonly threw?: string; // the error of the page's own script that the press ended in
  readonly led?: Recognised; // the other demand that it led to
  readonly found?: WayName; // what the way turned out to be, where its words did not tell
}

/**
 * Tries one way of declining and says what came of it. Goes through "are you sure?" dialogs, the second layer of
 * settings, and one more press where a way opens a part of the screen. Presses nothing that accepts.
 */
export async function tryWay(
  walker: Walker,
  dossier: Dossier,
  plan: PlannedWay,
  tried: TriedWay,
  seen: Seen,
): Promise<Attempt> {
  const part: Part = { phase: 'refuse', dossier, way: plan.way, steps: tried.steps };
  const steer = new Steering(walker, dossier, plan, part);
  const crashesBefore = walker.crashes;
  const attempt = await steer.go(seen);
  // What a crash took along (an answer that was not kept yet) is no refusal of the app's.
  const isLost = walker.crashes > crashesBefore && !gotOn(attempt.outcome);
  return isLost ? { ...attempt, outcome: 'unclear', reason: { code: 'driver-crashed' } } : attempt;
}

/** Whether a way got past the prompt. */
export function gotOn(outcome: WayOutcome | undefined): boolean {
  return outcome === 'continued' || outcome === 'limited';
}

const ENDS_A_MESSAGE: ReadonlySet<Control['class']> = new Set<Control['class']>(['close', 'acknowledge', 'back-out']);

class Steering {
  readonly #walker: Walker;
  readonly #dossier: Dossier;
  #plan: PlannedWay;
  readonly #part: Part;
  #retentions = 0;
  #returns = 0;
  #depth = 0;
  #reentered = false;
  #waited = false; // for a no to be armed
  #complaints = 0;
  #message: string | undefined;
  #inert = false;

  constructor(walker: Walker, dossier: Dossier, plan: PlannedWay, part: Part) {
    this.#walker = walker;
    this.#dossier = dossier;
    this.#plan = plan;
    this.#part = part;
  }

  async go(before: Seen): Promise<Attempt> {
    const { way } = this.#plan;
    if (way === 'ignore') return this.#ignore(before);
    if (way === 'outside') return this.#outside(before);
    if (way === 'back') return this.#follow(await this.#walker.back(this.#part), before);
    if (way === 'relaunch') return this.#follow(await this.#walker.relaunch(this.#part), before);
    if (way === 'untick') return this.#untick(before);
    if (way === 'settings') return this.#settings(before);
    const control = this.#control(before);
    if (!control) return this.#end('unclear', before, { code: 'element-gone', detail: this.#plan.text });
    const after = await this.#press(control, this.#plan.reasons.join('; '), before);
    this.#inert = nothingChanged(before, after);
    const error = after.view.events.find((event) => event.kind === 'threw');
    if (way === 'elsewhere' && isSecondLayer(after, before)) {
      this.#plan = { ...this.#plan, way: 'settings' };
      return { ...(await this.#turnOff(after, before)), found: 'settings' };
    }
    const attempt = await this.#follow(after, before);
    // A no that could not be pressed was not refused by the app.
    const isMissed = after.view.events.some((event) => event.kind === 'not-done');
    if (isMissed && NO_WAYS.has(way) && attempt.outcome === 'unchanged')
      return { ...attempt, outcome: 'unclear', reason: { code: 'element-gone', detail: this.#plan.text } };
    return error ? { ...attempt, threw: error.error } : attempt;
  }

  async #follow(seen: Seen, before: Seen): Promise<Attempt> {
    this.#message ??= saidTo(seen, before.prompt ?? this.#dossier.first);
    const reading = read(seen, this.#dossier);
    switch (reading.to) {
      case 'trouble':
        return this.#end('unclear', seen, reading.reason);
      case 'gone':
        return this.#end('exited', seen);
      case 'same':
        return this.#stillThere(seen, before);
      case 'told':
        return this.#told(seen, reading.prompt, before);
      case 'retention':
        // The text behind a link speaks of the same thing, and asks nothing back.
        if (this.#isLink(before) && reading.prompt.kind !== 'retention' && isDocument(seen.view))
          return this.#end('unchanged', seen, { code: 'opened-a-document' });
        return this.#through(seen, reading.prompt, before);
      case 'earlier': {
        // "Are you sure?" is asked in the same words of every no.
        const { prompt } = seen;
        if (prompt && isConfirmation(prompt)) return this.#through(seen, prompt, before);
        if (prompt && this.#onlyLeadsBack(prompt)) {
          this.#dossier.leadsBack = true;
          return this.#end('continued', seen, { code: 'went-back' });
        }
        return this.#end('unchanged', seen, { code: 'went-back' });
      }
      case 'document':
        // A page that looks like a text but was there all the time is what lay beneath the prompt.
        if (this.#plan.way !== 'elsewhere' && samePlace(before, seen)) return this.#content(seen, before);
        return this.#end('unchanged', seen, { code: 'opened-a-document' });
      case 'prompt':
        return this.#another(seen, reading.prompt, before);
      case 'content':
        return this.#content(seen, before);
    }
  }

  /** What comes of a no may be a page whose only button leads back to the question: it is that which stays up then. */
  #onlyLeadsBack(to: Recognised): boolean {
    const { first, path } = this.#dossier;
    const before = path.at(-1);
    if (this.#plan.node === undefined || before?.passed !== 'way' || !samePrompt(before.first, to)) return false;
    const [only, ...more] = first.controls.filter(({ text, document }) => text !== '' && !document);
    if (only?.text !== this.#plan.text || more.length > 0) return false;
    // What begins a login leads there, and says nothing of the page that it stands on.
    const asks = DEMANDS.has(first.kind) || first.seeksConsent || first.asks.length > 0;
    return ENDS_A_MESSAGE.has(only.class) || !asks;
  }

  /** A box that complains is read and ended; what lies under it has not been passed. */
  async #told(seen: Seen, box: Recognised, before: Seen): Promise<Attempt> {
    this.#message ??= box.tells ?? (box.title || box.text);
    const end = endOf(box);
    this.#complaints += 1;
    if (!end || accepts(end, box) || this.#complaints > MAX_COMPLAINTS) return this.#end('validation', seen);
    return this.#follow(await this.#press(end, 'ends a message', seen), before);
  }

  #isLink({ view }: Seen): boolean {
    const { way, node } = this.#plan;
    return way === 'elsewhere' && node !== undefined && view.nodes[node]?.role === 'link';
  }

  async #stillThere(seen: Seen, before: Seen): Promise<Attempt> {
    const prompt = seen.prompt as Recognised;
    if (prompt.turnedAway && !before.prompt?.turnedAway) return this.#end('turned-away', seen);
    if (this.#plan.way === 'decline' || this.#plan.way === 'skip') {
      const sent = await this.#sendRefusal(seen, before);
      if (sent) return sent;
    }
    if (NO_WAYS.has(this.#plan.way) && !complains(this.#message) && !nothingChanged(before, seen)) {
      return this.#cameBack(seen, before);
    }
    if (this.#plan.way === 'elsewhere') {
      const opened = await this.#opened(seen, before);
      if (opened) return opened;
      if (this.#message === undefined && keptSomething(seen, before)) return this.#wasAskedAgain(seen, before);
    }
    if (this.#message !== undefined) return this.#end('validation', seen);
    return this.#end('unchanged', seen);
  }

  /** It reacted, and the same prompt is up again: say the same no, until it has come back too often to call it a way. */
  async #cameBack(seen: Seen, before: Seen): Promise<Attempt> {
    this.#dossier.askedAgain += 1;
    this.#returns += 1;
    this.#retentions = 0; // what asks back now asks back of another no
    if (this.#returns >= MAX_RETURNS) return this.#end('asked-again', seen);
    let back = seen;
    if (!this.#sameNo(back)) {
      back = await this.#walker.waitForChange(this.#walker.lateMs, 'gives a late control time to appear', this.#part);
      const reading = read(back, this.#dossier);
      if (reading.to !== 'same') return this.#follow(back, before);
    }
    const again = this.#sameNo(back);
    if (!again || accepts(again, back.prompt)) return this.#end('asked-again', back);
    return this.#follow(await this.#press(again, 'declines again: it came back', back), before);
  }

  /** Nobody can read it, and the app kept something of it: it may be a "later" that has to be said again. */
  async #wasAskedAgain(seen: Seen, before: Seen): Promise<Attempt> {
    this.#returns += 1;
    const again = this.#sameNo(seen);
    if (this.#returns >= MAX_RETURNS || !again || accepts(again, seen.prompt)) return this.#end('unchanged', seen);
    const after = await this.#press(again, 'once more: something was kept of it', seen);
    const attempt = await this.#follow(after, before);
    if (gotOn(attempt.outcome)) this.#dossier.askedAgain += 1;
    return attempt;
  }

  /** A refusal that is one of the answers ("prefer not to say") is chosen first and sent then. */
  async #sendRefusal(seen: Seen, before: Seen): Promise<Attempt | undefined> {
    const prompt = seen.prompt as Recognised;
    const chosen = prompt.controls.find((control) => control.text === this.#plan.text);
    const isAnswer =
      chosen && nodeOf(seen, chosen).states?.some((state) => state === 'checked' || state === 'selected');
    const submit = prompt.controls.find((control) => control.class === 'submit' && pressable(nodeOf(seen, control)));
    if (!isAnswer || !submit || accepts(submit, prompt)) return undefined;
    const after = await this.#walker.press(submit, 'sends the refusal that was chosen', this.#part);
    const reading = read(after, this.#dossier);
    return reading.to === 'same' ? undefined : this.#follow(after, before);
  }

  /** "Are you sure?" belongs to the decline in progress: keep declining through it. */
  async #through(seen: Seen, retention: Recognised, before: Seen): Promise<Attempt> {
    this.#retentions += 1;
    this.#dossier.retentions = Math.max(this.#dossier.retentions, this.#retentions);
    if (this.#retentions > MAX_RETENTIONS) return this.#end('asked-again', seen);
    const control = confirming(retention, seen);
    const barred = control ? undefined : barredNo(retention, seen);
    if (barred) {
      if (this.#waited) return this.#end('unclear', seen, { code: 'way-not-tried', detail: barred.text });
      this.#waited = true; // a box that is coming in takes no press yet
      const later = await this.#walker.waitForChange(this.#walker.lateMs, 'gives the no time to be armed', this.#part);
      return this.#follow(later, before);
    }
    const unread = unreadOn(retention, seen, this.#dossier.first);
    // "Cancel" beside something unread takes the refusal back.
    if (control?.class === 'close' && takesBack(control) && unread)
      return this.#end('unclear', seen, { code: 'way-not-tried', detail: unread.text });
    if (!control || accepts(control, retention)) {
      // A button that nobody can read may be the no: then the decline was not carried through. Who is too young is sent
      // away by law, whatever the button that sends them away says.
      const isTooYoung = this.#dossier.first.kind === 'age-gate' && turnsAway(retention, this.#dossier.first);
      if (unread && !isTooYoung) return this.#end('unclear', seen, { code: 'way-not-tried', detail: unread.text });
      if (isTooYoung || retention.turnedAway || retention.seeksConsent) return this.#end('turned-away', seen);
      // What goes back there may be the no of an offer of its own.
      const isUnknown = retention.kind === 'other' && !isStillBeneath(seen, retention, this.#dossier.first);
      return isUnknown
        ? this.#end('unclear', seen, { code: 'way-not-tried', detail: retention.title })
        : this.#end('retention', seen);
    }
    const after = await this.#press(control, 'declines again', seen);
    // The same box that did not react asks no second time.
    return nothingChanged(seen, after) ? this.#end('retention', after) : this.#follow(after, before);
  }

  async #another(seen: Seen, prompt: Recognised, before: Seen): Promise<Attempt> {
    const { way } = this.#plan;
    if (turnsAway(prompt, this.#dossier.first) && !hasANo(prompt, seen)) return this.#end('turned-away', seen);
    if (way === 'alternative') return this.#alternative(seen, prompt, before);
    if (way === 'elsewhere' && isFolded(seen, before))
      return this.#end('unchanged', seen, { code: 'opened-a-side-page' });
    // A calendar, a text or a menu over the question is no way past it, unless there is one on it.
    if (way === 'elsewhere' && prompt.kind === 'other' && isStillBeneath(seen, prompt, this.#dossier.first)) {
      const deeper = await this.#opened(seen, before);
      return deeper ?? this.#end('unchanged', seen, { code: 'opened-a-side-page' });
    }
    if (way !== 'elsewhere' && way !== 'back' && way !== 'relaunch') return this.#end('continued', seen);
    if (!isDemand(this.#dossier.first) || !DEMANDS.has(prompt.kind)) return this.#end('continued', seen);
    if (way === 'elsewhere' && isLesserLogin(prompt, this.#dossier.first))
      return { ...this.#end('continued', seen), found: 'alternative' };
    const deeper = way === 'elsewhere' ? await this.#opened(seen, before) : undefined;
    if (deeper) return deeper;
    return { ...this.#end('unchanged', seen, { code: 'led-to-another-demand', detail: prompt.title }), led: prompt };
  }

  /**
   * Another login counts only when it asks for less, or holds a way round; whether it lets in is seen when it is met.
   */
  async #alternative(seen: Seen, prompt: Recognised, before: Seen): Promise<Attempt> {
    const isLogin = prompt.kind === 'login' || prompt.kind === 'registration';
    const asksLess = isLogin ? weightOf(prompt) < weightOf(this.#dossier.first) : !DEMANDS.has(prompt.kind);
    if (asksLess) return this.#end('continued', seen);
    const deeper = await this.#opened(seen, before);
    if (deeper) return deeper;
    // What the first one asks for is not known: whether this asks for less, neither.
    const isKnown = this.#dossier.first.kind !== 'other' || this.#dossier.first.asks.length > 0;
    return this.#end(isKnown ? 'unchanged' : 'unclear', seen, { code: 'asks-as-much' });
  }

  async #content(seen: Seen, before: Seen): Promise<Attempt> {
    const { way } = this.#plan;
    // Where one had only come in: the question may come again behind it.
    const further = this.#reentered ? seen : await this.#pastLanding(seen);
    if (further !== seen) {
      this.#reentered = true;
      return this.#follow(further, before);
    }
    const hinted = hintedHome(seen.view, this.#walker.request.home);
    if (hinted) return this.#end(way === 'guest' ? 'limited' : 'continued', seen);
    const sideways = way === 'elsewhere' || way === 'back';
    const isEntry = this.#dossier.where === 'entry';
    if (isEntry && !sideways && isDeadEnd(seen.view) && saysAnew(seen, before)) return this.#deadEnd(before);
    if (way === 'guest') return this.#end('limited', seen);
    if (!sideways) return this.#end('continued', seen);
    if (this.#dossier.first.scope >= 0 && !this.#dossier.first.modal) return this.#end('continued', seen);
    const deeper = await this.#opened(seen, before);
    if (deeper) return deeper;
    if (isThin(seen.view) || isDocument(seen.view)) return this.#end('unchanged', seen, { code: 'opened-a-document' });
    // Opened anew, a page that was handed over shows where its test began, prompt or not.
    if (this.#walker.request.handedOver) return this.#end('unclear', seen, { code: 'side-page' });
    // A page beside the flow (help, about) has no prompt either: it is a way on only if the prompt stays away.
    const relaunched = await this.#pastLanding(await this.#walker.relaunch(this.#part));
    const reading = read(relaunched, this.#dossier);
    return reading.to === 'content' || reading.to === 'prompt'
      ? this.#end('continued', relaunched)
      : this.#end('unchanged', relaunched, { code: 'opened-a-side-page' });
  }

  async #pastLanding(seen: Seen): Promise<Seen> {
    const start = !seen.prompt && this.#walker.entered.has(seen.fingerprint) ? insideControl(seen.view) : undefined;
    return start ? this.#walker.press(start, 'the way in', this.#part) : seen;
  }

  /** A few new words and nothing that can be done, as an app says goodbye: no service, once the rest has had time to load. */
  async #deadEnd(before: Seen): Promise<Attempt> {
    const later = await this.#walker.waitForChange(this.#walker.lateMs, 'gives the rest time to load', this.#part);
    if (!isDeadEnd(later.view) || !saysAnew(later, before)) return this.#follow(later, before);
    const said = later.view.nodes.map(writtenOn).find((text) => text !== '') ?? '';
    return this.#end('unclear', later, { code: 'dead-end', detail: said });
  }

  /** What a press elsewhere has brought up: a menu, a sheet, a page with a way round on it. One press deeper. */
  async #opened(seen: Seen, before: Seen): Promise<Attempt | undefined> {
    if (this.#depth >= 1) return undefined;
    const old = new Set((before.prompt?.controls ?? []).map((control) => control.text));
    const control = seen.prompt
      ? wayRound(seen.prompt, seen, old, this.#dossier.first)
      : declining(seen.view).find((one) => !old.has(one.text));
    if (!control || accepts(control, seen.prompt)) return undefined;
    this.#depth += 1;
    const after = await this.#walker.press(control, `opened by "${this.#plan.text}"`, this.#part);
    const reading = read(after, this.#dossier);
    const isOn =
      reading.to === 'content' || (reading.to === 'prompt' && !turnsAway(reading.prompt, this.#dossier.first));
    // A no that was found behind it is a no like any other: what is asked next is judged on its own.
    if (isOn && NOES.has(control.class)) {
      const isItsOwn = seen.prompt !== undefined && samePrompt(seen.prompt, this.#dossier.first);
      const end = this.#end(control.class === 'guest' ? 'limited' : 'continued', after);
      return isItsOwn ? { ...end, found: control.class as WayName } : end;
    }
    return this.#follow(after, before);
  }

  async #untick(before: Seen): Promise<Attempt> {
    let seen = before;
    for (let i = 0; i < MAX_TOGGLES; i += 1) {
      const box = seen.prompt && stillTicked(seen.prompt, seen);
      if (!box) break;
      const after = await this.#walker.press(box, 'clears a box that came ticked', this.#part);
      if (!after.prompt || !isLeftOf(after.prompt, this.#dossier.first)) return this.#follow(after, before);
      if (nothingChanged(seen, after)) break;
      seen = after;
    }
    const onward = goesOnWithout(seen);
    // With its box off, the yes of an offer may take nothing but the gift: whether it does, nobody has tried.
    if (!onward && seen !== before && OFFERS.has(this.#dossier.first.kind))
      return this.#end('unclear', seen, { code: 'way-not-tried' });
    if (!onward) return this.#end('unchanged', seen);
    const attempt = await this.#follow(await this.#press(onward, 'goes on with the boxes cleared', seen), before);
    const isGuess = onward.class === 'neutral' && attempt.outcome === 'unchanged';
    return isGuess ? { ...attempt, outcome: 'unclear', reason: { code: 'way-not-tried' } } : attempt;
  }

  async #settings(before: Seen): Promise<Attempt> {
    const control = this.#control(before);
    if (!control) return this.#end('unclear', before, { code: 'element-gone', detail: this.#plan.text });
    const seen = await this.#press(control, this.#plan.reasons.join('; '), before);
    if (seen.view.state !== 'shown' || !seen.prompt || nothingChanged(before, seen)) return this.#follow(seen, before);
    return this.#turnOff(seen, before);
  }

  /** On the second layer: everything optional off, then save. */
  async #turnOff(layer: Seen, before: Seen): Promise<Attempt> {
    let seen = layer;
    for (let i = 0; i < MAX_TOGGLES; i += 1) {
      const box = seen.prompt && stillTicked(seen.prompt, seen);
      if (!box) break;
      const after: Seen = await this.#walker.press(box, 'switches an optional purpose off', this.#part);
      if (nothingChanged(seen, after)) break;
      seen = after;
    }
    const { prompt } = seen;
    if (!prompt) return this.#follow(seen, before);
    const no = waysOf(prompt, seen.view).find(
      (way) => way.node !== undefined && (way.way === 'decline' || way.way === 'skip'),
    );
    const save =
      prompt.controls.find((one) => one.node === no?.node) ??
      prompt.controls.find((one) => KEEPS.has(one.class) && pressable(nodeOf(seen, one)) && !accepts(one, prompt)) ??
      prompt.controls.find((one) => one.class === 'close' && pressable(nodeOf(seen, one))) ??
      goesOnWithout(seen);
    if (!save || accepts(save, prompt)) {
      // A button that nobody can read may keep what was switched off, and so may an "OK".
      const isOk = (one: Control) => one.class === 'acknowledge' && pressable(nodeOf(seen, one));
      const unread = unreadOn(prompt, seen) ?? prompt.controls.find(isOk);
      if (unread && unread.text !== '')
        return this.#end('unclear', seen, { code: 'way-not-tried', detail: unread.text });
      return this.#end('unchanged', seen);
    }
    return this.#follow(await this.#press(save, 'saves with everything optional off', seen), before);
  }

  async #outside(before: Seen): Promise<Attempt> {
    const scope = before.view.nodes[before.prompt?.scope ?? -1];
    const at = scope && besideTheBox(scope, before.view.nodes);
    if (!at) return this.#end('unchanged', before, { code: 'nothing-outside' });
    const after = await this.#walker.pressOutside(at, this.#part);
    this.#inert = nothingChanged(before, after);
    return this.#follow(after, before);
  }

  /** A bar that can be left standing: what lies beneath it is used. */
  async #ignore(before: Seen): Promise<Attempt> {
    const bar = before.prompt as Recognised;
    this.#walker.leftStanding.push(bar);
    const beneath = await this.#walker.look();
    const isBehindIt = beneath.prompt !== undefined && !samePrompt(beneath.prompt, bar);
    if (!isBehindIt && !isUsableBeside(bar, beneath)) {
      this.#walker.leftStanding.pop();
      return this.#end('unchanged', beneath);
    }
    return this.#end('continued', beneath);
  }

  #press(control: Control, reason: string, before: Seen): Promise<Seen> {
    return pressArmed(this.#walker, control, before, reason, this.#part);
  }

  /** The control that was pressed, on the prompt as it is up again. */
  #sameNo(seen: Seen): Control | undefined {
    return seen.prompt?.controls.find((one) => one.text === this.#plan.text && pressable(nodeOf(seen, one)));
  }

  #control(seen: Seen): Control | undefined {
    return seen.prompt?.controls.find((control) => control.node === this.#plan.node);
  }

  #end(outcome: WayOutcome, seen: Seen, reason?: Reason): Attempt {
    return {
      outcome,
      seen,
      ...(this.#message !== undefined ? { message: this.#message } : {}),
      ...(reason ? { reason } : {}),
      inert: this.#inert,
    };
  }
}

const MAX_RETENTIONS = 5;
const MAX_RETURNS = 5;
const MAX_TOGGLES = 30;
const NO_WAYS: ReadonlySet<WayName> = new Set<WayName>(['decline', 'skip', 'later', 'guest', 'close']);
const KEEPS: ReadonlySet<Control['class']> = new Set<Control['class']>(['submit', 'acknowledge']);
const DEEPER: ReadonlySet<WayName> = new Set<WayName>(['decline', 'skip', 'later', 'guest', 'elsewhere']);
const NOES: ReadonlySet<Control['class']> = new Set<Control['class']>(['decline', 'skip', 'later', 'guest']);
const ONWARD: readonly Control['class'][] = ['submit', 'acknowledge', 'neutral'];

function keptSomething({ view }: Seen, before: Seen): boolean {
  return view.events.some(
    (event) =>
      event.kind === 'cookie' ||
      event.kind === 'storage' ||
      (event.kind === 'navigated' && pageOf(event.url) !== pageOf(before.view.address)) || // not by a hash
      (event.kind === 'request' && event.method === 'POST' && event.type === 'document'), // what was sent is kept there
  );
}

/** What nobody could read has opened the switches of a consent. */
function isSecondLayer({ prompt }: Seen, before: Seen): boolean {
  const on = (one: Recognised | undefined) => (one ? one.preticked.length + one.standing.length : 0);
  return prompt?.seeksConsent === true && on(before.prompt) === 0 && on(prompt) > 0;
}

function stillTicked(prompt: Recognised, seen: Seen): Control | undefined {
  const boxes = new Set([...prompt.preticked, ...prompt.consentBoxes]);
  return prompt.controls.find((control) => {
    const node = nodeOf(seen, control);
    if (!boxes.has(control.node) && !(prompt.standing.includes(control.node) && isBox(node))) return false;
    return pressable(node) && Boolean(node.states?.some((state) => state === 'checked' || state === 'selected'));
  });
}

/** What can be turned off again; another answer of one group can only be exchanged. */
function isBox(node: UiNode): boolean {
  return node.role === 'checkbox' || node.role === 'switch';
}

/** Whether something outside the bar can be pressed, or is there to be read where nothing is to be pressed. */
function isUsableBeside(bar: Recognised, { view }: Seen): boolean {
  const own = new Set(bar.controls.map((control) => control.node));
  const inBar = (node: UiNode): boolean => {
    for (let at: UiNode | undefined = node; at; at = view.nodes[at.parent]) if (at.id === bar.scope) return true;
    return own.has(node.id);
  };
  const outside = view.nodes.filter((node) => !inBar(node));
  const operable = outside.filter((node) => node.operable);
  if (operable.length > 0) return operable.some(pressable);
  const said = outside.filter(({ role, states }) => role === 'text' && !states?.includes('occluded')).map(writtenOn);
  const shows = outside.some(({ role, bounds }) => role === 'image' && bounds.width * bounds.height >= LARGE);
  return shows || weight(said.join('')) >= MORE_THAN_A_NAME;
}
const MORE_THAN_A_NAME = 40; // letters: the head of a page and the line beneath it
const LARGE = 40_000; // square pixels

function samePlace(a: Seen, b: Seen): boolean {
  return a.view.address.split('#')[0] === b.view.address.split('#')[0];
}

/** Whether anything is written there that did not stand there before, beneath the box or in it. */
function saysAnew({ view }: Seen, before: Seen): boolean {
  const had = new Set(before.view.nodes.map(writtenOn));
  return view.nodes.some((node) => !had.has(writtenOn(node)));
}

function writtenOn(node: UiNode): string {
  return (node.text ?? node.name).trim();
}

/**
 * A button that nobody can read, or that is only taken for a yes by its place; or one that goes on, beside one that goes
 * back: with what it goes on is not said.
 */
function unreadOn({ kind, controls }: Recognised, seen: Seen, first?: Recognised): Control | undefined {
  const goesBack = kind === 'retention' && controls.some((one) => one.class === 'back-out');
  const goesOn = (one: Control) => one.class === 'submit' || one.class === 'acknowledge';
  // A link of the site, which stood beside the question as well, is no answer to it.
  const stoodBeside = ({ node, text }: Control) =>
    seen.view.nodes[node]?.role === 'link' && first?.controls.some((one) => one.text === text);
  return controls.find(
    (one) =>
      (one.class === 'neutral' || one.inferred || (goesBack && goesOn(one))) &&
      !one.document &&
      !stoodBeside(one) &&
      pressable(nodeOf(seen, one)),
  );
}

/** What says no once more: an explicit no before what only closes, for "cancel" takes the refusal back. */
function confirming(retention: Recognised, seen: Seen): Control | undefined {
  const noes = waysOf(retention, seen.view).filter((way) => way.node !== undefined && NO_WAYS.has(way.way));
  const no = noes.find((way) => way.way !== 'close') ?? noes[0];
  return no && retention.controls.find((one) => one.node === no.node);
}

/** A no that is there and cannot be pressed. */
function barredNo({ controls }: Recognised, seen: Seen): Control | undefined {
  return controls.find((one) => NOES.has(one.class) && nodeOf(seen, one).states?.includes('disabled'));
}

function wayRound(prompt: Recognised, seen: Seen, old: ReadonlySet<string>, first: Recognised): Control | undefined {
  const way = waysOf(prompt, seen.view).find(
    (one) => one.node !== undefined && DEEPER.has(one.way) && !one.cannot && !old.has(one.text),
  );
  const control = way && prompt.controls.find((one) => one.node === way.node);
  // Sending the next question as it stands is no way round this one.
  const sends = control?.class === 'submit' || control?.class === 'acknowledge';
  return sends && isDemand(prompt) && !samePrompt(prompt, first) ? undefined : control;
}

/** The same prompt, or what is left of it: a field may go with the box that wanted it. */
function isLeftOf(prompt: Recognised, first: Recognised): boolean {
  return samePrompt(prompt, first) || (first.title !== '' && prompt.title === first.title);
}

/** What asks for something of its own ("you must be 18 to enter") is the next question, and no answer to this one. */
function turnsAway(prompt: Recognised, first: Recognised): boolean {
  if (first.kind === 'age-gate' && ABOUT_AGE.has(prompt.kind) && (onlyLeadsBack(prompt) || tellsTheYoung(prompt)))
    return true;
  return prompt.turnedAway && (prompt.kind === first.kind || !OWN_QUESTIONS.has(prompt.kind));
}
const ABOUT_AGE: ReadonlySet<Recognised['kind']> = new Set<Recognised['kind']>([
  'age-gate',
  'guardian-consent',
  'other',
]);

function onlyLeadsBack({ controls }: Recognised): boolean {
  return controls.length > 0 && controls.every((one) => one.document || takesBack(one));
}

/** "Under 18 we do not advise this. Got it": says why, and asks nothing. */
function tellsTheYoung({ controls, text }: Recognised): boolean {
  const isRead = (one: Control) => one.document || one.class === 'acknowledge' || takesBack(one);
  const isOnly = controls.length === 1;
  return controls.length > 0 && (isOnly || controls.every(isRead)) && (saysUnderAge(text) || FOR_PARENTS.test(text));
}

/** Speaks to a child of its parents. */
const FOR_PARENTS =
  /小朋友|爸爸妈妈|爸爸媽媽|家长|家長|监护人|監護人|保護者|おうちの人|부모님|보호자|\b(parents?|guardians?|grown-?ups?)\b/i;
const OWN_QUESTIONS: ReadonlySet<Recognised['kind']> = new Set<Recognised['kind']>([
  'privacy-consent',
  'cookie-consent',
  'age-gate',
  'login',
  'registration',
  'profile-form',
  'profile-questionnaire',
  'face-verification',
  'identity-verification',
  'guardian-consent',
]);

/** What only leads back to the question is none. */
function hasANo(prompt: Recognised, seen: Seen): boolean {
  const leadsBack = new Set(prompt.controls.filter(takesBack).map(({ node }) => node));
  return waysOf(prompt, seen.view).some(
    ({ node, way }) => node !== undefined && NO_WAYS.has(way) && !leadsBack.has(node),
  );
}

function isDemand(prompt: Recognised): boolean {
  return DEMANDS.has(prompt.kind) || prompt.seeksConsent || prompt.asks.length > 0;
}

/** A login, with fields of its own, that asks for less. */
function isLesserLogin(prompt: Recognised, first: Recognised): boolean {
  const isLogin = prompt.kind === 'login' || prompt.kind === 'registration';
  return isLogin && prompt.asks.length > 0 && weightOf(prompt) < weightOf(first);
}

/** How much a login asks: kinds of information, with codes and passwords not counted and a face or a document as much. */
function weightOf(prompt: Recognised): number {
  const heavy = new Set(['face', 'id-number', 'id-image', 'fingerprint', 'voiceprint', 'bank-card']);
  return prompt.asks.reduce((sum, ask) => {
    if (ask.type === 'password' || ask.type === 'sms-code' || ask.type === 'permission:camera') return sum;
    return sum + (heavy.has(ask.type) ? 10 : 1);
  }, 0);
}

/** What goes on with the boxes cleared: what says so, else the button that stands out of those that nobody can read. */
function goesOnWithout(seen: Seen): Control | undefined {
  const open = (seen.prompt?.controls ?? []).filter(
    (control) =>
      ONWARD.includes(control.class) &&
      !(control.class === 'neutral' && nodeOf(seen, control).role === 'link') &&
      pressable(nodeOf(seen, control)) &&
      !accepts(control, seen.prompt),
  );
  const rank = (control: Control) =>
    ONWARD.indexOf(control.class) -
    (nodeOf(seen, control).look?.filled ? 0.5 : 0) -
    (control.text.length > 2 ? 0.25 : 0);
  return open.sort((a, b) => rank(a) - rank(b))[0];
}

const MAX_COMPLAINTS = 2;
