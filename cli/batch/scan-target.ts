import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { runChecks } from '../../checks/index.ts';
import type { IdentityPool } from '../../crawler/batch/identities.ts';
import type { ListEntry } from '../../crawler/batch/list.ts';
import type { RunFolder } from '../../crawler/batch/run-folder.ts';
import type { SharedBrowser } from '../../crawler/batch/shared-browser.ts';
import { type AppConfig, appNamed, type LoadedConfig, type TargetConfig, targetNamed } from '../../crawler/config.ts';
import { NoPhoneLeft } from '../../crawler/errors.ts';
import { keyFileOf } from '../../crawler/evidence/key.ts';
import type { Phones } from '../../crawler/phones.ts';
import { type OpenSource, scanTarget } from '../../crawler/scan.ts';
import type { PersonHook, ScanRequest } from '../../crawler/scan-request.ts';
import { appFrom, toAppRequest } from '../../crawler/to-app-request.ts';
import { toRequest } from '../../crawler/to-request.ts';
import type { Trace } from '../../crawler/trace.ts';
import { OURS, type Row, type RowFacts, rowOf, rowOfFailure } from '../../reports/batch/row.ts';
import { judge } from '../report.ts';

/** What holds for every target of a run. */
export interface BatchSettings {
  readonly profile?: 'triage' | 'standard' | 'filing';
  readonly repeat?: number;
  readonly lang: 'zh' | 'en';
  readonly targetMinutes: number; // after it a scan is ended, unclear
  readonly browser?: string;
  readonly appium?: string;
  readonly capabilities?: string;
  readonly orderedBy?: string;
  readonly seal?: boolean; // default true
}

export interface Surroundings {
  readonly loaded: LoadedConfig;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly browser: SharedBrowser;
  readonly phones: Phones;
  readonly openSource?: OpenSource; // of drivers; the real ones unless given
  readonly person?: (shows: 'window' | 'phone') => PersonHook; // who is asked for what no tool may do
  readonly identities?: IdentityPool | undefined;
  onFault?(target: string, error: unknown): void; // a fault of this tool: the row has no more than its code
}

export interface Attempt {
  readonly attempt: number;
  readonly session: string;
  readonly signal: AbortSignal;
}

/**
 * One attempt at one target: its walks, its findings, its reports in a folder of their own, and its row. Whatever fails
 * becomes a row that says so.
 * @throws the signal's reason when it was ended from outside; then there is no row
 * @throws {NoPhoneLeft} when all phones were put aside; then there is none either
 */
export async function scanTargetToRow(
  entry: ListEntry,
  settings: BatchSettings,
  run: RunFolder,
  attempt: Attempt,
  around: Surroundings,
): Promise<Row> {
  const startedAt = new Date();
  const folder = run.newScanFolder(entry.id);
  const facts = factsOf(entry, run, attempt, folder);
  let limit: AbortSignal | undefined; // begins when a browser or a phone is had
  const lease = leaseFor(entry, around);
  try {
    const request = await requestOf(entry, settings, join(run.path, folder), startedAt, around);
    const lent = lease ? { ...request, credentials: lease.identity } : request;
    const scan = (ready: ScanRequest) => {
      limit = AbortSignal.timeout(settings.targetMinutes * 60_000);
      const signal = AbortSignal.any([attempt.signal, limit]);
      const person = around.person && { person: around.person(ready.app ? 'phone' : 'window') };
      return inTime(
        scanTarget({ ...ready, headed: Boolean(person) }, { ...person, signal }, around.openSource),
        signal,
      );
    };
    const trace = lent.app
      ? (await around.phones.scan(lent, scan, entry.device)).trace
      : await withBrowser(lent, attempt, around, scan);
    const { result } = await judge(lent.outDir, trace, runChecks(trace), {
      format: ['html', 'json'],
      lang: settings.lang,
    });
    lease?.give(isBanned(trace));
    const row = rowOf(result, { ...facts, identity: lease?.identity.id });
    const lost = lostTo(trace);
    return lost === undefined ? row : { ...row, cause: lost, ours: true };
  } catch (error) {
    lease?.give(false);
    if (attempt.signal.aborted || error instanceof NoPhoneLeft) throw error;
    const cause = limit?.aborted ? 'out-of-time' : causeOf(error);
    if (cause === 'fault') around.onFault?.(entry.id, error);
    return rowOfFailure(cause, startedAt, Date.now() - startedAt.getTime(), { ...facts, identity: lease?.identity.id });
  }
}

/** Worth another attempt: a failure of ours, or one of the network that may be ours. */
export function isWorthAnother(row: Row): boolean {
  return (row.ours && row.cause !== 'bad-target') || PERHAPS_OURS.has(row.cause);
}

/** Nobody can tell whose these are: they are tried again, and told as the target's when they stay. */
const PERHAPS_OURS: ReadonlySet<string> = new Set(['dns', 'network']);

function factsOf(entry: ListEntry, run: RunFolder, { attempt, session }: Attempt, folder: string): RowFacts {
  return {
    run: run.run,
    target: entry.id,
    line: entry.line,
    platform: entry.platform,
    address: entry.target,
    name: entry.name ?? nameOf(entry),
    operator: entry.operator ?? null,
    categories: [...(entry.categories ?? [])],
    attempts: attempt,
    session,
    folder,
  };
}

