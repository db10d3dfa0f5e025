import { crc32 } from 'node:zlib';
import type { AppModel } from './model.ts';
import { xmlPlist } from './usb-frames.ts';

/** The smallest package an iPhone is given for an app: its Info.plist and nothing to run. */
export function ipaOf({ app }: AppModel): Buffer {
  const info = {
    CFBundleIdentifier: app.package,
    CFBundleDisplayName: app.label,
    CFBundleName: app.label,
    CFBundleExecutable: 'App',
    CFBundleShortVersionString: '1.2.3',
    CFBundleVersion: '45',
    MinimumOSVersion: '15.0',
    CFBundleSupportedPlatforms: ['iPhoneOS'],
  };
  return zipOf({ 'Payload/App.app/Info.plist': Buffer.from(xmlPlist(info)) });
}

/** An archive whose files are stored as they are. @see PKWARE, APPNOTE.TXT, 4.3 */
export function zipOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const path = Buffer.from(name);
    const local = record(0x04034b50, [2, 20], [2, 0x0800], [2, 0], [4, 0x21], ...sizes(content), [2, path.length], [2, 0]);
    list.push(record(0x02014b50, [2, 20], [2, 20], [2, 0x0800], [2, 0], [4, 0x21], ...sizes(content), [2, path.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), path);
    parts.push(local, path, content);
    at += local.length + path.length + content.length;
  }
  const directory = Buffer.concat(list);
  const count = Object.keys(files).length;
  const end = record(0x06054b50, [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, at], [2, 0]);
  return Buffer.concat([...parts, directory, end]);
} // biome-ignore format: a table

type Field = readonly [bytes: 2 | 4, value: number];

function sizes(content: Buffer): readonly Field[] {
  return [[4, crc32(content)], [4, content.length], [4, content.length]]; // biome-ignore format: one line
}

function record(signature: number, ...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    [[4, signature] as Field, ...fields].map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
