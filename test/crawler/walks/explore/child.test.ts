import { expect, it } from 'vitest';
import { saysAge } from '../../../../crawler/walks/explore/child.ts';

it.each([
  '未满14周岁',
  '14岁以下',
  '不满十八周岁（18岁以下）',
  'Under 14',
  'I am under 18',
  '10-13岁',
  '10 to 14',
  '13',
  '13岁',
  '13 years old',
])('a person of 13 answers "%s"', (label) => {
  expect(saysAge(label, 13)).toBe(true);
});

it.each([
  '14至17周岁',
  '18周岁以上',
  'Over 18',
  '我已满14周岁',
  'Under 13',
  '12岁以下',
  '130',
  '2013年第13期',
  '跳过',
  '',
])('a person of 13 does not answer "%s"', (label) => {
  expect(saysAge(label, 13)).toBe(false);
});
