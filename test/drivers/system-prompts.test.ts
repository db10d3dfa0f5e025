import { describe, expect, it } from 'vitest';
import { android } from '../../crawler/drivers/android.ts';
import { APP_STATE, type AppSession } from '../../crawler/drivers/app-platform.ts';
import { AppiumDriver } from '../../crawler/drivers/appium.ts';
import { parsePageSource, systemAsks } from '../../crawler/drivers/page-source.ts';
import { recognise } from '../../crawler/recognise/prompt.ts';
import { mayPress, waysOf } from '../../crawler/recognise/ways.ts';
import dialogs from './system-prompts.json' with { type: 'json' };

describe('a permission dialog of the system', () => {
  it.each(dialogs.map((dialog) => [dialog.of, dialog] as const))(
    '%s is declined by the right control',
    async (_, dialog) => {
      const view = await lookAt(sourceOf(dialog));
      expect(view).toMatchObject({ state: 'shown', address: dialog.package, events: [] });
      const prompt = recognise(view);
      expect(prompt?.kind).toBe('os-permission');
      if (!prompt) return;
      const presses = waysOf(prompt, view).filter(({ node }) => node !== undefined);
      expect(presses[0]?.text).toBe(dialog.no);
      expect(['decline', 'close', 'later']).toContain(presses[0]?.way);
      const open = prompt.controls.filter((control) => mayPress(control, prompt, 'refuse')).map(({ text }) => text);
      for (const yes of dialog.yes) expect(open).not.toContain(yes);
    },
  );
});

it('is none of the system where an app has one id of such a name', () => {
  const own = { of: '', package: 'com.example.one', says: ['permission_message', '我们需要以下权限'], boxes: [], no: '', yes: [] };
  expect(systemAsks(parsePageSource(sourceOf({ ...own, buttons: [['btn_ok', '知道了']] })))).toBe(false);
}); // biome-ignore format: one line

type Dialog = (typeof dialogs)[number];

/** What the driver sees of a source while the app it walks has been put into the background by it. */
async function lookAt(source: string) {
  const session = {
    execute: async (script: string) =>
      script.endsWith('getPermissions') ? [] : script.endsWith('queryAppState') ? APP_STATE.background : true,
    getPageSource: async () => source,
    getLogs: async () => [],
  };
  const driver = new AppiumDriver({ app: { id: 'com.example.one' }, platform: android, session: async () => session as unknown as AppSession }); // biome-ignore format: one line
  await driver.open();
  return driver.look({ image: false, settle: false });
}

/** A dialog as its window alone, which is what the source of a phone holds while it is up. */
function sourceOf({ package: owner, says, buttons, boxes = [] }: Dialog): string {
  const node = (cls: string, id: string, text: string, y: number, rest: string) =>
    `<${cls} package="${owner}" class="${cls}" text="${text}" resource-id="${id.includes(':') || id === '' ? id : `${owner}:id/${id}`}" enabled="true" displayed="true" ${rest} bounds="[90,${y}][990,${y + 120}]"/>`;
  const [messageId = '', message = ''] = says;
  const rows = [
    node('android.widget.TextView', messageId, message, 1300, ''),
    ...boxes.map(([id = '', text = ''], i) =>
      node('android.widget.CheckBox', id, text, 1440 + 20 * i, 'checkable="true" clickable="true" checked="false"'),
    ),
    ...buttons.map(([id = '', text = ''], i) =>
      node('android.widget.Button', id, text, 1600 + 140 * i, 'clickable="true"'),
    ),
  ];
  return `<hierarchy rotation="0" width="1080" height="2400"><android.widget.FrameLayout package="${owner}" class="android.widget.FrameLayout" bounds="[60,1260][1020,2340]">${rows.join('')}</android.widget.FrameLayout></hierarchy>`;
}
