import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { scanTarget } from '../../crawler/scan.ts';
import type { ScanRequest } from '../../crawler/scan-request.ts';
import type { Trace, Walk } from '../../crawler/trace.ts';

/** Scans a page with a lent browser as a phone in zh-CN; the recording is read and thrown away. `repeat`: of walls. */
export async function scanOnce(browser: Browser, address: string, repeat: number): Promise<Trace> {
  const dir = mkdtempSync(join(tmpdir(), 'naysayer-bench-'));
  try {
    return await scanTarget({ ...request(address, repeat), browser, outDir: join(dir, 'scan') });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The first walk, which refuses. @throws when it did not get where the flows lead, for then its cost says nothing */
export function refusing(trace: Trace, address: string): Walk {
  const walk = trace.walks[0];
  if (trace.failure) throw new Error(`${address}: ${trace.failure.code} ${trace.failure.detail ?? ''}`);
  if (!walk) throw new Error(`${address}: nothing was walked`);
  return walk;
}

export function request(address: string, repeat: number): Omit<ScanRequest, 'outDir'> {
  return {
    target: { id: 'bench', platform: 'web', address, name: 'bench', categories: [] },
    settings: {
      device: 'phone',
      viewport: VIEWPORT,
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      repeat,
      profile: 'standard',
      seed: 'bench',
    },
  };
}

export const VIEWPORT = { width: 390, height: 844 };
