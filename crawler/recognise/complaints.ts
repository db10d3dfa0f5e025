import { normalise } from './text.ts';
import { LEXICON } from './words.ts';

/** Whether a text says that something is missing or was refused, and asks for nothing. */
export function complains(text: string | undefined): boolean {
  const said = normalise(text ?? '');
  return ['message', 'missing', 'turned-away'].some((topic) => LEXICON.about(said, topic) !== undefined);
}
