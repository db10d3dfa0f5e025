import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { runChecks } from '../checks/index.ts';
import { checkEntries } from '../checks/law/index.ts';
import { UsageError } from '../crawler/errors.ts';
import type { Trace } from '../crawler/trace.ts';
import { buildResult } from '../reports/build-result.ts';
import { excuse, type Waiver, waiversSchema } from '../reports/excuse.ts';
import { type Result, resultSchema } from '../reports/result.ts';
import type { Context } from './context.ts';
import { readIntact } from './read-evidence.ts';

export interface KnownOptions {
  readonly baseline?: string; // a result.json, or the folder of a scan
  readonly waivers?: string; // a waivers.json
}

/** Reads what is known of a target before it is judged. @returns what marks it in a result, and tells what has expired */
export async function readKnown(
  { baseline, waivers }: KnownOptions,
  { cwd, terminal }: Context,
): Promise<(result: Result) => Result> {
  const before = baseline === undefined ? undefined : (await readScan(baseline, cwd)).result;
  const waived = waivers === undefined ? [] : readWaivers(waivers, cwd);
  return (given) => {
    const today = new Date().toISOString().slice(0, 10);
    const { result, expired } = excuse(given, { ...(before ? { baseline: before } : {}), waivers: waived, today });
    for (const { check, prompt, until } of expired) {
      terminal.err(
        `naysayer: the waiver of ${check}${prompt ? ` at "${prompt}"` : ''} ended on ${until}; it no longer holds`,
      );
    }
    return result;
  };
}

export interface Known {
  readonly result: Result;
  readonly trace?: Trace; // where a folder was given
}

/** What is known of a scan: of its folder, judged anew by this version, or of a result.json. @throws {UsageError} */
export async function readScan(given: string, cwd: string): Promise<Known> {
  const path = resolve(cwd, given);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`no file or folder ${given}: give a result.json, or the folder of a scan`);
  if (stat.isDirectory()) {
    const trace = await readIntact(path, given);
    return { trace, result: buildResult(trace, runChecks(trace)) };
  }
  const read = resultSchema.safeParse(readJson(path, given));
  if (!read.success) throw new UsageError(`${given} is no naysayer/result@1: ${firstOf(read.error.issues)}`);
  return { result: read.data };
}

function readWaivers(given: string, cwd: string): Waiver[] {
  const read = waiversSchema.safeParse(readJson(resolve(cwd, given), given));
  if (!read.success) throw new UsageError(`${given}: ${firstOf(read.error.issues)}`);
  const unknown = read.data.find(({ check }) => !checkEntries.some(({ id }) => id === check));
  if (unknown) throw new UsageError(`${given}: there is no check "${unknown.check}" (see "naysayer checks")`);
  return read.data;
}

function readJson(path: string, given: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UsageError(`cannot read ${given}: ${(cause as Error).message}`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${given} is no JSON: give a file that this tool wrote, or one as docs/reports.md shows it`, { cause }); // biome-ignore format: one line
  }
}

function firstOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  const [issue] = issues;
  return issue ? `${issue.path.map(String).join('.') || 'the whole'}: ${issue.message}` : 'not as it has to be';
}
