import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright';

const script = (name: string): string => readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');

/** All that is changed in a page to see it; there is no other evasion. */
export const PAGE_CHANGES: readonly string[] = [
  'the mark of automation is hidden (AutomationControlled off)',
  'the user agent says Chrome in place of HeadlessChrome, the version kept',
  'animations and transitions of style sheets end at once; their events still come',
  'timers, frames and requests the page starts are counted, to know when it holds still',
  'closed shadow roots are remembered, so that what stands in them is seen',
  'a press that would meet something else than what it was aimed at is stopped',
  'permission requests, confirm() and prompt() wait for an answer and are shown as prompts; until asked, permissions read as not asked for',
  'an allowed place is a fixed one, and an allowed camera has no device unless a test picture is wanted',
  'window.close() is told, since the browser keeps a window that no script opened',
  'service workers are blocked',
  'for the later starts of the walk explore, which say so, the page reads the clock as some hours ahead, and cookies that would have run out by then are gone',
];

const STATE = `window[Symbol.for('naysayer')]`;

/** Of how a browser is started and a page opened. */
const OF_OWN_PAGES = /^(the mark of automation|the user agent|service workers|for the later starts)/;

/** What is changed in a page that somebody else has opened, until it is given back. */
export const HANDED_PAGE_CHANGES: readonly string[] = PAGE_CHANGES.filter((change) => !OF_OWN_PAGES.test(change));

// Sent as text: a function of this file may have been compiled with helpers that do not exist in a page.
/** Runs in each document before its own scripts. */
export const TRACK = script('track.js');
const LOOK = expression('look.js');
const AIM = expression('aim.js');
const ACT = expression('act.js');
export const FRAME = inPage(expression('frame.js'));
const LATER = expression('later.js');
/** Evaluated with what the browser's console has. */
export const LISTENERS = script('listeners.js');
/** Undoes TRACK, as far as a person could notice. */
export const RELEASE = `${STATE}?.release()`;

/** Runs in each document before its own scripts, once the clock is put forward. */
export function clockAhead(ms: number): string {
  return `(${LATER})(${Math.round(ms)})`;
}

/** One expression that looks at a page of an app and leaves nothing in it; gives JSON. */
export const LOOK_IN_WEB_VIEW = expression('web-view.js').replace('LOOK', () => `(${LOOK})`);

export type Deed =
  | { readonly deed: 'select' | 'leave' | 'scroll'; readonly index: number }
  | { readonly deed: 'layered' }
  | { readonly deed: 'set'; readonly index: number; readonly text: string }
  | { readonly deed: 'choose'; readonly index: number; readonly option: string };

/** One look at a document: the JSON of look.js, which each document is sent once. */
export async function lookAt(frame: Frame, secrets: readonly string[], reading = false): Promise<string> {
  const look = `${STATE}.secrets = ${JSON.stringify(secrets)}, ${STATE}.reading = ${reading}, ${STATE}.look()`;
  const text = await frame.evaluate(`${STATE}.look ? (${look}) : ''`);
  return (text || (await frame.evaluate(`${STATE}.look = ${LOOK}, ${look}`))) as string;
}

/** Where to press an element of the last look, in its own frame. */
export function aimAt(frame: Frame, index: number, name: string): Promise<{ x: number; y: number } | { gone: string }> {
  return frame.evaluate(`(${AIM})(${JSON.stringify({ index, name })})`) as Promise<
    { x: number; y: number } | { gone: string }
  >;
}

export function act(frame: Frame, deed: Deed): Promise<unknown> {
  return frame.evaluate(`(${ACT})(${JSON.stringify(deed)})`);
}

/**
 * Forgets what was going on, so that what begins now is told from it.
 * @param guard what the next press may meet: what was `aimed` at last, nothing as it is for a document `elsewhere`; anything unless given
 */
export function mark(frame: Frame, guard?: 'aimed' | 'elsewhere'): Promise<unknown> {
  return frame.evaluate(`${STATE}?.mark(${JSON.stringify(guard)})`);
}

/** What the last press would have met in place of what was aimed at, and was kept from; null where none came here. */
export function missedIn(frame: Frame): Promise<string | null | undefined> {
  return frame.evaluate(`${STATE}?.missed()`) as Promise<string | null | undefined>;
}

/** Milliseconds until the last timer that the document has set for `mostMs` at most, 0 for none. */
export function pendingIn(frame: Frame, mostMs: number): Promise<number> {
  return frame.evaluate(`${STATE}?.pending(${Math.round(mostMs)}) ?? 0`) as Promise<number>;
}

/** @returns '' once the document holds still, else what it was still doing when the time was up */
export function settle(frame: Frame, quietMs: number, capMs: number): Promise<string> {
  return frame.evaluate(`${STATE}?.settle(${quietMs}, ${Math.round(capMs)}) ?? ''`) as Promise<string>;
}

/** The text of a file that holds one function, without the comment before it and the semicolon after it. */
function expression(name: string): string {
  return script(name)
    .replace(/^(\/\/.*\s)+/, '')
    .trim()
    .replace(/;$/, '');
}

/** A function of the page from its text; Playwright sends it as text again. */
function inPage(text: string): (element: unknown, argument: unknown) => unknown {
  return new Function('element', 'argument', `return (${text})(element, argument)`) as (
    element: unknown,
    argument: unknown,
  ) => unknown;
}
