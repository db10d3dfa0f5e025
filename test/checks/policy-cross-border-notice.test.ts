import { describe, expect, it } from 'vitest';
import { policyCrossBorderNotice } from '../../checks/policy-cross-border-notice.ts';
import { buildTrace, consent, login, skippable } from '../support/build-trace.ts';
import { explored, fairPolicy, requestTo, stepWith, textOf } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(policyCrossBorderNotice, trace);
const FULL = `一、收集
我们收集您的手机号，用于登录。
二、跨境提供
我们会将您的手机号提供给境外接收方：Harbour Pte. Ltd.（联系方式：a@harbour.example），用于发送短信，您可以向其行使查阅、删除的权利。`;
const separate = skippable({ kind: 'other', title: '个人信息出境', text: '请您单独同意我们向境外提供个人信息' });

describe('policy-cross-border-notice', () => {
  it('fails a transfer that is declared without its notice, and says what is lacking', () => {
    const verdict = policyCrossBorderNotice.judge(explored({ texts: [policy('fitness-abroad-zh')] }));
    expect(verdict).toMatchObject({ outcome: 'failed', reason: { code: 'transfer-notice-lacking' } });
    expect(verdict.reason.detail).toContain('contact');
    expect(verdict.evidence?.[0]?.quote?.words).toContain('新加坡');
  });

  it('fails a full notice with no step of its own for consent', () => {
    expect(judge(explored({ texts: [textOf(FULL)] }))).toEqual(['failed', 'no-separate-consent']);
  });

  it('passes a full notice with a step of its own', () => {
    const prompts = [consent(), login(), separate];
    expect(judge(explored({ prompts, texts: [textOf(FULL)] }))).toEqual(['passed', 'transfer-told', 'p3']);
  });

  it('does not apply where no transfer is told, or it is denied or only possible', () => {
    expect(judge(explored({ texts: [fairPolicy()] }))).toEqual(['inapplicable', 'no-transfer-told']);
    expect(judge(explored({ texts: [policy('unseen/bank-zh')] }))).toEqual(['inapplicable', 'no-transfer-told']);
    expect(judge(explored())).toEqual(['inapplicable', 'no-policy']);
  });

  it('cannot tell of half a text, another market, or a step that may come later', () => {
    const half = policy('fitness-abroad-zh', { whole: false });
    expect(judge(explored({ texts: [half] }))).toEqual(['cantTell', 'text-not-whole']);
    const english = login({
      title: 'Sign in',
      text: 'Sign in to your account to see the lessons that you saved and the notes of your class and of the others',
      asks: [],
    });
    expect(judge(explored({ prompts: [english], texts: [policy('saas-en')] }))).toEqual([
      'cantTell',
      'not-offered-here',
    ]);
    const blocked = { kind: 'unclear', reason: { code: 'captcha' } } as const;
    expect(judge(explored({ texts: [textOf(FULL)], ending: blocked }))).toEqual([
      'cantTell',
      'consent-step-not-reached',
    ]);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
  });

  it(trap(policyCrossBorderNotice, 0), () => {
    const steps = [stepWith([requestTo('abroad.example')])];
    expectNoAccusation(policyCrossBorderNotice, explored({ texts: [fairPolicy()], steps }));
  });

  it(trap(policyCrossBorderNotice, 1), () => {
    const trace = explored({ texts: [policy('hotel-abroad-zh')] });
    expect(judge(trace)).toEqual(['cantTell', 'other-ground']);
    expect(policyCrossBorderNotice.judge(trace).evidence?.[0]?.quote?.words).toContain('合同');
  });
});
