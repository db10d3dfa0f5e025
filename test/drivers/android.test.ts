import { describe, expect, it } from 'vitest';
import { android } from '../../crawler/drivers/android.ts';
import type { AppSession } from '../../crawler/drivers/app-platform.ts';
import { DriverLost, TargetUnreachable } from '../../crawler/errors.ts';

type Answers = Readonly<Record<string, unknown>>;

/** A session that answers by a command's name and keeps what it was asked. An error is thrown. */
function sessionOf(answers: Answers = {}): { session: AppSession; asked: [string, unknown][] } {
  const asked: [string, unknown][] = [];
  const execute = async (script: string, argument: unknown) => {
    const name = script.replace('mobile: ', '');
    asked.push([name, argument]);
    if (answers[name] instanceof Error) throw answers[name];
    return answers[name];
  };
  const getLogs = async () => answers.logs as unknown[];
  return { session: { execute, getLogs } as unknown as AppSession, asked };
}

describe('a fresh start', () => {
  it('clears an app that is on the phone', async () => {
    const { session, asked } = sessionOf({ isAppInstalled: true });
    expect(await android.startFresh(session, 'com.example.one')).toBe('cleared');
    expect(asked.map(([name]) => name)).toEqual(['isAppInstalled', 'clearApp', 'activateApp']);
  });

  it('takes no app that is not there for one that cannot be cleared', async () => {
    const { session, asked } = sessionOf({ isAppInstalled: false, clearApp: new Error('Failed') });
    const error = await android.startFresh(session, 'com.example.one').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TargetUnreachable);
    expect(error).toMatchObject({
      code: 'app-not-installed',
      detail: expect.stringMatching(/^com\.example\.one is not/),
    });
    expect(asked.map(([name]) => name)).toEqual(['isAppInstalled']);
  });

  it('says so where the maker of the phone forbids it', async () => {
    const forbidden = new Error('SecurityException: adb clearing user data is forbidden');
    const { session, asked } = sessionOf({ isAppInstalled: true, clearApp: forbidden });
    expect(await android.startFresh(session, 'com.example.one')).toBe('kept');
    expect(asked.at(-1)?.[0]).toBe('activateApp');
  });

  it('does not take a lost phone for one that forbids it', async () => {
    const { session } = sessionOf({ isAppInstalled: true, clearApp: new Error('socket hang up') });
    await expect(android.startFresh(session, 'com.example.one')).rejects.toThrow('socket hang up');
  });

  it('installs a package anew, granting nothing', async () => {
    const { session, asked } = sessionOf();
    expect(await android.startFresh(session, 'com.example.one', '/tmp/one.apk')).toBe('reinstalled');
    expect(asked).toEqual([
      ['removeApp', { appId: 'com.example.one' }],
      ['isAppInstalled', { appId: 'com.example.one' }],
      ['installApp', { appPath: '/tmp/one.apk', grantPermissions: false }],
      ['activateApp', { appId: 'com.example.one' }],
    ]);
  });

  it.each([false, true])('is none where the phone keeps the app, be the answer %s', async (removed) => {
    const { session, asked } = sessionOf({ removeApp: removed, isAppInstalled: true });
    const fresh = android.startFresh(session, 'com.example.one', '/tmp/one.apk');
    await expect(fresh).rejects.toThrow(DriverLost);
    expect(asked.map(([name]) => name)).not.toContain('installApp');
  });

  it('installs the parts of a package together', async () => {
    const { session, asked } = sessionOf();
    await android.startFresh(session, 'com.example.one', '/tmp/base.apk', ['/tmp/zh.apk']);
    expect(asked[2]).toEqual(['installMultipleApks', { apks: ['/tmp/base.apk', '/tmp/zh.apk'] }]);
  });
});

it('asks for a session that grants, signs, resets and launches nothing', () => {
  expect(android.capabilities({ id: 'com.example.one' })).toMatchObject({
    'appium:noReset': true,
    'appium:noSign': true,
    'appium:autoGrantPermissions': false,
    'appium:autoLaunch': false,
  });
});

it.each([
  ['android.permission.ACCESS_FINE_LOCATION', true],
  ['android.permission.READ_MEDIA_IMAGES', true],
  ['android.permission.POST_NOTIFICATIONS', true],
  ['android.permission.INTERNET', false],
  ['android.permission.WAKE_LOCK', false],
])('knows whether a person is asked for %s', (name, isAsked) => {
  expect(android.isAskedFor?.(name)).toBe(isAsked);
});

describe('the log of the end of an app', () => {
  const line = (message: string) => ({ timestamp: 0, level: 'ALL', message });

  it('holds the lines from the fault on', async () => {
    const { session } = sessionOf({
      logs: ['I other: fine', 'E AndroidRuntime: FATAL EXCEPTION: main', 'E AndroidRuntime: Process: com.example.one, PID: 1', 'E AndroidRuntime: at Main.onCreate'].map(line),
    }); // biome-ignore format: a table
    const log = await android.crashLog(session, 'com.example.one');
    expect(log?.split('\n')).toHaveLength(3);
    expect(log).toMatch(/^E AndroidRuntime: FATAL/);
  });

  it('is none when another app crashed', async () => {
    const { session } = sessionOf({ logs: [line('E AndroidRuntime: Process: com.example.other, PID: 1')] });
    expect(await android.crashLog(session, 'com.example.one')).toBeUndefined();
  });
});
