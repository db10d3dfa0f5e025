import { setTimeout as sleep } from 'node:timers/promises';
import { cpuSeconds, treeMemoryMiB } from '../measure/process-tree.ts';
import { resultsIn } from './kills.ts';
import type { Running } from './processes.ts';

/** A running batch at one moment. */
export interface Sample {
  readonly atMs: number;
  readonly results: number;
  readonly cpuS: number; // of the batch and its browser, since it began
  readonly mib?: number; // proportional memory of both; where it is looked at
}

/** Looks at a batch after each result until the last one, or until it ends. @param memoryEvery results, between looks at memory */
export async function watch(
  running: Running,
  out: string,
  { results, memoryEvery, onSample }: WatchOptions,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  let memoryAt = 0;
  while (running.isRunning() && (samples.at(-1)?.results ?? 0) < results) {
    await sleep(50);
    const count = resultsIn(out);
    if (count === (samples.at(-1)?.results ?? 0)) continue;
    const isDue = memoryEvery !== undefined && count >= memoryAt;
    if (isDue) memoryAt = count + memoryEvery;
    const memory = isDue ? { mib: treeMemoryMiB(running.pid) } : {};
    const sample = { atMs: performance.now(), results: count, cpuS: cpuSeconds(running.pid), ...memory };
    samples.push(sample);
    onSample?.(sample);
  }
  return samples;
}

interface WatchOptions {
  readonly results: number;
  readonly memoryEvery?: number;
  onSample?(sample: Sample): void;
}

/** Scans an hour and CPU seconds a scan, from the first result to the last: what comes before and after is not counted. */
export function paceOf(samples: readonly Sample[]): Pace {
  const [first, last] = [samples[0], samples.at(-1)];
  const scans = (last?.results ?? 0) - (first?.results ?? 0);
  if (!first || !last || scans === 0) return { anHour: Number.NaN, cpuAScan: Number.NaN };
  return {
    anHour: (scans * 3_600_000) / (last.atMs - first.atMs),
    cpuAScan: (last.cpuS - first.cpuS) / scans,
  };
}

export interface Pace {
  readonly anHour: number;
  readonly cpuAScan: number; // seconds
}
