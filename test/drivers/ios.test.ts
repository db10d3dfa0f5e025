import { describe, expect, it } from 'vitest';
import type { AppSession } from '../../crawler/drivers/app-platform.ts';
import { ios } from '../../crawler/drivers/ios.ts';

const ID = 'com.example.app';

/** A session that answers from a table and keeps what it was asked for. */
function session(answers: Readonly<Record<string, unknown>> = {}): { session: AppSession; calls: string[] } {
  const calls: string[] = [];
  const answer = (name: string, said: unknown) => {
    calls.push(`${name} ${JSON.stringify(said)}`);
    const found = answers[name];
    return typeof found === 'function' ? found() : found;
  };
  const made = {
    execute: async (name: string, said: unknown) => answer(name, said),
    getPageSource: async () => answer('source', {}),
    performActions: async (said: unknown) => answer('finger', said),
    getLogs: async (type: string) => answer(type, {}) ?? [],
  };
  return { session: made as unknown as AppSession, calls };
}

describe('a session', () => {
  it('answers no alert by itself, resets nothing and sees the alerts of the system', () => {
    expect(ios.capabilities({ id: ID })).toMatchObject({
      'appium:bundleId': ID,
      'appium:autoAcceptAlerts': false,
      'appium:autoDismissAlerts': false,
      'appium:noReset': true,
      'appium:settings[respectSystemAlerts]': true,
    });
    expect(ios.capabilities({ id: ID })).not.toHaveProperty('appium:app');
  });
});

describe('a fresh start', () => {
  it('removes the app, sees that it is gone, and installs it', async () => {
    const phone = session({ 'mobile: isAppInstalled': false });
    await ios.startFresh(phone.session, ID, '/apps/one.ipa');
    expect(phone.calls.map((call) => call.split(' ')[1])).toEqual([
      'terminateApp', 'removeApp', 'isAppInstalled', 'installApp', 'launchApp',
    ]); // biome-ignore format: one line
  });

  it('says so when the device would not remove it', async () => {
    const phone = session({ 'mobile: removeApp': false, 'mobile: isAppInstalled': true });
    await expect(ios.startFresh(phone.session, ID, '/apps/one.ipa')).rejects.toThrow(
      /would not remove com\.example\.app/,
    );
    expect(phone.calls.join()).not.toContain('installApp');
  });

  it('keeps an app whose package is not at hand, and calls it kept', async () => {
    const phone = session();
    await ios.startFresh(phone.session, ID);
    expect(phone.calls.join()).not.toContain('removeApp');
    expect(ios.freshness?.({ id: ID })).toBe('kept');
    expect(ios.freshness?.({ id: ID, file: 'one.ipa' })).toBe('reinstalled');
  });
});

describe('the way back', () => {
  const bar = (button: string) =>
    `<AppiumAUT><XCUIElementTypeApplication x="0" y="0" width="390" height="844"><XCUIElementTypeWindow x="0" y="0" width="390" height="844"><XCUIElementTypeNavigationBar x="0" y="47" width="390" height="44">${button}</XCUIElementTypeNavigationBar></XCUIElementTypeWindow></XCUIElementTypeApplication></AppiumAUT>`;
  const button = (name: string, label: string, x: number) =>
    `<XCUIElementTypeButton name="${name}" label="${label}" x="${x}" y="47" width="60" height="44"/>`;

  it.each([
    ['by its word', '返回', '返回'],
    ['in English', 'Back', 'Back'],
    ['by its id', 'nav_back_black', '设置'],
  ])('presses the button of the navigation bar that says it, %s', async (_, name, label) => {
    const phone = session({ source: bar(button(name, label, 8)) });
    await ios.back(phone.session);
    expect(phone.calls).toEqual(['source {}', 'mobile: tap {"x":38,"y":69}']);
  });

  it.each([
    ['a button that says something else', button('agree', '同意', 8)],
    ['a back on the other side', button('返回', '返回', 320)],
    ['no button', ''],
  ])('swipes from the left edge where the bar has %s', async (_, inside) => {
    const phone = session({ source: bar(inside) });
    await ios.back(phone.session);
    expect(phone.calls.join()).not.toContain('tap');
    expect(phone.calls[1]).toMatch(/^finger .*"x":1,"y":422.*"x":312,"y":422/);
  });
});

describe('the end of an app', () => {
  const exit = (how: string) =>
    `SpringBoard <Notice>: [app<${ID}>:401] Process exited: <RBSProcessExitContext| ${how}>.`;
  it.each([
    ['a signal', exit('specific, status:<RBSProcessExitStatus| domain:signal(2) code:SIGABRT(6)>'), true],
    ['a signal, as iOS 14 tells it', `runningboardd: [application<${ID}>:432] termination reported by launchd (2, 10, 10)`, true],
    ['its own will', exit('voluntary'), false],
    ['its own will, as iOS 14 tells it', `runningboardd: [application<${ID}>:432] termination reported by launchd (0, 0, 0)`, false],
    ['the test that ended it', exit('specific, status:<RBSProcessExitStatus| domain:signal(2) code:SIGKILL(9)>'), false],
    ['the fault of another app', exit('domain:signal(2) code:SIGABRT(6)').replace(ID, 'com.example.app.widget'), false],
  ])('by %s', async (_, line, isFault) => {
    const phone = session({ syslog: [{ message: line }] });
    expect(await ios.crashLog(phone.session, ID)).toBe(isFault ? line : undefined);
  }); // biome-ignore format: a table

  it('is told by a crash report where there is one', async () => {
    const report = `{"app_name":"App","bundleID":"${ID}"}\nException Type: EXC_BAD_ACCESS`;
    expect(await ios.crashLog(session({ crashlog: [{ message: report }] }).session, ID)).toBe(report);
  });

  it('is not told by a device that keeps no log', async () => {
    const refuse = () => {
      throw new Error('unknown log type');
    };
    expect(await ios.crashLog(session({ crashlog: refuse, syslog: refuse }).session, ID)).toBeUndefined();
  });
});

it('scrolls until the screen stays what it is', async () => {
  let page = 0;
  const phone = session({ source: () => `page ${Math.min(2, Math.floor(page++ / 2 + 0.5))}` });
  const box = { x: 0, y: 100, width: 390, height: 600 };
  expect(await ios.scroll(phone.session, box)).toBe(true);
  expect(phone.calls[1]).toMatch(/^finger .*"x":195,"y":610.*"x":195,"y":190/);
});
