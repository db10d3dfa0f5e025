import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formsOf } from '../../crawler/secret-forms.ts';

const secret = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 20 });

it('finds a secret behind other letters in base64, as it stands and in an address', () => {
  fc.assert(
    fc.property(secret, fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), (text, before, after) => {
      const coded = Buffer.from(before + text + after).toString('base64');
      const urls = [coded, encodeURIComponent(coded), coded.replaceAll('+', '-').replaceAll('/', '_')];
      for (const one of urls) expect(formsOf(text).some((form) => one.includes(form))).toBe(true);
    }),
  );
});

it('finds a secret in JSON, in JSON within JSON, in a form, in markup and in hex', () => {
  const text = `a"b&c d'<\\`;
  const json = JSON.stringify({ text });
  const texts = [
    json,
    JSON.stringify(json),
    `${new URLSearchParams({ text }).toString()}`,
    encodeURIComponent(text),
    'a&quot;b&amp;c d&#39;&lt;\\',
    Buffer.from(text).toString('hex'),
  ];
  for (const one of texts)
    expect(
      formsOf(text).filter((form) => one.includes(form)),
      one,
    ).not.toEqual([]);
});

it('keeps a short code from being found in everything', () => {
  expect(formsOf('1234')).toEqual(['31323334', '1234']);
  expect(formsOf('')).toEqual([]);
});
