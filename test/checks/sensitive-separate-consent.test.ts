import { describe, expect, it } from 'vitest';
import { inPlace } from '../../checks/facts/place.ts';
import { sensitiveSeparateConsent } from '../../checks/sensitive-separate-consent.ts';
import type { UiNode } from '../../crawler/trace.ts';
import { ask, buildTrace, captchaMet, type Draft, login, skippable, wall } from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(sensitiveSeparateConsent, trace);
const only = (...prompts: Draft[]) => buildTrace({ category: 19, prompts });
const box = (name: string): Partial<UiNode> => ({ role: 'checkbox', name, operable: true });
const TOLD = '健康信息用于定制课程，这是必要的；对您的影响：如泄露可能造成人身风险';
const mixed = (change: Partial<Draft> = {}) =>
  wall({ kind: 'profile-form', asks: [ask('occupation'), ask('health')], ...change });

describe('sensitive-separate-consent', () => {
  it('fails a form that asks for health among other things', () => {
    expect(judge(only(mixed()))).toEqual(['failed', 'no-separate-step', 'p1']);
    expect(sensitiveSeparateConsent.judge(only(mixed())).reason.detail).toBe('health');
  });

  it('fails a step of its own that tells neither need nor effect', () => {
    expect(judge(only(wall({ asks: [ask('health')], text: '请填写' })))).toEqual([
      'failed',
      'need-and-effect-not-told',
      'p1',
    ]);
  });

  it('passes a step of its own that tells both and can be skipped', () => {
    expect(judge(only(skippable({ asks: [ask('health')], text: TOLD })))).toEqual([
      'passed',
      'separate-and-told',
      'p1',
    ]);
    const boxed = skippable({
      kind: 'profile-form',
      asks: [ask('occupation'), ask('health')],
      text: TOLD,
      nodes: [box('单独同意处理健康信息')],
    });
    expect(judge(only(boxed))[0]).toBe('passed');
  });

  it('has nothing to say where nothing sensitive is asked', () => {
    expect(judge(only(login()))).toEqual(['inapplicable', 'nothing-sensitive-asked']);
  });

  it.each([
    ['sensitivity depends on use', wall({ asks: [ask('marital-status')] }), 'sensitivity-depends'],
    [
      'the rest may stand behind a link',
      wall({ asks: [ask('health')], nodes: [{ role: 'link', name: '《健康信息处理规则》', operable: true }] }),
      'told-behind-link',
    ],
    ['no refusal was seen', wall({ asks: [ask('health')], text: TOLD }), 'no-refusal-seen'],
    ['it is paid for', wall({ kind: 'payment', asks: [ask('bank-card')] }), 'ground-may-be-contract'],
  ] as const)('cannot tell when %s', (_, prompt, code) => {
    expect(judge(only(prompt))).toEqual(['cantTell', code, 'p1']);
  });

  it('does not pass a walk that saw only a part', () => {
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it('counts in Europe the special categories alone', () => {
    const bank = only(wall({ kind: 'profile-form', asks: [ask('occupation'), ask('bank-card')] }));
    expect(judge(bank)[0]).toBe('failed');
    expect(answer(sensitiveSeparateConsent, inPlace(bank, 'eu'))).toEqual(['inapplicable', 'nothing-sensitive-asked']);
  });

  it(trap(sensitiveSeparateConsent, 0), () => {
    const realName = wall({
      kind: 'identity-verification',
      asks: [ask('mobile-number'), ask('name'), ask('id-number')],
    });
    expect(judge(buildTrace({ category: 18, prompts: [realName] }))).toEqual(['cantTell', 'by-law', 'p1']);
  });

  it(trap(sensitiveSeparateConsent, 1), () => {
    const general = mixed({ nodes: [box('我已阅读并同意《隐私政策》')] });
    expect(judge(only(general))).toEqual(['failed', 'no-separate-step', 'p1']);
  });
});
