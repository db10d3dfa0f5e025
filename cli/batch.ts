import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fittedConcurrency } from '../crawler/batch/fitted.ts';
import { type Lack, lacksOf } from '../crawler/batch/forecast.ts';
import { IdentityPool, readIdentities } from '../crawler/batch/identities.ts';
import { type ListEntry, type ListItem, readList } from '../crawler/batch/list.ts';
import { newRun, type RunFolder, runsOf } from '../crawler/batch/run-folder.ts';
import { SharedBrowser } from '../crawler/batch/shared-browser.ts';
import { FileStore } from '../crawler/batch/store.ts';
import { resultStore } from '../crawler/batch/stores.ts';
import { type LoadedConfig, loadConfig } from '../crawler/config.ts';
import { launchBrowser } from '../crawler/drivers/browser.ts';
import type { ScanJob } from '../crawler/engine/engine.ts';
import { LocalQueue } from '../crawler/engine/local.ts';
import { UsageError } from '../crawler/errors.ts';
import { parseRow, type Row } from '../reports/batch/row.ts';
import { writeBatchReport } from '../reports/batch/write-batch-report.ts';
import { gather } from './batch/gather.ts';
import { bundledAnswers, type ServeKnown, wrongAnswers } from './batch/known-answers.ts';
import { progressOn } from './batch/progress.ts';
import { type BatchSettings, hostOf, type Surroundings, scanTargetToRow } from './batch/scan-target.ts';
import { Session, type SessionParts } from './batch/session.ts';
import { type Context, Interrupted } from './context.ts';
import { counts, type ExitCode, type Gate } from './exit-code.ts';
import { plain } from './terminal.ts';

export interface BatchOptions extends Gate {
  readonly out: string;
  readonly lang: 'zh' | 'en';
  readonly config?: string;
  readonly concurrency?: number;
  readonly perHost?: number;
  readonly profile?: 'triage' | 'standard' | 'filing';
  readonly repeat?: number;
  readonly browser?: string;
  readonly orderedBy?: string;
  readonly seal?: boolean; // default true
  readonly appium?: string;
  readonly capabilities?: string;
  readonly identities?: string;
  readonly identityCap: number; // uses of one identity a day
  readonly targetMinutes: number;
  readonly for?: number; // minutes; after it no scan is begun
  readonly queue?: string; // address of an engine: the workers elsewhere scan
  readonly results?: string;
  readonly view?: boolean;
  readonly dryRun?: boolean;
  readonly resume?: boolean;
  readonly quiet?: boolean;
  readonly jsonLines?: boolean;
}

/** What tests put in the place of the real thing. */
export interface BatchParts {
  readonly serveKnown?: ServeKnown;
  readonly scan?: SessionParts['scan'];
  readonly wrongAnswers?: SessionParts['wrongAnswers'];
  readonly restMs?: number;
  readonly prefix?: string; // of the queues' names
}

/**
 * `naysayer batch LIST`: scans every target of a list on this machine. A row a target is on disk before the next is
 * begun: whatever ends the batch, `--resume` goes on with what has no row yet.
 */
export async function batch(
  list: string | undefined,
  options: BatchOptions,
  context: Context,
  parts: BatchParts = {},
): Promise<ExitCode> {
  const out = resolve(context.cwd, options.out);
  const loaded = await loadConfig(context.cwd, options.config);
  if (options.resume) return runPlan(lastUnfinished(out), options, loaded, context, parts);
  if (list === undefined) throw new UsageError('a list is missing: give a file, or - for standard input');
  const planned = await plan(list, context);
  tellPlan(planned, options, loaded, context);
  if (options.dryRun) return planned.bad.length > 0 ? 2 : 0;
  if (planned.entries.length === 0) throw new UsageError('the list holds no target that can be scanned');
  const folder = newRun(out);
  folder.begin(planned.entries, {
    startedAt: new Date().toISOString(),
    tool: 'naysayer',
    settings: settingsOf(options),
    bad: planned.bad,
    duplicates: planned.duplicates.length,
    targets: planned.entries.length,
  });
  return runPlan(folder, options, loaded, context, parts);
}

interface Planned {
  readonly entries: readonly ListEntry[];
  readonly bad: readonly { readonly line: number; readonly problem: string }[];
  readonly duplicates: readonly Extract<ListItem, { kind: 'duplicate' }>[];
}

async function plan(list: string, { cwd }: Context): Promise<Planned> {
  const file = resolve(cwd, list);
  if (list !== '-' && !existsSync(file))
    throw new UsageError(`no list at ${list}: give a file, or - for standard input`);
  const items: ListItem[] = [];
  const source = list === '-' ? process.stdin : createReadStream(file);
  try {
    for await (const item of readList(source)) items.push(item);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`the list ${list} cannot be read: ${(cause as Error).message}`, { cause });
  }
  return {
    entries: items.flatMap((item) => (item.kind === 'target' ? [item.entry] : [])),
    bad: items.flatMap((item) => (item.kind === 'bad' ? [{ line: item.line, problem: item.problem }] : [])),
    duplicates: items.filter((item) => item.kind === 'duplicate'),
  };
}

