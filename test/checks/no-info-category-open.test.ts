import { describe, expect, it } from 'vitest';
import { noInfoCategoryOpen } from '../../checks/no-info-category-open.ts';
import {
  buildTrace,
  consentWall,
  type Draft,
  inCategory,
  login,
  skippable,
  wall,
  way,
} from '../support/build-trace.ts';
import { answer, trap } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(noInfoCategoryOpen, trace);
const news = (...prompts: Draft[]) => buildTrace({ category: 30, prompts });

describe('no-info-category-open', () => {
  it('fails a news app behind a login', () => {
    expect(judge(news(login()))).toEqual(['failed', 'closed-without-login', 'p1']);
  });

  it('fails a news app behind a login whose fields were not understood', () => {
    expect(judge(news(login({ asks: [] })))).toEqual(['failed', 'closed-without-login', 'p1']);
  });

  it('passes a news app that lets guests read', () => {
    const guest = skippable({ kind: 'login', asks: login().asks }, way('guest', 'limited', '随便看看'));
    expect(judge(news(guest))).toEqual(['passed', 'open-without-login']);
  });

  it('says nothing of other categories', () => {
    expect(judge(buildTrace({ category: 19, prompts: [login()] }))).toEqual([
      'inapplicable',
      'category-needs-information',
    ]);
  });

  it('does not accuse when another service is named too', () => {
    expect(judge(inCategory(news(login()), 30, 4))).toEqual(['cantTell', 'mixed-services', 'p1']);
  });

  it('lists the 13 categories in which it would hold, where none is named', () => {
    const verdict = noInfoCategoryOpen.judge(inCategory(news(login())));
    expect(verdict).toMatchObject({ outcome: 'cantTell', reason: { code: 'holds-in-some', detail: '13/39' } });
    expect('holdsIn' in verdict && verdict.holdsIn).toEqual([21, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38]);
  });

  it('does not accuse a login that was met only once', () => {
    expect(judge(buildTrace({ category: 30, prompts: [login()], confirms: 0 }))).toEqual([
      'cantTell',
      'not-repeated',
      'p1',
    ]);
  });

  it('does not pass what something else has stopped', () => {
    expect(judge(inCategory(consentWall(), 30))).toEqual(['cantTell', 'stopped-otherwise', 'p1']);
  });

  it(trap(noInfoCategoryOpen, 0), () => {
    expect(judge(news(login({ title: '登录后发表评论' })))).toEqual(['cantTell', 'other-function', 'p1']);
    expect(judge(news(login({ where: 'inside' })))).toEqual(['cantTell', 'asked-inside', 'p1']);
  });

  it(trap(noInfoCategoryOpen, 1), () => {
    expect(judge(inCategory(news(login({ title: '登录以绑定设备' })), 38))).toEqual([
      'cantTell',
      'other-function',
      'p1',
    ]);
  });

  it(trap(noInfoCategoryOpen, 2), () => {
    expect(judge(news(login({ title: '登录后购买本书' })))).toEqual(['cantTell', 'other-function', 'p1']);
  });

  it('holds a questionnaire against it as well', () => {
    expect(judge(news(wall()))[0]).toBe('failed');
  });
});
