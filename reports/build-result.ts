import type { Finding, Quote } from '../checks/check.ts';
import { blocks, confirmed } from '../checks/facts/blocks.ts';
import { onList } from '../checks/facts/demands.ts';
import { outcomeOf } from '../checks/facts/outcome.ts';
import { placesOf } from '../checks/facts/place.ts';
import { promptsMet, refusingWalk } from '../checks/facts/walks.ts';
import { consequence, declinable, declinedBy } from '../checks/facts/ways.ts';
import { ownChecks } from '../checks/index.ts';
import type { Prompt, Reason, Step, Target, Trace } from '../crawler/trace.ts';
import type { Result, ResultFinding, ResultPrompt, WordedReason } from './result.ts';
import { brief } from './text.ts';
import { resultWithoutTyped, untypedOf } from './typed.ts';
import { sentence } from './words/index.ts';

/** What a scan came to, with every choice of order and wording made, and nothing in it that a walk typed. Pure. */
export function buildResult(trace: Trace, findings: readonly Finding[]): Result {
  return resultWithoutTyped(withTyped(trace, findings), untypedOf(trace));
}

function withTyped(trace: Trace, findings: readonly Finding[]): Result {
  const { tool, startedAt, finishedAt, timings } = trace;
  const { state, account } = refusingWalk(trace)?.freshness ?? { state: 'unknown', account: 'unknown' };
  return {
    schema: 'naysayer/result@1',
    target: toTarget(trace.target),
    tool: { ...tool },
    ...ownOf(trace, findings),
    startedAt,
    finishedAt: finishedAt ?? null,
    authority: trace.target.authority ?? null,
    freshness: { state, account },
    outcome: toOutcome(trace),
    prompts: promptsMet(trace).map((prompt, i) => toPrompt(prompt, i + 1, trace)),
    findings: [...findings].sort(byPlaceAndWeight(trace)).map((finding) => toFinding(finding, trace)),
    counts: {
      steps: trace.walks.reduce((sum, walk) => sum + walk.steps.length, 0),
      walks: trace.walks.length,
      restarts: trace.walks.reduce((sum, walk) => sum + walk.restarts, 0),
      yields: promptsMet(trace).filter((prompt) => prompt.gave.length > 0).length,
    },
    timings: { ...(timings ?? { totalMs: 0, lookMs: 0, settleMs: 0, decideMs: 0, writeMs: 0 }) },
  };
}

export function inWords(reason: Reason, trace: Trace): WordedReason {
  return { code: reason.code, zh: sentence(reason, 'zh', trace), en: sentence(reason, 'en', trace) };
}

/** What the config brought, and this verdict rests on too. */
function ownOf({ settings }: Trace, findings: readonly Finding[]): Pick<Result, 'own'> {
  const words = (settings.ownWords ?? []).map((one) => ({ ...one }));
  const judged = new Set(findings.map(({ check }) => check));
  const checks = ownChecks().filter(({ check }) => judged.has(check));
  return words.length + checks.length > 0 ? { own: { words, checks: checks.map((one) => ({ ...one })) } } : {};
}

function toTarget({ id, platform, address, name, categories }: Target): Result['target'] {
  const named = { id, name, categories: categories.map(({ n, by }) => ({ n, by })) };
  return platform === 'web' ? { ...named, platform, url: address } : { ...named, platform, app: address };
}

function toOutcome(trace: Trace): Result['outcome'] {
  const { gave, walls, reason, ...outcome } = outcomeOf(trace);
  return { ...outcome, gave: [...gave], walls: [...walls], reason: inWords(trace.failure ?? reason, trace) };
}

function toPrompt(prompt: Prompt, order: number, trace: Trace): ResultPrompt {
  const { id, kind, title, text, elements, control, askedAgain, preticked } = prompt;
  return {
    id,
    order,
    kind,
    title,
    text,
    seenIn: trace.walks.filter((walk) => walk.prompts.some((one) => one.id === id)).map((walk) => walk.name),
    asks: prompt.asks.map(({ type, label, required }) => ({
      type,
      label,
      required,
      onList: onList({ type, label, required }, trace.target, prompt),
    })),
    declinable: declinable(prompt),
    blocks: blocks(prompt, trace),
    declinedBy: declinedBy(prompt),
    consequence: consequence(prompt),
    ways: prompt.ways.map((way) => ({
      way: way.way,
      control: way.control,
      outcome: way.outcome ?? null,
      steps: [...way.steps],
    })),
    waysTried: prompt.ways.filter((way) => way.outcome !== undefined).length,
    waysFound: prompt.ways.length,
    elements: { operable: elements.operable, accounted: elements.accounted },
    control,
    repeats: { ...confirmed(trace, prompt) },
    askedAgain,
    preticked: preticked.length > 0,
    screenshots: [...new Set(stepsOf(prompt, trace).flatMap(({ screen }) => screen.image ?? []))],
    steps: [...prompt.steps],
  };
}

/** The steps that a prompt took on the refusing walk. */
export function stepsOf(prompt: Pick<Prompt, 'steps'>, trace: Trace): Step[] {
  const own = new Set(prompt.steps);
  return (refusingWalk(trace)?.steps ?? []).filter((step) => own.has(step.index));
}

function toFinding(finding: Finding, trace: Trace): ResultFinding {
  const { check, place = 'cn', outcome, severity, reason, prompts, steps, quotes, citations, holdsIn } = finding;
  return {
    check,
    place,
    outcome,
    severity,
    reason: inWords(reason, trace),
    prompts: [...prompts],
    steps: [...steps],
    ...(quotes.length > 0 ? { quotes: quotes.map((quote) => toQuote(quote, trace)) } : {}),
    citations: citations.map(({ id, status }) => ({ id, status })),
    holdsIn: holdsIn ? [...holdsIn] : null,
  };
}

function toQuote({ text, words }: Quote, trace: Trace): NonNullable<ResultFinding['quotes']>[number] {
  const read = trace.walks.flatMap((walk) => walk.texts ?? []).find((one) => one.id === text);
  return { text: text ?? null, title: read?.title ?? '', words: brief(words, QUOTED_CHARACTERS) };
}
const QUOTED_CHARACTERS = 400;

/** Place by place, in the order they were asked for; in each what failed comes first, the gravest before the rest. */
function byPlaceAndWeight(trace: Trace): (a: Finding, b: Finding) => number {
  const places = placesOf(trace);
  const rank = ({ place = 'cn' }: Finding) => places.indexOf(place);
  return (a, b) => rank(a) - rank(b) || byWeight(a, b);
}

/** Otherwise in the order of the rulebook. */
function byWeight(a: Finding, b: Finding): number {
  return (
    OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  );
}

const OUTCOMES: readonly Finding['outcome'][] = ['failed', 'cantTell', 'passed', 'inapplicable'];
const SEVERITIES: readonly Finding['severity'][] = ['critical', 'serious', 'moderate', 'minor'];
