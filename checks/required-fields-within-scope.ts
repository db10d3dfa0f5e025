import type { Ask, Prompt, Reason, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { blockReason, blocks } from './facts/blocks.ts';
import { demands } from './facts/demands.ts';
import { inCategories } from './facts/in-categories.ts';
import { cantTell, failed, ifEarned, typesOf } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import { because } from './reasons.ts';

/** What has to be filled in is on the list of what this kind of app needs. */
export const requiredFieldsWithinScope: Check = {
  id: 'required-fields-within-scope',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  const forms = promptsMet(trace).filter((prompt) => mandatory(prompt).size > 0);
  const offending = forms.filter((prompt) => beyondOn(prompt, trace, categories).length > 0);
  const walls = offending.filter((prompt) => prompt.where !== 'inside' && blocks(prompt, trace) === 'yes');
  const [first, ...others] = walls;
  if (first === undefined) {
    const [form] = offending;
    if (form) return cantTell(blockReason(form, trace) ?? because('asked-inside'), form);
    const doubtful = forms.find((prompt) => demands(trace, prompt, categories).doubts.length > 0);
    if (doubtful) return cantTell(demands(trace, doubtful, categories).doubts[0] as Reason, doubtful);
    const late = forms.find((prompt) => cameLater(prompt).length > 0);
    if (late) return cantTell(because('depends-on-choice', cameLater(late).join(',')), late);
    return forms.length === 0
      ? ifEarned(trace, 'inapplicable', because('no-mandatory-field'))
      : ifEarned(trace, 'passed', because('mandatory-within-scope'), ...forms);
  }

  const asked = walls.flatMap((prompt) => beyondOn(prompt, trace, categories));
  return failed(because('mandatory-beyond-scope', typesOf(asked)), first, ...others);
}

/** The kinds that had to be filled in or chosen before it went on. */
function mandatory(prompt: Prompt): Set<string> {
  return new Set(
    prompt.gave.filter((given) => given.how === 'filled' || given.how === 'chosen').map((given) => given.type),
  );
}

function beyondOn(prompt: Prompt, trace: Trace, categories: readonly number[]): Ask[] {
  const needed = mandatory(prompt);
  return demands(trace, prompt, categories).beyond.filter((ask) => needed.has(ask.type));
}

/** Given though not asked at first sight: it came with an earlier answer, and may serve what that answer chose. */
function cameLater(prompt: Prompt): string[] {
  const asked = new Set(prompt.asks.map((ask) => ask.type));
  return [...mandatory(prompt)].filter((type) => !asked.has(type));
}
