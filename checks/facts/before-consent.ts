import type { Prompt, ScreenEvent, Step, Trace } from '../../crawler/trace.ts';
import { promptsMet, refusingWalk } from './walks.ts';

/** What happened while nothing had been agreed to. */
export interface Happened<K extends ScreenEvent['kind']> {
  readonly step: Step;
  readonly event: Extract<ScreenEvent, { kind: K }>;
}

/** The prompts of the refusing walk that ask whether information may be processed. */
export function consentPrompts(trace: Trace): Prompt[] {
  return promptsMet(trace).filter((prompt) => prompt.kind === 'privacy-consent' || prompt.kind === 'cookie-consent');
}

/** The refusing walk up to its first yes to a consent, or to a press that says it means one; whole where there was none. */
export function stepsWithoutConsent(trace: Trace): readonly Step[] {
  const steps = refusingWalk(trace)?.steps ?? [];
  const consents = new Set(consentPrompts(trace).map((prompt) => prompt.id));
  const yes = steps.findIndex(
    ({ phase, prompt, action }) =>
      (phase === 'yield' && prompt !== undefined && consents.has(prompt)) ||
      (action.kind === 'press' && action.impliesAcceptance !== undefined),
  );
  return yes < 0 ? steps : steps.slice(0, yes);
}

/** The events of one kind among those steps, in the order they came. */
export function withoutConsent<K extends ScreenEvent['kind']>(trace: Trace, kind: K): Happened<K>[] {
  return stepsWithoutConsent(trace).flatMap((step) =>
    step.events.filter((event) => event.kind === kind).map((event) => ({ step, event }) as Happened<K>),
  );
}
