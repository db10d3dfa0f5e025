import { closeSync, openSync, readSync } from 'node:fs';
import { type Entry, open, type ZipFile } from 'yauzl';
import { DamagedExport, UsageError } from '../errors.ts';
import type { RunFiles } from './files.ts';

/** How much an export may hold: one made to fill a disk or a memory is not read. */
export interface ZipLimits {
  readonly files: number;
  readonly bytes: number; // unpacked, of all files together
}

export const ZIP_LIMITS: ZipLimits = { files: 100_000, bytes: 4 * 2 ** 30 };

/**
 * The files of an export. Nothing is unpacked to the disk; a name that would lead out of a folder, and one that stands
 * there twice, is an oddity.
 * @throws {UsageError} when it is no archive, or holds more than the limits allow
 * @throws {DamagedExport} when it begins as an archive and is not whole
 */
export async function zipFiles(path: string, limits = ZIP_LIMITS): Promise<RunFiles> {
  const zip = await opened(path);
  try {
    const { plain, odd } = await entriesOf(zip, path, limits);
    return {
      names: async () => [...plain.keys()].sort(),
      oddities: async () => odd,
      read: async (name) => contentOf(zip, plain.get(name), name),
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((done, failed) => {
    // Names are looked at here: one that leads out of the folder has to be told, not to end the reading.
    open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, zip) => {
      if (!error) return done(zip);
      if (beginsAsZip(path)) return failed(new DamagedExport(`${path} is damaged or cut short: ${error.message}`, { cause: error })); // biome-ignore format: one line
      failed(new UsageError(`${path} is no export: give the folder of one scan, or a zip that "naysayer export" made`, { cause: error })); // biome-ignore format: one line
    });
  });
}

/** By the signature of its first entry, or of the end of one that holds nothing. */
function beginsAsZip(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(4);
    readSync(file, start, 0, 4, 0);
    return start.equals(Buffer.from('PK\u0003\u0004')) || start.equals(Buffer.from('PK\u0005\u0006'));
  } finally {
    closeSync(file);
  }
}

function entriesOf(zip: ZipFile, path: string, limits: ZipLimits) {
  const plain = new Map<string, Entry>();
  const odd: string[] = [];
  let bytes = 0;
  return new Promise<{ plain: ReadonlyMap<string, Entry>; odd: readonly string[] }>((done, failed) => {
    zip.on('error', (cause: Error) => failed(new DamagedExport(`${path} is damaged: ${cause.message}`, { cause })));
    zip.on('end', () => done({ plain, odd }));
    zip.on('entry', (entry: Entry) => {
      const name = Buffer.from(entry.fileName).toString('utf8');
      bytes += entry.uncompressedSize;
      if (bytes > limits.bytes || plain.size + odd.length >= limits.files) {
        return failed(new UsageError(`${path} holds more than a scan leaves behind: it is not read`));
      }
      if (!isPlain(name, entry) || plain.has(name)) odd.push(name);
      else plain.set(name, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** A file with a name inside the folder: no link, no folder, nothing that leads out or reads another way elsewhere. */
function isPlain(name: string, { externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & 0o170000;
  const parts = name.split('/');
  const leadsOut = parts.some((part) => part === '' || part === '.' || part === '..') || /[\\:\0\ufffd]/.test(name);
  return !leadsOut && (type === 0 || type === 0o100000);
}

function contentOf(zip: ZipFile, entry: Entry | undefined, name: string): Promise<Buffer> {
  if (!entry) throw new Error(`no ${name} in it`);
  return new Promise((done, failed) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return failed(error);
      const pieces: Buffer[] = [];
      stream.on('error', failed);
      stream.on('data', (piece: Buffer) => pieces.push(piece)); // yauzl ends it where it grows longer than it said
      stream.on('end', () => done(Buffer.concat(pieces)));
    });
  });
}
