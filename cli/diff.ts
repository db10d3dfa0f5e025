import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../crawler/errors.ts';
import { compare, isWorse } from '../reports/compare.ts';
import { diffText, renderDiff } from '../reports/diff.tsx';
import { type Lang, readPictures, writeWhole } from '../reports/write-reports.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { readResult } from './known.ts';

export interface DiffOptions {
  readonly html?: string; // the file to write
  readonly lang: Lang;
  readonly json?: boolean;
}

/** `naysayer diff OLD NEW`: what changed between two scans of one target. 1 when something newly blocks or fails. */
export async function diff(
  old: string,
  now: string,
  options: DiffOptions,
  { cwd, terminal }: Context,
): Promise<ExitCode> {
  const comparison = compare(readResult(old, cwd), readResult(now, cwd));
  if (options.html) {
    const shown = (side: 'old' | 'now', given: string) =>
      picturesFrom(
        resolve(cwd, given),
        comparison.prompts.flatMap((one) => one[side]?.screenshot ?? []),
      );
    write(
      resolve(cwd, options.html),
      renderDiff(comparison, { old: shown('old', old), now: shown('now', now) }, options.lang),
    );
  }
  terminal.out(options.json ? JSON.stringify(comparison, null, 2) : diffText(comparison, options.lang));
  return isWorse(comparison) ? 1 : 0;
}

/** Of a folder; beside a result.json there may be none. */
function picturesFrom(path: string, files: readonly string[]): Map<string, string> {
  return statSync(path).isDirectory() ? readPictures(path, [...new Set(files)]) : new Map();
}

function write(file: string, text: string): void {
  try {
    writeWhole(file, text);
  } catch (cause) {
    throw new UsageError(`cannot write ${file}: ${(cause as Error).message}`, { cause });
  }
}
