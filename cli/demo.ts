import type { Browser } from 'playwright';
import { launchBrowser } from '../crawler/drivers/browser.ts';
import { UsageError } from '../crawler/errors.ts';
import { SAMPLE_IDS, type Sample, serveSamples, USUAL_SAMPLES } from '../samples/index.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import type { DemoOptions } from './program.ts';
import { type Judged, tell } from './report.ts';
import { scanToReports, toScan } from './scan.ts';

const AT_ONCE = 2; // each waits most of its time, for what a site may still show

/**
 * `naysayer demo`: serves the bundled samples on this machine, the usual ones or those that are named, and scans each. What
 * they do wrong, they do on purpose: the exit code is 1 only when a verdict is not the one that is true of its sample.
 * @throws {UsageError} when there is no sample of that name
 */
export async function demo(options: DemoOptions, context: Context): Promise<ExitCode> {
  const { terminal } = context;
  const { samples, close } = await serveSamples({ only: wantedOf(options.samples) });
  const told = new Map<string, Judged>();
  let wrong = 0;
  const scanSample = async ({ id, name, url, category, allowed, expected }: Sample, browser: Browser) => {
    const categories = category ? { categories: [category] } : {};
    const target = { url, id, name: name[options.lang], ...categories, ...allowed };
    const loaded = { config: { targets: [target] }, folder: context.cwd };
    const judged = await scanToReports(toScan(id, options, loaded, context, browser), options, context);
    told.set(id, judged);
    if (!options.json && !options.quiet) terminal.out('');
    if (!options.json) tell(judged, options, context);
    if (isAsKnown(judged, expected)) return;
    wrong += 1;
    terminal.err(`naysayer: this is not what is true of the sample ${id}: a fault of this tool or of this machine`);
  };
  try {
    const browser = await launchBrowser(options.browser ? { path: options.browser } : {});
    try {
      if (!options.quiet) terminal.err(`scanning ${samples.length} sample sites served on this machine`);
      const waiting = [...samples];
      const worker = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await scanSample(next, browser);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    } finally {
      await browser.close();
    }
  } finally {
    await close();
  }
  if (options.json)
    terminal.out(
      JSON.stringify(
        samples.map(({ id }) => told.get(id)?.result),
        null,
        2,
      ),
    );
  return wrong > 0 ? 1 : 0;
}

function wantedOf(named: readonly string[] | undefined): readonly string[] {
  if (!named) return USUAL_SAMPLES;
  if (named.includes('all')) return SAMPLE_IDS;
  const unknown = named.find((id) => !SAMPLE_IDS.includes(id));
  if (unknown === undefined) return named;
  throw new UsageError(`there is no sample "${unknown}": give all, or some of ${SAMPLE_IDS.join(', ')}`);
}

function isAsKnown({ result, findings }: Judged, expected: Sample['expected']): boolean {
  const failed = findings.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check);
  const isSame = failed.length === expected.failed.length && expected.failed.every((check) => failed.includes(check));
  return isSame && result.outcome.refusing === expected.refusing;
}
