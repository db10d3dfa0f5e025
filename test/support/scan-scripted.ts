import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scanTarget } from '../../crawler/scan.ts';
import type { ScanHooks, ScanRequest } from '../../crawler/scan-request.ts';
import type { Trace } from '../../crawler/trace.ts';
import { type LogEntry, type ScriptedApp, ScriptedDriver } from './scripted-driver.ts';

/** Scans a scripted app with the real walks. @returns the trace, and the app's own log of all walks together */
export async function scanScripted(
  app: ScriptedApp,
  over: Partial<ScanRequest> = {},
  hooks: ScanHooks = {},
): Promise<{ trace: Trace; log: LogEntry[] }> {
  const log: LogEntry[] = [];
  const outDir = mkdtempSync(join(tmpdir(), 'scripted-'));
  const request: ScanRequest = {
    target: { id: 'scripted', platform: 'web', address: 'http://127.0.0.1/', name: 'Scripted', categories: [] },
    outDir,
    settings: {
      device: 'phone',
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      repeat: 3,
      profile: 'standard',
      seed: 'test',
    },
    lateMs: 0,
    ...over,
  };
  try {
    const trace = await scanTarget(request, hooks, async () => ({
      pageChanges: [],
      close: async () => {},
      newDriver: async () => {
        const driver = new ScriptedDriver(app);
        driver.log = log;
        return driver;
      },
    }));
    return { trace, log };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
