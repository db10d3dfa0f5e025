import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256 } from './hash.ts';
import type { FileHash } from './manifest.ts';
import { RENDERINGS, SIGNATURES } from './names.ts';
import { writeWhole } from './write-whole.ts';

/** renderings.json: the reports that were derived from the evidence. Not signed: they can be rebuilt at any time. */
interface Renderings {
  readonly schema: 'naysayer/renderings@1';
  readonly files: readonly Rendering[];
  readonly sum?: string; // SHA-256 of `files`, so that no byte of it changes unseen; absent from older lists
}

interface Rendering extends FileHash {
  readonly records?: string; // SHA-256 of what was signed on the evidence by then; absent where nothing was
}

/** Takes down what reports look like as they are written, so that a changed one is noticed. @param files their paths */
export function listRenderings(dir: string, files: readonly string[]): void {
  const list = join(dir, RENDERINGS);
  const before = existsSync(list) ? readRenderings(readFileSync(list, 'utf8')).files : [];
  const records = recordsOf(dir);
  const written = files.map((path): Rendering => {
    const content = readFileSync(path);
    const file = relative(dir, path).split(sep).join('/');
    return { file, bytes: content.length, sha256: sha256(content), ...(records ? { records } : {}) };
  });
  const names = new Set(written.map(({ file }) => file));
  // One that was taken away since is not missed for ever.
  const kept = before.filter(({ file }) => !names.has(file) && existsSync(join(dir, file)));
  const all = [...kept, ...written].sort((a, b) => (a.file < b.file ? -1 : 1));
  writeWhole(list, textOf({ schema: 'naysayer/renderings@1', files: all, sum: sumOf(all) }));
}

/** The renderings that were made before the evidence was last sealed, stamped or decided on, and so do not tell of it. */
export function outdatedRenderings(dir: string): string[] {
  const list = join(dir, RENDERINGS);
  if (!existsSync(list)) return [];
  const now = recordsOf(dir);
  return readRenderings(readFileSync(list, 'utf8')).files.flatMap(({ file, records }) => (records === now ? [] : file));
}

function recordsOf(dir: string): string | undefined {
  const file = join(dir, SIGNATURES);
  return existsSync(file) ? sha256(readFileSync(file)) : undefined;
}

/** @param text none: nothing was rendered */
export function readRenderings(text: string | undefined): { files: readonly Rendering[]; good: boolean } {
  if (text === undefined) return { files: [], good: true };
  try {
    const { schema, files, sum } = JSON.parse(text) as Renderings;
    const read = files.map(({ file, bytes, sha256, records }) => ({
      file,
      bytes,
      sha256,
      ...(records ? { records } : {}),
    }));
    const whole = { schema, files: read, ...(sum === undefined ? {} : { sum: sumOf(read) }) };
    return { files: read, good: textOf(whole) === text && schema === 'naysayer/renderings@1' };
  } catch {
    return { files: [], good: false };
  }
}

function sumOf(files: readonly Rendering[]): string {
  return sha256(JSON.stringify(files));
}

function textOf(renderings: Renderings): string {
  return `${JSON.stringify(renderings, null, 2)}\n`;
}
