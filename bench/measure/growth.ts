import type { Browser } from 'playwright';
import type { Trace } from '../../crawler/trace.ts';
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

/** Scans an hour at once on one browser, and whether doing several changes what they come to: walls too, 3 of 3. */
export async function concurrencyTable(browser: Browser, server: FlowServer, scans: number): Promise<Section> {
  const rows: (string | number)[][] = [];
  const alone = new Map<string, string>();
  for (const atOnce of [1, 2, 4]) {
    let differ = 0;
    const { wallS, cpuS } = await cpuSecondsOf(() =>
      atATime(atOnce, scans, async (index) => {
        const page = WITH_A_WALL[index % WITH_A_WALL.length] as string;
        const came = cameTo(await scanOnce(browser, `${server.base}/${page}`, 3));
        if (!alone.has(page)) alone.set(page, came);
        if (alone.get(page) !== came) differ += 1;
      }),
    );
    rows.push([
      atOnce,
      Math.round((scans * 3600) / wallS),
      (wallS / scans).toFixed(2),
      (cpuS / scans).toFixed(2),
      differ,
    ]);
  }
  return {
    title: 'Scans an hour',
    explains:
      `${scans} scans of ${WITH_A_WALL.length} flows, one of them a wall, so many at once. What differs: scans whose endings, prompts, ways or outcomes are not\n` +
      'those of the first scan of that flow alone. It should be 0.',
    head: ['at once', 'scans an hour', 's a scan', 'CPU s a scan', 'came to something else'],
    rows,
  };
}

/** All of a scan that a verdict rests on, in one line. */
function cameTo(trace: Trace): string {
  return JSON.stringify(
    trace.walks.map(({ ending, prompts }) => [
      ending,
      prompts.map(({ kind, title, control, gave, ways }) => [
        kind,
        title,
        control,
        gave.map(({ type }) => type),
        ways.map((way) => [way.way, way.control, way.outcome]),
      ]),
    ]),
  );
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
const WITH_A_WALL = ['02-cookie-bar.html', 'wall.html', '04-guest.html', '06-english.html'];
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
