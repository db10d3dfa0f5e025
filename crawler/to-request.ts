import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { z } from 'zod';
import { type AppConfig, type Config, DEFAULTS, type TargetConfig } from './config.ts';
import { UsageError } from './errors.ts';
import type { Budgets, Hook, OtpHook, ScanRequest } from './scan-request.ts';
import type { Category } from './trace.ts';

export interface Surroundings {
  readonly config: Config; // what holds for all targets
  readonly folder: string; // what paths in the config are relative to
  readonly env: Readonly<Record<string, string | undefined>>; // where credentials come from
  readonly out: string; // the folder that gets a folder for this scan
  readonly startedAt: Date;
  readonly categoriesBy?: Category['by']; // default config
  readonly browser?: Browser; // lent
  readonly browserPath?: string;
  readonly keyFile?: string; // of the key that signs the evidence; absent: it is left unsigned
}

/**
 * All that a scan of one target is told: what the target says, else what the config says for all, else the defaults.
 * @throws {UsageError} when an address cannot be scanned, a variable is not set, a file cannot be read, a hook calls a
 * host that is not listed, or the camera is wanted without an authority
 */
export function toRequest(target: TargetConfig, around: Surroundings): ScanRequest {
  const { config, folder, startedAt } = around;
  const given = { ...withoutHoles(config), ...withoutHoles(target) };
  const { device = DEFAULTS.device, profile = DEFAULTS.profile, authority, declared, camera } = given;
  const address = webAddress(target.entry ?? target.url);
  const id = target.id ?? idOf(address);
  const stamp = startedAt.toISOString().replace(/[:.]/g, '-');
  if (camera === 'test-picture' && !authority) {
    throw new UsageError(`the target ${id} wants the camera's test picture without an authority: say who allows it`);
  }
  return {
    target: {
      id,
      platform: 'web',
      address: address.href,
      name: target.name ?? address.host,
      categories: (target.categories ?? []).map((n) => ({ n, by: around.categoriesBy ?? 'config' })),
      ...(authority ? { authority } : {}),
      ...(declared ? { declared } : {}),
    },
    outDir: join(around.out, `${id}-${stamp}`),
    settings: {
      device,
      viewport: given.viewport ?? DEFAULTS.viewport[device],
      locale: given.locale ?? DEFAULTS.locale,
      timeZone: given.timeZone ?? DEFAULTS.timeZone,
      repeat: given.repeat ?? (profile === 'triage' ? 1 : DEFAULTS.repeat),
      profile,
      seed: `${id}-${stamp}`,
      ...(given.rules ? { rules: given.rules } : {}),
    },
    ...toldOf(given, around),
    ...(target.session
      ? { session: { storageState: readableJson(resolve(folder, target.session), 'session').file } }
      : {}),
    ...(camera ? { camera } : {}),
    ...(given.proxy ? { proxy: given.proxy } : {}),
    ...(given.ignoreCertificateErrors ? { ignoreCertificateErrors: true } : {}),
    ...(around.browser ? { browser: around.browser } : {}),
    ...(around.browserPath ? { browserPath: around.browserPath } : {}),
  };
}

/** What a scan is told in the same way of a site and of an app. @throws {UsageError} as `toRequest` */
export function toldOf(
  given: Omit<AppConfig, 'app' | 'platform' | 'url'>,
  around: Pick<Surroundings, 'config' | 'folder' | 'env' | 'keyFile'>,
) {
  const { credentials, number, otp, reset, home, budgets, child, lateMs, orderedBy, timeServer, timestamp } = given;
  return {
    ...(credentials ? { credentials: account(credentials, around) } : {}),
    ...(number ? { number: { value: fromEnv(number.valueEnv, around.env), by: number.vouchedBy } } : {}),
    ...(otp ? { otp: otpHook(otp, around) } : {}),
    ...(reset ? { reset: allowed(reset, around) } : {}),
    ...(home ? { home: withoutHoles(home) } : {}),
    ...(budgets ? { budgets: withoutHoles(budgets) as Partial<Budgets> } : {}),
    explore: given.explore ?? given.profile !== 'triage',
    ...(child ? { child: true } : {}),
    ...(lateMs === undefined ? {} : { lateMs }),
    ...(orderedBy ? { orderedBy } : {}),
    ...(timeServer ? { timeServer } : {}),
    ...(around.keyFile ? { seal: { keyFile: around.keyFile, ...(timestamp ? { timestamp } : {}) } } : {}),
  };
}

