import { describe, expect, it } from 'vitest';
import { consequence, declinable, declinedBy } from '../../../checks/facts/ways.ts';
import type { Prompt, Way } from '../../../crawler/trace.ts';
import { buildTrace, type Draft, wall, way } from '../../support/build-trace.ts';

const met = (change: Partial<Draft>) => buildTrace({ prompts: [wall(change)] }).walks[0]?.prompts[0] as Prompt;
const by = (...ways: Way[]) => met({ ways });

describe('declinable', () => {
  it.each([
    'decline',
    'skip',
    'later',
    'guest',
    'close',
    'settings',
    'untick',
    'blank',
    'alternative',
    'outside',
    'elsewhere',
  ] as const)('is yes by %s, which is said', (name) => {
    expect([declinable(by(way(name, 'continued'))), declinedBy(by(way(name, 'limited')))]).toEqual(['yes', name]);
  });

  it.each(['ignore', 'back', 'relaunch'] as const)('is no when only %s gets past', (name) => {
    const prompt = by(way('close', 'unchanged', '×'), way(name, 'continued'));
    expect([declinable(prompt), declinedBy(prompt)]).toEqual(['no', null]);
  });

  it('is unclear while anything is left to try', () => {
    expect(
      declinable(by(way('close', 'unchanged', '×'), way('elsewhere', undefined, '更多'), way('back', 'continued'))),
    ).toBe('unclear');
    expect(declinable(met({ elements: { operable: 3, accounted: 2, left: [] } }))).toBe('unclear');
    expect(declinable(by(way('skip', 'unclear')))).toBe('unclear');
  });

  it('minds only the ways of declining', () => {
    expect(declinable(by(way('close', 'unchanged', '×'), way('relaunch', undefined)))).toBe('no');
  });
});

describe('consequence', () => {
  it.each([
    ['continued', by(way('skip', 'continued'))],
    ['limited', by(way('guest', 'limited'))],
    ['stuck', by(way('blank', 'validation'), way('back', 'unchanged'))],
    ['exited', by(way('decline', 'exited'), way('back', 'unchanged'))],
    ['turned-away', by(way('decline', 'turned-away'), way('close', 'exited'))],
    ['asked-again', by(way('later', 'asked-again'), way('back', 'unchanged'))],
    ['unclear', by(way('decline', 'unclear'))],
    ['unclear', met({ unclear: { code: 'driver-lost' }, control: 'not-needed' })],
  ])('is %s', (expected, prompt) => {
    expect(consequence(prompt)).toBe(expected);
  });

  it('does not take leaving by the back key, or by a link, for being shown out', () => {
    expect(consequence(by(way('blank', 'validation'), way('elsewhere', 'exited'), way('back', 'exited')))).toBe(
      'stuck',
    );
  });
});
