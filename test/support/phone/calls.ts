import type { Trace } from '../../../crawler/trace.ts';

/**
 * Calls that reached the phone's server for one step of the walks. Of the sources one a step is its look and one more
 * finds again what is pressed or filled; the others are polls while the screen settles. What a session costs is no step's.
 */
export function callsAStep(calls: readonly string[], trace: Trace): number {
  const steps = trace.walks.flatMap((walk) => walk.steps);
  const found = steps.filter(({ action }) => FINDS.has(action.kind)).length;
  const made = calls.filter((call) => ACTS.test(call)).length;
  return (steps.length + found + made) / steps.length;
}

const FINDS: ReadonlySet<string> = new Set(['press', 'fill', 'choose', 'drag']);
const ACTS = /\/(screenshot|element|gestures|back|actions|execute|press_keycode)/;
