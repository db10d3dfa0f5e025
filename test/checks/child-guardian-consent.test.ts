import { describe, expect, it } from 'vitest';
import { childGuardianConsent } from '../../checks/child-guardian-consent.ts';
import { ask, buildTrace, captchaMet, type Draft, gave, login, skippable, wall, way } from '../support/build-trace.ts';
import { explored, textOf } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const check = childGuardianConsent;
const judge = (trace: Parameters<typeof answer>[1]) => answer(check, trace);
const gate = skippable({
  kind: 'age-gate',
  title: '请选择年龄段',
  gave: [{ type: 'age', label: '13岁', how: 'chosen' }],
});
const guardian = (change: Partial<Draft> = {}, by = way('decline', 'continued', '不同意')) =>
  skippable(
    {
      kind: 'guardian-consent',
      title: '监护人同意',
      text: '请监护人输入手机号验证',
      asks: [ask('guardian-info')],
      ...change,
    },
    by,
  );
const child = (...prompts: Draft[]) => explored({ child: { prompts } });

describe('child-guardian-consent', () => {
  it('fails an app that takes a child’s number with no guardian asked', () => {
    const trace = child(gate, login());
    expect(judge(trace)).toEqual(['failed', 'no-guardian-step', 'p2']);
    expect(check.judge(trace).reason.detail).toBe('mobile-number');
  });

  it('fails a guardian’s step that cannot be refused', () => {
    const asks = [ask('guardian-info')];
    expect(judge(child(gate, wall({ kind: 'guardian-consent', asks })))).toEqual([
      'failed',
      'guardian-cannot-refuse',
      'p2',
    ]);
  });

  it('passes a step that asks the guardian and can be refused', () => {
    expect(judge(child(gate, guardian(), login()))).toEqual(['passed', 'guardian-asked', 'p2']);
  });

  it('does not apply where the child is turned away with nothing taken, or the app is for others', () => {
    const away = explored({
      child: { prompts: [gate], ending: { kind: 'blocked', how: 'turned-away', prompt: 'p1' } },
    });
    expect(judge(away)).toEqual(['inapplicable', 'child-turned-away', 'p1']);
    expect(judge(explored({ texts: [policy('saas-en')] }))).toEqual(['inapplicable', 'not-for-children']);
  });

  it.each([
    ['no age was asked for', child(login()), 'age-not-asked'],
    ['nothing else was taken', child(gate), 'nothing-taken-from-child'],
    ['the walk of a child was not made', explored({ texts: [policy('children-zh')] }), 'child-not-walked'],
    ['an age was asked for and no child walked', explored({ prompts: [gate] }), 'child-not-walked'],
    ['the audience is not clear', explored({ texts: [textOf('我们收集设备信息，用于统计。')] }), 'audience-unknown'],
    ['nothing was looked at', buildTrace(), 'not-explored'],
    ['a captcha came', captchaMet(), 'captcha'],
    [
      'the child’s walk met a captcha',
      explored({ child: { prompts: [gate, login()], ending: { kind: 'unclear', reason: { code: 'captcha' } } } }),
      'captcha',
    ],
  ])('cannot tell when %s', (_, trace, code) => {
    expect(judge(trace).slice(0, 2)).toEqual(['cantTell', code]);
  });

  it(trap(check, 0), () => {
    const band = { ...gate, gave: [{ type: 'age', label: '14岁以下', how: 'chosen' as const }] };
    const birthday = skippable({ kind: 'profile-form', gave: gave([ask('birthday')]) });
    expectNoAccusation(check, child(band));
    expectNoAccusation(check, child(birthday));
  });

  it(trap(check, 1), () => {
    const tick = guardian({ text: '我的监护人已同意', asks: [] });
    expect(judge(child(gate, tick, login()))).toEqual(['cantTell', 'guardian-tick-only', 'p2']);
  });

  it(trap(check, 2), () => {
    const by = (...rules: ('cn' | 'us-ca' | 'eu' | 'kr' | 'in')[]) => {
      const trace = child(gate, login());
      return { ...trace, settings: { ...trace.settings, rules } };
    };
    expect(judge(by('us-ca'))).toEqual(['cantTell', 'age-limit-differs']);
    expect(judge(by('eu'))).toEqual(['cantTell', 'age-limit-differs']);
    for (const place of ['cn', 'kr', 'in'] as const) expect(judge(by(place))[0]).toBe('failed');
  });
});
