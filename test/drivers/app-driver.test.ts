import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { android } from '../../crawler/drivers/android.ts';
import { APP_STATE, type AppSession } from '../../crawler/drivers/app-platform.ts';
import { AppiumDriver } from '../../crawler/drivers/appium.ts';
import { DriverLost, ScreenMoved } from '../../crawler/errors.ts';
import type { UiNode } from '../../crawler/trace.ts';

const APP = 'com.example.one';

describe('where the app is', () => {
  it('is shown while it, or a question of the system, is in front', async () => {
    const { driver, phone } = await opened();
    expect((await driver.look()).state).toBe('shown');
    phone.source = windowOf('com.android.permissioncontroller', button('不允许'));
    expect(await driver.look()).toMatchObject({ state: 'shown', address: 'com.android.permissioncontroller' });
  });

  it.each([
    ['exited', 'com.sec.android.app.launcher', APP_STATE.notRunning, 'closed', { kind: 'closed', how: 'exited' }],
    ['in the background', 'com.miui.home', APP_STATE.background, 'closed', { kind: 'closed', how: 'background' }],
    ['has sent to the store', 'com.android.vending', APP_STATE.background, 'away', { kind: 'sent-away', url: 'com.android.vending' }],
    ['has sent to the settings', 'com.android.settings', APP_STATE.background, 'away', { kind: 'sent-away', url: 'com.android.settings' }],
  ])('is told apart: it %s', async (_, front, appState, state, event) => {
    const { driver, phone } = await opened();
    Object.assign(phone, { source: windowOf(front, button('图标')), appState });
    const view = await driver.look();
    expect(view).toMatchObject({ state, nodes: [] });
    expect(view.events).toMatchObject([event]);
    expect((await driver.look()).events).toEqual([]); // told once
  }); // biome-ignore format: a table

  it('is a crash where the log tells of one, with its lines', async () => {
    const { driver, phone } = await opened();
    const log = ['E AndroidRuntime: FATAL EXCEPTION: main', `E AndroidRuntime: Process: ${APP}, PID: 7`];
    Object.assign(phone, { source: windowOf('com.miui.home', ''), appState: APP_STATE.notRunning, log: [...log] });
    const view = await driver.look();
    expect(view.state).toBe('crashed');
    expect(view.events).toMatchObject([{ kind: 'crashed', log: log.join('\n') }]);
  });

  it('hangs where the system offers to wait', async () => {
    const { driver, phone } = await opened();
    phone.source = windowOf('android', button('关闭应用', 'android:id/aerr_close') + button('等待', 'android:id/aerr_wait', 900));
    expect((await driver.look()).events).toMatchObject([{ kind: 'crashed', hangs: true }]);
  }); // biome-ignore format: one line

  it('is not known from a source that is none', async () => {
    const { driver, phone } = await opened();
    phone.source = 'no source';
    phone.appState = APP_STATE.foreground;
    expect((await driver.look()).state).toBe('unreadable');
  });
});

it('keeps the nodes of a window that may not be pictured', async () => {
  const { driver, phone } = await opened();
  phone.picture = new Error('cannot capture a secure window');
  const view = await driver.look();
  expect(view.image).toBeUndefined();
  expect(view.nodes.map(({ name }) => name)).toEqual(['同意']);
});

describe('a look', () => {
  it('has its picture between two sources that are alike', async () => {
    const { driver, phone } = await opened();
    const view = await driver.look();
    expect(phone.seen).toEqual(['source', 'picture', 'source']);
    expect(view.imageAtMs).toBeLessThanOrEqual(view.sourceAtMs ?? 0);
    expect(view.settled).toBe(true);
  });

  it('has another picture where the screen changed while it was taken', async () => {
    const { driver, phone } = await opened();
    const sources = ['同意', '不同意', '不同意', '不同意'].map((text) => windowOf(APP, button(text)));
    phone.nextSource = () => sources.shift() ?? windowOf(APP, button('不同意'));
    phone.nextPicture = () => (sources.length > 2 ? 'too early' : 'of it');
    const view = await driver.look();
    expect(phone.seen).toEqual(['source', 'picture', 'source', 'source', 'picture', 'source']);
    expect(view.image).toEqual(Buffer.from('of it', 'base64'));
    expect(view.nodes.map(({ name }) => name)).toEqual(['不同意']);
  });

  it('takes no picture it is not asked for', async () => {
    const { driver, phone } = await opened();
    await driver.look({ image: false });
    expect(phone.seen).toEqual(['source', 'source']);
  });
});

