import { expect, it } from 'vitest';
import { standsAtAnswer } from '../../../crawler/walks/sight.ts';

const wheel = (value: string) => ({
  id: 0,
  parent: -1,
  role: 'picker' as const,
  name: '所在地区',
  value,
  bounds: { x: 0, y: 0, width: 195, height: 264 },
  operable: true,
  field: { type: 'wheel', name: '0', label: '所在地区', placeholder: '' },
});

it.each(['浙江省', '1990', 'March'])('a wheel at "%s" gives that to whoever goes on', (value) => {
  expect(standsAtAnswer(wheel(value))).toBe(true);
});

it.each(['', '--', '请选择', '請選擇', 'Select a day'])('a wheel at "%s" gives nothing', (value) => {
  expect(standsAtAnswer(wheel(value))).toBe(false);
});

it('a date field that is no wheel is left to the form', () => {
  expect(standsAtAnswer({ ...wheel('1990'), field: { type: 'date', name: '', label: '', placeholder: '' } })).toBe(
    false,
  );
});
