import { controlsOf } from '../recognise/prompt.ts';
import type { Recognised } from '../recognise/recognised.ts';
import { normalise } from '../recognise/text.ts';
import type { ControlClass, Prompt, PromptKind, Step, Trace, Walk } from '../trace.ts';
import { elementKeys } from './dossier.ts';
import { promptOn } from './sight.ts';

/** What today's recogniser takes for something else than the one that a trace was recorded with did. */
export interface Reread {
  readonly step: number; // the first that shows it
  readonly title: string; // of the prompt
  readonly control: string | null; // what it says; null where it is the prompt itself
  readonly was: PromptKind | ControlClass | 'left-alone' | 'none'; // left-alone: as one that says yes
  readonly is: PromptKind | ControlClass | 'none';
}

/**
 * Reads each stored screen of a trace anew, and compares the kind of each prompt and the class of each control that
 * mattered: what was pressed to answer it, and what was left alone as a yes and is a no by now. What is met after home
 * is not compared: there one looks for places and answers nothing. Pure; each difference comes once.
 */
export function reread(trace: Trace): readonly Reread[] {
  const found = new Map<string, Reread>();
  for (const one of trace.walks.flatMap(rereadWalk)) {
    const key = JSON.stringify([one.title, one.control, one.was, one.is]);
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function rereadWalk(walk: Walk): Reread[] {
  const met = new Map(walk.prompts.map((prompt) => [prompt.id, prompt]));
  const shown = new Set<Prompt>();
  return walk.steps.flatMap((step) => {
    const prompt = step.prompt === undefined ? undefined : met.get(step.prompt);
    if (!prompt && !isBetween(step, walk)) return [];
    const bars = walk.prompts.filter((one) => one !== prompt && wasLeftStanding(one));
    const is = promptOn(step.screen, (bar) => bars.some((one) => isSame(one, bar)));
    if (!prompt) return kindDiffers(step, undefined, is);
    if (shown.has(prompt)) return pressDiffers(step, prompt, is); // later it may stand behind what asks back
    shown.add(prompt);
    return [...kindDiffers(step, prompt, is), ...noesLeftAlone(step, prompt, is), ...pressDiffers(step, prompt, is)];
  });
}

/** Whether nothing was asked on the screen of a step that answers no prompt: it may be the last look at one. */
function isBetween({ action }: Step, { kind, ending }: Walk): boolean {
  if (kind === 'explore' || action.kind === 'person') return false;
  return action.kind !== 'end' || ending.kind === 'reached-home';
}

function wasLeftStanding({ ways }: Prompt): boolean {
  return ways.some(({ way, outcome }) => way === 'ignore' && outcome === 'continued');
}

/** It may never have been acted on, and so have no step of its own to know it by. */
function isSame(prompt: Prompt, bar: Recognised): boolean {
  const isTitled = normalise(prompt.title) === normalise(bar.title);
  return isTitled && (prompt.kind === bar.kind || prompt.text === bar.text);
}

function kindDiffers({ index }: Step, prompt: Prompt | undefined, is: Recognised | undefined): Reread[] {
  const [was, now] = [prompt?.kind ?? 'none', is?.kind ?? 'none'] as const;
  const title = prompt?.title ?? is?.title ?? '';
  return was === now ? [] : [{ step: index, title, control: null, was, is: now }];
}

function pressDiffers({ index, action, screen }: Step, { title }: Prompt, prompt: Recognised | undefined): Reread[] {
  if (action.kind !== 'press') return [];
  const control = (prompt?.controls ?? controlsOf(screen)).find(({ node }) => node === action.node);
  const is = control?.class ?? 'none';
  return action.control === is ? [] : [{ step: index, title, control: action.name, was: action.control, is }];
}

function noesLeftAlone({ index, screen }: Step, { title, elements }: Prompt, prompt: Recognised | undefined): Reread[] {
  if (!prompt) return [];
  const left = new Set(elements.left.filter(({ why }) => why === 'accepts').map(({ name }) => name));
  const keys = elementKeys(prompt.controls, screen.nodes);
  return prompt.controls
    .filter((control) => NOES.has(control.class) && left.has(keys.get(control.node) ?? ''))
    .map(({ text, class: is }) => ({ step: index, title, control: text, was: 'left-alone', is }));
}

const NOES: ReadonlySet<ControlClass> = new Set<ControlClass>(['decline', 'skip', 'later', 'close', 'guest', 'exit']);
