import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runsOf } from '../../crawler/batch/run-folder.ts';
import { BROWSER_LIMITS } from '../../crawler/batch/shared-browser.ts';
import { lineThrough } from '../measure/line.ts';
import { median, type Section } from '../tables.ts';
import { startBatch } from './processes.ts';
import { serveTargets } from './targets.ts';
import { type Sample, watch } from './watch.ts';

/** Memory of one batch over many scans, in which the browser is replaced now and then. Goes on where a former call ended. */
export async function batchMemoryTable(work: string, scans: number, concurrency: number): Promise<Section> {
  const dir = join(work, 'memory');
  mkdirSync(dir, { recursive: true });
  const targets = await serveTargets(dir, scans, 'browser');
  const out = join(dir, 'out');
  const file = join(dir, 'samples.jsonl');
  const resume = runsOf(out).length > 0;
  const running = startBatch({ list: targets.list, out, work: dir, scans: 'browser', concurrency, resume });
  const onSample = (sample: Sample) => appendFileSync(file, `${JSON.stringify(sample)}\n`);
  try {
    await watch(running, out, { results: scans, memoryEvery: EVERY, onSample });
    await running.ended;
  } finally {
    if (running.isRunning()) await running.end();
    await targets.close();
  }
  return section(scans, concurrency, readSamples(file));
}

const EVERY = 5; // results between two looks

function readSamples(file: string): Sample[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Sample).filter(({ mib }) => mib !== undefined);
}

function section(scans: number, concurrency: number, samples: readonly Sample[]): Section {
  const points = samples.map(({ results, mib = 0 }) => [results, mib] as const);
  const settled = points.filter(([results]) => results > scans / 4); // before, caches and the first browser fill
  const { slope } = lineThrough(settled);
  const quarter = (n: number) =>
    median(points.filter(([results]) => Math.ceil((results * 4) / scans) === n).map(([, mib]) => mib)).toFixed(0);
  return {
    title: 'Memory of a batch over many scans',
    explains:
      `Proportional memory of the batch and its browser every ${EVERY} of ${scans} scans, ${concurrency} at once; the browser is replaced every ${BROWSER_LIMITS.mostScans}. Medians of\n` +
      'each quarter, the most that was seen, and the slope over the last three quarters: what a scan leaves behind.',
    head: ['1st quarter', '2nd', '3rd', '4th', 'most', 'slope'],
    rows: [
      [
        ...[1, 2, 3, 4].map((n) => `${quarter(n)} MiB`),
        `${Math.max(...points.map(([, mib]) => mib)).toFixed(0)} MiB`,
        `${(slope * 1000).toFixed(0)} MiB in 1000 scans`,
      ],
    ],
  };
}
