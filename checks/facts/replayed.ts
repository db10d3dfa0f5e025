import type { Prompt, Reason, Trace, WayName } from '../../crawler/trace.ts';
import { because } from '../reasons.ts';
import { blockReason, MAY_COME_OR_NOT, whyNotAWall } from './blocks.ts';
import { notEarned, promptsMet } from './walks.ts';
import { type Meaning, meaningOf } from './walls.ts';
import { passedBy } from './ways.ts';

/** What a later scan of the same target saw of a block that an earlier one recorded. */
export interface Replayed {
  readonly id: string; // in the earlier record
  readonly kind: Prompt['kind'];
  readonly title: string;
  readonly now: 'holds' | 'changed' | 'gone' | 'unclear';
  readonly as: string | null; // its id in the later record; null: it was not met
  readonly differs: readonly ('kind' | 'title' | 'asks')[];
  readonly by: WayName | null; // what got past it; null: nothing did, or it was not met
  readonly reason: Reason | null; // why it is unclear
}

/**
 * The prompts that nothing but a yes was seen to get past, where no tool could say yes (a face) included. As for the
 * verdict, they ask for more than the list allows (where nobody named a category, than some list does) or are the policy
 * itself: a login that needs an account, or an age that a rule may demand, stays when all is mended.
 */
export function recordedBlocks(trace: Trace): Prompt[] {
  return promptsMet(trace).filter(
    (prompt) =>
      !passedBy(prompt) && whyNotStanding(prompt, trace, prompt) === undefined && isWall(meaningOf(prompt, trace)),
  );
}

function isWall(meaning: Meaning): boolean {
  if (meaning.is !== 'open') return meaning.is !== 'within';
  return meaning.reason.code === 'holds-in-some';
}

/** What became of each block of the earlier record, in its order. */
export function replayed(earlier: Trace, later: Trace): Replayed[] {
  const blocks = recordedBlocks(earlier);
  const again = pairs(promptsMet(earlier), later);
  return blocks.map((was) => {
    const met = again.get(was);
    const { id, kind, title } = was;
    return { id, kind, title, ...(met ? toldBy(was, met, later) : notMet(was, later)) };
  });
}

/** The blocks of the later record that the earlier one did not meet, or met and got past. */
export function newBlocks(earlier: Trace, later: Trace): Prompt[] {
  const was = new Map([...pairs(promptsMet(earlier), later)].map(([before, met]) => [met, before]));
  return recordedBlocks(later).filter((prompt) => {
    const before = was.get(prompt);
    return before === undefined || passedBy(before) !== undefined;
  });
}

type Told = Omit<Replayed, 'id' | 'kind' | 'title'>;

function toldBy(was: Prompt, met: Prompt, later: Trace): Told {
  const seen = { as: met.id, differs: difference(was, met), by: null, reason: null };
  const past = passedBy(met);
  if (past) return { ...seen, now: 'gone', by: past.way };
  const doubt = whyNotStanding(met, later, was);
  if (doubt) return { ...seen, now: 'unclear', reason: doubt };
  return { ...seen, now: seen.differs.length > 0 ? 'changed' : 'holds' };
}

/** What does not come is gone only where the walk got home without it, and not by chance. */
function notMet(was: Prompt, later: Trace): Told {
  const doubt = notEarned(later) ?? (MAY_COME_OR_NOT.has(was.kind) ? because('flow-differed', '0/1') : undefined);
  return { now: doubt ? 'unclear' : 'gone', as: null, differs: [], by: null, reason: doubt ?? null };
}

/** A block that a yes was seen to get past has to be so again: a broken app lets nobody past either. */
function whyNotStanding(prompt: Prompt, trace: Trace, was: Prompt): Reason | undefined {
  return was.control === 'not-possible' ? whyNotAWall(prompt, trace) : blockReason(prompt, trace);
}

/** Each prompt with the one that is most like it, the likest first; a prompt is paired once. */
function pairs(earlier: readonly Prompt[], later: Trace): Map<Prompt, Prompt> {
  const paired = new Map<Prompt, Prompt>();
  const free = new Set(promptsMet(later));
  for (const most of [0, 1]) {
    for (const was of earlier.filter((one) => !paired.has(one))) {
      const like = [...free].find((met) => isLike(was, met, most));
      if (!like) continue;
      paired.set(was, like);
      free.delete(like);
    }
  }
  return paired;
}

/** Two questions that ask for nothing known have nothing in common once their titles differ. */
function isLike(was: Prompt, met: Prompt, most: number): boolean {
  const differs = difference(was, met);
  const saysLittle = asksOf(was).replace('unknown', '') === '';
  return differs.length <= most && !(differs.includes('title') && saysLittle);
}

/** In what two prompts differ; of these three, one that has changed leaves it the same prompt. */
function difference(a: Prompt, b: Prompt): Replayed['differs'] {
  return [
    ...(a.kind === b.kind ? [] : (['kind'] as const)),
    ...(plain(a.title) === plain(b.title) ? [] : (['title'] as const)),
    ...(asksOf(a) === asksOf(b) ? [] : (['asks'] as const)),
  ];
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function asksOf({ asks }: Prompt): string {
  return [...new Set(asks.map(({ type }) => type))].sort().join();
}
