import { OutOfBudget } from '../errors.ts';
import type { Recognised } from '../recognise/recognised.ts';
import type { Ending, Prompt, PromptKind } from '../trace.ts';
import { type Answered, acceptPrompt, refuseAgain, refusePrompt } from './answer.ts';
import { Dossier } from './dossier.ts';
import { hasLittle, hintedHome, insideControl, isThin } from './home.ts';
import { troubleOf } from './reading.ts';
import { redo } from './restore.ts';
import { nothingChanged, pressable, type Seen, samePrompt } from './sight.ts';
import type { Walker } from './walker.ts';

/** What a walk goes by: its own eyes, or the dossiers of the refusing walk that it repeats, all of it or up to home. */
export type Guide =
  | { readonly kind: 'refuse' }
  | { readonly kind: 'confirm'; readonly known: readonly Dossier[] }
  | { readonly kind: 'accept' }
  | { readonly kind: 'explore'; readonly known: readonly Dossier[]; readonly meets: Meets };

/** What is done at a prompt before it is answered as it was on the refusing walk; `passed`: it is answered by that. */
export type Meets = (
  dossier: Dossier,
  seen: Seen,
) => Promise<{ readonly seen: Seen; readonly passed?: boolean } | { readonly ending: Ending }>;

/**
 * One journey from a fresh start to an ending: answers each prompt that comes up, looks once inside the service when
 * none does, and opens it once more to see whether home holds.
 */
export async function journey(walker: Walker, guide: Guide): Promise<Ending> {
  return new Journey(walker, guide).go();
}

class Journey {
  readonly #walker: Walker;
  readonly #guide: Guide;
  #where: Prompt['where'] = 'entry';
  #looksInside = 0;
  readonly #waitedAt = new Set<string>(); // screens that had their time to load, and stayed
  readonly #timedAt = new Set<string>(); // screens on which what the page has timed had its time
  #homeBy: 'hint' | 'content' | undefined;
  #lastPassed: Dossier | undefined;

  constructor(walker: Walker, guide: Guide) {
    this.#walker = walker;
    this.#guide = guide;
  }

  async go(): Promise<Ending> {
    let seen = await this.#walker.open();
    for (let turn = 0; turn < MAX_TURNS; turn += 1) {
      const stopped = this.#stopped(seen) ?? this.#handedBack(seen);
      if (stopped) return stopped;
      if (seen.prompt) {
        const answered = await this.#answer(seen.prompt, seen);
        if ('ending' in answered) return this.#endingOf(answered.ending);
        seen = answered.seen;
        continue;
      }
      const next = await this.#holdHome(seen);
      if ('ending' in next) return next.ending;
      seen = next.seen;
    }
    return { kind: 'unclear', reason: { code: 'too-many-prompts' } };
  }

  /** A state in which there is nothing to answer. */
  #stopped(seen: Seen): Ending | undefined {
    const trouble = troubleOf(seen);
    if (trouble) return { kind: 'unclear', reason: trouble };
    const { state } = seen.view;
    if (state === 'shown') return undefined;
    if (this.#homeBy) return this.#home(false);
    if (state === 'blank') return { kind: 'unclear', reason: { code: 'screen-unreadable' } };
    const last = this.#lastPassed;
    if (last) return { kind: 'blocked', how: 'exited', prompt: last.id };
    return { kind: 'unclear', reason: { code: 'app-broken', detail: state } };
  }

  /** A walk for one prompt of somebody else's page ends when that is no longer up. */
  #handedBack({ prompt }: Seen): Ending | undefined {
    const [first] = this.#walker.dossiers;
    if (this.#walker.request.handedOver?.until !== 'answered' || !first) return undefined;
    const isUp = prompt !== undefined && samePrompt(first.first, prompt);
    return isUp ? undefined : { kind: 'unclear', reason: { code: 'handed-back' } };
  }

