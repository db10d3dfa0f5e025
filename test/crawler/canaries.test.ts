import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { findCarried } from '../../crawler/drivers/canaries.ts';

const PHONE = '17000123456';
const find = findCarried([
  { type: 'mobile-number', value: PHONE },
  { type: 'email', value: 'naysayer-12ab34cd@example.com' },
  { type: 'name', value: '测试员' },
  { type: 'location-precise', value: ['39.9042', '116.4074'] },
]);
const hash = (name: string, text: string) => createHash(name).update(text).digest('hex');

it.each([
  ['as it is', `https://t.example/c?p=${PHONE}`],
  ['with its country code', `{"phone":"+86${PHONE}"}`],
  ['with its country code in an address', `https://t.example/?p=%2B86${PHONE}`],
  ['in groups', 'phone=170 0012 3456'],
  ['in groups of an address', 'phone=170-0012-3456'],
])('finds a phone number %s', (_how, text) => {
  expect(find(text)).toEqual([{ type: 'mobile-number', as: 'plain' }]);
});

it.each([
  ['md5', hash('md5', PHONE)],
  ['sha1', hash('sha1', `+86${PHONE}`)],
  ['sha256', hash('sha256', PHONE).toUpperCase()],
  ['sha256', createHash('sha256').update(PHONE).digest('base64')],
])('finds a phone number as %s', (as, digest) => {
  expect(find(`id=${digest}`)).toEqual([{ type: 'mobile-number', as }]);
});

it('finds a value in base64, alone and inside something longer', () => {
  expect(find(`d=${Buffer.from(PHONE).toString('base64')}`)).toEqual([{ type: 'mobile-number', as: 'base64' }]);
  const packed = Buffer.from(JSON.stringify({ a: 1, user: { name: '测试员' } })).toString('base64url');
  expect(find(`https://t.example/?d=${packed}`)).toEqual([{ type: 'name', as: 'base64' }]);
});

it('finds what is escaped in an address or in JSON, in any case', () => {
  expect(find('q=%E6%B5%8B%E8%AF%95%E5%91%98')).toEqual([{ type: 'name', as: 'plain' }]);
  expect(find('{"n":"\\u6d4b\\u8bd5\\u5458"}')).toEqual([{ type: 'name', as: 'plain' }]);
  expect(find('m=Naysayer-12AB34CD%40Example.com')).toEqual([{ type: 'email', as: 'plain' }]);
});

it('finds a place only where both of its numbers are', () => {
  expect(find('lat=39.9042&lng=116.4074')).toEqual([{ type: 'location-precise', as: 'plain' }]);
  expect(find('lat=39.9042')).toEqual([]);
});

it('takes no longer number for a phone number, and nothing for a value', () => {
  expect(find(`order=9${PHONE}`)).toEqual([]);
  expect(find(`order=${PHONE}7`)).toEqual([]);
  expect(find('https://t.example/%E4%BD?x=%zz')).toEqual([]);
  expect(find('')).toEqual([]);
});