function nameOf({ platform, target }: ListEntry): string {
  return platform === 'web' ? new URL(target).host : target;
}

function leaseFor(entry: ListEntry, { identities, loaded }: Surroundings) {
  return hasAccount(entry, loaded) ? undefined : identities?.lease(hostOf(entry) || entry.target, entry.id);
}

/** Whether it has a test account of its own, and is lent none. */
export function hasAccount(entry: ListEntry, loaded: LoadedConfig): boolean {
  return knownOf(entry, loaded)?.credentials !== undefined;
}

/** Whom a scan visits: one scan at a time. An app visits nobody that is known before. */
export function hostOf({ platform, entry, target }: ListEntry): string {
  return platform === 'web' ? new URL(entry ?? target).host : '';
}

async function requestOf(
  entry: ListEntry,
  settings: BatchSettings,
  outDir: string,
  startedAt: Date,
  { loaded, env, cwd }: Surroundings,
): Promise<ScanRequest> {
  const { profile, repeat, browser, appium, capabilities, orderedBy } = settings;
  const said = given({ profile, repeat, orderedBy });
  const surroundings = {
    config: loaded.config,
    folder: loaded.folder,
    env,
    out: outDir,
    startedAt,
    ...(settings.seal === false ? {} : { keyFile: keyFileOf(env) }),
    ...(entry.categories ? { categoriesBy: 'list' as const } : {}),
  };
  const request =
    entry.platform === 'web'
      ? toRequest(
          { ...siteOf(entry, loaded), ...said },
          { ...surroundings, ...(browser ? { browserPath: browser } : {}) },
        )
      : await toAppRequest(
          {
            ...appOf({ ...entry, platform: entry.platform }, loaded, cwd),
            ...said,
            ...given({ appium, capabilities: capabilities && resolve(cwd, capabilities) }),
          },
          surroundings,
        );
  return { ...request, outDir };
}

/** What the config says of a target of the list. */
function knownOf({ id, target, platform }: ListEntry, { config }: LoadedConfig): TargetConfig | AppConfig | undefined {
  if (platform === 'web') return targetNamed(config, id) ?? targetNamed(config, target);
  return appNamed(config, id, platform) ?? appNamed(config, target, platform);
}

/** What the list says goes before what the config says of the same target. */
function siteOf(entry: ListEntry, loaded: LoadedConfig): TargetConfig {
  const { device } = entry;
  const listed = given({ entry: entry.entry, device });
  return { ...knownOf(entry, loaded), ...listedOf(entry), ...listed, url: entry.target } as TargetConfig;
}

/** A package file of the list lies where the batch was started, whatever folder the config is in. */
function appOf(entry: ListEntry & Pick<AppConfig, 'platform'>, loaded: LoadedConfig, cwd: string): AppConfig {
  const { platform, target } = entry;
  const known = knownOf(entry, loaded) as AppConfig | undefined;
  return { ...known, ...listedOf(entry), platform, app: appFrom(cwd, target) };
}

function listedOf({ id, name, categories, authority, declared, locale }: ListEntry) {
  const those = given({ categories, declared }) as Pick<AppConfig, 'categories' | 'declared'>;
  return { ...given({ id, name, authority, locale }), ...those };
}

function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

/**
 * The shared browser for a first attempt, its own for the next: whatever takes a browser down takes no other scan with
 * it a second time. A target with a proxy of its own has a browser of its own.
 */
async function withBrowser(
  request: ScanRequest,
  { attempt }: Attempt,
  { browser, loaded }: Surroundings,
  scan: (request: ScanRequest) => Promise<Trace>,
): Promise<Trace> {
  const isShared = attempt === 1 && request.proxy === loaded.config.proxy;
  if (!isShared) return scan(request);
  return browser.lend(async (lent: Browser) => {
    const trace = await scan({ ...request, browser: lent });
    if (lostTo(trace) === 'driver-lost') await browser.retire(); // one that has frozen would be lost to the others too
    return trace;
  });
}

/** A scan that does not end when it is told to is left behind: what it holds is closed with its browser. */
async function inTime(scan: Promise<Trace>, signal: AbortSignal): Promise<Trace> {
  scan.catch(() => {});
  const told = new Promise<never>((_, fail) => {
    const late = () => setTimeout(() => fail(signal.reason), GRACE_MS).unref();
    if (signal.aborted) late();
    else signal.addEventListener('abort', late, { once: true });
  });
  return Promise.race([scan, told]);
}

const GRACE_MS = 10_000;

/** Why a walk was lost to a failure of ours, if one was and it left the scan undecided. */
function lostTo(trace: Trace): string | undefined {
  for (const { ending } of trace.walks) {
    if (ending.kind === 'unclear' && OURS.has(ending.reason.code)) return ending.reason.code;
  }
  return undefined;
}

function isBanned(trace: Trace): boolean {
  return trace.walks.some(({ ending }) => ending.kind === 'unclear' && ending.reason.code === 'risk-control');
}

/** A wrong target is the list's, not ours; the rest is a fault of ours, told by its class. */
function causeOf(error: unknown): string {
  const { name } = error as Error;
  const codes: Readonly<Record<string, string>> = {
    UsageError: 'bad-target',
    NoBrowser: 'no-browser',
    DriverLost: 'driver-lost',
    AcceptWhileRefusing: 'accepted-by-accident',
  };
  return codes[name] ?? 'fault';
}
