import { describe, expect, it } from 'vitest';
import { profileQuestionsSkippable } from '../../checks/profile-questions-skippable.ts';
import type { UiNode } from '../../crawler/trace.ts';
import { ask, buildTrace, case265, inCategory, mended, skippable, wall, way } from '../support/build-trace.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(profileQuestionsSkippable, trace);
const question = (type: string) => buildTrace({ category: 19, prompts: [wall({ asks: [ask(type)] })] });

describe('profile-questions-skippable', () => {
  it('fails questions that cannot be skipped, but not the names, which are no picture of anybody', () => {
    expect(judge(case265())).toEqual(['failed', 'questions-not-skippable', 'p2', 'p3', 'p4', 'p5']);
  });

  it('passes questions with a skip', () => {
    expect(judge(mended())).toEqual(['passed', 'questions-skippable', 'p2', 'p3', 'p4', 'p5']);
  });

  it('passes a form that goes on when left blank', () => {
    const blank = skippable({}, way('blank', 'continued', '下一步'));
    expect(judge(buildTrace({ category: 19, prompts: [blank] }))[0]).toBe('passed');
  });

  it('does not take an answer that stood there before for a blank one', () => {
    const chosen: Partial<UiNode> = { role: 'radio', name: '学生', operable: true, states: ['checked'] };
    const filled = skippable({ nodes: [chosen] }, way('blank', 'continued', '下一步'));
    expect(judge(buildTrace({ category: 19, prompts: [filled] }))).toEqual(['cantTell', 'answers-prefilled', 'p1']);
  });

  it('does not accuse what was only met once', () => {
    expect(judge(buildTrace({ category: 19, prompts: [wall()], confirms: 0 }))).toEqual([
      'cantTell',
      'not-repeated',
      'p1',
    ]);
  });

  it('does not accuse a question it did not understand', () => {
    expect(judge(question('unknown'))).toEqual(['cantTell', 'ask-not-recognised', 'p1']);
  });

  it('does not pass a question that only the back key gets past', () => {
    const back = skippable({ ways: [way('blank', 'validation', '下一步'), way('back', 'continued')] });
    expect(judge(buildTrace({ category: 19, prompts: [back] }))).toEqual(['cantTell', 'only-by-going-back', 'p1']);
  });

  it('has nothing to say where nothing of the kind is asked', () => {
    expect(judge(buildTrace({ category: 19 }))).toEqual(['inapplicable', 'no-profile-questions']);
  });

  it('judges a question on a sign-up form by what had to be given there', () => {
    const asks = [ask('mobile-number'), ask('sex')];
    const form = wall({ kind: 'registration', asks });
    expect(judge(buildTrace({ category: 19, prompts: [form] }))).toEqual(['failed', 'questions-not-skippable', 'p1']);
    const free = wall({
      kind: 'registration',
      asks,
      gave: [{ type: 'mobile-number', label: 'mobile-number', how: 'filled' }],
    });
    expectNoAccusation(profileQuestionsSkippable, buildTrace({ category: 19, prompts: [free] }));
  });

  it(trap(profileQuestionsSkippable, 0), () => {
    expectNoAccusation(profileQuestionsSkippable, inCategory(question('marital-status'), 10));
    expectNoAccusation(profileQuestionsSkippable, inCategory(question('occupation'), 11));
    expectNoAccusation(profileQuestionsSkippable, inCategory(question('income'), 12));
    expectNoAccusation(profileQuestionsSkippable, inCategory(question('health'), 15));
    expect(judge(question('marital-status'))[0]).toBe('failed');
  });

  it(trap(profileQuestionsSkippable, 1), () => {
    const placement = wall({ title: '水平测试', asks: [ask('language-level')], where: 'inside' });
    expect(judge(buildTrace({ category: 19, prompts: [placement] }))).toEqual(['cantTell', 'asked-inside', 'p1']);
  });

  it(trap(profileQuestionsSkippable, 2), () => {
    expectNoAccusation(profileQuestionsSkippable, inCategory(question('sex'), 10));
    const gate = wall({ kind: 'age-gate', asks: [ask('birthday')] });
    expectNoAccusation(profileQuestionsSkippable, buildTrace({ category: 19, prompts: [gate] }));
    expect(judge(question('birthday'))[0]).toBe('failed');
  });
});
