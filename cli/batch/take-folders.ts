import { existsSync } from 'node:fs';
import { join } from 'node:path';
import PQueue from 'p-queue';
import type { EvidenceStore } from '../../crawler/batch/evidence-store.ts';
import type { RunFolder } from '../../crawler/batch/run-folder.ts';
import { reportOf } from '../../reports/batch/report.ts';
import type { Row } from '../../reports/batch/row.ts';

/** Brings the folders of what a person will want to look at: what failed, and what is unclear. @returns why what could not be brought was not */
export async function takeFolders(
  evidence: Pick<EvidenceStore, 'take'>,
  rows: readonly Row[],
  { path }: RunFolder,
): Promise<string[]> {
  const wanted = rows.filter(({ failed, outcome }) => failed.length > 0 || outcome === 'unclear');
  const away: string[] = [];
  const queue = new PQueue({ concurrency: TAKEN_AT_ONCE });
  for (const row of wanted) {
    const { store, folder } = row;
    const to = join(path, folder);
    if (store === null || reportOf(row) === undefined || existsSync(to)) continue;
    void queue.add(() => evidence.take(store, to).catch(({ message }: Error) => void away.push(message)));
  }
  await queue.onIdle();
  return away;
}

const TAKEN_AT_ONCE = 8;
