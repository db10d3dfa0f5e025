import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Its bytes. @throws {Error} when it holds more than `limit` bytes, or is packed in another way than deflate */
  read(limit: number): Promise<Buffer>;
}

export interface Zip {
  readonly entries: readonly ZipEntry[];
  close(): Promise<void>;
}

/**
 * Opens an archive without reading it whole: packages of apps have gigabytes, and a few small files are wanted.
 * @throws {Error} when it is none
 * @see PKWARE, APPNOTE.TXT, 4.3: the end record, the central directory, the local headers
 */
export async function openZip(file: string): Promise<Zip> {
  const handle = await open(file, 'r');
  try {
    const { at, size } = await directory(handle);
    return { entries: entriesIn(await bytesAt(handle, at, size), handle), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const MAX_DIRECTORY = 64 * 1024 * 1024;
const inflate = promisify(inflateRaw);

async function directory(handle: FileHandle): Promise<{ at: number; size: number }> {
  const { size: whole } = await handle.stat();
  const tail = await bytesAt(handle, Math.max(0, whole - END_SIZE - 0xffff), Math.min(whole, END_SIZE + 0xffff));
  for (let i = tail.length - END_SIZE; i >= 0; i -= 1) {
    if (tail.readUInt32LE(i) !== END) continue;
    const size = tail.readUInt32LE(i + 12);
    const at = tail.readUInt32LE(i + 16);
    if (size > MAX_DIRECTORY || at + size > whole) break;
    return { at, size };
  }
  throw new Error('no archive that can be read');
}

function entriesIn(list: Buffer, handle: FileHandle): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let i = 0; i + 46 <= list.length && list.readUInt32LE(i) === ENTRY; ) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((at) => list.readUInt16LE(i + at)) as [number, number, number]; // biome-ignore format: one line
    const packed = list.readUInt32LE(i + 20);
    const method = list.readUInt16LE(i + 10);
    const local = list.readUInt32LE(i + 42);
    const name = list.subarray(i + 46, i + 46 + nameLength).toString('utf8');
    entries.push({ name, read: (limit) => content(handle, { local, packed, method, limit, name }) });
    i += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
}

async function content(
  handle: FileHandle,
  entry: { local: number; packed: number; method: number; limit: number; name: string },
): Promise<Buffer> {
  const { local, packed, method, limit, name } = entry;
  if (packed > limit) throw new Error(`${name} is larger than ${limit} bytes`);
  const header = await bytesAt(handle, local, 30);
  const start = local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const bytes = await bytesAt(handle, start, packed);
  if (method === 0) return bytes;
  if (method !== 8) throw new Error(`${name} is packed by method ${method}`);
  return inflate(bytes, { maxOutputLength: limit });
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new Error('an archive that is cut off');
  return buffer;
}
