import { sha256 } from './hash.ts';

/** What the lines of a trace say of themselves: each carries the hash of the one before. */
export interface Chain {
  readonly lines: number; // whole ones
  readonly last: string; // SHA-256 of the last whole line; zeros when there is none
  readonly torn: boolean; // ends within a line: the scan was killed while it wrote
  readonly breaks: readonly Break[];
  readonly files: ReadonlyMap<string, string>; // the SHA-256 of each file, as the trace recorded it when it was written
}

/**
 * A place where the chain does not hold. `changed`: this line is not what was written. `moved`: it belongs elsewhere.
 * `gap`: it does not follow the line before, which was changed, or lines between them are gone.
 */
export interface Break {
  readonly line: number; // from 1
  readonly how: 'unreadable' | 'changed' | 'moved' | 'gap';
}

export const FIRST = '0'.repeat(64);

export function readChain(trace: string): Chain {
  const rows = trace.split('\n');
  const torn = rows.pop() !== '';
  const parsed = rows.map(parse);
  const hashes = rows.map(sha256);
  const before = (i: number) => (i === 0 ? FIRST : hashes[i - 1]);
  const known = new Set([FIRST, ...hashes]);
  const holds = (i: number) => parsed[i] === undefined || parsed[i]?.prev === before(i);

  const breaks: Break[] = [];
  for (const [i, line] of parsed.entries()) {
    if (line === undefined) breaks.push({ line: i + 1, how: 'unreadable' });
    else if (holds(i)) continue;
    else if (typeof line.prev === 'string' && known.has(line.prev)) breaks.push({ line: i + 1, how: 'moved' });
    else breaks.push({ line: i + 1, how: i + 1 < rows.length && !holds(i + 1) ? 'changed' : 'gap' });
  }
  return { lines: rows.length, last: hashes.at(-1) ?? FIRST, torn, breaks, files: filesIn(parsed) };
}

type Parsed = Readonly<Record<string, unknown>>;

function parse(row: string): Parsed | undefined {
  try {
    const value: unknown = JSON.parse(row);
    return typeof value === 'object' && value !== null ? (value as Parsed) : undefined;
  } catch {
    return undefined;
  }
}

/** Lines name the files that were written for them as `wrote`. The last one for a name counts. */
function filesIn(lines: readonly (Parsed | undefined)[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const line of lines) {
    const { wrote } = line ?? {};
    if (typeof wrote !== 'object' || wrote === null) continue;
    for (const [name, hash] of Object.entries(wrote)) files.set(name, String(hash));
  }
  return files;
}
