import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256 } from './hash.ts';
import type { FileHash } from './manifest.ts';
import { RENDERINGS } from './names.ts';
import { writeWhole } from './write-whole.ts';

/** renderings.json: the reports that were derived from the evidence. Not signed: they can be rebuilt at any time. */
interface Renderings {
  readonly schema: 'naysayer/renderings@1';
  readonly files: readonly FileHash[];
}

/** Takes down what reports look like as they are written, so that a changed one is noticed. @param files their paths */
export function listRenderings(dir: string, files: readonly string[]): void {
  const list = join(dir, RENDERINGS);
  const before = existsSync(list) ? readRenderings(readFileSync(list, 'utf8')).files : [];
  const written = files.map((path): FileHash => {
    const content = readFileSync(path);
    return { file: relative(dir, path).split(sep).join('/'), bytes: content.length, sha256: sha256(content) };
  });
  const names = new Set(written.map(({ file }) => file));
  // One that was taken away since is not missed for ever.
  const kept = before.filter(({ file }) => !names.has(file) && existsSync(join(dir, file)));
  const all = [...kept, ...written].sort((a, b) => (a.file < b.file ? -1 : 1));
  writeWhole(list, textOf({ schema: 'naysayer/renderings@1', files: all }));
}

/** @param text none: nothing was rendered */
export function readRenderings(text: string | undefined): { files: readonly FileHash[]; good: boolean } {
  if (text === undefined) return { files: [], good: true };
  try {
    const { schema, files } = JSON.parse(text) as Renderings;
    const read = files.map(({ file, bytes, sha256 }) => ({ file, bytes, sha256 }));
    return { files: read, good: textOf({ schema, files: read }) === text && schema === 'naysayer/renderings@1' };
  } catch {
    return { files: [], good: false };
  }
}

function textOf(renderings: Renderings): string {
  return `${JSON.stringify(renderings, null, 2)}\n`;
}
