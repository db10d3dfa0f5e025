import { OutOfBudget } from '../../errors.ts';
import { controlsOf } from '../../recognise/prompt.ts';
import type { Control, Recognised } from '../../recognise/recognised.ts';
import { goesBack, type Hub, topicOf } from '../../recognise/search-words.ts';
import type { Prompt, PromptKind, SearchTopic, UiNode } from '../../trace.ts';
import { acceptPrompt, refusePrompt } from '../answer.ts';
import { Dossier } from '../dossier.ts';
import { redo } from '../restore.ts';
import { nothingChanged, pressable, type Seen, samePrompt } from '../sight.ts';
import { accepts, type Part, type Walker } from '../walker.ts';
import { maySubmit } from '../yield.ts';
import { Findings } from './findings.ts';
import { foundAt, isAt, type Place, type Press, placeOf, standsHere } from './place.ts';
import { type Opening, opener, type Sighting, survey, textOn } from './survey.ts';
import type { Texts } from './texts.ts';

export interface SearchPlan {
  readonly topics: readonly SearchTopic[];
  readonly presses: number; // how many actions it may take
}

interface Candidate extends Opening {
  readonly from: Place;
}

/**
 * Looks for policies, settings and rights from the main screen on, what promises most first, until all that was to be
 * looked at has been or the presses are used up. It turns off what personalises and advertises; it buys, posts,
 * deletes and accepts nothing, and signs in only where forms may be submitted.
 */
export class SiteSearch {
  readonly #walker: Walker;
  readonly #texts: Texts;
  readonly #findings: Findings;
  readonly #part: Part & { steps: number[] } = { phase: 'refuse', steps: [] };
  readonly #open: Candidate[] = [];
  readonly #known = new Set<string>(); // openings that were taken up
  readonly #tries = new Map<string, number>(); // how often a link was pressed
  readonly #switches: { readonly sighting: Sighting; readonly place: Place }[] = [];
  #left: number;
  #signedIn = false;
  #backLeaves = false; // the back key left the app, though a page of it had been opened

  constructor(walker: Walker, texts: Texts, plan: SearchPlan) {
    this.#walker = walker;
    this.#texts = texts;
    this.#findings = new Findings(walker, plan.topics);
    this.#left = plan.presses;
  }

  async run(start: Seen): Promise<void> {
    for (const { first, steps } of this.#walker.dossiers) {
      if (first.kind !== 'youth-mode') continue;
      this.#findings.add({ topic: 'minors-mode', path: [], label: first.title, text: first.text, step: steps[0] ?? 0 });
    }
    try {
      await this.#search(start);
      await this.#turnOff();
    } catch (error) {
      this.#findings.doubt({ code: error instanceof OutOfBudget ? 'out-of-budget' : 'driver-lost' });
      throw error;
    } finally {
      this.#findings.write();
    }
  }

  /** Home was not reached: nothing could be searched. */
  giveUp(): void {
    this.#findings.doubt({ code: 'home-not-reached' });
    this.#findings.write();
  }

  async #search(start: Seen): Promise<void> {
    let seen = start;
    let here = placeOf(seen, 'main', []);
    this.#survey(seen, here);
    for (;;) {
      const next = this.#next(seen);
      if (!next) return;
      if (this.#left <= 0) return this.#findings.doubt({ code: 'out-of-budget', detail: 'presses' });
      const at = await this.#goTo(next, here, seen);
      if (!at) {
        this.#findings.doubt({ code: 'place-lost', detail: next.press.label.slice(0, 80) });
        [seen, here] = await this.#toMain();
        continue;
      }
      const control = findControl(next.press, at);
      if (!control) continue;
      const after = await this.#press(control, 'looks for what the law wants to be found');
      const arrived = await this.#arrive(next, at, after);
      [seen, here] = [arrived.seen, arrived.place ?? NOWHERE];
    }
  }

