import type { Prompt, Screen, Trace, UiNode } from '../../crawler/trace.ts';
import { refusingWalk } from './walks.ts';

/** The screen on which a prompt was first seen on the refusing walk, or on another one. */
export function firstScreen(trace: Trace, prompt: Prompt, walk = refusingWalk(trace)): Screen | undefined {
  const [first] = prompt.steps;
  return walk?.steps.find((step) => step.index === first)?.screen;
}

/** Whether an answer stood there before anybody gave one, so that going on "blank" sent it. */
export function prefilled(trace: Trace, prompt: Prompt): boolean {
  const agreements = new Set(prompt.preticked);
  return (firstScreen(trace, prompt)?.nodes ?? []).some((node) => isAnswered(node) && !agreements.has(node.name));
}

function isAnswered(node: UiNode): boolean {
  if (node.role === 'textbox') return (node.value ?? '') !== '';
  if (node.role === 'combobox') return (node.value ?? '') !== '' && node.value !== node.field?.options?.[0];
  const chosen = node.states?.some((state) => state === 'checked' || state === 'selected');
  return Boolean(chosen) && (node.role === 'radio' || node.role === 'checkbox' || node.role === 'option');
}
