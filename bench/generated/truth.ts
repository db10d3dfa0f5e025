import type { Expected, ExpectedPrompt } from '../../samples/expected.ts';
import { SUBJECTS } from './parts.ts';
import type { Flow, FlowPrompt } from './plan.ts';

/** What is true of an app, by how it is built: no scan is asked. */
export function truthOf(flow: Flow): Expected {
  const walls = flow.prompts.filter((prompt) => prompt.refusal === 'none');
  const policyOnly = walls.length > 0 && walls.every((wall) => wall.subject === 'privacy');
  return {
    category: flow.category,
    locale: flow.locale,
    refusing: walls.length === 0 ? 'reached-home' : policyOnly ? 'policy-gate' : 'blocked',
    prompts: flow.prompts.flatMap(truthOfPrompt),
    failed: [...new Set(flow.prompts.flatMap((prompt) => failedBy(prompt, flow)))].sort(),
  };
}

function truthOfPrompt(prompt: FlowPrompt): ExpectedPrompt[] {
  const kind = SUBJECTS[prompt.subject].kind;
  if (prompt.refusal === 'none') return [{ kind, declinable: 'no', blocks: 'yes' }];
  if (prompt.refusal === 'ignore') return [{ kind, declinable: 'no', blocks: 'no' }];
  const one: ExpectedPrompt = { kind, declinable: 'yes', blocks: 'no', declinedBy: waysOf(prompt) };
  // The screen behind "more" may be seen as a prompt of its own.
  if (prompt.refusal !== 'elsewhere') return [one];
  return [one, { kind, declinable: 'yes', blocks: 'no', declinedBy: ['guest'], optional: true }];
}

/** On a question, "later" and "skip" are one thing; on an offer they are not, for later is no refusal in law. */
function waysOf({ refusal, shape }: FlowPrompt): string[] {
  if (refusal === 'elsewhere') return ['elsewhere', 'alternative', 'guest'];
  if (refusal === 'later') return shape === 'ask' ? ['later'] : ['later', 'skip'];
  if (refusal === 'skip') return ['skip', 'decline'];
  return [refusal];
}

function failedBy(prompt: FlowPrompt, flow: Flow): string[] {
  const needsNone = flow.category !== null && flow.category >= 27;
  if (prompt.refusal === 'untick') return ['consent-not-preselected'];
  if (prompt.insist.length > 1) return ['no-coercive-retention'];
  if (prompt.refusal !== 'none') return [];
  if (prompt.subject === 'privacy') {
    return [
      ...(needsNone ? ['decline-keeps-basic-function'] : []),
      ...(prompt.stopping === 'no-control' ? ['consent-decline-option'] : []),
    ];
  }
  const forms = ['decline-keeps-basic-function', 'required-fields-within-scope'];
  if (prompt.subject === 'login') return ['alternative-login-path', 'no-info-category-open', ...forms];
  return ['profile-questions-skippable', ...forms, ...(needsNone ? ['no-info-category-open'] : [])];
}
