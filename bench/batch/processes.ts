import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tree } from '../measure/process-tree.ts';
import type { Scans } from './targets.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** A command in a process of its own, that can be killed as a power cut would. */
export interface Running {
  readonly pid: number;
  readonly ended: Promise<number | string>; // its exit code, or the signal
  isRunning(): boolean;
  /** SIGKILL to it alone. @returns how many of the processes it had started still ran five seconds later */
  kill(): Promise<number>;
  end(): Promise<number | string>;
}

export interface BatchCommand {
  readonly list: string;
  readonly out: string;
  readonly work: string; // for the key
  readonly scans: Scans;
  readonly concurrency: number;
  readonly resume: boolean;
}

/** `naysayer batch` on one machine. */
export function startBatch({ list, out, work, scans, concurrency, resume }: BatchCommand): Running {
  if (scans === 'quick') return start('test/support/quick-batch.ts', [list, out, '30', ...(resume ? ['resume'] : [])]);
  const how = ['--out', out, '--profile', 'triage', '--quiet', '--concurrency', String(concurrency)];
  return start('cli/main.ts', ['batch', ...(resume ? ['--resume'] : [list]), ...how], keyIn(work));
}

export interface ClusterCommand {
  readonly queue: string; // address of the engine
  readonly results?: string; // address of the table; else the files of the folder
  readonly out: string;
  readonly work: string; // for the key
}

/** `naysayer batch --queue`, which gives the targets out and waits for their results. */
export function startSender({ queue, results, out, work }: ClusterCommand, list: string): Running {
  const where = ['--queue', queue, ...(results ? ['--results', results] : []), '--out', out];
  return start('cli/main.ts', ['batch', list, ...where, '--quiet'], keyIn(work));
}

/** `naysayer worker --queue`. */
export function startWorker(command: ClusterCommand, scans: Scans, concurrency: number): Running {
  const { queue, results, out, work } = command;
  if (scans === 'quick') {
    return start('test/support/quick-worker.ts', [queue, out, 'naysayer', ...(results ? [results] : [])]);
  }
  const where = ['--queue', queue, ...(results ? ['--results', results] : []), '--out', out];
  const how = ['--profile', 'triage', '--quiet', '--concurrency', String(concurrency)];
  return start('cli/main.ts', ['worker', ...where, ...how], keyIn(work));
}

function keyIn(work: string): Record<string, string> {
  return { NAYSAYER_KEY: join(work, 'key.pem') };
}

function start(script: string, args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  const pid = child.pid ?? -1;
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code ?? -1));
  });
  return { pid, ended, isRunning: () => isRunning(child), kill: () => kill(child, pid, ended), end };
  async function end() {
    child.kill('SIGTERM');
    return ended;
  }
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function kill(child: ChildProcess, pid: number, ended: Promise<unknown>): Promise<number> {
  const those = tree(pid).filter((id) => id !== String(pid));
  child.kill('SIGKILL');
  await ended;
  const left = () => those.filter((id) => existsSync(`/proc/${id}`)).length;
  for (let tries = 0; left() > 0 && tries < 50; tries += 1) await sleep(100);
  return left();
}
