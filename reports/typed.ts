import type { Step, Trace, UiNode } from '../crawler/trace.ts';
import type { Result } from './result.ts';
import { informationInWords, LANGS, type Lang, WORDS } from './words/index.ts';

// What the walks typed never stands in a report. In its place stands what kind of information it was: in data as
// ⟦mobile-number⟧, the same in every language, and in what a person reads in the words of the page.

interface Typed {
  readonly type: string; // an id of the lexicon
  readonly value: string;
}

/** How the same texts read without what was typed. */
export interface Untyped {
  text(text: string): string;
  node(node: UiNode): UiNode; // itself where it holds nothing of it
}

/** Made once for a trace. */
export function untypedOf(trace: Trace): Untyped {
  const typed = typedIn(trace);
  if (typed.length === 0) return { text: (text) => text, node: (node) => node };
  const telling = typed.filter(({ value }) => tells(value));
  const pattern = new RegExp(telling.map(({ value }) => formsOf(value)).join('|') || '(?!)', 'giu');
  const text = (given: string) => given.replace(pattern, (found) => markOf(typeOf(found, telling)));
  const alone = wordsAlone(typed, trace);
  return { text, node: (node) => nodeWithout(node, typed, alone, text) };
}

/** A trace as reports may show it. What names files and classes stays. */
export function traceWithoutTyped(trace: Trace, untyped: Untyped = untypedOf(trace)): Trace {
  const walks = trace.walks.map((walk) => {
    const { steps, ...rest } = walk;
    return { ...mapTexts(rest, untyped.text), steps: steps.map((step) => stepWithout(step, untyped)) };
  });
  return { ...trace, walks };
}

/** A result as reports may show it. */
export function resultWithoutTyped(result: Result, { text }: Untyped): Result {
  const { outcome, prompts, findings } = result;
  return { ...result, ...mapTexts({ outcome, prompts, findings }, text) };
}

/** The same for a person to read, in one language. */
export function typedInWords<T>(value: T, lang: Lang): T {
  return mapTexts(value, (text) => text.replace(MARKS, (...found) => inWords(found, lang)));
}

/** Whether something of what was typed stood in it. */
export function hasTyped(text: string): boolean {
  return text.search(MARKS) >= 0;
}

/** A page in both languages: in each the kinds in its own words. @param lang of what can be said once only */
export function typedInPage(html: string, lang: Lang): string {
  let within = '';
  return html.replace(TAG_OR_MARK, (found, tag: string | undefined) => {
    if (!tag)
      return within === 'title' ? typedInWords(found, lang) : inEach(found, within === 'text' ? 'tspan' : 'span');
    const [, closes, name = ''] = /^<(\/?)(title|text)\b/i.exec(tag) ?? [];
    if (name) within = closes ? '' : name;
    return typedInWords(tag, lang);
  });
}

function inEach(mark: string, element: string): string {
  return LANGS.map((lang) => `<${element} class="${lang}">${typedInWords(mark, lang)}</${element}>`).join('');
}