/** What is wrong with the list, what would be done, and what is known before not to be decided. */
function tellPlan(planned: Planned, options: BatchOptions, { config }: LoadedConfig, { terminal }: Context): void {
  const { entries, bad, duplicates } = planned;
  for (const { line, problem } of bad) terminal.err(`line ${line}: ${plain(problem)}`);
  for (const { line, of, target } of duplicates) terminal.err(`line ${line}: ${plain(target)} stands on line ${of}`);
  if (options.quiet) return;
  const lacks = entries.map((entry) =>
    lacksOf(entry, config, { device: Boolean(options.appium || options.capabilities) }),
  );
  terminal.err(`${entries.length} targets; ${bad.length} bad lines; ${duplicates.length} twice`);
  for (const lack of Object.keys(LACKS) as Lack[]) {
    const count = lacks.filter((those) => those.includes(lack)).length;
    if (count > 0) terminal.err(`${count} without ${LACKS[lack]}`);
  }
  if (!options.dryRun) return;
  const width = Math.max(0, ...entries.map(({ id }) => id.length));
  entries.forEach((entry, i) => {
    const missing = lacks[i]?.length ? `  without: ${lacks[i]?.join(', ')}` : '';
    terminal.out(`${entry.id.padEnd(width)}  ${entry.platform}  ${plain(entry.target)}${missing}`);
  });
}

const LACKS: Readonly<Record<Lack, string>> = {
  category: 'a category: a finding has to hold in each of the 39',
  authority: 'an authority: no form that would use an account is submitted, so a login stays unclear',
  'code-hook': 'a code hook: a login by one-time code is not got past',
  device: 'a device: give --appium or --capabilities, else it cannot be opened',
};

function settingsOf(options: BatchOptions): Record<string, unknown> {
  const { profile, repeat, config, targetMinutes, perHost } = options;
  return Object.fromEntries(
    Object.entries({ profile, repeat, config, targetMinutes, perHost }).filter(([, value]) => value !== undefined),
  );
}

/** @throws {UsageError} when there is none to go on with */
function lastUnfinished(out: string): RunFolder {
  const last = runsOf(out).at(-1);
  if (!last) throw new UsageError(`no run in ${out}: give a list, or the folder of the run with --out`);
  return last;
}

async function runPlan(
  folder: RunFolder,
  given: BatchOptions,
  loaded: LoadedConfig,
  context: Context,
  parts: BatchParts,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  const options = { ...folder.facts.settings, ...given } as BatchOptions;
  if (options.queue) return sendPlan(folder, options.queue, options, context, parts);
  const store = new FileStore<Row>(folder, parseRow);
  const already = new Set((await store.rows()).map(({ target }) => target));
  const entries = folder.plan();
  const left = entries.filter(({ id }) => !already.has(id));
  if (left.length > 0) {
    const goOn = `go on with "naysayer batch --resume --out ${given.out}"`;
    const worked = await work(
      left,
      { folder, store, total: entries.length, already: already.size },
      options,
      loaded,
      context,
      parts,
    );
    if (signal.aborted) throw new Interrupted(`interrupted after ${worked.done} of ${entries.length}: ${goOn}`);
    if (worked.refused)
      throw new UsageError(
        `nothing was scanned: this machine answers wrongly where the answer is known: ${worked.refused}`,
      );
    if (worked.voided > 0)
      terminal.err(`naysayer: ${worked.voided} results do not count: this machine answered wrongly after them`);
    if (worked.done < entries.length)
      terminal.err(`the time is over after ${worked.done} of ${entries.length}: ${goOn}`);
  }
  return reportOn(await store.rows(), entries.length, options, context);
}

