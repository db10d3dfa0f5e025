import { dirname, resolve } from 'node:path';
import { type AppConfig, appNamed, type LoadedConfig, type TargetConfig, targetNamed } from './config.ts';
import { UsageError } from './errors.ts';
import type { Preflight } from './evidence/preflight.ts';
import type { ReplayOf, ScanRequest } from './scan-request.ts';
import { appFrom, toAppRequest } from './to-app-request.ts';
import { toRequest } from './to-request.ts';
import type { Trace } from './trace.ts';

/** What a replay is told that differs from the scan it repeats. */
export interface ReplayGiven {
  readonly target?: string; // another address, a package file or an id; default: the recorded one
  readonly authority?: string;
  readonly repeat?: number; // default 1
  readonly appium?: string;
  readonly capabilities?: string;
}

/** What lies around a replay; paths are absolute or relative to the folder of the config. */
export interface ReplaySurroundings extends LoadedConfig {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out?: string; // default: beside the record
  readonly startedAt: Date;
  readonly cwd: string;
  readonly keyFile?: string;
  readonly timestamp?: string;
  readonly browserPath?: string;
  readonly browser?: NonNullable<ScanRequest['browser']>;
}

/**
 * A scan told as a recorded one was, linked to its record. Its people are new ones: what a server remembers of the
 * earlier ones would hide what it asks. Secrets stand in no record, and come from the config's target of the same id.
 * @throws {UsageError} when something that the scan was given is not to be had any more
 */
export async function toReplay(
  dir: string,
  { trace, preflight, manifest }: { trace: Trace; preflight: Preflight | null; manifest: string | null },
  given: ReplayGiven,
  around: ReplaySurroundings,
): Promise<ScanRequest> {
  const replayOf: ReplayOf = { runId: trace.runId, manifest };
  const told = { trace, preflight, given, around: { ...around, out: around.out ?? dirname(resolve(dir)) } };
  const request = trace.target.platform === 'web' ? webReplay(told) : await appReplay(told);
  const { id, name, categories, declared } = trace.target;
  const target = { ...request.target, id, name, categories, ...(declared ? { declared } : {}) };
  return { ...request, target, replayOf };
}

interface ToldAgain {
  readonly trace: Trace;
  readonly preflight: Preflight | null;
  readonly given: ReplayGiven;
  readonly around: ReplaySurroundings & { readonly out: string };
}

function webReplay({ trace, preflight, given, around }: ToldAgain): ScanRequest {
  const { target, settings } = trace;
  const { told } = preflight ?? {};
  const listed = targetNamed(around.config, target.id);
  refuseWithoutSecrets(target.id, told, listed);
  const authority = given.authority ?? authorityFor(trace, given.target ?? target.address);
  const recorded = {
    ...bothAgain({ trace, preflight }),
    url: given.target ?? target.address,
    id: target.id,
    device: settings.device,
    viewport: settings.viewport,
    locale: settings.locale,
    timeZone: settings.timeZone,
    repeat: given.repeat ?? 1,
    ...(told?.child === undefined ? {} : { child: told.child }),
    ...(told?.budgets ? { budgets: { ...told.budgets } } : {}),
    ...(told?.home ? { home: told.home } : {}),
    ...(typeof told?.lateMs === 'number' ? { lateMs: told.lateMs } : {}),
    ...(told?.camera === 'test-picture' && authority ? { camera: told.camera } : {}),
    ...(told?.ignoreCertificateErrors ? { ignoreCertificateErrors: true } : {}),
    ...(told?.proxy && !listed?.proxy ? { proxy: told.proxy } : {}),
    ...(around.timestamp ? { timestamp: around.timestamp } : {}),
  };
  const { entry: _entry, authority: _authority, ...others } = listed ?? ({} as Partial<TargetConfig>);
  const { authority: _forAll, ...config } = around.config;
  const all = { ...others, ...recorded, ...(authority ? { authority } : {}) } as TargetConfig;
  return toRequest(all, { ...around, config });
}

async function appReplay({ trace, preflight, given, around }: ToldAgain): Promise<ScanRequest> {
  const { target, settings } = trace;
  const { platform } = target;
  if (platform === 'web') throw new TypeError('no app');
  if (preflight?.appFile && !given.target) {
    throw new UsageError(
      `that scan installed ${preflight.appFile}: give the file, or that of a new build, with --target`,
    );
  }
  const { told } = preflight ?? {};
  const listed = appNamed(around.config, target.id, platform);
  refuseWithoutSecrets(target.id, told, listed);
  const { authority: _authority, ...others } = listed ?? {};
  const { authority: _forAll, ...config } = around.config;
  const authority = given.authority ?? target.authority;
  const appium = given.appium ?? told?.appium;
  if (told?.capabilities && !given.capabilities && !listed?.capabilities) {
    throw new UsageError(
      'that scan was given capabilities, which no record keeps: give their file with --capabilities',
    );
  }
  const app: AppConfig = {
    ...others,
    ...bothAgain({ trace, preflight }),
    platform,
    app: given.target === undefined ? target.address : appFrom(around.cwd, given.target),
    id: target.id,
    repeat: given.repeat ?? 1,
    locale: settings.locale,
    timeZone: settings.timeZone,
    ...(told?.budgets ? { budgets: { ...told.budgets } } : {}),
    ...(told?.home ? { home: told.home } : {}),
    ...(typeof told?.lateMs === 'number' ? { lateMs: told.lateMs } : {}),
    ...(authority ? { authority } : {}),
    ...(appium ? { appium } : {}),
    ...(given.capabilities ? { capabilities: resolve(around.cwd, given.capabilities) } : {}),
    ...(around.timestamp ? { timestamp: around.timestamp } : {}),
  };
  return toAppRequest(app, { ...around, config });
}

/** What the scan of a site and of an app are told alike. A record without rules was judged by the default ones. */
function bothAgain({ trace: { settings }, preflight }: Pick<ToldAgain, 'trace' | 'preflight'>) {
  const timeServer = preflight?.clock.offset?.server;
  return {
    profile: settings.profile,
    rules: [...(settings.rules ?? (['cn'] as const))],
    ...(preflight?.told.explore === undefined ? {} : { explore: preflight.told.explore }),
    ...(timeServer ? { timeServer } : {}),
    ...(preflight?.orderedBy ? { orderedBy: preflight.orderedBy } : {}),
  };
}

function refuseWithoutSecrets(
  id: string,
  told: Preflight['told'] | undefined,
  listed: Partial<TargetConfig> | AppConfig | undefined,
): void {
  const missing = (['credentials', 'number', 'session', 'otp', 'reset'] as const).find(
    (what) => told?.[what] && !(listed as Partial<TargetConfig> | undefined)?.[what],
  );
  if (!missing) return;
  throw new UsageError(
    `that scan was given ${missing}, which no record keeps: name a config (--config) with the target ${id}`,
  );
}

/** Who allowed forms to be submitted at one host has not allowed it at another. */
function authorityFor({ target }: Trace, address: string): string | undefined {
  const isSame = URL.canParse(address) && new URL(address).host === new URL(target.address).host;
  return isSame ? target.authority : undefined;
}
