import { describe, expect, it } from 'vitest';
import { permissionJustInTime } from '../../checks/permission-just-in-time.ts';
import {
  ask,
  buildTrace,
  captchaMet,
  changeWalk,
  type Draft,
  scannerOnly,
  skippable,
  wall,
  way,
} from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(permissionJustInTime, trace);
const inNews = (...prompts: Draft[]) => buildTrace({ category: 30, prompts });
const dialog = (type: string, change: Partial<Draft> = {}): Draft =>
  skippable(
    {
      kind: 'os-permission',
      title: '权限',
      text: '允许访问？',
      loginFlow: false,
      asks: [ask(`permission:${type}`)],
      ...change,
    },
    way('decline', 'continued', '不允许'),
  );
const home = skippable({ kind: 'tutorial', title: '首页', text: '首页', asks: [] });
const opening = (name: string, prompt: Draft) =>
  changeWalk(inNews(home, prompt), 'refuse', (walk) => ({
    steps: walk.steps.map((step, i) =>
      walk.steps[i + 1]?.index === walk.prompts[1]?.steps[0]
        ? { ...step, action: { kind: 'press', node: 0, name, control: 'neutral', reason: 'looks inside' } }
        : step,
    ),
  }));

describe('permission-just-in-time', () => {
  it('fails a news app that wants the address book at its start', () => {
    expect(judge(inNews(dialog('contacts')))).toEqual(['failed', 'permission-at-start', 'p1']);
  });

  it('passes what came on opening the function', () => {
    expect(judge(opening('附近', dialog('location', { where: 'inside' })))).toEqual([
      'passed',
      'asked-on-opening',
      'p2',
    ]);
  });

  it('has nothing to say where none was asked', () => {
    expect(judge(inNews(wall()))).toEqual(['inapplicable', 'no-permission-asked']);
  });

  it.each([
    [
      'the function on the screen is unclear',
      opening('更多', dialog('location', { where: 'inside' })),
      'function-unclear',
    ],
    ['it was only announced', scannerOnly(), 'only-announced'],
    ['the ask was not recognised', inNews(dialog('location', { asks: [] })), 'ask-not-recognised'],
    ['something that may use it was pressed before', opening('扫码登录', dialog('camera')), 'function-unclear'],
  ])('cannot tell when %s', (_, trace, code) => {
    expect(judge(trace).slice(0, 2)).toEqual(['cantTell', code]);
  });

  it('does not pass a walk that saw only a part', () => {
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it(trap(permissionJustInTime, 0), () => {
    expect(judge(buildTrace({ category: 1, prompts: [dialog('location')] }))).toEqual([
      'cantTell',
      'needed-permission',
      'p1',
    ]);
  });

  it(trap(permissionJustInTime, 1), () => {
    expect(judge(inNews(dialog('notifications')))).toEqual(['cantTell', 'notifications-at-start', 'p1']);
  });
});
