import { checkAddress, withoutSecrets } from '../engine/address.ts';
import { peer } from '../engine/bull.ts';
import { UsageError } from '../errors.ts';
import { type EvidenceStore, s3Store } from './evidence-store.ts';
import type { Keyed } from './results-file.ts';
import type { RunFolder } from './run-folder.ts';
import { FileStore, type ResultStore } from './store.ts';

export interface StoreOptions {
  readonly worker?: string; // names its own file where several machines share the folder
  readonly onAway?: (why: string) => void; // told why, where the server is away and is waited for
}

/**
 * The store of a run's rows: a table of PostgreSQL where its address is given, else the run's own folder. A server that
 * is away is waited for.
 * @throws {UsageError} when it cannot be used
 */
export async function resultStore<T extends Keyed>(
  url: string | undefined,
  folder: RunFolder,
  parse: (value: unknown) => T | undefined,
  { worker, onAway }: StoreOptions = {},
): Promise<ResultStore<T>> {
  if (url === undefined) return new FileStore<T>(folder, parse, worker);
  if (!/^postgres(ql)?:\/\//.test(url)) throw new UsageError('the address of the results begins with postgres://');
  checkAddress(url, 'the results');
  await peer('pg', () => import('pg'));
  await peer('kysely', () => import('kysely'));
  const { PostgresStore } = await import('./postgres-store.ts');
  try {
    return await PostgresStore.open<T>(url, folder.run, parse, onAway);
  } catch (cause) {
    throw new UsageError(`the results at ${withoutSecrets(url)} cannot be used: ${(cause as Error).message}`, {
      cause,
    });
  }
}

/**
 * The store of evidence at an address, its keys from the environment; none where no address is given.
 * @throws {UsageError} when a key is not set
 */
export async function evidenceStore(
  endpoint: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<EvidenceStore | undefined> {
  if (endpoint === undefined) return undefined;
  const { NAYSAYER_S3_KEY: accessKeyId, NAYSAYER_S3_SECRET: secretAccessKey, NAYSAYER_S3_REGION: region } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new UsageError('an evidence store needs NAYSAYER_S3_KEY and NAYSAYER_S3_SECRET in the environment');
  }
  return s3Store({ endpoint, accessKeyId, secretAccessKey, ...(region ? { region } : {}) });
}
