import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../checks/check.ts';
import { CHECKS, runChecks } from '../../checks/index.ts';
import type { Trace } from '../../crawler/trace.ts';
import { RECORDINGS, recordedTrace } from '../support/recorded.ts';
import truths from './recorded/truth.json' with { type: 'json' };
import { answer } from './traps.ts';

/** By check and recording, what is true: written by hand from the pages that were scanned. */
const TRUTH = truths as Readonly<Record<string, Readonly<Record<string, Verdict['outcome']>>>>;
const read = new Map<string, Trace>();

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s, on traces that scans recorded', (id, check) => {
  it('has three at least, one of which it must not accuse', () => {
    const outcomes = Object.values(TRUTH[id] ?? {});
    expect(outcomes.length).toBeGreaterThanOrEqual(3);
    expect(outcomes.some((outcome) => outcome !== 'failed')).toBe(true);
  });

  it.each(Object.entries(TRUTH[id] ?? {}))('%s is %s', (recording, outcome) => {
    expect(answer(check, recorded(recording))[0]).toBe(outcome);
  });
});

it.each(Object.keys(RECORDINGS))('%s is accused of nothing else', (recording) => {
  const accused = runChecks(recorded(recording)).filter(({ outcome }) => outcome === 'failed');
  const faults = Object.keys(TRUTH).filter((check) => TRUTH[check]?.[recording] === 'failed');
  expect(accused.map(({ check }) => check).sort()).toEqual(faults.sort());
});

function recorded(id: string): Trace {
  const trace = read.get(id) ?? recordedTrace(id);
  read.set(id, trace);
  return trace;
}
