/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { brief, visible } from '../text.ts';
import { informationInWords, LANGS, type Lang, WORDS, type Words } from '../words/index.ts';

export const TAGS: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };

type Tag = 'span' | 'p' | 'li' | 'tspan';

/** The same in each language; the style sheet shows the one that is chosen. */
export function T({ of, as: Name = 'span' }: { of: (words: Words, lang: Lang) => ComponentChildren; as?: Tag }) {
  return LANGS.map((lang) => (
    <Name class={lang} lang={TAGS[lang]}>
      {of(WORDS[lang], lang)}
    </Name>
  ));
}

/** A stranger's text: kept from turning the text around it, hidden characters shown. @param most characters */
export function App({ text, most = 120 }: { text: string; most?: number }) {
  const signs = [...visible(text).trim()];
  return <bdi class="app">{signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('')}</bdi>;
}

/** A kind of information; one that nobody has words for is a stranger's text. */
export function Kind({ type }: { type: string }) {
  const words = <T of={(_, lang) => informationInWords(type, lang)} />;
  // In Chinese, for an English name may be its id: occupation.
  return informationInWords(type, 'zh') === brief(type) ? <span class="app">{words}</span> : words;
}

/** Things one after the other, with the language's own comma between them. */
export function listed(items: readonly ComponentChildren[], comma: string): ComponentChildren {
  return items.map((item, i) => (i === 0 ? item : [comma, item]));
}
