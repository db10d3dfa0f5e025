import { launchBrowser } from '../crawler/drivers/browser.ts';
import { type Sample, serveSamples } from '../samples/index.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import type { DemoOptions } from './program.ts';
import { type Judged, tell } from './report.ts';
import { scanToReports, toScan } from './scan.ts';

/**
 * `naysayer demo`: serves the bundled samples on this machine and scans each. What they do wrong, they do on purpose:
 * the exit code is 1 only when a verdict is not the one that is true of its sample.
 */
export async function demo(options: DemoOptions, context: Context): Promise<ExitCode> {
  const { terminal } = context;
  const { samples, close } = await serveSamples();
  const told: Judged[] = [];
  let wrong = 0;
  try {
    const browser = await launchBrowser(options.browser ? { path: options.browser } : {});
    try {
      if (!options.quiet) terminal.err(`scanning ${samples.length} sample sites served on this machine`);
      for (const sample of samples) {
        const { id, name, url, category } = sample;
        const target = { url, id, name: name[options.lang], ...(category ? { categories: [category] } : {}) };
        const judged = await scanToReports(
          toScan(id, options, { config: { targets: [target] }, folder: context.cwd }, context, browser),
          options,
          context,
        );
        told.push(judged);
        if (!options.json) tell(judged, options, context);
        if (isAsKnown(judged, sample)) continue;
        wrong += 1;
        terminal.err(`naysayer: this is not what is true of the sample ${id}: a fault of this tool or of this machine`);
      }
    } finally {
      await browser.close();
    }
  } finally {
    await close();
  }
  if (options.json)
    terminal.out(
      JSON.stringify(
        told.map(({ result }) => result),
        null,
        2,
      ),
    );
  return wrong > 0 ? 1 : 0;
}

function isAsKnown({ result, findings }: Judged, { expected }: Sample): boolean {
  const failed = findings.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check);
  const isSame = failed.length === expected.failed.length && expected.failed.every((check) => failed.includes(check));
  return isSame && result.outcome.refusing === expected.refusing;
}
