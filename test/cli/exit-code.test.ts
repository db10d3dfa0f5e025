import { expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { exitCode, knowsItsChecks } from '../../cli/exit-code.ts';
import type { Trace } from '../../crawler/trace.ts';
import { buildTrace, captchaMet, case265, mended } from '../support/build-trace.ts';

const of = (trace: Trace, gate = {}) => exitCode(trace, runChecks(trace), gate);

it('is 0 when home was reached and nothing failed', () => {
  expect(of(mended())).toBe(0);
});

it('is 1 when a check failed at or above the severity that counts', () => {
  expect(of(case265())).toBe(1);
  expect(of(case265(), { failOn: { severity: 'critical' } })).toBe(1);
  const lesser = runChecks(case265()).map((finding) => ({ ...finding, severity: 'moderate' as const }));
  expect(exitCode(case265(), lesser, { failOn: { severity: 'moderate' } })).toBe(1);
  expect(exitCode(case265(), lesser, { failOn: { severity: 'serious' } })).toBe(0);
  expect(exitCode(case265(), lesser, { failOn: { severity: 'serious', checks: ['alternative-login-path'] } })).toBe(1);
  expect(exitCode(case265(), lesser, { failOn: { checks: ['permission-not-bundled'] } })).toBe(0);
});

it('is 2 when nothing could be opened, even where the unclear is let through', () => {
  const unopened: Trace = { ...buildTrace(), walks: [], failure: { code: 'dns' } };
  expect(of(unopened, { allowUnclear: true })).toBe(2);
});

it('is 3 when it is unclear, and 0 where that is let through', () => {
  expect(of(captchaMet())).toBe(3);
  expect(of(captchaMet(), { allowUnclear: true })).toBe(0);
});

it('is 3 when home was reached but no core check was decided: nothing was tested', () => {
  const untested = runChecks(mended()).map((finding) => ({ ...finding, outcome: 'inapplicable' as const }));
  expect(exitCode(mended(), untested, {})).toBe(3);
});

it('lets pass what is excused at each of its prompts', () => {
  const questions = runChecks(case265()).filter(({ check }) => check === 'profile-questions-skippable');
  const excused = (prompts: string[]) =>
    questions.map((one) => ({ ...one, excused: [{ by: 'baseline' as const, prompts }] }));
  expect(exitCode(case265(), excused(['p2', 'p3', 'p4', 'p5']), { allowUnclear: true })).toBe(0);
  expect(exitCode(case265(), excused(['p2']), {})).toBe(1);
});

it('knows no check that there is not', () => {
  expect(() => knowsItsChecks({ failOn: { checks: ['no-such-check'] } })).toThrow(/no check "no-such-check"/);
  expect(() => knowsItsChecks({ failOn: { checks: ['alternative-login-path'] } })).not.toThrow();
});
