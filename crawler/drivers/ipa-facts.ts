import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { UsageError } from '../errors.ts';
import type { AppFacts } from '../trace.ts';
import { isDict, type Plist, parsePlist, textIn } from './plist.ts';
import { openZip, type Zip, type ZipEntry } from './zip.ts';

/**
 * What an IPA says of itself, read without a device: Info.plist, InfoPlist.strings of each locale, and the provisioning
 * profile. What cannot be read of the last two is left out.
 * @throws {UsageError} when the file is no IPA
 * @see Apple, Bundle Programming Guide, "iOS Application Bundles"; Information Property List Key Reference
 */
export async function ipaFacts(file: string): Promise<AppFacts> {
  try {
    const zip = await openZip(file);
    try {
      return { ...(await factsIn(zip)), sha256: await hashOf(file) };
    } finally {
      await zip.close();
    }
  } catch (cause) {
    throw new UsageError(`${file} is no IPA that can be read: ${String((cause as Error).message).split('\n')[0]}`, {
      cause,
    });
  }
}

const INFO = /^Payload\/[^/]+\.app\/Info\.plist$/;
const STRINGS = /^Payload\/[^/]+\.app\/([\w-]+)\.lproj\/InfoPlist\.strings$/;
const PROFILE = /^Payload\/[^/]+\.app\/embedded\.mobileprovision$/;
const USAGE = /^NS\w+UsageDescription$/;
const NAMES = ['CFBundleDisplayName', 'CFBundleName'];
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_LOCALES = 200;

async function factsIn({ entries }: Zip): Promise<Omit<AppFacts, 'sha256'>> {
  const info = await entries.find(({ name }) => INFO.test(name))?.read(MAX_BYTES);
  if (!info) throw new Error('it holds no Payload/….app/Info.plist');
  const own = parsePlist(info);
  const id = textIn(own, 'CFBundleIdentifier');
  if (id === '') throw new Error('its Info.plist names no CFBundleIdentifier');
  const lists: [string, Plist][] = [['', own], ...(await localised(entries))];
  const permissions = [...new Set(lists.flatMap(([, list]) => (isDict(list) ? Object.keys(list) : [])))]
    .filter((key) => USAGE.test(key))
    .sort();
  return {
    id,
    labels: byLocale(lists, (list) => NAMES.map((key) => textIn(list, key)).find((name) => name !== '') ?? ''),
    version: textIn(own, 'CFBundleShortVersionString'),
    build: textIn(own, 'CFBundleVersion'),
    minimumOs: textIn(own, 'MinimumOSVersion'),
    permissions,
    usage: Object.fromEntries(permissions.map((key) => [key, byLocale(lists, (list) => textIn(list, key))])),
    signers: await signersIn(entries),
  };
}

async function localised(entries: readonly ZipEntry[]): Promise<[string, Plist][]> {
  const found: [string, Plist][] = [];
  for (const entry of entries) {
    const locale = STRINGS.exec(entry.name)?.[1];
    if (locale === undefined || found.length === MAX_LOCALES) continue;
    const list = await entry.read(MAX_BYTES).then(stringsIn, () => undefined);
    if (list !== undefined) found.push([locale, list]);
  }
  return found;
}

/** Built apps hold them as property lists; a few keep the text of `"key" = "value";` lines. */
function stringsIn(bytes: Buffer): Plist {
  try {
    return parsePlist(bytes);
  } catch {
    const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
    const text = isWide ? bytes.toString('utf16le') : bytes.toString('utf8');
    const lines = text.matchAll(/^\uFEFF?\s*"?(\w+)"?\s*=\s*"((?:[^"\\]|\\.)*)"\s*;/gm);
    return Object.fromEntries([...lines].map(([, key = '', value = '']) => [key, value.replace(/\\(.)/g, '$1')]));
  }
}

function byLocale(lists: readonly [string, Plist][], say: (list: Plist) => string): Record<string, string> {
  return Object.fromEntries(lists.map(([locale, list]) => [locale, say(list)]).filter(([, text]) => text !== ''));
}

/** The profile is a property list inside a signed message; it names the team and holds its certificates. */
async function signersIn(entries: readonly ZipEntry[]): Promise<AppFacts['signers']> {
  try {
    const message = await entries.find(({ name }) => PROFILE.test(name))?.read(MAX_BYTES);
    const start = message?.indexOf('<?xml') ?? -1;
    const end = message?.indexOf('</plist>') ?? -1;
    if (!message || start < 0 || end < start) return [];
    const profile = parsePlist(message.subarray(start, end + '</plist>'.length));
    const certificates = isDict(profile) ? profile.DeveloperCertificates : undefined;
    const subject = textIn(profile, 'TeamName');
    return (Array.isArray(certificates) ? (certificates as Plist[]) : [])
      .filter((one) => one instanceof Uint8Array)
      .map((one) => ({ subject, sha256: createHash('sha256').update(one).digest('hex') }));
  } catch {
    return [];
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
