import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of one scan, wherever they lie: in a folder, or in an export of it. */
export interface RunFiles {
  /** Every file, by names that use `/`, in order. */
  names(): Promise<readonly string[]>;
  /** What is no plain file: a link, or a name that stands there twice. Never read. */
  oddities(): Promise<readonly string[]>;
  /** @throws when it is not there or cannot be read */
  read(name: string): Promise<Buffer>;
  close(): Promise<void>;
}

export function folderFiles(dir: string): RunFiles {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const nameOf = (entry: (typeof entries)[number]) =>
    relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/');
  const plain = entries.filter((entry) => entry.isFile()).map(nameOf);
  return {
    names: async () => plain.sort(),
    oddities: async () => entries.filter((entry) => !entry.isFile()).map(nameOf),
    read: async (name) => readFileSync(join(dir, name)),
    close: async () => {},
  };
}
