import { blocks } from '../../checks/facts/blocks.ts';
import { outcomeOf } from '../../checks/facts/outcome.ts';
import { promptsMet } from '../../checks/facts/walks.ts';
import { declinable, declinedBy } from '../../checks/facts/ways.ts';
import { runChecks } from '../../checks/index.ts';
import type { Prompt, Trace } from '../../crawler/trace.ts';
import type { AppFacts } from './real-app.ts';

export interface Comparison {
  readonly refusing: string;
  readonly reason: string;
  readonly lines: readonly string[]; // what was met, prompt by prompt
  readonly wrong: readonly string[]; // what is not as the truth has it; empty when the verdict is right
}

/** What a scan came to beside what a person found by hand. */
export function againstTruth(trace: Trace, truth: AppFacts['truth']): Comparison {
  const { refusing, reason } = outcomeOf(trace);
  const met = promptsMet(trace);
  const failed = runChecks(trace)
    .filter((finding) => finding.outcome === 'failed')
    .map((finding) => finding.check);
  const { pairs, missed, extra } = paired(met, truth.prompts);
  return {
    refusing,
    reason: reason.detail ? `${reason.code}: ${reason.detail}` : reason.code,
    lines: [...met.map((prompt) => shown(prompt, trace)), `checks that failed: ${failed.join(', ') || 'none'}`],
    wrong: [
      ...(refusing === truth.refusing ? [] : [`refusing: ${refusing} (${reason.code}), truth: ${truth.refusing}`]),
      ...missed.map((one) => `not met: ${one.kind.join('/')} "${one.says}"`),
      ...extra.map((prompt) => `not in the truth: ${prompt.kind} "${prompt.title}"`),
      ...pairs.flatMap(([prompt, one]) => differences(prompt, one, trace)),
      ...failed.filter((id) => !truth.failed.includes(id)).map((id) => `FALSE ACCUSATION: ${id}`),
      ...truth.failed.filter((id) => !failed.includes(id)).map((id) => `not found: ${id}`),
    ],
  };
}

type True = AppFacts['truth']['prompts'][number];

/** Prompts and truths in order, matched by kind; what finds no match on the way is missed or extra. */
function paired(
  met: readonly Prompt[],
  truths: readonly True[],
): { pairs: [Prompt, True][]; missed: True[]; extra: Prompt[] } {
  const pairs: [Prompt, True][] = [];
  const extra: Prompt[] = [];
  let from = 0;
  for (const prompt of met) {
    const at = truths.findIndex((one, i) => i >= from && one.kind.includes(prompt.kind));
    const one = truths[at];
    if (!one) {
      extra.push(prompt);
      continue;
    }
    pairs.push([prompt, one]);
    from = at + 1;
  }
  const found = new Set(pairs.map(([, one]) => one));
  return { pairs, extra, missed: truths.filter((one) => !found.has(one) && !one.optional) };
}

function differences(prompt: Prompt, one: True, trace: Trace): string[] {
  const at = `${prompt.id} ${prompt.kind} "${prompt.title}"`;
  const by = declinedBy(prompt);
  // What a field asks for and no list names is told by its label, and is no claim about the person.
  const asked = prompt.asks.map((ask) => ask.type).filter((type) => type !== 'unknown');
  return [
    ...(declinable(prompt) === one.declinable
      ? []
      : [`${at}: declinable ${declinable(prompt)} (${by}), truth: ${one.declinable}`]),
    ...(blocks(prompt, trace) === one.blocks ? [] : [`${at}: blocks ${blocks(prompt, trace)}, truth: ${one.blocks}`]),
    ...(by === null || one.how.includes(by)
      ? []
      : [`${at}: declined by ${by}, truth: ${one.how.join(' or ') || 'no way'}`]),
    ...one.asks.filter((type) => !asked.includes(type)).map((type) => `${at}: does not see that it asks for ${type}`),
    ...asked.filter((type) => !one.asks.includes(type)).map((type) => `${at}: says that it asks for ${type}`),
  ];
}

function shown(prompt: Prompt, trace: Trace): string {
  const ways = prompt.ways.map((way) => `${way.way} "${way.control}" ${way.outcome ?? 'not tried'}`);
  const asks = prompt.asks.map((ask) => `${ask.type} (${ask.required})`).join(', ') || 'nothing';
  const { operable, accounted } = prompt.elements;
  return [
    `${prompt.id} ${prompt.kind} "${prompt.title}" (${prompt.where}), asks ${asks}`,
    `   declinable ${declinable(prompt)}, blocks ${blocks(prompt, trace)}, control ${prompt.control}, ${accounted} of ${operable} elements${prompt.unclear ? `, unclear: ${prompt.unclear.code} ${prompt.unclear.detail ?? ''}` : ''}`,
    `   gave ${prompt.gave.map((given) => given.type).join(', ') || 'nothing'}; ways: ${ways.join('; ') || 'none'}`,
  ].join('\n');
}
