import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** What every line of results says of itself; the last line of a key counts. */
export interface Keyed {
  readonly run: string;
  readonly target: string;
  readonly voided?: unknown; // why it does not count
}

/** Appends one line, as those below. */
export function appendLine(file: string, value: unknown): void {
  appendLines(file, [value]);
}

/**
 * Appends lines, each in one write, so that two writers never mix theirs. Where the file ends in a line that was torn by
 * a kill or a full disk, a line break goes before it: nothing is glued to what is lost.
 */
export function appendLines(file: string, values: Iterable<unknown>): void {
  const handle = openSync(file, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o644);
  try {
    for (const value of values) {
      const line = Buffer.from(`${endsTorn(handle) ? '\n' : ''}${JSON.stringify(value)}\n`);
      const written = writeSync(handle, line);
      if (written < line.length) throw new Error(`${file}: only a part of a line could be written: is the disk full?`);
    }
  } finally {
    closeSync(handle);
  }
}

/** Each line that can be read, oldest first, and how many cannot: those were torn. A missing file has none. */
export function readLines<T>(file: string, parse: (value: unknown) => T | undefined): { values: T[]; torn: number } {
  if (!existsSync(file)) return { values: [], torn: 0 };
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '');
  const values = rows.flatMap((row) => parseRow(row, parse) ?? []);
  return { values, torn: rows.length - values.length };
}

/** The rows of a run folder: of results.jsonl and, where workers shared the folder, of each worker's own file. */
export function readResults<T extends Keyed>(folder: string, parse: (value: unknown) => T | undefined): Map<string, T> {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^results(\.[\w-]+)?\.jsonl$/.test(name))
    : [];
  const found = new Map<string, T>();
  for (const file of files.sort()) {
    const ofFile = new Map(readLines(join(folder, file), parse).values.map((row) => [row.target, row]));
    // A worker that was found faulty voids its own results, never those another worker made in its place.
    for (const [target, row] of ofFile) if (!row.voided || !found.has(target)) found.set(target, row);
  }
  return found;
}

function endsTorn(handle: number): boolean {
  const { size } = fstatSync(handle);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(handle, last, 0, 1, size - 1);
  return last[0] !== LINE_BREAK;
}

const LINE_BREAK = 10;

function parseRow<T>(row: string, parse: (value: unknown) => T | undefined): T | undefined {
  try {
    return parse(JSON.parse(row));
  } catch {
    return undefined;
  }
}
