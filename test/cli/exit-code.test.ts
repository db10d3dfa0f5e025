import { expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { exitCode } from '../../cli/exit-code.ts';
import type { Trace } from '../../crawler/trace.ts';
import { buildTrace, captchaMet, case265, mended } from '../support/build-trace.ts';

const of = (trace: Trace, gate = {}) => exitCode(trace, runChecks(trace), gate);

it('is 0 when home was reached and nothing failed', () => {
  expect(of(mended())).toBe(0);
});

it('is 1 when a check failed at or above the severity that counts', () => {
  expect(of(case265())).toBe(1);
  expect(of(case265(), { failOn: 'critical' })).toBe(1);
  const lesser = runChecks(case265()).map((finding) => ({ ...finding, severity: 'moderate' as const }));
  expect(exitCode(case265(), lesser, { failOn: 'moderate' })).toBe(1);
  expect(exitCode(case265(), lesser, { failOn: 'serious' })).toBe(0);
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
