import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UsageError } from '../crawler/errors.ts';
import { exportRun } from '../crawler/evidence/export.ts';
import { folderFiles } from '../crawler/evidence/files.ts';
import { held } from '../crawler/evidence/held.ts';
import { outdatedRenderings } from '../crawler/evidence/renderings.ts';
import { FILES } from '../reports/write-reports.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { scanFolder } from './seal.ts';
import { faultInWords } from './words/differences.ts';

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
  refuseOutdated(dir, given);
  const to = resolve(cwd, file ?? `${basename(dir)}.zip`);
  if (existsSync(to)) throw new UsageError(`${to} is there already: name another file`);
  if (to.startsWith(`${dir}/`)) throw new UsageError(`${to} lies in the folder of the scan: name a file elsewhere`);
  try {
    await exportRun(files, to);
  } catch (cause) {
    throw new UsageError(`cannot write ${to}: ${(cause as Error).message}`, { cause });
  }
  const { fault } = await held(dir);
  if (fault) terminal.err(`naysayer: ${faultInWords(fault, 'en')}, and so is the export`);
  terminal.out(to);
  return 0;
}

/**
 * Nothing goes out that says there is no time stamp, or no decision, where there is one. How the reports were made (what
 * was masked, what was waived) is for whoever made them to say again.
 */
function refuseOutdated(dir: string, given: string): void {
  const outdated = new Set(outdatedRenderings(dir));
  const reports = Object.entries(FILES).filter(([, file]) => outdated.has(file));
  const made = [...reports.map(([, file]) => file), ...LETTERS.filter((file) => outdated.has(file))];
  if (made.length === 0) return;
  const commands = [
    ...(reports.length > 0
      ? [`"naysayer report ${given} --format ${reports.map(([format]) => format).join(',')}"`]
      : []),
    ...(made.length > reports.length ? [`"naysayer notice ${given}"`] : []),
  ];
  throw new UsageError(
    `what was last signed or stamped is not in ${made.join(', ')}: run ${commands.join(' and ')} first`,
  );
}

const LETTERS = ['notice.html', 'notice.md'];
