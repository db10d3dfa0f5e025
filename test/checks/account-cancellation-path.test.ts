import { describe, expect, it } from 'vitest';
import { accountCancellationPath } from '../../checks/account-cancellation-path.ts';
import { buildTrace, captchaMet, consent, skippable, way } from '../support/build-trace.ts';
import { explored, found, textOf, unfinished } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(accountCancellationPath, trace);

describe('account-cancellation-path', () => {
  it('fails an app with accounts and no way to cancel one', () => {
    expect(judge(explored())).toEqual(['failed', 'no-cancellation-path']);
    expect(judge(explored({ texts: [policy('fitness-abroad-zh')] }))).toEqual(['failed', 'no-cancellation-path']);
  });

  it('passes a way that was walked to its end', () => {
    const searches = [found('cancellation', { path: ['设置', '账号与安全', '注销账号'], label: '注销账号' })];
    expect(judge(explored({ searches }))).toEqual(['passed', 'cancellation-path']);
  });

  it('does not apply where there are no accounts', () => {
    expect(judge(explored({ prompts: [consent()] }))).toEqual(['inapplicable', 'no-accounts']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it('cannot tell without an account of its own, or from part of a search', () => {
    const guest = skippable({ kind: 'login', asks: [] }, way('guest', 'continued', '游客'));
    expect(judge(explored({ prompts: [guest] }))).toEqual(['cantTell', 'no-test-account']);
    for (const topic of ['cancellation', 'help', 'account'] as const)
      expect(judge(explored({ searches: [unfinished(topic)] }))).toEqual(['cantTell', 'out-of-budget']);
  });

  it(trap(accountCancellationPath, 0), () => {
    const searches = [found('cancellation', { path: ['设置', '注销账号'], label: '确认注销', text: '确认后不可恢复' })];
    expect(judge(explored({ searches }))[0]).toBe('passed'); // the last button was left alone
  });

  it(trap(accountCancellationPath, 1), () => {
    const byService = textOf('您的权利\n您可以致电客服注销账号，我们将在15个工作日内办理。');
    expect(judge(explored({ texts: [byService] }))).toEqual(['cantTell', 'told-not-walked']);
  });
});
