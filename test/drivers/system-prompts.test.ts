import { describe, expect, it } from 'vitest';
import { parsePageSource, systemAsks } from '../../crawler/drivers/page-source.ts';
import { recognise } from '../../crawler/recognise/prompt.ts';
import { mayPress, waysOf } from '../../crawler/recognise/ways.ts';
import dialogs from './system-prompts.json' with { type: 'json' };

describe('a permission dialog of the system', () => {
  it.each(dialogs.map((dialog) => [dialog.of, dialog] as const))('%s is declined by the right control', (_, dialog) => {
    const screen = parsePageSource(sourceOf(dialog));
    expect(systemAsks(screen)).toBe(true);
    const view = { ...screen, state: 'shown', address: dialog.package, title: '' } as const;
    const prompt = recognise(view);
    expect(prompt?.kind).toBe('os-permission');
    if (!prompt) return;
    const presses = waysOf(prompt, view).filter(({ node }) => node !== undefined);
    expect(presses[0]?.text).toBe(dialog.no);
    expect(['decline', 'close', 'later']).toContain(presses[0]?.way);
    const open = prompt.controls.filter((control) => mayPress(control, prompt, 'refuse')).map(({ text }) => text);
    for (const yes of dialog.yes) expect(open).not.toContain(yes);
  });
});

type Dialog = (typeof dialogs)[number];

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
