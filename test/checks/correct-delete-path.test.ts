import { describe, expect, it } from 'vitest';
import { correctDeletePath } from '../../checks/correct-delete-path.ts';
import { buildTrace, captchaMet, consent, skippable, way } from '../support/build-trace.ts';
import { explored, fairPolicy, found, unfinished } from '../support/explored.ts';
import { answer } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(correctDeletePath, trace);

describe('correct-delete-path', () => {
  it('fails an app in which nothing can be corrected or deleted', () => {
    expect(judge(explored())).toEqual(['failed', 'no-correct-delete-path']);
  });

  it('passes one in which both can be done', () => {
    const searches = [found('correct-delete', { label: '编辑资料', text: '修改昵称 · 删除个人信息' })];
    expect(judge(explored({ searches }))).toEqual(['passed', 'correct-delete-path']);
  });

  it('does not accuse where one of the two was seen, or a text tells of them', () => {
    expect(judge(explored({ searches: [found('correct-delete', { label: '编辑资料' })] }))).toEqual([
      'cantTell',
      'one-of-two-seen',
    ]);
    expect(judge(explored({ texts: [fairPolicy()] }))).toEqual(['cantTell', 'told-not-walked']);
  });

  it('cannot tell without an account, or from part of a search', () => {
    const guest = skippable({ kind: 'login' }, way('guest', 'continued', '游客'));
    expect(judge(explored({ prompts: [guest] }))).toEqual(['cantTell', 'no-test-account']);
    expect(judge(explored({ searches: [unfinished('correct-delete')] }))).toEqual(['cantTell', 'out-of-budget']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
    expect(judge(captchaMet())).toEqual(['cantTell', 'not-explored']);
  });

  it('does not apply where there are no accounts', () => {
    expect(judge(explored({ prompts: [consent()] }))).toEqual(['inapplicable', 'no-accounts']);
  });
});
