import { isSpaced, normalise, remembering, simplify } from './text.ts';

/** What a piece of a button label can mean. Class words stand for themselves; the others are parts of a sentence. */
export const LABEL_CONCEPTS = [
  'decline', 'skip', 'later', 'close', 'acknowledge', 'accept', 'agreement', 'go-on', 'submit', 'save', 'guest', 'other-login',
  'third-party', 'one-tap', 'settings', 'back-out', 'exit', 'decline-exit', 'not', 'not-after', 'without', 'necessary',
  'only', 'all', 'code', 'optional', 'selected', 'document', 'pay', 'subscribe', 'post', 'delete', 'leave', 'filler',
] as const; // biome-ignore format: a table
export type LabelConcept = (typeof LABEL_CONCEPTS)[number];

/** The words of one language, as in lexicon/<language>.json. A phrase may begin or end with `*`: the rest of the word is free. */
export interface Words {
  readonly language: string;
  readonly source?: string;
  readonly labels?: Readonly<Record<string, readonly string[]>>; // by LabelConcept
  readonly wholes?: Readonly<Record<string, readonly string[]>>; // the same: regular expressions over the whole of a normalised label
  readonly prose?: Readonly<Record<string, readonly string[]>>; // by topic: a prompt kind, `message`, `implies`, …
  readonly asks?: Readonly<Record<string, readonly string[]>>; // by kind of personal information: words of its label
  readonly options?: Readonly<Record<string, readonly string[]>>; // the same: words of its answers
  readonly permissions?: Readonly<Record<string, readonly string[]>>; // by permission
  readonly patterns?: Readonly<Record<string, readonly string[]>>; // by topic: regular expressions over normalised text
}

export interface Hit {
  readonly concept: string;
  readonly phrase: string; // as written in the lexicon
  readonly language: string;
  readonly start: number; // in the normalised text
  readonly end: number;
}

export interface Lexicon {
  readonly languages: readonly string[];
  /** The longest phrases, left to right, not overlapping; a span that means several things gives several hits. */
  labels(normalised: string): readonly Hit[];
  /** Every topic the text touches, with the first phrase that says so. */
  prose(normalised: string): ReadonlyMap<string, Hit>;
  /** The same for one topic: what says it, or undefined. Cheap beside `prose`, which tries the patterns of every topic. */
  about(normalised: string, topic: string): Hit | undefined;
  asks(normalised: string): readonly Hit[];
  options(normalised: string): readonly Hit[];
  permissions(normalised: string): readonly Hit[];
}

/**
 * Puts word lists together; later lists add to earlier ones.
 * @throws {Error} when a list is not of the right form; the message says which and where
 */
export function loadLexicon(lists: readonly Words[]): Lexicon {
  for (const list of lists) checkWords(list);
  const labels = new Scanner();
  const prose = new Scanner();
  const asks = new Scanner();
  const options = new Scanner();
  const permissions = new Scanner();
  const patterns = new Patterns();
  const byTopic = new Map<string, Patterns>();
  const wholes = new Patterns();
  for (const list of lists) {
    labels.add(list.labels, list.language);
    prose.add(list.prose, list.language);
    asks.add(list.asks, list.language);
    options.add(list.options, list.language);
    permissions.add(list.permissions, list.language);
    for (const [concept, sources] of Object.entries(list.wholes ?? {}))
      for (const source of sources) wholes.add(patternOf(concept, list.language, `^(?:${source})$`));
    for (const [topic, sources] of Object.entries(list.patterns ?? {})) {
      const ofTopic = byTopic.get(topic) ?? new Patterns();
      byTopic.set(topic, ofTopic);
      for (const source of sources) {
        const pattern = patternOf(topic, list.language, source);
        patterns.add(pattern);
        ofTopic.add(pattern);
      }
    }
  }
  const read = remembering((): Reading => new Reading());
  const spoken = (text: string, reading: Reading): Map<string, Hit> => {
    reading.spoken ??= firstByTopic(prose.scan(text, true));
    return reading.spoken;
  };
  return {
    languages: lists.map((list) => list.language),
    labels(text) {
      const reading = read(text);
      reading.labels ??= wholeLabel(text, labels.scan(text, false), wholes);
      return reading.labels;
    },
    asks(text) {
      const reading = read(text);
      reading.asks ??= asks.scan(text, false).filter(({ start, end }) => end - start > 1 || text.length <= SHORT);
      return reading.asks;
    },
    options(text) {
      const reading = read(text);
      reading.options ??= options.scan(text, false);
      return reading.options;
    },
    permissions(text) {
      const reading = read(text);
      reading.permissions ??= permissions.scan(text, true);
      return reading.permissions;
    },
    prose(text) {
      const reading = read(text);
      reading.prose ??= withPatterns(spoken(text, reading), patterns.suited(text), text);
      return reading.prose;
    },
    about(text, topic) {
      const reading = read(text);
      if (reading.prose) return reading.prose.get(topic);
      return spoken(text, reading).get(topic) ?? firstMatch(byTopic.get(topic)?.suited(text) ?? [], text);
    },
  };
}

