import { UsageError } from '../crawler/errors.ts';
import type { BatchOptions } from './batch.ts';
import type { ScanOptions } from './program.ts';

/**
 * Whoever gives an option expects it to do something.
 * @throws {UsageError} when one does nothing for what is scanned
 */
export function refuseIdle(platform: ScanOptions['platform'], options: Partial<ScanOptions>): void {
  const given = (names: readonly (keyof ScanOptions)[]) => names.find((name) => options[name] !== undefined);
  const idle = platform === 'web' ? given(FOR_APPS) : given(FOR_SITES);
  if (idle === undefined) return;
  const why =
    platform === 'web'
      ? 'is for apps: add "--platform android" or "--platform ios", or leave it out'
      : 'is for web sites, and does nothing for an app: leave it out';
  throw new UsageError(`${flagOf(idle)} ${why}`);
}

const FOR_APPS = ['appium', 'capabilities'] as const;
const FOR_SITES = ['device', 'proxy', 'ignoreCertificateErrors'] as const;

/**
 * With a queue it is the workers that scan, each as it was started.
 * @throws {UsageError} when an option does nothing there
 */
export function refuseIdleOnQueue(options: Partial<BatchOptions>): void {
  if (options.queue === undefined && options.nightly === undefined) return;
  const given = (names: readonly (keyof BatchOptions)[]) => names.find((name) => options[name] !== undefined);
  const [workers, here] = [given(OF_WORKERS), given(OF_THIS_MACHINE)];
  if (workers) throw new UsageError(`${flagOf(workers)} is for who scans: give it to each "naysayer worker"`);
  if (here) throw new UsageError(`${flagOf(here)} is for a batch of this machine alone: leave it out, or --queue`);
}

const OF_WORKERS = ['profile', 'repeat', 'concurrency', 'perHost', 'targetMinutes', 'appium', 'capabilities', 'browser', 'seal'] as const; // biome-ignore format: one line
const OF_THIS_MACHINE = ['identities', 'identityCap', 'for', 'orderedBy'] as const;

function flagOf(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** @throws {UsageError} when what is to be a web site is the package of an app, by its name */
export function refusePackage(name: string): void {
  const [, kind] = /\.(apk|apks|xapk|ipa)$/i.exec(name) ?? [];
  if (kind === undefined || /^https?:\/\//i.test(name)) return;
  throw new UsageError(`${name} is an app: add "--platform ${/^ipa$/i.test(kind) ? 'ios' : 'android'}"`);
}
