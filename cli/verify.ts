import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DamagedExport, UsageError } from '../crawler/errors.ts';
import { folderFiles, type RunFiles } from '../crawler/evidence/files.ts';
import { readFingerprint } from '../crawler/evidence/key.ts';
import { isEvidence, isSeal } from '../crawler/evidence/names.ts';
import { notOpened, type Trust, type Verification, verify as verifyFiles } from '../crawler/evidence/verify.ts';
import type { Lang } from '../reports/write-reports.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { inWords } from './words/verification.ts';

export interface VerifyOptions {
  readonly key?: readonly string[]; // files of public keys, or fingerprints
  readonly ca?: string; // a PEM file
  readonly json?: boolean;
  readonly lang: Lang;
}

/**
 * `naysayer verify DIR|FILE.zip`: whether the evidence of a scan is what was signed; 1 when anything differs. Needs no network
 * and no other file than the public key.
 * @throws {UsageError} when there is nothing to verify
 */
export async function verify(given: string, options: VerifyOptions, { terminal, cwd }: Context): Promise<ExitCode> {
  const keys = (options.key ?? []).map((key) => fingerprintIn(key, cwd));
  const roots = options.ca ? await certificatesIn(options.ca, cwd) : [];
  const verification = await verified(given, { keys, roots }, cwd);
  terminal.out(options.json ? JSON.stringify(verification, null, 2) : inWords(verification, options.lang));
  return verification.state === 'intact' || verification.state === 'forgotten' ? 0 : 1;
}

async function verified(given: string, trust: Trust, cwd: string): Promise<Verification> {
  let files: RunFiles;
  try {
    files = await filesOf(given, cwd);
  } catch (error) {
    if (!(error instanceof DamagedExport)) throw error;
    return notOpened(given, (error.cause as Error).message);
  }
  try {
    if (!(await files.names()).some((name) => isEvidence(name) || isSeal(name))) {
      throw new UsageError(`no evidence in ${given}: give the folder of one scan, or an export of it`);
    }
    return await verifyFiles(files, trust);
  } finally {
    await files.close();
  }
}

/** @throws {UsageError} when there is neither a folder nor an export */
async function filesOf(given: string, cwd: string): Promise<RunFiles> {
  const path = resolve(cwd, given);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return folderFiles(path);
  if (found?.isFile()) return (await import('../crawler/evidence/zip-files.ts')).zipFiles(path);
  throw new UsageError(`no folder ${given}: give the folder of one scan, or an export of it`);
}

function fingerprintIn(given: string, cwd: string): string {
  const isFile = existsSync(resolve(cwd, given));
  if (!isFile && !/^[0-9a-f]{64}$/i.test(given.trim())) {
    throw new UsageError(
      `no key at ${given}: give a file of a public key, or a fingerprint as "naysayer key" prints it`,
    );
  }
  return readFingerprint(isFile ? readGiven(given, cwd) : given);
}

async function certificatesIn(given: string, cwd: string) {
  const { readCertificates } = await import('../crawler/evidence/timestamp.ts');
  return readCertificates(readGiven(given, cwd));
}

function readGiven(given: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, given), 'utf8');
  } catch (cause) {
    throw new UsageError(`${given} cannot be read: check the path`, { cause });
  }
}
