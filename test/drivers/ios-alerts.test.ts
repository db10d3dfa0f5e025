import { describe, expect, it } from 'vitest';
import { parsePageSource, systemAsks } from '../../crawler/drivers/page-source.ts';
import { recognise } from '../../crawler/recognise/prompt.ts';
import { mayPress, waysOf } from '../../crawler/recognise/ways.ts';
import alerts from './ios-alerts.json' with { type: 'json' };

describe('an alert of iOS', () => {
  it.each(alerts.map((alert) => [alert.of, alert] as const))(
    '%s is declined by the button that says no',
    (_, alert) => {
      const { prompt, view, screen } = seen(alert);
      expect(systemAsks(screen)).toBe(true);
      expect(prompt?.kind).toBe('os-permission');
      if (!prompt) return;
      expect(waysOf(prompt, view)[0]).toMatchObject({ way: 'decline', text: alert.no });
      const open = prompt.controls.filter((control) => mayPress(control, prompt, 'refuse')).map(({ text }) => text);
      for (const yes of alert.yes) expect(open).not.toContain(yes);
    },
  );

  it('about the way to the network is no permission to decline, but set-up', () => {
    const wireless = {
      title: '允许“好课”使用无线数据？',
      purpose: '关闭无线数据时，部分功能可能无法使用。',
      no: '不允许',
      yes: ['无线局域网与蜂窝网络', '仅限无线局域网'],
    };
    const { prompt } = seen(wireless);
    expect(prompt?.kind).toBe('connectivity');
    expect(prompt?.controls.filter((control) => control.class === 'accept').map(({ text }) => text)).toEqual(
      wireless.yes,
    );
  });

  it('hides the home screen that the source has behind it', () => {
    expect(seen(alerts[0] as Alert).screen.nodes.map(({ name }) => name)).not.toContain('设置');
  });

  it('shown by an app about itself is none of the system', () => {
    const { screen } = seen(alerts[0] as Alert, 'com.example.course');
    expect(systemAsks(screen)).toBe(false);
    expect(screen.nodes.find(({ role }) => role === 'dialog')?.states ?? []).not.toContain('native');
  });
});

type Alert = Pick<(typeof alerts)[number], 'title' | 'purpose' | 'no' | 'yes'>;

function seen(alert: Alert, owner = 'com.apple.springboard') {
  const screen = parsePageSource(sourceOf(alert, owner));
  const view = { ...screen, state: 'shown', address: owner, title: '' } as const;
  return { screen, view, prompt: recognise(view) };
}

/** SpringBoard's source while it asks: its icons in one window, the alert in another, words and buttons in boxes. */
function sourceOf({ title, purpose, no, yes }: Alert, owner: string): string {
  const tag = (type: string, [x, y, width, height]: readonly number[], label: string, inside = '') =>
    `<XCUIElementType${type} type="XCUIElementType${type}" name="${label}" label="${label}"${type === 'StaticText' ? ` value="${label}"` : ''} enabled="true" visible="true" accessible="${inside === ''}" x="${x}" y="${y}" width="${width}" height="${height}">${inside}</XCUIElementType${type}>`;
  const texts = [title, purpose].map((text, i) => tag('StaticText', [77, 300 + i * 60, 238, 50], text)).join('');
  const buttons = [...yes, no].map((text, i) => tag('Button', [61, 440 + i * 44, 270, 44], text)).join('');
  const box = tag('Other', [61, 280, 270, 160 + 44 * (yes.length + 1)], '', tag('ScrollView', [61, 280, 270, 150], '', tag('Other', [61, 280, 270, 150], '', texts)) + tag('ScrollView', [61, 430, 270, 200], '', buttons));
  const alert = tag('Alert', [61, 280, 270, 160 + 44 * (yes.length + 1)], title, box);
  const window = (inside: string) => tag('Window', [0, 0, 393, 852], '', inside);
  const home = window(tag('Icon', [27, 80, 60, 74], '设置'));
  return `<?xml version="1.0" encoding="UTF-8"?><AppiumAUT><XCUIElementTypeApplication type="XCUIElementTypeApplication" name=" " label=" " bundleId="${owner}" processId="34" enabled="true" visible="true" x="0" y="0" width="393" height="852">${home}${window(alert)}</XCUIElementTypeApplication></AppiumAUT>`;
} // biome-ignore format: a table
