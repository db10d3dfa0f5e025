import { describe, expect, it } from 'vitest';
import { mutantsOf } from '../../bench/measure/mutants.ts';

const CHECK = `export const a = {
  judge(trace) {
    if (isFine(trace)) return cantTell(because('fine'));
    return failed(because('not-fine'), first);
  },
};

function judgeOne(one) {
  if (one.bad) {
    return { outcome: 'failed', reason: because('bad'), evidence: [one] };
  }
  return one.open ? undefined : accuse(because('open'), one);
}
`;

describe('mutantsOf', () => {
  const mutants = mutantsOf('a', CHECK);

  it('finds each place that accuses, and the condition before it', () => {
    expect(mutants.map(({ line, what }) => [line, what])).toEqual([
      [4, 'says passed where it accused'],
      [4, 'takes the opposite of: isFine(trace)'],
      [10, 'says passed where it accused'],
      [10, 'takes the opposite of: one.bad'],
      [12, 'says passed where it accused'],
      [12, 'takes the opposite of: one.bad'],
    ]);
  });

  it('turns one thing round in each', () => {
    expect(mutants[0]?.source).toContain("return { ...failed(because('not-fine'), first), outcome: 'passed' };");
    expect(mutants[1]?.source).toContain('if (!(isFine(trace))) return cantTell');
    expect(mutants[2]?.source).toContain("{ outcome: 'passed', reason: because('bad')");
    expect(mutants[4]?.source).toContain("undefined : { ...accuse(because('open'), one), outcome: 'passed' };");
  });

  it('leaves alone what only asks for the outcome', () => {
    expect(mutantsOf('b', "const x = verdict.outcome === 'failed';\nexport function failed(a) {}\n")).toEqual([]);
  });
});
