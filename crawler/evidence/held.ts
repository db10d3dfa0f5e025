import { folderFiles } from './files.ts';
import { isEvidence, MANIFEST, SIGNATURES, STAMP, TOMBSTONE } from './names.ts';
import type { Tombstone } from './tombstone.ts';
import { type Difference, verify } from './verify.ts';

/** What is to be known of the evidence in a folder before anything is made of it. */
export interface Held {
  readonly fault: Difference | undefined; // the first thing that is not as it was recorded or sealed
  readonly isSealed: boolean;
  readonly tombstone: Tombstone | null;
}

/** Renderings are left aside, for they are made anew; that nobody sealed the evidence is no fault of it. */
export async function held(dir: string): Promise<Held> {
  const { differences, sealed, tombstone } = await verify(folderFiles(dir));
  const fault = differences.find(({ what, file }) => what !== 'not-sealed' && (isEvidence(file) || HOLDING.has(file)));
  return { fault, isSealed: sealed !== null, tombstone };
}

const HOLDING: ReadonlySet<string> = new Set([MANIFEST, SIGNATURES, STAMP, TOMBSTONE]);
