import { decides } from './decides.ts';
import { matchPrompts, type Pair, plainWords } from './match-prompts.ts';
import type { Result, ResultFinding, ResultPrompt } from './result.ts';

/** What changed between two scans of one target. Plain JSON. */
export interface Comparison {
  readonly schema: 'naysayer/diff@1';
  readonly old: Side;
  readonly now: Side;
  readonly prompts: readonly PromptChange[]; // those of the later scan in its order, then those that are gone
  readonly findings: readonly FindingChange[];
}

export interface Side {
  readonly target: string;
  readonly name: string;
  readonly startedAt: string;
  readonly tool: string;
  readonly refusing: Result['outcome']['refusing'];
}

/**
 * `undecided`: it cannot be told, for one of the scans is unclear there, or never came that far.
 * `worded`: it says something else, and otherwise nothing changed.
 */
export interface PromptChange {
  readonly change: 'newly-blocking' | 'fixed' | 'new' | 'gone' | 'worded' | 'same' | 'undecided';
  readonly flaky: boolean; // one of the scans did not meet its wall on every walk
  readonly old: Seen | null;
  readonly now: Seen | null;
}

export interface Seen {
  readonly id: string;
  readonly title: string;
  readonly kind: ResultPrompt['kind'];
  readonly blocks: ResultPrompt['blocks'];
  readonly asks: readonly string[];
  readonly screenshot: string | null; // a file in the folder of its scan
}

export interface FindingChange {
  readonly check: string;
  readonly change: 'newly-failed' | 'fixed' | 'still-failed' | 'same' | 'undecided';
  readonly old: ResultFinding['outcome'] | null; // null: the check was not judged
  readonly now: ResultFinding['outcome'] | null;
  readonly at: readonly string[]; // ids of prompts of the later scan where it did not fail before
}

/** Pure. */
export function compare(old: Result, now: Result): Comparison {
  const pairs = matchPrompts(old.prompts, now.prompts);
  return {
    schema: 'naysayer/diff@1',
    old: sideOf(old),
    now: sideOf(now),
    prompts: pairs.map((pair) => promptChange(pair, now)),
    findings: checksOf(old, now).map((check) => findingChange(check, old, now, pairs)),
  };
}

/** The same with what the apps say, and how they are called, in other words. */
export function reworded(comparison: Comparison, change: (text: string) => string): Comparison {
  const side = (one: Side): Side => ({ ...one, target: change(one.target), name: change(one.name) });
  const seen = (one: Seen | null): Seen | null => one && { ...one, title: change(one.title) };
  return {
    ...comparison,
    old: side(comparison.old),
    now: side(comparison.now),
    prompts: comparison.prompts.map((one) => ({ ...one, old: seen(one.old), now: seen(one.now) })),
  };
}

/** `worse`: something blocks or fails that did not before. `unclear`: the later scan decides nothing, so who knows. */
export function verdictOf({ now, prompts, findings }: Comparison): 'worse' | 'not-worse' | 'unclear' {
  const isWorse =
    prompts.some(({ change }) => change === 'newly-blocking') ||
    findings.some(({ change, at }) => change === 'newly-failed' || at.length > 0);
  if (isWorse) return 'worse';
  const judged = findings.map(({ check, now: outcome }) => ({ check, outcome }));
  return decides(now.refusing, judged) ? 'not-worse' : 'unclear';
}

/** The prompts at which a check failed in both scans, by their ids in the later one. */
export function knownPrompts(check: string, old: Result, now: Result, pairs: readonly Pair[]): string[] {
  const failedAt = (result: Result) =>
    new Set(
      result.findings.filter((one) => one.check === check && one.outcome === 'failed').flatMap((one) => one.prompts),
    );
  const [before, after] = [failedAt(old), failedAt(now)];
  return pairs.flatMap((pair) =>
    pair.old && pair.now && before.has(pair.old.id) && after.has(pair.now.id) ? pair.now.id : [],
  );
}

function sideOf({ target, startedAt, tool, outcome }: Result): Side {
  return {
    target: target.id,
    name: target.name,
    startedAt,
    tool: `${tool.name} ${tool.version}`,
    refusing: outcome.refusing,
  };
}

function promptChange({ old, now }: Pair, { outcome }: Result): PromptChange {
  return {
    change: changeOf(old, now, outcome.home),
    flaky: [old, now].some((one) => one !== undefined && one.repeats.seen > 0 && one.repeats.seen < one.repeats.tried),
    old: old ? seen(old) : null,
    now: now ? seen(now) : null,
  };
}

function changeOf(old: ResultPrompt | undefined, now: ResultPrompt | undefined, home: boolean): PromptChange['change'] {
  if (!now) return home ? 'gone' : 'undecided'; // a walk that stopped before it may have missed it
  if (!old) return now.blocks === 'yes' ? 'newly-blocking' : 'new';
  if (old.blocks === 'unclear' || now.blocks === 'unclear')
    return old.blocks === now.blocks ? wording(old, now) : 'undecided';
  if (old.blocks !== now.blocks) return now.blocks === 'yes' ? 'newly-blocking' : 'fixed';
  return wording(old, now);
}

function wording(old: ResultPrompt, now: ResultPrompt): 'worded' | 'same' {
  const words = ({ title, text, ways }: ResultPrompt) =>
    plainWords([title, text, ...ways.map((way) => way.control)].join(' ')).replace(/\d+/g, '');
  return words(old) === words(now) ? 'same' : 'worded';
}

function seen({ id, title, kind, blocks, asks, screenshots }: ResultPrompt): Seen {
  return {
    id,
    title,
    kind,
    blocks,
    asks: [...new Set(asks.map(({ type }) => type))],
    screenshot: screenshots[0] ?? null,
  };
}

function checksOf(old: Result, now: Result): string[] {
  return [...new Set([...now.findings, ...old.findings].map(({ check }) => check))];
}

function findingChange(check: string, old: Result, now: Result, pairs: readonly Pair[]): FindingChange {
  const of = ({ findings }: Result) => findings.find((one) => one.check === check);
  const [before, after] = [of(old), of(now)];
  const known = new Set(knownPrompts(check, old, now, pairs));
  const at = after?.outcome === 'failed' ? after.prompts.filter((prompt) => !known.has(prompt)) : [];
  return {
    check,
    change: answerChange(before?.outcome, after?.outcome),
    old: before?.outcome ?? null,
    now: after?.outcome ?? null,
    at,
  };
}

function answerChange(before?: ResultFinding['outcome'], after?: ResultFinding['outcome']): FindingChange['change'] {
  if (after === 'failed') return before === 'failed' ? 'still-failed' : 'newly-failed';
  if (before === 'failed') return after === 'passed' || after === 'inapplicable' ? 'fixed' : 'undecided';
  return before === after ? 'same' : 'undecided';
}
