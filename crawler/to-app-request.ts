import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type AppConfig, DEFAULTS } from './config.ts';
import { packageId } from './drivers/app-package.ts';
import { ipaFacts } from './drivers/ipa-facts.ts';
import { UsageError } from './errors.ts';
import { refuseUnsafe } from './safe-capabilities.ts';
import type { ScanRequest } from './scan-request.ts';
import { type Surroundings, toldOf, withoutHoles } from './to-request.ts';

/**
 * All that a scan of one app is told: what the app says, else what the config says for all, else the defaults. The
 * account of a device farm is read from NAYSAYER_APPIUM_USER and NAYSAYER_APPIUM_KEY.
 * @throws {UsageError} when there is no such file or id, the capabilities are no JSON object, an address is none, or as
 * `toRequest`
 */
export async function toAppRequest(
  target: AppConfig,
  around: Omit<Surroundings, 'browser' | 'browserPath'>,
): Promise<ScanRequest> {
  const given = { ...withoutHoles(around.config), ...withoutHoles(target) };
  const { authority, declared, profile = DEFAULTS.profile, locale = DEFAULTS.locale } = given;
  const { id: address, file, name } = await appOf(target, locale, around.folder);
  const id = target.id ?? idOf(address);
  const stamp = around.startedAt.toISOString().replace(/[:.]/g, '-');
  const { NAYSAYER_APPIUM_USER: user, NAYSAYER_APPIUM_KEY: key } = around.env;
  return {
    target: {
      id,
      platform: target.platform,
      address,
      name: target.name ?? name ?? (file ? basename(file) : address),
      categories: (target.categories ?? []).map((n) => ({ n, by: around.categoriesBy ?? 'config' })),
      ...(authority ? { authority } : {}),
      ...(declared ? { declared } : {}),
    },
    outDir: join(around.out, `${id}-${stamp}`),
    settings: {
      device: 'phone',
      viewport: DEFAULTS.viewport.phone,
      locale,
      timeZone: given.timeZone ?? DEFAULTS.timeZone,
      repeat: given.repeat ?? (profile === 'triage' ? 1 : DEFAULTS.repeat),
      profile,
      seed: `${id}-${stamp}`,
      ...(given.rules ? { rules: given.rules } : {}),
    },
    ...toldOf(given, around),
    app: {
      id: address,
      ...(file ? { file } : {}),
      ...(target.appium ? { appium: serverAddress(target.appium) } : {}),
      ...(target.capabilities ? capabilitiesIn(resolve(around.folder, target.capabilities)) : {}),
      ...(user && key ? { account: { user, key } } : {}),
    },
  };
}

/** Where an app lies that is named from this folder: the path of its file, if there is one, else the name itself. */
export function appFrom(folder: string, app: string): string {
  const file = resolve(folder, app);
  return isFile(file) ? file : app;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function idOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

async function appOf(
  { app, platform }: AppConfig,
  locale: string,
  folder: string,
): Promise<{ id: string; file?: string; name?: string }> {
  const file = resolve(folder, app);
  if (isFile(file) && platform === 'ios') {
    const { id, labels } = await ipaFacts(file);
    return { id, file, name: nameIn(labels, locale) ?? id };
  }
  if (isFile(file)) return { id: await packageId(file), file };
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
