// The public doors for other programs. A scan gives a trace; checks judge it; a result is what they come to, in words.
import { resolve } from 'node:path';
import type { Finding } from './checks/check.ts';
import type { TargetConfig } from './crawler/config.ts';
import { keyFileOf } from './crawler/evidence/key.ts';
import { listRenderings } from './crawler/evidence/renderings.ts';
import { scanTarget } from './crawler/scan.ts';
import type { ScanHooks } from './crawler/scan-request.ts';
import { toRequest } from './crawler/to-request.ts';
import type { Trace } from './crawler/trace.ts';
import { type ReportOptions, type Written, writeReports as writeFiles } from './reports/write-reports.ts';

export type { Check, Finding, Verdict } from './checks/check.ts';
export { runChecks } from './checks/index.ts';
export type { TargetConfig } from './crawler/config.ts';
export * from './crawler/errors.ts';
export type * from './crawler/trace.ts';
export { readTrace } from './crawler/trace-file.ts';
export { buildResult } from './reports/build-result.ts';
export type { Result } from './reports/result.ts';

export interface ScanSetup extends ScanHooks {
  readonly out?: string; // the folder that gets a folder for this scan; default naysayer-out
  readonly browserPath?: string;
  readonly hookHosts?: readonly string[]; // hosts that the target's hooks may call, beside this machine
  readonly env?: Readonly<Record<string, string | undefined>>; // where credentials come from; default none
  readonly seal?: false | { readonly keyFile?: string }; // false: the evidence is left unsigned; default: signed with the user's key
}

/**
 * Walks one target, saying no to everything, and records it under `out`. A target is what stands in the config's
 * `targets`; an address alone will do. Once the target is open it always gives a trace, whatever fails.
 * @throws {UsageError} when it is told wrongly
 * @throws {NoBrowser} when this machine has none
 */
export async function scan(
  target: string | TargetConfig,
  setup: ScanSetup = {},
): Promise<{ trace: Trace; folder: string }> {
  const { out = 'naysayer-out', browserPath, hookHosts = [], env = {}, seal = {}, ...hooks } = setup;
  const request = toRequest(typeof target === 'string' ? { url: target } : target, {
    config: { hookHosts: [...hookHosts] },
    folder: process.cwd(),
    env,
    out: resolve(out),
    startedAt: new Date(),
    ...(browserPath ? { browserPath } : {}),
    ...(seal ? { keyFile: seal.keyFile ?? keyFileOf(process.env) } : {}),
  });
  return { trace: await scanTarget(request, hooks), folder: request.outDir };
}

/** Writes the reports of a scan into its folder, and takes down what they look like, so that `verify` knows them. */
export async function writeReports(
  folder: string,
  trace: Trace,
  findings: readonly Finding[],
  options: ReportOptions,
): Promise<Written> {
  const written = await writeFiles(folder, trace, findings, options);
  listRenderings(folder, Object.values(written));
  return written;
}
