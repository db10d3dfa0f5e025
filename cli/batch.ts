import { resolve } from 'node:path';
import { fittedConcurrency } from '../crawler/batch/fitted.ts';
import { IdentityPool, readIdentities } from '../crawler/batch/identities.ts';
import type { ListEntry } from '../crawler/batch/list.ts';
import { newRun, type RunFolder, runsOf } from '../crawler/batch/run-folder.ts';
import { SharedBrowser } from '../crawler/batch/shared-browser.ts';
import { FileStore } from '../crawler/batch/store.ts';
import { type LoadedConfig, loadConfig } from '../crawler/config.ts';
import { launchBrowser } from '../crawler/drivers/browser.ts';
import { LocalQueue } from '../crawler/engine/local.ts';
import { NoPhoneLeft, UsageError } from '../crawler/errors.ts';
import { type Named, Phones } from '../crawler/phones.ts';
import type { OpenSource } from '../crawler/scan.ts';
import { parseRow, type Row } from '../reports/batch/row.ts';
import { personAt } from './assist.ts';
import { reportOn } from './batch/finish.ts';
import { bundledAnswers, type ServeKnown, wrongAnswers } from './batch/known-answers.ts';
import { asBegun, beginRun, jobOf, plan, tellPlan } from './batch/plan.ts';
import { loudness, progressOn, toldOn } from './batch/progress.ts';
import { type BatchSettings, type Surroundings, scanTargetToRow } from './batch/scan-target.ts';
import { sendPlan } from './batch/send.ts';
import { Session, type SessionParts } from './batch/session.ts';
import { type Context, Interrupted } from './context.ts';
import type { ExitCode, Gate } from './exit-code.ts';
import { asideOn } from './put-aside.ts';

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
  readonly targetMinutes?: number; // default: 30, or what the resumed run was begun with
  readonly for?: number; // minutes; after it no scan is begun
  readonly queue?: string; // address of an engine: the workers elsewhere scan
  readonly results?: string;
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
  options: BatchOptions,
  context: Context,
  parts: BatchParts = {},
): Promise<ExitCode> {
  const out = resolve(context.cwd, options.out);
  const loaded = await loadConfig(context.cwd, options.config);
  if (options.nightly) return (await import('./batch/nightly.ts')).nightly(list, options, context, parts);
  if (options.resume) return runPlan(lastUnfinished(out), options, loaded, context, parts);
  if (list === undefined) throw new UsageError('a list is missing: give a file, or - for standard input');
  const planned = await plan(list, context);
  tellPlan(planned, options, loaded, context);
  if (options.dryRun) return planned.bad.length > 0 ? 2 : 0;
  if (planned.entries.length === 0) throw new UsageError('the list holds no target that can be scanned');
  const folder = newRun(out);
  beginRun(folder, planned, options);
  return runPlan(folder, options, loaded, context, parts);
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
  const options = asBegun(folder, given);
  if (options.queue && options.assist) throw new UsageError('--assist is for this machine alone: leave out --queue');
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
      terminal.err(`${worked.noPhone ?? 'the time is over'} after ${worked.done} of ${entries.length}: ${goOn}`);
  }
  return reportOn(await store.rows(), entries.length, options, context);
}

interface Worked {
  readonly done: number;
  readonly voided: number;
  readonly noPhone?: string | undefined; // that none was left for the rest
  readonly refused?: string;
}

async function work(
  left: readonly ListEntry[],
  { folder, store, total, already }: { folder: RunFolder; store: FileStore<Row>; total: number; already: number },
  options: BatchOptions,
  loaded: LoadedConfig,
  context: Context,
  parts: BatchParts,
): Promise<Worked> {
  const { terminal, signal, env, cwd } = context;
  const settings = options as BatchSettings;
  const { proxy } = loaded.config;
  const { browser: path } = options;
  const { assist } = options;
  const headed = Boolean(assist) && left.some(({ platform }) => platform === 'web');
  const person = assist && { person: (shows: 'window' | 'phone') => personAt(context, assist, shows) };
  if (headed && person) person.person('window'); // told now where there is no screen
  const launch = { headed, ...(path ? { path } : {}), ...(proxy ? { proxy } : {}) };
  const browser = new SharedBrowser(() => launchBrowser(launch));
  const identities = options.identities
    ? new IdentityPool(readIdentities(resolve(cwd, options.identities)), resolve(cwd, options.out, 'identities'), {
        dailyCap: options.identityCap,
      })
    : undefined;
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
  const progress = progressOn(terminal, { total, already, ...loudness(options) });
  let done = already;
  let noPhone: string | undefined;
  const scanOne: SessionParts['scan'] = async (entry, run, attempt) => {
    try {
      return await scanTargetToRow(entry, settings, run, attempt, around);
    } catch (error) {
      if (error instanceof NoPhoneLeft) noPhone = error.message;
      throw error;
    }
  };
  const session = new Session({
    open: async () => ({ folder, store }),
    scan: parts.scan ?? scanOne,
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
    return { done, voided, noPhone };
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

/** Phones that are named by the list alone are taken for there. */
function devicesOf(entries: readonly ListEntry[]): Named {
  const of = (platform: 'android' | 'ios') => [
    ...new Set(entries.flatMap((one) => (one.platform === platform && one.device ? [one.device] : []))),
  ];
  return { android: of('android'), ios: of('ios') };
}
