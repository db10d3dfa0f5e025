import { describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import type { Trace } from '../../crawler/trace.ts';
import { buildResult } from '../../reports/build-result.ts';
import { OBJECTIONS, type Objection, rebuttals } from '../../reports/rebuttals.ts';
import { factInWords, REBUTTAL_WORDS } from '../../reports/words/rebuttals.ts';
import { case265, changePrompt, changeWalk, way } from '../support/build-trace.ts';
import { recordedTrace } from '../support/recorded.ts';

const finding = buildResult(case265(), runChecks(case265())).findings.find(
  ({ check }) => check === 'profile-questions-skippable',
);
if (!finding) throw new Error('the finding that all is asked of');
const answer = (trace: Trace, to: Objection) => rebuttals(finding, trace).find(({ objection }) => objection === to);

it('answers each objection once, in whole sentences of both languages', () => {
  const all = rebuttals(finding, case265());
  expect(all.map(({ objection }) => objection)).toEqual([...OBJECTIONS]);
  for (const { fact, objection } of all) {
    for (const lang of ['zh', 'en'] as const) {
      expect(REBUTTAL_WORDS[lang].objections[objection]).toMatch(/[.。]$/);
      if (fact) expect(factInWords(fact, lang)).toMatch(/[.。]$/);
      if (fact) expect(factInWords(fact, lang)).not.toMatch(/undefined|NaN|violat|prove/);
    }
  }
});

it('counts the walks that tried to refuse, not one that only looked around after home', () => {
  const trace = case265();
  const refusing = trace.walks[0];
  if (!refusing) throw new Error('a walk to repeat');
  const explored = { ...trace, walks: [...trace.walks, { ...refusing, kind: 'explore' as const, name: 'explore' }] };
  expect(answer(explored, 'chance')?.fact).toEqual({ of: 'repeated', seen: 3, tried: 3 });
  expect(answer(explored, 'skip-later')).toEqual(answer(trace, 'skip-later'));
});

describe('what was met as a child alone, on one walk', () => {
  const recorded = recordedTrace('little-clips');
  const [refusing] = recorded.walks;
  if (!refusing) throw new Error('a walk to repeat');
  const again = ['confirm-1', 'confirm-2'].map((name) => ({ ...refusing, kind: 'confirm' as const, name }));
  const settings = { ...recorded.settings, repeat: 3 };
  const trace: Trace = { ...recorded, settings, walks: [refusing, ...again, ...recorded.walks.slice(1)] };
  const findings = buildResult(trace, runChecks(trace)).findings;
  const told = (check: string, to: Objection) => {
    const found = findings.find((one) => one.check === check && one.outcome === 'failed');
    return found && rebuttals(found, trace).find(({ objection }) => objection === to);
  };

  it.each(['child-guardian-consent', 'child-rules-dedicated'])('%s is not answered by walks of grown-ups', (check) => {
    for (const to of ['chance', 'skip-later', 'could-have-waited', 'other-login'] as const)
      expect([to, told(check, to)?.standing]).toEqual([to, 'open']);
  });

  it('leaves the answers to what those walks met as they were', () => {
    expect(told('alternative-login-path', 'chance')?.fact).toEqual({ of: 'repeated', seen: 3, tried: 3 });
    expect(told('alternative-login-path', 'could-have-waited')?.standing).toBe('partly');
  });

  it('counts the requests at the prompt on the walk of the child, and its identity', () => {
    const event = { kind: 'failed', url: 'http://127.0.0.1/', status: 503, atMs: 1 } as const;
    const down = changeWalk(trace, 'refuse', ({ steps }) => ({ steps: steps.map((step) => ({ ...step, events: [event] })) })); // biome-ignore format: one line
    const rules = findings.find(({ check }) => check === 'child-rules-dedicated');
    const served = rules && rebuttals(rules, down).find(({ objection }) => objection === 'server-down');
    expect(served).toMatchObject({ standing: 'answered', fact: { failed: 0 } });
    expect(told('child-guardian-consent', 'test-account')?.standing).toBe('open');
  });
});

it('says that no other method was seen, instead of counting none, and writes times for a person', () => {
  const { fact } = answer(case265(), 'other-login') ?? {};
  if (fact?.of !== 'logins') throw new Error('a fact about logins');
  const none = { ...fact, tried: 0, untried: [] };
  expect(factInWords(none, 'en')).toContain('No other method was seen on these screens.');
  expect(factInWords(none, 'zh')).toContain('未见其他方式');
  const served = { of: 'served', address: 'a', from: '2026-01-02T03:04:05.678Z', to: '2026-01-02T03:05:05Z', timeZone: 'Asia/Shanghai' } as const; // biome-ignore format: one line
  expect(factInWords(served, 'en')).toContain('from 2026-01-02 11:04:05 UTC+08:00 to 2026-01-02 11:05:05 UTC+08:00');
});

describe('an objection is not covered', () => {
  const changed = (change: Parameters<typeof changePrompt>[2]) => changePrompt(case265(), 'p2', change);
  it.each<[Objection, Trace]>([
    ['server-down', changed(() => ({ control: 'not-possible' }))],
    ['skip-later', changed((prompt) => ({ elements: { ...prompt.elements, accounted: 8 } }))],
    [
      'could-have-waited',
      changed((prompt) => ({
        ways: [{ ...way('ignore', 'unclear'), reason: { code: 'went-on-late' } }, ...prompt.ways],
      })),
    ],
    ['chance', { ...case265(), walks: case265().walks.slice(0, 1) }],
    ['taken-for-robot', changePrompt(case265(), 'p1', () => ({ kind: 'captcha' }))],
    [
      'test-account',
      changeWalk(case265(), 'refuse', ({ freshness }) => ({ freshness: { ...freshness, account: 'reused' } })),
    ],
    [
      'wrong-category',
      changePrompt(
        changePrompt(
          changePrompt(
            changed(() => ({ asks: [] })),
            'p3',
            () => ({ asks: [] }),
          ),
          'p4',
          () => ({ asks: [] }),
        ),
        'p5',
        () => ({ asks: [] }),
      ),
    ],
  ])('%s, where the record does not tell', (objection, trace) => {
    expect(answer(case265(), objection)?.standing).not.toBe('open');
    expect(answer(trace, objection)).toMatchObject({ standing: 'open', fact: undefined });
  });
});

it('names a method to log in that could not be tried', () => {
  const offered = changePrompt(case265(), 'p2', ({ ways }) => ({
    ways: [...ways, way('alternative', undefined, '微信登录')],
  }));
  const told = answer(offered, 'other-login');
  expect(told?.standing).toBe('partly');
  expect(told?.fact && factInWords(told.fact, 'zh')).toContain('“微信登录”');
});

it('counts the requests that failed at the prompt, and then answers in part', () => {
  const event = { kind: 'failed', url: 'http://127.0.0.1/', status: 503, atMs: 1 } as const;
  const down = changeWalk(case265(), 'refuse', ({ steps }) => ({
    steps: steps.map((step) => (step.prompt === 'p2' && step.way === 'blank' ? { ...step, events: [event] } : step)),
  }));
  expect(answer(down, 'server-down')).toMatchObject({ standing: 'partly', fact: { failed: 1 } });
  expect(answer(case265(), 'server-down')).toMatchObject({ standing: 'answered', fact: { failed: 0 } });
});
