import type { Prompt, Trace } from '../../crawler/trace.ts';
import { demands } from './demands.ts';
import { promptsMet } from './walks.ts';

/** Everything between the fresh start and home that belongs to signing in or up, questions before and after included. */
export function loginFlow(trace: Trace): Prompt[] {
  return promptsMet(trace).filter(
    (prompt) => prompt.loginFlow && prompt.where !== 'inside' && !NO_DEMAND.has(prompt.kind),
  );
}

/** The prompts of the login flow that ask for more than these categories (1 to 39) need. */
export function loginDemands(trace: Trace, categories: readonly number[]): Prompt[] {
  return loginFlow(trace).filter((prompt) => demands(trace, prompt, categories).beyond.length > 0);
}

// A policy is judged as consent, a captcha not at all.
const NO_DEMAND: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>(['privacy-consent', 'captcha', 'risk-control']);
