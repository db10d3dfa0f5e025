import type { FoundAt, PromptKind } from '../../trace.ts';
import type { Dossier } from '../dossier.ts';
import { restoreTo } from '../restore.ts';
import type { Seen } from '../sight.ts';
import { accepts, type Part, type Walker } from '../walker.ts';
import { linksOn, type Texts } from './texts.ts';

/**
 * Reads the texts that a prompt links, and comes back to it. What opens no text is left at the first try.
 * @returns the prompt as it is then, or the ending when it could not be met again
 */
export async function readLinks(
  walker: Walker,
  texts: Texts,
  dossier: Dossier,
  start: Seen,
): Promise<{ seen: Seen } | { ending: { kind: 'unclear'; reason: { code: string; detail?: string } } }> {
  const from = FOUND_AT[dossier.first.kind] ?? 'first-run';
  const tried = new Set<string>();
  let seen = start;
  for (let i = 0; i < MOST_LINKS; i += 1) {
    const next = linksOn(seen).find(({ node, link }) => !tried.has(link.label) && controlOf(node, seen) !== undefined);
    if (!next) return { seen };
    tried.add(next.link.label);
    if (texts.knows(next.link)) {
      texts.also(next.link, from, walker.nextStep);
      continue;
    }
    const control = controlOf(next.node, seen);
    if (!control) continue;
    const part: Part = { phase: 'refuse', dossier, steps: [] };
    const opened = await walker.press(control, 'reads the text that is linked', part);
    const read = await texts.read(next.link, from, seen, opened, part);
    const back = await restoreTo(walker, dossier, read.seen);
    if ('reason' in back) return { ending: { kind: 'unclear', reason: back.reason } };
    seen = back.seen;
  }
  return { seen };
}

const MOST_LINKS = 6;
const FOUND_AT: Partial<Record<PromptKind, FoundAt>> = {
  login: 'login',
  registration: 'registration',
  'face-verification': 'face',
};

/** A link of the prompt itself, as long as pressing it agrees to nothing. */
function controlOf(node: number, { prompt }: Seen) {
  const control = prompt?.controls.find((one) => one.node === node);
  return control && !accepts(control, prompt) && !control.danger ? control : undefined;
}
