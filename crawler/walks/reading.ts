import type { Control, Recognised } from '../recognise/recognised.ts';
import { normalise } from '../recognise/text.ts';
import { mayPress } from '../recognise/ways.ts';
import type { PromptKind, Reason, ScreenEvent } from '../trace.ts';
import type { Dossier } from './dossier.ts';
import { failureOn, isDocument } from './home.ts';
import { type Seen, samePrompt } from './sight.ts';

/** Where an action led, seen from the prompt it answers. */
export type Reading =
  | { readonly to: 'same' } // the prompt is still up
  | { readonly to: 'gone' } // closed, sent away, or nothing drawn
  | { readonly to: 'trouble'; readonly reason: Reason } // a failure that says nothing about the prompt
  | { readonly to: 'told'; readonly prompt: Recognised } // a box that complains of what is missing, over the prompt
  | { readonly to: 'retention'; readonly prompt: Recognised } // "are you sure?"
  | { readonly to: 'earlier' } // a prompt that was passed before
  | { readonly to: 'prompt'; readonly prompt: Recognised }
  | { readonly to: 'document' } // a policy or help text
  | { readonly to: 'content' };

export function read(seen: Seen, dossier: Dossier): Reading {
  const trouble = troubleOf(seen);
  if (trouble) return { to: 'trouble', reason: trouble };
  const { state } = seen.view;
  if (state === 'closed' || state === 'away' || state === 'blank' || wantsToSendAgain(seen)) return { to: 'gone' };
  const { prompt } = seen;
  if (!prompt) return { to: isDocument(seen.view) ? 'document' : 'content' };
  if (samePrompt(prompt, dossier.first)) return { to: 'same' };
  const { first } = dossier;
  // A complaint may cover the form that it is about, or stand in its place: then it is one if it can be ended.
  const end = prompt.tells === undefined ? undefined : endOf(prompt);
  const standsInstead = end !== undefined && mayPress(end, prompt, 'refuse') && isForm(first);
  const tells = prompt.tells !== undefined || onlyTells(prompt);
  if (tells && (standsInstead || isStillBeneath(seen, prompt, first))) return { to: 'told', prompt };
  if (prompt.kind === 'retention' || insists(prompt, dossier) || isOverItself(seen, prompt, dossier.first))
    return { to: 'retention', prompt };
  if (dossier.path.some((earlier) => samePrompt(earlier.first, prompt))) return { to: 'earlier' };
  return { to: 'prompt', prompt };
}

/** A box that nobody can read, and that can only be ended, asks for nothing. */
function onlyTells(box: Recognised): boolean {
  if (box.kind !== 'other' || box.scope < 0 || box.asks.length > 0 || box.seeksConsent) return false;
  const [only, ...more] = box.controls;
  return only !== undefined && more.length === 0 && ENDS_A_BOX.has(only.class) && mayPress(only, box, 'refuse');
}
const ENDS_A_BOX: ReadonlySet<Control['class']> = new Set<Control['class']>(['close', 'acknowledge', 'back-out']);

function isForm({ asks, controls }: Recognised): boolean {
  return asks.length > 0 && controls.some(({ class: is }) => is === 'choice');
}

/** The prompt that was answered lies under the box: most of what could be pressed on it is still drawn. */
export function isStillBeneath({ view }: Seen, box: Recognised, first: Recognised): boolean {
  const wanted = [...new Set(first.controls.map(({ text }) => text).filter((text) => text !== ''))];
  const own = new Set(box.controls.map(({ node }) => node));
  const drawn = new Set(view.nodes.filter((node) => !own.has(node.id)).map((node) => node.name));
  return wanted.length > 0 && wanted.filter((text) => drawn.has(text)).length * 2 > wanted.length;
}

/** The same question once more, in a box over the one that was answered. */
function isOverItself(seen: Seen, box: Recognised, first: Recognised): boolean {
  const isSame = first.title !== '' && normalise(box.title) === normalise(first.title) && box.scope !== first.scope;
  return isSame && isStillBeneath(seen, box, first);
}

/** The button that ends a box which only complains. */
export function endOf(box: Recognised): Control | undefined {
  const [button] = box.controls.filter((one) => !one.document && !one.danger);
  return button && ENDS.has(button.class) ? button : undefined;
}
const ENDS: ReadonlySet<Control['class']> = new Set<Control['class']>([
  'close',
  'acknowledge',
  'submit',
  'neutral',
  'back-out',
]);

/** A failure of ours, of the network or of the app, that is no answer to anything. */
export function troubleOf(seen: Seen): Reason | undefined {
  const { view, prompt } = seen;
  if (view.state === 'crashed') return { code: 'driver-crashed' };
  if (view.state === 'unreadable') return { code: 'not-observable' };
  if (view.state === 'error' && !wantsToSendAgain(seen))
    return { code: 'target-error', ...detailOfFailure(view.events) };
  const failure = prompt ? undefined : failureOn(view);
  if (failure !== undefined) return { code: 'target-error', detail: failure };
  if (prompt?.kind === 'captcha') return { code: 'captcha' };
  if (prompt?.kind === 'risk-control') return { code: 'risk-control', detail: prompt.title };
  return undefined;
}

/** Going back to the answer to a form, which the browser would have to send again: no failure of anybody's. */
function wantsToSendAgain({ view }: Seen): boolean {
  const failed = view.events.filter((event) => event.kind === 'failed');
  return view.state === 'error' && failed.length > 0 && failed.every(({ error }) => error === 'net::ERR_CACHE_MISS');
}

