import { describe, expect, it } from 'vitest';
import { minorModeOffered } from '../../checks/minor-mode-offered.ts';
import { buildTrace, consent, skippable } from '../support/build-trace.ts';
import { explored, found, unfinished } from '../support/explored.ts';
import { answer } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(minorModeOffered, trace);
const mode = (text: string) => found('minors-mode', { label: '未成年人模式', text });

describe('minor-mode-offered', () => {
  it.each([18, 27, 28, 29, 3, 4])('fails an app of category %d without a mode for minors', (category) => {
    expect(judge(explored({ category }))).toEqual(['failed', 'no-minors-mode']);
  });

  it('passes a mode with limits on time, content and spending', () => {
    const searches = [mode('每日使用时长40分钟，无法充值打赏，仅展示适合的内容')];
    expect(judge(explored({ category: 29, searches }))).toEqual(['passed', 'mode-offered']);
  });

  it('cannot tell of a mode whose limits were not seen', () => {
    expect(judge(explored({ category: 29, searches: [mode('开启后更安全')] }))).toEqual([
      'cantTell',
      'mode-not-explored',
    ]);
    const offered = skippable({ kind: 'youth-mode', title: '青少年模式', asks: [] });
    expect(judge(explored({ category: 29, prompts: [consent(), offered] }))).toEqual([
      'cantTell',
      'mode-not-explored',
      'p2',
    ]);
  });

  it('does not apply to other apps', () => {
    expect(judge(explored({ category: 38 }))).toEqual(['inapplicable', 'mode-not-due']);
    expect(judge(explored({ category: 19 }))).toEqual(['inapplicable', 'mode-not-due']);
  });

  it('cannot tell from part of a search, or without a category', () => {
    expect(judge(explored({ category: 29, searches: [unfinished('minors-mode')] }))).toEqual([
      'cantTell',
      'out-of-budget',
    ]);
    expect(judge(buildTrace({ category: 29 }))).toEqual(['cantTell', 'not-explored']);
    expect(judge(explored())).toEqual(['cantTell', 'holds-in-some']);
  });
});
