const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs no more scans at once than the machine has room for, so that a late control is late and not starved. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