describe('a press', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const later = () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });

  it('is made at once where a look has just told where the node is', async () => {
    const { driver, phone } = await opened();
    const [node] = (await driver.look()).nodes as [UiNode];
    await driver.press(node);
    expect(phone.seen).toEqual(['source', 'picture', 'source']);
    expect(phone.asked.at(-1)).toEqual(['clickGesture', { x: 500, y: 550 }]);
    await driver.press(node); // what the first one did is not known
    expect(phone.seen).toHaveLength(4);
  });

  it('is not made by a look at once where that was of another screen', async () => {
    const { driver } = await opened();
    const [node] = (await driver.look()).nodes as [UiNode];
    await expect(driver.press({ ...node, name: '同意并付费' })).rejects.toThrow(ScreenMoved);
  });

  it('is made where the node is by then', async () => {
    const { driver, phone } = await opened();
    const [node] = (await driver.look()).nodes as [UiNode];
    phone.source = windowOf(APP, button('同意', '', 1500));
    later();
    await driver.press(node);
    expect(phone.asked.at(-1)).toEqual(['clickGesture', { x: 500, y: 1550 }]);
  });

  it('is not made where the node has gone, or says something else', async () => {
    const { driver, phone } = await opened();
    const [node] = (await driver.look()).nodes as [UiNode];
    phone.source = windowOf(APP, button('同意并付费'));
    later();
    await expect(driver.press(node)).rejects.toThrow(ScreenMoved);
    expect(phone.asked.some(([name]) => name === 'clickGesture')).toBe(false);
  });
});

it('puts a text in place of another with three calls', async () => {
  const { driver, phone } = await opened();
  phone.source = windowOf(APP, '<android.widget.EditText package="OWNER" class="android.widget.EditText" text="old" clickable="true" enabled="true" displayed="true" bounds="[100,300][900,400]"/>');
  const [field] = (await driver.look()).nodes as [UiNode];
  const before = phone.asked.length;
  await driver.fill(field, '李');
  expect(phone.seen).toEqual(['source', 'picture', 'source', 'focus']);
  expect(phone.asked.slice(before)).toEqual([
    ['clickGesture', { x: 500, y: 350 }],
    ['replaceElementValue', { elementId: 'E1', text: '李' }],
  ]);
}); // biome-ignore format: long lines

it('chooses what a press has opened', async () => {
  const { driver, phone } = await opened();
  const [node] = (await driver.look()).nodes as [UiNode];
  const list = windowOf(APP, button('同意') + button('北京', '', 700) + button('上海', '', 900));
  phone.source = list;
  await driver.choose(node, '上海');
  expect(phone.asked.at(-1)).toEqual(['clickGesture', { x: 500, y: 950 }]);
  await expect(driver.choose(node, '广州')).rejects.toThrow(/opened no "广州"/);
});

it('tells of a permission that was granted while a dialog of the system was answered', async () => {
  const { driver, phone } = await opened();
  phone.source = windowOf('com.android.permissioncontroller', button('允许'));
  await driver.look();
  phone.source = windowOf(APP, button('首页'));
  phone.granted = ['android.permission.CAMERA'];
  expect((await driver.look()).events).toMatchObject([
    { kind: 'permission', name: 'android.permission.CAMERA', answer: 'granted' },
  ]);
  expect(await driver.granted()).toEqual(['android.permission.CAMERA']);
});

