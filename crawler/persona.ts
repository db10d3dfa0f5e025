import { createHash } from 'node:crypto';
import type { PersonValue } from './drivers/canaries.ts';

/**
 * A made-up person, drawn from a seed: the same seed gives the same person. Plain to see as synthetic: the names say
 * so, the mail address is under a domain reserved for examples (RFC 2606), the mobile number begins with 17000.
 */
export interface Persona {
  readonly id: string; // 'refuse-3f2a'
  readonly secret: string; // letters and digits, 12 long: what most sign-up forms take
  readonly age: number; // years
  readonly birthYear: number;
  /** What of this person can be told apart wherever it turns up; the place is the one a granted location gives. */
  readonly values: readonly PersonValue[];
  /** What this person answers to an ask; a kind without an answer of its own gets a plain word. */
  answer(type: string, field?: FieldHint): string;
}

/** What is known of the field to fill, in the words of HTML. */
export interface FieldHint {
  readonly type: string;
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength?: number;
  readonly options?: readonly string[]; // what the browser suggests: it may be all that is taken
}

/**
 * @param own what a target's own test account says instead of the persona: identifier and secret
 * @param number a mobile number in the tester's own hands, given in place of a made-up one
 * @param age years; a grown-up unless given. Who is younger was born on the first of January that many years ago.
 */
export function makePersona(
  seed: string,
  name: string,
  own?: { identifier: string; secret: string },
  age?: number,
  number?: string,
): Persona {
  const hex = createHash('sha256').update(`${seed}:${name}`).digest('hex');
  const digits = BigInt(`0x${hex}`).toString().slice(-12);
  const birthYear = age === undefined ? 1990 : new Date().getUTCFullYear() - age;
  const answers: Readonly<Record<string, string>> = {
    'mobile-number': number ?? `17000${digits.slice(0, 6)}`,
    'contact-phone': number ?? `17000${digits.slice(0, 6)}`,
    email: `naysayer-${hex.slice(0, 8)}@example.com`,
    'account-id': `naysayer${hex.slice(0, 6)}`,
    nickname: `naysayer${hex.slice(0, 6)}`,
    name: '测试员',
    birthday: `${birthYear}-01-01`,
    age: String(age ?? GROWN_UP),
    city: '测试市',
    address: '测试路1号',
    occupation: '测试',
    employer: '测试公司',
    school: '测试学校',
    'id-number': '000000000000000000',
    income: '1',
  };
  const secret = own?.secret ?? `Naysayer${hex.slice(0, 2)}7x`;
  return {
    id: `${name}-${hex.slice(0, 4)}`,
    secret,
    age: age ?? GROWN_UP,
    birthYear,
    values: [
      ...(own ? [{ type: 'account-id', value: own.identifier }] : []),
      ...TOLD_APART.map((type) => ({ type, value: answers[type] as string })),
      { type: 'location-precise', value: PLACE },
    ],
    answer(type, field) {
      if (type === 'password') return secret;
      if (own && ACCOUNT_IDENTIFIERS.has(type)) return own.identifier;
      const suggested = ACCOUNT_IDENTIFIERS.has(type) ? undefined : field?.options?.find((text) => text !== '');
      if (suggested !== undefined) return suggested;
      const known = answers[type] ?? (type === 'body-measure' ? measureOf(field) : undefined);
      return fitted(known ?? plainWord(field, birthYear), type, field, birthYear);
    },
  };
}

/** What a persona's own secrets look like: they are masked wherever a page sends them. */
export const PERSONA_SECRET = /Naysayer[0-9a-f]{2}7x/g;

/** Kinds that name an account: one of them with its secret is the least a login can ask. */
export const ACCOUNT_IDENTIFIERS: ReadonlySet<string> = new Set([
  'mobile-number',
  'email',
  'account-id',
  'nickname',
  'im-account',
]);

const GROWN_UP = 36;
const TOLD_APART = ['mobile-number', 'email', 'account-id', 'name', 'birthday', 'address', 'city', 'id-number'];
/** Where a granted location says the person is: as in the page's own script and on phones. */
const PLACE = ['39.9042', '116.4074'];

