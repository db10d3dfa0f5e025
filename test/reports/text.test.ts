import { expect, it } from 'vitest';
import { brief, clock, utc, visible } from '../../reports/text.ts';

it('shows what would hide, turn or erase text', () => {
  expect(visible('a\u202eb\u200bc\u0007\ufeff')).toBe('a[U+202E]b[U+200B]c[U+0007][U+FEFF]');
  expect(visible('\u001b[31mred')).toBe('[U+001B][31mred');
  expect(visible('tag\u{e0041}')).toBe('tag[U+E0041]');
  expect(visible('half \ud800')).toBe('half [U+D800]');
});

it('leaves what people write as it is', () => {
  expect(visible('请选择您的职业（可多选） Café ภาษา مرحبا')).toBe('请选择您的职业（可多选） Café ภาษา مرحبا');
  expect(visible('👩\u200d💻 क्\u200dष')).toBe('👩\u200d💻 क्\u200dष');
  expect(visible('x\u200dy')).toBe('x[U+200D]y');
});

it('keeps to one line and a length, counted in signs', () => {
  expect(brief(' one\n  two\t three ')).toBe('one two three');
  expect(brief('😀😀😀😀', 3)).toBe('😀😀…');
});

it('writes a time by the clock that is meant, with what that is off by', () => {
  const iso = '2026-11-29T16:10:55.353Z';
  expect(clock(iso, 'Asia/Shanghai')).toBe('2026-11-30 00:10:55 UTC+08:00');
  expect(clock(iso, 'America/New_York')).toBe('2026-11-29 11:10:55 UTC-05:00');
  expect(clock(iso, 'Mars/Olympus')).toBe('2026-11-29 16:10:55 UTC');
  expect(utc(iso)).toBe('2026-11-29 16:10:55 UTC');
});
