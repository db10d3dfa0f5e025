import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { folderFiles } from './files.ts';
import { sha256 } from './hash.ts';
import { openKey } from './key.ts';
import { readManifest, signed } from './manifest.ts';
import { MANIFEST, STAMP, TOMBSTONE } from './names.ts';
import type { Tombstone } from './tombstone.ts';
import { type Difference, verify } from './verify.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Deletes the evidence of a scan and all that was made of it. The manifest and its stamp stay, with a signed tombstone
 * that says when and why, and whether all was intact right before. Run again, it deletes what an interrupted run left.
 * @returns how many files were deleted, and the first thing that was not intact
 * @throws {UsageError} when the folder was not sealed, or is forgotten already
 */
export async function forget(
  dir: string,
  { reason, by, keyFile }: { readonly reason: string; readonly by?: string; readonly keyFile: string },
): Promise<{ readonly files: number; readonly difference?: Difference }> {
  const text = existsSync(join(dir, MANIFEST)) ? readFileSync(join(dir, MANIFEST), 'utf8') : undefined;
  const manifest = text === undefined ? undefined : readManifest(text).document;
  if (text === undefined || !manifest)
    throw new UsageError(`${dir} was not sealed: there is nothing to leave a tombstone on`);
  if (existsSync(join(dir, TOMBSTONE))) {
    const left = clear(dir);
    if (left === 0) throw new UsageError(`the evidence in ${dir} was deleted before`);
    return { files: left };
  }
  const key = openKey(keyFile);
  const { state, decisions, differences } = await verify(folderFiles(dir));
  const [difference] = differences;
  const contents: Omit<Tombstone, 'signature'> = {
    schema: 'naysayer/tombstone@1',
    runId: manifest.runId,
    manifest: sha256(text),
    at: new Date().toISOString(),
    reason,
    by: by ?? null,
    wasIntact: state === 'intact',
    files: manifest.files.length,
    decisions: decisions.length,
    publicKey: key.publicKey,
  };
  writeWhole(join(dir, TOMBSTONE), signed(contents, key)); // first: what is gone is never without a word on it
  return { files: clear(dir), ...(difference ? { difference } : {}) };
}

/** @returns how many files were deleted */
function clear(dir: string): number {
  const kept = new Set([MANIFEST, STAMP, TOMBSTONE]);
  const others = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory() && !(entry.parentPath === dir && kept.has(entry.name)),
  );
  for (const name of readdirSync(dir)) if (!kept.has(name)) rmSync(join(dir, name), { recursive: true });
  return others.length;
}
