import { resolve } from 'node:path';
import { UsageError } from '../crawler/errors.ts';
import { compare, reworded, verdictOf } from '../reports/compare.ts';
import { diffText, renderDiff } from '../reports/diff.tsx';
import { type Redaction, shownPictures, withoutTexts } from '../reports/redaction.ts';
import { type Lang, readPictures, writeWhole } from '../reports/write-reports.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { type Known, readScan } from './known.ts';
import { idleIn, redactionOf, tellIdle } from './redact.ts';

export interface DiffOptions {
  readonly html?: string; // the file to write
  readonly lang: Lang;
  readonly json?: boolean;
  readonly redact?: readonly string[];
  readonly allowUnclear?: boolean;
}

/**
 * `naysayer diff OLD NEW`: what changed between two scans of one target.
 * @returns 1 when something newly blocks or fails, 3 when nothing does and the later scan decides nothing
 */
export async function diff(
  old: string,
  now: string,
  options: DiffOptions,
  { cwd, terminal }: Context,
): Promise<ExitCode> {
  const redaction = redactionOf(options.redact);
  const [before, after] = [await readScan(old, cwd), await readScan(now, cwd)];
  // What is masked is compared all the same.
  const comparison = reworded(compare(before.result, after.result), (text) => withoutTexts(text, redaction));
  if (options.html) {
    const shown = (side: 'old' | 'now', given: string, scan: Known) =>
      picturesFrom(
        resolve(cwd, given),
        scan,
        comparison.prompts.flatMap((one) => one[side]?.screenshot ?? []),
        redaction,
      );
    const pictures = { old: shown('old', old, before), now: shown('now', now, after) };
    write(resolve(cwd, options.html), renderDiff(comparison, pictures, options.lang));
  }
  terminal.out(options.json ? JSON.stringify(comparison, null, 2) : diffText(comparison, options.lang));
  tellIdle(idleIn(redaction, [before, after]), terminal);
  const verdict = verdictOf(comparison);
  if (verdict === 'worse') return 1;
  return verdict === 'not-worse' || options.allowUnclear ? 0 : 3;
}

/** Of a folder; beside a result.json there may be none. */
function picturesFrom(
  path: string,
  { trace }: Known,
  files: readonly string[],
  redaction: Redaction,
): Map<string, string> {
  return trace ? shownPictures(readPictures(path, [...new Set(files)]), trace, redaction) : new Map();
}

function write(file: string, text: string): void {
  try {
    writeWhole(file, text);
  } catch (cause) {
    throw new UsageError(`cannot write ${file}: ${(cause as Error).message}`, { cause });
  }
}
