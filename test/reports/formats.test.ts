import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import type { Trace } from '../../crawler/trace.ts';
import { buildResult } from '../../reports/build-result.ts';
import { COLUMNS, renderCsv } from '../../reports/csv.ts';
import { toCtrf } from '../../reports/ctrf.ts';
import { renderJunit } from '../../reports/junit.ts';
import type { Result } from '../../reports/result.ts';
import { toSarif } from '../../reports/sarif.ts';
import { ask, buildTrace, captchaMet, case265, mended, wall } from '../support/build-trace.ts';
import { hostileTrace } from './hostile.ts';
import { junitFaults } from './junit-faults.ts';
import { sarifFaults, schemaFaults } from './sarif-faults.ts';

const resultOf = (trace: Trace): Result => buildResult(trace, runChecks(trace));
const blocked = resultOf(case265());
const unclear = resultOf(captchaMet());

describe('JUnit', () => {
  it('is a test case a check: failures, skips with their reason, and passes', () => {
    const cases = casesOf(renderJunit(blocked, 'en'));
    expect(cases).toHaveLength(blocked.findings.length);
    for (const { check, outcome, reason } of blocked.findings) {
      const one = cases.find(({ classname }) => classname === `naysayer.course-265.${check}`);
      const kind = { failed: 'failure', cantTell: 'skipped', inapplicable: 'skipped', passed: undefined }[outcome];
      expect([check, one?.kind]).toEqual([check, kind]);
      if (kind) expect(one?.message).toContain(reason.en);
    }
  });

  it('is an error where the verdict is unclear, so that no gate is green on nothing tested', () => {
    const [first, ...others] = casesOf(renderJunit(unclear, 'zh'));
    expect(first).toMatchObject({ classname: 'naysayer.sample.verdict', kind: 'error', name: '结论' });
    expect(others.filter(({ kind }) => kind === 'error')).toEqual([]);
    expect(renderJunit(unclear, 'zh')).toMatch(/<testsuites [^>]*errors="1"/);
  });

  it('skips what is waived or known, and says so', () => {
    const cases = casesOf(renderJunit(excused(blocked), 'en'));
    expect(cases.filter(({ kind }) => kind === 'failure')).toEqual([]);
    expect(cases.map(({ message }) => message)).toContain('Waived until 2026-12-31: mended in the next release.');
  });

  it('is what its schema allows, and no more', () => {
    for (const [, result] of SCANS)
      for (const lang of ['zh', 'en'] as const) expect(junitFaults(renderJunit(result, lang))).toEqual([]);
    const xml = renderJunit(blocked, 'en');
    expect(junitFaults(xml.replace('<testcase ', '<testcase level="critical" '))).toEqual(['testcase has no level']);
    expect(junitFaults(xml.replace('<properties>', '<properties>one'))).toEqual(['text in properties']);
    expect(junitFaults(xml.replace(/failures="\d+"/, 'failures="two"'))).toEqual([
      'testsuites: failures cannot be two',
    ]);
    expect(junitFaults(xml.replace(/ classname="[^"]+"/, ''))).toEqual(['testcase without classname']);
  });

  it('takes any text without breaking', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = renderJunit(resultOf(saying(text)), 'en');
        expect(xml.match(NOT_XML)).toBeNull();
        expect(casesOf(xml).length).toBeGreaterThan(5);
      }),
      { numRuns: 40 },
    );
  });
});

const SCANS: readonly [string, Result][] = [
  ['blocked', blocked],
  ['home', resultOf(mended())],
  ['unclear', unclear],
  ['nothing met', resultOf(buildTrace())],
  ['hostile', resultOf(hostileTrace())],
  ['excused', excused(blocked)],
];

