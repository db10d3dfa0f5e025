import { expect, it } from 'vitest';
import { putAside } from '../../cli/put-aside.ts';

it('says once why phones were put aside, and not what the scan says', () => {
  const sick = ['a', 'b', 'c'].map((name) => ({ name, why: name === 'c' ? 'offline' : 'none is connected' }));
  expect(putAside(sick)).toEqual([
    'phones a and b were put aside: none is connected',
    'phone c was put aside: offline',
  ]);
  expect(putAside(sick, 'none is connected')).toEqual([
    'phones a and b were put aside',
    'phone c was put aside: offline',
  ]);
  expect(putAside([])).toEqual([]);
});
