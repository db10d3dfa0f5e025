import { existsSync, renameSync } from 'node:fs';
import { DriverLost, NoPhoneLeft, UsageError } from './errors.ts';
import type { AppRequest, ScanRequest } from './scan-request.ts';
import type { Trace } from './trace.ts';

type Capabilities = Readonly<Record<string, unknown>>;

/** A phone that was put aside, and why. */
export interface SickPhone {
  readonly name: string; // '' for the one that Appium takes when it is told of none
  readonly why: string;
}

/** Names of phones by their system. */
export type Named = { readonly [platform in 'android' | 'ios']?: readonly string[] };

export interface PhonesOptions {
  readonly named?: Named; // that nothing else is told of, such as those of a worker's `--can android:NAME`
  onAside?(phone: SickPhone): void;
}

export interface Scanned {
  readonly trace: Trace;
  readonly phone: string; // its name
}

/**
 * The phones of this machine, each lent to one scan at a time, from its first walk to its last. A phone that fails as a
 * device is put aside for good, and its target is scanned anew on another. The last one is kept for as long as it can be
 * opened: of an app that takes down whatever it runs on nobody can tell it from a sick phone.
 */
export class Phones {
  readonly #options: PhonesOptions;
  readonly #lent = new Set<string>(); // keys
  readonly #aside = new Map<string, SickPhone>(); // by key
  readonly #waiting: Waiting[] = [];

  constructor(options: PhonesOptions = {}) {
    this.#options = options;
  }

  /**
   * Scans an app on the phone that is wanted, else on the first that is free. The folder of an attempt whose phone failed
   * is kept beside the request's own, under the phone's name.
   * @throws {UsageError} when the capabilities tell of phones and none has the name
   * @throws {NoPhoneLeft} when all that it could be scanned on were put aside
   */
  async scan(request: ScanRequest, scanOne: (request: ScanRequest) => Promise<Trace>, wanted?: string): Promise<Scanned> {
    const { app } = request;
    if (!app) throw new TypeError(`${request.target.id} is no app`);
    const { phones: _, ...rest } = app;
    const candidates = this.#candidates(request, wanted);
    let last: Trace | undefined;
    for (;;) {
      const phone = await this.#take(candidates);
      if (!phone) throw new NoPhoneLeft(toldOf(candidates.flatMap(({ key }) => this.#aside.get(key) ?? [])), last);
      const { name, capabilities } = phone;
      const onThis = { ...request, app: { ...rest, capabilities: { ...app.capabilities, ...capabilities } } };
      try {
        const { trace, why, isOpened } = await tried(() => scanOne(onThis));
        const isLast = !candidates.some((one) => one !== phone && !this.#aside.has(one.key));
        if (trace && (why === undefined || (isLast && isOpened))) return { trace, phone: name };
        this.#putAside(phone, why ?? 'lost');
        last = trace ?? last;
        if (!isLast) keepBeside(request.outDir, name);
      } finally {
        this.#lent.delete(phone.key);
        this.#serve();
      }
    }
  } // biome-ignore format: one line

  #candidates({ target: { platform }, app }: ScanRequest, wanted: string | undefined): Phone[] {
    const phones = this.#phonesFor(platform as 'android' | 'ios', app as AppRequest);
    if (wanted === undefined) return phones;
    const named = phones.filter(({ names }) => names.includes(wanted));
    if (named.length === 0) throw new UsageError(`no phone is called "${wanted}": name it in the capabilities (appium:udid)`);
    return named;
  } // biome-ignore format: one line

  /** A udid in the capabilities settles it; without one the names that were told are taken for udids. */
  #phonesFor(platform: 'android' | 'ios', { phones, capabilities = {} }: AppRequest): Phone[] {
    if (phones) return phones.filter((one) => runs(platform, one)).map((one, i) => phoneOf(platform, one, String(i + 1)));
    const names = this.#options.named?.[platform] ?? [];
    if (capabilities['appium:udid'] !== undefined || names.length === 0) return [phoneOf(platform, capabilities, '')];
    return names.map((name) => phoneOf(platform, { 'appium:udid': name }, name));
  } // biome-ignore format: one line

  /** Waits for one that is free. @returns none when all were put aside */
  #take(phones: readonly Phone[]): Promise<Phone | undefined> {
    return new Promise((lend) => {
      this.#waiting.push({ phones, lend });
      this.#serve();
    });
  }

  /** Lends what is free, in the order in which it was asked for. */
  #serve(): void {
    for (const waiting of [...this.#waiting]) {
      const well = waiting.phones.filter(({ key }) => !this.#aside.has(key));
      const phone = well.find(({ key }) => !this.#lent.has(key));
      if (!phone && well.length > 0) continue;
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      if (phone) this.#lent.add(phone.key);
      waiting.lend(phone);
    }
  }

  #putAside({ key, name }: Phone, why: string): void {
    const sick = { name, why };
    this.#aside.set(key, sick);
    this.#options.onAside?.(sick);
  }
}

interface Phone {
  readonly key: string;
  readonly name: string;
  readonly names: readonly string[]; // all it may be called by
  readonly capabilities: Capabilities;
}

interface Waiting {
  readonly phones: readonly Phone[];
  lend(phone: Phone | undefined): void;
}

/** A list may hold phones of both systems. */
function runs(platform: 'android' | 'ios', { platformName = platform }: Capabilities): boolean {
  return String(platformName).toLowerCase() === platform;
}

function phoneOf(platform: string, capabilities: Capabilities, otherwise: string): Phone {
  const given = [capabilities['appium:udid'], capabilities['appium:deviceName'], capabilities['appium:avd']];
  const names = given.filter((name): name is string => typeof name === 'string');
  const name = names[0] ?? otherwise;
  return { key: `${platform}:${name}`, name, names, capabilities };
}

interface Tried {
  readonly trace?: Trace;
  readonly why?: string | undefined; // the phone failed
  readonly isOpened: boolean;
}

async function tried(scan: () => Promise<Trace>): Promise<Tried> {
  try {
    const trace = await scan();
    return { trace, why: failedPhone(trace), isOpened: trace.failure === undefined };
  } catch (error) {
    if (error instanceof DriverLost) return { why: error.message, isOpened: false };
    throw error;
  }
}

/** A trace that says more of the phone than of the app: nothing could be opened for the device's sake, or it was lost. */
export function failedPhone(trace: Trace): string | undefined {
  if (trace.failure && UNOPENED.has(trace.failure.code)) return trace.failure.detail ?? trace.failure.code;
  for (const { ending } of trace.walks) {
    if (ending.kind === 'unclear' && LOST.has(ending.reason.code)) return ending.reason.detail ?? ending.reason.code;
  }
  return undefined;
}

const UNOPENED: ReadonlySet<string> = new Set(['no-device', 'timeout', 'refused']);
const LOST: ReadonlySet<string> = new Set(['driver-lost', 'no-device']);

function keepBeside(folder: string, phone: string): void {
  if (existsSync(folder)) renameSync(folder, `${folder}-on-${phone.replace(/[^\w.-]+/g, '-')}`);
}

function toldOf(sick: readonly SickPhone[]): string {
  return sick.map(({ name, why }) => (name ? `${name} (${why})` : why)).join(', ');
}
