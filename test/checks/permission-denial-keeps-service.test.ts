import { describe, expect, it } from 'vitest';
import { permissionDenialKeepsService } from '../../checks/permission-denial-keeps-service.ts';
import { ask, buildTrace, changeWalk, inCategory, scannerOnly, skippable, wall, way } from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(permissionDenialKeepsService, trace);
const permission = (type: string) => ({ kind: 'permission-rationale' as const, loginFlow: false, asks: [ask(type)] });
const wanting = (type: string, category: number) => buildTrace({ category, prompts: [wall(permission(type))] });

describe('permission-denial-keeps-service', () => {
  it('fails a news app that ends without the address book', () => {
    expect(judge(wanting('permission:contacts', 30))).toEqual(['failed', 'no-service-after-refusal', 'p1']);
  });

  it('passes an app that goes on without it', () => {
    const fine = skippable(permission('permission:contacts'), way('decline', 'continued', '不允许'));
    expect(judge(buildTrace({ category: 30, prompts: [fine] }))).toEqual(['passed', 'service-after-refusal', 'p1']);
  });

  it('has nothing to say where none was asked', () => {
    expect(judge(buildTrace({ category: 30, prompts: [wall()] }))).toEqual(['inapplicable', 'no-permission-asked']);
  });

  it('does not accuse when granting it did not open the service either', () => {
    const nowhere = changeWalk(wanting('permission:contacts', 30), 'refuse', () => ({
      ending: { kind: 'unclear', reason: { code: 'app-broken' } },
    }));
    expect(judge(nowhere)).toEqual(['cantTell', 'home-not-reached', 'p1']);
  });

  it('does not accuse what was asked for inside', () => {
    const inside = wall({ ...permission('permission:contacts'), where: 'inside' });
    expect(judge(buildTrace({ category: 30, prompts: [inside] }))).toEqual(['cantTell', 'asked-inside', 'p1']);
  });

  it(trap(permissionDenialKeepsService, 0), () => {
    expect(judge(scannerOnly())).toEqual(['cantTell', 'function-itself', 'p1']);
    expect(judge(wanting('permission:location', 1))).toEqual(['cantTell', 'needed-permission', 'p1']);
    expect(judge(wanting('permission:microphone', 26))).toEqual(['cantTell', 'function-itself', 'p1']);
    expect(judge(inCategory(wanting('permission:location', 1), 30))[0]).toBe('failed');
  });

  it(trap(permissionDenialKeepsService, 1), () => {
    const crashed = changeWalk(wanting('permission:contacts', 30), 'refuse', ({ steps }) => ({
      steps: steps.map((step, i) => (i === 2 ? { ...step, screen: { ...step.screen, state: 'crashed' } } : step)),
    }));
    expect(judge(crashed)).toEqual(['cantTell', 'broken-after-refusal', 'p1']);
  });
});
