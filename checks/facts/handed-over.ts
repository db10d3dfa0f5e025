import type { Prompt, Reason, Trace } from '../../crawler/trace.ts';
import { whyNotAWall } from './blocks.ts';
import { promptsMet, refusingWalk } from './walks.ts';
import { declinable, passedBy } from './ways.ts';

/** What came of saying no on a screen that was handed over. */
export type CameOf =
  | { readonly outcome: 'declined' } // a way of declining got on
  | { readonly outcome: 'left-standing' } // none did, and the flow goes on while the prompt stands, or went away by itself
  | { readonly outcome: 'no-way-on' } // every way failed, each time the screen was brought up
  | { readonly outcome: 'nothing-asked' | 'unclear'; readonly reason: Reason };

/**
 * What a walk on a handed-over screen came to: of its prompts the one that stopped it, else the first. What a yes would
 * have done is not known there, so that this is never the proof of a block that a scan gives.
 */
export function cameOf(trace: Trace): CameOf {
  const prompts = promptsMet(trace);
  const ending = refusingWalk(trace)?.ending;
  const [first] = prompts;
  const doubt = ending?.kind === 'unclear' && ending.reason.code !== 'handed-back' ? ending.reason : undefined;
  if (!first || !ending) {
    const reason = trace.failure ?? doubt ?? { code: 'not-walked' };
    return { outcome: reason.code === 'nothing-asked' ? 'nothing-asked' : 'unclear', reason };
  }
  const stop = prompts.find((prompt) => !passedBy(prompt));
  if (stop) return cameOfPrompt(stop, trace);
  return doubt ? { outcome: 'unclear', reason: doubt } : cameOfPrompt(first, trace);
}

function cameOfPrompt(prompt: Prompt, trace: Trace): CameOf {
  if (declinable(prompt) === 'yes') return { outcome: 'declined' };
  if (passedBy(prompt)) return { outcome: 'left-standing' };
  const reason = whyNotAWall(prompt, trace);
  return reason ? { outcome: 'unclear', reason } : { outcome: 'no-way-on' };
}
