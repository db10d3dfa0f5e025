import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { SealRequest } from '../scan-request.ts';
import { TOOL } from '../tool.ts';
import { readTrace } from '../trace-file.ts';
import { type Chain, readChain } from './chain.ts';
import { folderFiles, type RunFiles } from './files.ts';
import { sha256 } from './hash.ts';
import { openKey, type SigningKey } from './key.ts';
import { type Contents, type FileHash, readManifest, type Sealing, signed } from './manifest.ts';
import { isEvidence, MANIFEST, PREFLIGHT, STAMP, TRACE } from './names.ts';
import type { Preflight } from './preflight.ts';
import { appendRecords, type Deed } from './records.ts';
import { timestamp } from './timestamp.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Signs what lies in the folder of a scan: writes manifest.json and the first lines of signatures.jsonl, and asks for a
 * time stamp where an authority is named. An authority that does not answer is recorded and keeps nothing from being
 * signed.
 * @throws {UsageError} when the folder is sealed already, or is not as its trace recorded it
 * @throws {MalformedTrace} when there is no trace
 */
export async function seal(
  dir: string,
  { keyFile, timestamp: authority }: SealRequest,
  sealed: Sealing,
): Promise<void> {
  if (existsSync(join(dir, MANIFEST))) throw new UsageError(`${dir} is sealed already: run "naysayer verify" on it`);
  const key = openKey(keyFile);
  const contents = await contentsOf(dir, sealed, key);
  const text = signed(contents, key);
  const manifest = sha256(text);
  writeWhole(join(dir, MANIFEST), text);
  // At once, so that a killed seal leaves a folder that holds together; the stamp may take its time.
  appendRecords(dir, manifest, [{ type: 'sealed' }], key, new Date());
  if (authority) appendRecords(dir, manifest, [await stamp(dir, text, authority)], key, new Date());
}

/**
 * Has the manifest of a sealed folder stamped, where that was not done or did not succeed.
 * @returns false when the folder is not sealed
 * @throws {UsageError} when it is stamped already, or the authority does not stamp it
 */
export async function stampLater(dir: string, keyFile: string, authority: string): Promise<boolean> {
  if (!existsSync(join(dir, MANIFEST))) return false;
  if (existsSync(join(dir, STAMP))) throw new UsageError(`${dir} is sealed and stamped already`);
  const key = openKey(keyFile);
  const text = readFileSync(join(dir, MANIFEST), 'utf8');
  if (readManifest(text).document?.signer.publicKey !== key.publicKey) {
    throw new UsageError(`${dir} was sealed with another key: only that one can record the stamp`);
  }
  const deed = await stamp(dir, text, authority);
  if (deed.type !== 'stamped') throw new UsageError(`no stamp from ${authority}: ${'why' in deed ? deed.why : ''}`);
  appendRecords(dir, sha256(text), [deed], key, new Date());
  return true;
}

async function contentsOf(dir: string, sealed: Sealing, key: SigningKey): Promise<Contents> {
  const { runId, target, startedAt, finishedAt } = readTrace(dir);
  const chain = readChain(readFileSync(join(dir, TRACE), 'utf8'));
  const files = await hashesOf(folderFiles(dir));
  refuseWhatChanged(chain, files);
  return {
    schema: 'naysayer/manifest@1',
    runId,
    target,
    startedAt,
    finishedAt: finishedAt ?? null,
    sealedAt: new Date().toISOString(),
    sealed,
    sealedBy: TOOL,
    run: readPreflight(dir),
    trace: { lines: chain.lines, last: chain.last, torn: chain.torn },
    files,
    signer: { algorithm: 'Ed25519', publicKey: key.publicKey, fingerprint: key.fingerprint },
  };
}

async function hashesOf(files: RunFiles): Promise<FileHash[]> {
  const evidence = (await files.names()).filter(isEvidence);
  return Promise.all(
    evidence.map(async (file) => {
      const content = await files.read(file);
      return { file, bytes: content.length, sha256: sha256(content) };
    }),
  );
}

/** A signature on what was altered before it would vouch for the alteration. */
function refuseWhatChanged(chain: Chain, files: readonly FileHash[]): void {
  const [broken] = chain.breaks;
  if (broken) throw new UsageError(`${TRACE}:${broken.line} is not as it was written: this will not be signed`);
  const found = new Map(files.map(({ file, sha256 }) => [file, sha256]));
  const other = [...chain.files].find(([file, hash]) => found.get(file) !== hash)?.[0];
  if (other) throw new UsageError(`${other} is not as the trace recorded it: this will not be signed`);
}

export function readPreflight(dir: string): Preflight | null {
  try {
    return JSON.parse(readFileSync(join(dir, PREFLIGHT), 'utf8')) as Preflight;
  } catch {
    return null; // a scan that was killed at its very beginning, or one of an older version
  }
}

async function stamp(dir: string, manifest: string, authority: string): Promise<Deed> {
  try {
    const response = await timestamp(manifest, authority);
    writeWhole(join(dir, STAMP), response);
    return { type: 'stamped', authority, sha256: sha256(response) };
  } catch (error) {
    return { type: 'not-stamped', authority, why: (error as Error).message };
  }
}

/** The hash of a folder's manifest; null where it was not sealed. */
export function manifestHash(dir: string): string | null {
  const file = join(dir, MANIFEST);
  return existsSync(file) ? sha256(readFileSync(file)) : null;
}
