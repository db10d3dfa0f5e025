import { describe, expect, it } from 'vitest';
import { personalisationOffSwitch } from '../../checks/personalisation-off-switch.ts';
import { buildTrace, skippable, wall, way } from '../support/build-trace.ts';
import { explored, fairPolicy, found, textOf, unfinished } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(personalisationOffSwitch, trace);
const declaring = textOf('我们会收集您的浏览记录，用于向您展示个性化推荐内容和广告。');
const flipped = (held?: boolean) =>
  explored({
    searches: [found('personalisation', { label: '个性化推荐', state: 'on', ...(held !== undefined && { held }) })],
  });

describe('personalisation-off-switch', () => {
  it('fails what is chosen for one person and cannot be turned off, in the words of the policy', () => {
    const trace = explored({ texts: [declaring] });
    expect(judge(trace)).toEqual(['failed', 'no-personalisation-switch']);
    expect(personalisationOffSwitch.judge(trace).evidence?.[0]?.quote?.words).toContain('个性化推荐');
  });

  it('fails a switch that comes back by itself', () => {
    expect(judge(flipped(false))).toEqual(['failed', 'switch-does-not-hold']);
  });

  it('passes a switch that stays off', () => {
    expect(judge(flipped(true))).toEqual(['passed', 'switch-holds']);
  });

  it('cannot tell of a switch that was not tried, or that only a text tells of', () => {
    expect(judge(flipped())).toEqual(['cantTell', 'switch-not-tried']);
    expect(judge(explored({ texts: [fairPolicy()] }))).toEqual(['cantTell', 'told-not-walked']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
  });

  it('does not accuse where personal content was offered once and could be refused then', () => {
    const offer = skippable(
      { kind: 'personalisation-optin', title: '开启个性化推荐' },
      way('decline', 'continued', '不用'),
    );
    expect(judge(explored({ prompts: [offer] }))).toEqual(['cantTell', 'can-be-declined', 'p1']);
    const forced = wall({ kind: 'personalisation-optin', title: '开启个性化推荐' });
    expect(judge(explored({ prompts: [forced] }))).toEqual(['failed', 'no-personalisation-switch', 'p1']);
  });

  it(trap(personalisationOffSwitch, 0), () => {
    expect(judge(explored({ texts: [declaring], searches: [unfinished('personalisation')] }))).toEqual([
      'cantTell',
      'out-of-budget',
    ]);
    const underGeneral = found('personalisation', {
      path: ['设置', '通用'],
      label: '内容推荐',
      state: 'on',
      held: true,
    });
    expect(judge(explored({ texts: [declaring], searches: [underGeneral] }))[0]).toBe('passed');
  });

  it(trap(personalisationOffSwitch, 1), () => {
    const adsOnly = found('personalisation', { label: '个性化广告', state: 'on', held: true });
    expectNoAccusation(personalisationOffSwitch, explored({ texts: [declaring], searches: [adsOnly] }));
  });

  it(trap(personalisationOffSwitch, 2), () => {
    expect(judge(explored({ texts: [textOf('本工具收集设备信息，用于统计崩溃。')] }))).toEqual([
      'inapplicable',
      'not-personalised',
    ]);
    expect(judge(explored({ texts: [policy('saas-en')] }))).toEqual(['inapplicable', 'not-personalised']);
    const denied = textOf('我们不会向您推送个性化广告。我们收集设备信息，用于统计崩溃。');
    expect(judge(explored({ prompts: [skippable()], texts: [denied] }))).toEqual(['inapplicable', 'not-personalised']);
  });
});
