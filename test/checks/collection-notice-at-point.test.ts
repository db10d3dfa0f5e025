import { describe, expect, it } from 'vitest';
import { collectionNoticeAtPoint } from '../../checks/collection-notice-at-point.ts';
import type { UiNode } from '../../crawler/trace.ts';
import { ask, buildTrace, captchaMet, consent, type Draft, login, skippable, wall } from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(collectionNoticeAtPoint, trace);
const only = (...prompts: Draft[]) => buildTrace({ category: 19, prompts });
const text = (name: string): Partial<UiNode> => ({ role: 'text', name });

describe('collection-notice-at-point', () => {
  it('fails a form that says nothing of why, with nothing before it', () => {
    expect(judge(only(login()))).toEqual(['failed', 'no-notice-at-point', 'p1']);
    expect(collectionNoticeAtPoint.judge(only(login())).reason.detail).toBe('mobile-number');
  });

  it.each([
    ['a policy', { role: 'link' as const, name: '《隐私政策》', operable: true }],
    ['a purpose', text('手机号仅用于接收登录验证码')],
    ['a purpose in English', text('We use your number to verify your account')],
  ])('passes a form that shows %s', (_, node) => {
    expect(judge(only(login({ nodes: [node] })))).toEqual(['passed', 'notice-at-point', 'p1']);
  });

  it('passes a form right after a screen that told it', () => {
    const intro = skippable({ kind: 'tutorial', title: '为什么需要手机号', text: '手机号用于保存学习进度', asks: [] });
    expect(judge(only(intro, login()))[0]).toBe('passed');
  });

  it('has nothing to say where nothing is entered', () => {
    expect(judge(only(consent()))).toEqual(['inapplicable', 'nothing-entered']);
  });

  it('cannot tell of a screen that was read in part', () => {
    const scrolled = login({ nodes: [{ role: 'generic', name: '表单', states: ['scrollable'] }] });
    expect(judge(only(scrolled))).toEqual(['cantTell', 'screen-read-in-part', 'p1']);
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it.each([
    ['We use your age and weight to work out how many calories you burn.', 'cantTell'],
    ['选好地区后就能看到身边的诗词地图', 'cantTell'],
    ['请选择您所在的省份和城市', 'failed'],
    ['Please select your current occupation from the list', 'failed'],
  ])('leaves a sentence that may say why to a person: %s', (sentence, outcome) => {
    const quiz = wall({ title: '您的地区', text: `您的地区\n${sentence}`, asks: [ask('city', 'yes', '您的地区')] });
    expect(judge(only(quiz))[0]).toBe(outcome);
  });

  it('does not mind a made-up name and a password', () => {
    expect(judge(only(login({ asks: [ask('nickname'), ask('password')] })))[0]).toBe('inapplicable');
  });

  it(trap(collectionNoticeAtPoint, 0), () => {
    const between = skippable({ kind: 'tutorial', title: '欢迎', text: '欢迎', asks: [] });
    const later = only(consent(), between, wall({ asks: [ask('occupation', 'yes', '您的职业')] }));
    expect(judge(later)).toEqual(['cantTell', 'notice-earlier-only', 'p3', 'p1']);
    expect(collectionNoticeAtPoint.judge(later).evidence?.[1]?.quote?.words).toContain('隐私政策');
  });
});
