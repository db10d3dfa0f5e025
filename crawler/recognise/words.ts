import type { OwnFile } from '../trace.ts';
import ar from './lexicon/ar.json' with { type: 'json' };
import bg from './lexicon/bg.json' with { type: 'json' };
import ca from './lexicon/ca.json' with { type: 'json' };
import cs from './lexicon/cs.json' with { type: 'json' };
import da from './lexicon/da.json' with { type: 'json' };
import de from './lexicon/de.json' with { type: 'json' };
import el from './lexicon/el.json' with { type: 'json' };
import en from './lexicon/en.json' with { type: 'json' };
import es from './lexicon/es.json' with { type: 'json' };
import eu from './lexicon/eu.json' with { type: 'json' };
import fi from './lexicon/fi.json' with { type: 'json' };
import fr from './lexicon/fr.json' with { type: 'json' };
import hr from './lexicon/hr.json' with { type: 'json' };
import hu from './lexicon/hu.json' with { type: 'json' };
import id from './lexicon/id.json' with { type: 'json' };
import ios from './lexicon/ios.json' with { type: 'json' };
import it from './lexicon/it.json' with { type: 'json' };
import ja from './lexicon/ja.json' with { type: 'json' };
import ko from './lexicon/ko.json' with { type: 'json' };
import nl from './lexicon/nl.json' with { type: 'json' };
import no from './lexicon/no.json' with { type: 'json' };
import pl from './lexicon/pl.json' with { type: 'json' };
import pt from './lexicon/pt.json' with { type: 'json' };
import ro from './lexicon/ro.json' with { type: 'json' };
import ru from './lexicon/ru.json' with { type: 'json' };
import sk from './lexicon/sk.json' with { type: 'json' };
import sl from './lexicon/sl.json' with { type: 'json' };
import sv from './lexicon/sv.json' with { type: 'json' };
import tr from './lexicon/tr.json' with { type: 'json' };
import uk from './lexicon/uk.json' with { type: 'json' };
import vi from './lexicon/vi.json' with { type: 'json' };
import zh from './lexicon/zh.json' with { type: 'json' };
import { type Lexicon, loadLexicon, type Words } from './lexicon.ts';

/** Chinese and English first: where a word means something in two languages, theirs is tried first. Then what a system writes. */
export const SHIPPED: readonly Words[] = [
  zh,
  en,
  ar,
  bg,
  ca,
  cs,
  da,
  de,
  el,
  es,
  eu,
  fi,
  fr,
  hr,
  hu,
  id,
  it,
  ja,
  ko,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sv,
  tr,
  uk,
  vi,
  ios,
];

/** The words that screens are read with: the shipped ones, and a user's own once they were added. */
export let LEXICON: Lexicon = loadLexicon(SHIPPED);

/** The shipped words and a user's own. @throws {Error} when a list is not of the right form */
export function lexiconWith(extra: readonly Words[]): Lexicon {
  return extra.length === 0 && added.length === 0 ? LEXICON : loadLexicon([...SHIPPED, ...extra]);
}

/**
 * From here on screens are read with these words too, and each scan records where they come from.
 * @throws {Error} when a list is not of the right form; then nothing is added
 */
export function addWords(extra: readonly Words[], file: OwnFile): void {
  const lexicon = lexiconWith([...added, ...extra]);
  added.push(...extra);
  files.push(file);
  LEXICON = lexicon;
}

/** The files that words were added from, in that order. */
export function ownWords(): readonly OwnFile[] {
  return [...files];
}

const added: Words[] = [];
const files: OwnFile[] = [];
