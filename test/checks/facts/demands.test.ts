import { describe, expect, it } from 'vitest';
import { demands, onList, wantedBy } from '../../../checks/facts/demands.ts';
import { inPlace } from '../../../checks/facts/place.ts';
import type { Prompt } from '../../../crawler/trace.ts';
import {
  ask,
  buildTrace,
  type Draft,
  gave,
  inCategory,
  login,
  skippable,
  wall,
  way,
} from '../../support/build-trace.ts';

const trace = buildTrace({ category: 19 });
const inside = (...numbers: number[]) => inCategory(trace, ...numbers).target;
const met = (draft: Draft) => buildTrace({ prompts: [draft] }).walks[0]?.prompts[0] as Prompt;

describe('onList', () => {
  it.each([
    ['mobile-number', [19], 'yes'],
    ['mobile-number', [30], 'no'],
    ['mobile-number', [1], 'unclear'], // not listed for maps, yet one account identifier may be asked
    ['occupation', [19], 'no'],
    ['occupation', [], 'unclear'], // a lender or a job board may need it
    ['school-stage', [], 'no'],
    ['mobile-number', [], 'unclear'],
    ['name', [19], 'no'],
    ['name', [6], 'yes'],
    ['name', [19, 6], 'yes'],
    ['password', [19], 'yes'],
    ['password', [30], 'no'],
    ['permission:location', [1], 'yes'],
    ['permission:location', [30], 'no'],
    ['permission:camera', [36], 'unclear'],
    ['id-number', [18], 'by-law'],
    ['unknown', [19], 'unclear'],
  ] as const)('says of %s in %j: %s', (type, numbers, expected) => {
    expect(onList(ask(type), inside(...numbers))).toBe(expected);
  });

  it('says that the operator declares it, in the settings or on the screen', () => {
    expect(onList(ask('name'), { ...inside(19), declared: ['name'] })).toBe('declared');
    expect(onList(ask('mobile-number'), { ...inside(19), declared: ['mobile-number'] })).toBe('yes');
    const claims = { ...met(wall()), declared: 'real-name' };
    expect([onList(ask('id-number'), inside(19), claims), onList(ask('income'), inside(19), claims)]).toEqual([
      'declared',
      'no',
    ]);
  });

  it('knows a duty by the kind of prompt', () => {
    expect(onList(ask('birthday'), inside(19), met(wall({ kind: 'age-gate' })))).toBe('by-law');
    expect(onList(ask('birthday'), inside(19), met(wall()))).toBe('no');
  });
});

describe('wantedBy', () => {
  it('is what was given where no question was read, and there was no going on without it', () => {
    const quiz = { kind: 'profile-questionnaire' as const, asks: [ask('age', 'no')] };
    expect(wantedBy(met(wall({ ...quiz, gave: gave([ask('sex')]) })))).toMatchObject([
      { type: 'sex', required: 'yes' },
    ]);
    expect(wantedBy(met(wall({ ...quiz, control: 'not-possible', gave: [] })))).toMatchObject([{ type: 'unknown' }]);
    // What nobody could read may be nobody's personal information.
    const unread = { ...quiz, asks: [ask('unknown')], gave: gave([ask('interest')]) };
    expect(wantedBy(met(wall(unread)))).toMatchObject([{ type: 'unknown' }]);
  });

  it('is what had to be given where a yes went on, and all that was asked where a way got past', () => {
    const asks = [ask('name'), ask('sex'), ask('city', 'no')];
    expect(wantedBy(met(wall({ asks, gave: gave([ask('name')]) })))).toEqual([asks[0]]);
    expect(wantedBy(met(wall({ asks, control: 'not-possible', gave: [] })))).toEqual([asks[0], asks[1]]);
    expect(wantedBy(met(skippable({ asks }))).map((one) => one.type)).toEqual(['name', 'sex', 'city']);
  });

  it.each([
    ['cookie-consent', 'browsing'],
    ['login', 'account-id'],
    ['notification-optin', 'permission:notifications'],
    ['os-permission', 'unknown'],
    ['age-gate', 'age'],
  ] as const)('reads %s without a named ask as %s', (kind, type) => {
    expect(wantedBy(met(wall({ kind, asks: [] }))).map((one) => one.type)).toEqual([type]);
  });

  it('does not guess what an unknown prompt took', () => {
    expect(
      wantedBy(met(wall({ kind: 'other', asks: [], gave: [{ type: 'agreement', label: 'OK', how: 'agreed' }] })))[0]
        ?.type,
    ).toBe('unknown');
    expect(wantedBy(met(wall({ kind: 'tutorial', asks: [] })))).toEqual([]);
  });
});

