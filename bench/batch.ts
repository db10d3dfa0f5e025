// `npm run bench:batch`: what a batch withstands and costs. Measured and printed, never asserted. Linux only: memory and
// CPU are read from /proc. Every server it starts listens on this machine alone and lies in a folder of its own.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fittedConcurrency } from '../crawler/batch/fitted.ts';
import { hourTable } from './batch/hour.ts';
import { killsTable } from './batch/kills.ts';
import { batchMemoryTable } from './batch/memory.ts';
import { queuedTable, queueTable } from './batch/queue.ts';
import { reportTable } from './batch/report.ts';
import type { Scans } from './batch/targets.ts';
import type { Pace } from './batch/watch.ts';
import { type Engine, workersTable } from './batch/workers.ts';
import { yearTable } from './batch/year.ts';
import { canMeasure } from './measure/process-tree.ts';
import { save } from './save.ts';
import { absent, type Section, show } from './tables.ts';

const USAGE = `npm run bench:batch -- [options]
  --only NAMES       some of: kills, workers, hour, memory, queue, queued, report
  --targets N        targets of kills and workers (default 1000)
  --kills N          how often they are killed (default 10)
  --scans KIND       browser, or quick: a scan that opens nothing and takes 30 ms (default browser)
  --engines LIST     of postgres,redis (default both)
  --hour N           scans for each number at once (default 60)
  --at-once LIST     numbers of scans at once (default 1,2,3,4)
  --memory N         scans for memory (default 2000)
  --jobs N           jobs that do nothing (default 5000)
  --queued N         jobs that wait (default 100000)
  --rows N           rows of the report (default 10000)
  --work DIR         keep what is made there; called again, kills and memory go on from it
  --save             put the figures, machine and date on top of bench/results.md
  --note TEXT        something to say of the machine beside them
`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(USAGE);
  if (!canMeasure) return void process.stdout.write('This bench reads /proc and so runs on Linux only.\n');
  const work = values.work ? resolve(values.work) : mkdtempSync(join(tmpdir(), 'naysayer-bench-batch-'));
  mkdirSync(work, { recursive: true });
  const sizes: Sizes = {
    work,
    targets: atLeast(1, values.targets),
    kills: atLeast(0, values.kills),
    scans: values.scans === 'quick' ? 'quick' : 'browser',
    engines: values.engines.split(',').filter((name): name is Engine => name === 'postgres' || name === 'redis'),
    hour: atLeast(2, values.hour),
    atOnce: values['at-once'].split(',').map((one) => atLeast(1, one)),
    memory: atLeast(8, values.memory),
    jobs: atLeast(1, values.jobs),
    queued: atLeast(1, values.queued),
    rows: atLeast(1, values.rows),
    concurrency: fittedConcurrency(),
  };
  const wanted = values.only === '' ? undefined : new Set(values.only.split(','));
  const sections: Section[] = [];
  try {
    for (const [name, measure] of PARTS) {
      if (wanted && !wanted.has(name)) continue;
      const found = await measure(sizes).catch((error: Error) => [absent(name, error.stack ?? error.message)]);
      process.stdout.write(show(found));
      sections.push(...found);
    }
  } finally {
    if (!values.work) rmSync(work, { recursive: true, force: true });
  }
  if (values.save) save(sections, ['batch', ...(values.note ? [values.note] : [])].join(', '));
}

const OPTIONS = {
  only: { type: 'string', default: '' },
  targets: { type: 'string', default: '1000' },
  kills: { type: 'string', default: '10' },
  scans: { type: 'string', default: 'browser' },
  engines: { type: 'string', default: 'postgres,redis' },
  hour: { type: 'string', default: '60' },
  'at-once': { type: 'string', default: '1,2,3,4' },
  memory: { type: 'string', default: '2000' },
  jobs: { type: 'string', default: '5000' },
  queued: { type: 'string', default: '100000' },
  rows: { type: 'string', default: '10000' },
  work: { type: 'string' },
  save: { type: 'boolean', default: false },
  note: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

interface Sizes {
  readonly work: string;
  readonly targets: number;
  readonly kills: number;
  readonly scans: Scans;
  readonly engines: readonly Engine[];
  readonly hour: number;
  readonly atOnce: readonly number[];
  readonly memory: number;
  readonly jobs: number;
  readonly queued: number;
  readonly rows: number;
  readonly concurrency: number;
}

const PARTS: readonly (readonly [string, (sizes: Sizes) => Promise<Section[]>])[] = [
  ['kills', async (sizes) => [await killsTable(sizes)]],
  ['workers', async (sizes) => [await workersTable(sizes, sizes.engines)]],
  ['hour', async ({ work, hour, atOnce }) => withYear(await hourTable(work, hour, atOnce))],
  ['memory', async ({ work, memory, concurrency }) => [await batchMemoryTable(work, memory, concurrency)]],
  ['queue', async ({ jobs, engines }) => [await queueTable(jobs, engines)]],
  ['queued', async ({ queued, engines }) => [await queuedTable(queued, engines)]],
  ['report', async ({ rows }) => [await reportTable(rows, 3)]],
];

function withYear({ section, best }: { section: Section; best: Pace }): Section[] {
  return [section, yearTable(best)];
}

function atLeast(least: number, text: string): number {
  return Math.max(least, Math.floor(Number(text)) || least);
}

await main();
