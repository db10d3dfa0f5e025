// `npm run bench`: what a scan costs, as ratios taken side by side in one run, so that a busy or slow machine bends both
// sides alike. Measured and printed, never asserted. Linux only: the CPU of a browser is read from /proc.
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { launchBrowser } from '../crawler/drivers/browser.ts';
import { costTables, wallTable } from './measure/cost.ts';
import { concurrencyTable, growthTable, memoryTable } from './measure/growth.ts';
import { decideTable, lookTable } from './measure/looking.ts';
import { phoneTables } from './measure/phones.ts';
import { canMeasure } from './measure/process-tree.ts';
import { save } from './save.ts';
import { type FlowServer, serveFlows } from './serve.ts';
import { absent, type Section, show } from './tables.ts';

const USAGE = `npm run bench -- [options]
  --only NAMES     some of: cost, wall, growth, deciding, looking, concurrency, memory, phones
  --runs N         turns of each flow where a median is taken (default 5)
  --scans N        scans for memory and an hour (default 24)
  --save           put the figures, machine and date on top of bench/results.md
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      runs: { type: 'string', default: '5' },
      scans: { type: 'string', default: '24' },
      save: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  if (!canMeasure) return void process.stdout.write('The bench reads /proc and so runs on Linux only.\n');

  const runs = Math.max(1, Number(values.runs) || 1);
  const scans = Math.max(4, Number(values.scans) || 4);
  const wanted = values.only === '' ? undefined : new Set(values.only.split(','));
  const server = await serveFlows();
  const sections: Section[] = [];
  let version = '';
  try {
    for (const [name, measure] of MEASURES) {
      if (wanted && !wanted.has(name)) continue;
      // A browser each, so that one that is lost takes no other figures with it; and with it lost there are none.
      const browser = await launchBrowser();
      version = browser.version();
      const found = await measure({ browser, server, runs, scans }).catch((error: Error) => [
        absent(name, error.message.split('\n')[0] ?? ''),
      ]);
      const lost = !browser.isConnected();
      await browser.close();
      if (lost) found.splice(0, found.length, absent(name, 'The browser was lost on the way.'));
      process.stdout.write(show(found));
      sections.push(...found);
    }
  } finally {
    await server.close();
  }
  if (values.save) save(sections, `Chromium ${version}`);
}

interface Means {
  readonly browser: Browser;
  readonly server: FlowServer;
  readonly runs: number;
  readonly scans: number;
}

const MEASURES: readonly (readonly [string, (means: Means) => Promise<Section[]>])[] = [
  ['cost', ({ browser, server, runs }) => costTables(browser, server, runs)],
  ['wall', async ({ browser, server, runs }) => [await wallTable(browser, server, Math.min(3, runs))]],
  ['growth', async ({ browser, server }) => [await growthTable(browser, server)]],
  ['deciding', async () => [decideTable()]],
  ['looking', async ({ browser, server }) => [await lookTable(browser, server)]],
  ['concurrency', async ({ browser, server, scans }) => [await concurrencyTable(browser, server, scans)]],
  ['phones', () => phoneTables()],
  ['memory', async ({ browser, server, scans }) => [await memoryTable(browser, server, scans)]],
];

await main();
