import type { Point, Prompt, Role, Step, Trace, UiNode, Walk, Way, WayName } from '../../crawler/trace.ts';
import { brief } from '../text.ts';
import { hasTyped, traceWithoutTyped, typedInWords } from '../typed.ts';

/** What a test script of the blocks of a record has to do, whatever it is written in. */
export interface Plan {
  readonly address: string;
  readonly build?: string; // another address, or the file of another build, to test in place of the recorded one
  readonly blocks: readonly BlockPlan[];
  readonly wayOn: readonly string[]; // regular expressions over a whole label: what a way on is mostly called
}

export interface BlockPlan {
  readonly id: string;
  readonly title: string;
  readonly reach: readonly Act[]; // from a fresh start to its screen
  readonly words: readonly string[]; // what its screen says
  readonly away: readonly (readonly string[])[]; // what the screens say that refusing led to, and that are no way on
  readonly ways: readonly WayPlan[]; // what was tried on its screen
  readonly byHand: string | null; // what a script cannot tell, and somebody has to write
}

export interface WayPlan {
  readonly name: string; // no two of a block are called alike
  readonly acts: readonly [Act, ...Act[]];
}

export type Act =
  | Press
  | { readonly do: 'fill'; readonly label: string; readonly value: Value }
  | { readonly do: 'choose'; readonly label: string; readonly option: string }
  | { readonly do: 'outside'; readonly at: Point }
  | { readonly do: 'scroll' | 'back' | 'relaunch' };

export interface Press {
  readonly do: 'press';
  readonly role: Role;
  readonly name: string;
  readonly nth: number; // of those alike, from 0
}

/** `visitor`: six digits that are others for each visitor stand between the two parts. */
export type Value =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'visitor'; readonly before: string; readonly after: string }
  | { readonly kind: 'secret' };

/** @param blocks of the refusing walk */
export function planOf(trace: Trace, blocks: readonly Prompt[], wayOn: readonly string[]): Plan {
  const { address } = trace.target;
  const walk = toName(trace);
  const ids = new Set(blocks.map(({ id }) => id));
  return { address, wayOn, blocks: walk ? walk.prompts.filter(({ id }) => ids.has(id)).map((prompt) => blockPlan(prompt, walk)) : [] }; // biome-ignore format: one line
}

/** The refusing walk by what its screens say to everybody: a script is another visitor. What it gave stays. */
function toName(trace: Trace): Walk | undefined {
  const isRefusing = ({ kind }: Walk) => kind === 'refuse';
  const walk = traceWithoutTyped(trace).walks.find(isRefusing);
  const given = trace.walks.find(isRefusing)?.steps ?? [];
  const steps = walk?.steps.map((step, i) => {
    const action = given[i]?.action;
    return action?.kind === 'fill' ? { ...step, action } : step;
  });
  return walk && steps && { ...walk, steps };
}

function blockPlan(prompt: Prompt, walk: Walk): BlockPlan {
  const first = walk.steps.find((step) => step.prompt === prompt.id);
  const words = first ? wordsOf(first.screen.nodes) : [];
  const path = first ? pathTo(first, walk) : [];
  const reach = path.map(actOf).filter((act) => act !== 'nothing');
  const ways = wayPlans(prompt, walk);
  return {
    id: prompt.id,
    title: brief(typedInWords(prompt.title, 'en'), 60) || prompt.kind,
    reach: reach.filter((act) => act !== undefined),
    words,
    away: awayFrom(prompt, walk, words),
    ways,
    byHand: lostOn(path) ?? (ways.length > 0 ? null : 'what to refuse with: no way that was tried can be told again'),
  };
}

/** What led on from the fresh start: yields, the ways that got on, and what was pressed where nothing was asked. */
function pathTo(first: Step, { steps, prompts }: Walk): Step[] {
  const taken = new Set(prompts.flatMap(({ ways }) => ways.filter(gotOn).flatMap((way) => way.steps)));
  return steps.filter(
    (step) =>
      step.index < first.index &&
      !step.replayed &&
      !step.events.some(({ kind }) => kind === 'not-done') &&
      (step.phase === 'yield' || taken.has(step.index) || step.prompt === undefined),
  );
}

function gotOn({ outcome }: Prompt['ways'][number]): boolean {
  return outcome === 'continued' || outcome === 'limited';
}

/** What on the way to a screen a script has no name for. */
function lostOn(path: readonly Step[]): string | undefined {
  const lost = path.find((step) => actOf(step) === undefined);
  const name = lost && (brief(typedInWords(nameAt(lost), 'en'), 60) || 'an element without a name');
  return name && `how to get to the screen: a script cannot find "${name}"`;
}

/** @returns undefined where a script has no name for it */
function actOf({ action, screen }: Step): Act | 'nothing' | undefined {
  if (action.kind === 'press') return pressOf(action, screen.nodes);
  if (action.kind === 'fill')
    return { do: 'fill', label: labelAt(action, screen.nodes), value: valueToGive(action.value) };
  if (action.kind === 'choose') return { do: 'choose', label: labelAt(action, screen.nodes), option: action.option };
  if (action.kind === 'outside') return { do: 'outside', at: action.at };
  if (action.kind === 'scroll' || action.kind === 'back' || action.kind === 'relaunch') return { do: action.kind };
  return NAMELESS.has(action.kind) ? undefined : 'nothing';
}

