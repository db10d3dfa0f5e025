import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { androidSdk } from '../../crawler/drivers/android-sdk.ts';
import { appiumLacks } from '../../crawler/drivers/appium-server.ts';

const dir = mkdtempSync(join(tmpdir(), 'android-sdk-'));
const at = (...parts: string[]) => join(dir, ...parts);
for (const folder of [at('sdk', 'platform-tools'), at('plain')]) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'adb'), '');
  chmodSync(join(folder, 'adb'), 0o755);
}
for (const folder of [at('bin'), at('empty'), at('misled', 'adb')]) mkdirSync(folder, { recursive: true });
symlinkSync(at('sdk', 'platform-tools', 'adb'), at('bin', 'adb'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the Android SDK', () => {
  it.each([
    ['where adb really lies', { PATH: [at('misled'), at('bin')].join(delimiter) }, at('sdk')],
    ['where adb lies by itself, as some systems have it', { PATH: at('plain') }, at('plain')],
    ['where ANDROID_HOME says', { ANDROID_HOME: at('sdk'), PATH: at('plain') }, at('sdk')],
    ['where ANDROID_SDK_ROOT says', { ANDROID_HOME: '', ANDROID_SDK_ROOT: at('sdk') }, at('sdk')],
  ])('is %s', (_, env, root) => {
    expect(androidSdk(env)).toMatchObject({ root });
  });

  it.each([
    ['no adb on the PATH: install', { PATH: at('empty') }],
    [`ANDROID_HOME is ${at('empty')}, where there is no platform-tools`, { ANDROID_HOME: at('empty'), PATH: at('bin') }],
    ['ANDROID_SDK_ROOT is /nowhere, where', { ANDROID_SDK_ROOT: '/nowhere' }],
  ])('is lacking: %s', (says, env) => {
    expect(androidSdk(env)).toEqual({ lacks: expect.stringContaining(says) });
  }); // biome-ignore format: a table

  it.skipIf(appiumLacks('xcuitest'))('is needed for Android alone, and told of before Appium is started', () => {
    const env = { ANDROID_HOME: '/nowhere' };
    expect(appiumLacks('uiautomator2', env)).toMatch(/^ANDROID_HOME is \/nowhere/);
    expect(appiumLacks('xcuitest', env)).toBeUndefined();
  });
});
