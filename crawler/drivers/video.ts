import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { ScanRequest } from '../scan-request.ts';
import type { Settings } from '../trace.ts';

/**
 * Whether walks in this browser can be recorded as videos. A video shows what is typed while it is typed, so none is taken of a walk
 * that types what has to stay secret.
 */
export async function canRecord(browser: Browser, secrets: readonly string[], dir: string): Promise<Settings['video']> {
  if (secrets.length > 0) return 'secrets-typed';
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

/** What a walk may type that is its user's and not made up. */
export function typedSecrets({ number, credentials, otp }: ScanRequest): string[] {
  return [
    ...(number ? [number.value] : []),
    ...(credentials ? [credentials.secret, credentials.identifier] : []),
    ...(otp && 'value' in otp ? [otp.value] : []),
  ];
}

/** A folder for videos until they are kept. @returns undefined where none are asked for */
export async function videoFolder({ settings }: ScanRequest): Promise<string | undefined> {
  return settings.profile === 'filing' ? mkdtemp(join(tmpdir(), 'naysayer-videos-')) : undefined;
}
