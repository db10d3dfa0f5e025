import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Holds what a file stands for, for this process alone: only one can make it. One left by a process of this machine that
 * is gone is taken over.
 * @returns gives it back; nothing when another holds it
 */
export function holdLease(file: string): (() => void) | undefined {
  for (;;) {
    if (make(file)) {
      held.add(file);
      return () => {
        held.delete(file);
        rmSync(file, { force: true });
      };
    }
    const holder = read(file);
    if (holder !== undefined && isAlive(Number(holder), file)) return undefined;
    if (holder !== undefined) takeAway(file, holder);
  }
}

const held = new Set<string>(); // by this process: a process before it may have had the same number

function make(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // given back meanwhile
  }
}

function isAlive(pid: number, file: string): boolean {
  if (pid === process.pid) return held.has(file);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Two may see at once that its holder is gone: whoever gets hold of the file the other has made meanwhile puts it back. */
function takeAway(file: string, holder: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // the other was first
  }
  if (read(aside) === holder) rmSync(aside, { force: true });
  else renameSync(aside, file);
}
