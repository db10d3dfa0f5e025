import type { Browser } from 'playwright';
import { refusing, scanOnce } from '../scripts/walk.ts';
import type { FlowServer } from '../serve.ts';
import type { Section } from '../tables.ts';
import { lineThrough } from './line.ts';
import { cpuSecondsOf, treeMemoryMiB } from './process-tree.ts';

/** Steps and CPU against the number of prompts: both should be a line. */
export async function growthTable(browser: Browser, server: FlowServer): Promise<Section> {
  const seen: { prompts: number; steps: number; cpuS: number }[] = [];
  for (const prompts of SIZES) {
    const address = `${server.base}/grow.html?n=${prompts}`;
    const { value, cpuS } = await cpuSecondsOf(() => scanOnce(browser, address, 1));
    seen.push({ prompts, steps: refusing(value, address).steps.length, cpuS });
  }
  const steps = lineThrough(seen.map((each) => [each.prompts, each.steps]));
  const cpu = lineThrough(seen.map((each) => [each.prompts, each.cpuS]));
  return {
    title: 'Steps as flows grow',
    explains:
      'Generated flows of 5 to 40 prompts that can all be declined. A straight line means a longer flow costs only its length.',
    head: ['prompts', 'steps', 'CPU s'],
    rows: seen.map((each) => [each.prompts, each.steps, each.cpuS.toFixed(2)]),
    notes: [
      `steps = ${steps.intercept.toFixed(1)} + ${steps.slope.toFixed(2)} × prompts (R² ${steps.r2.toFixed(4)})`,
      `CPU s = ${cpu.intercept.toFixed(2)} + ${cpu.slope.toFixed(3)} × prompts (R² ${cpu.r2.toFixed(4)})`,
    ],
  };
}

/** Scans an hour at once on one browser, and whether doing several changes what they come to. */
export async function concurrencyTable(browser: Browser, server: FlowServer, scans: number): Promise<Section> {
  const rows: (string | number)[][] = [];
  for (const atOnce of [1, 2, 4]) {
    const endings = new Map<string, number>();
    const { wallS, cpuS } = await cpuSecondsOf(() =>
      atATime(atOnce, scans, async (index) => {
        const page = PAGES[index % PAGES.length] as string;
        const trace = await scanOnce(browser, `${server.base}/${page}`, 1);
        const ending = trace.walks[0]?.ending.kind ?? 'nothing';
        endings.set(ending, (endings.get(ending) ?? 0) + 1);
      }),
    );
    const came = [...endings].map(([ending, count]) => `${ending} ${count}`).join(', ');
    rows.push([
      atOnce,
      Math.round((scans * 3600) / wallS),
      (wallS / scans).toFixed(2),
      (cpuS / scans).toFixed(2),
      came,
    ]);
  }
  return {
    title: 'Scans an hour',
    explains: `${scans} scans of the flows, so many at once. What they come to must not depend on it.`,
    head: ['at once', 'scans an hour', 's a scan', 'CPU s a scan', 'came to'],
    rows,
  };
}

/** Memory after each of many scans on one browser: the slope is what a scan leaves behind. */
export async function memoryTable(browser: Browser, server: FlowServer, scans: number): Promise<Section> {
  const points: [number, number][] = [];
  const own: [number, number][] = [];
  for (let scan = 0; scan < scans; scan += 1) {
    await scanOnce(browser, `${server.base}/${PAGES[scan % PAGES.length]}`, 1);
    globalThis.gc?.();
    points.push([scan, treeMemoryMiB()]);
    own.push([scan, process.memoryUsage().heapUsed / 2 ** 20]);
  }
  const settled = points.slice(Math.floor(scans / 4)); // the first quarter fills caches
  const line = lineThrough(settled);
  const heap = lineThrough(own.slice(Math.floor(scans / 4)));
  const at = (index: number): string => (points[index]?.[1] ?? Number.NaN).toFixed(0);
  return {
    title: 'Memory over many scans',
    explains: `Proportional memory of this process and the browser after each of ${scans} scans; slopes over the last three quarters.`,
    head: ['after the first', 'in the middle', 'after the last', 'slope, all', 'slope, this process (heap)'],
    rows: [
      [
        `${at(0)} MiB`,
        `${at(Math.floor(scans / 2))} MiB`,
        `${at(scans - 1)} MiB`,
        `${line.slope.toFixed(2)} MiB a scan`,
        `${heap.slope.toFixed(3)} MiB a scan`,
      ],
    ],
    notes: globalThis.gc ? [] : ['Heap figures are rough: run node with --expose-gc for exact ones.'],
  };
}

const SIZES = [5, 10, 20, 30, 40];
const PAGES = ['02-cookie-bar.html', '04-guest.html', '06-english.html', '09-sheet.html'];

async function atATime(atOnce: number, count: number, run: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      await run(index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
