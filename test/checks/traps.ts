import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Check, Verdict } from '../../checks/check.ts';
import { checkEntry } from '../../checks/law/index.ts';
import type { Trace } from '../../crawler/trace.ts';

/** The words of a check's nth trap, which title the test that it is not fallen into. */
export function trap(check: Check, n: number): string {
  const words = checkEntry(check.id).traps[n];
  if (words === undefined) throw new RangeError(`${check.id} has no trap ${n}`);
  return `trap: ${words}`;
}

/** The outcome, its reason's code and the prompts it rests on: what a test of a check says. */
export function answer(check: Check, trace: Trace): [Verdict['outcome'], string, ...string[]] {
  const verdict = check.judge(trace);
  noted(check, verdict);
  return [verdict.outcome, verdict.reason.code, ...(verdict.evidence ?? []).flatMap((one) => one.prompt ?? [])];
}

export function expectNoAccusation(check: Check, trace: Trace): void {
  const verdict = check.judge(trace);
  noted(check, verdict);
  expect(verdict.outcome).not.toBe('failed');
}

/** For `npm run accuracy`, which counts the fixtures of each check: what was answered in which test. */
function noted(check: Check, { outcome }: Verdict): void {
  const file = process.env.NAYSAYER_ANSWERS;
  if (file === undefined) return;
  const { currentTestName: test } = expect.getState();
  appendFileSync(file, `${JSON.stringify({ check: check.id, outcome, test })}\n`);
}
