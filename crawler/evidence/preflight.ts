import { lookup } from 'node:dns/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { networkInterfaces, version as osVersion, release } from 'node:os';
import { basename, join } from 'node:path';
import type { DriverSource } from '../drivers/source.ts';
import { type Budgets, DEFAULT_BUDGETS, type ReplayOf, type ScanRequest } from '../scan-request.ts';
import { TOOL } from '../tool.ts';
import type { AppFacts, DeviceFacts, Settings, Target } from '../trace.ts';
import { askTime, type ClockOffset } from './clock.ts';
import { hashOfData, sha256 } from './hash.ts';
import { PREFLIGHT } from './names.ts';

/** What a scan starts from, as far as it can be told: preflight.json. Holds no secret and nothing of the environment. */
export interface Preflight {
  readonly schema: 'naysayer/preflight@1';
  readonly runId: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly clock: { readonly at: string; readonly offset: ClockOffset | null }; // ISO 8601, UTC; null: nobody was asked
  readonly machine: Machine;
  readonly driver: { readonly name: string; readonly version: string };
  readonly browser: string | null; // name and version; of an app: what drives it
  readonly device: DeviceFacts | null; // of a phone
  readonly app: Pick<AppFacts, 'id' | 'version' | 'build' | 'sha256' | 'signers'> | null;
  readonly appFile: string | null; // its name
  readonly target: Target;
  readonly targetAddresses: readonly string[]; // what its name stood for then; empty when not known
  readonly settings: Settings;
  readonly told: Told;
  readonly lexicon: string; // SHA-256 of the words it recognises by
  readonly rulebook: string; // SHA-256 of the law data it judges by
  readonly authority: string | null;
  readonly orderedBy: string | null;
  readonly replayOf: ReplayOf | null;
}

export interface Machine {
  readonly node: string;
  readonly os: string; // linux, darwin, win32
  readonly release: string;
  readonly version: string;
  readonly arch: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly addresses: readonly string[]; // of its own network interfaces, without loopback
}

/** The rest of what the scan was told, so that it can be told again. Secrets only by whether there were any. */
interface Told {
  readonly explore?: boolean; // with `child`, `headed` and `capabilities` absent from older records
  readonly child?: boolean;
  readonly headed?: boolean; // its window was shown
  readonly budgets: Budgets;
  readonly lateMs: number | null; // null: the default
  readonly home: ScanRequest['home'] | null;
  readonly camera: 'none' | 'test-picture';
  readonly ignoreCertificateErrors: boolean;
  readonly proxy: string | null; // without its account
  readonly credentials: boolean;
  readonly number: boolean;
  readonly session: boolean;
  readonly otp: 'value' | 'command' | 'url' | null;
  readonly reset: 'command' | 'url' | null;
  readonly appium: string | null; // without an account
  readonly capabilities?: boolean; // those of a device farm hold a key
}

/** What can be found out before anything is opened; begun early, so that it costs the scan no time. */
export interface Surroundings {
  readonly offset: ClockOffset | null;
  readonly targetAddresses: readonly string[];
}

export async function lookAround(request: ScanRequest): Promise<Surroundings> {
  const [offset, targetAddresses] = await Promise.all([
    request.timeServer ? askTime(request.timeServer) : null,
    addressesOf(request),
  ]);
  return { offset, targetAddresses };
}

/** @returns the SHA-256 of the file, which the trace carries in its first line */
export function writePreflight(dir: string, preflight: Preflight): string {
  const text = `${JSON.stringify(preflight, null, 2)}\n`;
  writeFileSync(join(dir, PREFLIGHT), text, { flag: 'wx' });
  return sha256(text);
}

export function toPreflight(
  request: ScanRequest,
  source: DriverSource,
  run: { readonly runId: string; readonly startedAt: Date; readonly settings: Settings },
  { offset, targetAddresses }: Surroundings,
  device: DeviceFacts | undefined,
): Preflight {
  return {
    schema: 'naysayer/preflight@1',
    runId: run.runId,
    tool: TOOL,
    clock: { at: run.startedAt.toISOString(), offset },
    machine: machine(),
    driver: request.app ? packaged('webdriverio') : packaged('playwright'),
    browser: source.browser ?? null,
    device: device ?? null,
    app: source.app ? appOf(source.app) : null,
    appFile: request.app?.file ? basename(request.app.file) : null,
    target: request.target,
    targetAddresses,
    settings: run.settings,
    told: toldBy(request),
    lexicon: dataHash('../recognise/lexicon/'),
    rulebook: dataHash('../../checks/law/'),
    authority: request.target.authority ?? null,
    orderedBy: request.orderedBy ?? null,
    replayOf: request.replayOf ?? null,
  };
}

function appOf({ id, version, build, sha256, signers }: AppFacts): Preflight['app'] {
  return { id, version, build, sha256, signers };
}

function machine(): Machine {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  return {
    node: process.versions.node,
    os: process.platform,
    release: release(),
    version: osVersion(),
    arch: process.arch,
    locale,
    timeZone,
    addresses: [...new Set(addresses.filter(({ internal }) => !internal).map(({ address }) => address))].sort(),
  };
}

function packaged(name: 'playwright' | 'webdriverio'): Preflight['driver'] {
  const require = createRequire(import.meta.url);
  // Not every package lets its package.json be asked for by name: it lies above the file that is its door.
  for (const path of require.resolve.paths(name) ?? []) {
    try {
      return { name, version: (JSON.parse(readFileSync(join(path, name, 'package.json'), 'utf8')) as { version: string }).version }; // biome-ignore format: one line
    } catch {
      // not in this folder
    }
  }
  return { name, version: 'unknown' };
}

function toldBy(request: ScanRequest): Told {
  const { otp, reset, proxy } = request;
  return {
    explore: request.explore ?? false,
    child: request.child ?? false,
    headed: request.headed ?? false,
    budgets: { ...DEFAULT_BUDGETS, ...request.budgets },
    lateMs: request.lateMs ?? null,
    home: request.home ?? null,
    camera: request.camera ?? 'none',
    ignoreCertificateErrors: request.ignoreCertificateErrors ?? false,
    proxy: proxy ? withoutAccount(proxy) : null,
    credentials: request.credentials !== undefined,
    number: request.number !== undefined,
    session: request.session !== undefined,
    otp: otp ? ('value' in otp ? 'value' : 'command' in otp ? 'command' : 'url') : null,
    reset: reset ? ('command' in reset ? 'command' : 'url') : null,
    appium: request.app?.appium ? withoutAccount(request.app.appium) : null,
    capabilities: (request.app?.capabilities ?? request.app?.phones) !== undefined,
  };
}

function withoutAccount(address: string): string {
  if (!URL.canParse(address)) return address.replace(/^[^@]*@/, '');
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}

const hashes = new Map<string, string>();

/** Read once: many scans of one process go by the same data. */
function dataHash(folder: string): string {
  const hash = hashes.get(folder) ?? hashOfData(new URL(folder, import.meta.url));
  hashes.set(folder, hash);
  return hash;
}

/** Behind a proxy the name is looked up elsewhere. */
async function addressesOf({ target, proxy }: ScanRequest): Promise<string[]> {
  if (target.platform !== 'web' || proxy || !URL.canParse(target.address)) return [];
  const host = new URL(target.address).hostname.replace(/^\[|\]$/g, '');
  const late = new Promise<[]>((done) => setTimeout(done, LOOKUP_MS, []).unref());
  const found = await Promise.race([lookup(host, { all: true }).catch(() => []), late]);
  return [...new Set(found.map(({ address }) => address))].sort();
}

const LOOKUP_MS = 2000;
