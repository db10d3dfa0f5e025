import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Lack, lacksOf } from '../../crawler/batch/forecast.ts';
import type { IdentityPool } from '../../crawler/batch/identities.ts';
import { type ListEntry, type ListItem, readList } from '../../crawler/batch/list.ts';
import type { RunFolder } from '../../crawler/batch/run-folder.ts';
import type { LoadedConfig } from '../../crawler/config.ts';
import type { ScanJob } from '../../crawler/engine/engine.ts';
import { UsageError } from '../../crawler/errors.ts';
import type { BatchOptions } from '../batch.ts';
import type { Context } from '../context.ts';
import { plain } from '../terminal.ts';
import { hasAccount, hostOf } from './scan-target.ts';

export interface Planned {
  readonly entries: readonly ListEntry[];
  readonly bad: readonly { readonly line: number; readonly problem: string }[];
  readonly duplicates: readonly Extract<ListItem, { kind: 'duplicate' }>[];
}

/** Reads a list to its end. @throws {UsageError} when it cannot be read */
export async function plan(list: string, { cwd }: Context): Promise<Planned> {
  const file = resolve(cwd, list);
  if (list !== '-' && !existsSync(file))
    throw new UsageError(`no list at ${list}: give a file, or - for standard input`);
  const items: ListItem[] = [];
  const source = list === '-' ? process.stdin : createReadStream(file);
  try {
    for await (const item of readList(source)) items.push(item);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`the list ${list} cannot be read: ${(cause as Error).message}`, { cause });
  }
  return {
    entries: items.flatMap((item) => (item.kind === 'target' ? [item.entry] : [])),
    bad: items.flatMap((item) => (item.kind === 'bad' ? [{ line: item.line, problem: item.problem }] : [])),
    duplicates: items.filter((item) => item.kind === 'duplicate'),
  };
}

/** What is wrong with the list, what would be done, and what is known before not to be decided. */
export function tellPlan(
  planned: Planned,
  options: BatchOptions,
  loaded: LoadedConfig,
  { terminal }: Context,
  pool?: IdentityPool,
): void {
  const { entries, bad, duplicates } = planned;
  for (const { line, problem } of bad) terminal.err(`line ${line}: ${plain(problem)}`);
  for (const { line, of, target } of duplicates) terminal.err(`line ${line}: ${plain(target)} stands on line ${of}`);
  if (options.quiet) return;
  const lacks = entries.map((entry) =>
    lacksOf(entry, loaded.config, { device: Boolean(options.appium || options.capabilities) }),
  );
  terminal.err(`${entries.length} targets; ${bad.length} bad lines; ${duplicates.length} twice`);
  for (const lack of Object.keys(LACKS) as Lack[]) {
    const count = lacks.filter((those) => those.includes(lack)).length;
    if (count > 0) terminal.err(`${count} without ${LACKS[lack]}`);
  }
  if (pool) {
    const asking = entries.filter((entry) => !hasAccount(entry, loaded)).length;
    terminal.err(`the pool of identities lends ${pool.left()} today, for ${asking} targets without an account`);
  }
  if (!options.dryRun) return;
  const width = Math.max(0, ...entries.map(({ id }) => id.length));
  entries.forEach((entry, i) => {
    const missing = lacks[i]?.length ? `  without: ${lacks[i]?.join(', ')}` : '';
    terminal.out(`${entry.id.padEnd(width)}  ${entry.platform}  ${plain(entry.target)}${missing}`);
  });
}

const LACKS: Readonly<Record<Lack, string>> = {
  category: 'a category: a finding has to hold in each of the 39',
  authority: 'an authority: no form that would use an account is submitted, so a login stays unclear',
  'code-hook': 'a code hook: a login by one-time code is not got past',
  device: 'a device: give --appium or --capabilities, else it cannot be opened',
};

/** A run: one to go on with, or one that is written down when all that can be checked before it was right. */
export interface Run {
  readonly folder: RunFolder;
  readonly entries: readonly ListEntry[];
  /** Writes down what it sets out to do, before its first scan. One that is gone on with has done so. */
  begin(): void;
}

/** @throws {UsageError} when the list holds nothing to scan */
export function newRunOf(
  { entries, bad, duplicates }: Planned,
  folder: RunFolder,
  settings: Readonly<Record<string, unknown>>,
): Run {
  if (entries.length === 0) throw new UsageError('the list holds no target that can be scanned');
  return {
    folder,
    entries,
    begin: () =>
      folder.begin(entries, {
        startedAt: new Date().toISOString(),
        tool: 'naysayer',
        settings,
        bad,
        duplicates: duplicates.length,
        targets: entries.length,
      }),
  };
}

export function begunRunOf(folder: RunFolder): Run {
  return { folder, entries: folder.plan(), begin: () => {} };
}

/** What is kept of a command line for whoever goes on with the run, in whatever folder: paths in full. */
export function settingsOf(options: BatchOptions, cwd: string): Record<string, unknown> {
  const { profile, repeat, targetMinutes, perHost, identityCap, orderedBy, seal, appium } = options;
  const { config, identities, capabilities, browser } = options;
  const paths = Object.entries({ config, identities, capabilities, browser }).map(
    ([name, path]) => [name, path === undefined ? undefined : resolve(cwd, path)] as const,
  );
  const hasAccount = appium !== undefined && /\/\/[^/]*@/.test(appium); // no secret reaches the disk
  const plain = { profile, repeat, targetMinutes, perHost, identityCap, orderedBy, seal };
  const kept = { ...plain, ...(hasAccount ? {} : { appium }), ...Object.fromEntries(paths) };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

/** The options of a run: as it was begun, unless they are given anew. */
export function asBegun(begun: RunFolder | undefined, given: BatchOptions): Begun {
  return { ...DEFAULTS, ...begun?.facts.settings, ...given };
}

export type Begun = BatchOptions & Readonly<typeof DEFAULTS>;

const DEFAULTS = { targetMinutes: 30, identityCap: 3 };

/** @param again the session that has done it, and whose result does not count */
export function jobOf(entry: ListEntry, run: string, again?: string): ScanJob {
  const { id, platform, device, priority } = entry;
  const ability = platform === 'web' || device === undefined ? platform : (`${platform}:${device}` as const);
  // One scan at a time on a phone, whoever asks for it.
  const host = ability === platform ? hostOf(entry) : ability;
  return { run, target: id, ability, host, priority, entry, ...(again === undefined ? {} : { again }) };
}
