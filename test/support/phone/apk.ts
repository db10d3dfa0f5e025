import { zipOf } from './ipa.ts';
import type { AppModel } from './model.ts';

/** The smallest package that installs an app: its manifest in binary XML, and nothing to run. */
export function apkOf({ app }: AppModel): Buffer {
  return zipOf({ 'AndroidManifest.xml': binaryXml(manifestOf(app)) });
}

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>; // of android: but for `package`
  readonly children?: readonly Element[];
}

function manifestOf({ package: name, label, permissions, activity }: AppModel['app']): Element {
  const filter: Element = {
    tag: 'intent-filter',
    attributes: {},
    children: [
      { tag: 'action', attributes: { name: 'android.intent.action.MAIN' } },
      { tag: 'category', attributes: { name: 'android.intent.category.LAUNCHER' } },
    ],
  };
  return {
    tag: 'manifest',
    attributes: { versionCode: 45, versionName: '1.2.3', package: name },
    children: [
      { tag: 'uses-sdk', attributes: { minSdkVersion: 24, targetSdkVersion: 34 } },
      ...permissions.map((one) => ({ tag: 'uses-permission', attributes: { name: one } })),
      {
        tag: 'application',
        attributes: { label },
        children: [{ tag: 'activity', attributes: { name: activity }, children: [filter] }],
      },
    ],
  };
}

/** The ids of the attributes, whose names have to come first among the strings. @see AOSP, public.xml */
const IDS = { label: 0x01010001, name: 0x01010003, minSdkVersion: 0x0101020c, versionCode: 0x0101021b, versionName: 0x0101021c, targetSdkVersion: 0x01010270 }; // biome-ignore format: a table
const ANDROID = 'http://schemas.android.com/apk/res/android';
const NONE = 0xffffffff;
const STRING = 3;
const NUMBER = 0x10;

/** @see AOSP, frameworks/base/libs/androidfw/include/androidfw/ResourceTypes.h */
function binaryXml(root: Element): Buffer {
  const strings: string[] = Object.keys(IDS);
  const at = (text: string) => {
    const known = strings.indexOf(text);
    return known >= 0 ? known : strings.push(text) - 1;
  };
  const node = (type: number, ...words: number[]) => chunk(type, 16, u32(1, NONE), u32(...words));
  const written = ({ tag, attributes, children = [] }: Element): Buffer => {
    const list = Object.entries(attributes).map(([name, value]) => {
      const isText = typeof value === 'string';
      const data = isText ? at(value) : value;
      const head = u32(name === 'package' ? NONE : at(ANDROID), at(name), isText ? data : NONE);
      return Buffer.concat([head, Buffer.from([8, 0, 0, isText ? STRING : NUMBER]), u32(data)]);
    });
    const sizes = Buffer.alloc(12);
    for (const [i, value] of [20, 20, list.length].entries()) sizes.writeUInt16LE(value, i * 2);
    const start = chunk(0x0102, 16, u32(1, NONE), u32(NONE, at(tag)), sizes, ...list);
    return Buffer.concat([start, ...children.map(written), node(0x0103, NONE, at(tag))]);
  };
  const namespace = [at('android'), at(ANDROID)];
  const body = Buffer.concat([node(0x0100, ...namespace), written(root), node(0x0101, ...namespace)]);
  return chunk(0x0003, 8, stringPool(strings), chunk(0x0180, 8, u32(...Object.values(IDS))), body);
}

function stringPool(strings: readonly string[]): Buffer {
  const items = strings.map((text) => {
    const length = Buffer.alloc(2);
    length.writeUInt16LE(text.length);
    return Buffer.concat([length, Buffer.from(`${text}\0`, 'utf16le')]);
  });
  let offset = 0;
  const offsets = items.map((item) => {
    offset += item.length;
    return offset - item.length;
  });
  const content = Buffer.concat([...items, Buffer.alloc((4 - (offset % 4)) % 4)]);
  return chunk(0x0001, 28, u32(strings.length, 0, 0, 28 + 4 * strings.length, 0), u32(...offsets), content);
}

function chunk(type: number, headerSize: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(headerSize, 2);
  head.writeUInt32LE(8 + body.length, 4);
  return Buffer.concat([head, body]);
}

function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, i * 4);
  return bytes;
}
