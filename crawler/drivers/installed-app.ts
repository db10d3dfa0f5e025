import type { AppFacts } from '../trace.ts';
import { shell } from './android-device.ts';
import type { AppSession } from './app-platform.ts';

/**
 * What Android tells of an app that is on the phone: of its package manager, and the hash of its base package. A server
 * tells it only where it allows `adb_shell`. Labels and signers stand in the package alone.
 * @see AOSP, `dumpsys package`; Appium UiAutomator2 driver, "mobile: shell"
 */
export async function androidInstalled(session: AppSession, id: string): Promise<AppFacts | undefined> {
  const told = parsePackageDump((await shell(session, 'dumpsys', 'package', id)) ?? '', id);
  if (!told) return undefined;
  const [, base] = /^package:(\S+\/base\.apk)\s*$/m.exec((await shell(session, 'pm', 'path', id)) ?? '') ?? [];
  const hashed = base && (await shell(session, 'sha256sum', base));
  return { ...told, sha256: /^[\da-f]{64}\b/i.exec(hashed ?? '')?.[0].toLowerCase() ?? null };
}

/** What `dumpsys package ID` prints of the app in use: of one of the system that was updated the old one stands below. */
export function parsePackageDump(dump: string, id: string): Omit<AppFacts, 'sha256'> | undefined {
  const [, after] = dump.split(`\n  Package [${id}] (`);
  if (after === undefined) return undefined;
  const [own = ''] = after.split(/\n(?= {0,2}\S)/);
  const value = (name: string) => new RegExp(`(?:^|\\s)${name}=(.*?)(?=\\s+\\w+=|\\s*$)`, 'm').exec(own)?.[1];
  const [, requested = ''] = /\n {4}requested permissions:((?:\r?\n {6}.*)*)/.exec(own) ?? [];
  const targetOs = value('targetSdk');
  return {
    id,
    labels: {},
    version: value('versionName') ?? '',
    build: value('versionCode') ?? '',
    minimumOs: value('minSdk') ?? '',
    ...(targetOs ? { targetOs } : {}),
    permissions: [...requested.matchAll(/^ {6}([\w.-]+)/gm)].map(([, name]) => name as string).sort(),
    signers: [],
  };
}

/**
 * What an iPhone tells of an app that is on it, over its cable.
 * @see Appium XCUITest driver, "mobile: listApps"; a simulator has no such list
 */
export async function iosInstalled(session: AppSession, id: string): Promise<AppFacts | undefined> {
  const asked = { applicationType: 'User', returnAttributes: Object.values(ATTRIBUTES) };
  const apps = (await session.execute('mobile: listApps', asked).catch(() => ({}))) as Readonly<Record<string, unknown>>;
  const told = (apps?.[id] ?? undefined) as Readonly<Record<string, unknown>> | undefined;
  if (!told) return undefined;
  const text = (name: keyof typeof ATTRIBUTES) => String(told[ATTRIBUTES[name]] ?? '');
  const label = text('label');
  return {
    id,
    labels: label ? { '': label } : {},
    version: text('version'),
    build: text('build'),
    minimumOs: text('minimumOs'),
    permissions: [],
    signers: [],
    sha256: null,
  };
} // biome-ignore format: one line

const ATTRIBUTES = {
  id: 'CFBundleIdentifier',
  label: 'CFBundleDisplayName',
  version: 'CFBundleShortVersionString',
  build: 'CFBundleVersion',
  minimumOs: 'MinimumOSVersion',
} as const;