/** Of a grown-up, in centimetres and kilograms; undefined where it is not said what is measured. */
function measureOf(field: FieldHint | undefined): string | undefined {
  const said = `${field?.label ?? ''} ${field?.placeholder ?? ''}`;
  return MEASURES.find(([named]) => named.test(said))?.[1];
}
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/bmi/i, '22'],
  [/腰|waist|ウエスト|허리/i, '75'],
  [/身高|height|身長|키|cm/i, '170'],
  [/体重|體重|weight|몸무게|체중|kg/i, '65'],
];

/** The number that a field gives as an example of what it takes. */
function exampleIn(field: FieldHint | undefined): string | undefined {
  return EXAMPLE.exec(field?.placeholder ?? '')?.[1];
}
const EXAMPLE = /^(?:e\.?g\.?|for example|ex|例如?|如|예)?\s*[.:：)）]?\s*(\d{1,6}(?:\.\d+)?)\s*\p{L}{0,3}$/iu;

function plainWord(field: FieldHint | undefined, birthYear: number): string {
  const example = exampleIn(field);
  if (example !== undefined) return example;
  if (field?.type === 'number' || field?.type === 'range') return '1';
  if (field?.type === 'date') return `${birthYear}-01-01`;
  if (field?.type === 'month') return `${birthYear}-01`;
  if (field?.type === 'time') return '08:00';
  if (field?.type === 'url') return 'https://example.com/';
  if (field?.type === 'email') return 'naysayer@example.com';
  if (field?.type === 'tel') return '17000000000';
  return wantsLatin(field) ? 'Test' : '测试';
}

function fitted(answer: string, type: string, field: FieldHint | undefined, birthYear: number): string {
  if (!field) return answer;
  if (type === 'name' && wantsLatin(field)) return 'Test Person';
  const marks = type === 'birthday' ? [field.placeholder, field.label] : [];
  const part = marks.map((mark) => mark.trim()).find((mark) => DATE_PART.test(mark));
  if (part !== undefined) return /^(y|年|년)/i.test(part) ? String(birthYear) : '01';
  if (type === 'birthday' && field.type === 'number') return String(birthYear);
  if (type === 'birthday' && field.type === 'month') return `${birthYear}-01`;
  const day = type === 'birthday' && field.type !== 'date' ? dayIn(field, birthYear) : undefined;
  if (day !== undefined) return day;
  // A name field that is one of a pair, or a field that says how long it may be, takes only what fits.
  return field.maxLength && field.maxLength > 0 ? answer.slice(0, field.maxLength) : answer;
}

/** The first of January as the field wants it written: like its template or its example, or in as many digits as it takes. */
function dayIn({ placeholder, label, maxLength }: FieldHint, birthYear: number): string | undefined {
  const year = String(birthYear);
  for (const mark of [placeholder, label]) {
    const [template] = DAY_TEMPLATE.exec(mark) ?? [];
    if (template) {
      const digits = (part: string) => (part.length === 4 ? year : /^y/i.test(part) ? year.slice(2) : '01');
      return template.replace(DAY_PART, digits);
    }
    const [, first, apart] = DAY_EXAMPLE.exec(mark) ?? [];
    if (first !== undefined) return [first.length === 4 ? year : year.slice(2), '01', '01'].join(apart);
  }
  if (maxLength === 8) return `${year}0101`;
  return maxLength === 6 ? `${year.slice(2)}0101` : undefined;
}
/** Letters for year, month and day, in the languages that have their own for them. */
const DAY_PART = /y{4}|j{4}|a{4}|r{4}|yy|mm|dd|tt|jj|gg/gi;
const DAY_TEMPLATE = new RegExp(`(?:${DAY_PART.source})(\\s?[-./年月년월]?\\s?(?:${DAY_PART.source})){2}`, 'i');
const DAY_EXAMPLE = /(?<!\d)((?:19|20)\d\d|\d\d)([-./]?)(?:0[1-9]|1[0-2])\2(?:[0-2]\d|3[01])(?!\d)/;

/** A field for a part of a date says nothing else. */
const DATE_PART = /^(yy(yy)?|mm|dd|year|month|day|年份?|月份?|日期?|년|월|일)$/i;

function wantsLatin(field: FieldHint | undefined): boolean {
  const words = `${field?.label ?? ''} ${field?.placeholder ?? ''}`;
  return /英文|拼音|english|latin/i.test(words) || !/\p{Script=Han}/u.test(words);
}
