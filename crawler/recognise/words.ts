import en from './lexicon/en.json' with { type: 'json' };
import zh from './lexicon/zh.json' with { type: 'json' };
import { loadLexicon, type Lexicon, type Words } from './lexicon.ts';

export const SHIPPED: readonly Words[] = [zh, en];

/** The shipped words of every language. */
export const LEXICON: Lexicon = loadLexicon(SHIPPED);

/** The shipped words and a user's own. @throws {Error} when a list is not of the right form */
export function lexiconWith(extra: readonly Words[]): Lexicon {
  return extra.length === 0 ? LEXICON : loadLexicon([...SHIPPED, ...extra]);
}
