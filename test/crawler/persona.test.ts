import { expect, it } from 'vitest';
import { makePersona } from '../../crawler/persona.ts';

const field = (over: object) => ({ type: 'text', label: '', placeholder: '', ...over });

it('is the same person for the same seed, and another one for each walk', () => {
  const phone = (name: string) => makePersona('seed', name).answer('mobile-number');
  expect(phone('refuse')).toBe(phone('refuse'));
  expect(new Set(['refuse', 'refuse.1', 'confirm-1', 'confirm-2'].map(phone)).size).toBe(4);
});

it('has a mobile number of the Chinese form and a mail address that reaches nobody', () => {
  const persona = makePersona('seed', 'refuse');
  expect(persona.answer('mobile-number')).toMatch(/^17000\d{6}$/);
  expect(persona.answer('email')).toMatch(/@example\.com$/);
});

it("signs in with the target's own test account where there is one", () => {
  const persona = makePersona('seed', 'refuse', { identifier: 'tester', secret: 'hunter2' });
  expect([persona.answer('email'), persona.answer('password')]).toEqual(['tester', 'hunter2']);
});

it('writes a name in the script the field asks for', () => {
  const persona = makePersona('seed', 'refuse');
  expect(persona.answer('name', field({ label: '英文名' }))).toMatch(/^[A-Za-z ]+$/);
  expect(persona.answer('name', field({ label: '中文名' }))).toMatch(/^\p{Script=Han}+$/u);
});

it('gives a measure that its field takes, and the example of a field that nobody knows', () => {
  const persona = makePersona('seed', 'refuse');
  const measure = (label: string) => persona.answer('body-measure', field({ label }));
  expect(['身高', 'Weight (kg)', '허리', 'BMI'].map(measure)).toEqual(['170', '65', '75', '22']);
  expect(persona.answer('unknown', field({ placeholder: 'e.g. 172' }))).toBe('172');
  expect(persona.answer('unknown', field({ label: '备注', placeholder: '138 0000 0000' }))).not.toBe('138');
});

it('answers a field nobody knows in the form its type takes, and no longer than it may be', () => {
  const persona = makePersona('seed', 'refuse');
  expect(persona.answer('unknown', field({ type: 'date' }))).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(persona.answer('nickname', field({ maxLength: 6 }))).toHaveLength(6);
});

it('gives the part of a date that a field is for', () => {
  const { answer } = makePersona('seed', 'refuse');
  const parts = ['YYYY', 'MM', '日', '년', 'Month'].map((label) => answer('birthday', field({ label })));
  expect(parts).toEqual(['1990', '01', '01', '1990', '01']);
  expect(answer('birthday', field({ label: '生日' }))).toBe('1990-01-01');
  expect(answer('birthday', field({ label: '生日', type: 'month' }))).toBe('1990-01');
});

it.each([
  [{ placeholder: 'YYYYMMDD' }, '19900101'],
  [{ placeholder: 'YYYY / MM / DD' }, '1990 / 01 / 01'],
  [{ placeholder: 'DD.MM.YYYY' }, '01.01.1990'],
  [{ placeholder: 'TT.MM.JJJJ' }, '01.01.1990'],
  [{ placeholder: 'jj/mm/aaaa' }, '01/01/1990'],
  [{ label: 'Date of birth (MM-DD-YY)' }, '01-01-90'],
  [{ placeholder: '예) 19980704' }, '19900101'],
  [{ placeholder: '例：1998/07/04' }, '1990/01/01'],
  [{ placeholder: '980704' }, '900101'],
  [{ maxLength: 8 }, '19900101'],
  [{ maxLength: 6 }, '900101'],
  [{ maxLength: 10 }, '1990-01-01'],
  [{ label: '출생연도', maxLength: 4 }, '1990'],
  [{ placeholder: 'YYYYMMDD', type: 'date' }, '1990-01-01'],
])('writes a day of birth as the field wants it: %o', (hints, day) => {
  expect(makePersona('seed', 'refuse').answer('birthday', field(hints))).toBe(day);
});

it("gives a tester's own number wherever one is asked, and its other values as ever", () => {
  const persona = makePersona('seed', 'refuse', undefined, undefined, '13900000001');
  expect(persona.answer('mobile-number')).toBe('13900000001');
  expect(persona.answer('contact-phone')).toBe('13900000001');
  expect(persona.answer('email')).toBe(makePersona('seed', 'refuse').answer('email'));
});