const MARKS = /⟦([a-z][a-z0-9:-]*)(⟧|…)/g; // one that was cut ends with the sign of it
const TAG_OR_MARK = /(<(?:[^>"']|"[^"]*"|'[^']*')*>)|⟦[a-z][a-z0-9:-]*(?:⟧|…)/g;

function markOf(type: string): string {
  return `⟦${type}⟧`;
}

function inWords([, type, end]: readonly string[], lang: Lang): string {
  return end === '…' ? '…' : WORDS[lang].typed(informationInWords(type as string, lang));
}

/** Every value that a walk typed, the longest first. Secrets were masked before they were written down. */
function typedIn({ walks }: Trace): Typed[] {
  const found = new Map<string, Typed>();
  for (const { action } of walks.flatMap(({ steps }) => steps)) {
    if (action.kind !== 'fill') continue;
    const value = action.value.trim();
    if (value !== '' && !value.includes('•') && !found.has(value)) found.set(value, { type: action.type, value });
  }
  return [...found.values()].sort((a, b) => b.value.length - a.value.length);
}

/** Whether a value can be told apart from what an app says by itself: a plain word, an age or an example address cannot. */
function tells(value: string): boolean {
  return [...value].length >= (/\p{Script=Han}/u.test(value) ? 3 : 6) && !value.includes('://');
}

/** As it is written, as an address holds it, and a number with spaces or dashes in it. */
function formsOf(value: string): string {
  if (/^\d+$/.test(value)) return [...value].join('[\\s-]?');
  const forms = [...new Set([value, encodeURIComponent(value)])].map(literal).join('|');
  return /^\w.*\w$/s.test(value) ? `(?<![\\p{Script=Latin}\\d])(?:${forms})(?![\\p{Script=Latin}\\d])` : forms;
}

function typeOf(found: string, typed: readonly Typed[]): string {
  const plain = bare(found);
  return (
    typed.find(({ value }) => bare(value) === plain || bare(encodeURIComponent(value)) === plain)?.type ?? 'unknown'
  );
}

/** Letters and digits alone. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Plain words that were typed, unless an app said them by itself before: where one stands alone it is an echo. */
function wordsAlone(typed: readonly Typed[], { walks }: Trace): Map<string, string> {
  const words = new Map(typed.filter(({ value }) => !tells(value) && /\p{L}{2}/u.test(value)).map(({ type, value }) => [value, type])); // biome-ignore format: one line
  for (const { steps } of walks) {
    const given = new Set<string>();
    for (const { action, screen } of steps) {
      for (const { name, text, value } of screen.nodes)
        for (const said of [name, text]) if (said && said !== value && !given.has(said)) words.delete(said);
      if (action.kind === 'fill') given.add(action.value.trim());
    }
  }
  return words;
}

function nodeWithout(
  node: UiNode,
  typed: readonly Typed[],
  alone: ReadonlyMap<string, string>,
  text: Untyped['text'],
): UiNode {
  // biome-ignore format: one line
  const own = node.field && !node.field.options && node.value ? typedInto(node.value, typed) : undefined;
  let isChanged = false;
  const said = (given: string) => {
    const echo = own && given.trim() === node.value?.trim() ? own : alone.get(given.trim());
    const shown = echo ? markOf(echo) : text(given);
    isChanged ||= shown !== given;
    return shown;
  };
  const shown = mapTexts(node, said);
  return isChanged ? shown : node;
}

/** The kind of what a field holds of what was typed: also when the app cut it short, or wrote it in its own way. */
function typedInto(value: string, typed: readonly Typed[]): string | undefined {
  const held = bare(value);
  if (held === '') return undefined;
  const like = (wanted: (typedHere: string) => boolean) => typed.find((one) => wanted(bare(one.value)))?.type;
  return like((one) => one === held) ?? like((one) => one.includes(held) || (one.length >= 2 && held.includes(one)));
}

function stepWithout({ screen, action, ...rest }: Step, { text, node }: Untyped): Step {
  const { nodes, ...shown } = screen;
  return {
    ...mapTexts(rest, text),
    screen: { ...mapTexts(shown, text), nodes: nodes.map(node) },
    action: action.kind === 'fill' ? { ...action, value: markOf(action.type) } : mapTexts(action, text),
  };
}

/** The same with each text in it changed, but for what names files and what are words of ours. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  const map = (one: unknown, key = ''): unknown => {
    if (typeof one === 'string') return NAMES.has(key) ? one : change(one);
    if (Array.isArray(one)) return one.map((item) => map(item, key));
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, map(item, name)]));
  };
  return map(value) as T;
}

/** Keys whose values are our own words: a change in them would break the record without hiding anything. */
const NAMES: ReadonlySet<string> = new Set([
  'runId', 'file', 'image', 'source', 'nodes', 'sha256', 'check', 'kind', 'outcome', 'severity', 'role', 'class', 'way', 'platform',
  'schema', 'code', 'decision', 'type', 'walk', 'phase', 'state', 'screenshots', 'screenshot', 'change',
]); // biome-ignore format: a table
