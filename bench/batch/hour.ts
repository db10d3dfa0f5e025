import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fittedConcurrency } from '../../crawler/batch/fitted.ts';
import type { Section } from '../tables.ts';
import { audit } from './audit.ts';
import { startBatch } from './processes.ts';
import { serveTargets } from './targets.ts';
import { type Pace, paceOf, watch } from './watch.ts';

export interface HourFigures {
  readonly section: Section;
  readonly best: Pace;
}

/** Whole batches, one after the other, with so many scans at once. */
export async function hourTable(work: string, scans: number, atOnce: readonly number[]): Promise<HourFigures> {
  const found: { concurrency: number; pace: Pace; amiss: number }[] = [];
  for (const concurrency of atOnce) {
    const dir = join(work, `hour-${concurrency}`);
    rmSync(dir, { recursive: true, force: true });
    const targets = await serveTargets(dir, scans, 'browser');
    const out = join(dir, 'out');
    const { list } = targets;
    const running = startBatch({ list, out, work: dir, scans: 'browser', concurrency, resume: false });
    const pace = paceOf(await watch(running, out, { results: scans }));
    await running.ended;
    const { lost, wrong } = audit(out, targets);
    await targets.close();
    found.push({ concurrency, pace, amiss: lost + wrong });
  }
  const [best] = found.map(({ pace }) => pace).sort((a, b) => b.anHour - a.anHour) as [Pace];
  return { best, section: section(scans, found) };
}

function section(scans: number, found: readonly { concurrency: number; pace: Pace; amiss: number }[]): Section {
  return {
    title: 'Scans an hour, in a batch',
    explains:
      `${scans} targets of one prompt, a tenth of them walled, in the profile triage, signed and reported; from the first result to the last. CPU is\n` +
      'that of the batch and its browser; known answers and the report over all come before and after.',
    head: ['at once', 'scans an hour', 'CPU s a scan', 'lost or wrong'],
    rows: found.map(({ concurrency, pace, amiss }) => [
      concurrency,
      Math.round(pace.anHour),
      pace.cpuAScan.toFixed(2),
      amiss,
    ]),
    notes: [`Unless it is told, a batch takes ${fittedConcurrency()} at once on this machine as it was then.`],
  };
}
