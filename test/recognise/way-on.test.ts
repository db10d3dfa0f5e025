import { expect, it } from 'vitest';
import type { LabelConcept } from '../../crawler/recognise/lexicon.ts';
import { wayOnPatterns } from '../../crawler/recognise/way-on.ts';
import { SHIPPED } from '../../crawler/recognise/words.ts';
import { wayOnInCode } from '../../reports/emit/quote.ts';

const YES: readonly LabelConcept[] = [
  'accept', 'acknowledge', 'submit', 'save', 'go-on', 'one-tap', 'third-party', 'back-out', 'exit', 'pay', 'delete', 'document',
]; // biome-ignore format: a table

it.each([
  '不注册，先看看',
  '随便看看',
  '先逛逛',
  '暂不登录',
  '跳过',
  '跳过 5s',
  '以后再说',
  '×',
  '✕',
  'Skip',
  'Skip tour',
  'Not now',
  "Don't allow",
  'Don’t allow',
  'Do not accept',
  'No, thanks',
  'Maybe later',
  'Continue as a guest',
  'Reject all cookies',
])('takes %j for a way on', (label) => {
  expect(regularExpression('zh', 'en').test(label)).toBe(true);
});

it.each([
  '同意',
  '注册',
  '登录',
  '继续',
  '没有账号？立即注册',
  'No account? Sign up',
  'Notify me',
  'No problem',
  'Skip to content',
  '返回同意',
  '不同意并退出',
])('takes %j for none', (label) => {
  expect(regularExpression('zh', 'en').test(label)).toBe(false);
});

it.each(SHIPPED)(
  'takes nothing in $language for a way on that its list has among the yes',
  ({ language, labels = {} }) => {
    const no = new Set([...(labels.decline ?? []), ...(labels.skip ?? []), ...(labels.later ?? []), ...(labels.guest ?? []), ...(labels.close ?? [])]); // biome-ignore format: one line
    const yes = YES.flatMap((concept) => labels[concept] ?? []).filter((word) => !no.has(word) && !word.includes('*'));
    expect(yes.filter((word) => regularExpression(language).test(word))).toEqual([]);
  },
);

it('is short enough to be read at the head of a script', () => {
  expect(wayOnInCode(patterns('zh', 'en')).split('\n').length).toBeLessThan(40);
});

function patterns(...languages: string[]): string[] {
  return SHIPPED.filter(({ language }) => languages.includes(language)).flatMap(wayOnPatterns);
}

/** As the script has it. */
function regularExpression(...languages: string[]): RegExp {
  return new Function(`${wayOnInCode(patterns(...languages))}\nreturn WAY_ON;`)() as RegExp;
}
