import { isTraditional } from './sentences.ts';

export type Language = 'zh-Hans' | 'zh-Hant' | 'en' | 'other';

/** The language most of a text is written in; `other` where it is too short to tell, or neither Chinese nor English. */
export function languageOf(text: string): Language {
  const han = count(text, /\p{Script=Han}/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  // A Chinese character says about what three Latin letters do.
  const others = count(text, /\p{L}/gu) - han - latin;
  if (han * 3 + latin < LETTERS || others > (han + latin) / 4) return 'other';
  if (han * 3 > latin) return isTraditional(text) ? 'zh-Hant' : 'zh-Hans';
  return count(text.toLowerCase(), /\b(the|and|of|to|you|your|we|our|is)\b/gu) * 40 > latin ? 'en' : 'other';
}

const LETTERS = 30;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
