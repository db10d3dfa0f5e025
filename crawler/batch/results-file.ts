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

/** The lines that were ended after an offset in bytes, and where the last of them ends. */
export function readLinesAfter<T>(
  file: string,
  offset: number,
  parse: (value: unknown) => T | undefined,
): { values: T[]; offset: number } {
  const handle = openSync(file, 'r');
  try {
    const added = Buffer.alloc(Math.max(0, fstatSync(handle).size - offset));
    const read = readSync(handle, added, 0, added.length, offset);
    const end = added.subarray(0, read).lastIndexOf(LINE_BREAK) + 1; // the rest is still being written, or was torn
    const lines = added.toString('utf8', 0, end).split('\n');
    return { values: lines.flatMap((line) => parseRow(line, parse) ?? []), offset: offset + end };
  } finally {
    closeSync(handle);
  }
}

/** The files that hold the rows of a run folder: results.jsonl and, where workers shared the folder, each worker's own. */
export function resultsFilesIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => /^results(\.[\w-]+)?\.jsonl$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The rows of a run folder, by their targets. */
export function readResults<T extends Keyed>(folder: string, parse: (value: unknown) => T | undefined): Map<string, T> {
  const found = new Map<string, T>();
  for (const file of resultsFilesIn(folder)) {
    const ofFile = new Map(readLines(file, parse).values.map((row) => [row.target, row]));
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