/** Gives the targets that have no result to the workers of a queue, and waits for what they put into the store. */
async function sendPlan(
  folder: RunFolder,
  address: string,
  options: BatchOptions,
  context: Context,
  parts: BatchParts,
): Promise<ExitCode> {
  const { terminal, signal, env } = context;
  const { ClusterQueue } = await import('../crawler/engine/cluster.ts');
  const store = await resultStore<Row>(options.results ?? env.NAYSAYER_RESULTS, folder, parseRow);
  const queue = await ClusterQueue.open(address, parts.prefix ? { prefix: parts.prefix } : {});
  const view = options.view ? await (await import('./batch/live-view.ts')).liveView(queue) : undefined;
  if (view) terminal.err(`live view: ${view.url}`);
  try {
    const entries = folder.plan();
    const seen = new Map((await store.rows()).map((row) => [row.target, row]));
    const progress = progressOn(terminal, { total: entries.length, already: seen.size, ...loudness(options) });
    await queue.add(entries.filter(({ id }) => !seen.has(id)).map((entry) => jobOf(entry, folder.run)));
    while (seen.size < entries.length && !signal.aborted) {
      await sleep(LOOK_AGAIN_MS, undefined, { signal }).catch(() => {});
      for (const row of await store.rows()) {
        if (!seen.has(row.target)) progress.row(row);
        seen.set(row.target, row);
      }
    }
    progress.end();
    if (signal.aborted) {
      const goOn = `the workers go on; see them end with "naysayer batch --resume --queue … --out ${options.out}"`;
      throw new Interrupted(`no longer waiting, after ${seen.size} of ${entries.length}: ${goOn}`);
    }
    return reportOn(await store.rows(), entries.length, options, context);
  } finally {
    await view?.close();
    await queue.close();
    await store.close();
  }
}

const LOOK_AGAIN_MS = 1_000;

function loudness({ quiet, jsonLines }: BatchOptions): { quiet?: boolean; jsonLines?: boolean } {
  return { ...(quiet ? { quiet } : {}), ...(jsonLines ? { jsonLines } : {}) };
}

function reportOn(rows: readonly Row[], total: number, options: BatchOptions, { terminal, cwd }: Context): ExitCode {
  const out = resolve(cwd, options.out);
  const report = gather(out, rows);
  if (report) {
    const file = writeBatchReport(out, report, options.lang);
    if (!options.quiet) terminal.err(`the report over all targets: ${file}`);
  }
  return exitOf(rows, total, options);
}

interface Worked {
  readonly done: number;
  readonly voided: number;
  readonly refused?: string;
}

async function work(
  left: readonly ListEntry[],
  { folder, store, total, already }: { folder: RunFolder; store: FileStore<Row>; total: number; already: number },
  options: BatchOptions,
  loaded: LoadedConfig,
  { terminal, signal, env, cwd }: Context,
  parts: BatchParts,
): Promise<Worked> {
  const settings = options as BatchSettings;
  const { proxy } = loaded.config;
  const { browser: path } = options;
  const browser = new SharedBrowser(() => launchBrowser({ ...(path ? { path } : {}), ...(proxy ? { proxy } : {}) }));
  const identities = options.identities
    ? new IdentityPool(readIdentities(resolve(cwd, options.identities)), resolve(cwd, options.out, 'identities'), {
        dailyCap: options.identityCap,
      })
    : undefined;
  const around: Surroundings = { loaded, env, cwd, browser, identities };
  const progress = progressOn(terminal, { total, already, ...loudness(options) });
  let done = already;
  const session = new Session({
    open: async () => ({ folder, store }),
    scan: parts.scan ?? ((entry, run, attempt) => scanTargetToRow(entry, settings, run, attempt, around)),
    wrongAnswers:
      parts.wrongAnswers ?? ((until) => wrongAnswers(parts.serveKnown ?? bundledAnswers, settings, around, until)),
    onRow: (row) => {
      done += 1;
      progress.row(row);
    },
  });
  const queue = new LocalQueue(parts.restMs === undefined ? {} : { restMs: parts.restMs });
  const stop = () => void queue.close({ graceful: false });
  const timer = options.for ? setTimeout(() => void queue.close(), options.for * 60_000) : undefined;
  signal.addEventListener('abort', stop, { once: true });
  try {
    const wrong = await session.begin(signal);
    if (wrong.length > 0) return { done, voided: 0, refused: wrong.join('; ') };
    const adding = queue.add(left.map((entry) => jobOf(entry, folder.run)));
    await queue.work((job, c) => session.handle(job, c), {
      concurrency: options.concurrency ?? fittedConcurrency(),
      ...(options.perHost ? { perHost: options.perHost } : {}),
    });
    await adding;
    const voided = signal.aborted ? 0 : await session.end(signal);
    return { done, voided };
  } catch (error) {
    if (signal.aborted) return { done, voided: 0 };
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    progress.end();
    await browser.close();
  }
}

export function jobOf(entry: ListEntry, run: string): ScanJob {
  return { run, target: entry.id, ability: entry.platform, host: hostOf(entry), priority: entry.priority, entry };
}

/** As for one scan: 1 when a check failed, 2 when nothing could be opened, 3 when something stayed undecided. */
function exitOf(rows: readonly Row[], total: number, gate: Gate): ExitCode {
  if (rows.some(({ failed }) => failed.some((one) => counts(one, gate)))) return 1;
  if (rows.length > 0 && rows.every(({ outcome }) => outcome === 'not-opened')) return 2;
  const isDecided =
    rows.length >= total && rows.every(({ outcome }) => outcome !== 'unclear' && outcome !== 'not-opened');
  return isDecided || gate.allowUnclear ? 0 : 3;
}
