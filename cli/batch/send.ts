import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunFolder, runsOf } from '../../crawler/batch/run-folder.ts';
import { evidenceStore, resultStore } from '../../crawler/batch/stores.ts';
import type { ScanQueue } from '../../crawler/engine/engine.ts';
import { parseRow, type Row } from '../../reports/batch/row.ts';
import type { BatchOptions, BatchParts } from '../batch.ts';
import { type Context, Interrupted } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { plain } from '../terminal.ts';
import type { LocalPage } from './board.ts';
import { reportOn } from './finish.ts';
import { keepRows } from './gather.ts';
import { jobOf, type Run } from './plan.ts';
import { loudness, progressOn } from './progress.ts';
import { takeFolders } from './take-folders.ts';

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
  const results = options.results ?? env.NAYSAYER_RESULTS;
  const onAway = (why: string) => terminal.err(`the results cannot be reached, and are waited for: ${plain(why)}`);
  const store = await resultStore<Row>(results, folder, parseRow, { onAway });
  const evidence = await evidenceStore(options.evidence, env);
  const queue = await ClusterQueue.open(address, parts.prefix ? { prefix: parts.prefix } : {});
  await store.news(); // what comes after it is new
  const before = await store.rows();
  const seen = new Set(before.flatMap(({ target, voided }) => (voided === null ? [target] : [])));
  const voidedBy = new Map(
    before.flatMap(({ target, voided, session }) => (voided === null ? [] : [[target, session]])),
  );
  const progress = progressOn(terminal, { total: entries.length, already: seen.size, ...loudness(options) });
  const goOn = `naysayer batch --resume --queue … --out ${options.out}`;
  let view: LocalPage | undefined;
  try {
    run.begin(); // now that the queue and the store are known to be there
    const left = entries.filter(({ id }) => !seen.has(id));
    await queue.add(left.map((entry) => jobOf(entry, folder.run, voidedBy.get(entry.id))));
    view = options.view ? await (await import('./live-view.ts')).liveView(queue) : undefined;
    if (view) terminal.err(`live view: ${view.url}`);
    for (let idle = 0; seen.size < entries.length && idle < 2 && !signal.aborted; ) {
      await sleep(LOOK_AGAIN_MS, undefined, { signal }).catch(() => {});
      idle = (await isIdle(queue)) ? idle + 1 : 0; // asked first: a result is in the store before its job is done
      for (const row of await store.news()) {
        if (row.voided !== null || seen.has(row.target)) continue;
        progress.row(row);
        seen.add(row.target);
      }
    }
    progress.end();
    if (signal.aborted)
      throw new Interrupted(
        `no longer waiting, after ${seen.size} of ${entries.length}: the workers go on; see them end with "${goOn}"`,
      );
    const rows = await store.rows();
    const lost = entries.length - rows.length;
    if (lost > 0)
      terminal.err(`naysayer: ${lost} have no result, since what was to scan them failed: try again with "${goOn}"`);
    if (results !== undefined) {
      keepRows(folder, rows);
      await keepRunBefore(folder, results, resolve(context.cwd, options.out));
    }
    const away = evidence ? await takeFolders(evidence, rows, folder) : [];
    if (away.length > 0)
      terminal.err(
        `naysayer: ${away.length} folders could not be brought from the evidence store: ${plain(away[0] ?? '')}`,
      );
    return reportOn(rows, entries.length, options, context);
  } finally {
    await view?.close();
    await queue.close();
    await store.close();
  }
}

const LOOK_AGAIN_MS = 1_000;

/** Since it was gathered a worker may have voided some of it, and one that nobody waited for has not been gathered yet. */
async function keepRunBefore(folder: RunFolder, results: string, out: string): Promise<void> {
  const before = runsOf(out).findLast(({ run }) => run < folder.run);
  if (!before) return;
  const store = await resultStore<Row>(results, before, parseRow);
  try {
    keepRows(before, await store.rows());
  } finally {
    await store.close();
  }
}

/** Nothing waits and nothing is being done. An engine that is away tells nothing. */
async function isIdle(queue: ScanQueue): Promise<boolean> {
  const counts = await queue.stats().catch(() => undefined);
  return counts !== undefined && counts.queued + counts.active === 0;
}
