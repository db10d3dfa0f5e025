import { describe, expect, it } from 'vitest';
import { parsePageSource } from '../../crawler/drivers/page-source.ts';
import type { UiNode } from '../../crawler/trace.ts';

type Box = readonly [x: number, y: number, width: number, height: number];

const tag = (type: string, said: string, [x, y, width, height]: Box, inside = '') =>
  `<XCUIElementType${type} type="XCUIElementType${type}" ${said} enabled="true" visible="true" x="${x}" y="${y}" width="${width}" height="${height}">${inside}</XCUIElementType${type}>`;
const named = (type: string, label: string, box: Box, inside = '') =>
  tag(type, `name="${label}" label="${label}"${type === 'StaticText' ? ` value="${label}"` : ''}`, box, inside);
const WHOLE: Box = [0, 0, 390, 844];
const window = (inside: string) => tag('Window', '', WHOLE, tag('Other', '', WHOLE, inside));
const app = (...windows: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><AppiumAUT>${tag('Application', 'name="好课" label="好课" bundleId="com.example.course" processId="401"', WHOLE, windows.join(''))}</AppiumAUT>`;
const nodes = (...windows: string[]) => parsePageSource(app(...windows)).nodes;
const said = (all: readonly UiNode[]) => all.map(({ role, name }) => `${role} ${name}`);

describe('controls of iOS', () => {
  it('are cells with what is in them, and switches with their rows', () => {
    const row = (text: string, i: number, inside: string) =>
      tag('Cell', `name="row_${i}"`, [0, 100 + i * 60, 390, 60], named('StaticText', text, [20, 115 + i * 60, 200, 30]) + inside);
    const turn = tag('Switch', 'name="个性化推荐" label="个性化推荐" value="1"', [320, 115, 51, 31]);
    const seen = nodes(window(tag('Table', '', [0, 90, 390, 700], row('个性化推荐', 0, turn) + row('关于我们', 1, ''))));
    expect(said(seen)).toEqual(['switch 个性化推荐', 'button 关于我们']);
    expect(seen[0]).toMatchObject({ operable: true, states: ['checked'] });
    expect(seen[1]).toMatchObject({ operable: true, hint: 'row_1' });
  });

  it('are wheels, which stand at something', () => {
    const wheels = ['2000年', '1月', '1日'].map((text, i) => tag('PickerWheel', `value="${text}"`, [i * 130, 500, 130, 216]));
    const seen = nodes(window(named('StaticText', '您的出生日期', [20, 60, 350, 40]) + tag('DatePicker', '', [0, 500, 390, 216], wheels.join(''))));
    expect(seen.filter(({ role }) => role === 'picker')).toMatchObject([
      { operable: true, value: '2000年', field: { type: 'wheel' } },
      { operable: true, value: '1月' },
      { operable: true, value: '1日' },
    ]);
  });

  it('are fields whose placeholder is no value, and whose secret is kept', () => {
    const seen = nodes(window(
      tag('TextField', 'name="phone_field" label="" value="请输入手机号" placeholderValue="请输入手机号"', [20, 150, 350, 44]) +
        tag('SecureTextField', 'label="" value="hunter2" placeholderValue="密码"', [20, 210, 350, 44]),
    ));
    expect(seen).toMatchObject([
      { role: 'textbox', name: '请输入手机号', value: '', field: { type: 'text', name: 'phone_field', placeholder: '请输入手机号' } },
      { role: 'textbox', name: '密码', value: '•••', field: { type: 'password' } },
    ]);
    expect(JSON.stringify(seen)).not.toContain('hunter2');
  });

  it('are answers that were chosen, by value or by trait', () => {
    const seen = nodes(window(
      tag('Button', 'name="男" label="男" traits="Button, Selected"', [20, 200, 170, 60]) +
        named('Button', '女', [200, 200, 170, 60]) +
        tag('SegmentedControl', '', [20, 300, 350, 32], tag('Button', 'name="小学" label="小学" value="1"', [20, 300, 175, 32])),
    ));
    expect(seen.map(({ name, states = [] }) => [name, ...states])).toEqual([['男', 'selected'], ['女'], ['小学', 'selected']]);
  });

  it('are those of a web view as well', () => {
    const page = named('StaticText', '登录', [20, 120, 100, 30]) +
      tag('TextField', 'label="手机号" value=""', [20, 180, 350, 40]) +
      named('Link', '随便看看', [150, 500, 90, 30], named('StaticText', '随便看看', [150, 500, 90, 30]));
    const seen = nodes(window(tag('WebView', '', [0, 90, 390, 754], tag('Other', '', [0, 90, 390, 754], page))));
    expect(said(seen.filter(({ name }) => name !== ''))).toEqual(['text 登录', 'textbox 手机号', 'link 随便看看']);
  });
}); // biome-ignore format: a table

describe('what lies over a screen of iOS', () => {
  const page = window(named('StaticText', '首页', [20, 60, 100, 40]) + named('Button', '头像', [150, 150, 90, 90]));

  it('is a sheet at its bottom', () => {
    const rows = ['拍照', '从相册选择', '取消'].map((text, i) => named('Button', text, [8, 610 + i * 60, 374, 57])).join('');
    const seen = nodes(page, window(named('Sheet', '选择头像', [8, 560, 374, 250], rows)));
    expect(seen.find(({ role }) => role === 'dialog')).toMatchObject({ name: '选择头像', overlay: { modal: true, place: 'bottom' } });
    expect(seen.find(({ name }) => name === '头像')?.states).toContain('occluded');
    expect(seen.find(({ name }) => name === '取消')?.states ?? []).not.toContain('occluded');
  }); // biome-ignore format: one line

  it('is an alert of the app, which is no question of the system', () => {
    const alert = named('Alert', '隐私政策', [60, 280, 270, 240], named('StaticText', '请阅读', [76, 325, 238, 60]) + named('Button', '不同意', [60, 470, 135, 44])); // biome-ignore format: one line
    const seen = nodes(page, window(alert));
    expect(seen.find(({ role }) => role === 'dialog')).toMatchObject({
      name: '隐私政策',
      overlay: { place: 'centre' },
    });
    expect(seen.flatMap(({ states = [] }) => states)).not.toContain('native');
  });

  it('is the keyboard, wherever it stands in the source', () => {
    const form = window(named('Button', '登录', [20, 620, 350, 50]) + named('Button', '跳过', [320, 50, 60, 40]));
    const bar = named('Button', '完成', [330, 509, 60, 44]);
    const keys = tag('Keyboard', '', [0, 553, 390, 291], named('Key', 'q', [0, 560, 40, 54]));
    for (const seen of [nodes(form, window(bar + keys)), nodes(form, keys)]) {
      expect(seen.find(({ name }) => name === '登录')?.states).toEqual(['occluded']);
      expect(seen.find(({ name }) => name === '跳过')?.states ?? []).toEqual([]);
      expect(seen.map(({ name }) => name)).not.toContain('q');
    }
  });
});

it('knows the size of the screen and whose it is', () => {
  expect(parsePageSource(app(window('')))).toMatchObject({
    platform: 'ios',
    size: { width: 390, height: 844 },
    packageName: 'com.example.course',
  });
});

describe('a hostile source', () => {
  it.each([
    ['nested without end', `<AppiumAUT>${'<XCUIElementTypeOther x="0" y="0" width="390" height="844">'.repeat(20_000)}`],
    ['of entities that grow', `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(1000)}"><!ENTITY z "${'&x;'.repeat(1000)}">]><AppiumAUT><XCUIElementTypeStaticText label="&z;" x="0" y="0" width="9" height="9"/></AppiumAUT>`],
    ['with a megabyte of text', app(window(named('StaticText', '字'.repeat(1_000_000), [0, 0, 390, 20])))],
    ['with boxes of no size and of endless size', app(window(tag('Button', 'label="a"', [-1e9, -1e9, 2e9, 2e9]) + tag('Alert', 'label="b"', [0, 0, 0, 0])))],
    ['with numbers that are none', app('<XCUIElementTypeButton label="x" x="NaN" y="1e999" width="-5" height="Infinity"/>')],
    ['cut off', app(window(named('Button', '不同意', [0, 0, 90, 44]))).slice(0, 500)],
  ])('%s ends soon and cleanly', (_, xml) => {
    expect(() => parsePageSource(xml)).not.toThrow();
  }); // biome-ignore format: a table
});
