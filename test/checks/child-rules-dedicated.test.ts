import { describe, expect, it } from 'vitest';
import { childRulesDedicated } from '../../checks/child-rules-dedicated.ts';
import { buildTrace, login, skippable } from '../support/build-trace.ts';
import { explored, fairPolicy, textOf, unfinished } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(childRulesDedicated, trace);
const gate = skippable({
  kind: 'age-gate',
  title: '请选择年龄段',
  gave: [{ type: 'age', label: '13岁', how: 'chosen' }],
});
const rules = policy('children-zh', { id: 'd2', kind: 'children-rules' });
const agreement = textOf('本协议适用于不满十四周岁的儿童用户。', { id: 'd3', kind: 'children-agreement' });
const plain = textOf('我们收集您的手机号，用于登录。我们会妥善保护您的信息。');

describe('child-rules-dedicated', () => {
  it('fails an app that goes on with a child and has no rules for one', () => {
    expect(judge(explored({ texts: [plain], child: { prompts: [gate, login()] } }))).toEqual([
      'failed',
      'no-child-rules',
      'p1',
    ]);
  });

  it('fails no app that nobody told of a child', () => {
    expect(judge(explored({ texts: [plain], child: { prompts: [login()] } }))).toEqual([
      'cantTell',
      'audience-unknown',
    ]);
  });

  it('passes rules and an agreement that both opened', () => {
    expect(judge(explored({ texts: [fairPolicy(), rules, agreement] }))).toEqual(['passed', 'child-texts-open']);
  });

  it('cannot tell of one of the two, or of a section in the policy', () => {
    expect(judge(explored({ texts: [rules] }))).toEqual(['cantTell', 'one-child-text']);
    const section = explored({ texts: [fairPolicy()], child: { prompts: [gate] } });
    expect(judge(section)).toEqual(['cantTell', 'child-section-only']);
  });

  it('does not apply where children are kept out by a gate and in so many words', () => {
    expect(judge(explored({ prompts: [gate], texts: [policy('saas-en')] }))).toEqual([
      'inapplicable',
      'not-for-children',
    ]);
    expect(judge(explored({ texts: [policy('saas-en')] }))).toEqual(['cantTell', 'audience-unknown']);
  });

  it('cannot tell from part of a search or a text', () => {
    const served = { child: { prompts: [gate] } };
    expect(judge(explored({ ...served, searches: [unfinished('children-rules')] }))).toEqual([
      'cantTell',
      'out-of-budget',
      'p1',
    ]);
    expect(judge(explored({ ...served, texts: [{ ...plain, whole: false }] })).slice(0, 2)).toEqual([
      'cantTell',
      'text-not-whole',
    ]);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
  });
});