describe('demands', () => {
  const sort = (draft: Draft, ...numbers: number[]) => {
    const asking = inCategory(buildTrace({ prompts: [draft] }), ...numbers);
    const { beyond, within, doubts } = demands(
      asking,
      asking.walks[0]?.prompts[0] as Prompt,
      numbers.length > 0 ? numbers : [30],
    );
    return {
      beyond: beyond.map((one) => one.type),
      within: within.map((one) => one.type),
      doubts: doubts.map((one) => one.code),
    };
  };

  it('spares one account identifier with its secret, on the list or not', () => {
    expect(sort(login(), 19)).toEqual({ beyond: [], within: ['mobile-number', 'password'], doubts: [] });
    expect(sort(login({ asks: [ask('email'), ask('password')] }), 1).beyond).toEqual([]);
    expect(sort(login({ asks: [ask('email'), ask('mobile-number')] }), 19).beyond).toEqual(['email']);
  });

  it('spares none where the target is known to need no account, and one where nobody said what it is', () => {
    expect(sort(login(), 30).beyond).toEqual(['mobile-number', 'password']);
    expect(sort(login()).beyond).toEqual([]);
  });

  it('keeps what no list settles apart', () => {
    expect(sort(wall({ asks: [ask('unknown')] }), 19).doubts).toEqual(['ask-not-recognised']);
    expect(sort(wall({ asks: [ask('permission:camera')] }), 36).doubts).toEqual(['function-itself']);
    expect(sort(wall({ kind: 'identity-verification', asks: [ask('id-number')] }), 18).doubts).toEqual(['by-law']);
  });

  it('does not spare a second identifier that comes later', () => {
    const bind = wall({ kind: 'profile-form', asks: [ask('email')] });
    const later = buildTrace({ category: 19, prompts: [login(), bind] });
    expect(demands(later, later.walks[0]?.prompts[1] as Prompt, [19]).beyond.map((one) => one.type)).toEqual(['email']);
  });

  it('minds what a way past it leaves unneeded', () => {
    expect(sort(skippable({ asks: [ask('occupation')] }, way('skip', 'continued')), 19).beyond).toEqual(['occupation']);
  });
});

describe('demands where no list decides', () => {
  const inEurope = (draft: Draft) => {
    const asking = inPlace(buildTrace({ category: 19, prompts: [draft] }), 'eu');
    return demands(asking, asking.walks[0]?.prompts[0] as Prompt, [19]);
  };

  it('leaves need to a person, spares one account, and knows a consent to be more', () => {
    expect(inEurope(wall()).doubts).toEqual([{ code: 'no-list-here', detail: 'occupation' }]);
    expect(inEurope(login()).within.map((one) => one.type)).toEqual(['mobile-number', 'password']);
    expect(inEurope(wall({ kind: 'cookie-consent', asks: [] })).beyond.map((one) => one.type)).toEqual(['browsing']);
  });

  it('knows only the duties of that place', () => {
    expect(inEurope(wall({ kind: 'age-gate', asks: [ask('birthday')] })).doubts[0]?.code).toBe('by-law');
    expect(inEurope(wall({ kind: 'identity-verification', asks: [ask('id-number')] })).doubts[0]?.code).toBe(
      'no-list-here',
    );
  });
});
