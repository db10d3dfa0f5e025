import type { Ask, Prompt, Trace } from '../../crawler/trace.ts';
import { promptsMet } from './walks.ts';

/** Prompts that ask for a permission of the system or the browser, on their own or by its dialog. */
export function permissionPrompts(trace: Trace): Prompt[] {
  return promptsMet(trace).filter((prompt) => KINDS.has(prompt.kind) || permissionsAskedBy(prompt).length > 0);
}

export function permissionsAskedBy(prompt: Prompt): Ask[] {
  return prompt.asks.filter((ask) => ask.type.startsWith('permission:'));
}

const KINDS: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>(['os-permission', 'permission-rationale']);