describe('SARIF', () => {
  it.each(SCANS)('is whole for a scan: %s', (_, result) => {
    for (const lang of ['zh', 'en'] as const) expect(sarifFaults(toSarif(result, lang))).toEqual([]);
  });

  it.each<[string, (log: ReturnType<typeof toSarif>) => unknown, RegExp]>([
    ['another version', (log) => ({ ...log, version: '2.0.0' }), /\/version must be equal/],
    ['no runs', ({ runs: _, ...log }) => log, /required property 'runs'/],
    ['a word that there is not', (log) => ({ ...log, verdict: 'blocked' }), /must NOT have additional properties/],
    ['a level of ours', (log) => withResult(log, { level: 'critical' }), /\/results\/0\/level must be equal/],
    ['a result without a message', (log) => withResult(log, { message: undefined }), /required property 'message'/],
    ['a time in words', (log) => ({ ...log, runs: log.runs.map((run) => ({ ...run, invocations: [{ executionSuccessful: true, endTimeUtc: 'noon' }] })) }), /endTimeUtc must match format/],
  ])('is held to its schema, which finds %s', (_, change, fault) => {
    expect(schemaFaults(change(toSarif(blocked, 'en'))).join('\n')).toMatch(fault);
  }); // biome-ignore format: a table

  it('has a result at each prompt of a finding, in the order of the rules', () => {
    const [run] = toSarif(blocked, 'en').runs;
    const questions = run?.results?.filter(({ ruleId }) => ruleId === 'profile-questions-skippable') ?? [];
    const finding = blocked.findings.find(({ check }) => check === 'profile-questions-skippable');
    expect(questions).toHaveLength(finding?.prompts.length ?? -1);
    expect(questions[0]).toMatchObject({ kind: 'fail', level: 'error' });
    expect(questions[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(/^screens\/\d+\.jpg$/);
    expect(new Set(questions.map((one) => one.partialFingerprints?.['finding/v1'])).size).toBe(questions.length);
  });

  it('suppresses what is excused and nothing else', () => {
    const [run] = toSarif(excused(blocked), 'en').runs;
    const failed = run?.results?.filter(({ kind }) => kind === 'fail') ?? [];
    expect(failed.every(({ suppressions }) => suppressions?.length === 1)).toBe(true);
    expect(run?.results?.filter(({ kind, suppressions }) => kind !== 'fail' && suppressions)).toEqual([]);
  });
});

describe('CSV', () => {
  it('is a row a check, with a byte order mark', () => {
    const text = renderCsv(blocked, 'zh');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ check }) => check)).toEqual(blocked.findings.map(({ check }) => check));
    expect(Object.keys(rows[0] ?? {})).toEqual([...COLUMNS]);
    expect(rows[0]).toMatchObject({ target: 'course-265', outcome: '未通过' });
  });

  it('holds no formula and no control character, whatever the app says', () => {
    const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', ' ', '\u200b', '"', '');
    fc.assert(
      fc.property(starts, anyText, (start, text) => {
        const rows = parse(renderCsv(resultOf(saying(`${start}${text}`)), 'en'), { bom: true }) as string[][];
        expect(rows.every((row) => row.length === COLUMNS.length)).toBe(true);
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]|\p{Cc}/u.test(cell))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** The log with its first result changed. */
function withResult(log: ReturnType<typeof toSarif>, change: object): object {
  const runs = log.runs.map((run) => ({
    ...run,
    results: run.results?.map((one, i) => (i === 0 ? { ...one, ...change } : one)),
  }));
  return { ...log, runs };
}

it('counts in CTRF what it lists', () => {
  for (const result of [blocked, unclear, excused(blocked)]) {
    const { summary, tests } = toCtrf(result, 'en').results;
    const count = (status: string) => tests.filter((test) => test.status === status).length;
    expect(summary.tests).toBe(result.findings.length);
    expect(summary.passed + summary.failed + summary.skipped + summary.other).toBe(summary.tests);
    expect([summary.passed, summary.failed, summary.skipped, summary.other]).toEqual(
      ['passed', 'failed', 'skipped', 'other'].map(count),
    );
    expect(summary.stop).toBeGreaterThanOrEqual(summary.start);
  }
  expect(toCtrf(excused(blocked), 'en').results.summary.failed).toBe(0);
});

function excused(result: Result): Result {
  const waiver = { by: 'waiver' as const, prompts: [], reason: 'mended in the next release', until: '2026-12-31' };
  const findings = result.findings.map((one) => (one.outcome === 'failed' ? { ...one, excused: [waiver] } : one));
  return { ...result, findings };
}

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const NOT_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Wherever an app speaks, it says this. */
function saying(text: string): Trace {
  return buildTrace({
    category: 19,
    target: { name: text, address: `http://127.0.0.1/${text}` },
    prompts: [wall({ title: text, asks: [ask('occupation', 'yes', text), ask(text, 'yes', text)] })],
  });
}

interface JunitCase {
  readonly name: string;
  readonly classname: string;
  kind?: string;
  message?: string;
}

function casesOf(xml: string): JunitCase[] {
  const cases: JunitCase[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'testcase') cases.push(attributes as never);
        const last = cases.at(-1);
        if (last && ['failure', 'error', 'skipped'].includes(name))
          Object.assign(last, { kind: name, message: attributes.message });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return cases;
}