/** What the app said to an action: a complaint on the screen, a toast, an alert. */
export function saidTo(seen: Seen, before: Recognised): string | undefined {
  const fresh = seen.prompt?.messages.find((message) => !before.messages.includes(message));
  if (fresh) return fresh;
  for (const event of seen.view.events) {
    const isShown = event.kind === 'message' && seen.view.nodes.some(({ name, text }) => event.text === (text ?? name));
    if (event.kind === 'message' && !isShown && !isSaidBy(before, event.text) && !KEY.test(event.text))
      return event.text;
    if (event.kind === 'dialog' && event.type === 'alert') return event.message;
  }
  const complained = seen.view.nodes.find((node) => node.states?.includes('invalid') && node.field?.message);
  return complained?.field?.message;
}

/** The name of a text that was not there yet: "login.title". */
const KEY = /^\w+([.-]\w+)+$/;

/** A prompt that is read out as it comes up again says nothing of what was done to it. */
function isSaidBy({ title, controls }: Recognised, text: string): boolean {
  if (title === '' || !text.includes(title)) return false;
  const worded = controls.filter((one) => one.text !== '');
  // Something else of the screen may stand before it; a complaint may name the title and one button.
  if (text.startsWith(title)) return worded.some((one) => text.includes(one.text));
  return worded.length > 1 && worded.every((one) => text.includes(one.text));
}

/** Kinds that ask for something about the person or the device, or for an agreement. */
export const DEMANDS: ReadonlySet<PromptKind> = new Set<PromptKind>([
  'privacy-consent',
  'login',
  'registration',
  'profile-questionnaire',
  'profile-form',
  'face-verification',
  'identity-verification',
  'age-gate',
  'guardian-consent',
  'payment',
]);

/** Of these one often comes after the other: what asks for something else is another question. */
const SERIES: ReadonlySet<PromptKind> = new Set<PromptKind>([
  'os-permission',
  'age-gate',
  'marketing-optin',
  'notification-optin',
  'personalisation-optin',
]);

function insists(prompt: Recognised, dossier: Dossier): boolean {
  const { first } = dossier;
  // The system asks for one permission after the other, an age gate for a yes after a birthday, an app for a newsletter
  // after a coupon: that is no insisting.
  if (first.seeksConsent && prompt.kind === first.kind)
    return !SERIES.has(prompt.kind) || asksForTheSame(prompt, first);
  const offers = (...classes: string[]) => prompt.controls.some((control) => classes.includes(control.class));
  // Whoever asks who one is, of somebody who was shown something else, asks a question of its own, whatever its buttons say.
  const isQuestion = QUESTIONS.has(prompt.kind) && prompt.kind !== first.kind && prompt.asks.length > 0;
  if ((offers('back-out') && !isQuestion) || isConfirmation(prompt)) return true;
  return (
    prompt.kind === 'other' && offers('decline', 'exit') && offers('close') && !offers('accept', 'submit', 'choice')
  );
}

const QUESTIONS: ReadonlySet<PromptKind> = new Set<PromptKind>(['profile-questionnaire', 'profile-form']);

/** A box that asks for nothing but a word on what was just pressed: one button takes it back, another does not. */
export function isConfirmation(prompt: Recognised): boolean {
  if (prompt.kind === 'retention') return true;
  if (prompt.kind !== 'other' || prompt.scope < 0 || prompt.asks.length > 0) return false;
  const worded = prompt.controls.filter(({ text, document }) => text !== '' && !document);
  const [other, ...more] = worded.filter((control) => !takesBack(control));
  return worded.length === 2 && other !== undefined && more.length === 0 && (other.inferred || NO_YES.has(other.class));
}

/** Beside what takes it back; a known yes makes it an offer of its own. */
const NO_YES: ReadonlySet<Control['class']> = new Set<Control['class']>([
  'decline',
  'exit',
  'skip',
  'later',
  'neutral',
]);

export function takesBack({ class: is, text }: Control): boolean {
  return (is === 'close' || is === 'back-out') && TAKES_BACK.test(normalise(text));
}
const TAKES_BACK =
  /^(cancel|return|(take me |go )?back( to .{1,20})?|取消|(返回|回到?|退回)(去|上一?步|上一?页|上一级|前一步)?|(前の(画面|ページ))?(に|へ)?(戻る|もどる)|キャンセル|취소|(이전|뒤로|돌아가)(화면|단계|페이지)?(으로|로|가기|기)?)$/;

function asksForTheSame(a: Recognised, b: Recognised): boolean {
  const isSame = a.asks.some(({ type }) => b.asks.some((ask) => ask.type === type));
  // Deals and departures are two things to be told of.
  return isSame && (a.kind === 'os-permission' || a.kind === 'age-gate' || saysTheSame(a, b));
}

/** The same title, or a yes in the same words. */
function saysTheSame(a: Recognised, b: Recognised): boolean {
  const yes = ({ controls }: Recognised) =>
    controls.filter((one) => one.class === 'accept').map((one) => normalise(one.text));
  return normalise(a.title) === normalise(b.title) || yes(a).some((text) => yes(b).includes(text));
}

function detailOfFailure(events: readonly ScreenEvent[]): { detail?: string } {
  for (const event of events) {
    if (event.kind === 'failed') return { detail: String(event.status ?? event.error ?? event.url) };
  }
  return {};
}
