import type { Prompt, Trace } from '../../crawler/trace.ts';
import { promptsMet } from './walks.ts';

/** The prompts that want a face. */
export function facePrompts(trace: Trace): Prompt[] {
  return promptsMet(trace).filter(wantsAFace);
}

export function wantsAFace(prompt: Prompt): boolean {
  return prompt.kind === 'face-verification' || prompt.asks.some((ask) => ask.type === 'face' && ask.required !== 'no');
}
