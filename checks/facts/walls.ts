import type { Prompt, Reason, Trace } from '../../crawler/trace.ts';
import { ALL_CATEGORIES } from '../law/index.ts';
import { because } from '../reasons.ts';
import { blocks } from './blocks.ts';
import { demands, onlyOneAccount } from './demands.ts';
import { promptsMet } from './walks.ts';
import { passedBy } from './ways.ts';

/** The prompts that nothing but a yes got past, proven so. */
export function walls(trace: Trace): Prompt[] {
  return promptsMet(trace).filter((prompt) => blocks(prompt, trace) === 'yes');
}

/** The prompts that no way was seen to get past, proven or not. */
export function stops(trace: Trace): Prompt[] {
  return promptsMet(trace).filter((prompt) => !passedBy(prompt) && !isSetUp(prompt));
}

/** The way to the network, given to the app untried so that there is something to see. */
function isSetUp({ kind, ways, control }: Prompt): boolean {
  return kind === 'connectivity' && ways.length === 0 && control === 'went-on';
}

/** What stands behind a prompt that stops: a policy as a whole, more than the list allows, no more than that, or a doubt. */
export type Meaning =
  | { readonly is: 'policy' | 'beyond' | 'within' }
  | { readonly is: 'open'; readonly reason: Reason };

export function meaningOf(prompt: Prompt, trace: Trace): Meaning {
  const meaning = meaningAtTheDoor(prompt, trace);
  // Behind the front door a demand may belong to a function that the walk opened by chance.
  if (prompt.where === 'inside' && meaning.is !== 'within') return { is: 'open', reason: because('asked-inside') };
  return meaning;
}

function meaningAtTheDoor(prompt: Prompt, trace: Trace): Meaning {
  if (prompt.kind === 'privacy-consent') return { is: 'policy' };
  if (prompt.kind === 'payment') return { is: 'open', reason: because('paywall') };
  if (prompt.kind === 'update') return { is: 'open', reason: because('forced-update') };
  const named = trace.target.categories.map((category) => category.n);
  if (named.length > 0) return meaningIn(named, prompt, trace);
  if (onlyOneAccount(prompt)) return { is: 'within' };

  const all = ALL_CATEGORIES.map((n) => meaningIn([n], prompt, trace));
  const beyond = all.filter((meaning) => meaning.is === 'beyond').length;
  if (beyond === all.length) return { is: 'beyond' };
  if (beyond > 0) return { is: 'open', reason: because('holds-in-some', `${beyond}/${all.length}`) };
  return all.find((meaning) => meaning.is === 'open') ?? { is: 'within' };
}

function meaningIn(categories: readonly number[], prompt: Prompt, trace: Trace): Meaning {
  const { beyond, doubts } = demands(trace, prompt, categories);
  if (beyond.length > 0) return { is: 'beyond' };
  const [doubt] = doubts;
  return doubt ? { is: 'open', reason: doubt } : { is: 'within' };
}
