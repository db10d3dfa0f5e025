/** @jsxRuntime automatic @jsxImportSource preact */
import { brief } from '../text.ts';
import { informationInWords, type Words } from '../words/index.ts';
import { App, T } from './language.tsx';
import type { Request } from './report.ts';

/** To the card of a request: its number, its title, what it asks for. */
export function Link({ to, withAsks = true }: { to: Request; withAsks?: boolean }) {
  const types = [...new Set(to.met.asks.map((ask) => ask.type))];
  return (
    <>
      <a href={`#${anchorOf(to)}`} class="linked">
        <span class="number">{to.told.order}</span>{' '}
        <span class="linked-title">
          <Title of={to} />
        </span>
      </a>
      {withAsks && types.length > 0 && (
        <T
          of={(words, lang) => {
            const asked = types.map((type) => informationInWords(type, lang)).join(words.list);
            // A title that says just that says it to whoever reads the language it is in.
            return asked !== to.met.title && <span class="quiet"> {asked}</span>;
          }}
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
