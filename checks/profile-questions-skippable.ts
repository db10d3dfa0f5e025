import type { Ask, Prompt, Reason, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { blockReason, blocks } from './facts/blocks.ts';
import { demands } from './facts/demands.ts';
import { inCategories } from './facts/in-categories.ts';
import { prefilled } from './facts/prefilled.ts';
import { cantTell, failed, ifEarned, typesOf } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import { declinable, declinedBy, passedBy } from './facts/ways.ts';
import { because } from './reasons.ts';

/** Questions about who the user is can be skipped, refused or left blank. */
export const profileQuestionsSkippable: Check = {
  id: 'profile-questions-skippable',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  const asking = promptsMet(trace).filter((prompt) => questionsOn(prompt, trace, categories).length > 0);
  const stopping = asking.filter((prompt) => !passedBy(prompt));
  // Behind the front door a question may belong to a function that the user opened by choice, such as a placement test.
  const walls = stopping.filter((prompt) => prompt.where !== 'inside' && blocks(prompt, trace) === 'yes');
  const [first, ...others] = walls;
  if (first === undefined) {
    const [stop] = stopping;
    if (stop) return cantTell(blockReason(stop, trace) ?? because('asked-inside'), stop);
    const doubtful = promptsMet(trace).find((prompt) => isOpenQuestion(prompt, trace, categories));
    if (doubtful) return cantTell(demands(trace, doubtful, categories).doubts[0] as Reason, doubtful);
    if (asking.length === 0) return ifEarned(trace, 'inapplicable', because('no-profile-questions'));
    const filled = asking.find((prompt) => declinedBy(prompt) === 'blank' && prefilled(trace, prompt));
    if (filled) return cantTell(because('answers-prefilled'), filled);
    const leftByBack = asking.find((prompt) => declinable(prompt) !== 'yes');
    if (leftByBack) return cantTell(because('only-by-going-back'), leftByBack);
    return ifEarned(trace, 'passed', because('questions-skippable'), ...asking);
  }

  const asked = walls.flatMap((prompt) => questionsOn(prompt, trace, categories));
  return failed(because('questions-not-skippable', typesOf(asked)), first, ...others);
}

/** The questions on a prompt that paint a picture of the user and are not on the category's list. */
function questionsOn(prompt: Prompt, trace: Trace, categories: readonly number[]): Ask[] {
  if (!ASKING.has(prompt.kind)) return [];
  return demands(trace, prompt, categories).beyond.filter((ask) => PROFILE.has(ask.type));
}

/** A questionnaire that stops, of which no list says whether it may, or that was not understood. */
function isOpenQuestion(prompt: Prompt, trace: Trace, categories: readonly number[]): boolean {
  if (passedBy(prompt) || prompt.kind !== 'profile-questionnaire') return false;
  return demands(trace, prompt, categories).doubts.length > 0;
}

const ASKING: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'profile-questionnaire',
  'profile-form',
  'registration',
  'login',
  'personalisation-optin',
  'other',
]);

const PROFILE: ReadonlySet<string> = new Set(
  `sex birthday age nationality ethnicity marital-status family city occupation employer income education school-stage school
  language-level learning-purpose interest health menstrual body-measure disability religion sexual-orientation political`.split(
    /\s+/,
  ),
);
