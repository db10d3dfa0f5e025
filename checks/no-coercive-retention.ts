import type { Prompt } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { cantTell, failed, together } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import { because } from './reasons.ts';

/** A no is asked back at most once, and neutrally. */
export const noCoerciveRetention: Check = {
  id: 'no-coercive-retention',
  judge(trace) {
    const retaining = promptsMet(trace).filter((prompt) => prompt.retentions > 0);
    return together(trace, retaining.map(judgeOne), because('no-retention'));
  },
};

function judgeOne(prompt: Prompt): Verdict {
  // Whether the words of one dialog press or only ask is for a person to say.
  if (prompt.retentions === 1) return cantTell(because('one-retention'), prompt);
  return failed(because('retentions', String(prompt.retentions)), prompt);
}
