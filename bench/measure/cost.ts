import type { Browser } from 'playwright';
import type { Timings, Trace } from '../../crawler/trace.ts';
import { HAND_WRITTEN, type HandWritten } from '../scripts/presses.ts';
import { replay } from '../scripts/replay.ts';
import { refusing, scanOnce } from '../scripts/walk.ts';
import type { FlowServer } from '../serve.ts';
import { median, type Section } from '../tables.ts';
import { cpuSecondsOf } from './process-tree.ts';

/** A refusing walk beside a hand-written script on the same flows, taking turns, and where the walk's time goes. */
export async function costTables(browser: Browser, server: FlowServer, runs: number): Promise<Section[]> {
  const costs: Cost[] = [];
  for (const script of HAND_WRITTEN) costs.push(await compare(browser, server, script, runs));
  const ratio = median(costs.map((cost) => cost.ratio));
  return [
    {
      title: 'A refusing walk beside a hand-written script',
      explains:
        `CPU seconds of everything that runs (this process and the browser), the median of ${runs} turns each; both press the same buttons by real\n` +
        'mouse input, look once inside, open the page again, and take the same number of screenshots. The browser is running already.',
      head: ['flow', 'prompts', 'screenshots', 'script CPU s', 'walk CPU s', 'ratio', 'script s', 'walk s'],
      rows: [
        ...costs.map(({ script, prompts, pictures, scriptCpu, walkCpu, ratio, scriptS, walkS }) => [
          `${script.page.replace('.html', '')}: ${script.does}`, prompts, pictures, fixed(scriptCpu), fixed(walkCpu), fixed(ratio), fixed(scriptS), fixed(walkS),
        ]), // biome-ignore format: a table
        ['median', '', '', '', '', fixed(ratio), '', ''],
      ],
      notes: [`Presses of a yes that the pages told of: ${server.yesses()}`],
    },
    whereTimeGoes(costs.map((cost) => cost.timings)),
  ];
}

/** A flow with one wall, met three times and proven, beside the same flow with a way on. */
export async function wallTable(browser: Browser, server: FlowServer, runs: number): Promise<Section> {
  const open: number[] = [];
  const walled: number[] = [];
  let last: Trace | undefined;
  for (let run = 0; run < runs; run += 1) {
    open.push((await cpuSecondsOf(() => scanOnce(browser, `${server.base}/wall.html?skip=1`, 3))).cpuS);
    const { value, cpuS } = await cpuSecondsOf(() => scanOnce(browser, `${server.base}/wall.html`, 3));
    walled.push(cpuS);
    last = value;
  }
  const met = last?.walks.filter((walk) => walk.prompts.some((prompt) => prompt.control === 'went-on')).length ?? 0;
  return {
    title: 'A wall, three of three',
    explains:
      'CPU seconds of a scan that meets one wall, proves it and meets it again from fresh starts, beside the same flow with a skip.',
    head: ['flow', 'CPU s', 'times the open flow'],
    rows: [
      ['with a skip', fixed(median(open)), '1.00'],
      [`without; walls met: ${met} of 3`, fixed(median(walled)), fixed(median(walled) / median(open))],
    ],
  };
}

interface Cost {
  readonly script: HandWritten;
  readonly prompts: number;
  readonly pictures: number;
  readonly scriptCpu: number;
  readonly walkCpu: number;
  readonly scriptS: number;
  readonly walkS: number;
  readonly ratio: number;
  readonly timings: Timings;
}

async function compare(browser: Browser, server: FlowServer, script: HandWritten, runs: number): Promise<Cost> {
  const address = `${server.base}/${script.page}`;
  const first = refusing(await scanOnce(browser, address, 1), address); // warms both up, and says how many pictures it takes
  if (first.ending.kind !== 'reached-home')
    throw new Error(`${script.page}: the walk did not get home but ended ${first.ending.kind}`);
  const pictures = first.steps.filter((step) => step.screen.image).length;
  await replay(browser, server.base, script, pictures);

  const walks: { cpuS: number; wallS: number; value: Trace }[] = [];
  const scripts: { cpuS: number; wallS: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    walks.push(await cpuSecondsOf(() => scanOnce(browser, address, 1)));
    scripts.push(await cpuSecondsOf(() => replay(browser, server.base, script, pictures)));
  }
  const scriptCpu = median(scripts.map((each) => each.cpuS));
  const walkCpu = median(walks.map((each) => each.cpuS));
  return {
    script,
    prompts: first.prompts.length,
    pictures,
    scriptCpu,
    walkCpu,
    scriptS: median(scripts.map((each) => each.wallS)),
    walkS: median(walks.map((each) => each.wallS)),
    ratio: walkCpu / scriptCpu,
    timings: averageOf(walks.flatMap(({ value }) => (value.timings ? [value.timings] : []))),
  };
}

function averageOf(all: readonly Timings[]): Required<Timings> {
  const mean = (pick: (timings: Timings) => number): number =>
    all.reduce((sum, each) => sum + pick(each), 0) / Math.max(1, all.length);
  return {
    totalMs: mean((each) => each.totalMs),
    lookMs: mean((each) => each.lookMs),
    settleMs: mean((each) => each.settleMs),
    waitMs: mean((each) => each.waitMs ?? 0),
    decideMs: mean((each) => each.decideMs),
    writeMs: mean((each) => each.writeMs),
  };
}

function whereTimeGoes(all: readonly Timings[]): Section {
  const sum = averageOf(all);
  const other = sum.totalMs - sum.lookMs - sum.settleMs - sum.waitMs - sum.decideMs - sum.writeMs;
  const row = (what: string, ms: number): [string, string, string] => [
    what,
    `${ms.toFixed(0)} ms`,
    `${((100 * ms) / sum.totalMs).toFixed(0)} %`,
  ];
  return {
    title: 'Where the time of a walk goes',
    explains: 'Means over the flows above, by the clock: opening and loading pages is in the last line.',
    head: ['part', 'per walk', 'share'],
    rows: [
      row('looking: reading the page and taking its picture', sum.lookMs),
      row('settling: waiting until the page holds still', sum.settleMs),
      row('waiting for what may come late', sum.waitMs),
      row('deciding: recognising and choosing', sum.decideMs),
      row('writing the trace', sum.writeMs),
      row('the rest: opening, pressing, reopening', other),
    ],
  };
}

const fixed = (value: number): string => value.toFixed(2);
