import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import type { Trace } from '../../crawler/trace.ts';
import { buildResult } from '../../reports/build-result.ts';
import { compare, verdictOf } from '../../reports/compare.ts';
import { diffText, renderDiff } from '../../reports/diff.tsx';
import { excuse, type Waiver } from '../../reports/excuse.ts';
import { isExcused } from '../../reports/excused.ts';
import { matchPrompts } from '../../reports/match-prompts.ts';
import type { Result } from '../../reports/result.ts';
import {
  ask,
  buildTrace,
  captchaMet,
  case265,
  changePrompt,
  consent,
  login,
  mended,
  wall,
} from '../support/build-trace.ts';
import { ATTACKS, hostileTrace } from './hostile.ts';

const resultOf = (trace: Trace): Result => buildResult(trace, runChecks(trace));
const blocked = resultOf(case265());
const fixed = resultOf(mended());

describe('the same prompt in two scans', () => {
  const question = (type: string, title: string) => wall({ title, text: title, asks: [ask(type)] });
  const pairsOf = (old: ReturnType<typeof wall>[], now: ReturnType<typeof wall>[]) =>
    matchPrompts(resultOf(buildTrace({ prompts: old })).prompts, resultOf(buildTrace({ prompts: now })).prompts).map(
      (pair) => [pair.old?.id ?? null, pair.now?.id ?? null],
    );

  it('is known by what it asks when its words changed, and by its words when another came before it', () => {
    expect(pairsOf([question('occupation', '您的职业')], [consent(), question('occupation', '你是做什么的')])).toEqual([
      [null, 'p1'],
      ['p1', 'p2'],
    ]);
  });

  it('is another when it asks something else', () => {
    expect(pairsOf([question('occupation', '您的职业')], [question('school-stage', '学龄阶段')])).toEqual([
      [null, 'p1'],
      ['p1', null],
    ]);
  });

  it('is found wherever it stands now, and by one partner alone', () => {
    const all = [login(), question('occupation', '您的职业'), question('school-stage', '学龄阶段'), consent()];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (now) => {
        const pairs = matchPrompts(
          resultOf(buildTrace({ prompts: all })).prompts,
          resultOf(buildTrace({ prompts: now })).prompts,
        );
        const met = pairs.filter((pair) => pair.now);
        expect(met.map((pair) => pair.old?.title)).toEqual(met.map((pair) => pair.now?.title));
        expect(pairs.filter((pair) => !pair.now)).toHaveLength(all.length - now.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what changed', () => {
  it('is nothing between a scan and itself', () => {
    const same = compare(blocked, blocked);
    expect(verdictOf(same)).toBe('not-worse');
    expect(new Set(same.prompts.map(({ change }) => change))).toEqual(new Set(['same']));
    expect(same.findings.filter(({ change }) => change !== 'same' && change !== 'still-failed')).toEqual([]);
  });

  it('is fixed where every question got a skip, and newly blocking the other way round', () => {
    const better = compare(blocked, fixed);
    expect(better.prompts.map(({ change }) => change)).toEqual(['same', 'fixed', 'fixed', 'fixed', 'fixed', 'fixed']);
    expect(verdictOf(better)).toBe('not-worse');
    const worse = compare(fixed, blocked);
    expect(worse.prompts.filter(({ change }) => change === 'newly-blocking')).toHaveLength(5);
    expect(worse.findings.find(({ check }) => check === 'alternative-login-path')).toMatchObject({
      change: 'newly-failed',
    });
    expect(verdictOf(worse)).toBe('worse');
  });

  it('is undecided, and nothing fixed, where the later scan did not come that far', () => {
    const lost = compare(blocked, resultOf(captchaMet()));
    expect(lost.prompts.filter(({ change }) => change === 'fixed' || change === 'gone')).toEqual([]);
    expect(lost.findings.filter(({ change }) => change === 'fixed').map(({ check }) => check)).toEqual([]);
    expect(verdictOf(lost)).toBe('unclear');
  });

  it('tells other words from another prompt', () => {
    const reworded = changePrompt(case265(), 'p2', () => ({ title: '你的职业是', text: '请告诉我们' }));
    expect(compare(blocked, resultOf(reworded)).prompts.map(({ change }) => change)).toEqual([
      'same',
      'worded',
      'same',
      'same',
      'same',
      'same',
    ]);
  });

  it('calls flaky what was not met on every walk', () => {
    const once = changePrompt(case265(), 'p6', () => ({ control: 'did-not' }), 'confirm');
    const { prompts } = compare(blocked, resultOf(once));
    expect(prompts.map(({ flaky }) => flaky)).toEqual([false, false, false, false, false, true]);
  });

  it('is one page and one text in each language, which run nothing of the app', () => {
    const hostile = compare(blocked, resultOf(hostileTrace()));
    for (const lang of ['zh', 'en'] as const) {
      const page = renderDiff(hostile, { old: new Map(), now: new Map() }, lang);
      for (const attack of ATTACKS.filter((one) => one.includes('<'))) expect(page).not.toContain(attack);
      expect(page).not.toMatch(/<script|undefined|NaN/);
      expect(diffText(hostile, lang)).not.toMatch(/\p{Cf}|undefined/u);
    }
    expect(hostile.old.name).not.toBe(hostile.now.name);
    const page = renderDiff(
      compare(blocked, { ...blocked, target: { ...blocked.target, name: '另一家' } }),
      { old: new Map(), now: new Map() },
      'zh',
    );
    expect(page).toContain('英语课堂 → 另一家</h1>');
    expect(diffText(compare(fixed, blocked), 'zh')).toContain('新增受阻  “您的职业”');
  });
});

describe('what is known', () => {
  const failed = (result: Result) => result.findings.filter(({ outcome }) => outcome === 'failed');
  const until = (day: string, more: Partial<Waiver> = {}): Waiver => ({
    check: 'profile-questions-skippable',
    target: 'course-265',
    reason: 'mended in the next release',
    until: day,
    ...more,
  });

  it('excuses by a baseline what failed there at the same prompts, and nothing new', () => {
    const { result } = excuse(blocked, { baseline: blocked, today: '2026-11-24' });
    expect(failed(result).every(isExcused)).toBe(true);
    const onlyOne = resultOf(buildTrace({ category: 19, prompts: [login(), wall({ title: '您的职业' })] }));
    const { result: more } = excuse(blocked, { baseline: onlyOne, today: '2026-11-24' });
    expect(failed(more).some(isExcused)).toBe(false);
    expect(failed(more).find(({ check }) => check === 'profile-questions-skippable')?.excused).toEqual([
      { by: 'baseline', prompts: ['p2'] },
    ]);
  });

  it('takes a waiver up to its last day, of its target and check alone', () => {
    const excused = (waiver: Waiver, today: string) =>
      failed(excuse(blocked, { waivers: [waiver], today }).result)
        .filter(isExcused)
        .map(({ check }) => check);
    expect(excused(until('2026-12-31'), '2026-12-31')).toEqual(['profile-questions-skippable']);
    expect(excused(until('2026-12-31'), '2027-01-01')).toEqual([]);
    expect(excused(until('2026-12-31', { target: 'other' }), '2026-12-01')).toEqual([]);
    expect(excuse(blocked, { waivers: [until('2026-12-31')], today: '2027-01-01' }).expired).toHaveLength(1);
  });

  it('excuses one prompt of a finding and not the finding', () => {
    const { result } = excuse(blocked, { waivers: [until('2026-12-31', { prompt: '您的职业' })], today: '2026-12-01' });
    const finding = failed(result).find(({ check }) => check === 'profile-questions-skippable');
    expect(finding?.excused).toMatchObject([{ by: 'waiver', prompts: ['p2'] }]);
    expect(finding && isExcused(finding)).toBe(false);
  });
});
