import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright';

export interface SharedBrowserOptions {
  readonly mostScans: number; // then another is started
  readonly mostMiB: number; // memory of this process and all it started; then another is started
}

export const BROWSER_LIMITS: SharedBrowserOptions = { mostScans: 100, mostMiB: 3000 };

interface Kept {
  readonly browser: Browser;
  scans: number;
  lent: number;
  retired: boolean;
}

/**
 * One browser for many scans, each in contexts of its own. It is replaced after so many scans, when it has grown, and
 * when it crashed; the old one is closed when the last scan gives it back.
 */
export class SharedBrowser {
  readonly #launch: () => Promise<Browser>;
  readonly #limits: SharedBrowserOptions;
  #current: Promise<Kept> | undefined;
  launches = 0;

  constructor(launch: () => Promise<Browser>, limits: SharedBrowserOptions = BROWSER_LIMITS) {
    this.#launch = launch;
    this.#limits = limits;
  }

  async lend<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
    const kept = await this.#fresh();
    kept.lent += 1;
    kept.scans += 1;
    try {
      return await use(kept.browser);
    } finally {
      kept.lent -= 1;
      if (kept.retired && kept.lent === 0) await kept.browser.close().catch(() => {}); // it may have crashed
    }
  }

  /** The next scan gets another one. */
  async retire(): Promise<void> {
    const kept = await this.#current?.catch(() => undefined);
    this.#current = undefined;
    if (!kept) return;
    kept.retired = true;
    if (kept.lent === 0) await kept.browser.close().catch(() => {});
  }

  async close(): Promise<void> {
    const kept = await this.#current?.catch(() => undefined);
    this.#current = undefined;
    await kept?.browser.close().catch(() => {});
  }

  async #fresh(): Promise<Kept> {
    const kept = await this.#current?.catch(() => undefined);
    const isWorn =
      kept && (!kept.browser.isConnected() || kept.scans >= this.#limits.mostScans || treeMiB() > this.#limits.mostMiB);
    if (isWorn && (await this.#current) === kept) await this.retire();
    this.#current ??= this.#start();
    return this.#current;
  }

  async #start(): Promise<Kept> {
    this.launches += 1;
    return { browser: await this.#launch(), scans: 0, lent: 0, retired: false };
  }
}

/** Resident memory of this process and all it started; 0 where no /proc tells (only the number of scans counts there). */
export function treeMiB(): number {
  if (process.platform !== 'linux') return 0;
  const children = new Map<string, string[]>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = read(`/proc/${pid}/stat`);
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [String(process.pid)];
  for (let at = 0; at < tree.length; at += 1) tree.push(...(children.get(tree[at] as string) ?? []));
  const kib = tree.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kib.reduce((sum, one) => sum + one, 0) / 1024;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
}
