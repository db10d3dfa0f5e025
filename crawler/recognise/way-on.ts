import type { LabelConcept, Words } from './lexicon.ts';
import { isUnspaced } from './text.ts';

/**
 * What controls that let one go on without a yes are mostly called in a language, as regular expressions over a whole
 * label: for a test script, which has no recogniser at hand. They read less than that does. A word with which others
 * begin stands for them all ("skip" for "skip this step"), but for those that mean something else ("skip to content");
 * what leaves is no way on, and the longest words are the rarest.
 */
export function wayOnPatterns({ labels = {} }: Words): string[] {
  const of = (concepts: readonly LabelConcept[]) => [...new Set(concepts.flatMap((concept) => labels[concept] ?? []))];
  const [exits, refusing] = [of(EXITS), of(REFUSING)];
  const unlike = [...of(OTHERWISE), ...exits];
  const stems = refusing.filter((stem) => [...refusing, ...exits].some((word) => isLonger(word, stem)));
  // Closing goes by whole words alone: what "close account" and "back to the shop" do is anybody's guess.
  const whole = shortest([...refusing.filter((word) => !stems.some((stem) => word.startsWith(stem))), ...of(CLOSING)]);
  const leaves = (word: string) => exits.some((exit) => word.includes(exit));
  const usual = (word: string) => !leaves(word) && word.length <= (isOpen(word) ? 6 : 20);
  return [
    ...refusals(labels),
    ...shortest(stems)
      .filter(usual)
      .map((stem) => stemPattern(stem, unlike)),
    ...whole.filter(usual).map(inPattern),
  ];
}

const REFUSING: readonly LabelConcept[] = ['decline', 'skip', 'later', 'guest'];
const CLOSING: readonly LabelConcept[] = ['close'];
const EXITS: readonly LabelConcept[] = ['exit', 'decline-exit'];
/** What says yes, gives something, turns back to what was asked, or leads elsewhere. */
const OTHERWISE: readonly LabelConcept[] = [
  'accept', 'acknowledge', 'submit', 'save', 'go-on', 'one-tap', 'third-party', 'other-login', 'settings', 'back-out',
  'pay', 'subscribe', 'post', 'delete', 'leave', 'document', 'code',
]; // biome-ignore format: a table

/** "Do not allow": where words are spaced, a yes of one word with a not before it. */
function refusals({ accept = [], agreement = [], not = [] }: NonNullable<Words['labels']>): string[] {
  const isWord = (word: string) => /^[\p{L}\p{M}]+$/u.test(word) && !isOpen(word);
  const [nots, yes] = [not.filter(isWord), [...accept, ...agreement].filter(isWord)];
  const roots = yes.filter((word) => !yes.some((other) => other !== word && word.startsWith(other.replace(/e$/, ''))));
  const oneOf = (words: readonly string[]) => `(${words.map(inPattern).join('|')})`;
  return nots.length > 0 && roots.length > 0 ? [`${oneOf(nots)} ${oneOf(roots)}`] : [];
}

function stemPattern(stem: string, unlike: readonly string[]): string {
  const rests = shortest(unlike.filter((word) => isLonger(word, stem))).map((word) => word.slice(stem.length));
  const end = isOpen(stem) ? '' : '( |$)';
  const but = rests.length > 0 ? `(?!(${rests.map(inPattern).join('|')})${end})` : '';
  return `${inPattern(stem)}${but}${isOpen(stem) ? '.*' : '( .*)?'}`;
}

/** Those that do not begin with another of them. */
function shortest(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => isLonger(word, other)));
}

function isLonger(word: string, stem: string): boolean {
  const plain = stem.replace('*', '');
  return word.length > plain.length && word.startsWith(isOpen(plain) ? plain : `${plain} `);
}

/** Of a script without spaces: nothing shows where a word ends. */
function isOpen(word: string): boolean {
  return isUnspaced(word.charCodeAt(0));
}

/** Lists are as the recogniser spells labels: without apostrophes, and with one sign for all crosses. */
function inPattern(word: string): string {
  return word
    .replace(/[.?+()[\]{}|^$\\/`]/g, '.')
    .replace(/[’']/g, '.?')
    .replace(/\b(do|does|wo|ca)nt\b/g, '$1(n.?t| not)')
    .replace(/\bi(ll|m|d)\b/g, 'i.?$1')
    .replaceAll('*', '\\S*')
    .replaceAll('×', '[×✕✖]');
}
