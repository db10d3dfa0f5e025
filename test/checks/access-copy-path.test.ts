import { describe, expect, it } from 'vitest';
import { accessCopyPath } from '../../checks/access-copy-path.ts';
import { buildTrace, skippable, way } from '../support/build-trace.ts';
import { explored, found, SEARCHED, stepWith, textOf, unfinished } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(accessCopyPath, trace);

describe('access-copy-path', () => {
  it('fails an app that shows nobody what it holds', () => {
    expect(judge(explored())).toEqual(['failed', 'no-access-path']);
    expect(judge(explored({ texts: [policy('torch-zh')] }))).toEqual(['failed', 'no-access-path']);
  });

  it('passes a way to get a copy', () => {
    expect(judge(explored({ searches: [found('access-copy', { label: '导出个人信息' })] }))).toEqual([
      'passed',
      'copy-offered',
    ]);
    expect(judge(explored({ searches: [found('access-copy', { label: 'Download your data' })] }))[0]).toBe('passed');
  });

  it('cannot tell where information can only be looked at', () => {
    expect(judge(explored({ searches: [found('access-copy', { label: '个人信息查询' })] }))).toEqual([
      'cantTell',
      'access-only',
    ]);
  });

  it('cannot tell without an account, or from part of a search', () => {
    const guest = skippable({ kind: 'login' }, way('guest', 'continued', '游客'));
    expect(judge(explored({ prompts: [guest] }))).toEqual(['cantTell', 'no-test-account']);
    expect(judge(explored({ searches: [unfinished('help')] }))).toEqual(['cantTell', 'out-of-budget']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
  });

  it('does not apply where nothing is collected', () => {
    expect(judge(explored({ prompts: [] }))).toEqual(['inapplicable', 'nothing-collected']);
  });

  it(trap(accessCopyPath, 0), () => {
    const byMail = textOf('您的权利\n您可以写信至 privacy@a.example 查阅、复制您的个人信息。');
    expect(judge(explored({ texts: [byMail] }))).toEqual(['cantTell', 'told-not-walked']);
  });

  it(trap(accessCopyPath, 1), () => {
    const last = stepWith([], SEARCHED.at(-1));
    const blurred = { ...last, screen: { ...last.screen, state: 'unreadable' as const } };
    const trace = explored({ searches: [found('access-copy', { label: '导出副本' })], steps: [blurred] });
    expect(judge(trace)).toEqual(['cantTell', 'copy-unreadable']);
  });
});
