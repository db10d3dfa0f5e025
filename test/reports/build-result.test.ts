import { describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import type { Trace } from '../../crawler/trace.ts';
import { buildResult } from '../../reports/build-result.ts';
import { ask, buildTrace, case265, changePrompt, mended, wall } from '../support/build-trace.ts';

const resultOf = (trace: Trace) => buildResult(trace, runChecks(trace));

describe('the result of the course app of Guiding Case 265', () => {
  const result = resultOf(case265());

  it('says where refusing stopped, in words that accuse nobody', () => {
    expect(result.outcome).toMatchObject({ refusing: 'blocked', home: true, walls: ['p2', 'p3', 'p4', 'p5', 'p6'] });
    expect(result.outcome.reason.en).toContain('In the tested flow, version and account state, no way on was seen');
    expect(result.outcome.reason.en).toContain('“您的职业” (asks for occupation)');
    expect(result.outcome.reason.zh).toContain('在“您的职业”（索取：职业）处未见');
  });

  it('tells each prompt with what it rests on', () => {
    expect(result.prompts[1]).toMatchObject({
      id: 'p2',
      order: 2,
      seenIn: ['refuse', 'confirm-1', 'confirm-2'],
      asks: [{ type: 'occupation', label: '您的职业', required: 'yes', onList: 'no' }],
      declinable: 'no',
      blocks: 'yes',
      declinedBy: null,
      waysTried: 4,
      waysFound: 4,
      elements: { operable: 9, accounted: 9 },
      control: 'went-on',
      repeats: { seen: 3, tried: 3 },
    });
    expect(result.prompts[1]?.screenshots[0]).toMatch(/^screens\/\d{4}\.jpg$/);
    expect(result.prompts[0]?.asks.find((one) => one.type === 'mobile-number')?.onList).toBe('yes');
  });

  it('lists what failed first, the gravest before the rest', () => {
    const order = ['failed', 'cantTell', 'passed', 'inapplicable'];
    const outcomes = result.findings.map((finding) => order.indexOf(finding.outcome));
    expect(outcomes).toEqual([...outcomes].sort((a, b) => a - b));
    expect(result.findings[0]).toMatchObject({ outcome: 'failed', severity: 'critical' });
    const grave = ['critical', 'serious', 'moderate', 'minor'];
    const severities = result.findings
      .filter((one) => one.outcome === 'failed')
      .map((one) => grave.indexOf(one.severity));
    expect(severities).toEqual([...severities].sort((a, b) => a - b));
    expect(new Set(severities).size).toBeGreaterThan(1);
  });

  it('counts what was done', () => {
    const trace = case265();
    expect(result.counts).toEqual({
      steps: trace.walks.flatMap((walk) => walk.steps).length,
      walks: 3,
      restarts: 0,
      yields: 6,
    });
  });
});

it('names the way that a prompt was declined by', () => {
  expect(resultOf(mended()).prompts[1]).toMatchObject({ declinable: 'yes', blocks: 'no', declinedBy: 'skip' });
});

it('gives the reason why nothing could be opened', () => {
  const { outcome, prompts } = resultOf({
    ...buildTrace(),
    walks: [],
    failure: { code: 'dns', detail: 'nowhere.invalid' },
  });
  expect(outcome).toMatchObject({ refusing: 'unclear', home: false, reason: { code: 'dns' } });
  expect(outcome.reason.en).toBe('The host name was not found: nowhere.invalid.');
  expect(outcome.reason.zh).toContain('nowhere.invalid');
  expect(prompts).toEqual([]);
});

it('leaves out what a killed scan has not recorded', () => {
  const { finishedAt: _, timings: __, ...trace } = case265();
  const result = resultOf({ ...trace, walks: trace.walks.slice(0, 1) });
  expect(result.finishedAt).toBeNull();
  expect(result.timings.totalMs).toBe(0);
  expect(result.outcome.reason).toMatchObject({ code: 'not-repeated' });
  expect(result.outcome.reason.en).toContain('1 of 3');
});

it('holds no result to a way that was found and not tried', () => {
  const trace = changePrompt(case265(), 'p2', (prompt) => ({
    ways: [
      ...prompt.ways,
      { way: 'alternative', control: '微信登录', steps: [], reason: { code: 'third-party-account' } },
    ],
  }));
  const [, prompt] = resultOf(trace).prompts;
  expect(prompt).toMatchObject({ waysTried: 4, waysFound: 5, blocks: 'unclear' });
  expect(prompt?.ways.at(-1)).toEqual({ way: 'alternative', control: '微信登录', outcome: null, steps: [] });
});

it('makes the hidden characters of an app visible in its own sentences', () => {
  const trace = buildTrace({ category: 19, prompts: [wall({ title: '职\u202e业\u200b', asks: [ask('occupation')] })] });
  const { reason } = resultOf(trace).outcome;
  expect(reason.en).toContain('“职[U+202E]业[U+200B]”');
});
