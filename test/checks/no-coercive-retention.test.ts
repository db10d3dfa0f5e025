import { describe, expect, it } from 'vitest';
import { noCoerciveRetention } from '../../checks/no-coercive-retention.ts';
import type { Prompt, Step, UiNode, Walk, Way } from '../../crawler/trace.ts';
import { buildTrace, captchaMet, consent } from '../support/build-trace.ts';
import { answer } from './traps.ts';

const judge = (retentions: number) =>
  answer(noCoerciveRetention, buildTrace({ category: 19, prompts: [consent({ retentions })] }));

/** A no that was answered with a dialog of these words, and said again on it. */
function answerTo(...words: string[]) {
  const trace = buildTrace({ category: 19, prompts: [consent({ retentions: 1 })] });
  const [walk, ...others] = trace.walks as [Walk, ...Walk[]];
  const [prompt, ...rest] = walk.prompts as [Prompt, ...Prompt[]];
  const at = Math.max(...walk.steps.map(({ index }) => index)) + 1;
  const shown = walk.steps.find(({ index }) => index === prompt.steps[0]) as Step;
  const nodes = words.map((name, i) => ({ ...(shown.screen.nodes[0] as UiNode), id: i, name, role: 'text' as const }));
  const dialog: Step = { ...shown, index: at, screen: { ...shown.screen, nodes } };
  const [way] = prompt.ways;
  const ways = [{ ...(way as Way), steps: [...(way as Way).steps.slice(0, 1), at] }];
  const asked: Walk = { ...walk, steps: [...walk.steps, dialog], prompts: [{ ...prompt, ways }, ...rest] };
  return answer(noCoerciveRetention, { ...trace, walks: [asked, ...others] });
}

describe('no-coercive-retention', () => {
  it('fails a no that is asked back twice', () => {
    expect(judge(2)).toEqual(['failed', 'retentions', 'p1']);
  });

  it('leaves the words of a single dialog to a person', () => {
    expect(judge(1)).toEqual(['cantTell', 'one-retention', 'p1']);
  });

  it('passes one that only asks', () => {
    expect(answerTo('确定要不同意吗？', '取消', '确定')).toEqual(['passed', 'one-neutral-confirmation', 'p1']);
    expect(answerTo('Are you sure?', 'Cancel', 'Yes')).toEqual(['passed', 'one-neutral-confirmation', 'p1']);
  });

  it.each([
    ['presses', ['确定要不同意吗？', '不同意将错过专属福利', '取消', '确定']],
    ['blames in its buttons', ['确定要退出吗？', '我再想想', '狠心离开']],
    ['asks nothing', ['取消', '确定']],
  ])('leaves one that %s to a person', (_, words) => {
    expect(answerTo(...words)).toEqual(['cantTell', 'one-retention', 'p1']);
  });

  it('has nothing to say where a no is taken, and cannot tell where the walk stopped early', () => {
    expect(judge(0)).toEqual(['inapplicable', 'no-retention']);
    expect(answer(noCoerciveRetention, captchaMet())).toEqual(['cantTell', 'captcha']);
  });
});
