import { describe, expect, it } from 'vitest';
import { newBlocks, recordedBlocks, replayed } from '../../../checks/facts/replayed.ts';
import { ask, buildTrace, consentWall, faceOnly, type TraceSpec, wall, way } from '../../support/build-trace.ts';
import { recordedTrace } from '../../support/recorded.ts';

const occupation = () => wall({ title: '您的职业', asks: [ask('occupation')] });
const courses = (spec: TraceSpec = {}) => buildTrace({ category: 19, ...spec });
const before = courses({ prompts: [occupation()] });
const again = (spec: TraceSpec = {}) => replayed(before, courses({ repeat: 1, ...spec }))[0];

describe('a block that was recorded', () => {
  it('holds when it is met again as it was', () => {
    expect(again({ prompts: [occupation()] })).toMatchObject({ id: 'p1', as: 'p1', now: 'holds', differs: [] });
  });

  it('has changed when it still lets nobody past and asks in other words', () => {
    const reworded = wall({ title: '请选择职业', asks: [ask('occupation')] });
    expect(again({ prompts: [reworded] })).toMatchObject({ now: 'changed', differs: ['title'] });
  });

  it('is gone when a way gets on, and says which', () => {
    const mended = { ...occupation(), ways: [way('skip', 'continued')] };
    expect(again({ prompts: [mended] })).toMatchObject({ now: 'gone', by: 'skip' });
  });

  it('is gone when home is reached and it was not met', () => {
    expect(again({ prompts: [] })).toMatchObject({ now: 'gone', as: null, by: null });
  });

  it('is unclear, and not gone, when the walk did not get home', () => {
    const ending = { kind: 'unclear', reason: { code: 'captcha' } } as const;
    expect(again({ prompts: [], ending })).toMatchObject({ now: 'unclear', reason: { code: 'captcha' } });
  });

  it('is unclear, and does not hold, when a yes gets nobody past it either', () => {
    const broken = { ...occupation(), control: 'did-not' as const };
    expect(again({ prompts: [broken] })).toMatchObject({ now: 'unclear', reason: { code: 'did-not-go-on' } });
  });

  it('is not taken for another question that asks for nothing known', () => {
    const unknown = (title: string) => wall({ kind: 'privacy-consent', title, asks: [] });
    const [first] = replayed(courses({ prompts: [unknown('甲')] }), courses({ repeat: 1, prompts: [unknown('乙')] }));
    expect(first).toMatchObject({ now: 'gone', as: null });
  });
});

it('names a block that was not there before, and one that was got past then', () => {
  const open = { ...occupation(), ways: [way('skip', 'continued')] };
  const school = wall({ title: '您的学校', asks: [ask('school')] });
  const later = courses({ repeat: 1, prompts: [occupation(), school] });
  expect(newBlocks(courses({ prompts: [open] }), later).map(({ id }) => id)).toEqual(['p1', 'p2']);
  expect(newBlocks(before, later).map(({ id }) => id)).toEqual(['p2']);
});

it('takes a wall that came only once for no record of a block', () => {
  expect(recordedBlocks(before)).toHaveLength(1);
  expect(recordedBlocks(courses({ prompts: [occupation()], confirms: 0 }))).toEqual([]);
});

it('takes for a block what the verdict takes for a wall, and a face, but not an age that a rule may demand', () => {
  expect(recordedBlocks(recordedTrace('little-clips')).map(({ kind }) => kind)).toEqual(['registration']);
  expect(recordedBlocks(consentWall()).map(({ kind }) => kind)).toEqual(['privacy-consent']);
  expect(recordedBlocks(faceOnly()).map(({ kind }) => kind)).toEqual(['face-verification']);
  const uncategorised = buildTrace({ prompts: [occupation()] });
  expect(recordedBlocks(uncategorised).map(({ kind }) => kind)).toEqual(['profile-questionnaire']);
});