  /** What comes of a press: a text that is read, a place that is surveyed, or nothing. */
  async #arrive(next: Candidate, before: Seen, after: Seen): Promise<{ seen: Seen; place?: Place }> {
    const path = [...next.from.path, next.press];
    if (next.link) {
      this.#tries.set(keyOf(next), (this.#tries.get(keyOf(next)) ?? 0) + 1);
      const { seen, isText } = await this.#texts.read(next.link, foundAt(next.from.hub), before, after, this.#part);
      if (isText) {
        this.#found(topicOf(next.link.kind), path, next.press.label);
        if (seen.view.state !== 'shown') return { seen };
        const place = placeOf(seen, next.from.hub, path);
        this.#survey(seen, place, true);
        return { seen, place };
      }
      return this.#explore(next, path, before, seen);
    }
    return this.#explore(next, path, before, after);
  }

  async #explore(
    next: Candidate,
    path: readonly Press[],
    before: Seen,
    after: Seen,
  ): Promise<{ seen: Seen; place?: Place }> {
    let seen = after;
    if (nothingChanged(before, seen)) {
      if (next.topics.length > 0) this.#findings.doubt({ code: 'link-failed', detail: next.press.label.slice(0, 80) });
      return { seen, place: next.from };
    }
    if (seen.prompt && LOGIN.has(seen.prompt.kind)) {
      const signedIn = await this.#signIn(seen.prompt, seen);
      if (!signedIn) return { seen };
      seen = signedIn;
    }
    if (seen.prompt && isNative(seen.prompt, seen)) seen = await this.#refuse(seen.prompt, seen);
    const { state } = seen.view;
    if (state === 'unreadable' || state === 'error')
      this.#findings.doubt({ code: 'not-observable', detail: next.press.label.slice(0, 80) });
    if (state !== 'shown') return { seen };
    const hub = hubOf(next);
    for (const topic of next.topics) this.#found(topic, path, next.press.label, textOn(seen));
    if (next.way && next.way.to !== 'menu') this.#found(next.way.to, path, next.press.label);
    if (next.signsIn) this.#found('account', path, next.press.label);
    const place = placeOf(seen, hub, path);
    // A dialog is read and left again: each of its buttons may be the deed itself.
    if (seen.prompt?.modal && seen.prompt.scope >= 0) return { seen };
    this.#survey(seen, place);
    return { seen, place };
  }

  #survey(seen: Seen, place: Place, isText = false): void {
    const { nextStep } = this.#walker;
    this.#findings.searched(nextStep);
    const { openings, sightings, left, unsafe, signIn } = survey(seen, place.hub, place.path.length);
    for (const opening of openings) {
      if (isText && !opening.link) continue; // what stands in a policy beside other texts is no way on
      this.#takeUp({ ...opening, from: place }, nextStep);
    }
    if (left > 0) this.#findings.doubt({ code: 'out-of-budget', detail: 'presses' });
    if (isText) return;
    for (const label of unsafe) this.#findings.doubt({ code: 'page-not-opened', detail: label.slice(0, 80) });
    if (signIn && !this.#signedIn && !maySubmit(this.#walker)) this.#findings.doubt({ code: 'login-required' });
    for (const sighting of sightings) {
      const { topic, label, text, state } = sighting;
      if (state !== undefined && this.#findings.isLookedFor(topic)) this.#switches.push({ sighting, place });
      this.#found(topic, place.path, label, text, state);
    }
  }

  #takeUp(candidate: Candidate, step: number): void {
    const { press, link, from } = candidate;
    const key = keyOf(candidate);
    const isKnown = this.#known.has(key);
    this.#known.add(key);
    if (link && this.#texts.knows(link)) {
      this.#texts.also(link, foundAt(from.hub), step);
      this.#findings.add({ topic: topicOf(link.kind), path: [...from.path, press], label: press.label, step });
      return;
    }
    if (!isKnown) this.#open.push(candidate);
    else if (link) this.#again(candidate, key);
  }

  /** The same link nearer to the main screen, or one more try at one that did not open: the network may have failed. */
  #again(candidate: Candidate, key: string): void {
    const at = this.#open.findIndex((one) => keyOf(one) === key);
    const waiting = this.#open[at];
    if (waiting) {
      if (waiting.from.path.length > candidate.from.path.length) this.#open[at] = candidate;
    } else if ((this.#tries.get(key) ?? 0) < MOST_TRIES) this.#open.push(candidate);
  }

  /** The most promising candidate; one that is as good and stands right here goes before one that is elsewhere. */
  #next(seen: Seen): Candidate | undefined {
    const rated = this.#open.map((candidate) => ({ candidate, worth: this.#worth(candidate, seen) }));
    const best = rated.filter(({ worth }) => worth > 0).sort((a, b) => b.worth - a.worth)[0]?.candidate;
    if (!best) return undefined;
    this.#open.splice(this.#open.indexOf(best), 1);
    return best;
  }

  #worth({ link, topics, way, signsIn, rank, from, press }: Candidate, seen: Seen): number {
    const depth = from.path.length;
    const near = standsHere(press, seen) ? 2 : 0;
    if (link) {
      const nearest = this.#findings.tapsTo(topicOf(link.kind));
      if (this.#texts.knows(link) && nearest !== undefined && nearest <= depth + 1) return 0;
      return (nearest === undefined ? 90 : 50) - depth * 3 + near;
    }
    if (!this.#isWorthWhile(depth)) return 0;
    if (signsIn && (this.#signedIn || !maySubmit(this.#walker))) return 0;
    const sought = topics.some(
      (topic) => this.#findings.isLookedFor(topic) && this.#findings.tapsTo(topic) === undefined,
    );
    if (sought) return 85 - depth * 3 + near;
    if (topics.length > 0 && !way) return topics.some((topic) => SWITCHES.has(topic)) ? 30 - depth + near : 0;
    return Math.max(1, rank - depth * 3 + near);
  }

  /** Whether something may still be found there that is missing, or nearer than it was found. */
  #isWorthWhile(depth: number): boolean {
    if (this.#findings.missing.length > 0) return true;
    const taps = this.#findings.tapsTo('privacy-policy');
    return taps !== undefined && taps > MOST_TAPS && depth + 1 < taps;
  }

  /** Comes to where a candidate stands: it may stand here too, one step back, or on the way from the main screen. */
  async #goTo({ from, press }: Candidate, here: Place, seen: Seen): Promise<Seen | undefined> {
    if (isAt(from, press, seen) || standsHere(press, seen)) return seen;
    const isParent = here.path.length === from.path.length + 1 && here.path.at(-2)?.label === from.path.at(-1)?.label;
    if (isParent || here === NOWHERE) {
      const back = await this.#back(from, seen);
      if (isAt(from, press, back)) return back;
    }
    let [at] = await this.#toMain();
    for (const step of from.path) {
      if (!findControl(step, at)) at = await this.#wait();
      const control = findControl(step, at);
      if (!control) return undefined;
      at = await this.#press(control, 'as before', true);
      if (at.prompt && isNative(at.prompt, at)) at = await this.#refuse(at.prompt, at);
    }
    return isAt(from, press, at) || nodeOf(press, at) ? at : undefined;
  }

  /** One step back: by the page's own control where no address was left, for then a browser may have nothing to go back to. */
  async #back(from: Place, seen: Seen): Promise<Seen> {
    const isSameAddress = from.address === seen.view.address.split('#')[0];
    const own = isSameAddress ? controlsOf(seen.view).find((control) => isBackControl(control, seen)) : undefined;
    if (own) return this.#press(own, 'goes back');
    if (isSameAddress && this.#backLeaves) return seen;
    const back = await this.#walker.back(this.#spend());
    if (isSameAddress && back.view.state !== 'shown') this.#backLeaves = true;
    return back;
  }

  /** Opens the app once more, and passes what it asks then as before. */
  async #toMain(): Promise<[Seen, Place]> {
    let seen = await this.#walker.relaunch(this.#spend());
    for (let i = 0; i < MOST_PROMPTS && seen.prompt && seen.view.state === 'shown'; i += 1) {
      seen = await this.#pass(seen.prompt, seen, 'inside');
    }
    return [seen, placeOf(seen, 'main', [])];
  }

  async #pass(prompt: Recognised, seen: Seen, where: Prompt['where']): Promise<Seen> {
    const met = this.#walker.dossiers.find((dossier) => samePrompt(dossier.first, prompt) && dossier.passed);
    return met ? redo(this.#walker, met, seen) : this.#refuse(prompt, seen, where);
  }

  async #refuse(prompt: Recognised, seen: Seen, where: Prompt['where'] = 'inside'): Promise<Seen> {
    const answered = await refusePrompt(this.#walker, this.#dossier(prompt, where), seen);
    return 'seen' in answered ? answered.seen : this.#walker.look();
  }

  /** Signs in once, where that is allowed: what belongs to an account is seen only with one. */
  async #signIn(prompt: Recognised, seen: Seen): Promise<Seen | undefined> {
    if (this.#signedIn || !maySubmit(this.#walker)) {
      this.#findings.doubt({ code: 'login-required' });
      return undefined;
    }
    this.#signedIn = true;
    const answered = await acceptPrompt(this.#walker, this.#dossier(prompt, 'inside'), seen);
    if ('ending' in answered) {
      this.#findings.doubt({ code: 'login-required' });
      return undefined;
    }
    let after = answered.seen;
    for (let i = 0; i < 3 && after.prompt?.modal && after.view.state === 'shown'; i += 1) {
      after = await this.#pass(after.prompt, after, 'inside');
    }
    return after;
  }

  #dossier(prompt: Recognised, where: Prompt['where']): Dossier {
    const { dossiers } = this.#walker;
    const id = `x${dossiers.filter((dossier) => dossier.id.startsWith('x')).length + 1}`;
    const dossier = new Dossier(id, prompt, where, [...dossiers]);
    dossiers.push(dossier);
    return dossier;
  }

  /** Turns off what personalises or advertises, and sees whether it is still off after a relaunch. */
  async #turnOff(): Promise<void> {
    const on = this.#switches.filter(({ sighting }) => sighting.state === 'on' && TURNED_OFF.has(sighting.topic));
    for (const { sighting, place } of on.slice(0, MOST_SWITCHES)) {
      const press = sighting.press as Press;
      const candidate: Candidate = { press, topics: [], rank: 0, from: place };
      const at = await this.#goTo(candidate, NOWHERE, await this.#walker.look());
      const control = at && findControl(press, at);
      const node = control && at.view.nodes[control.node];
      if (!node || !isOn(node)) continue;
      let after = await this.#press(control, 'turns it off');
      after = await this.#confirm(after);
      const off = after.view.state === 'shown' ? nodeOf(press, after) : undefined;
      if (off && isOn(off)) continue; // it could not be turned off, or not by this
      const [main, mainPlace] = await this.#toMain();
      const again = await this.#goTo(candidate, mainPlace, main);
      const still = again && nodeOf(press, again);
      if (!still) continue;
      this.#findings.held(sighting.topic, sighting.label, !isOn(still), this.#walker.nextStep);
    }
  }

  /** "Turn it off?" and a page that wants to be saved. */
  async #confirm(seen: Seen): Promise<Seen> {
    const asked = seen.prompt?.controls.find(
      (control) => CONFIRMS.test(control.text) && control.class !== 'back-out' && isPressable(control, seen),
    );
    const wants = asked ?? controlsOf(seen.view).find((control) => control.saves && isPressable(control, seen));
    if (!wants || accepts(wants, seen.prompt)) return seen;
    return this.#press(wants, 'confirms that it is off');
  }

  #found(topic: SearchTopic, path: readonly Press[], label: string, text?: string, state?: 'on' | 'off'): void {
    const step = this.#walker.nextStep;
    this.#findings.searched(step);
    this.#findings.add({ topic, path, label, step, ...(text ? { text } : {}), ...(state ? { state } : {}) });
  }

  #press(control: Control, reason: string, replayed = false): Promise<Seen> {
    const part = this.#spend();
    return this.#walker.press(control, reason, replayed ? { ...part, replayed } : part);
  }

  #wait(): Promise<Seen> {
    return this.#walker.waitForChange(
      Math.min(1000, this.#walker.lateMs),
      'waits for what was there before',
      this.#part,
    );
  }

  #spend(): Part {
    this.#left -= 1;
    return this.#part;
  }
}

