import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../checks/check.ts';
import { inCategories } from '../../../checks/facts/in-categories.ts';
import { buildTrace, inCategory } from '../../support/build-trace.ts';

const unknown = buildTrace();
const failing = (prompts: readonly string[], detail = 'name'): Verdict => {
  const [first = 'p1', ...others] = prompts;
  const evidence = (prompt: string) => ({ prompt, steps: [1] });
  return {
    outcome: 'failed',
    reason: { code: 'mandatory-beyond-scope', detail },
    evidence: [evidence(first), ...others.map(evidence)],
  };
};
const passed: Verdict = { outcome: 'passed', reason: { code: 'mandatory-within-scope' } };
const nothing: Verdict = { outcome: 'inapplicable', reason: { code: 'no-mandatory-field' } };
const open: Verdict = { outcome: 'cantTell', reason: { code: 'captcha' } };

describe('inCategories', () => {
  it('judges once for the categories that are named', () => {
    const asked: (readonly number[])[] = [];
    inCategories(inCategory(unknown, 19, 4), (categories) => {
      asked.push(categories);
      return passed;
    });
    expect(asked).toEqual([[19, 4]]);
  });

  it('fails without a category what fails in each of the 39, naming only what each names', () => {
    const verdict = inCategories(unknown, ([n]) =>
      n === 6 ? failing(['p2'], 'sex') : failing(['p1', 'p2'], 'name,sex'),
    );
    expect(verdict).toMatchObject({ outcome: 'failed', reason: { detail: 'sex' }, evidence: [{ prompt: 'p2' }] });
    expect('holdsIn' in verdict && verdict.holdsIn?.length).toBe(39);
  });

  it('cannot tell what fails in some, and lists them', () => {
    const verdict = inCategories(unknown, ([n = 0]) => (n <= 31 ? failing(['p1']) : passed));
    expect(verdict).toMatchObject({
      outcome: 'cantTell',
      reason: { code: 'holds-in-some', detail: '31/39' },
      evidence: [{ prompt: 'p1' }],
    });
  });

  it('does not add up one prompt here and another there to a finding', () => {
    const verdict = inCategories(unknown, ([n = 0]) => (n <= 20 ? failing(['p1']) : failing(['p2'])));
    expect(verdict).toMatchObject({ outcome: 'cantTell', reason: { detail: '20/39' }, evidence: [{ prompt: 'p1' }] });
  });

  it.each([
    [open, [passed, open, nothing]],
    [passed, [nothing, passed, nothing]],
    [nothing, [nothing, nothing, nothing]],
  ] as const)('answers %j for the rest', (expected, [one, two, three]) => {
    expect(inCategories(unknown, ([n = 0]) => (n < 10 ? one : n < 20 ? two : three))).toEqual(expected);
  });
});
