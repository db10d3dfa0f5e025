import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UsageError } from '../crawler/errors.ts';
import { exportRun } from '../crawler/evidence/export.ts';
import { folderFiles } from '../crawler/evidence/files.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { scanFolder } from './seal.ts';

/** `naysayer export DIR [FILE]`: one file that holds all of a scan, and that verifies as the folder does. */
export async function exportScan(
  given: string,
  file: string | undefined,
  { terminal, cwd }: Context,
): Promise<ExitCode> {
  const dir = scanFolder(given, cwd);
  const files = folderFiles(dir);
  const [odd] = await files.oddities();
  if (odd) throw new UsageError(`${odd} is no plain file: take it out of ${given} first`);
  if ((await files.names()).length === 0) throw new UsageError(`${given} is empty: give the folder of one scan`);
  const to = resolve(cwd, file ?? `${basename(dir)}.zip`);
  if (existsSync(to)) throw new UsageError(`${to} is there already: name another file`);
  if (to.startsWith(`${dir}/`)) throw new UsageError(`${to} lies in the folder of the scan: name a file elsewhere`);
  try {
    await exportRun(files, to);
  } catch (cause) {
    throw new UsageError(`cannot write ${to}: ${(cause as Error).message}`, { cause });
  }
  terminal.out(to);
  return 0;
}
