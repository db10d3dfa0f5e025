import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../../cli/batch/gather.ts';
import { type RunFolder, runsOf } from '../../crawler/batch/run-folder.ts';
import { readTrace } from '../../crawler/trace-file.ts';
import type { Row } from '../../reports/batch/row.ts';
import type { Targets } from './targets.ts';

/** What a run left behind, counted from its files alone. */
export interface Audit {
  readonly results: number;
  readonly lost: number; // targets without a result
  readonly twice: number; // targets with two results that count
  readonly linesTwice: number; // lines that name a target named before: only the first or last of them counts
  readonly wrong: number; // a result that is not what the target is
  readonly again: number; // scans beyond one a target: what a kill cut short, or hid
  readonly unreadable: number; // traces that were begun and cannot be read, or that a result has and that are unfinished
}

/** @param rows where they are kept elsewhere than in the folder */
export function audit(out: string, targets: Targets, rows?: readonly Row[]): Audit {
  const [run, ...others] = runsOf(out);
  if (!run || others.length > 0) throw new Error(`${out} holds ${others.length + (run ? 1 : 0)} runs, not one`);
  const found = rows ?? rowsOf(run);
  const have = new Set(found.map(({ target }) => target));
  const scans = scansOf(run);
  const lines = linesOf(run);
  return {
    results: found.length,
    lost: run.plan().filter(({ id }) => !have.has(id)).length + Math.max(0, targets.count - run.plan().length),
    twice: found.length - have.size,
    linesTwice: lines.length - new Set(lines).size,
    wrong: found.filter((row) => !isRight(row, targets)).length,
    again: scans.length - new Set(found.map(({ folder }) => folder)).size,
    unreadable:
      scans.filter((scan) => wasBegun(scan) && !isReadable(scan)).length +
      found.filter(({ folder }) => !isFinished(join(run.path, folder))).length,
  };
}

/** A wall on one walk is no more than a candidate: what counts here is that it was met, and that no open site has one. */
function isRight({ target, outcome, walls, ours }: Row, targets: Targets): boolean {
  if (ours) return false;
  return targets.isWalled(target) ? walls === 1 : outcome === 'reached-home' && walls === 0;
}

export function linesOf({ path }: RunFolder): string[] {
  const files = readdirSync(path).filter((name) => /^results.*\.jsonl$/.test(name));
  return files.flatMap((file) =>
    readFileSync(join(path, file), 'utf8')
      .split('\n')
      .flatMap((line) => /"target":"([^"]*)"/.exec(line)?.[1] ?? []),
  );
}

function scansOf({ path }: RunFolder): string[] {
  const scans = join(path, 'scans');
  if (!existsSync(scans)) return [];
  return readdirSync(scans).flatMap((id) => readdirSync(join(scans, id)).map((stamp) => join(scans, id, stamp)));
}

/** A scan that was killed before its first line was whole has recorded nothing yet. */
function wasBegun(scan: string): boolean {
  const file = join(scan, 'trace.jsonl');
  return existsSync(file) && readFileSync(file, 'utf8').includes('\n');
}

function isReadable(scan: string): boolean {
  try {
    readTrace(scan);
    return true;
  } catch {
    return false;
  }
}

function isFinished(scan: string): boolean {
  return isReadable(scan) && readTrace(scan).finishedAt !== undefined;
}
