import type { LegalText, Search, SearchTopic, Step, Trace, Walk } from '../../crawler/trace.ts';
import { buildTrace, buildWalk, consent, type Draft, login, type TraceSpec } from './build-trace.ts';
import { policy } from './policies.ts';

const TOPICS: readonly SearchTopic[] = [
  'privacy-policy', 'user-agreement', 'third-party-list', 'children-rules', 'face-rules', 'settings', 'account', 'about',
  'help', 'cancellation', 'withdrawal', 'personalisation', 'marketing', 'access-copy', 'correct-delete', 'complaint',
  'minors-mode', 'visibility',
]; // biome-ignore format: a table

/** Screens that a search went through, in these traces. */
export const SEARCHED = [90, 91];

export function found(topic: SearchTopic, change: Partial<Search> = {}): Search {
  return { for: topic, outcome: 'found', taps: 3, path: ['我的', '设置'], label: topic, steps: SEARCHED, ...change };
}

export function notFound(topic: SearchTopic): Search {
  return { for: topic, outcome: 'not-found', path: [], steps: SEARCHED };
}

export function unfinished(topic: SearchTopic): Search {
  const reason = { code: 'out-of-budget', detail: 'steps' };
  return { for: topic, outcome: 'unfinished', path: [], steps: SEARCHED, reason };
}

export interface ExploredSpec extends Omit<TraceSpec, 'explore'> {
  readonly searches?: readonly Search[]; // over a search for everything that found nothing but the settings
  readonly texts?: readonly LegalText[];
  readonly steps?: readonly Step[]; // of the walk after home
  readonly child?: { readonly prompts?: readonly Draft[] } & Omit<Partial<Walk>, 'prompts'>; // adds the walk of a persona of 13
}

/** A Chinese app that asks for consent and a mobile number, and was looked through after home. */
export function explored({ searches = [], texts = [], steps, child, ...spec }: ExploredSpec = {}): Trace {
  const prompts = spec.prompts ?? [consent({ gave: AGREED }), login()];
  const trace = buildTrace({
    prompts,
    ...spec,
    explore: { searches: complete(searches), texts, ...(steps && { steps }) },
  });
  return child ? { ...trace, walks: [...trace.walks, childOf(child)] } : trace;
}

/** A privacy policy in these words, as it was read. */
export function textOf(text: string, change: Partial<LegalText> = {}): LegalText {
  return policy('torch-zh', { text, ...change });
}

/** A full policy of a fair app. */
export function fairPolicy(change: Partial<LegalText> = {}): LegalText {
  return policy('shop-zh', change);
}

/** One step on which requests went to these sites. */
export function stepWith(events: Step['events'], index = 95): Step {
  const screen = {
    fingerprint: 'f',
    address: 'http://127.0.0.1:4100/',
    title: '首页',
    state: 'shown' as const,
    nodes: [],
  };
  return { index, phase: 'refuse', atMs: index * 500, screen, action: { kind: 'end', reason: 'last look' }, events };
}

export function requestTo(site: string): Step['events'][number] {
  return { atMs: 1, kind: 'request', url: `https://${site}/c`, method: 'GET', type: 'xhr', site, foreign: true };
}

const AGREED = [{ type: 'agreement', label: '同意', how: 'agreed' as const }];

function complete(searches: readonly Search[]): Search[] {
  const given = new Map(searches.map((search) => [search.for, search]));
  return TOPICS.map((topic) => given.get(topic) ?? (topic === 'settings' ? found(topic) : notFound(topic)));
}

function childOf({ prompts = [], ...change }: NonNullable<ExploredSpec['child']>): Walk {
  const walk = buildWalk('explore', 'child', prompts, undefined, { from: 200 });
  return { ...walk, persona: { age: 13 }, ...change };
}
