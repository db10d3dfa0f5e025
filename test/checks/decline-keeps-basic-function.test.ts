import { describe, expect, it } from 'vitest';
import { declineKeepsBasicFunction } from '../../checks/decline-keeps-basic-function.ts';
import {
  ask,
  buildTrace,
  case265,
  changeWalk,
  consent,
  consentWall,
  inCategory,
  login,
  mended,
  scannerOnly,
  skippable,
  wall,
  way,
} from '../support/build-trace.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(declineKeepsBasicFunction, trace);
const asking = (type: string, category: number) => buildTrace({ category, prompts: [wall({ asks: [ask(type)] })] });

describe('decline-keeps-basic-function', () => {
  it('fails an app that ends for whoever refuses what it does not need', () => {
    expect(judge(case265())).toEqual(['failed', 'no-service-after-refusal', 'p2', 'p3', 'p4', 'p5', 'p6']);
    const location = wall({ kind: 'permission-rationale', asks: [ask('permission:location')], loginFlow: false });
    expect(judge(buildTrace({ category: 30, prompts: [location] }))[0]).toBe('failed');
  });

  it('passes an app that goes on after every refusal', () => {
    expect(judge(mended())[0]).toBe('passed');
    expect(judge(buildTrace({ category: 19, prompts: [consent()] }))).toEqual([
      'passed',
      'service-after-refusal',
      'p1',
    ]);
  });

  it('has nothing to say where only the necessary was asked', () => {
    expect(judge(buildTrace({ category: 19, prompts: [login()] }))).toEqual(['inapplicable', 'only-necessary-asked']);
  });

  it('does not accuse when accepting did not open the service either', () => {
    const nowhere = changeWalk(case265(), 'refuse', () => ({
      ending: { kind: 'unclear', reason: { code: 'app-broken' } },
    }));
    expect(judge(nowhere)).toEqual(['cantTell', 'home-not-reached', 'p2']);
  });

  it('takes the accepting walk for proof that there is a service', () => {
    const prompts = [login(), wall()];
    const ending = { kind: 'unclear', reason: { code: 'control-did-not-go-on' } } as const;
    const home = { kind: 'reached-home', by: 'accepting', held: true, looksInside: 1 } as const;
    expect(judge(buildTrace({ category: 19, prompts, ending, accept: home }))[0]).toBe('failed');
  });

  it('does not accuse when the refused form covered what is needed as well', () => {
    const mixed = wall({ kind: 'registration', asks: [ask('mobile-number'), ask('occupation')] });
    expect(judge(buildTrace({ category: 19, prompts: [mixed] }))).toEqual(['cantTell', 'covers-necessary-too', 'p1']);
  });

  it('does not accuse a function asked for inside', () => {
    expect(judge(buildTrace({ category: 19, prompts: [wall({ where: 'inside' })] }))).toEqual([
      'cantTell',
      'asked-inside',
      'p1',
    ]);
  });

  it('cannot tell without a category where the 39 differ', () => {
    const verdict = declineKeepsBasicFunction.judge(inCategory(asking('name', 19)));
    expect(verdict).toMatchObject({ outcome: 'cantTell', reason: { code: 'holds-in-some' } });
  });

  it(trap(declineKeepsBasicFunction, 0), () => {
    expect(judge(consentWall())).toEqual(['cantTell', 'policy-as-a-whole', 'p1']);
    expect(judge(inCategory(consentWall(), 30))).toEqual(['failed', 'no-service-after-refusal', 'p1']);
    expect(declineKeepsBasicFunction.judge(inCategory(consentWall()))).toMatchObject({
      outcome: 'cantTell',
      reason: { code: 'holds-in-some', detail: '13/39' },
    });
  });

  it(trap(declineKeepsBasicFunction, 1), () => {
    const realName = wall({ kind: 'identity-verification', asks: [ask('name'), ask('id-number')] });
    for (const n of [18, 3, 12, 5])
      expectNoAccusation(declineKeepsBasicFunction, buildTrace({ category: n, prompts: [realName] }));
    expect(judge(buildTrace({ category: 28, prompts: [realName] }))[0]).toBe('failed');
  });

  it(trap(declineKeepsBasicFunction, 2), () => {
    const [refuse, ...confirms] = case265().walks;
    const broken = (refuse?.steps ?? []).map((step, i, steps) => {
      const after = steps[i - 1];
      const failed = after?.prompt === 'p2' && after.way === 'relaunch';
      return failed ? { ...step, screen: { ...step.screen, state: 'error' as const } } : step;
    });
    const once = { ...case265(), walks: [{ ...refuse, steps: broken }, ...confirms] } as ReturnType<typeof case265>;
    expect(judge(once)).not.toContain('p2');
  });

  it(trap(declineKeepsBasicFunction, 3), () => {
    const limited = skippable({}, way('guest', 'limited', '仅浏览'));
    expect(judge(buildTrace({ category: 19, prompts: [limited] }))).toEqual(['passed', 'service-after-refusal', 'p1']);
  });

  it('does not accuse a scanner that wants the camera', () => {
    expect(judge(scannerOnly())).toEqual(['cantTell', 'function-itself', 'p1']);
  });
});
