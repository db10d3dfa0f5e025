import type { LegalTextKind, Role, SearchTopic } from '../trace.ts';
import words from './search-words.json' with { type: 'json' };
import { normalise } from './text.ts';

/** A page that leads on to what is looked for. `menu` only opens a list of the others. */
export type Hub = 'main' | 'settings' | 'account' | 'about' | 'help' | 'menu';

export interface WayOn {
  readonly to: Exclude<Hub, 'main'>;
  readonly rank: number; // 0 to 100: what is pressed first
}

/** How far the search goes. */
export const STOP = words.stop;

/** The topics whose pages are searched for by what stands on a control or beside a switch. */
export type NamedTopic = keyof typeof words.topics;

/** What a label names of what is looked for; the first is the one it says most of. Empty for none. */
export function topicsNamed(label: string): readonly NamedTopic[] {
  const said = labelText(label);
  if (said === undefined) return [];
  return TOPICS.filter(({ whole, part }) => whole.has(said) || part(said)).map(({ topic }) => topic);
}

/** What a sentence speaks of, of what is looked for. */
export function topicsIn(sentence: string): readonly NamedTopic[] {
  const said = normalise(sentence);
  return TOPICS.filter(({ part }) => part(said)).map(({ topic }) => topic);
}

/** The legal text a label is the link to, by its own words. */
export function legalTextNamed(label: string): LegalTextKind | undefined {
  const said = labelText(label);
  if (said === undefined) return undefined;
  return LEGAL.find(({ part }) => part(said))?.kind;
}

/** Whether a label may as well stand for a policy as for a page of settings or a list of texts. */
export function maybeLegal(label: string): boolean {
  const said = labelText(label);
  return said !== undefined && MAYBE_LEGAL.has(said);
}

/** Where a control leads on to, by its label, or by its hint when it has none. */
export function wayOn(label: string, hint = ''): WayOn | undefined {
  const said = labelText(label);
  if (said === '') return WAYS.find((way) => way.hint?.test(hint));
  if (said === undefined) return undefined;
  return WAYS.find(({ whole }) => whole.has(said)) ?? WAYS.find(({ part }) => said.length <= PART_OF && part(said));
}

/** Whether a control leads back to where one came from, or to the start. */
export function goesBack(label: string): boolean {
  return GOES_BACK.has(normalise(label)) || ARROWS.has(label.trim());
}

export function signsIn(label: string): boolean {
  const said = labelText(label);
  return said !== undefined && SIGN_IN.has(said);
}

/** Whether a press may buy, post, message, delete, follow, leave or accept, as far as the label says. */
export function isLeftAlone(label: string): boolean {
  return NEVER(normalise(label));
}

/** The topic of a legal text's own search. */
export function topicOf(kind: LegalTextKind): SearchTopic {
  return kind === 'children-agreement' ? 'children-rules' : kind;
}

/** What can be turned on and off. */
export const SWITCHED: ReadonlySet<Role> = new Set<Role>(['switch', 'checkbox']);

/** Longer labels that only hold a word for a page are rather a piece of content. */
const PART_OF = 16;

/** As it is compared; undefined for what is too long to be a label. */
function labelText(label: string): string | undefined {
  const said = normalise(label);
  const limit = /[぀-鿿가-힯]/.test(said) ? STOP.longestLabel.unspaced : STOP.longestLabel.spaced;
  return said.length > limit ? undefined : said;
}

interface Listed {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly exact?: readonly string[];
}

function wordsOf({ zh, en, exact = [] }: Listed) {
  const all = [...zh, ...en].map(normalise);
  return { whole: new Set([...all, ...exact.map(normalise)]), part: partOf(all) };
}

/** Chinese anywhere in a text, words of other scripts as whole words. */
function partOf(phrases: readonly string[]): (text: string) => boolean {
  const literal = (phrase: string) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const unspaced = phrases.filter((phrase) => /[一-鿿]/.test(phrase)).map(literal);
  const spaced = phrases.filter((phrase) => !/[一-鿿]/.test(phrase)).map(literal);
  const parts = [
    ...unspaced,
    ...(spaced.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`] : []),
  ];
  const pattern = new RegExp(parts.join('|'), 'u');
  return (text) => pattern.test(text);
}

const TOPICS = (Object.keys(words.topics) as NamedTopic[]).map((topic) => ({ topic, ...wordsOf(words.topics[topic]) }));
const LEGAL = words.legal.map((one) => ({ kind: one.kind as LegalTextKind, ...wordsOf(one) }));
const MAYBE_LEGAL = wordsOf(words.legalOrPage).whole;
const WAYS = words.ways.map((one) => ({
  to: one.to as WayOn['to'],
  rank: one.rank,
  hint: one.hint ? new RegExp(one.hint, 'i') : undefined,
  ...wordsOf(one),
}));
const GOES_BACK = new Set([...words.goesBack.zh, ...words.goesBack.en].map(normalise));
const ARROWS: ReadonlySet<string> = new Set(words.goesBack.exact);
const SIGN_IN = wordsOf(words.signIn).whole;
const NEVER = partOf([...words.never.zh, ...words.never.en].map(normalise));
