import { join } from 'node:path';
import type { SessionParts } from '../../cli/batch/session.ts';
import { TraceWriter } from '../../crawler/trace-file.ts';
import { buildRow } from './rows.ts';

/** A scan that opens nothing and takes some milliseconds, but leaves a trace and a row as one does. */
export function quickScan(restMs = 5): SessionParts['scan'] {
  return async (entry, run, { attempt, session, signal }) => {
    const folder = run.newScanFolder(entry.id);
    const now = Date.now();
    const writer = new TraceWriter(join(run.path, folder), now, []);
    writer.begin({
      runId: 'quick',
      tool: { name: 'naysayer', version: 'test' },
      target: { id: entry.id, platform: 'web', address: entry.target, name: entry.id, categories: [] },
      settings: {
        device: 'phone',
        viewport: { width: 390, height: 844 },
        locale: 'zh-CN',
        timeZone: 'UTC',
        repeat: 1,
        profile: 'triage',
        seed: 'quick',
        pageChanges: [],
      },
      startedAt: new Date(now).toISOString(),
    });
    await new Promise((resolve) => setTimeout(resolve, restMs));
    signal.throwIfAborted();
    writer.end({ totalMs: Date.now() - now, lookMs: 0, settleMs: 0, decideMs: 0 });
    const { id: target, line } = entry;
    return buildRow({
      run: run.run,
      target,
      line,
      address: entry.target,
      name: target,
      attempts: attempt,
      session,
      folder,
    });
  };
}
