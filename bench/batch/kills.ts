import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runsOf } from '../../crawler/batch/run-folder.ts';
import type { Section } from '../tables.ts';
import { type Audit, audit, linesOf } from './audit.ts';
import { startBatch } from './processes.ts';
import { type Scans, serveTargets } from './targets.ts';

export interface KillSizes {
  readonly work: string; // goes on where a former call was ended
  readonly targets: number;
  readonly kills: number;
  readonly scans: Scans;
  readonly concurrency: number;
}

/** One machine: a batch that is killed at random moments and resumed until every target has its result. */
export async function killsTable(sizes: KillSizes): Promise<Section> {
  const work = join(sizes.work, `kills-${sizes.scans}`);
  mkdirSync(work, { recursive: true });
  const targets = await serveTargets(work, sizes.targets, sizes.scans);
  const out = join(work, 'out');
  const tally = readTally(work);
  const startedAt = performance.now();
  try {
    while (true) {
      const resume = runsOf(out).length > 0;
      const running = startBatch({ ...sizes, work, list: targets.list, out, resume });
      if (tally.kills >= sizes.kills) {
        tally.code = await running.ended;
        break;
      }
      await moment(out, sizes, sizes.kills - tally.kills, running);
      if (!running.isRunning()) {
        tally.code = await running.ended; // all was done before its time had come
        break;
      }
      tally.kills += 1;
      tally.left += await running.kill();
      writeFileSync(join(work, 'tally.json'), JSON.stringify(tally));
    }
    return section(sizes, tally, audit(out, targets), (performance.now() - startedAt) / 1000);
  } finally {
    await targets.close();
  }
}

interface Tally {
  kills: number;
  left: number; // processes that outlived the one that had started them
  code?: number | string;
}

function readTally(work: string): Tally {
  const file = join(work, 'tally.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { kills: 0, left: 0 };
}

/** Between its very start and one and a half times its even share of what is left, by what is on disk and then by the clock. */
async function moment(
  out: string,
  sizes: KillSizes,
  killsLeft: number,
  running: { isRunning(): boolean },
): Promise<void> {
  const have = resultsIn(out);
  const aim = have + randomStep(sizes.targets - have, killsLeft);
  while (running.isRunning() && resultsIn(out) < aim) await sleep(20);
  await sleep(Math.random() * WITHIN_MS[sizes.scans]);
}

/** How many more results there are to be before the next kill. */
export function randomStep(resultsLeft: number, killsLeft: number): number {
  return Math.floor((Math.random() * 1.5 * resultsLeft) / (killsLeft + 1));
}

/** About as long as a few scans take. */
export const WITHIN_MS: Readonly<Record<Scans, number>> = { browser: 3_000, quick: 100 };

export function resultsIn(out: string): number {
  const [run] = runsOf(out);
  return run ? new Set(linesOf(run)).size : 0;
}

function section(sizes: KillSizes, tally: Tally, found: Audit, seconds: number): Section {
  return {
    title: `A batch killed and resumed, ${sizes.scans === 'browser' ? 'scans in the browser' : 'quick scans that open nothing'}`,
    explains:
      `${sizes.targets} targets on this machine, SIGKILL at random moments, then --resume. "Scanned again" is what a kill cut short or hid;\n` +
      '"left behind" are processes of the dead batch five seconds later. All but the first two and "scanned again" should be 0.',
    head: ['kills', ...AUDIT_HEAD, 'left behind', 'exit code at last', 's'],
    rows: [[tally.kills, ...auditCells(found), tally.left, String(tally.code), seconds.toFixed(0)]],
  };
}

export const AUDIT_HEAD = ['results', 'lost', 'twice', 'wrong', 'unreadable traces', 'scanned again'];

export function auditCells({ results, lost, twice, wrong, unreadable, again }: Audit): number[] {
  return [results, lost, twice, wrong, unreadable, again];
}
