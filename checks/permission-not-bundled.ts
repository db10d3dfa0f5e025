import type { Prompt, Reason, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { blockReason, blocks } from './facts/blocks.ts';
import { demands } from './facts/demands.ts';
import { inCategories } from './facts/in-categories.ts';
import { permissionPrompts, permissionsAskedBy } from './facts/permissions.ts';
import { cantTell, failed, ifEarned, typesOf } from './facts/verdicts.ts';
import { passedBy } from './facts/ways.ts';
import { checkEntry } from './law/index.ts';
import { because } from './reasons.ts';

/** Permissions are asked for one by one, each to be denied without losing the service. */
export const permissionNotBundled: Check = {
  id: 'permission-not-bundled',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

const BURST = Number(checkEntry('permission-not-bundled').parameters?.burst);

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  const asking = permissionPrompts(trace).filter((prompt) => prompt.where === 'entry');
  const kinds = new Set(asking.flatMap(permissionsAskedBy).map((ask) => ask.type));
  if (kinds.size <= 1) return ifEarned(trace, 'inapplicable', because('one-permission-at-most'));
  const together = asking.length >= BURST ? asking : asking.filter((prompt) => permissionsAskedBy(prompt).length > 1);
  if (together.length === 0) return ifEarned(trace, 'passed', because('asked-one-by-one'), ...asking);

  const stopping = together.filter((prompt) => !passedBy(prompt));
  const [stop] = stopping;
  if (!stop) return cantTell(because('refusal-did-not-block'), ...together);
  const [first, ...others] = stopping.filter((prompt) => whyOpen(prompt, trace, categories) === undefined);
  if (first === undefined) return cantTell(whyOpen(stop, trace, categories) as Reason, stop);
  return failed(because('permissions-bundled', typesOf(together.flatMap(permissionsAskedBy))), first, ...others);
}

/** Why permissions asked for together that stopped the walk are no accusation. */
function whyOpen(prompt: Prompt, trace: Trace, categories: readonly number[]): Reason | undefined {
  const { beyond, within, doubts } = demands(trace, prompt, categories);
  if (beyond.length === 0) return doubts[0] ?? because('needed-permission', typesOf(within));
  return blocks(prompt, trace) === 'yes' ? undefined : blockReason(prompt, trace);
}
