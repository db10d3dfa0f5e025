import { resolve } from 'node:path';
import { fittedConcurrency } from '../crawler/batch/fitted.ts';
import { IdentityPool, readIdentities } from '../crawler/batch/identities.ts';
import type { ListEntry } from '../crawler/batch/list.ts';
import { newRun, type RunFolder, runsOf } from '../crawler/batch/run-folder.ts';
import { SharedBrowser } from '../crawler/batch/shared-browser.ts';
import { FileStore } from '../crawler/batch/store.ts';
import { type LoadedConfig, loadConfig } from '../crawler/config.ts';
import { launchBrowser } from '../crawler/drivers/browser.ts';
import type { JobContext, ScanJob } from '../crawler/engine/engine.ts';
import { LocalQueue } from '../crawler/engine/local.ts';
import { UsageError } from '../crawler/errors.ts';
import { type Named, Phones } from '../crawler/phones.ts';
import type { OpenSource } from '../crawler/scan.ts';
import { parseRow, type Row } from '../reports/batch/row.ts';
import { personAt } from './assist.ts';
import { reportOn } from './batch/finish.ts';
import { bundledAnswers, type ServeKnown, wrongAnswers } from './batch/known-answers.ts';
import {
  asBegun,
  type Begun,
  begunRunOf,
  jobOf,
  newRunOf,
  plan,
  type Run,
  settingsOf,
  tellPlan,
} from './batch/plan.ts';
import { loudness, progressOn, toldOn } from './batch/progress.ts';
import { queueAddress } from './batch/queue-address.ts';
import { type BatchSettings, type Surroundings, scanTargetToRow } from './batch/scan-target.ts';
import { sendPlan } from './batch/send.ts';
import { Session, type SessionParts } from './batch/session.ts';
import { type Context, Interrupted } from './context.ts';
import type { ExitCode, Gate } from './exit-code.ts';
import { loadOwn } from './own.ts';
import { asideOn } from './put-aside.ts';
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
  readonly identityCap?: number; // uses of one identity a day
  readonly targetMinutes?: number; // a default is in asBegun
  readonly for?: number; // minutes; after it no scan is begun
  readonly queue?: string | true; // address of an engine, true for the environment's: the workers elsewhere scan
  readonly results?: string;
  readonly evidence?: string; // where workers put the folders of their scans
  readonly view?: boolean;
  readonly nightly?: string; // HH:MM, or off
  readonly assist?: number | true; // minutes a person is waited for
  readonly tz?: string; // of that time; default this machine's
  readonly dryRun?: boolean;
  readonly resume?: boolean;
  readonly quiet?: boolean;
  readonly jsonLines?: boolean;
}

/** What tests put in the place of the real thing. */
export interface BatchParts {
  readonly serveKnown?: ServeKnown;
  readonly scan?: SessionParts['scan'];
  readonly openSource?: OpenSource;
  readonly wrongAnswers?: SessionParts['wrongAnswers'];
  readonly restMs?: number;
  readonly minuteMs?: number; // of --for
  readonly checkEvery?: number; // scans between two looks at what is known
  readonly prefix?: string; // of the queues' names
  readonly cron?: string; // in place of the time of night
  readonly lockMs?: number;
}

/**
 * `naysayer batch LIST`: scans every target of a list on this machine. A row a target is on disk before the next is
 * begun: whatever ends the batch, `--resume` goes on with what has no row yet.
 */
export async function batch(
  list: string | undefined,
  given: BatchOptions,
  context: Context,
  parts: BatchParts = {},
): Promise<ExitCode> {
  const out = resolve(context.cwd, given.out);
  const begun = given.resume ? lastBegun(out) : undefined;
  const options = asBegun(begun, given);
  const loaded = await loadConfig(context.cwd, options.config);
  await loadOwn(context, options.config);
  if (options.nightly) return (await import('./batch/nightly.ts')).nightly(list, options, context, parts);
  if (begun) return runPlan(begunRunOf(begun), options, loaded, context, parts);
  if (list === undefined) throw new UsageError('a list is missing: give a file, or - for standard input');
  const planned = await plan(list, context);
  tellPlan(planned, options, loaded, context, options.queue ? undefined : poolOf(options, context));
  if (options.dryRun) return planned.bad.length > 0 ? 2 : 0;
  const settings = settingsOf({ ...options, ...(loaded.file ? { config: loaded.file } : {}) }, context.cwd);
  return runPlan(newRunOf(planned, newRun(out), settings), options, loaded, context, parts);
}

/** @throws {UsageError} when there is none to go on with */
function lastBegun(out: string): RunFolder {
  const last = runsOf(out).at(-1);
  if (!last) throw new UsageError(`no run in ${out}: give a list, or the folder of the run with --out`);
  return last;
}

async function runPlan(
  run: Run,
  options: Begun,
  loaded: LoadedConfig,
  context: Context,
  parts: BatchParts,
): Promise<ExitCode> {
  if (options.queue && options.assist) throw new UsageError('--assist is for this machine alone: leave out --queue');
  if (options.queue) return sendPlan(run, queueAddress(options, context.env), options, context, parts);
  const giveBack = run.folder.hold();
  try {
    return await scanHere(run, options, loaded, context, parts);
  } finally {
    giveBack();
  }
}

