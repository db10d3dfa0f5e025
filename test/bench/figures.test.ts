import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../bench/csv.ts';
import { lineThrough } from '../../bench/measure/line.ts';
import { markdown, median, share } from '../../bench/tables.ts';

describe('figures', () => {
  it('reads quoted fields with commas, quotes and line ends', () => {
    expect(parseCsv('text,n\n"a, ""b""\nc",3\nplain,4\r\n,5\n')).toEqual([
      { text: 'a, "b"\nc', n: '3' },
      { text: 'plain', n: '4' },
      { text: '', n: '5' },
    ]);
  });

  it('fits a line and says how well', () => {
    const straight = lineThrough([
      [5, 13],
      [10, 23],
      [40, 83],
    ]);
    expect(straight.slope).toBeCloseTo(2);
    expect(straight.intercept).toBeCloseTo(3);
    expect(straight.r2).toBeCloseTo(1);
    const bent = lineThrough([
      [1, 1],
      [2, 8],
      [3, 1],
      [4, 8],
    ]);
    expect(bent.r2).toBeLessThan(0.5);
  });

  it('takes the middle, and counts shares with what they are of', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(share(36, 37)).toBe('97.3 % (36/37)');
    expect(share(0, 0)).toBe('–');
  });

  it('keeps a bar in a cell from splitting it', () => {
    const text = markdown([{ title: 't', explains: 'e', head: ['a'], rows: [['x|y']] }]);
    expect(text).toContain('| x\\|y |');
  });
});
