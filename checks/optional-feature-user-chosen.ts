import type { Prompt, Reason, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { blockReason, blocks } from './facts/blocks.ts';
import { demands } from './facts/demands.ts';
import { inCategories } from './facts/in-categories.ts';
import { cantTell, failed, shown, together, typesOf } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import { passedBy } from './facts/ways.ts';
import { stepBefore } from './facts/wording.ts';
import { because } from './reasons.ts';

/** Data for an extra function is asked once the user has opened that function. */
export const optionalFeatureUserChosen: Check = {
  id: 'optional-feature-user-chosen',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  return together(
    trace,
    promptsMet(trace).flatMap((prompt) => judgeOne(prompt, trace, categories) ?? []),
    because('no-extra-function'),
  );
}

/** Undefined where the prompt wants nothing for an extra function. */
function judgeOne(prompt: Prompt, trace: Trace, categories: readonly number[]): Verdict | undefined {
  if (!FOR_EXTRAS.has(prompt.kind)) return undefined;
  const { beyond, doubts } = demands(trace, prompt, categories);
  const [doubt] = doubts;
  if (beyond.length === 0) return doubt && !passedBy(prompt) ? cantTell(doubt, prompt) : undefined;
  if (prompt.where === 'inside') return openedByUser(prompt, trace);
  // What can be passed is an offer, not yet a requirement.
  if (passedBy(prompt))
    return { outcome: 'passed', reason: because('extra-left-to-choice'), evidence: [shown(prompt)] };
  if (blocks(prompt, trace) !== 'yes') return cantTell(blockReason(prompt, trace) as Reason, prompt);
  return failed(because('extra-without-choice', typesOf(beyond)), prompt);
}

function openedByUser(prompt: Prompt, trace: Trace): Verdict {
  const before = stepBefore(prompt, trace);
  if (before?.action.kind !== 'press') return cantTell(because('trigger-not-seen'), prompt);
  return { outcome: 'passed', reason: because('asked-on-opening', before.action.name), evidence: [shown(prompt)] };
}

const FOR_EXTRAS: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'profile-questionnaire',
  'profile-form',
  'personalisation-optin',
  'marketing-optin',
  'notification-optin',
  'os-permission',
  'permission-rationale',
]);