/** What the words make of one text: each part read when it is first asked for, and kept with the text. */
class Reading {
  labels: readonly Hit[] | undefined;
  asks: readonly Hit[] | undefined;
  options: readonly Hit[] | undefined;
  permissions: readonly Hit[] | undefined;
  spoken: Map<string, Hit> | undefined; // topics by their phrases alone
  prose: ReadonlyMap<string, Hit> | undefined; // patterns included
}

function firstByTopic(hits: readonly Hit[]): Map<string, Hit> {
  const topics = new Map<string, Hit>();
  for (const hit of hits) if (!topics.has(hit.concept)) topics.set(hit.concept, hit);
  return topics;
}

function withPatterns(
  spoken: ReadonlyMap<string, Hit>,
  patterns: readonly Pattern[],
  text: string,
): ReadonlyMap<string, Hit> {
  const topics = new Map(spoken);
  for (const pattern of patterns) {
    const hit = topics.has(pattern.topic) ? undefined : matchOf(pattern, text);
    if (hit) topics.set(pattern.topic, hit);
  }
  return topics;
}

/** A label that is one known phrase from end to end means that; else what a pattern makes of all of it; else its parts. */
function wholeLabel(text: string, hits: readonly Hit[], wholes: Patterns): readonly Hit[] {
  if (text === '' || text.length > LONGEST_WHOLE || hits.some((hit) => hit.start === 0 && hit.end === text.length))
    return hits;
  const hit = firstMatch(wholes.suited(text), text);
  return hit ? [hit] : hits;
}
const LONGEST_WHOLE = 60; // characters: what is longer is a sentence

/** Patterns by the letters that a text must have for any of them to match: most are written in one script. */
class Patterns {
  readonly #byLetters: readonly Pattern[][] = Array.from({ length: 2 ** SCRIPTS.length }, () => []);

  add(pattern: Pattern): void {
    this.#byLetters.forEach((list, letters) => {
      if (pattern.needs === 0 || (letters & pattern.needs) !== 0) list.push(pattern);
    });
  }

  suited(text: string): readonly Pattern[] {
    return this.#byLetters[lettersOf(text)] as Pattern[];
  }
}

/** The scripts of a text, a bit for each. */
function lettersOf(text: string): number {
  return SCRIPTS.reduce((bits, script, i) => (script.test(text) ? bits | (1 << i) : bits), 0);
}
const SCRIPTS = [/[a-z]/, /[\u4e00-\u9fff\u3400-\u4dbf]/, /[\u3040-\u30ff]/, /[\uac00-\ud7af]/]; // Latin, Han, kana, Hangul
const LATIN = 1;

function firstMatch(patterns: readonly Pattern[], text: string): Hit | undefined {
  for (const pattern of patterns) {
    const hit = matchOf(pattern, text);
    if (hit) return hit;
  }
  return undefined;
}

function matchOf({ topic, language, pattern }: Pattern, text: string): Hit | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  return { concept: topic, phrase: match[0], language, start: match.index, end: match.index + match[0].length };
}

interface Pattern {
  readonly topic: string;
  readonly language: string;
  readonly pattern: RegExp;
  readonly needs: number; // scripts of which a text must have one to match, as bits; 0 where it is not known
}

function patternOf(topic: string, language: string, source: string): Pattern {
  const letters = lettersOf(source.replace(/\\[a-z]/g, ''));
  const needs = letters & ~LATIN || letters; // beside others, Latin letters are a name or the letters of a class
  return { topic, language, pattern: new RegExp(simplify(source), 'u'), needs };
}

/** A word of one letter is a part of others in any longer text: 키 (height) of 쿠키. */
const SHORT = 4;

const NONE: readonly Hit[] = [];

const NOTHING: readonly Meaning[] = [];

interface Meaning {
  readonly concept: string;
  readonly phrase: string;
  readonly language: string;
}

/** A tree of characters: cost goes with the text, not with the number of words. */
class Scanner {
  readonly #tree = new Tree();
  readonly #whole: (Meaning[] | undefined)[] = []; // by branch: ends here, at the end of a word
  readonly #stem: (Meaning[] | undefined)[] = []; // by branch: ends here, the rest of the word is free

  add(words: Readonly<Record<string, readonly string[]>> | undefined, language: string): void {
    for (const [concept, phrases] of Object.entries(words ?? {}))
      for (const phrase of phrases) this.#plant(concept, phrase, language);
  }

  scan(text: string, overlapping: boolean): Hit[] {
    const hits: Hit[] = [];
    for (let start = 0; start < text.length; ) {
      const code = text.charCodeAt(start);
      const inside = start > 0 && isSpaced(code) && isSpaced(text.charCodeAt(start - 1));
      const found = this.#at(inside ? WITHIN : ANYWHERE, text, start, inside);
      const end = found.at(-1)?.end ?? start + 1;
      for (const hit of found) if (overlapping || hit.end === end) hits.push(hit);
      start = overlapping ? start + 1 : end;
    }
    return hits;
  }

