import type { Prompt, Trace } from '../../crawler/trace.ts';

/**
 * The same question about the same prompt of the same trace is answered once: judging in 39 categories asks it 39 times.
 * Traces are never changed, so an answer cannot grow old; it goes with its trace.
 */
export function remembered<T>(answer: (prompt: Prompt, trace: Trace) => T): (prompt: Prompt, trace: Trace) => T {
  const known = new WeakMap<Trace, Map<Prompt, T>>();
  return (prompt, trace) => {
    const answers = known.get(trace) ?? new Map<Prompt, T>();
    known.set(trace, answers);
    if (!answers.has(prompt)) answers.set(prompt, answer(prompt, trace));
    return answers.get(prompt) as T;
  };
}
