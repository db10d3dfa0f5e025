import type { Ask, Prompt, Reason, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { blockReason, blocks } from './facts/blocks.ts';
import { demands } from './facts/demands.ts';
import { inCategories } from './facts/in-categories.ts';
import { rulesFor } from './facts/place.ts';
import { cantTell, failed, ifEarned, typesOf } from './facts/verdicts.ts';
import { homeSeen, promptsMet } from './facts/walks.ts';
import { passedBy } from './facts/ways.ts';
import { NEEDS_NONE } from './law/index.ts';
import { because } from './reasons.ts';

/** Refusing what the basic service does not need leaves the basic service open. */
export const declineKeepsBasicFunction: Check = {
  id: 'decline-keeps-basic-function',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

interface Request {
  readonly prompt: Prompt;
  readonly beyond: readonly Ask[];
  readonly within: readonly Ask[];
  readonly doubt: Reason | undefined;
}

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  const requests = promptsMet(trace).map((prompt) => requestOf(prompt, trace, categories));
  const unneeded = requests.filter(({ beyond }) => beyond.length > 0);
  const stopping = unneeded.filter(({ prompt }) => !passedBy(prompt));
  const walls = stopping.filter((request) => whyOpen(request, trace) === undefined);
  const [first, ...others] = walls;
  if (first === undefined) {
    const [stop] = stopping;
    if (stop) return cantTell(whyOpen(stop, trace) as Reason, stop.prompt);
    const doubtful = requests.find(({ prompt, doubt }) => doubt && !passedBy(prompt));
    if (doubtful?.doubt) return cantTell(doubtful.doubt, doubtful.prompt);
    return unneeded.length === 0
      ? ifEarned(trace, 'inapplicable', because('only-necessary-asked'))
      : ifEarned(trace, 'passed', because('service-after-refusal'), ...unneeded.map(({ prompt }) => prompt));
  }

  // Nobody was shut out of a service that accepting did not open either.
  if (!homeSeen(trace)) return cantTell(because('home-not-reached'), first.prompt);
  const asked = walls.flatMap(({ beyond }) => beyond);
  return failed(
    because('no-service-after-refusal', typesOf(asked)),
    first.prompt,
    ...others.map(({ prompt }) => prompt),
  );
}

/** A policy refused as a whole may cover what is needed: it counts only where nothing is. */
function requestOf(prompt: Prompt, trace: Trace, categories: readonly number[]): Request {
  if (prompt.kind === 'privacy-consent') {
    const policy: Ask = { type: 'agreement', label: prompt.title, required: 'yes' };
    const needsNothing =
      rulesFor(trace).necessaryList && categories.length > 0 && categories.every((n) => NEEDS_NONE.has(n));
    return needsNothing || passedBy(prompt)
      ? { prompt, beyond: [policy], within: [], doubt: undefined }
      : { prompt, beyond: [], within: [], doubt: blockReason(prompt, trace) ?? because('policy-as-a-whole') };
  }
  const { beyond, within, doubts } = demands(trace, prompt, categories);
  return { prompt, beyond, within, doubt: doubts[0] ?? blindSpot(prompt, trace) };
}

/** A captcha stops everybody, and hides what would have come after it. */
function blindSpot(prompt: Prompt, trace: Trace): Reason | undefined {
  return prompt.kind === 'captcha' || prompt.kind === 'risk-control' ? blockReason(prompt, trace) : undefined;
}

/** Why a request that stopped the walk is no accusation. */
function whyOpen({ prompt, within }: Request, trace: Trace): Reason | undefined {
  if (blocks(prompt, trace) !== 'yes') return blockReason(prompt, trace);
  if (prompt.where === 'inside') return because('asked-inside');
  return within.length > 0 ? because('covers-necessary-too', typesOf(within)) : undefined;
}
