import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, launchBrowser } from '../../crawler/drivers/browser.ts';

afterEach(() => vi.unstubAllEnvs());

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
