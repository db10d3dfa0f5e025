import type { Control } from '../recognise/recognised.ts';
import type { Reason, UiNode } from '../trace.ts';
import { besideTheBox } from './beside-the-box.ts';
import { answerIn } from './boxes-of-one.ts';
import type { Deed, Dossier } from './dossier.ts';
import { insideControl } from './home.ts';
import { pressArmed } from './press-armed.ts';
import { type Seen, samePrompt } from './sight.ts';
import { accepts, type Part, type Walker } from './walker.ts';

export type Restored = { readonly seen: Seen } | { readonly reason: Reason };

const RESTARTS = 2;

/**
 * Comes back to a prompt after a way that did not get past it: as it is, past the prompts before it, by the back key,
 * or by a fresh start.
 */
export async function restoreTo(walker: Walker, dossier: Dossier, seen: Seen): Promise<Restored> {
  if (isAt(dossier, seen)) return { seen };
  if (earlierAt(dossier, seen)) {
    // Thrown back to where it had been before: no restart is needed for that.
    const there = await replayTo(walker, dossier, seen);
    if (there) return { seen: there };
  } else if (seen.view.state === 'shown') {
    const back = await walker.back({ phase: 'refuse', dossier });
    if (isAt(dossier, back)) return { seen: back };
  }
  for (let i = 0; i < RESTARTS; i += 1) {
    const there = await replayTo(walker, dossier, await walker.restart());
    if (there) return { seen: there };
  }
  const code = walker.request.handedOver ? 'not-brought-back' : 'flow-differed';
  return { reason: { code, detail: dossier.first.title } };
}

/** Makes the recorded actions again, prompt by prompt, until the wanted one is up. */
export async function replayTo(walker: Walker, dossier: Dossier, from: Seen): Promise<Seen | undefined> {
  let seen = from;
  const waited = new Set<string>();
  let looked = false; // inside, where it was met
  for (let i = 0; i <= dossier.path.length * 2 + 2; i += 1) {
    if (isAt(dossier, seen)) return seen;
    const earlier = earlierAt(dossier, seen);
    if (earlier) {
      seen = await redo(walker, earlier, seen);
      continue;
    }
    const isEntered = walker.entered.has(seen.fingerprint);
    const leadsOn = isEntered || (dossier.where === 'inside' && !looked);
    const start = !seen.prompt && leadsOn ? insideControl(seen.view) : undefined;
    if (start) {
      looked ||= !isEntered;
      const why = isEntered ? 'the way in' : 'looks inside';
      seen = await walker.press(start, why, { phase: 'refuse', dossier, replayed: true });
      continue;
    }
    if (waited.has(seen.fingerprint)) return undefined;
    waited.add(seen.fingerprint);
    seen = await walker.waitForChange(walker.lateMs, 'waits for the prompt to come up again', {
      phase: 'refuse',
      dossier,
      replayed: true,
    });
  }
  return isAt(dossier, seen) ? seen : undefined;
}

/** Passes a prompt as it was passed before. */
export async function redo(walker: Walker, dossier: Dossier, start: Seen): Promise<Seen> {
  const phase = dossier.passed === 'yield' ? 'yield' : 'refuse';
  const way = dossier.taken?.way;
  const part: Part = { phase, dossier, replayed: true, ...(phase === 'refuse' && way ? { way } : {}) };
  if (way === 'ignore' && isBar(dossier)) walker.leftStanding.push(dossier.first);
  let seen = start;
  // A bar stays and is looked past; what went away by itself is waited for.
  if (way === 'ignore')
    seen = isBar(dossier) ? await walker.look() : await walker.waitForChange(walker.lateMs, 'waits as before', part);
  for (const deed of dossier.deeds) seen = await again(walker, deed, seen, part);
  return seen;
}

function isBar({ first }: Dossier): boolean {
  return first.scope >= 0 && !first.modal;
}

async function again(walker: Walker, deed: Deed, seen: Seen, part: Part): Promise<Seen> {
  if (deed.kind === 'back') return walker.back(part);
  if (deed.kind === 'relaunch') return walker.relaunch(part);
  if (deed.kind === 'scroll' && deed.whole) return walker.scrollToEnd(undefined, 'as before', part);
  if (deed.kind === 'scroll')
    return walker.scrollToEnd(
      seen.view.nodes.find((node) => node.states?.includes('scrollable')),
      'as before',
      part,
    );
  if (deed.kind === 'outside') {
    const scope = seen.view.nodes[seen.prompt?.scope ?? -1];
    const at = scope && besideTheBox(scope, seen.view.nodes);
    return at ? walker.pressOutside(at, part) : seen;
  }
  let node = walker.find(deed);
  let now = seen;
  if (!node) {
    now = await walker.waitForChange(walker.lateMs, 'waits for what was pressed before', part);
    node = walker.find(deed);
  }
  if (!node) return now;
  if (deed.kind === 'fill') {
    const text = answerIn(walker.persona, deed.type, node, now.view.nodes);
    return walker.fill(node, deed.type, text, 'as before', part);
  }
  if (deed.kind === 'choose') return walker.choose(node, deed.option, 'as before', part);
  const control = controlOf(now, node);
  // What declined the last time may be a yes where something else has come up.
  if (!control || (part.phase === 'refuse' && accepts(control, now.prompt))) return now;
  return pressArmed(walker, control, now, 'as before', part);
}

/** The recogniser's own word on it, never a remembered one: what is pressed again is judged again. */
function controlOf(seen: Seen, node: UiNode): Control | undefined {
  const known = seen.prompt?.controls.find((control) => control.node === node.id);
  if (known) return known;
  return {
    node: node.id,
    class: 'neutral',
    text: node.text ?? node.name,
    bounds: node.bounds,
    reasons: ['outside the prompt'],
  };
}

/** The prompt on the way to this one that is up now. */
function earlierAt(dossier: Dossier, { prompt, view }: Seen): Dossier | undefined {
  if (!prompt || view.state !== 'shown') return undefined;
  return dossier.path.find((one) => samePrompt(one.first, prompt));
}

function isAt(dossier: Dossier, seen: Seen): boolean {
  return seen.view.state === 'shown' && seen.prompt !== undefined && samePrompt(seen.prompt, dossier.first);
}
