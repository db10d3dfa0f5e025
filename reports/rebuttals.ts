import { passedBy } from '../checks/facts/ways.ts';
import { ALL_CATEGORIES, isNecessary } from '../checks/law/index.ts';
import type { Prompt, Step, Trace, Walk } from '../crawler/trace.ts';
import type { ResultFinding } from './result.ts';
import { isBesideTheRefusing, seenOn, triesWays } from './seen-on.ts';
import { brief } from './text.ts';

/** What is usually said against a finding. */
// biome-ignore format: a list
export const OBJECTIONS = [
  'skip-later', 'could-have-waited', 'chance', 'server-down', 'taken-for-robot', 'your-device', 'another-version',
  'other-login', 'wrong-category', 'test-account',
] as const;
export type Objection = (typeof OBJECTIONS)[number];

/** An objection, and the recorded fact that answers it. `partly`: for what was tested; `open`: not covered. */
export interface Rebuttal {
  readonly objection: Objection;
  readonly standing: 'answered' | 'partly' | 'open';
  readonly fact: Fact | undefined; // in words: words/rebuttals.ts
}

/** What was recorded: numbers and names, never a sentence. */
export type Fact =
  | {
      readonly of: 'stood';
      readonly seconds: number;
      readonly longest: number;
      readonly looks: number;
      readonly walks: number;
    }
  | { readonly of: 'repeated'; readonly seen: number; readonly tried: number }
  | { readonly of: 'requests'; readonly failed: number; readonly wentOn: boolean }
  | { readonly of: 'held-up'; readonly times: number }
  | {
      readonly of: 'device';
      readonly device: Trace['settings']['device'];
      readonly width: number;
      readonly height: number;
      readonly browser: string;
    }
  | {
      readonly of: 'served';
      readonly address: string;
      readonly from: string;
      readonly to: string;
      readonly timeZone: string;
    }
  | { readonly of: 'package'; readonly version: string; readonly sha256: string | null }
  | {
      readonly of: 'logins';
      readonly tried: number;
      readonly untried: readonly string[];
      readonly accounted: number;
      readonly operable: number;
    }
  | { readonly of: 'categories'; readonly types: readonly string[]; readonly named: readonly number[] }
  | { readonly of: 'held-in-all' }
  | { readonly of: 'identities'; readonly walks: number; readonly identities: number };

/** Each objection that can be made to a finding, in the order of OBJECTIONS. Pure. */
export function rebuttals(finding: ResultFinding, trace: Trace): Rebuttal[] {
  const scope = scopeOf(finding, trace);
  return OBJECTIONS.map((objection) => ({ objection, ...ANSWERS[objection](scope) }));
}

interface Scope {
  readonly finding: ResultFinding;
  readonly trace: Trace;
  readonly walks: readonly Walk[]; // that count for it
  readonly prompts: readonly Prompt[]; // of the finding, as the first of those walks met them
  readonly waysTried: boolean; // on those walks
}

/** What was met on another walk than the refusing one (as a child, after home) is not answered by what that one met. */
function scopeOf(finding: ResultFinding, trace: Trace): Scope {
  const waysTried = !isBesideTheRefusing(finding, trace);
  if (waysTried) {
    const walks = trace.walks.filter(triesWays);
    const refusing = walks.find(({ kind }) => kind === 'refuse');
    const prompts = refusing?.prompts.filter(({ id }) => finding.prompts.includes(id)) ?? [];
    return { finding, trace, walks, prompts, waysTried };
  }
  const walks = seenOn(finding, trace);
  const prompts = finding.prompts.flatMap((id) => metOn(id, finding, walks)[0] ?? []);
  return { finding, trace, walks, prompts, waysTried };
}

/** A prompt as each walk met it whose steps at it the finding rests on. */
function metOn(id: string, { steps }: ResultFinding, walks: readonly Walk[]): Prompt[] {
  return walks.flatMap(({ prompts }) =>
    prompts.filter((prompt) => prompt.id === id && prompt.steps.some((step) => steps.includes(step))),
  );
}
type Answer = Omit<Rebuttal, 'objection'>;

const OPEN: Answer = { standing: 'open', fact: undefined };

const ANSWERS: Readonly<Record<Objection, (scope: Scope) => Answer>> = {
  'skip-later': (scope) => stood(scope, scope.prompts.every(isAccounted)),
  'could-have-waited': (scope) => stood(scope, !scope.prompts.some(wentByItself)),
  chance: repeated,
  'server-down': server,
  'taken-for-robot': robot,
  'your-device': device,
  'another-version': version,
  'other-login': logins,
  'wrong-category': category,
  'test-account': account,
};

/** The shortest and the longest time that a prompt stood there unanswered by a yes, over the walks that tried its ways. */
function stood(scope: Scope, isSound: boolean): Answer {
  const { prompts, walks, waysTried } = scope;
  const spans = prompts.flatMap((prompt) => walks.flatMap((walk) => spanOf(prompt.id, walk) ?? []));
  if (spans.length === 0 || !isSound || !waysTried) return OPEN;
  const looks = Math.min(...spans.map((span) => span.looks));
  if (looks < 2) return OPEN;
  return {
    standing: 'partly',
    fact: {
      of: 'stood',
      seconds: inSeconds(Math.min(...spans.map((span) => span.ms))),
      longest: inSeconds(Math.max(...spans.map((span) => span.ms))),
      looks,
      walks: timesMet(scope),
    },
  };
}

function inSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

function spanOf(id: string, walk: Walk): { readonly ms: number; readonly looks: number } | undefined {
  const steps = walk.steps.filter((step) => step.prompt === id && step.phase === 'refuse');
  const [first, last] = [steps[0], steps.at(-1)];
  return first && last ? { ms: last.atMs - first.atMs, looks: steps.length } : undefined;
}

