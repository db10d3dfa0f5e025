import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scan } from '../../cli/scan.ts';
import { fakeContext } from './context.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'naysayer-scan-app-'));
  const app = { app: 'com.example.one', platform: 'android', otp: { valueEnv: 'NAYSAYER_TEST_UNSET' } };
  writeFileSync(join(dir, 'naysayer.config.json'), JSON.stringify({ targets: [{ ...app, id: 'course' }] }));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it.each([
  ['its id, without a platform', 'course', 'web'],
  ['its package', 'com.example.one', 'android'],
] as const)('scans an app as the config says, named by %s', async (_, name, platform) => {
  const options = { platform, out: 'out', lang: 'en', format: ['json'] } as const;
  // What it needs and has not is told before a phone is opened.
  await expect(scan(name, options as never, fakeContext({ cwd: dir }).context)).rejects.toThrow(/NAYSAYER_TEST_UNSET is not set/);
}); // biome-ignore format: one line
