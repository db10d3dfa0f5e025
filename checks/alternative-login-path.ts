import type { Prompt, Reason, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { blockReason, blocks } from './facts/blocks.ts';
import { demands } from './facts/demands.ts';
import { inCategories } from './facts/in-categories.ts';
import { loginDemands, loginFlow } from './facts/login-demands.ts';
import { cantTell, failed, ifEarned, typesOf } from './facts/verdicts.ts';
import { passedBy, whyNotAllTried } from './facts/ways.ts';
import { because } from './reasons.ts';

/** Whoever refuses the unneeded questions of a login finds another way in. Guiding Case 265, second point. */
export const alternativeLoginPath: Check = {
  id: 'alternative-login-path',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  const demanding = loginDemands(trace, categories);
  const stopping = demanding.filter((prompt) => !passedBy(prompt));
  const walls = stopping.filter((prompt) => blocks(prompt, trace) === 'yes');
  const [first, ...others] = walls;
  if (first === undefined) {
    const [stop] = stopping;
    if (stop) return cantTell(blockReason(stop, trace) as Reason, stop);
    const doubt = doubtAt(trace, categories);
    if (doubt) return cantTell(doubt.reason, doubt.prompt);
    return demanding.length === 0
      ? ifEarned(trace, 'inapplicable', because('nothing-unneeded-at-login'))
      : ifEarned(trace, 'passed', because('login-without-unneeded'), ...demanding);
  }

  // A method that could not be tried (a SIM, a third party's account) may lead round the wall, as may a control left over.
  const flow = loginFlow(trace);
  const open = flow.slice(0, flow.indexOf(first)).find((prompt) => !passedBy(prompt) && whyNotAllTried(prompt));
  if (open) return cantTell(whyNotAllTried(open) as Reason, open, first);

  const asked = walls.flatMap((prompt) => demands(trace, prompt, categories).beyond);
  return failed(because('no-other-login', typesOf(asked)), first, ...others);
}

/** Something was given at login of which no list says whether it may be asked. */
function doubtAt(trace: Trace, categories: readonly number[]): { reason: Reason; prompt: Prompt } | undefined {
  for (const prompt of loginFlow(trace)) {
    const [reason] = demands(trace, prompt, categories).doubts;
    if (reason && !passedBy(prompt)) return { reason, prompt };
  }
  return undefined;
}
