import { setTimeout as sleep } from 'node:timers/promises';
import { resultStore } from '../../crawler/batch/stores.ts';
import type { ScanQueue } from '../../crawler/engine/engine.ts';
import { parseRow, type Row } from '../../reports/batch/row.ts';
import type { BatchOptions, BatchParts } from '../batch.ts';
import { type Context, Interrupted } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import type { LocalPage } from './board.ts';
import { reportOn } from './finish.ts';
import { jobOf, type Run } from './plan.ts';
import { loudness, progressOn } from './progress.ts';

/**
 * Gives the targets that have no result to the workers of a queue, and waits for what they put into the store: until
 * there is a result for each, or nobody has anything left to do.
 */
export async function sendPlan(
  run: Run,
  address: string,
  options: BatchOptions,
  context: Context,
  parts: BatchParts,
): Promise<ExitCode> {
  const { terminal, signal, env } = context;
  const { folder, entries } = run;
  const { ClusterQueue } = await import('../../crawler/engine/cluster.ts');
  const store = await resultStore<Row>(options.results ?? env.NAYSAYER_RESULTS, folder, parseRow);
  const queue = await ClusterQueue.open(address, parts.prefix ? { prefix: parts.prefix } : {});
  const seen = new Map((await store.rows()).map((row) => [row.target, row]));
  const progress = progressOn(terminal, { total: entries.length, already: seen.size, ...loudness(options) });
  const goOn = `naysayer batch --resume --queue … --out ${options.out}`;
  let view: LocalPage | undefined;
  try {
    run.begin(); // now that the queue and the store are known to be there
    await queue.add(entries.filter(({ id }) => !seen.has(id)).map((entry) => jobOf(entry, folder.run)));
    view = options.view ? await (await import('./live-view.ts')).liveView(queue) : undefined;
    if (view) terminal.err(`live view: ${view.url}`);
    for (let idle = 0; seen.size < entries.length && idle < 2 && !signal.aborted; ) {
      await sleep(LOOK_AGAIN_MS, undefined, { signal }).catch(() => {});
      idle = (await isIdle(queue)) ? idle + 1 : 0; // asked first: a result is in the store before its job is done
      for (const row of await store.rows()) {
        if (!seen.has(row.target)) progress.row(row);
        seen.set(row.target, row);
      }
    }
    progress.end();
    const lost = entries.length - seen.size;
    if (signal.aborted)
      throw new Interrupted(
        `no longer waiting, after ${seen.size} of ${entries.length}: the workers go on; see them end with "${goOn}"`,
      );
    if (lost > 0)
      terminal.err(`naysayer: ${lost} have no result, since what was to scan them failed: try again with "${goOn}"`);
    return reportOn(await store.rows(), entries.length, options, context);
  } finally {
    await view?.close();
    await queue.close();
    await store.close();
  }
}

const LOOK_AGAIN_MS = 1_000;

/** Nothing waits and nothing is being done. An engine that is away tells nothing. */
async function isIdle(queue: ScanQueue): Promise<boolean> {
  const counts = await queue.stats().catch(() => undefined);
  return counts !== undefined && counts.queued + counts.active === 0;
}
