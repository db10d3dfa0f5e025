import { resolve } from 'node:path';
import type { Browser } from 'playwright';
import { runChecks } from '../checks/index.ts';
import {
  type AppConfig,
  appNamed,
  type LoadedConfig,
  loadConfig,
  type TargetConfig,
  targetNamed,
} from '../crawler/config.ts';
import { NoPhoneLeft } from '../crawler/errors.ts';
import { keyFileOf } from '../crawler/evidence/key.ts';
import { readPreflight } from '../crawler/evidence/seal.ts';
import { makeFolder } from '../crawler/make-folder.ts';
import { Phones, type SickPhone } from '../crawler/phones.ts';
import { scanTarget } from '../crawler/scan.ts';
import type { ScanHooks, ScanRequest } from '../crawler/scan-request.ts';
import { appFrom, toAppRequest } from '../crawler/to-app-request.ts';
import { toRequest, webAddress, withoutHoles } from '../crawler/to-request.ts';
import type { Trace } from '../crawler/trace.ts';
import { clockInWords, type Lang, WORDS } from '../reports/words/index.ts';
import { personAt } from './assist.ts';
import { type Context, Interrupted } from './context.ts';
import { type ExitCode, exitCode, knowsItsChecks } from './exit-code.ts';
import { refuseIdle, refusePackage } from './fits-target.ts';
import { type KnownOptions, readKnown } from './known.ts';
import type { ScanOptions } from './program.ts';
import { putAside } from './put-aside.ts';
import { type Judged, judge, tell } from './report.ts';
import { liveProgress, plain } from './terminal.ts';

/**
 * `naysayer scan TARGET`: the walks of one target, its findings and its reports.
 * @param browser lent by a caller that scans more than one; else one is started and ended
 */
export async function scan(name: string, options: ScanOptions, context: Context, browser?: Browser): Promise<ExitCode> {
  knowsItsChecks(options);
  const loaded = await loadConfig(context.cwd, options.config);
  const app = appGiven(name, options.platform, loaded, context);
  if (!app && !targetNamed(loaded.config, name)) refusePackage(name);
  refuseIdle(app?.platform ?? 'web', options);
  const request = app
    ? await toAppScan(app, options, loaded, context)
    : toScan(name, options, loaded, context, browser);
  const judged = await scanToReports(request, options, context);
  tell(judged, options, context);
  return exitCode(judged.trace, judged.result.findings, options);
}

/** An app of the config, whose platform is known, or one that the command line says is an app. */
function appGiven(
  name: string,
  platform: ScanOptions['platform'],
  { config }: LoadedConfig,
  { cwd }: Context,
): AppConfig | undefined {
  if (platform !== 'web') return appNamed(config, name, platform) ?? { app: appFrom(cwd, name), platform };
  return targetNamed(config, name) ? undefined : appNamed(config, name);
}

/** @throws {UsageError} */
async function toAppScan(
  app: AppConfig,
  options: ScanOptions,
  { config, folder }: LoadedConfig,
  context: Context,
): Promise<ScanRequest> {
  const { appium, capabilities, category } = options;
  const said = {
    ...settingsSaid(options),
    appium,
    capabilities: capabilities && resolve(context.cwd, capabilities),
  };
  return toAppRequest(
    { ...app, ...withoutHoles(said), ...(category ? { categories: [...category] } : {}) },
    {
      config,
      folder,
      env: context.env,
      out: resolve(context.cwd, options.out),
      startedAt: new Date(),
      ...signing(options, context),
      ...(category ? { categoriesBy: 'command line' as const } : {}),
    },
  );
}

/** What the command line may say of a site and of an app. */
function settingsSaid(options: Omit<ScanOptions, 'platform' | 'format' | 'lang'>) {
  const { locale, timeZone, repeat, profile, rules, authority, orderedBy, timestamp, timeServer } = options;
  const explore = options.explore === false ? false : undefined;
  const places = rules && [...rules];
  return { locale, timeZone, repeat, profile, rules: places, authority, orderedBy, timestamp, timeServer, explore };
}

