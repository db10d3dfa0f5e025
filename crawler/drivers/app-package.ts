import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Apk } from 'node-apk';
import { UsageError } from '../errors.ts';
import type { AppFacts } from '../trace.ts';
import { signersIn } from './apk-signers.ts';
import { openZip } from './zip.ts';

/** The files of an Android package on disk. */
export interface Unpacked {
  readonly base: string;
  readonly splits: readonly string[]; // what else has to be installed with it
  close(): Promise<void>; // takes away what was unpacked
}

/**
 * An APK as it is; of an .apks or .xapk archive the APKs in it.
 * @throws {UsageError} when it is neither, or holds no base
 */
export async function unpackAndroid(file: string): Promise<Unpacked> {
  if (/\.apk$/i.test(file)) return { base: file, splits: [], close: async () => undefined };
  if (!/\.(apks|xapk)$/i.test(file)) {
    throw new UsageError(`${file} is no APK: install the app and give its id instead`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'naysayer-apks-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const { base, splits } = await unpackInto(folder, file);
    return { base, splits, close };
  } catch (cause) {
    await close();
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${file} cannot be unpacked: ${firstLine(cause)}`, { cause });
  }
}

/**
 * What an APK says of itself, read without a device.
 * @throws {UsageError} when the file is no APK
 * @see Android, "App manifest overview"; "APK signature scheme v1"
 */
export async function apkFacts(file: string): Promise<AppFacts> {
  const { Apk } = await import('node-apk');
  const apk = new Apk(file);
  try {
    const manifest = await apk.getManifestInfo();
    const sdk = manifest.raw.children['uses-sdk']?.[0]?.attributes ?? {};
    return {
      id: manifest.package,
      labels: await labelsOf(apk, manifest.applicationLabel),
      version: String(manifest.versionName ?? ''),
      build: String(manifest.versionCode ?? ''),
      minimumOs: String(sdk.minSdkVersion ?? ''),
      targetOs: String(sdk.targetSdkVersion ?? ''),
      permissions: [...manifest.permissions].sort(),
      signers: await signersOf(apk, file),
      sha256: await sha256(file),
    };
  } catch (cause) {
    throw new UsageError(`${file} is no APK that can be read: ${firstLine(cause)}`, { cause });
  } finally {
    apk.close();
  }
}

/**
 * The package that a file installs.
 * @throws {UsageError} when it is no Android package
 */
export async function packageId(file: string): Promise<string> {
  const { base, close } = await unpackAndroid(file);
  try {
    return (await apkFacts(base)).id;
  } finally {
    await close();
  }
}

const MAX_APK = 2 ** 31;
const BASE = /(^|\/)base(-master)?\.apk$/i;

/** Of an .apks archive only the parts of one device: `splits/`, not the whole `standalones/`. */
async function unpackInto(folder: string, file: string): Promise<Pick<Unpacked, 'base' | 'splits'>> {
  const zip = await openZip(file);
  try {
    const apks = zip.entries.filter(({ name }) => /\.apk$/i.test(name) && !/standalones\/|instant\//i.test(name));
    const main =
      apks.find(({ name }) => BASE.test(name)) ?? apks.find(({ name }) => !/(^|\/)(config|split)/i.test(name));
    if (!main) throw new UsageError(`${file} holds no base APK`);
    const written = async (name: string, content: Buffer) => {
      const path = join(folder, basename(name));
      await writeFile(path, content);
      return path;
    };
    const base = await written(main.name, await main.read(MAX_APK));
    const splits: string[] = [];
    for (const other of apks) if (other !== main) splits.push(await written(other.name, await other.read(MAX_APK)));
    return { base, splits };
  } finally {
    await zip.close();
  }
}

/** By locale; '' is the one without. A label that is written into the manifest has none. */
async function labelsOf(apk: Apk, label: unknown): Promise<Record<string, string>> {
  if (typeof label === 'string') return { '': label };
  if (typeof label !== 'number') return {};
  const found = (await apk.getResources()).resolve(label);
  return Object.fromEntries(
    found
      .filter(({ value }) => typeof value === 'string')
      .map(({ locale, value }) => [[locale?.language, locale?.country].filter(Boolean).join('-'), value as string]),
  );
}

async function signersOf(apk: Apk, file: string): Promise<AppFacts['signers']> {
  const later = await signersIn(file);
  if (later.length > 0) {
    return later.map(({ subject, fingerprint256 }) => ({
      subject: subject.split('\n').join(', '),
      sha256: fingerprint256.replaceAll(':', '').toLowerCase(),
    }));
  }
  const certificates = await apk.getCertificateInfo().catch(() => []); // of scheme 1, which an old package has
  return certificates.map(({ subject, bytes }) => ({
    subject: [...subject].map(([name, value]) => `${name}=${value}`).join(', '),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

function firstLine(error: unknown): string {
  return String((error as Error).message).split('\n')[0] ?? '';
}
