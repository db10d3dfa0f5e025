import type { Ending, SearchTopic } from '../../trace.ts';
import type { Dossier } from '../dossier.ts';
import { journey } from '../journey.ts';
import type { Walker } from '../walker.ts';
import { answerAsChild } from './child.ts';
import { comeBackLater } from './later.ts';
import { readLinks } from './prompt-links.ts';
import { SiteSearch } from './search.ts';
import { Texts } from './texts.ts';

export interface Exploring {
  readonly known: readonly Dossier[]; // the prompts of the refusing walk, and how they were passed
  readonly as: 'grown-up' | 'child';
}

/**
 * Goes the way of the refusing walk to home, reads the policies that are linked on it, and looks from there for
 * policies, settings and rights. A child gives its age where that is asked, and then looks at its defaults. Whether
 * home was reached is its ending; what was found is written down beside it.
 */
export async function explore(walker: Walker, { known, as }: Exploring): Promise<Ending> {
  const texts = new Texts(walker);
  const search = new SiteSearch(walker, texts, { topics: TOPICS[as], presses: walker.budgets.presses });
  let reached = false;
  try {
    const ending = await journey(walker, {
      kind: 'explore',
      known,
      meets: async (dossier, seen) => {
        const read = await readLinks(walker, texts, dossier, seen);
        if ('ending' in read || as !== 'child') return read;
        return (await answerAsChild(walker, dossier, read.seen)) ?? read;
      },
    });
    reached = ending.kind === 'reached-home';
    if (!reached) return ending;
    await search.run(await walker.look());
    if (as === 'grown-up') await comeBackLater(walker);
    return ending;
  } finally {
    if (!reached) search.giveUp();
  }
}

const ALL: readonly SearchTopic[] = [
  'privacy-policy', 'user-agreement', 'third-party-list', 'children-rules', 'face-rules', 'settings', 'account', 'about',
  'help', 'cancellation', 'withdrawal', 'personalisation', 'marketing', 'access-copy', 'correct-delete', 'complaint',
  'minors-mode', 'visibility',
]; // biome-ignore format: a table

const TOPICS: Readonly<Record<Exploring['as'], readonly SearchTopic[]>> = {
  'grown-up': ALL,
  child: ['settings', 'account', 'children-rules', 'minors-mode', 'visibility'],
};
