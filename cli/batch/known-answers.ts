import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS } from '../../checks/index.ts';
import { RunFolder } from '../../crawler/batch/run-folder.ts';
import type { Row } from '../../reports/batch/row.ts';
import type { Expected } from '../../samples/expected.ts';
import { serveSamples } from '../../samples/index.ts';
import { type BatchSettings, type Surroundings, scanTargetToRow } from './scan-target.ts';

/** A target whose answer is known. */
export interface KnownAnswer {
  readonly id: string;
  readonly url: string;
  readonly category?: number;
  readonly expected: Pick<Expected, 'refusing' | 'failed'>;
}

/** Serves targets whose answers are known, for as long as `use` takes. */
export type ServeKnown = <T>(use: (known: readonly KnownAnswer[]) => Promise<T>) => Promise<T>;

/** One that is walled and one that is clean, of the bundled samples, on this machine. */
export const bundledAnswers: ServeKnown = async (use) => {
  const { samples, close } = await serveSamples({ only: ['course-265', 'course-265-mended'] });
  try {
    return await use(samples);
  } finally {
    await close();
  }
};

/**
 * Scans what is known, as the batch scans the rest, and leaves nothing behind.
 * @returns what was answered otherwise, a line each; nothing when all was right
 */
export async function wrongAnswers(
  serve: ServeKnown,
  settings: BatchSettings,
  around: Surroundings,
  signal: AbortSignal,
): Promise<string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'naysayer-known-'));
  const run = new RunFolder(scratch, 'known');
  const scanOne = async ({ id, url, category, expected }: KnownAnswer) => {
    const entry = { line: 0, id, platform: 'web', target: url, priority: 0, locale: 'zh-CN' } as const;
    const row = await scanTargetToRow(
      category ? { ...entry, categories: [category] } : entry,
      // A wall met once is a wall here: the answer is the same, and it costs less.
      { ...settings, profile: 'triage', repeat: 1, seal: false },
      run,
      { attempt: 1, session: 'known', signal },
      { ...around, loaded: { config: {}, folder: scratch }, identities: undefined },
    );
    return isRight(row, expected) ? [] : [`${id}: ${toldOf(row)}`];
  };
  try {
    return await serve(async (known) => (await Promise.all(known.map(scanOne))).flat());
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A user's own checks have no known answers: they are run beside the others and not compared. */
export function isRight(
  { outcome, failed }: Pick<Row, 'outcome' | 'failed'>,
  expected: KnownAnswer['expected'],
): boolean {
  const bundled = failed.flatMap(({ check }) => (BUNDLED.has(check) ? [check] : []));
  return outcome === expected.refusing && bundled.sort().join() === [...expected.failed].sort().join();
}

const BUNDLED: ReadonlySet<string> = new Set(CHECKS.map(({ id }) => id));

function toldOf({ outcome, cause, failed }: Row): string {
  return `${outcome} (${cause}), failed: ${failed.map(({ check }) => check).join(', ') || 'nothing'}`;
}
