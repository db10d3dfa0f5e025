import { describe, expect, it } from 'vitest';
import { permissionNotBundled } from '../../checks/permission-not-bundled.ts';
import { ask, buildTrace, type Draft, skippable, wall, way } from '../support/build-trace.ts';
import { answer } from './traps.ts';

const judge = (...prompts: Draft[]) => answer(permissionNotBundled, buildTrace({ category: 30, prompts }));
const permissions = (...types: string[]) => ({
  kind: 'permission-rationale' as const,
  loginFlow: false,
  title: types.join(),
  asks: types.map((type) => ask(`permission:${type}`)),
});
const deniable = (...types: string[]) => skippable(permissions(...types), way('decline', 'continued', '不允许'));

describe('permission-not-bundled', () => {
  it('fails several permissions on one screen that cannot be refused', () => {
    expect(judge(wall(permissions('contacts', 'location')))).toEqual(['failed', 'permissions-bundled', 'p1']);
  });

  it('fails a burst of them of which one cannot be refused', () => {
    const burst = [deniable('contacts'), deniable('camera'), wall(permissions('location'))];
    expect(judge(...burst)).toEqual(['failed', 'permissions-bundled', 'p3']);
  });

  it('passes two asked for one by one', () => {
    expect(judge(deniable('contacts'), deniable('location'))).toEqual(['passed', 'asked-one-by-one', 'p1', 'p2']);
  });

  it('has nothing to say of a single one', () => {
    expect(judge(wall(permissions('contacts')))).toEqual(['inapplicable', 'one-permission-at-most']);
  });

  it('does not accuse several that could be refused together', () => {
    expect(judge(deniable('contacts', 'location'))).toEqual(['cantTell', 'refusal-did-not-block', 'p1']);
  });

  it('does not accuse a wall that is not proven', () => {
    const unproven = wall({ ...permissions('contacts', 'location'), control: 'did-not' });
    expect(judge(unproven)).toEqual(['cantTell', 'did-not-go-on', 'p1']);
  });

  it('does not accuse a meeting app that wants to see and hear', () => {
    const prompts = [wall(permissions('camera', 'microphone'))];
    expect(answer(permissionNotBundled, buildTrace({ category: 26, prompts }))[0]).toBe('cantTell');
  });
});