  async #answer(prompt: Recognised, seen: Seen): Promise<Answered> {
    const met = this.#walker.dossiers.find((dossier) => samePrompt(dossier.first, prompt));
    if (met) return this.#again(met, seen);
    const known = 'known' in this.#guide ? this.#guide.known.find((one) => samePrompt(one.first, prompt)) : undefined;
    if (this.#guide.kind === 'confirm' && !known && !MAY_COME_OR_NOT.has(prompt.kind)) {
      return { ending: { kind: 'unclear', reason: { code: 'flow-differed', detail: prompt.title } } };
    }
    const dossier = this.#meet(prompt, known);
    const answered =
      this.#guide.kind === 'explore'
        ? await this.#answerAsBefore(this.#guide.meets, dossier, known, seen)
        : await this.#answerNew(dossier, known, seen);
    if ('seen' in answered && !dossier.leadsBack) this.#lastPassed = dossier;
    return answered;
  }

  async #answerNew(dossier: Dossier, known: Dossier | undefined, seen: Seen): Promise<Answered> {
    const isGiven = isSetUp(dossier, seen) && !this.#walker.request.handedOver;
    if (this.#guide.kind === 'accept' || isGiven) return acceptPrompt(this.#walker, dossier, seen);
    if (!known || known.wall || known.passed !== 'way') return refusePrompt(this.#walker, dossier, seen);
    // Not a wall: pass it as before, and look at it afresh only when that does not work any more.
    dossier.passed = 'way';
    dossier.leadsBack = known.leadsBack;
    dossier.deeds = known.deeds;
    if (known.taken) {
      dossier.taken = { ...known.taken, steps: [] };
      dossier.ways.push(dossier.taken);
    }
    const deeds = this.#walker.remember();
    const after = await redo(this.#walker, dossier, seen);
    this.#walker.record(dossier);
    if (!after.prompt || !samePrompt(after.prompt, dossier.first)) {
      dossier.deeds = [...deeds];
      return { seen: after };
    }
    dossier.ways = [];
    delete dossier.passed;
    delete dossier.taken;
    return refusePrompt(this.#walker, dossier, after);
  }

  async #answerAsBefore(meets: Meets, dossier: Dossier, known: Dossier | undefined, seen: Seen): Promise<Answered> {
    const met = await meets(dossier, seen);
    if ('ending' in met || met.passed) return met;
    if (known && !known.passed) return { ending: { kind: 'unclear', reason: { code: 'home-not-reached' } } };
    if (!known) return refusePrompt(this.#walker, dossier, met.seen);
    dossier.passed = known.passed as 'way' | 'yield';
    dossier.deeds = known.deeds;
    dossier.gave = [...known.gave];
    if (known.taken) dossier.taken = { ...known.taken, steps: [] };
    const deeds = this.#walker.remember();
    const after = await redo(this.#walker, dossier, met.seen);
    dossier.deeds = [...deeds];
    this.#walker.record(dossier);
    if (!after.prompt || !samePrompt(after.prompt, dossier.first)) return { seen: after };
    delete dossier.passed;
    delete dossier.taken;
    return refusePrompt(this.#walker, dossier, after);
  }

  /** A prompt that was answered before is up again. */
  async #again(met: Dossier, seen: Seen): Promise<Answered> {
    if (met.leadsBack) return { seen: await redo(this.#walker, met, seen) };
    if (this.#lastPassed !== met) met.returns = 0;
    if (met.askedAgain >= MAX_ASKED_AGAIN)
      return { ending: { kind: 'unclear', reason: { code: 'loop', detail: met.first.title } } };
    this.#lastPassed = met;
    if (met.passed === 'yield') {
      met.askedAgain += 1;
      return { seen: await redo(this.#walker, met, seen) };
    }
    return this.#guide.kind === 'accept' ? acceptPrompt(this.#walker, met, seen) : refuseAgain(this.#walker, met, seen);
  }

  #meet(prompt: Recognised, known: Dossier | undefined): Dossier {
    const { dossiers } = this.#walker;
    if (dossiers.length >= this.#walker.budgets.prompts) throw new OutOfBudget('prompts');
    const id = known?.id ?? this.#freshId();
    const dossier = new Dossier(id, prompt, this.#where, [...dossiers]);
    dossiers.push(dossier);
    markLoginFlow(dossiers);
    return dossier;
  }

  #freshId(): string {
    const { dossiers } = this.#walker;
    if (!('known' in this.#guide)) return `p${dossiers.length + 1}`;
    return `x${dossiers.filter((dossier) => dossier.id.startsWith('x')).length + 1}`;
  }

  /** No prompt is up: is this home, and does it stay so? */
  async #holdHome(looked: Seen): Promise<{ seen: Seen } | { ending: Ending }> {
    let seen = looked;
    if (isLoading(seen)) {
      // What still loads is not home: a prompt may stand behind it.
      seen = await this.#walker.waitForChange(OPENING_MS, 'waits for what still loads', { phase: 'refuse' });
      if (seen.prompt || seen.view.state !== 'shown') return { seen };
      if (isLoading(seen)) return { ending: { kind: 'unclear', reason: { code: 'home-not-recognised' } } };
    }
    if (hasLittle(seen.view) && !this.#waitedAt.has(seen.fingerprint)) {
      const later = await this.#walker.waitForChange(this.#walker.lateMs, 'gives the rest time to load', {
        phase: 'refuse',
      });
      if (later.fingerprint !== seen.fingerprint || later.prompt) return { seen: later };
      this.#waitedAt.add(seen.fingerprint); // a launch screen is one at each start
      seen = later;
    }
    if (this.#mayBeTimed(seen)) {
      this.#timedAt.add(seen.fingerprint);
      const later = await this.#walker.waitForTimers('gives what the page has timed its time', { phase: 'refuse' });
      if (later?.prompt || (later && later.fingerprint !== seen.fingerprint)) return { seen: later };
    }
    const hinted = hintedHome(seen.view, this.#walker.request.home);
    if (this.#walker.request.handedOver) return { ending: this.#endHandedOver(hinted) };
    if (this.#wallsMet && hinted !== false) return { ending: this.#home(false) };
    if (this.#where === 'relaunch') return { ending: this.#home(true) };
    if (hinted === false && this.#looksInside >= MAX_LOOKS_INSIDE) {
      return { ending: { kind: 'unclear', reason: { code: 'home-not-recognised' } } };
    }
    const thin = hinted === undefined && isThin(seen.view);
    if (hinted !== false && !thin) this.#homeBy ??= hinted ? 'hint' : 'content';
    if (this.#guide.kind === 'explore' && this.#homeBy) return { ending: this.#home(false) };
    // Led back to where one had come in, a no leads to the same question again, until that is known for a loop.
    const isBack = this.#walker.entered.has(seen.fingerprint) && (this.#lastPassed?.returns ?? 0) > 0;
    const wantsALook = this.#homeBy ? this.#where === 'entry' : this.#looksInside < MAX_LOOKS_INSIDE || isBack;
    const control = wantsALook ? insideControl(seen.view) : undefined;
    if (control) {
      this.#looksInside += 1;
      if (this.#homeBy) this.#where = 'inside';
      else this.#walker.entered.add(seen.fingerprint);
      const inside = await this.#walker.press(control, this.#homeBy ? 'looks inside' : 'the way in', {
        phase: 'refuse',
      });
      // A landing page whose only control leads nowhere is all there is.
      if (nothingChanged(seen, inside)) this.#looksInside = MAX_LOOKS_INSIDE;
      return { seen: inside };
    }
    if (hinted === false) return { ending: { kind: 'unclear', reason: { code: 'home-not-recognised' } } };
    this.#homeBy ??= 'content';
    this.#where = 'relaunch';
    return { seen: await this.#walker.relaunch({ phase: 'refuse' }) };
  }

  /** An offer may come some seconds after home. */
  #mayBeTimed({ fingerprint }: Seen): boolean {
    const isLooking = this.#guide.kind === 'refuse' && this.#where === 'entry' && !this.#walker.request.handedOver;
    return isLooking && this.#timedAt.size < MAX_TIMED && !this.#timedAt.has(fingerprint);
  }

  /** Nothing is looked into, and nothing opened anew, on somebody else's page. */
  #endHandedOver(hinted: boolean | undefined): Ending {
    if (this.#walker.dossiers.length === 0) return { kind: 'unclear', reason: { code: 'nothing-asked' } };
    if (hinted === false) return { kind: 'unclear', reason: { code: 'home-not-recognised' } };
    this.#homeBy = hinted ? 'hint' : 'content';
    return this.#home(false);
  }

  /** A walk that confirms has seen all it came for once it is past the last wall. */
  get #wallsMet(): boolean {
    if (this.#guide.kind !== 'confirm') return false;
    const met = new Set(this.#walker.dossiers.map((dossier) => dossier.id));
    return this.#guide.known.every((known) => !known.wall || met.has(known.id));
  }

  #home(held: boolean): Ending {
    const by = this.#guide.kind === 'accept' ? 'accepting' : (this.#homeBy ?? 'content');
    return { kind: 'reached-home', by, held, looksInside: this.#looksInside };
  }

  /** Home was reached before what stopped us inside: that is told by the prompt, not by the ending. */
  #endingOf(ending: Ending): Ending {
    if (this.#homeBy && this.#where !== 'entry' && !isOurs(ending)) return this.#home(false);
    return ending;
  }
}

/** Where the system itself asks whether the app may reach the network, a no would leave nothing to be seen: it is given, in a step that says so. */
function isSetUp({ first }: Dossier, { view }: Seen): boolean {
  return first.kind === 'connectivity' && view.nodes.some((node) => node.overlay && node.states?.includes('native'));
}

/** A screen that does not hold still yet, or on which a layer without a control covers all there is to press. */
function isLoading({ view }: Seen): boolean {
  const operable = view.nodes.filter((node) => node.operable);
  const covered = operable.length > 0 && !operable.some(pressable);
  return covered || (!view.settled && operable.length === 0);
}

const OPENING_MS = 20_000;
const MAX_TURNS = 120;
const MAX_ASKED_AGAIN = 12;
const MAX_LOOKS_INSIDE = 4;
const MAX_TIMED = 4;

/** Prompts whose coming depends on the day or on chance, not on what was answered. */
const MAY_COME_OR_NOT: ReadonlySet<PromptKind> = new Set<PromptKind>([
  'ad-splash',
  'update',
  'rating',
  'marketing-optin',
  'tutorial',
  'other',
]);
const LOGIN: ReadonlySet<PromptKind> = new Set<PromptKind>(['login', 'registration']);
const ASKED_AROUND_LOGIN: ReadonlySet<PromptKind> = new Set<PromptKind>([
  'profile-questionnaire',
  'profile-form',
  'face-verification',
  'identity-verification',
  'age-gate',
  'guardian-consent',
]);

/** Signing in or up before home, and what is asked about the person on the way there. */
function markLoginFlow(dossiers: readonly Dossier[]): void {
  const entry = dossiers.filter((dossier) => dossier.where === 'entry');
  if (!entry.some((dossier) => LOGIN.has(dossier.first.kind) || dossier.first.kind === 'face-verification')) return;
  for (const dossier of entry) {
    dossier.loginFlow = LOGIN.has(dossier.first.kind) || ASKED_AROUND_LOGIN.has(dossier.first.kind);
  }
}

function isOurs(ending: Ending): boolean {
  return ending.kind === 'unclear' && OURS.has(ending.reason.code);
}

const OURS: ReadonlySet<string> = new Set(['driver-crashed', 'driver-lost', 'out-of-budget', 'flow-differed', 'loop']);
