import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files of one scan, wherever they lie: in a folder, or in an export of it. */
export interface RunFiles {
  /** Every file, by names that use `/`, in order. */
  names(): Promise<readonly string[]>;
  /** What is no plain file: a link, a folder with nothing in it, or a name that stands there twice. Never read. */
  oddities(): Promise<readonly string[]>;
  /** @throws when it is not there or cannot be read */
  read(name: string): Promise<Buffer>;
  close(): Promise<void>;
}

export function folderFiles(dir: string): RunFiles {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  const nameOf = (path: string) => relative(dir, path).split(sep).join('/');
  const named = entries.map((entry) => ({ entry, name: nameOf(join(entry.parentPath, entry.name)) }));
  const filled = new Set([SCREENS, ...entries.map(({ parentPath }) => nameOf(parentPath))]);
  const plain = named.filter(({ entry }) => entry.isFile()).map(({ name }) => name);
  const empty = named.filter(({ entry, name }) => entry.isDirectory() && !filled.has(name));
  const others = named.filter(({ entry }) => !entry.isFile() && !entry.isDirectory());
  return {
    names: async () => plain.sort(),
    oddities: async () => [...empty.map(({ name }) => `${name}/`), ...others.map(({ name }) => name)],
    read: async (name) => readFileSync(join(dir, name)),
    close: async () => {},
  };
}

const SCREENS = 'screens'; // is made before anything is seen, and stays empty where nothing was