const MOST_TAPS = 4; // to a policy: the measure of the 2019 method, group 1 item 3
const MOST_PROMPTS = 8;
const MOST_SWITCHES = 3;
const MOST_TRIES = 2; // of a link that does not open
const NOWHERE: Place = { hub: 'main', path: [], fingerprint: '', address: '' };
const LOGIN: ReadonlySet<PromptKind> = new Set<PromptKind>(['login', 'registration']);
const SWITCHES: ReadonlySet<SearchTopic> = new Set<SearchTopic>(['personalisation', 'marketing', 'visibility']);
const TURNED_OFF: ReadonlySet<SearchTopic> = new Set<SearchTopic>(['personalisation', 'marketing']);
const HOME = /首页|主页|首頁|主頁|home/i;
const CONFIRMS = /关闭|關閉|确定|確定|确认|確認|保存|储存|儲存|turn off|disable|confirm|save|^ok$|^yes$/i;

/** What kind of page a press leads to: as its label says, else the one it stands on. */
function hubOf({ way, topics, from }: Candidate): Hub {
  if (way) return way.to;
  if (topics.includes('complaint')) return 'help';
  return from.hub === 'main' ? 'menu' : from.hub;
}

/** One key for what leads to one place: its address, else its words, and for a row the kind of page it stands on. */
function keyOf({ press, link, way, topics, from }: Candidate): string {
  if (link?.href) return link.href;
  const href = press.href && !/^(#$|javascript:)/i.test(press.href) ? press.href : '';
  const isNamed = href !== '' || way !== undefined || topics.length > 0 || press.role === 'tab';
  return `${press.role} ${press.name || press.hint} ${href} ${isNamed ? '' : from.hub}`;
}

/** What was pressed, on the screen as it is now; undefined where it has gone, or would accept something by now. */
function findControl(press: Press, seen: Seen): Control | undefined {
  const node = nodeOf(press, seen);
  if (!node) return undefined;
  const bare: Control = {
    node: node.id,
    class: 'neutral',
    text: press.label,
    bounds: node.bounds,
    reasons: ['was found before'],
  };
  const control = seen.prompt?.controls.find((one) => one.node === node.id) ?? bare;
  return opener(control, press.label, seen);
}

function nodeOf(press: Press, seen: Seen): UiNode | undefined {
  const alike = seen.view.nodes.filter(
    (node) =>
      pressable(node) &&
      node.role === press.role &&
      node.name === press.name &&
      (node.name !== '' || (node.hint ?? '') === press.hint),
  );
  return alike.find((one) => one.href === press.href) ?? alike[press.nth] ?? alike[0];
}

function isOn({ states = [] }: UiNode): boolean {
  return states.includes('checked') || states.includes('selected');
}

function isPressable({ node }: Control, { view }: Seen): boolean {
  const found = view.nodes[node];
  return found !== undefined && pressable(found);
}

/** What closes a layer or goes back to where one came from, and says no more than that. */
function isBackControl(control: Control, seen: Seen): boolean {
  const name = seen.view.nodes[control.node]?.name ?? '';
  const is = control.class === 'close' || goesBack(control.text) || goesBack(name);
  return is && !HOME.test(control.text) && isPressable(control, seen) && !accepts(control, seen.prompt);
}

function isNative({ scope }: Recognised, { view }: Seen): boolean {
  return scope >= 0 && (view.nodes[scope]?.states?.includes('native') ?? false);
}
