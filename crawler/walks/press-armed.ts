import type { Control, Recognised } from '../recognise/recognised.ts';
import { nodeOf, nothingChanged, pressable, type Seen, samePrompt } from './sight.ts';
import { accepts, type Part, type Walker } from './walker.ts';

/**
 * Presses a control, and once more when that had no effect at all: controls are often drawn before they are armed. On a
 * screen that has only just come up the second press waits until it is old enough.
 */
export async function pressArmed(
  walker: Walker,
  control: Control,
  before: Seen,
  reason: string,
  part: Part,
): Promise<Seen> {
  const after = await walker.press(control, reason, part);
  if (!nothingChanged(before, asBefore(control, before, after))) return after;
  const left = Math.min(ARMED_MS, walker.lateMs) - walker.stillMs;
  const ready = left > 0 ? await walker.waitForChange(left, 'gives it time to be armed', part) : after;
  const again = before.prompt && ready.prompt && samePrompt(before.prompt, ready.prompt) ? ready.prompt : undefined;
  const same = again && findAgain(again, control, ready);
  if (!same || (part.phase === 'refuse' && accepts(same, again))) return ready;
  walker.forgetLastDeed(); // else a replay, which finds it armed, would press what comes after it
  return walker.press(same, 'pressed once more: nothing had changed', part);
}

/** A box that is drawn as a button is turned by a press, whether the page took it or not: that alone is no effect. */
function asBefore({ node: id }: Control, before: Seen, after: Seen): Seen {
  const was = before.view.nodes[id];
  const now = after.view.nodes[id];
  if (was?.role !== 'button' || now?.role !== 'button' || now.name !== was.name) return after;
  const { states: _, ...rest } = now;
  const turned = { ...rest, ...(was.states ? { states: was.states } : {}) };
  return { ...after, view: { ...after.view, nodes: after.view.nodes.map((node) => (node === now ? turned : node)) } };
}

/** By when what is drawn can mostly be pressed, milliseconds after it came up. */
const ARMED_MS = 1500;

function findAgain(prompt: Recognised, control: Control, seen: Seen): Control | undefined {
  const alike = prompt.controls.filter(
    (one) => one.class === control.class && one.text === control.text && pressable(nodeOf(seen, one)),
  );
  return alike.find((one) => one.node === control.node) ?? alike[0];
}
