import { describe, expect, it } from 'vitest';
import { childDefaultsPrivate } from '../../checks/child-defaults-private.ts';
import { runChecks } from '../../checks/index.ts';
import type { Search } from '../../crawler/trace.ts';
import { buildTrace, login, skippable } from '../support/build-trace.ts';
import { explored, found, notFound, unfinished } from '../support/explored.ts';
import { answer, expectNoAccusation, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(childDefaultsPrivate, trace);
const gate = skippable({
  kind: 'age-gate',
  title: '请选择年龄段',
  gave: [{ type: 'age', label: '13岁', how: 'chosen' }],
});
const child = (search: Search, prompts = [gate]) => explored({ category: 29, child: { prompts, searches: [search] } });
const setting = (label: string, state?: 'on' | 'off') =>
  found('visibility', { path: ['隐私设置'], label, ...(state && { state }) });

describe('child-defaults-private', () => {
  it.each(['允许陌生人私信', '公开我的位置', '把我推荐给可能认识的人', 'Allow strangers to message me'])(
    'fails a child’s account with this on by default: %s',
    (label) => {
      expect(judge(child(setting(label, 'on')))).toEqual(['failed', 'child-open']);
      expect(judge(child(setting(label, 'off')))).toEqual(['passed', 'child-closed']);
    },
  );

  it('passes a private account', () => {
    expect(judge(child(setting('私密账号', 'on')))).toEqual(['passed', 'child-closed']);
  });

  it('does not apply where nothing is social', () => {
    expect(judge(explored({ category: 38 }))).toEqual(['inapplicable', 'not-social']);
    expect(judge(child(notFound('visibility')))).toEqual(['inapplicable', 'no-visibility-settings']);
  });

  it('cannot tell without a child’s walk, or of a child that the app knew nothing of', () => {
    expect(judge(buildTrace({ category: 29 }))).toEqual(['cantTell', 'child-not-walked']);
    expect(judge(child(unfinished('visibility')))).toEqual(['cantTell', 'out-of-budget']);
    expect(judge(child(setting('允许陌生人私信', 'on'), [login()]))).toEqual(['cantTell', 'age-not-asked']);
  });

  it(trap(childDefaultsPrivate, 0), () => {
    expect(judge(child(setting('谁可以私信我')))).toEqual(['cantTell', 'second-account-needed']);
    expectNoAccusation(childDefaultsPrivate, child(setting('私密账号', 'off')));
  });

  it(trap(childDefaultsPrivate, 1), () => {
    const finding = runChecks(child(setting('允许陌生人私信', 'on'))).find(
      (one) => one.check === 'child-defaults-private',
    );
    expect(finding?.citations.map((one) => one.id)).toContain('cn-spp141'); // the case, beside the regulation
  });
});