function isAccounted({ elements }: Prompt): boolean {
  return elements.accounted >= elements.operable && !elements.left.some(({ why }) => why === 'budget');
}

function wentByItself({ ways }: Prompt): boolean {
  return ways.some(({ reason }) => reason?.code === 'went-on-late');
}

/** No number of walks was called for but of those that try the ways: what came again on others answers for them alone. */
function repeated(scope: Scope): Answer {
  if (scope.prompts.length === 0) return OPEN;
  const seen = timesMet(scope);
  const tried = scope.waysTried ? scope.trace.settings.repeat : scope.walks.length;
  if (seen < 2) return OPEN;
  return {
    standing: scope.waysTried && seen >= tried ? 'answered' : 'partly',
    fact: { of: 'repeated', seen, tried },
  };
}

/** On how many walks each of the prompts was met, at the least; where their ways were tried, and none got past it. */
function timesMet({ finding, prompts, walks, waysTried }: Scope): number {
  const counts = prompts.map(({ id }) =>
    waysTried
      ? walks.filter((walk) => walk.prompts.some((one) => one.id === id && !passedBy(one))).length
      : metOn(id, finding, walks).length,
  );
  return counts.length > 0 ? Math.min(...counts) : 0;
}

/** That the server answered is seen by the yes that went on, on the same screen, and by the requests at the prompt. */
function server(scope: Scope): Answer {
  const { prompts } = scope;
  if (prompts.length === 0) return OPEN;
  const steps = stepsAt(scope);
  const failed = steps.flatMap((step) => step.events).filter(isServerFault).length;
  const wentOn = prompts.every(({ control }) => control === 'went-on');
  if (!wentOn) return OPEN;
  return { standing: failed === 0 ? 'answered' : 'partly', fact: { of: 'requests', failed, wentOn } };
}

function isServerFault(event: Step['events'][number]): boolean {
  return event.kind === 'failed' && (event.status === undefined || event.status >= 500);
}

function stepsAt({ prompts, walks }: Scope): Step[] {
  const ids = new Set(prompts.map(({ id }) => id));
  return walks.flatMap(({ steps }) => steps.filter(({ prompt }) => prompt !== undefined && ids.has(prompt)));
}

function robot({ trace }: Scope): Answer {
  const isSolved = trace.walks.some(({ steps }) => steps.some(({ action }) => action.kind === 'person'));
  if (trace.walks.length === 0 || isSolved) return OPEN;
  const times = trace.walks
    .flatMap((walk) => walk.prompts)
    .filter(({ kind }) => kind === 'captcha' || kind === 'risk-control').length;
  return times === 0 ? { standing: 'answered', fact: { of: 'held-up', times } } : OPEN;
}

function device({ trace: { settings } }: Scope): Answer {
  const { device: kind, viewport, browser = '' } = settings;
  return { standing: 'partly', fact: { of: 'device', device: kind, ...viewport, browser: brief(browser, 60) } };
}

function version({ trace }: Scope): Answer {
  const { app, target, startedAt, finishedAt, settings } = trace;
  if (app)
    return {
      standing: 'partly',
      fact: { of: 'package', version: brief(`${app.version} (${app.build})`), sha256: app.sha256 },
    };
  if (target.platform !== 'web' || finishedAt === undefined) return OPEN;
  return {
    standing: 'partly',
    fact: {
      of: 'served',
      address: brief(target.address, 120),
      from: startedAt,
      to: finishedAt,
      timeZone: settings.timeZone,
    },
  };
}

/** The other methods that the screens offered, and those that no tool can try. */
function logins({ prompts, waysTried }: Scope): Answer {
  if (prompts.length === 0 || !waysTried) return OPEN;
  const others = prompts.flatMap(({ ways }) => ways.filter(({ way }) => way === 'alternative' || way === 'guest'));
  const untried = others
    .filter(({ outcome }) => outcome === undefined || outcome === 'unclear')
    .map(({ control }) => brief(control, 40));
  const sum = (of: 'accounted' | 'operable') => prompts.reduce((total, { elements }) => total + elements[of], 0);
  const [accounted, operable] = [sum('accounted'), sum('operable')];
  const isWhole = untried.length === 0 && accounted >= operable;
  return {
    standing: isWhole ? 'answered' : 'partly',
    fact: { of: 'logins', tried: others.length - untried.length, untried, accounted, operable },
  };
}

/** In which of the 39 categories the list names what was asked for. */
function category({ finding, prompts }: Scope): Answer {
  if (finding.holdsIn?.length === ALL_CATEGORIES.length) return { standing: 'answered', fact: { of: 'held-in-all' } };
  const types = [...new Set(prompts.flatMap(({ asks }) => asks.map(({ type }) => type)))].filter(
    (type) => type !== 'unknown' && !type.includes(':'),
  );
  if (types.length === 0) return OPEN;
  const named = ALL_CATEGORIES.filter((n) => types.every((type) => isNecessary(type, n)));
  return { standing: named.length === 0 ? 'answered' : 'partly', fact: { of: 'categories', types, named } };
}

function account({ walks }: Scope): Answer {
  const isNew = walks.every(({ freshness }) => freshness.account === 'new' || freshness.account === 'none');
  const identities = new Set(walks.map(({ freshness }) => freshness.identity)).size;
  if (!isNew || walks.length < 2) return OPEN;
  return {
    standing: identities === walks.length ? 'answered' : 'partly',
    fact: { of: 'identities', walks: walks.length, identities },
  };
}
