import { describe, expect, it } from 'vitest';
import { faceAlternativeOffered } from '../../checks/face-alternative-offered.ts';
import { runChecks } from '../../checks/index.ts';
import {
  ask,
  buildTrace,
  captchaMet,
  changePrompt,
  type Draft,
  faceOnly,
  inCategory,
  skippable,
  wall,
  way,
} from '../support/build-trace.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(faceAlternativeOffered, trace);
const face = (change: Partial<Draft> = {}) => wall({ kind: 'face-verification', asks: [ask('face')], ...change });
const only = (prompt: Draft) => buildTrace({ category: 19, prompts: [prompt] });

describe('face-alternative-offered', () => {
  it('fails a step that takes nothing but a face, though no tool can show one', () => {
    expect(judge(faceOnly())).toEqual(['failed', 'only-face-control-not-possible', 'p1']);
  });

  it('fails it too where a test picture got past it', () => {
    expect(judge(only(face()))).toEqual(['failed', 'only-face', 'p1']);
  });

  it('passes a step with another way to verify', () => {
    const other = skippable(
      { kind: 'face-verification', asks: [ask('face')] },
      way('alternative', 'continued', '短信验证'),
    );
    expect(judge(only(other))).toEqual(['passed', 'other-way-than-face', 'p1']);
  });

  it('has nothing to say where no face is asked for, and cannot tell where the walk did not get there', () => {
    expect(judge(buildTrace({ category: 19 }))).toEqual(['inapplicable', 'no-face-step']);
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it.each([
    ['the step came only once', buildTrace({ category: 19, prompts: [face()], confirms: 0 }), 'not-repeated'],
    [
      'another method could not be tried',
      changePrompt(faceOnly(), 'p1', (prompt) => ({
        ways: [way('alternative', undefined, '刷身份证'), ...prompt.ways],
      })),
      'way-not-tried',
    ],
    ['a face did not help either', only(face({ control: 'did-not' })), 'did-not-go-on'],
    [
      'the other way leads to a person',
      changePrompt(faceOnly(), 'p1', (prompt) => ({
        ways: [way('elsewhere', 'unchanged', '人工客服'), ...prompt.ways],
      })),
      'needs-a-person',
    ],
    [
      'only the back key got past it',
      only(skippable({ kind: 'face-verification', asks: [ask('face')], ways: [way('back', 'continued')] })),
      'only-by-going-back',
    ],
  ])('does not accuse when %s', (_, trace, code) => {
    expect(judge(trace)).toEqual(['cantTell', code, 'p1']);
  });

  it(trap(faceAlternativeOffered, 0), () => {
    for (const n of [5, 12, 23, 24]) expect(judge(inCategory(faceOnly(), n))).toEqual(['cantTell', 'by-law', 'p1']);
    for (const declared of ['identity-telecom', 'real-name']) {
      const claimed = changePrompt(faceOnly(), 'p1', () => ({ declared }));
      expect(judge(claimed)).toEqual(['cantTell', 'declared', 'p1']);
    }
    expect(faceAlternativeOffered.judge(inCategory(faceOnly()))).toMatchObject({
      outcome: 'cantTell',
      reason: { detail: '35/39' },
    });
  });

  it(trap(faceAlternativeOffered, 1), () => {
    expectNoAccusation(faceAlternativeOffered, only(face({ title: '使用面容 ID 解锁' })));
    expectNoAccusation(faceAlternativeOffered, only(face({ text: 'Sign in with Face ID' })));
  });

  it(trap(faceAlternativeOffered, 2), () => {
    const finding = runChecks(faceOnly()).find((one) => one.check === 'face-alternative-offered');
    const cited = finding?.citations.map((citation) => citation.id);
    expect(cited).toContain('cn-face2025-10');
    expect(cited).not.toContain('cn-face2021-10');
  });
});
