import type { Prompt, Step, Trace } from '../crawler/trace.ts';
import type { Check, Evidence, Verdict } from './check.ts';
import { cantTell, shown, together } from './facts/verdicts.ts';
import { promptsMet, refusingWalk } from './facts/walks.ts';
import { passedBy } from './facts/ways.ts';
import { because } from './reasons.ts';

/** Whoever has clearly refused is not asked the same again, within the run or at the next start. */
export const noRepeatConsentPrompt: Check = {
  id: 'no-repeat-consent-prompt',
  judge(trace) {
    const refused = promptsMet(trace).filter((prompt) => CONSENT.has(prompt.kind) && isClearlyRefused(prompt));
    return together(
      trace,
      refused.map((prompt) => judgeOne(prompt, trace)),
      because('nothing-refused'),
    );
  },
};

function judgeOne(prompt: Prompt, trace: Trace): Verdict {
  const returns = returnsOf(prompt, trace);
  const [byItself] = returns.filter((one) => one.by === 'app');
  if (byItself) {
    return {
      outcome: 'failed',
      reason: because('asked-again', String(prompt.askedAgain)),
      evidence: [byItself.evidence],
    };
  }
  if (returns.length > 0) return cantTell(because('asked-on-use'), prompt);
  if (prompt.askedAgain > 0) return cantTell(because('return-not-seen'), prompt);
  if (!startedAgain(prompt, trace)) return cantTell(because('no-second-start'), prompt);
  return { outcome: 'passed', reason: because('not-asked-again'), evidence: [shown(prompt)] };
}

/** "Later" is no clear refusal, nor is closing. */
function isClearlyRefused(prompt: Prompt): boolean {
  return passedBy(prompt)?.way === 'decline';
}

interface Return {
  readonly by: 'app' | 'user';
  readonly evidence: Evidence;
}

/** Each time the prompt was up again after its refusal, and whether the user had touched anything that calls for it. */
function returnsOf(prompt: Prompt, trace: Trace): Return[] {
  if (prompt.askedAgain === 0) return [];
  const steps = refusingWalk(trace)?.steps ?? [];
  return steps.flatMap((step, i): Return[] => {
    const before = steps[i - 1];
    if (!before || !isAfterRefusal(step, prompt) || before.prompt === prompt.id) return [];
    const evidence = { prompt: prompt.id, steps: [before.index, step.index] };
    if (before.action.kind === 'relaunch') return [{ by: 'app', evidence }];
    return before.action.kind === 'open' ? [] : [{ by: 'user', evidence }];
  });
}

function isAfterRefusal(step: Step, prompt: Prompt): boolean {
  const refusedAt = passedBy(prompt)?.steps[0] ?? Number.POSITIVE_INFINITY;
  return step.prompt === prompt.id && !step.replayed && step.index > refusedAt;
}

/** The app was started once more after the refusal, with the state it had. */
function startedAgain(prompt: Prompt, trace: Trace): boolean {
  const refusedAt = passedBy(prompt)?.steps[0] ?? Number.POSITIVE_INFINITY;
  return (refusingWalk(trace)?.steps ?? []).some((step) => step.action.kind === 'relaunch' && step.index > refusedAt);
}

const CONSENT: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'privacy-consent',
  'cookie-consent',
  'os-permission',
  'permission-rationale',
  'notification-optin',
  'marketing-optin',
  'personalisation-optin',
]);
