import { describe, expect, it } from 'vitest';
import { requiredFieldsWithinScope } from '../../checks/required-fields-within-scope.ts';
import { ask, buildTrace, case265, gave, inCategory, login, mended, skippable, wall } from '../support/build-trace.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(requiredFieldsWithinScope, trace);
const form = (...types: string[]) => wall({ kind: 'registration', asks: types.map((type) => ask(type)) });
const registration = (...types: string[]) => buildTrace({ category: 19, prompts: [form(...types)] });

describe('required-fields-within-scope', () => {
  it('fails a form that insists on names in a course app', () => {
    expect(judge(case265())).toContain('p6');
    expect(judge(registration('mobile-number', 'password', 'name'))).toEqual([
      'failed',
      'mandatory-beyond-scope',
      'p1',
    ]);
    expect(requiredFieldsWithinScope.judge(registration('mobile-number', 'name')).reason.detail).toBe('name');
  });

  it('passes a form that insists on no more than the list has', () => {
    expect(judge(mended())).toEqual(['passed', 'mandatory-within-scope', 'p1']);
  });

  it('does not accuse a field that turned out to be free', () => {
    const asks = [ask('mobile-number'), ask('name')];
    const free = wall({ kind: 'registration', asks, gave: gave([ask('mobile-number')]) });
    expect(judge(buildTrace({ category: 19, prompts: [free] }))[0]).toBe('passed');
  });

  it('has nothing to say where no field is mandatory', () => {
    expect(judge(buildTrace({ category: 19, prompts: [skippable()] }))).toEqual(['inapplicable', 'no-mandatory-field']);
  });

  it('does not accuse a form that was met only once', () => {
    const once = buildTrace({ category: 19, prompts: [form('name')], confirms: 0 });
    expect(judge(once)).toEqual(['cantTell', 'not-repeated', 'p1']);
  });

  it('does not accuse a field that came with an earlier answer', () => {
    const asks = [ask('mobile-number')];
    const late = wall({ kind: 'registration', asks, gave: gave([...asks, ask('school')]) });
    expect(judge(buildTrace({ category: 19, prompts: [late] }))).toEqual(['cantTell', 'depends-on-choice', 'p1']);
  });

  it('does not accuse a form met inside, which may serve a function that the user chose', () => {
    const inside = wall({ kind: 'profile-form', asks: [ask('name')], where: 'inside' });
    expect(judge(buildTrace({ category: 19, prompts: [inside] }))).toEqual(['cantTell', 'asked-inside', 'p1']);
  });

  it('counts one account identifier, and not a second one', () => {
    expect(judge(registration('email', 'password'))[0]).toBe('passed');
    expect(requiredFieldsWithinScope.judge(registration('email', 'mobile-number'))).toMatchObject({
      outcome: 'failed',
      reason: { detail: 'email' },
    });
    const later = buildTrace({
      category: 19,
      prompts: [login(), wall({ kind: 'profile-form', asks: [ask('email')] })],
    });
    expect(judge(later)).toEqual(['failed', 'mandatory-beyond-scope', 'p2']);
  });

  it('does not accuse what the operator declares to need', () => {
    const declared = buildTrace({ category: 19, prompts: [form('name')], target: { declared: ['name'] } });
    expect(judge(declared)).toEqual(['cantTell', 'declared', 'p1']);
  });

  it(trap(requiredFieldsWithinScope, 0), () => {
    for (const n of [2, 6, 18, 19, 26]) expect(judge(inCategory(registration('mobile-number'), n))[0]).toBe('passed');
    expect(judge(inCategory(registration('mobile-number'), 30))[0]).toBe('failed'); // news needs none
  });

  it(trap(requiredFieldsWithinScope, 1), () => {
    expect(judge(registration('mobile-number', 'nickname', 'password'))[0]).toBe('passed');
  });

  it(trap(requiredFieldsWithinScope, 2), () => {
    for (const n of [5, 6, 9, 18]) expectNoAccusation(requiredFieldsWithinScope, inCategory(registration('name'), n));
  });
});
