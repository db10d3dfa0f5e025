import { expect, it } from 'vitest';
import { parsePlist, textIn } from '../../crawler/drivers/plist.ts';

const xml = (inside: string) => Buffer.from(`<?xml version="1.0"?><plist version="1.0">${inside}</plist>`);

it('reads a property list written as XML', () => {
  const list = parsePlist(
    xml(
      '<dict><key>name</key><string>好课 &amp; more</string><key>n</key><integer>7</integer><key>on</key><true/>' +
        '<key>list</key><array><string>a</string><dict><key>b</key><false/></dict></array><key>bytes</key><data>aGk=</data></dict>',
    ),
  );
  expect(list).toEqual({ name: '好课 & more', n: 7, on: true, list: ['a', { b: false }], bytes: Buffer.from('hi') });
});

it('reads the binary form, with wide texts and long lists', () => {
  const names = Array.from({ length: 20 }, (_, i) => `n${i}`);
  expect(parsePlist(binary({ id: 'com.example.app', name: '好课', size: 300, names }))).toEqual({
    id: 'com.example.app',
    name: '好课',
    size: 300,
    names,
  });
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('hello')],
  ['a binary list that is cut off', binary({ a: 'b' }).subarray(0, 30)],
  ['a binary list whose trailer lies', Buffer.concat([Buffer.from('bplist00'), Buffer.alloc(32, 0xff)])],
  ['one that is nested without end', xml('<array>'.repeat(1000))],
])('refuses %s', (_, bytes) => {
  expect(() => parsePlist(bytes)).toThrow();
});

it('ends on a list that holds itself', () => {
  const list = binary([['x']]);
  list[list.indexOf(0xa1)] = 0xa1;
  list[list.indexOf(0xa1) + 1] = 0; // the list's only value is the list
  expect(() => parsePlist(list)).toThrow(/hang together/);
});

it('takes no key of an object for a value', () => {
  const list = parsePlist(xml('<dict><key>__proto__</key><dict><key>id</key><string>x</string></dict></dict>'));
  expect(textIn(list, 'id')).toBe('');
  expect(textIn(list, 'constructor')).toBe('');
});

type Value = string | number | readonly Value[] | { readonly [key: string]: Value };

/** @see Apple, CFBinaryPList.c */
function binary(top: Value): Buffer {
  const objects: Buffer[] = [];
  const sized = (kind: number, length: number) =>
    length < 15 ? Buffer.from([(kind << 4) | length]) : Buffer.from([(kind << 4) | 15, 0x10, length]);
  const add = (value: Value): number => {
    const at = objects.push(Buffer.alloc(0)) - 1;
    objects[at] = bytesOf(value);
    return at;
  };
  const bytesOf = (value: Value): Buffer => {
    if (typeof value === 'number') return Buffer.from([0x11, value >> 8, value & 255]);
    if (typeof value === 'string' && /^[\x20-\x7e]*$/.test(value))
      return Buffer.concat([sized(5, value.length), Buffer.from(value)]);
    if (typeof value === 'string')
      return Buffer.concat([sized(6, value.length), Buffer.from(value, 'utf16le').swap16()]);
    if (Array.isArray(value)) return Buffer.concat([sized(10, value.length), Buffer.from(value.map(add))]);
    const pairs = Object.entries(value);
    const refs = [...pairs.map(([key]) => add(key)), ...pairs.map(([, one]) => add(one))];
    return Buffer.concat([sized(13, pairs.length), Buffer.from(refs)]);
  };
  add(top);
  let at = 8;
  const offsets = objects.map((bytes) => {
    at += bytes.length;
    return at - bytes.length;
  });
  const trailer = Buffer.alloc(32);
  trailer.writeUInt8(2, 6);
  trailer.writeUInt8(1, 7);
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(at, 28);
  const table = Buffer.concat(offsets.map((offset) => Buffer.from([offset >> 8, offset & 255])));
  return Buffer.concat([Buffer.from('bplist00'), ...objects, table, trailer]);
}
