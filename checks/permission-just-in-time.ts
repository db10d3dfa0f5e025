import type { Prompt, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { demands } from './facts/demands.ts';
import { inCategories } from './facts/in-categories.ts';
import { opensUseOf, permissionPrompts, permissionsAskedBy, systemDialogs } from './facts/permissions.ts';
import { cantTell, failed, shown, together, typesOf } from './facts/verdicts.ts';
import { stepBefore } from './facts/wording.ts';
import { because } from './reasons.ts';

/** A permission is asked for when a function that uses it is opened, not at the start. */
export const permissionJustInTime: Check = {
  id: 'permission-just-in-time',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  const dialogs = systemDialogs(trace).map((prompt) => judgeOne(prompt, trace, categories));
  const announced = permissionPrompts(trace).filter(
    ({ kind, where }) => kind === 'permission-rationale' && where !== 'inside',
  );
  // The app's own word at the start was answered with no: the dialog that it leads to was not seen.
  const open = announced.map((prompt) => cantTell(because('only-announced'), prompt));
  return together(trace, [...dialogs, ...open], because('no-permission-asked'));
}

function judgeOne(prompt: Prompt, trace: Trace, categories: readonly number[]): Verdict {
  const types = permissionsAskedBy(prompt).map((ask) => ask.type);
  if (types.length === 0) return cantTell(because('ask-not-recognised'), prompt);
  const before = stepBefore(prompt, trace);
  if (prompt.where === 'inside') {
    const opened = before?.action.kind === 'press' && opensUseOf(types, before.action.name);
    if (!opened) return cantTell(because('function-unclear'), prompt);
    return { outcome: 'passed', reason: because('asked-on-opening', pressed(before)), evidence: [shown(prompt)] };
  }

  // A map's place is its basic service, and notices are asked for at the start by most.
  const { beyond, within, doubts } = demands(trace, prompt, categories);
  const early = beyond.filter(({ type }) => type.startsWith('permission:'));
  if (early.length === 0) return cantTell(doubts[0] ?? because('needed-permission', typesOf(within)), prompt);
  if (early.every(({ type }) => type === 'permission:notifications'))
    return cantTell(because('notifications-at-start'), prompt);
  // A login screen with "scan to log in" may have been pressed on the way.
  if (before?.action.kind === 'press' && opensUseOf(types, before.action.name))
    return cantTell(because('function-unclear'), prompt);
  return failed(because('permission-at-start', typesOf(early)), prompt);
}

function pressed({ action }: NonNullable<ReturnType<typeof stepBefore>>): string {
  return action.kind === 'press' ? action.name : '';
}