/**
 * An address as a person types it: the scheme may be left out, and is then http for numbers and local names and https
 * elsewhere.
 * @throws {UsageError} when it is none of the web
 */
export function webAddress(text: string): URL {
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))/i.exec(text)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') {
    throw new UsageError(`${scheme}: addresses cannot be scanned: give one that begins with http:// or https://`);
  }
  const full = scheme ? text : `http://${text}`;
  if (!URL.canParse(full)) throw notAnAddress(text);
  const address = new URL(full);
  const isNamed = address.hostname.includes('.') || address.hostname.startsWith('[') || scheme !== undefined;
  if (!isNamed && address.hostname !== 'localhost') throw notAnAddress(text);
  if (address.username || address.password) {
    throw new UsageError(
      'the address holds a user name or password: take them out, and give credentials in the config',
    );
  }
  if (!scheme && !isLocal(address.hostname)) address.protocol = 'https:';
  return address;
}

function notAnAddress(text: string): UsageError {
  return new UsageError(
    `${JSON.stringify(text)} is neither an address such as https://example.com nor the id of a target in the config`,
  );
}

function isLocal(host: string): boolean {
  return host === 'localhost' || /^[\d.]+$/.test(host) || host.startsWith('[') || /\.(local|test|internal)$/.test(host);
}

/** kebab-case of the host and path; at most 60 characters. */
function idOf(address: URL): string {
  const words = `${address.host}${address.pathname}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, 60).replace(/^-+|-+$/g, '') || 'target';
}

const accountSchema = z.object({ identifier: z.string().min(1), secret: z.string().min(1) });

function account(
  given: NonNullable<TargetConfig['credentials']>,
  { folder, env }: Pick<Surroundings, 'folder' | 'env'>,
) {
  if (!('file' in given))
    return { identifier: fromEnv(given.identifierEnv, env), secret: fromEnv(given.secretEnv, env) };
  const { file, content } = readableJson(resolve(folder, given.file), 'credentials');
  const parsed = accountSchema.safeParse(content);
  if (!parsed.success)
    throw new UsageError(`the credentials file ${file} has to hold {"identifier": "…", "secret": "…"}`);
  return parsed.data;
}

function otpHook(
  given: NonNullable<TargetConfig['otp']>,
  around: Pick<Surroundings, 'config' | 'folder' | 'env'>,
): OtpHook {
  if ('valueEnv' in given) return { value: fromEnv(given.valueEnv, around.env) };
  return 'value' in given ? given : allowed(given, around);
}

/** A program that is named by a path lies where the config does. */
function allowed(hook: Hook, { config, folder }: Pick<Surroundings, 'config' | 'folder'>): Hook {
  if ('command' in hook) {
    const [program = '', ...rest] = hook.command;
    return { command: [/^\.\.?[/\\]/.test(program) ? resolve(folder, program) : program, ...rest] };
  }
  const { hostname } = new URL(hook.url);
  const listed = ['127.0.0.1', 'localhost', '[::1]', ...(config.hookHosts ?? [])];
  if (!listed.includes(hostname))
    throw new UsageError(`a hook calls ${hostname}, which is not listed: add it to "hookHosts" of the config`);
  return hook;
}

function fromEnv(name: string, env: Surroundings['env']): string {
  const value = env[name];
  if (!value) throw new UsageError(`the environment variable ${name} is not set, and the config names it: set it`);
  return value;
}

function readableJson(file: string, what: string): { file: string; content: unknown } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`the ${what} file ${file} cannot be read: correct its path in the config`, { cause });
  }
  try {
    return { file, content: JSON.parse(text) };
  } catch {
    throw new UsageError(`the ${what} file ${file} is not JSON`); // without the cause, which would quote a secret
  }
}

/** Without the keys that hold `undefined`, which is what optional keys of a schema may do. */
export function withoutHoles<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