it('is not fresh where the phone has kept a permission', async () => {
  const { driver, phone } = await opened();
  expect(driver.freshness).toBe('cleared');
  phone.granted = ['android.permission.INTERNET', 'android.permission.CAMERA'];
  await driver.open();
  expect(driver.freshness).toBe('kept');
});

it('is lost when the session is', async () => {
  const { driver, phone } = await opened();
  phone.nextSource = () => {
    throw new Error('invalid session id');
  };
  await expect(driver.look()).rejects.toThrow(DriverLost);
  await driver.close();
  await expect(driver.back()).rejects.toThrow(/given back/);
});

describe('a video of a walk', () => {
  it('is one file for each fresh start, with what the phone gave', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'videos-'));
    const { driver } = await opened({ videos: dir });
    await driver.open();
    await driver.close();
    const videos = await driver.takeVideos();
    expect(videos.map((file) => readFileSync(file, 'utf8'))).toEqual(['video 1', 'video 2']);
    expect(await driver.takeVideos()).toEqual([]);
    rmSync(dir, { recursive: true });
  });

  it('is left out where the phone can give none', async () => {
    const { driver, phone } = await opened({ videos: tmpdir() });
    phone.filmed = new Error('screenrecord is not there');
    await driver.open();
    await driver.close();
    expect(await driver.takeVideos()).toHaveLength(1);
  });
});

describe('a web view', () => {
  it('is read by its own context, and pressed by a finger where its page has moved to', async () => {
    const { driver, phone } = await opened();
    Object.assign(phone, { source: windowOf(APP, WEB_VIEW), page: [{ name: '以后再说', y: 200 }] });
    const view = await driver.look();
    expect(view.webView).toEqual({ through: 'context' });
    const later = view.nodes.find(({ name }) => name === '以后再说') as UiNode;
    phone.page = [{ name: '以后再说', y: 300 }];
    await driver.press(later);
    expect(phone.asked.at(-1)).toEqual(['clickGesture', { x: 500, y: 850 }]);
    expect(phone.contexts).toEqual([`WEBVIEW_${APP}`, 'NATIVE_APP', `WEBVIEW_${APP}`, 'NATIVE_APP']);
  });

  it('is left to the native tree where it has no context, and is not asked for again until the app is started anew', async () => {
    const { driver, phone } = await opened();
    phone.source = windowOf(APP, WEB_VIEW + button('跳过'));
    expect(await driver.look()).toMatchObject({ state: 'shown', webView: { through: 'tree', why: 'no-context', bare: true } });
    phone.page = [{ name: '以后再说', y: 200 }];
    expect((await driver.look()).webView).toMatchObject({ why: 'no-context' });
    await driver.relaunch();
    expect((await driver.look()).webView).toEqual({ through: 'context' });
  });

  it('of which nothing can be seen, with nothing beside it, is no screen that was read', async () => {
    const { driver, phone } = await opened();
    phone.source = windowOf(APP, WEB_VIEW);
    expect((await driver.look()).state).toBe('blank');
  });

  it('whose page went away while it was read is looked at again with the screen it is on', async () => {
    const { driver, phone } = await opened();
    Object.assign(phone, { source: windowOf(APP, WEB_VIEW), page: [{ name: '以后再说', y: 200 }], lost: 1 });
    const view = await driver.look();
    expect(view.webView).toEqual({ through: 'context' });
    expect(view.nodes.map(({ name }) => name)).toContain('以后再说');
    phone.lost = Number.POSITIVE_INFINITY;
    expect((await driver.look()).webView).toMatchObject({ through: 'tree', why: 'failed' });
  });

  it('loses the device when the session cannot leave it', async () => {
    const { driver, phone } = await opened();
    Object.assign(phone, { source: windowOf(APP, WEB_VIEW), page: [{ name: '以后再说', y: 200 }], staysIn: true });
    await expect(driver.look()).rejects.toThrow(/stays in a web view/);
  });
}); // biome-ignore format: long lines