const NAMELESS: ReadonlySet<Step['action']['kind']> = new Set<Step['action']['kind']>(['drag', 'person']);

function pressOf({ node: id }: { readonly node: number }, nodes: readonly UiNode[]): Press | undefined {
  const node = nodes[id];
  if (!node?.name || hasTyped(node.name)) return undefined;
  const alike = nodes.filter((one) => one.operable && one.role === node.role && one.name === node.name);
  return { do: 'press', role: node.role, name: node.name, nth: Math.max(0, alike.indexOf(node)) };
}

function labelAt({ node }: { readonly node: number }, nodes: readonly UiNode[]): string {
  const { field, name = '' } = nodes[node] ?? {};
  return field?.label || field?.placeholder || name;
}

function nameAt({ action, screen }: Step): string {
  return 'node' in action ? (screen.nodes[action.node]?.name ?? '') : action.kind;
}

/** An account that has answered before may not be asked again: what names one is made anew for each visitor. */
function valueToGive(value: string): Value {
  if (value.includes('•••')) return { kind: 'secret' };
  const [, before, after = ''] = /^(17000|naysayer-?)[0-9a-f]{6,8}(@example\.com)?$/.exec(value) ?? [];
  return before ? { kind: 'visitor', before, after } : { kind: 'plain', text: value };
}

/** A few of the words a person reads on a screen, headings first. */
function wordsOf(nodes: readonly UiNode[]): string[] {
  const read = nodes.filter(({ role, states = [] }) => READ.has(role) && !states.some((state) => UNREAD.has(state)));
  const inOrder = [...read.filter(({ role }) => role === 'heading'), ...read.filter(({ role }) => role !== 'heading')];
  const words = inOrder
    .map(({ text, name }) => (text ?? name).trim())
    .filter((word) => word && word.length <= 60 && !hasTyped(word));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

const READ: ReadonlySet<Role> = new Set<Role>(['heading', 'text', 'button', 'link', 'radio', 'checkbox', 'tab']);
const UNREAD: ReadonlySet<string> = new Set(['occluded', 'offscreen', 'pictured', 'native']);
const MOST_WORDS = 6;

function awayFrom({ ways }: Prompt, { steps }: Walk, words: readonly string[]): string[][] {
  const failed = new Set(ways.filter((way) => !gotOn(way)).flatMap((way) => way.steps));
  const after = steps
    .filter((_, i) => failed.has(steps[i - 1]?.index ?? -1))
    .map(({ screen }) => wordsOf(screen.nodes));
  const others = after.filter(
    (said) => said.length > 0 && said.filter((word) => words.includes(word)).length < said.length / 2,
  );
  return [...new Map(others.map((said) => [said.join('\n'), said])).values()];
}

/** In the order tried: those that stay on the screen come first. */
function wayPlans({ ways }: Prompt, walk: Walk): WayPlan[] {
  const plans = ways.flatMap((way) => wayPlan(way, walk) ?? []);
  return [...new Map(plans.map((plan) => [plan.name, plan])).values()];
}

/** @returns undefined where a script could not do it, or not know that it led nowhere */
function wayPlan({ way, steps: own }: Way, { steps }: Walk): WayPlan | undefined {
  const indexes = new Set(own);
  const isRead = steps.every((step, i) => !indexes.has(steps[i - 1]?.index ?? -1) || isReadable(step));
  const acts = steps
    .filter((step) => indexes.has(step.index) && !step.replayed && !step.events.some(({ kind }) => kind === 'not-done'))
    .map(actOf)
    .filter((act) => act !== 'nothing');
  // Of most ways the first act is all, and the rest sees what it led to.
  const [first, ...rest] = WHOLE.has(way) ? acts : acts.slice(0, 1);
  if (!isRead || !first || !TRIED.has(first.do)) return undefined;
  const then = rest.filter((act) => act !== undefined);
  if (then.length < rest.length) return undefined;
  const told: WayPlan['acts'] = [first, ...then];
  return { name: told.map(nameOf).join(', '), acts: told };
}

/** Empty, or with words on it to know it by. */
function isReadable({ screen }: Step): boolean {
  return screen.nodes.length === 0 || wordsOf(screen.nodes).length > 0;
}

function nameOf(act: Act): string {
  if (act.do === 'press') return act.nth > 0 ? `${act.name} (${act.nth + 1})` : act.name;
  return 'label' in act ? act.label : ACTS[act.do];
}

const ACTS = { outside: 'a press beside it', scroll: 'scrolling', back: 'back', relaunch: 'opening it anew' } as const;
const WHOLE: ReadonlySet<WayName> = new Set<WayName>(['settings', 'untick']);
const TRIED: ReadonlySet<Act['do']> = new Set<Act['do']>(['press', 'outside', 'back', 'relaunch']);
