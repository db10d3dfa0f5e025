import { describe, expect, it } from 'vitest';
import { permissionPurposeStated } from '../../checks/permission-purpose-stated.ts';
import { ask, buildTrace, captchaMet, changeWalk, type Draft, skippable, wall, way } from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(permissionPurposeStated, trace);
const only = (...prompts: Draft[]) => buildTrace({ category: 30, prompts });
const dialog = (text: string, change: Partial<Draft> = {}): Draft =>
  skippable(
    {
      kind: 'os-permission',
      title: '允许“新闻”访问您的位置？',
      text,
      loginFlow: false,
      asks: [ask('permission:location')],
      ...change,
    },
    way('decline', 'continued', '不允许'),
  );
const bare = dialog('允许“新闻”访问您的位置？');

describe('permission-purpose-stated', () => {
  it('fails a dialog that comes without a word on why', () => {
    expect(judge(only(bare))).toEqual(['failed', 'purpose-not-stated', 'p1']);
  });

  it('passes a dialog with a purpose in it', () => {
    expect(judge(only(dialog('用于推荐您附近的新闻')))).toEqual(['passed', 'purpose-stated', 'p1']);
    expect(judge(only(dialog('Your location is used to show local news')))[0]).toBe('passed');
  });

  it('cannot tell of a purpose in general words', () => {
    expect(judge(only(dialog('为了给您提供更好的服务')))).toEqual(['cantTell', 'purpose-vague', 'p1']);
    expect(judge(only(dialog('Trails shows the paths around you.')))).toEqual(['cantTell', 'purpose-unsure', 'p1']);
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });

  it('has nothing to say where none is asked', () => {
    expect(judge(only(wall()))).toEqual(['inapplicable', 'no-permission-asked']);
  });

  it('takes a pressed function for the purpose', () => {
    const scanning = only(skippable({ kind: 'tutorial', title: '首页', text: '首页', asks: [] }), {
      ...bare,
      where: 'inside',
    });
    const pressed = changeWalk(scanning, 'refuse', (walk) => ({
      steps: walk.steps.map((step, i) =>
        walk.steps[i + 1]?.index === walk.prompts[1]?.steps[0]
          ? {
              ...step,
              action: { kind: 'press', node: 0, name: '附近门店', control: 'neutral', reason: 'looks inside' },
            }
          : step,
      ),
    }));
    expect(judge(pressed)).toEqual(['passed', 'purpose-stated', 'p2']);
    expect(judge(scanning)[0]).toBe('failed');
  });

  it(trap(permissionPurposeStated, 0), () => {
    expect(judge(only(dialog('App functionality')))).toEqual(['cantTell', 'purpose-vague', 'p1']);
    expect(judge(only(dialog('')))[0]).toBe('failed');
  });

  it(trap(permissionPurposeStated, 1), () => {
    const layer: Draft = skippable(
      {
        kind: 'permission-rationale',
        title: '位置权限',
        text: '用于推荐您附近的新闻',
        loginFlow: false,
        asks: [ask('permission:location')],
      },
      way('elsewhere', 'continued', '知道了'),
    );
    expect(judge(only(layer, bare))).toEqual(['passed', 'purpose-stated', 'p2']);
    const beside = dialog('允许“新闻”访问您的位置？', {
      nodes: [{ role: 'text', name: '位置权限使用说明：用于推荐您附近的新闻' }],
    });
    expect(judge(only(beside))[0]).toBe('passed');
  });
});
