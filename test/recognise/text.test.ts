import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise, withoutCounters } from '../../crawler/recognise/text.ts';

/** Any text, lone surrogates and controls included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 14 })
  .map((codes) => String.fromCharCode(...codes));

it.each([
  ['同 意', '同意'],
  ['不同意並繼續', '不同意并继续'],
  ['不用了,謝謝', '不用了谢谢'],
  ['ＯＫ', 'ok'],
  ['Don’t  Allow', 'dont allow'],
  ['Accept & close!', 'accept close'],
  ['J’ai compris', 'jai compris'],
  ['Refusé', 'refuse'],
  ['ガイド', 'ガイド'],
  ['✕', '×'],
  ['\ue003 Cookies', 'cookies'],
  ['Datenschutz\u00adeinstellungen', 'datenschutzeinstellungen'],
  ['3,99 €', '3 99 €'],
  ['', ''],
])('writes %j as %j', (written, plain) => {
  expect(normalise(written)).toBe(plain);
});

it.each([
  ['跳过 5s', '跳过'],
  ['5秒后跳过', '跳过'],
  ['3s 后 跳过', '跳过'],
  ['跳过(3)', '跳过'],
  ['Skip (5 s)', 'skip'],
  ['Skip 12', 'skip'],
  ['1 / 4', ''],
])('leaves out what counts in %j', (written, plain) => {
  expect(withoutCounters(normalise(written))).toBe(plain);
});

it('comes to rest: normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => normalise(normalise(text)) === normalise(text)),
    { numRuns: 600, seed: 265 },
  );
  fc.assert(
    fc.property(anyText, (text) => normalise(normalise(text)) === normalise(text)),
    { numRuns: 600, seed: 265 },
  );
});
