import type { Prompt, Step, Trace } from '../crawler/trace.ts';
import type { Check, Evidence, Verdict } from './check.ts';
import { permissionPrompts, permissionsAskedBy } from './facts/permissions.ts';
import { cantTell, shown, together } from './facts/verdicts.ts';
import { promptsMet, refusingWalk } from './facts/walks.ts';
import { passedBy } from './facts/ways.ts';
import { checkEntry } from './law/index.ts';
import { because } from './reasons.ts';

/** A permission that was denied is not asked for again within 48 hours, unless the user opens what needs it. */
export const permissionNoRepeat48h: Check = {
  id: 'permission-no-repeat-48h',
  judge(trace) {
    const denied = permissionPrompts(trace).filter((prompt) => passedBy(prompt)?.way === 'decline');
    return together(
      trace,
      denied.map((prompt) => judgeOne(prompt, trace)),
      because('nothing-denied'),
    );
  },
};

// An engineering value: practice measures nagging so, and the clause behind it was not read.
const WINDOW_MS = Number(checkEntry('permission-no-repeat-48h').parameters?.window_hours) * 3_600_000;

function judgeOne(prompt: Prompt, trace: Trace): Verdict {
  const starts = startsAfter(prompt, trace);
  const [again] = starts.filter((start) => start.laterMs < WINDOW_MS).flatMap((start) => start.asked);
  if (again) return { outcome: 'failed', reason: because('permission-asked-again'), evidence: [again] };
  if (!starts.some((start) => start.laterMs < WINDOW_MS)) return cantTell(because('no-second-start'), prompt);
  if (prompt.askedAgain > 0) return cantTell(because('asked-on-use'), prompt);
  return { outcome: 'passed', reason: because('not-asked-again'), evidence: [shown(prompt)] };
}

interface Start {
  readonly laterMs: number; // by how much the clock was put forward since the denial
  readonly asked: readonly Evidence[]; // the same permission, before anything was pressed
}

/** Each start of the app after the denial, with the state it had. */
function startsAfter(denied: Prompt, trace: Trace): Start[] {
  const steps = refusingWalk(trace)?.steps ?? [];
  const deniedAt = passedBy(denied)?.steps.at(-1) ?? Number.POSITIVE_INFINITY;
  let laterMs = 0;
  return steps.flatMap(({ index, action, replayed }, i): Start[] => {
    if (action.kind !== 'relaunch' || index <= deniedAt || replayed) return [];
    laterMs += action.laterMs ?? 0;
    return [{ laterMs, asked: askedAt(steps.slice(i + 1), denied, trace, index) }];
  });
}

/** The dialog, or a word of the app that nags for it, on the screens until something that opens a function is pressed. */
function askedAt(after: readonly Step[], denied: Prompt, trace: Trace, startedAt: number): Evidence[] {
  const same = new Set(promptsAskingSame(denied, trace).map((prompt) => prompt.id));
  const end = after.findIndex(
    ({ action, prompt }) => action.kind !== 'wait' && action.kind !== 'back' && prompt === undefined,
  );
  const untouched = end < 0 ? after : after.slice(0, end);
  const nagging = untouched.find((step) => step.prompt !== undefined && same.has(step.prompt) && !step.replayed);
  return nagging?.prompt === undefined ? [] : [{ prompt: nagging.prompt, steps: [startedAt, nagging.index] }];
}

function promptsAskingSame(denied: Prompt, trace: Trace): Prompt[] {
  const types = new Set(permissionsAskedBy(denied).map((ask) => ask.type));
  return promptsMet(trace).filter(
    (prompt) => prompt.id === denied.id || permissionsAskedBy(prompt).some((ask) => types.has(ask.type)),
  );
}
