import type { Ask, Prompt, Reason, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { blockReason, blocks } from './facts/blocks.ts';
import { demands } from './facts/demands.ts';
import { inCategories } from './facts/in-categories.ts';
import { permissionPrompts } from './facts/permissions.ts';
import { cantTell, failed, ifEarned, typesOf } from './facts/verdicts.ts';
import { homeSeen } from './facts/walks.ts';
import { passedBy } from './facts/ways.ts';
import { because } from './reasons.ts';

/** Denying a permission that the basic service does not turn on leaves the service open. */
export const permissionDenialKeepsService: Check = {
  id: 'permission-denial-keeps-service',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  const asking = permissionPrompts(trace);
  const stopping = asking.filter((prompt) => !passedBy(prompt));
  const walls = stopping.filter((prompt) => whyOpen(prompt, trace, categories) === undefined);
  const [first, ...others] = walls;
  if (first === undefined) {
    const [stop] = stopping;
    if (stop) return cantTell(whyOpen(stop, trace, categories) as Reason, stop);
    return asking.length === 0
      ? ifEarned(trace, 'inapplicable', because('no-permission-asked'))
      : ifEarned(trace, 'passed', because('service-after-refusal'), ...asking);
  }

  if (!homeSeen(trace)) return cantTell(because('home-not-reached'), first);
  const asked = walls.flatMap((prompt) => unneededOn(prompt, trace, categories));
  return failed(because('no-service-after-refusal', typesOf(asked)), first, ...others);
}

/** Why a denied permission that stopped the walk is no accusation. */
function whyOpen(prompt: Prompt, trace: Trace, categories: readonly number[]): Reason | undefined {
  const { beyond, within, doubts } = demands(trace, prompt, categories);
  if (beyond.length === 0) return doubts[0] ?? because('needed-permission', typesOf(within));
  if (blocks(prompt, trace) !== 'yes') return blockReason(prompt, trace);
  return prompt.where === 'inside' ? because('asked-inside') : undefined;
}

function unneededOn(prompt: Prompt, trace: Trace, categories: readonly number[]): Ask[] {
  return demands(trace, prompt, categories).beyond.filter((ask) => ask.type.startsWith('permission:'));
}
