import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { type ScanRequest, typedSecrets } from '../scan-request.ts';

/** A video shows what is typed while it is typed: none is taken of a walk that types what has to stay secret. */
export function showsSecrets(request: ScanRequest): boolean {
  return request.otp !== undefined || typedSecrets(request).length > 0;
}

/** Whether walks in this browser can be recorded as videos. */
export async function canRecord(browser: Browser, dir: string): Promise<'taken' | 'no-ffmpeg'> {
  const context = await browser.newContext({ recordVideo: { dir, size: { width: 2, height: 2 } } });
  try {
    const page = await context.newPage(); // where Playwright looks for its ffmpeg
    const video = page.video();
    await page.close();
    await video?.delete();
    return 'taken';
  } catch (error) {
    if (/ffmpeg/i.test((error as Error).message)) return 'no-ffmpeg';
    throw error;
  } finally {
    await context.close();
  }
}

/** A folder for videos until they are kept. @returns undefined where none are asked for */
export async function videoFolder({ settings }: ScanRequest): Promise<string | undefined> {
  return settings.profile === 'filing' ? mkdtemp(join(tmpdir(), 'naysayer-videos-')) : undefined;
}
