import { renameSync } from 'node:fs';
import { failedPhone, PhonePool, type PoolPhone, type SickPhone } from './drivers/phone-pool.ts';
import { DriverLost } from './errors.ts';
import { scanTarget } from './scan.ts';
import type { ScanHooks, ScanRequest } from './scan-request.ts';
import type { Trace } from './trace.ts';

/** A phone by what tells it from the others: its udid, its ports. */
export interface Phone extends PoolPhone {
  readonly capabilities: Readonly<Record<string, unknown>>;
}

export interface Scanned {
  readonly trace: Trace;
  readonly phone: string; // its name
}

/**
 * Scans apps on several phones at once, each app on one of them from its first walk to its last. An app whose phone fails
 * is scanned anew on another; the folder of the attempt that failed is kept beside its own, under the phone's name.
 * @returns in the order of the requests, and the phones that were put aside
 */
export async function scanOnPhones(
  requests: readonly ScanRequest[],
  phones: readonly Phone[],
  hooks: ScanHooks = {},
  scanOne: (request: ScanRequest, hooks: ScanHooks) => Promise<Trace> = scanTarget,
): Promise<{ readonly scanned: readonly Scanned[]; readonly sick: readonly SickPhone[] }> {
  const pool = new PhonePool(phones);
  const scanned = await Promise.all(requests.map((request) => scanOnOne(pool, request, hooks, scanOne)));
  return { scanned, sick: pool.sick };
}

async function scanOnOne(
  pool: PhonePool<Phone>,
  request: ScanRequest,
  hooks: ScanHooks,
  scanOne: (request: ScanRequest, hooks: ScanHooks) => Promise<Trace>,
): Promise<Scanned> {
  if (!request.app) throw new TypeError(`${request.target.id} is no app`);
  const { app } = request;
  let last: Scanned | undefined;
  try {
    return await pool.run(async ({ name, capabilities }) => {
      if (last) renameSync(request.outDir, `${request.outDir}-on-${last.phone.replace(/[^\w.-]+/g, '-')}`);
      const onThis = { ...request, app: { ...app, capabilities: { ...app.capabilities, ...capabilities } } };
      last = { trace: await scanOne(onThis, hooks), phone: name };
      const why = failedPhone(last.trace);
      if (why !== undefined) throw new DriverLost(why);
      return last;
    });
  } catch (error) {
    // What the last phone left says why there is no verdict.
    if (error instanceof DriverLost && last) return last;
    throw error;
  }
}
