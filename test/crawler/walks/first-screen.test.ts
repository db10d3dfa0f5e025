import { describe, expect, it } from 'vitest';
import type { Ending, Prompt, PromptKind } from '../../../crawler/trace.ts';
import type { Dossier } from '../../../crawler/walks/dossier.ts';
import { freshnessSeen } from '../../../crawler/walks/first-screen.ts';

const HOME: Ending = { kind: 'reached-home', by: 'content', held: true, looksInside: 1 };

describe('an app that shows its home at once after it was made to forget', () => {
  it('may know the device: there is nothing to tell by', () => {
    expect(freshnessSeen(HOME, [], undefined)).toBe('unasked');
    expect(freshnessSeen(HOME, met('ad-splash', 'update'), undefined)).toBe('unasked');
    expect(freshnessSeen(HOME, [asked('login', 'inside')], undefined)).toBe('unasked');
    expect(freshnessSeen(HOME, met('ad-splash'), [asked('login', 'inside')])).toBe('unasked');
  });

  it('does know it when the walk before was asked', () => {
    expect(freshnessSeen(HOME, [], met('privacy-consent'))).toBe('kept');
    expect(freshnessSeen(HOME, met('ad-splash'), met('privacy-consent', 'login'))).toBe('kept');
  });

  it('is as fresh as it was made where it asks what is asked of the new', () => {
    expect(freshnessSeen(HOME, met('privacy-consent'), undefined)).toBeUndefined();
    expect(freshnessSeen(HOME, met('connectivity'), undefined)).toBeUndefined();
    expect(freshnessSeen(HOME, met('os-permission'), met('os-permission'))).toBeUndefined();
  });

  it('is no question where home was not reached', () => {
    expect(freshnessSeen({ kind: 'unclear', reason: { code: 'captcha' } }, [], undefined)).toBeUndefined();
  });
});

function met(...kinds: readonly PromptKind[]): Dossier[] {
  return kinds.map((kind) => asked(kind, 'entry'));
}

function asked(kind: PromptKind, where: Prompt['where']): Dossier {
  return { where, first: { kind } } as Dossier;
}
