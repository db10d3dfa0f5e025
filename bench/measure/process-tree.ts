import { readdirSync, readFileSync } from 'node:fs';

/** True where /proc says what processes cost: Linux. Elsewhere nothing here can be measured. */
export const canMeasure = process.platform === 'linux';

/**
 * CPU seconds used by this process and all it started, the ended ones included, while `run` ran. A process that ends is
 * counted by the parent that waits for it, so nothing is sampled; ticks are 10 ms.
 */
export async function cpuSecondsOf<T>(run: () => Promise<T>): Promise<{ value: T; cpuS: number; wallS: number }> {
  const before = cpuSeconds();
  const startedAt = performance.now();
  const value = await run();
  return { value, cpuS: cpuSeconds() - before, wallS: (performance.now() - startedAt) / 1000 };
}

/** CPU seconds used so far by a process (this one unless told) and all it started. */
export function cpuSeconds(root = process.pid): number {
  return cpuTicks(root) / TICKS_PER_S;
}

/** Proportional memory of a process (this one unless told) and all it started, MiB. Shared pages are counted once. */
export function treeMemoryMiB(root = process.pid): number {
  let kib = 0;
  for (const pid of tree(root)) {
    const match = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`));
    kib += Number(match?.[1] ?? 0);
  }
  return kib / 1024;
}

const TICKS_PER_S = 100; // USER_HZ, the same on every Linux that Node runs on

function cpuTicks(root: number): number {
  let ticks = 0;
  for (const pid of tree(root)) {
    // After the name in brackets: state is the first, utime the twelfth, then stime, cutime, cstime.
    for (const field of fieldsOf(pid).slice(11, 15)) ticks += Number(field);
  }
  return ticks;
}

/** The ids of a process (this one unless told) and of all it started. */
export function tree(root = process.pid): string[] {
  const children = new Map<string, string[]>();
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const parent = fieldsOf(pid)[1];
    if (parent) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [String(root)];
  for (let at = 0; at < found.length; at += 1) found.push(...(children.get(found[at] as string) ?? []));
  return found;
}

function fieldsOf(pid: string): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended since
  }
}
