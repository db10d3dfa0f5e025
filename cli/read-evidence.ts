import { UsageError } from '../crawler/errors.ts';
import { type Held, held } from '../crawler/evidence/held.ts';
import type { Tombstone } from '../crawler/evidence/tombstone.ts';
import type { Difference } from '../crawler/evidence/verify.ts';
import type { Trace } from '../crawler/trace.ts';
import { readTrace } from '../crawler/trace-file.ts';
import { plain } from './terminal.ts';
import { faultInWords } from './words/differences.ts';

/**
 * The trace in the folder of a scan, and the first thing about the evidence that is not as it was recorded or sealed.
 * @param given the folder as it was named
 * @throws {UsageError} when it was deleted, or not enough is left of what was sealed
 * @throws {MalformedTrace} when there is none
 */
export async function readEvidence(
  dir: string,
  given: string,
): Promise<{ readonly trace: Trace; readonly fault: Difference | undefined }> {
  const found = await held(dir);
  const { fault, tombstone } = found;
  if (tombstone) throw new UsageError(deletedInWords(tombstone, given));
  return { trace: traceOf(dir, given, found), fault };
}

/**
 * The same, for what would vouch for the evidence by being made of it.
 * @throws {UsageError} when it is not as it was recorded or sealed
 */
export async function readIntact(dir: string, given: string): Promise<Trace> {
  const { trace, fault } = await readEvidence(dir, given);
  if (fault) throw refusing(fault, given);
  return trace;
}

function traceOf(dir: string, given: string, { fault, isSealed }: Held): Trace {
  try {
    return readTrace(dir);
  } catch (error) {
    if (fault && isSealed) throw refusing(fault, given);
    throw error;
  }
}

function refusing(fault: Difference, given: string): UsageError {
  return new UsageError(`${given}: ${faultInWords(fault, 'en')}: run "naysayer verify ${given}"`);
}

function deletedInWords({ at, by, reason }: Tombstone, given: string): string {
  return `the evidence in ${given} was deleted ${at}${by ? ` by ${plain(by)}` : ''}: ${plain(reason)}`;
}