  #plant(concept: string, phrase: string, language: string): void {
    const free = { head: phrase.startsWith('*'), tail: phrase.endsWith('*') && phrase.length > 1 };
    const text = normalise(phrase.replaceAll('*', ''));
    if (text === '') return;
    const meaning = { concept, phrase, language };
    for (const root of free.head ? [ANYWHERE, WITHIN] : [ANYWHERE]) {
      let at = root;
      for (let i = 0; i < text.length; i++) at = this.#tree.grow(at, text.charCodeAt(i));
      const ends = free.tail ? this.#stem : this.#whole;
      const list = ends[at] ?? [];
      ends[at] = list;
      if (!list.some((known) => known.concept === concept)) list.push(meaning);
    }
  }

  /** Every phrase that begins here, shortest first. */
  #at(root: number, text: string, from: number, inside: boolean): readonly Hit[] {
    let at = this.#tree.step(root, text.charCodeAt(from));
    if (at === 0) return NONE;
    let found: Hit[] | undefined; // most places begin no phrase that also ends
    for (let i = from; at !== 0; at = ++i < text.length ? this.#tree.step(at, text.charCodeAt(i)) : 0) {
      const stem = this.#stem[at];
      const whole = this.#whole[at];
      if (stem === undefined && whole === undefined) continue;
      found ??= [];
      const bordered = i + 1 >= text.length || !(isSpaced(text.charCodeAt(i)) && isSpaced(text.charCodeAt(i + 1)));
      const start = inside ? wordStart(text, from) : from;
      for (const meaning of stem ?? NOTHING) found.push(hitOf(meaning, start, wordEnd(text, i + 1)));
      if (bordered) for (const meaning of whole ?? NOTHING) found.push(hitOf(meaning, start, i + 1));
    }
    if (found === undefined) return NONE;
    return found.length > 1 ? found.sort((a, b) => a.end - b.end) : found;
  }
}

function hitOf({ concept, phrase, language }: Meaning, start: number, end: number): Hit {
  return { concept, phrase, language, start, end };
}

/** The two roots: phrases may begin where a word does; some may also begin within a word. */
const ANYWHERE = 1;
const WITHIN = 2;

/** Branches are numbers, and every step lies in one table by branch and character: a map for each branch is slow to read. */
class Tree {
  #branches = WITHIN;
  #steps = 0;
  #mask = 0xfff;
  #table = new Int32Array((this.#mask + 1) * 3); // branch, character, next branch; an open-addressed hash table

  /** The next branch, 0 for none. */
  step(branch: number, code: number): number {
    return this.#table[this.#slot(branch, code) + 2] as number;
  }

  /** The next branch, a new one where there was none. */
  grow(branch: number, code: number): number {
    const known = this.step(branch, code);
    if (known !== 0) return known;
    if (this.#steps * 2 > this.#mask) this.#widen();
    this.#put(branch, code, ++this.#branches);
    return this.#branches;
  }

  #slot(branch: number, code: number): number {
    const table = this.#table;
    let at = (Math.imul(branch, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 8;
    for (; ; at++) {
      const slot = (at & this.#mask) * 3;
      if (table[slot] === 0 || (table[slot] === branch && table[slot + 1] === code)) return slot;
    }
  }

  #put(branch: number, code: number, next: number): void {
    this.#table.set([branch, code, next], this.#slot(branch, code));
    this.#steps++;
  }

  #widen(): void {
    const former = this.#table;
    this.#mask = this.#mask * 2 + 1;
    this.#table = new Int32Array((this.#mask + 1) * 3);
    this.#steps = 0;
    for (let at = 0; at < former.length; at += 3)
      if (former[at] !== 0) this.#put(former[at] as number, former[at + 1] as number, former[at + 2] as number);
  }
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isSpaced(text.charCodeAt(end))) end++;
  return end;
}

function wordStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && isSpaced(text.charCodeAt(start - 1))) start--;
  return start;
}

function checkWords(list: Words): void {
  const where = `lexicon ${list?.language ?? '(no language)'}`;
  if (typeof list?.language !== 'string' || list.language === '') throw new Error(`${where}: "language" is missing`);
  for (const part of ['labels', 'wholes', 'prose', 'asks', 'options', 'permissions', 'patterns'] as const) {
    for (const [concept, phrases] of Object.entries(list[part] ?? {})) {
      if ((part === 'labels' || part === 'wholes') && !(LABEL_CONCEPTS as readonly string[]).includes(concept))
        throw new Error(`${where}: ${part}.${concept} is not one of ${LABEL_CONCEPTS.join(', ')}`);
      if (!Array.isArray(phrases) || phrases.some((phrase) => typeof phrase !== 'string' || phrase.trim() === ''))
        throw new Error(`${where}: ${part}.${concept} must be a list of texts`);
      if (part === 'patterns' || part === 'wholes') for (const source of phrases) new RegExp(source, 'u');
    }
  }
}
