import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './errors.ts';

/**
 * Makes a folder, and those above it that are missing, one by one: Node's own way to make them all at once never ends
 * where a folder that is there says that nothing is, as /proc does.
 * @throws {UsageError} when it cannot be made
 */
export function makeFolder(folder: string): void {
  try {
    make(folder);
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    const why = WHY[code] ?? message;
    throw new UsageError(`cannot make the folder ${folder}: ${why}; choose another with --out`, { cause });
  }
}

const WHY: Readonly<Record<string, string>> = {
  EEXIST: 'a file is in its place',
  ENOTDIR: 'a file is in its place',
  EACCES: 'not allowed',
  EROFS: 'read-only',
};

function make(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return;
    if (code !== 'ENOENT' || existsSync(dirname(folder))) throw error;
    make(dirname(folder));
    make(folder);
  }
}