/** What the command line says goes before what the config says. @throws {UsageError} */
export function toScan(
  name: string,
  options: Omit<ScanOptions, 'platform' | 'format' | 'lang'>,
  { config, folder }: LoadedConfig,
  context: Context,
  browser?: Browser,
): ScanRequest {
  const { device, proxy, ignoreCertificateErrors, category } = options;
  const listed: TargetConfig = targetNamed(config, name) ?? { url: webAddress(name).href };
  const said = { ...settingsSaid(options), device, proxy, ignoreCertificateErrors };
  return toRequest(
    { ...listed, ...withoutHoles(said), ...(category ? { categories: [...category] } : {}) },
    {
      config,
      folder,
      env: context.env,
      out: resolve(context.cwd, options.out),
      startedAt: new Date(),
      ...signing(options, context),
      ...(category ? { categoriesBy: 'command line' as const } : {}),
      ...(browser ? { browser } : {}),
      ...(options.browser ? { browserPath: options.browser } : {}),
    },
  );
}

/** Evidence is signed with the user's key, unless told otherwise. */
export function signing({ seal = true }: Pick<ScanOptions, 'seal'>, { env }: Context): { keyFile?: string } {
  return seal ? { keyFile: keyFileOf(env) } : {};
}

/** @throws {Interrupted} on Ctrl-C, when the trace is readable up to there */
export async function scanToReports(
  request: ScanRequest,
  options: Pick<ScanOptions, 'format' | 'lang' | 'browser' | 'quiet' | 'json' | 'assist' | keyof KnownOptions>,
  context: Context,
): Promise<Judged> {
  const { terminal, signal } = context;
  const mark = await readKnown(options, context);
  makeFolder(request.outDir);
  const person = options.assist && { person: personAt(context, options.assist, request.app ? 'phone' : 'window') };
  const progress = options.quiet ? {} : liveProgress(terminal, request.target.name);
  let trace: Trace;
  try {
    trace = await scanAny({ ...request, headed: Boolean(person) }, { ...progress, ...person, signal }, terminal);
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new Interrupted(`interrupted: for what was recorded run "naysayer report ${request.outDir}"`, {
      cause: error,
    });
  } finally {
    terminal.live('');
  }
  if (!options.quiet) {
    const offset = readPreflight(request.outDir)?.clock.offset;
    const clock = offset ? [clockInWords(offset, options.lang)] : [];
    for (const line of [...clock, ...missingForFiling(request, trace, options.lang)]) terminal.err(plain(line));
  }
  return await judge(request.outDir, trace, runChecks(trace), options, mark);
}

/** What the profile filing is to have and this scan has not: said at once, for it cannot be made up for later. */
export function missingForFiling(
  { settings, seal }: ScanRequest,
  { settings: { video } }: Trace,
  lang: Lang,
): string[] {
  if (settings.profile !== 'filing') return [];
  const { video: videos, lacks } = WORDS[lang].page;
  return [
    ...(video === 'no-ffmpeg' || video === 'secrets-typed' ? [videos[video]] : []),
    ...(seal ? [] : [lacks.signature]),
    ...(seal && !seal.timestamp ? [lacks.stamp] : []),
  ];
}

/** An app for which there are several phones is scanned on the first that does not fail. */
async function scanAny(request: ScanRequest, hooks: ScanHooks, terminal: Context['terminal']): Promise<Trace> {
  const scanOne = (one: ScanRequest) => scanTarget(one, hooks);
  if (!request.app?.phones) return scanOne(request);
  const sick: SickPhone[] = [];
  const phones = new Phones({ onAside: (phone) => sick.push(phone) });
  // What the last phone left says why there is no verdict.
  const trace = await phones.scan(request, scanOne).then(
    (scanned) => scanned.trace,
    (error: unknown) => (error instanceof NoPhoneLeft ? error.last : undefined) ?? Promise.reject(error),
  );
  for (const line of putAside(sick, trace.failure?.detail)) terminal.err(line);
  return trace;
}
