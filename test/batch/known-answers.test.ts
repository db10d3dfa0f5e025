import { expect, it } from 'vitest';
import { isRight } from '../../cli/batch/known-answers.ts';

const failed = (...checks: string[]) => checks.map((check) => ({ check, severity: 'serious' as const }));
const expected = { refusing: 'blocked', failed: ['no-info-category-open', 'consent-decline-option'] } as const;
const found = failed('consent-decline-option', 'no-info-category-open');

it("does not take what a user's own check says for a wrong answer", () => {
  const own = [...found, ...failed('our-colours')];
  expect(isRight({ outcome: 'blocked', failed: own }, expected)).toBe(true);
});

it('takes any other outcome, and any more or less of the bundled checks, for a wrong answer', () => {
  expect(isRight({ outcome: 'blocked', failed: found }, expected)).toBe(true);
  expect(isRight({ outcome: 'unclear', failed: found }, expected)).toBe(false);
  expect(isRight({ outcome: 'blocked', failed: found.slice(1) }, expected)).toBe(false);
  expect(isRight({ outcome: 'blocked', failed: [...found, ...failed('policy-readable')] }, expected)).toBe(false);
});
