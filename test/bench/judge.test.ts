import { describe, expect, it } from 'vitest';
import { align } from '../../bench/generated/align.ts';
import { accusations, type MetPrompt, pairsOf, whatIsWrong } from '../../bench/generated/judge.ts';
import type { NamedPrompt } from '../../bench/generated/truth.ts';

const privacy: NamedPrompt = { title: 'Your privacy', kind: ['privacy-consent'], declinable: 'yes', blocks: 'no' };
const job: NamedPrompt = { title: 'Your job?', kind: ['profile-questionnaire'], declinable: 'yes', blocks: 'no' };
const push: NamedPrompt = { title: 'Notifications', kind: ['notification-optin'], declinable: 'yes', blocks: 'no' };
const wanted = [privacy, job, push];
const met = wanted.map(asMet);

describe('two lists laid side by side', () => {
  const same = (a: string, b: string): number => Number(a === b);

  it('skips what is in one of them only, wherever it stands', () => {
    expect(align(['a', 'b', 'c'], ['b', 'x', 'c'], same)).toEqual([
      { wanted: 'a' },
      { wanted: 'b', met: 'b' },
      { met: 'x' },
      { wanted: 'c', met: 'c' },
    ]);
  });

  it('pairs nothing that is not alike, and nothing twice', () => {
    expect(align(['a'], ['b'], same)).toEqual([{ wanted: 'a' }, { met: 'b' }]);
    expect(align(['a'], ['a', 'a'], same).filter((pair) => pair.wanted && pair.met)).toHaveLength(1);
    expect(align([], [], same)).toEqual([]);
  });
});

describe('the prompts of an app beside those that were met', () => {
  it('says nothing where all are as they are', () => {
    expect(pairsOf(wanted, met).map(whatIsWrong)).toEqual([undefined, undefined, undefined]);
  });

  it('counts one that was missed once, and those after it not', () => {
    const wrong = pairsOf(wanted, met.slice(1)).map(whatIsWrong);
    expect(wrong).toEqual([expect.stringContaining('not met'), undefined, undefined]);
  });

  it('counts one that is not there once', () => {
    const invented: MetPrompt = { ...(met[0] as MetPrompt), title: 'Weather', kind: 'other' };
    const wrong = pairsOf(wanted, [invented, ...met]).map(whatIsWrong);
    expect(wrong.filter(Boolean)).toEqual([expect.stringContaining('not there')]);
  });

  it('pairs by title one whose kind was mistaken', () => {
    const mistaken = met.map((one) => (one.title === job.title ? { ...one, kind: 'other' } : one));
    expect(pairsOf(wanted, mistaken).map(whatIsWrong).filter(Boolean)).toEqual([expect.stringContaining('kind other')]);
  });

  it('does not miss what may be seen as a part of the one before it', () => {
    expect(pairsOf([privacy, { ...job, optional: true }], [asMet(privacy)]).map(whatIsWrong)).toEqual([undefined]);
  });
});

describe('a false accusation', () => {
  const expected = { category: 30, locale: 'en-US', refusing: 'reached-home', prompts: wanted, failed: [] } as const;
  const fair = { refusing: 'reached-home', reason: '', prompts: met, failed: [] };

  it('is none where nothing untrue is said against the app', () => {
    expect(accusations(fair, expected, pairsOf(wanted, met))).toEqual([]);
  });

  it('is counted at the prompt, at the check and for the app', () => {
    const harsh = met.map((one) => ({ ...one, declinable: 'no', blocks: 'yes' })).slice(0, 1);
    const said = { ...fair, prompts: harsh, refusing: 'blocked', failed: ['decline-keeps-basic-function'] };
    expect(accusations(said, expected, pairsOf(wanted, harsh))).toHaveLength(3);
  });

  it('is also a prompt said to block that is not there at all', () => {
    const invented = { ...(met[0] as MetPrompt), title: 'Weather', kind: 'other', blocks: 'yes' };
    expect(accusations(fair, expected, pairsOf(wanted, [...met, invented]))).toHaveLength(1);
  });

  it('is an app called blocking of which nobody can say so', () => {
    expect(accusations({ ...fair, refusing: 'blocked' }, { ...expected, refusing: 'unclear' }, [])).toHaveLength(1);
  });
});

function asMet({ title, kind, declinable, blocks }: NamedPrompt): MetPrompt {
  return { title, kind: String(kind[0]), declinable, blocks, declinedBy: 'decline' };
}
