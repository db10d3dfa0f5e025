import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plain, shorten } from '../../cli/terminal.ts';

it('lets no text of a stranger command the terminal', () => {
  expect(plain('\u001b[2Jcleared\r\nfake verdict\u202egnitirw')).toBe('[2Jcleared fake verdict gnitirw');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(plain(text))));
});

it('cuts a line by its columns, of which Chinese takes two', () => {
  expect(shorten('abc', 3)).toBe('abc');
  expect(shorten('abcd', 3)).toBe('abc');
  expect(shorten('您的职业', 5)).toBe('您的');
  expect(shorten('a您b的', 4)).toBe('a您b');
});
