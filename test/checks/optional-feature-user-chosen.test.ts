import { describe, expect, it } from 'vitest';
import { optionalFeatureUserChosen } from '../../checks/optional-feature-user-chosen.ts';
import { ask, buildTrace, captchaMet, changeWalk, type Draft, login, skippable, wall } from '../support/build-trace.ts';
import { answer } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(optionalFeatureUserChosen, trace);
const only = (...prompts: Draft[]) => buildTrace({ category: 19, prompts });

describe('optional-feature-user-chosen', () => {
  it('fails questions for recommendations that nobody opened', () => {
    expect(judge(only(wall({ asks: [ask('interest')] })))).toEqual(['failed', 'extra-without-choice', 'p1']);
  });

  it('names what each of several prompts required', () => {
    const several = only(...['interest', 'occupation', 'interest'].map((type) => wall({ asks: [ask(type)] })));
    const { reason, evidence } = optionalFeatureUserChosen.judge(several);
    expect(reason).toEqual({ code: 'extra-without-choice', detail: 'interest,occupation' });
    expect(evidence?.map(({ prompt }) => prompt)).toEqual(['p1', 'p2', 'p3']);
  });

  it('passes what may be left out, and what came on opening the function', () => {
    expect(judge(only(skippable({ asks: [ask('interest')] })))).toEqual(['passed', 'extra-left-to-choice', 'p1']);
    const inside = only(login({ loginFlow: false }), wall({ where: 'inside', asks: [ask('interest')] }));
    expect(judge(opened(inside)).slice(0, 2)).toEqual(['passed', 'asked-on-opening']);
  });

  it('has nothing to say where nothing extra is wanted', () => {
    expect(judge(only(login()))).toEqual(['inapplicable', 'no-extra-function']);
  });

  it('cannot tell where the trigger was not seen', () => {
    expect(judge(only(wall({ where: 'inside' })))).toEqual(['cantTell', 'trigger-not-seen', 'p1']);
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it('does not accuse a wall that is not proven, nor what the service consists of', () => {
    expect(judge(only(wall({ control: 'did-not' })))).toEqual(['cantTell', 'did-not-go-on', 'p1']);
    const dating = buildTrace({ category: 10, prompts: [wall({ asks: [ask('sex')] })] });
    expect(judge(dating)[0]).not.toBe('failed');
  });
});

/** The last step before the second prompt pressed something. */
function opened(trace: ReturnType<typeof buildTrace>) {
  return changeWalk(trace, 'refuse', (walk) => {
    const first = walk.prompts[1]?.steps[0];
    const action = { kind: 'press', node: 0, name: '为你推荐', control: 'neutral', reason: 'looks inside' } as const;
    return { steps: walk.steps.map((step, i) => (walk.steps[i + 1]?.index === first ? { ...step, action } : step)) };
  });
}
