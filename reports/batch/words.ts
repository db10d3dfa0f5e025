import { checkEntry } from '../../checks/law/index.ts';
import { brief } from '../text.ts';
import { type Lang, WORDS } from '../words/index.ts';

export function checkInWords(id: string, lang: Lang): string {
  try {
    const entry = checkEntry(id);
    return lang === 'zh' ? entry.title_zh : entry.title_en;
  } catch {
    return brief(id); // of another version
  }
}

/** Why a target is unclear, without the detail, which its own report has. */
export function causeInWords(code: string, lang: Lang): string {
  const words = WORDS[lang];
  const own: Readonly<Record<string, string>> = words.batch.causesOwn;
  if (Object.hasOwn(own, code)) return own[code] as string;
  const phrases: Readonly<Record<string, string | ((detail: string) => string)>> = words.reasons;
  const phrase = Object.hasOwn(phrases, code) ? phrases[code] : undefined;
  if (phrase === undefined) return brief(code.replaceAll('-', ' '));
  return typeof phrase === 'string' ? phrase : phrase('');
}
