import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { browserFor, findBrowser, launchBrowser } from '../../crawler/drivers/browser.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('findBrowser', () => {
  it('takes the one that is given before the one of the environment', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/bin/ls');
    expect(await findBrowser('/bin/sh')).toEqual({ path: '/bin/sh', source: 'given' });
    expect(await findBrowser()).toEqual({ path: '/bin/ls', source: 'environment' });
  });

  it('does not take another one than was named', async () => {
    await expect(findBrowser('/no/such/browser')).rejects.toMatchObject({ name: 'NoBrowser' });
    vi.stubEnv('CHROMIUM_PATH', '/no/such/browser');
    await expect(findBrowser()).rejects.toThrow(/CHROMIUM_PATH names no program/);
  });

  it('prefers one that can run a camera where one is wanted, and does with another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    vi.spyOn(chromium, 'executablePath').mockReturnValue('');
    vi.stubEnv('CHROMIUM_PATH', '');
    vi.stubEnv('PATH', folder);
    const [shell, whole] = ['chromium-headless-shell', 'chromium'].map((name) => join(folder, name)) as [
      string,
      string,
    ];
    writeFileSync(shell, '', { mode: 0o755 });
    expect((await browserFor({ camera: true })).path).toBe(shell);
    writeFileSync(whole, '', { mode: 0o755 });
    expect((await browserFor({ camera: true })).path).toBe(whole);
    expect((await browserFor({})).path).toBe(shell);
  });

  it('names the ways to get one, in one line', async () => {
    const error = await findBrowser('/no/such/browser').catch((one: Error) => one);
    expect(String(error)).toMatch(/playwright install/);
    expect(String(error)).toMatch(/CHROMIUM_PATH/);
    expect(String(error).split('\n')).toHaveLength(1);
  });
});

describe('launchBrowser', () => {
  it('starts one, and says its version', async () => {
    const browser = await launchBrowser();
    expect(browser.version()).toMatch(/^\d+\./);
    await browser.close();
  });

  it('says in one line when what was found is no browser', async () => {
    const error = await launchBrowser({ path: '/bin/true' }).catch((one: Error) => one);
    expect(error).toMatchObject({ name: 'NoBrowser' });
    expect(String(error).split('\n')).toHaveLength(1);
  });
});
