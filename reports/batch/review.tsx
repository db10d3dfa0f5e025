/** @jsxRuntime automatic @jsxImportSource preact */
import { createHash } from 'node:crypto';
import { render } from 'preact-render-to-string';
import { App, TAGS } from '../html/language.tsx';
import { STYLE } from '../html/style.ts';
import { brief, utc } from '../text.ts';
import { type Lang, WORDS } from '../words/index.ts';
import { REVIEW_WORDS, type ReviewWords } from '../words/review.ts';
import type { Row } from './row.ts';
import { causeInWords, checkInWords } from './words.ts';

/** What a person decided about one target, a line of decisions.jsonl. The last one of a target counts. */
export interface Decision {
  readonly schema: 'naysayer/decision@1';
  readonly run: string;
  readonly target: string;
  readonly decision: 'failed' | 'passed' | 'unclear';
  readonly name: string; // who decided
  readonly reason: string;
  readonly at: string; // ISO 8601
}

export interface ReviewItem {
  readonly row: Row;
  readonly pictures: readonly string[]; // paths on the server of the review
  readonly decisions: readonly Decision[]; // oldest first
  readonly differs: readonly Differing[];
}

/** What rejudging found otherwise: the answer of a check, or what a prompt, or one of its controls, is taken for. */
type Differing = { readonly was: string; readonly is: string } & (
  | { readonly check: string }
  | { readonly title: string; readonly control: string | null }
);

/** The page of the review, and the policy it is served with: no script at all, a form that goes nowhere but here. Pure. */
export function renderReview(run: string, items: readonly ReviewItem[], lang: Lang): { html: string; policy: string } {
  const words = REVIEW_WORDS[lang];
  const open = items.filter(({ decisions }) => decisions.length === 0);
  const done = items.filter(({ decisions }) => decisions.length > 0);
  const body = render(
    <main>
      <h1>{words.title(open.length)}</h1>
      <p class="quiet">
        {run} · {words.note}
      </p>
      {[...open, ...done].map((item) => (
        <Item item={item} lang={lang} words={words} />
      ))}
    </main>,
  );
  const style = `${STYLE}\n${REVIEW_STYLE}`;
  const hash = createHash('sha256').update(style).digest('base64');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${words.title(open.length)}</title><style>${style}</style>`;
  return {
    html: `<!doctype html>\n<html lang="${TAGS[lang]}"><head>${head}</head><body>${body}</body></html>\n`,
    policy: `default-src 'none'; img-src 'self'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  };
}

function Item({ item, lang, words }: { item: ReviewItem; lang: Lang; words: ReviewWords }) {
  const { row, pictures, decisions, differs } = item;
  return (
    <section class="item" id={row.target}>
      <h2>
        <App text={row.name} />
      </h2>
      <p class="quiet">
        <App text={row.address} /> {causeInWords(row.cause, lang)}{' '}
        <a href={`/${row.folder}/report.html`}>{words.report}</a>
      </p>
      {differs.map((one) => (
        <Differs one={one} lang={lang} words={words} />
      ))}
      <div class="side-by-side">
        {pictures.map((src) => (
          <img src={src} alt="" loading="lazy" />
        ))}
        {pictures.length === 0 && <p class="quiet">{WORDS[lang].page.noPicture}</p>}
      </div>
      {decisions.map(({ decision, name, reason, at }) => (
        <p class="decided">
          <b>{words.answers[decision]}</b> <App text={name} /> · {utc(at)}
          <br />
          <App text={reason} most={2000} />
        </p>
      ))}
      <form method="post" action="/decide">
        <input type="hidden" name="target" value={row.target} />
        {(['failed', 'passed', 'unclear'] as const).map((decision) => (
          <label>
            <input type="radio" name="decision" value={decision} required /> {words.answers[decision]}
          </label>
        ))}
        <label>
          {words.name} <input name="name" required maxLength={100} autocomplete="name" />
        </label>
        <label class="reason">
          {words.reason} <input name="reason" required maxLength={2000} />
        </label>
        <button type="submit">{words.decide}</button>
      </form>
    </section>
  );
}

function Differs({ one, lang, words }: { one: Differing; lang: Lang; words: ReviewWords }) {
  if ('check' in one) {
    const { check, was, is } = one;
    return <p>{words.differs(checkInWords(check, lang), words.answers[was] ?? was, words.answers[is] ?? is)}</p>;
  }
  const kinds: Readonly<Record<string, string>> = WORDS[lang].kinds;
  const known = one.control === null ? { ...kinds, none: words.noPrompt } : words.classes;
  const inWords = (what: string): string => (Object.hasOwn(known, what) ? known[what] : undefined) ?? brief(what);
  return (
    <p>
      <App text={one.title} /> {one.control === null ? '' : <App text={one.control} />}{' '}
      {words.reread(inWords(one.was), inWords(one.is))}
    </p>
  );
}

const REVIEW_STYLE = `
main { padding-bottom: 4rem; } h1 { font-size: 1.5rem; margin: 1.5rem 0 .3rem; }
.item { padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 8px; margin-top: 1.2rem; }
.side-by-side { display: flex; gap: .8rem; overflow-x: auto; margin: .8rem 0; }
.side-by-side img { height: 26rem; max-width: none; border: 1px solid var(--line); border-radius: 6px; }
form { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: center; }
form .reason { flex: 1 1 20rem; display: flex; gap: .5rem; align-items: center; } .reason input { flex: 1; }
form input:not([type="radio"]), button { font: inherit; padding: .3rem .6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); }
button { background: var(--ink); color: var(--paper); cursor: pointer; }
.decided { margin: .3rem 0; padding: .4rem .8rem; background: var(--sheet); border-radius: 6px; }
`;
