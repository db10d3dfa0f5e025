import { UsageError } from '../crawler/errors.ts';
import type { ScanOptions } from './program.ts';

/**
 * Whoever gives an option expects it to do something.
 * @throws {UsageError} when one does nothing for what is scanned
 */
export function refuseIdle(platform: ScanOptions['platform'], options: Partial<ScanOptions>): void {
  const given = (names: readonly (keyof ScanOptions)[]) => names.find((name) => options[name] !== undefined);
  const idle = platform === 'web' ? given(FOR_APPS) : given(FOR_SITES);
  if (idle === undefined) return;
  const flag = `--${idle.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const why =
    platform === 'web'
      ? 'is for apps: add "--platform android" or "--platform ios", or leave it out'
      : 'is for web sites, and does nothing for an app: leave it out';
  throw new UsageError(`${flag} ${why}`);
}

const FOR_APPS = ['appium', 'capabilities'] as const;
const FOR_SITES = ['device', 'proxy', 'ignoreCertificateErrors'] as const;

/** @throws {UsageError} when what is to be a web site is the package of an app, by its name */
export function refusePackage(name: string): void {
  const [, kind] = /\.(apk|apks|xapk|ipa)$/i.exec(name) ?? [];
  if (kind === undefined || /^https?:\/\//i.test(name)) return;
  throw new UsageError(`${name} is an app: add "--platform ${/^ipa$/i.test(kind) ? 'ios' : 'android'}"`);
}