async function scanHere(
  run: Run,
  options: Begun,
  loaded: LoadedConfig,
  context: Context,
  parts: BatchParts,
): Promise<ExitCode> {
  const { terminal } = context;
  const { folder, entries } = run;
  const store = new FileStore<Row>(folder, parseRow);
  const already = new Set((await store.rows()).flatMap(({ target, voided }) => (voided === null ? [target] : [])));
  const left = entries.filter(({ id }) => !already.has(id));
  if (left.length === 0) return reportOn(await store.rows(), entries.length, options, context);
  const worked = await work(left, { run, store, already: already.size }, options, loaded, context, parts);
  for (const line of shortfallOf(worked, entries.length)) terminal.err(`${line}: ${goOnOf(options)}`);
  const code = reportOn(await store.rows(), entries.length, options, context);
  return worked.wrong.length > 0 ? 2 : code;
}

function goOnOf({ out }: BatchOptions): string {
  return `go on with "naysayer batch --resume --out ${out}"`;
}

interface Worked {
  readonly done: number; // with those before
  readonly failed: number; // for good, by a failure of ours
  readonly firstFailure: unknown;
  readonly isTimeOver: boolean;
  readonly voided: number;
  readonly wrong: readonly string[]; // what this machine answered otherwise after results
}

/** Why not every target has a result that counts, a line each. */
function shortfallOf({ done, failed, firstFailure, isTimeOver, voided, wrong }: Worked, total: number): string[] {
  if (wrong.length > 0) {
    const why = `this machine answered wrongly after them (${wrong.join('; ')})`;
    return [`naysayer: ${voided} results do not count, and ${total - done} were not made: ${why}`];
  }
  const { message = String(firstFailure) } = (firstFailure ?? {}) as Error;
  return [
    ...(failed > 0 ? [`naysayer: ${failed} have no result: ${plain(message)}`] : []),
    ...(isTimeOver && done + failed < total ? [`the time is over after ${done} of ${total}`] : []),
  ];
}

async function work(
  left: readonly ListEntry[],
  { run, store, already }: { run: Run; store: FileStore<Row>; already: number },
  options: Begun,
  loaded: LoadedConfig,
  context: Context,
  parts: BatchParts,
): Promise<Worked> {
  const { terminal, signal, env, cwd } = context;
  const settings: BatchSettings = options;
  const { proxy } = loaded.config;
  const { browser: path } = options;
  const { assist } = options;
  const headed = Boolean(assist) && left.some(({ platform }) => platform === 'web');
  const person = assist && { person: (shows: 'window' | 'phone') => personAt(context, assist, shows) };
  if (headed && person) person.person('window'); // told now where there is no screen
  const launch = { headed, ...(path ? { path } : {}), ...(proxy ? { proxy } : {}) };
  const browser = new SharedBrowser(() => launchBrowser(launch));
  const identities = poolOf(options, context);
  const around: Surroundings = {
    loaded,
    env,
    cwd,
    browser,
    phones: new Phones({ named: devicesOf(left), onAside: asideOn(terminal) }),
    identities,
    ...(parts.openSource ? { openSource: parts.openSource } : {}),
    ...person,
    onFault: toldOn(terminal),
  };
  const { folder } = run;
  const progress = progressOn(terminal, { total: run.entries.length, already, ...loudness(options) });
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
    ...(parts.checkEvery ? { checkEvery: parts.checkEvery } : {}),
  });
  const queue = new LocalQueue(parts.restMs === undefined ? {} : { restMs: parts.restMs });
  const stop = () => void queue.close({ graceful: false });
  let isTimeOver = false;
  const endInTime = () => {
    isTimeOver = true;
    void queue.close();
  };
  const timer = options.for ? setTimeout(endInTime, options.for * (parts.minuteMs ?? 60_000)) : undefined;
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (!parts.wrongAnswers) await browser.lend(async () => {}); // where there is none, that is what is told
    const wrong = await session.begin(signal);
    if (wrong.length > 0)
      throw new UsageError(
        `nothing was scanned: this machine answers wrongly where the answer is known: ${wrong.join('; ')}`,
      );
    run.begin();
    const adding = queue.add(left.map((entry) => jobOf(entry, folder.run)));
    const handle = async (job: ScanJob, at: JobContext) => {
      await session.handle(job, at);
      if (session.wrong.length > 0) void queue.close(); // nothing it would find counts
    };
    await queue.work(handle, {
      concurrency: options.concurrency ?? fittedConcurrency(),
      ...(options.perHost ? { perHost: options.perHost } : {}),
    });
    await adding;
    signal.throwIfAborted();
    const voided = await session.end(signal);
    const { failed } = await queue.stats();
    if (identities && identities.without > 0)
      terminal.err(`${identities.without} targets had no account: the pool had none left for them`);
    return { done, failed, firstFailure: queue.firstFailure, isTimeOver, voided, wrong: session.wrong };
  } catch (error) {
    if (!signal.aborted) throw error;
    if (!folder.hasBegun) throw new Interrupted('interrupted before the first scan: nothing is left behind');
    throw new Interrupted(`interrupted after ${done} of ${run.entries.length}: ${goOnOf(options)}`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    progress.end();
    await browser.close();
  }
}

function poolOf({ identities, identityCap, out }: Begun, { cwd }: Context): IdentityPool | undefined {
  if (!identities) return undefined;
  return new IdentityPool(readIdentities(resolve(cwd, identities)), resolve(cwd, out, 'identities'), {
    dailyCap: identityCap,
  });
}

/** Phones that are named by the list alone are taken for there. */
function devicesOf(entries: readonly ListEntry[]): Named {
  const of = (platform: 'android' | 'ios') => [
    ...new Set(entries.flatMap((one) => (one.platform === platform && one.device ? [one.device] : []))),
  ];
  return { android: of('android'), ios: of('ios') };
}
