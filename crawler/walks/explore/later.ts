import type { Recognised } from '../../recognise/recognised.ts';
import { refusePrompt } from '../answer.ts';
import { Dossier } from '../dossier.ts';
import { redo } from '../restore.ts';
import { type Seen, samePrompt } from '../sight.ts';
import type { Walker } from '../walker.ts';

/** Within the 48 hours in which a refused permission is not to be asked for again, and after them; milliseconds. */
const LATER_MS = [24, 49].map((hours) => hours * 3_600_000);

/**
 * Opens the app as it would be opened some days later, and answers what it asks then as before. Each prompt is recorded
 * anew, as one that came at a relaunch. Does nothing where the clock cannot be put forward.
 */
export async function comeBackLater(walker: Walker): Promise<void> {
  if (!walker.movesClock) return;
  for (const laterMs of LATER_MS) {
    let seen = await walker.relaunch({ phase: 'refuse' }, laterMs);
    for (let i = 0; i < MOST_PROMPTS && seen.prompt && seen.view.state === 'shown'; i += 1) {
      const answered = await answer(walker, seen.prompt, seen);
      if (!answered) return;
      seen = answered;
    }
  }
}

const MOST_PROMPTS = 8;

async function answer(walker: Walker, prompt: Recognised, seen: Seen): Promise<Seen | undefined> {
  const { dossiers } = walker;
  const met = dossiers.find((one) => samePrompt(one.first, prompt) && one.passed);
  const id = `x${dossiers.filter((one) => one.id.startsWith('x')).length + 1}`;
  const dossier = new Dossier(id, prompt, 'relaunch', [...dossiers]);
  dossiers.push(dossier);
  if (!met) {
    const refused = await refusePrompt(walker, dossier, seen);
    return 'seen' in refused ? refused.seen : undefined;
  }
  Object.assign(dossier, { passed: met.passed, deeds: met.deeds, gave: [...met.gave] });
  if (met.taken) dossier.taken = { ...met.taken, steps: [] };
  const after = await redo(walker, dossier, seen);
  walker.record(dossier);
  return after;
}
