import { describe, expect, it } from 'vitest';
import { policyFaceUnlimitedClause } from '../../checks/policy-face-unlimited-clause.ts';
import { ask, buildTrace, captchaMet, wall } from '../support/build-trace.ts';
import { explored, fairPolicy } from '../support/explored.ts';
import { policy } from '../support/policies.ts';
import { answer } from './traps.ts';

const judge = (trace: Parameters<typeof answer>[1]) => answer(policyFaceUnlimitedClause, trace);
const face = wall({ kind: 'face-verification', asks: [ask('face')] });

describe('policy-face-unlimited-clause', () => {
  it('fails terms that take a face for ever, beyond recall and for anyone, in their own words', () => {
    const verdict = policyFaceUnlimitedClause.judge(
      explored({ texts: [policy('face-unlimited-zh', { kind: 'face-rules' })] }),
    );
    expect(verdict).toMatchObject({ outcome: 'failed', reason: { detail: 'unlimited,irrevocable,transferable' } });
    expect(verdict.evidence?.[0]?.quote?.words).toContain('永久的、不可撤销的、可转授权');
    expect(judge(explored({ texts: [policy('likeness-en', { kind: 'user-agreement' })] }))).toEqual([
      'failed',
      'face-clause',
    ]);
  });

  it('passes rules on faces without such wording, though they deny it in the same words', () => {
    expect(judge(explored({ texts: [policy('face-fair-zh', { kind: 'face-rules' })] }))).toEqual([
      'passed',
      'face-terms-limited',
    ]);
  });

  it('cannot tell of a clause on content at large', () => {
    const texts = [policy('game-en')];
    expect(judge(explored({ prompts: [face], texts }))).toEqual(['cantTell', 'broad-clause', 'p1']);
  });

  it('cannot tell of a face step whose terms were not read, or only in part', () => {
    expect(judge(explored({ prompts: [face], texts: [fairPolicy()] }))).toEqual([
      'cantTell',
      'face-terms-not-read',
      'p1',
    ]);
    const part = policy('face-fair-zh', { kind: 'face-rules', whole: false });
    expect(judge(explored({ texts: [part] }))).toEqual(['cantTell', 'text-not-whole']);
  });

  it('does not apply where no face is processed', () => {
    expect(judge(explored({ texts: [fairPolicy()] }))).toEqual(['inapplicable', 'no-face-step']);
    expect(judge(explored({ texts: [policy('game-en')] }))).toEqual(['inapplicable', 'no-face-step']);
    expect(judge(buildTrace())).toEqual(['cantTell', 'not-explored']);
    expect(judge(captchaMet())).toEqual(['cantTell', 'captcha']);
  });
});
