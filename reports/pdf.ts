import type { Result } from './result.ts';
import { brief, clock } from './text.ts';
import { type Lang, WORDS } from './words/index.ts';

/** A page to be printed, and what stands at the foot of each sheet beside its number, as HTML. */
export interface Printing {
  readonly html: string;
  readonly footer: string;
}

/** Lays a page out on A4. Lent by whoever has a browser, for reports have none. */
export type Print = (printing: Printing) => Promise<Uint8Array>;

/** The whole report on paper: everything unfolded, in one language, with numbered sheets. Pure. */
export function toPrinting(html: string, { target, startedAt }: Result, timeZone: string, lang: Lang): Printing {
  const { page } = WORDS[lang];
  const title = `${page.title(brief(target.name, 50))} · ${clock(startedAt, timeZone)}`;
  return {
    html,
    footer: `<div style="margin:0 15mm;font:8px system-ui,sans-serif;color:#555"><bdi>${escaped(title)}</bdi></div>`,
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
