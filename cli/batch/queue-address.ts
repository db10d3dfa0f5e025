import { UsageError } from '../../crawler/errors.ts';
import type { Context } from '../context.ts';

/** @throws {UsageError} when nobody says where it is */
export function queueAddress({ queue }: { queue?: string | true }, env: Context['env']): string {
  const address = typeof queue === 'string' ? queue : env.NAYSAYER_QUEUE;
  if (!address) throw new UsageError('the address of the queue is missing: set NAYSAYER_QUEUE, or give it to --queue');
  return address;
}
