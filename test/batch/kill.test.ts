import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rowsOf } from '../../cli/batch/gather.ts';
import { type RunFolder, runsOf } from '../../crawler/batch/run-folder.ts';
import { readTrace } from '../../crawler/trace-file.ts';

const TARGETS = 60;
const KILLS = 3;

it('loses nothing and does nothing twice, killed at any moment', { timeout: 300_000 }, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'naysayer-kill-'));
  try {
    const list = join(dir, 'list.txt');
    const out = join(dir, 'out');
    writeFileSync(list, Array.from({ length: TARGETS }, (_, i) => `https://site-${i}.example\n`).join(''));
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Somewhere in the middle of the work, by what is on disk and not by the clock.
      const aim = ((kill + 1) * TARGETS) / (KILLS + 1) - Math.floor(Math.random() * 8);
      expect(await start(list, out, kill > 0, () => linesIn(out) >= aim)).toBe('SIGKILL');
    }
    expect(await start(list, out, true)).toBe(0);

    const [folder] = runsOf(out) as [RunFolder];
    expect(runsOf(out)).toHaveLength(1);
    expect(rowsOf(folder)).toHaveLength(TARGETS);
    const lines = readFileSync(folder.resultsFile(), 'utf8').trim().split('\n');
    expect(new Set(lines.map((line) => JSON.parse(line).target)).size).toBe(lines.length);
    for (const { folder: scan } of rowsOf(folder)) expect(readTrace(join(folder.path, scan)).finishedAt).toBeDefined();
    for (const scan of scansOf(folder).filter(wasBegun)) expect(() => readTrace(scan)).not.toThrow();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

/** @param isTime when it is to be killed @returns how it ended */
function start(list: string, out: string, resume: boolean, isTime?: () => boolean): Promise<number | string> {
  const script = join(import.meta.dirname, '..', 'support', 'quick-batch.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, list, out, '30', ...(resume ? ['resume'] : [])], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const watch = setInterval(() => isTime?.() && child.kill('SIGKILL'), 10);
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      resolve(signal ?? code ?? -1);
    });
  });
}

function linesIn(out: string): number {
  const [folder] = runsOf(out);
  const file = folder?.resultsFile();
  if (!file || !statSync(file, { throwIfNoEntry: false })) return 0;
  return readFileSync(file, 'utf8').split('\n').length - 1;
}

/** A scan that was killed before its first line was whole has recorded nothing yet. */
function wasBegun(scan: string): boolean {
  const file = join(scan, 'trace.jsonl');
  return statSync(file, { throwIfNoEntry: false }) !== undefined && readFileSync(file, 'utf8').includes('\n');
}

function scansOf({ path }: RunFolder): string[] {
  const scans = join(path, 'scans');
  return readdirSync(scans).flatMap((id) => readdirSync(join(scans, id)).map((stamp) => join(scans, id, stamp)));
}
