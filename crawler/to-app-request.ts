import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { DEFAULTS } from './config.ts';
import { packageId } from './drivers/app-package.ts';
import { ipaFacts } from './drivers/ipa-facts.ts';
import { UsageError } from './errors.ts';
import { refuseUnsafe } from './safe-capabilities.ts';
import type { ScanRequest } from './scan-request.ts';
import type { Place } from './trace.ts';

export interface AppGiven {
  readonly platform: 'android' | 'ios';
  readonly app: string; // path of a package file, or a package or bundle id
  readonly appium?: string;
  readonly capabilities?: string; // path of a JSON file
  readonly categories?: readonly number[];
  readonly authority?: string;
  readonly repeat?: number;
  readonly profile?: 'triage' | 'standard' | 'filing';
  readonly rules?: readonly Place[];
  readonly locale?: string;
  readonly timeZone?: string;
  readonly orderedBy?: string;
  readonly timestamp?: string; // address of an RFC 3161 authority
  readonly timeServer?: string; // host or host:port
  readonly explore?: boolean; // as in a config: true unless given, false in the profile triage
}

export interface AppSurroundings {
  readonly folder: string; // what paths are relative to
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: string;
  readonly startedAt: Date;
  readonly keyFile?: string; // of the key that signs the evidence; absent: it is left unsigned
}

/**
 * All that a scan of one app is told. The account of a device farm is read from NAYSAYER_APPIUM_USER and
 * NAYSAYER_APPIUM_KEY.
 * @throws {UsageError} when there is no such file or id, the capabilities are no JSON object, or an address is none
 */
export async function toAppRequest(given: AppGiven, around: AppSurroundings): Promise<ScanRequest> {
  const { platform, authority, profile = DEFAULTS.profile } = given;
  const { id: address, file, name } = await appOf(given, around.folder);
  const id = address
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const stamp = around.startedAt.toISOString().replace(/[:.]/g, '-');
  const { NAYSAYER_APPIUM_USER: user, NAYSAYER_APPIUM_KEY: key } = around.env;
  return {
    target: {
      id,
      platform,
      address,
      name: name ?? (file ? basename(file) : address),
      categories: (given.categories ?? []).map((n) => ({ n, by: 'command line' })),
      ...(authority ? { authority } : {}),
    },
    outDir: join(around.out, `${id}-${stamp}`),
    settings: {
      device: 'phone',
      viewport: DEFAULTS.viewport.phone,
      locale: given.locale ?? DEFAULTS.locale,
      timeZone: given.timeZone ?? DEFAULTS.timeZone,
      repeat: given.repeat ?? (profile === 'triage' ? 1 : DEFAULTS.repeat),
      profile,
      seed: `${id}-${stamp}`,
      ...(given.rules ? { rules: given.rules } : {}),
    },
    ...(given.orderedBy ? { orderedBy: given.orderedBy } : {}),
    ...(given.timeServer ? { timeServer: given.timeServer } : {}),
    ...(around.keyFile
      ? { seal: { keyFile: around.keyFile, ...(given.timestamp ? { timestamp: given.timestamp } : {}) } }
      : {}),
    explore: given.explore ?? profile !== 'triage',
    app: {
      id: address,
      ...(file ? { file } : {}),
      ...(given.appium ? { appium: serverAddress(given.appium) } : {}),
      ...(given.capabilities ? capabilitiesIn(resolve(around.folder, given.capabilities)) : {}),
      ...(user && key ? { account: { user, key } } : {}),
    },
  };
}

async function appOf(
  { app, platform, locale }: AppGiven,
  folder: string,
): Promise<{ id: string; file?: string; name?: string }> {
  const file = resolve(folder, app);
  const isFile = existsSync(file) && statSync(file).isFile();
  if (isFile && platform === 'ios') {
    const { id, labels } = await ipaFacts(file);
    return { id, file, name: nameIn(labels, locale ?? DEFAULTS.locale) ?? id };
  }
  if (isFile) return { id: await packageId(file), file };
  if (/\.(apk|apks|xapk|ipa)$/i.test(app)) throw new UsageError(`there is no file ${app}: check the path`);
  if (!/^[a-z][\w-]*(\.[\w-]+)+$/i.test(app)) {
    throw new UsageError(`"${app}" is neither a package file nor an id such as com.example.app`);
  }
  return { id: app };
}

/** As a person with this locale sees it: zh-Hans for zh-CN, the plain one where there is none. */
function nameIn(labels: Readonly<Record<string, string>>, locale: string): string | undefined {
  const { language, script } = new Intl.Locale(locale).maximize();
  return labels[locale] ?? labels[`${language}-${script}`] ?? labels[language] ?? labels['']; // biome-ignore format: one line
}

function serverAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageError(`--appium "${text}" is no address: give one such as http://127.0.0.1:4723`);
  }
  return text;
}

/** One object, or a list of them: one for each phone. */
function capabilitiesIn(file: string): Pick<NonNullable<ScanRequest['app']>, 'capabilities' | 'phones'> {
  const asked = 'give a file that holds one JSON object, or a list of them';
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new UsageError(`the capabilities in ${file} cannot be read: ${asked}`, { cause });
  }
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value); // biome-ignore format: one line
  const all: unknown[] = Array.isArray(content) ? content : [content];
  if (all.length === 0 || !all.every(isObject))
    throw new UsageError(
      `the capabilities in ${file} are neither a JSON object nor a list of them, one for each phone`,
    );
  for (const one of all) refuseUnsafe(one, file);
  return Array.isArray(content) ? { phones: content } : { capabilities: { ...(content as object) } };
}
