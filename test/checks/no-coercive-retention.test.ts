import { describe, expect, it } from 'vitest';
import { noCoerciveRetention } from '../../checks/no-coercive-retention.ts';
import { buildTrace, captchaMet, consent } from '../support/build-trace.ts';
import { answer } from './traps.ts';

const judge = (retentions: number) =>
  answer(noCoerciveRetention, buildTrace({ category: 19, prompts: [consent({ retentions })] }));

describe('no-coercive-retention', () => {
  it('fails a no that is asked back twice', () => {
    expect(judge(2)).toEqual(['failed', 'retentions', 'p1']);
  });

  it('leaves the words of a single dialog to a person', () => {
    expect(judge(1)).toEqual(['cantTell', 'one-retention', 'p1']);
  });

  it('has nothing to say where a no is taken, and cannot tell where the walk stopped early', () => {
    expect(judge(0)).toEqual(['inapplicable', 'no-retention']);
    expect(answer(noCoerciveRetention, captchaMet())).toEqual(['cantTell', 'captcha']);
  });
});
