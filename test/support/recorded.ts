import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { Place, Trace } from '../../crawler/trace.ts';
import recordings from '../checks/recorded/recordings.json' with { type: 'json' };

/** What is recorded, and how the scan differs from that of its sample or test app. */
export interface Recording {
  readonly from: 'samples' | 'apps' | 'apps-explore' | 'apps-rulebook' | 'phone-apps'; // all but the first in test/
  readonly pages?: string; // its folder there; its id unless given
  readonly category?: number | null;
  readonly locale?: string;
  readonly rules?: readonly Place[];
  readonly code?: string; // what the app sends to the number, which the tester then says is theirs
}

interface Stored {
  readonly pages: string; // digest of what was scanned
  readonly trace: Trace;
}

export const RECORDINGS = recordings as Readonly<Record<string, Recording>>;

/** What a scan recorded. @throws {Error} when it was recorded by another version; one line that says what to do */
export function recordedTrace(id: string): Trace {
  const { trace } = stored(id);
  if (trace.version !== VERSION) throw new Error(outdated(id, `has version ${trace.version} of the trace`));
  return trace;
}

/** Undefined where the pages are still those that were scanned, else one line that says what to do. */
export function whyOutdated(id: string): string | undefined {
  return stored(id).pages === digestOf(folderOf(id)) ? undefined : outdated(id, 'shows pages that have changed since');
}

export function keepRecording(id: string, trace: Trace): void {
  const kept: Stored = { pages: digestOf(folderOf(id)), trace: withoutFiles(trace) };
  writeFileSync(fileOf(id), brotliCompressSync(JSON.stringify(kept)));
}

/** The folder with what a recording was made of. */
export function folderOf(id: string): string {
  const { from, pages = id } = RECORDINGS[id] as Recording;
  return fileURLToPath(new URL(`../../${from === 'samples' ? '' : 'test/'}${from}/${pages}/`, import.meta.url));
}

const VERSION: Trace['version'] = 1;

function stored(id: string): Stored {
  return JSON.parse(brotliDecompressSync(readFileSync(fileOf(id))).toString()) as Stored;
}

function fileOf(id: string): string {
  return fileURLToPath(new URL(`../checks/recorded/${id}.json.br`, import.meta.url));
}

function outdated(id: string, why: string): string {
  return `the recording ${id} ${why}: record it again with "npm run record ${id}"`;
}

/** Pictures and sources are not kept. */
function withoutFiles({ timings: _, ...trace }: Trace): Trace {
  const walks = trace.walks.map(({ videos: _, ...walk }) => ({
    ...walk,
    steps: walk.steps.map(({ screen: { image: _, source: __, ...screen }, ...step }) => ({ ...step, screen })),
  }));
  return { ...trace, walks: walks as unknown as Trace['walks'] };
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder).filter((name) => name !== 'expected.json');
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
