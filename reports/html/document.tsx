/** @jsxRuntime automatic @jsxImportSource preact */
import { createHash } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { typedInWords } from '../typed.ts';
import type { Lang } from '../words/index.ts';
import { Head } from './head.tsx';
import { TAGS } from './language.tsx';
import { STYLE } from './style.ts';

/** A whole page in one language, with the style of the report, no script and no network. Pure. */
export function renderDocument({ title, lang, body }: { title: string; lang: Lang; body: ComponentChildren }): string {
  const style = `${STYLE}${OWN_STYLE}`;
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  // Our own style stands outside what is rendered, for it may not be escaped; nothing else does.
  return `<!doctype html>\n<html lang="${TAGS[lang]}">\n<head>${render(<Head policy={policy} title={typedInWords(title, lang)} />)}<style>${style}</style></head>\n<body>${typedInWords(render(<main>{body}</main>), lang)}</body>\n</html>\n`;
}

const OWN_STYLE = `
main { padding-top: 1.5rem; padding-bottom: 3rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin-bottom: .6rem; }
.side-by-side { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; max-width: 34rem; margin-top: .75rem; }
.side-by-side.three { grid-template-columns: repeat(3, minmax(0, 1fr)); max-width: 44rem; }
.shot { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; }
.changed { margin-top: 1rem; padding: .9rem 1.1rem 1.1rem; border: 1px solid var(--line); border-left: 5px solid var(--grey); border-radius: 8px; }
.changed.newly-blocking, .changed.newly-failed { border-left-color: var(--red); }
.changed.fixed { border-left-color: var(--green); }
.changed.worded, .changed.new, .changed.undecided { border-left-color: var(--amber); }
.to-do { margin-top: .8rem; padding: .6rem .9rem; background: var(--green-soft); border-radius: 6px; }
.how-to { padding-left: 2rem; }
section > h3 { margin-top: .9rem; }
`;
