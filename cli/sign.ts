import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../checks/index.ts';
import { UsageError } from '../crawler/errors.ts';
import { folderFiles } from '../crawler/evidence/files.ts';
import { sha256 } from '../crawler/evidence/hash.ts';
import { keyFileOf, openKey } from '../crawler/evidence/key.ts';
import { MANIFEST } from '../crawler/evidence/names.ts';
import { appendRecords } from '../crawler/evidence/records.ts';
import { verify } from '../crawler/evidence/verify.ts';
import { readTrace } from '../crawler/trace-file.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { scanFolder } from './seal.ts';

export interface SignOptions {
  readonly finding: string;
  readonly name: string;
  readonly decision: 'confirmed' | 'rejected';
  readonly note?: string;
}

/**
 * `naysayer sign DIR`: puts a named person's word on one candidate finding to the records of the evidence, signed with
 * the key of whoever runs this.
 * @throws {UsageError} when the evidence is not intact, or the finding did not fail
 */
export async function sign(given: string, options: SignOptions, { terminal, cwd, env }: Context): Promise<ExitCode> {
  const { finding: id, name, decision, note = '' } = options;
  const dir = scanFolder(given, cwd);
  const { state } = await verify(folderFiles(dir));
  if (state !== 'intact')
    throw new UsageError(`${given} is ${state}: nothing is signed on it (see "naysayer verify ${given}")`);
  const failed = runChecks(readTrace(dir)).filter(({ outcome }) => outcome === 'failed');
  const finding = failed.find(({ check }) => check === id);
  if (!finding) {
    const known = failed.map(({ check }) => check).join(', ') || 'none';
    throw new UsageError(`${id} is no candidate finding of ${given}: those are ${known}`);
  }
  const deed = { type: 'decision', finding: id, prompts: finding.prompts, name, decision, note } as const;
  appendRecords(dir, sha256(readFileSync(join(dir, MANIFEST))), [deed], openKey(keyFileOf(env)), new Date());
  terminal.out(
    `${decision} ${id}: "naysayer verify ${given}" shows it with the name and the key, "naysayer report ${given}" puts it into the reports`,
  );
  return 0;
}
