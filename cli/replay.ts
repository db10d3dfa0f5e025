import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { newBlocks, type Replayed, recordedBlocks, replayed } from '../checks/facts/replayed.ts';
import { loadConfig } from '../crawler/config.ts';
import { UsageError } from '../crawler/errors.ts';
import { listRenderings } from '../crawler/evidence/renderings.ts';
import { manifestHash, readPreflight } from '../crawler/evidence/seal.ts';
import { writeWhole } from '../crawler/evidence/write-whole.ts';
import { wayOnPatterns } from '../crawler/recognise/way-on.ts';
import { SHIPPED } from '../crawler/recognise/words.ts';
import { toReplay } from '../crawler/to-replay.ts';
import { webAddress } from '../crawler/to-request.ts';
import type { Prompt, Trace } from '../crawler/trace.ts';
import { planOf } from '../reports/emit/plan.ts';
import { playwrightScript } from '../reports/emit/playwright.ts';
import { webdriverioScript } from '../reports/emit/webdriverio.ts';
import { mapTexts, typedInWords, untypedOf } from '../reports/typed.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import type { OutputOptions } from './program.ts';
import { readIntact } from './read-evidence.ts';
import { scanToReports, signing } from './scan.ts';
import { scanFolder } from './seal.ts';
import { replayInWords } from './words/replay.ts';

export interface ReplayOptions extends OutputOptions {
  readonly target?: string;
  readonly config?: string;
  readonly out?: string;
  readonly repeat?: number;
  readonly authority?: string;
  readonly browser?: string;
  readonly appium?: string;
  readonly capabilities?: string;
  readonly timestamp?: string;
  readonly emit?: 'playwright' | 'webdriverio';
  readonly seal?: boolean; // default true
}

/** replay.json, beside the reports of the new record. */
export interface Replay {
  readonly schema: 'naysayer/replay@1';
  readonly of: { readonly runId: string; readonly manifest: string | null; readonly address: string };
  readonly by: { readonly runId: string; readonly manifest: string | null; readonly address: string };
  readonly blocks: readonly Replayed[];
  readonly new: readonly Pick<Prompt, 'id' | 'kind' | 'title'>[];
}

/**
 * `naysayer replay DIR`: scans the target of a record again as it was scanned then, and says of each recorded block
 * whether it holds, is gone or has changed. The new scan is a record of its own, linked to the old one.
 * @returns 1 when a block stands or a new one was met, 3 when it is unclear, 0 when all are gone
 * @throws {UsageError} when the record is not what was signed, or holds no block
 */
export async function replay(
  given: string,
  options: ReplayOptions,
  context: Context,
  browser?: Browser,
): Promise<ExitCode> {
  const dir = scanFolder(given, context.cwd);
  const trace = await readRecord(dir, given);
  if (options.emit) return emit(trace, options.emit, options.target, context);
  const manifest = manifestHash(dir);
  const loaded = await loadConfig(context.cwd, options.config);
  const record = { trace, preflight: readPreflight(dir), manifest };
  const around = {
    ...loaded,
    env: context.env,
    cwd: context.cwd,
    startedAt: new Date(),
    ...(options.out ? { out: resolve(context.cwd, options.out) } : {}),
    ...(options.timestamp ? { timestamp: options.timestamp } : {}),
    ...(options.browser ? { browserPath: options.browser } : {}),
    ...(browser ? { browser } : {}),
    ...signing(options, context),
  };
  const request = await toReplay(dir, record, options, around);
  const judged = await scanToReports(request, options, context);
  const told = compare(trace, manifest, judged.trace, manifestHash(request.outDir));
  const file = join(request.outDir, 'replay.json');
  writeWhole(file, `${JSON.stringify(told, null, 2)}\n`);
  listRenderings(request.outDir, [file]);
  if (options.json) context.terminal.out(JSON.stringify(told, null, 2));
  else if (!options.quiet) {
    const words = replayInWords(told, judged.trace, options.lang, request.outDir);
    context.terminal.out(typedInWords(words, options.lang));
  }
  return codeOf(told);
}

/** `naysayer replay DIR --emit RUNNER`: a test script of the recorded blocks, to standard output. @throws {UsageError} */
function emit(
  trace: Trace,
  runner: 'playwright' | 'webdriverio',
  target: string | undefined,
  { terminal, cwd }: Context,
): ExitCode {
  if (runner === 'playwright' && trace.target.platform !== 'web')
    throw new UsageError('a script for Playwright can test a web site alone: use --emit webdriverio');
  const script = runner === 'playwright' ? playwrightScript : webdriverioScript;
  const plan = planOf(trace, recordedBlocks(trace), wayOn(trace));
  const build = target && (trace.target.platform === 'web' ? webAddress(target).href : resolve(cwd, target));
  terminal.out(script({ ...plan, ...(build ? { build } : {}) }, trace).trimEnd());
  return 0;
}

/** What a way on is mostly called where the record was made, and in the languages that most apps have besides. */
function wayOn({ settings }: Trace): string[] {
  const [language] = settings.locale.split('-');
  return SHIPPED.filter((words) => [language, 'zh', 'en'].includes(words.language)).flatMap(wayOnPatterns);
}

/** The trace of a record with a block in it. @throws {UsageError} */
async function readRecord(dir: string, given: string): Promise<Trace> {
  const trace = await readIntact(dir, given);
  if (recordedBlocks(trace).length > 0) return trace;
  throw new UsageError(`${given} holds no block that was confirmed: there is nothing to replay`);
}

function compare(earlier: Trace, was: string | null, later: Trace, is: string | null): Replay {
  const compared: Replay = {
    schema: 'naysayer/replay@1',
    of: { runId: earlier.runId, manifest: was, address: earlier.target.address },
    by: { runId: later.runId, manifest: is, address: later.target.address },
    blocks: replayed(earlier, later),
    new: newBlocks(earlier, later).map(({ id, kind, title }) => ({ id, kind, title })),
  };
  return [earlier, later].reduce((shown, trace) => mapTexts(shown, untypedOf(trace).text), compared);
}

function codeOf({ blocks, new: others }: Replay): ExitCode {
  const stands = blocks.some(({ now }) => now === 'holds' || now === 'changed');
  if (stands || others.length > 0) return 1;
  return blocks.some(({ now }) => now === 'unclear') ? 3 : 0;
}