class Phone {
  source = windowOf(APP, button('同意'));
  nextSource: (() => string) | undefined;
  nextPicture: (() => string) | undefined;
  readonly seen: string[] = []; // what the screen was asked for
  picture: string | Error = '';
  appState: number = APP_STATE.foreground;
  granted: string[] = [];
  log: string[] = [];
  page: readonly { readonly name: string; readonly y: number }[] | undefined; // buttons of the page in its web view
  filmed: number | Error = 0;
  staysIn = false; // the web context cannot be left
  lost = 0; // how often its page is gone when it is asked
  readonly contexts: string[] = [];
  readonly asked: [string, unknown][] = [];

  readonly session = {
    execute: async (script: string, argument: unknown) => {
      const name = script.replace('mobile: ', '');
      this.asked.push([name, argument]);
      if (name === 'getPermissions') return this.granted;
      if (name === 'isAppInstalled') return true;
      return name === 'queryAppState' ? this.appState : null;
    },
    getPageSource: async () => {
      this.seen.push('source');
      return this.nextSource?.() ?? this.source;
    },
    getActiveElement: async () => {
      this.seen.push('focus');
      return { ELEMENT: 'E1' };
    },
    takeScreenshot: async () => {
      this.seen.push('picture');
      if (this.nextPicture) return this.nextPicture();
      if (typeof this.picture !== 'string') throw this.picture;
      return this.picture;
    },
    getLogs: async () => this.log.splice(0).map((message) => ({ message })),
    startRecordingScreen: async () => {
      if (typeof this.filmed !== 'number') throw this.filmed;
      this.filmed += 1;
    },
    stopRecordingScreen: async () => Buffer.from(`video ${this.filmed}`).toString('base64'),
    back: async () => undefined,
    getAppiumContexts: async () => ['NATIVE_APP', ...(this.page ? [`WEBVIEW_${APP}`] : [])],
    switchAppiumContext: async (name: string) => {
      this.contexts.push(name);
      if (this.staysIn && name === 'NATIVE_APP') throw new Error('the browser has gone');
    },
    executeCdp: async () => {
      if (this.lost-- > 0) throw new Error('no such window: target window already closed');
      return { result: { value: JSON.stringify(pageOf(this.page ?? [])) } };
    },
  } as unknown as AppSession;
}

async function opened(more: { videos?: string } = {}): Promise<{ driver: AppiumDriver; phone: Phone }> {
  const phone = new Phone();
  const driver = new AppiumDriver({ app: { id: APP }, platform: android, session: async () => phone.session, ...more });
  await driver.open();
  return { driver, phone };
}

function windowOf(owner: string, inner: string): string {
  return `<hierarchy rotation="0" width="1000" height="2000"><android.widget.FrameLayout package="${owner}" class="android.widget.FrameLayout" displayed="true" bounds="[0,0][1000,2000]">${inner.replaceAll('OWNER', owner)}</android.widget.FrameLayout></hierarchy>`;
}

function button(text: string, id = '', y = 500): string {
  return `<android.widget.Button package="OWNER" class="android.widget.Button" text="${text}" resource-id="${id}" clickable="true" enabled="true" displayed="true" bounds="[100,${y}][900,${y + 100}]"/>`;
}

const WEB_VIEW =
  '<android.webkit.WebView package="OWNER" class="android.webkit.WebView" displayed="true" bounds="[0,200][1000,2000]"/>';

/** What the script says of a page of buttons, at half the width of its view. */
function pageOf(buttons: readonly { readonly name: string; readonly y: number }[]) {
  const nodes = buttons.map(({ name, y }, id) => ({ id, parent: -1, role: 'button', name, bounds: { x: 200, y, width: 100, height: 50 }, operable: true }));
  return { nodes, drawn: true, told: true, isReady: true, isVisible: true, viewport: { x: 0, y: 0, width: 500, height: 900 } };
} // biome-ignore format: long lines
