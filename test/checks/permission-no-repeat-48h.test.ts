import { describe, expect, it } from 'vitest';
import { permissionNoRepeat48h } from '../../checks/permission-no-repeat-48h.ts';
import type { Prompt, Step, Trace } from '../../crawler/trace.ts';
import { ask, buildTrace, captchaMet, changeWalk, type Draft, skippable, way } from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Trace) => answer(permissionNoRepeat48h, trace);
const HOUR_MS = 3_600_000;
const dialog = (change: Partial<Draft> = {}): Draft =>
  skippable(
    {
      kind: 'os-permission',
      title: '位置',
      text: '允许访问位置？',
      loginFlow: false,
      asks: [ask('permission:location')],
      ...change,
    },
    way('decline', 'continued', '不允许'),
  );
const denied = (...more: Draft[]) => buildTrace({ category: 30, prompts: [dialog(), ...more] });

/** The walk goes on after home: the app is opened again, then these prompts are up. */
function reopened(
  trace: Trace,
  prompts: readonly Prompt['id'][],
  laterMs?: number,
  between: Step['action'][] = [],
): Trace {
  return changeWalk(trace, 'refuse', (walk) => {
    const last = walk.steps.at(-1) as Step;
    const add = (action: Step['action'], prompt?: string): Omit<Step, 'index'> => ({
      phase: 'refuse',
      atMs: 0,
      screen: last.screen,
      events: [],
      action,
      ...(prompt ? { prompt } : {}),
    });
    const more = [
      add({ kind: 'relaunch', ...(laterMs === undefined ? {} : { laterMs }) }),
      ...between.map((action) => add(action)),
      ...prompts.map((id) => add({ kind: 'back' }, id)),
      add({ kind: 'end', reason: 'the walk has ended' }),
    ];
    return { steps: [...walk.steps, ...more.map((step, i) => ({ ...step, index: last.index + 1 + i }))] };
  });
}

describe('permission-no-repeat-48h', () => {
  it('fails a dialog that is up again at the next start', () => {
    expect(judge(reopened(denied(), ['p1']))).toEqual(['failed', 'permission-asked-again', 'p1']);
    expect(judge(reopened(denied(), ['p1'], 47 * HOUR_MS))[0]).toBe('failed');
  });

  it('passes an app that lets it be', () => {
    expect(judge(reopened(denied(), []))).toEqual(['passed', 'not-asked-again', 'p1']);
  });

  it('has nothing to say where none was denied', () => {
    expect(judge(buildTrace({ category: 30 }))).toEqual(['inapplicable', 'nothing-denied']);
  });

  it('cannot tell without a second start inside the window', () => {
    expect(judge(denied())).toEqual(['cantTell', 'no-second-start', 'p1']);
    expect(judge(reopened(denied(), ['p1'], 49 * HOUR_MS))).toEqual(['cantTell', 'no-second-start', 'p1']);
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it('does not accuse what came when a function was opened', () => {
    const press: Step['action'] = { kind: 'press', node: 0, name: '附近', control: 'neutral', reason: 'looks inside' };
    expect(judge(reopened(denied(), ['p1'], undefined, [press]))[0]).not.toBe('failed');
    expect(judge(reopened(buildTrace({ category: 30, prompts: [dialog({ askedAgain: 1 })] }), []))).toEqual([
      'cantTell',
      'asked-on-use',
      'p1',
    ]);
  });

  it(trap(permissionNoRepeat48h, 0), () => {
    const nag = skippable(
      {
        kind: 'permission-rationale',
        title: '开启位置',
        text: '开启位置',
        where: 'relaunch',
        loginFlow: false,
        asks: [ask('permission:location')],
      },
      way('later', 'continued', '以后'),
    );
    expect(judge(reopened(denied(nag), ['p2']))).toEqual(['failed', 'permission-asked-again', 'p2']);
    const other = skippable({ ...nag, asks: [ask('permission:camera')] }, way('later', 'continued', '以后'));
    expect(judge(reopened(denied(other), ['p2']))[0]).toBe('passed');
  });
});
