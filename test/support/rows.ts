import type { Row } from '../../reports/batch/row.ts';

/** A row as a scan would have left it. Tests change it in the one place that matters. */
export function buildRow(others: Partial<Row> = {}): Row {
  return {
    schema: 'naysayer/row@1',
    run: 'run-1',
    target: 'a',
    line: 1,
    platform: 'web',
    address: 'https://a.example/',
    name: 'a.example',
    operator: null,
    categories: [],
    startedAt: '2026-01-01T00:00:00.000Z',
    totalMs: 1000,
    steps: 10,
    attempts: 1,
    session: 's1',
    folder: 'scans/a/2026-01-01',
    store: null,
    identity: null,
    outcome: 'reached-home',
    cause: 'home-reached',
    ours: false,
    home: true,
    gave: [],
    walls: 0,
    prompts: 1,
    failed: [],
    passed: ['consent-decline-option'],
    cantTell: [],
    severity: null,
    voided: null,
    ...others,
  };
}

export const FAILED: Partial<Row> = {
  outcome: 'blocked',
  cause: 'wall',
  failed: [{ check: 'alternative-login-path', severity: 'critical' }],
  severity: 'critical',
  passed: [],
  gave: ['mobile-number', 'occupation'],
  walls: 1,
};
export const UNCLEAR: Partial<Row> = { outcome: 'unclear', cause: 'captcha', passed: [], home: false };
