import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../checks/check.ts';
import { CHECKS, runChecks } from '../../checks/index.ts';
import { REASONS } from '../../checks/reasons.ts';
import { buildTrace, case265, consent, mended } from '../support/build-trace.ts';

const CHECKS_DIR = new URL('../../checks/', import.meta.url);

describe('runChecks', () => {
  it('answers once for each check, in the order of the list', () => {
    const findings = runChecks(mended());
    expect(findings.map((finding) => finding.check)).toEqual(CHECKS.map((check) => check.id));
    expect(findings.filter((finding) => finding.outcome === 'failed')).toEqual([]);
  });

  it('shows what a finding rests on, how grave it is and what it cites', () => {
    const finding = runChecks(case265()).find((one) => one.check === 'profile-questions-skippable');
    expect(finding).toMatchObject({
      outcome: 'failed',
      severity: 'critical',
      prompts: ['p2', 'p3', 'p4', 'p5'],
      holdsIn: null,
    });
    expect(finding?.citations).toContainEqual({ id: 'cn-gc265-2', status: 'verified' });
    expect(finding?.steps.length).toBeGreaterThan(0);
  });

  it('takes a fault of its own for no answer', () => {
    const faulty: Check = {
      id: 'alternative-login-path',
      judge() {
        throw new Error('a fault of ours');
      },
    };
    expect(runChecks(case265(), [faulty])).toMatchObject([
      { outcome: 'cantTell', reason: { code: 'check-failed' }, prompts: [] },
    ]);
  });

  it('says the same of each place in turn, with its own citations', () => {
    const findings = runChecks({ ...case265(), settings: { ...case265().settings, rules: ['eu', 'cn'] } });
    expect(findings.map(({ place }) => place)).toEqual([...CHECKS.map(() => 'eu'), ...CHECKS.map(() => 'cn')]);
    for (const { place, citations } of findings) {
      for (const { id } of citations) expect(id.startsWith('cn-')).toBe(place === 'cn');
    }
    const outcomes = findings.filter(({ check }) => check === 'required-fields-within-scope');
    expect(outcomes.map(({ outcome, reason }) => [outcome, reason.code])).toEqual([
      ['cantTell', 'no-list-here'],
      ['failed', 'mandatory-beyond-scope'],
    ]);
  });

  it('does not judge where no text in force speaks of it', () => {
    const inIndia = (startedAt: string) =>
      runChecks({ ...consentOnly(), startedAt, settings: { ...consentOnly().settings, rules: ['in'] } }).find(
        ({ check }) => check === 'consent-decline-option',
      );
    expect(inIndia('2026-11-24T08:00:00Z')).toMatchObject({
      outcome: 'inapplicable',
      reason: { code: 'no-provision-here' },
    });
    expect(inIndia('2027-06-01T08:00:00Z')).toMatchObject({ outcome: 'passed', citations: [{ id: 'in-dpdp-6-1' }] });
  });

  it('decides nothing by an age that no kept article sets, and cites none for it', () => {
    const india = runChecks({ ...consentOnly(), settings: { ...consentOnly().settings, rules: ['in'] } });
    const onChildren = india.filter(({ check }) => check.startsWith('child-'));
    expect(onChildren).toHaveLength(3);
    for (const finding of onChildren)
      expect(finding).toMatchObject({
        outcome: 'cantTell',
        reason: { code: 'age-without-article', detail: '18' },
        citations: [],
      });
  });

  it('holds nothing against adults that binds for children alone', () => {
    const rules = ['us-ca' as const];
    const adult = { ...case265(), settings: { ...case265().settings, rules } };
    const of = (trace: typeof adult) => runChecks(trace).find(({ check }) => check === 'profile-questions-skippable');
    expect(of(adult)).toMatchObject({ outcome: 'inapplicable', citations: [] });
    const child = { ...adult, walks: adult.walks.map((walk) => ({ ...walk, persona: { age: 12 } })) };
    expect(of(child)?.citations).toEqual([{ id: 'us-coppa-312-7', status: 'verified' }]);
  });

  it('never fails on a trace that holds nothing', () => {
    const empty = { ...buildTrace(), walks: [], failure: { code: 'dns' } };
    expect(new Set(runChecks(empty).map((finding) => finding.outcome))).toEqual(new Set(['cantTell']));
  });
});

const consentOnly = () => buildTrace({ category: 19, prompts: [consent()] });

describe('the list of checks', () => {
  it('holds every check there is a file for', () => {
    const files = readdirSync(CHECKS_DIR).filter((name) => name.endsWith('.ts') && !NOT_CHECKS.has(name));
    expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(CHECKS.map((check) => check.id).sort());
  });

  it('gives every reason that is listed', () => {
    const given = ['', 'facts/'].flatMap((folder) =>
      readdirSync(new URL(folder, CHECKS_DIR))
        .filter((name) => name.endsWith('.ts') && name !== 'reasons.ts')
        .map((name) => readFileSync(new URL(folder + name, CHECKS_DIR), 'utf8')),
    );
    const unused = Object.keys(REASONS).filter((code) => !given.some((text) => text.includes(`'${code}'`)));
    expect(unused).toEqual([]);
  });
});

const NOT_CHECKS: ReadonlySet<string> = new Set(['check.ts', 'index.ts', 'reasons.ts']);
