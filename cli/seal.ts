import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../crawler/errors.ts';
import { keyFileOf } from '../crawler/evidence/key.ts';
import { seal as sealFolder, stampLater } from '../crawler/evidence/seal.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';

/** `naysayer seal DIR`: signs the evidence of a scan that was killed, or stamps what was signed before. */
export async function seal(
  given: string,
  { timestamp }: { readonly timestamp?: string },
  { terminal, cwd, env }: Context,
): Promise<ExitCode> {
  const dir = scanFolder(given, cwd);
  const request = { keyFile: keyFileOf(env), ...(timestamp ? { timestamp } : {}) };
  const stamped = timestamp ? await stampLater(dir, request.keyFile, timestamp) : false;
  if (!stamped) await sealFolder(dir, request, 'later');
  terminal.out(`sealed: "naysayer verify ${given}" shows what was signed`);
  return 0;
}

/** @throws {UsageError} */
export function scanFolder(given: string, cwd: string): string {
  const dir = resolve(cwd, given);
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return dir;
  throw new UsageError(`no folder ${given}: give the folder of one scan`);
}
