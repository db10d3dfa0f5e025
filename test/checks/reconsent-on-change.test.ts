import { describe, expect, it } from 'vitest';
import { reconsentOnChange } from '../../checks/reconsent-on-change.ts';
import { buildTrace, consent, login } from '../support/build-trace.ts';
import { explored, fairPolicy, stepWith, textOf } from '../support/explored.ts';
import { answer } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(reconsentOnChange, trace);
const dated = (day: string, more: string, change = {}) =>
  textOf(`生效日期：${day}\n我们收集您的手机号，用于登录。${more}`, change);
const older = dated('2025年1月1日', '', { foundAt: ['first-run'] });
const newer = dated('2026年1月1日', '我们还收集您的通讯录，用于推荐好友。', { id: 'd2', foundAt: ['settings'] });
const restart = { ...stepWith([]), action: { kind: 'relaunch' as const } };

describe('reconsent-on-change', () => {
  it('fails a newer version with more in it that nobody was told of at the next start', () => {
    const changed = explored({ prompts: [consent()], texts: [older, newer], steps: [restart] });
    expect(judge(changed)).toEqual(['failed', 'change-not-told']);
    const verdict = reconsentOnChange.judge(changed);
    expect(verdict).toMatchObject({ outcome: 'failed', reason: { code: 'change-not-told', detail: 'contacts' } });
    expect(verdict.evidence).toHaveLength(2);
  });

  it('passes a change that is shown and agreed to anew', () => {
    const told = consent({ title: '隐私政策更新', text: '我们更新了《隐私政策》，请您阅读并同意' });
    expect(judge(explored({ prompts: [told, login()], texts: [older, newer] }))).toEqual([
      'passed',
      'change-told',
      'p1',
    ]);
  });

  it('does not apply where both copies are of one day', () => {
    const copy = { ...older, id: 'd2' };
    expect(judge(explored({ texts: [older, copy] }))).toEqual(['inapplicable', 'no-change']);
  });

  it.each([
    ['only one version is known', explored({ texts: [fairPolicy()] }), 'one-version-known'],
    [
      'nothing new is in it',
      explored({ texts: [older, dated('2026年1月1日', '', { id: 'd2' })], steps: [restart] }),
      'change-of-words',
    ],
    [
      'the older was not the one agreed to',
      explored({ texts: [{ ...older, foundAt: ['about'] }, newer], steps: [restart] }),
      'old-text-not-agreed-to',
    ],
    [
      'one was read in part',
      explored({ texts: [older, { ...newer, whole: false }], steps: [restart] }),
      'text-not-whole',
    ],
    [
      'the newer is yet to come',
      explored({ texts: [older, dated('2027年1月1日', '', { id: 'd2' })], steps: [restart] }),
      'one-version-known',
    ],
    ['nothing was looked at', buildTrace(), 'not-explored'],
  ])('cannot tell when %s', (_, trace, code) => {
    expect(judge(trace)).toEqual(['cantTell', code]);
  });

  it('does not accuse where the app was not started again', () => {
    expect(judge(explored({ prompts: [consent()], texts: [older, newer] }))).toEqual(['cantTell', 'no-second-start']);
  });
});
