/** @jsxRuntime automatic @jsxImportSource preact */
import { brief } from '../text.ts';
import { informationInWords, LANGS, type Words } from '../words/index.ts';
import { App, T } from './language.tsx';
import type { Request } from './report.ts';

/** To the card of a request: its number, its title, what it asks for. */
export function Link({ to, withAsks = true }: { to: Request; withAsks?: boolean }) {
  const types = [...new Set(to.met.asks.map((ask) => ask.type))];
  const saysSo = types.length === 1 && LANGS.some((lang) => informationInWords(types[0] ?? '', lang) === to.met.title);
  return (
    <>
      <a href={`#${anchorOf(to)}`} class="linked">
        <span class="number">{to.told.order}</span>{' '}
        <span class="linked-title">
          <Title of={to} />
        </span>
      </a>
      {withAsks && types.length > 0 && !saysSo && (
        <T
          of={(words, lang) => (
            <span class="quiet"> {types.map((type) => informationInWords(type, lang)).join(words.list)}</span>
          )}
        />
      )}
    </>
  );
}

/** What the screen is titled; its kind where it has no title. */
export function Title({ of, most = 60 }: { of: Request; most?: number }) {
  return brief(of.met.title) ? <App text={of.met.title} most={most} /> : <T of={(words) => words.kinds[of.met.kind]} />;
}

export function titleText(of: Request, words: Words, most: number): string {
  return brief(of.met.title, most) || words.kinds[of.met.kind];
}

/** Made of our own number, never of the app's text. */
export function anchorOf(request: Request): string {
  return `request-${request.told.order}`;
}
