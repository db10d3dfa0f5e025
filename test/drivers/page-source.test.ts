import { describe, expect, it } from 'vitest';
import { parsePageSource } from '../../crawler/drivers/page-source.ts';
import { MalformedSource } from '../../crawler/errors.ts';
import type { UiNode } from '../../crawler/trace.ts';

describe('an Android screen', () => {
  it('gives the same nodes for a dump and for a source with a tag a class', () => {
    const inner = (open: (kind: string, rest: string) => string, close: (kind: string) => string) =>
      `<hierarchy rotation="0">${open('android.widget.FrameLayout', box(0, 0, 1080, 2400))}` +
      `${open('android.widget.TextView', `text="您的职业" ${box(60, 300, 1020, 380)}`)}${close('android.widget.TextView')}` +
      `${open('android.widget.Button', `text="跳过" clickable="true" resource-id="com.x:id/skip" ${box(900, 100, 1060, 180)}`)}${close('android.widget.Button')}` +
      `${close('android.widget.FrameLayout')}</hierarchy>`;
    const dump = inner(
      (kind, rest) => `<node class="${kind}" package="com.x" ${rest}>`,
      () => '</node>',
    );
    const source = inner(
      (kind, rest) => `<${kind} package="com.x" class="${kind}" ${rest}>`,
      (kind) => `</${kind}>`,
    );

    expect(parsePageSource(dump)).toEqual(parsePageSource(source));
    expect(parsePageSource(dump)).toMatchObject({
      platform: 'android',
      packageName: 'com.x',
      nodes: [
        { id: 0, parent: -1, role: 'text', name: '您的职业', operable: false },
        {
          id: 1, role: 'button', name: '跳过', operable: true, hint: 'skip', bounds: { x: 900, y: 100, width: 160, height: 80 },
        }, // biome-ignore format: a table
      ],
    });
  });

  it('names a pressable box by the words in it, which are no nodes of their own', () => {
    const nodes = android(
      view('LinearLayout', `clickable="true" ${box(60, 900, 1020, 1040)}`, [
        view('ImageView', box(80, 920, 140, 980)),
        view('TextView', `text="手机号登录" ${box(160, 920, 600, 980)}`),
        view('TextView', `text="未注册将自动注册" ${box(160, 980, 600, 1020)}`),
      ]),
    );
    expect(nodes.map(short)).toEqual(['*button 手机号登录 未注册将自动注册']);
  });

  it('makes a row with a switch that says nothing one switch', () => {
    const [row] = android(
      view('LinearLayout', `clickable="true" ${box(0, 500, 1080, 620)}`, [
        view('TextView', `text="个性化推荐" ${box(60, 520, 600, 600)}`),
        view('Switch', `checkable="true" checked="true" ${box(900, 520, 1020, 600)}`),
      ]),
    );
    expect(row).toMatchObject({
      role: 'switch',
      name: '个性化推荐',
      operable: true,
      states: ['checked'],
    });
  });

  it('takes no press for a page that only swallows presses', () => {
    const nodes = android(
      view('FrameLayout', `clickable="true" ${box(0, 0, 1080, 2400)}`, [
        view('TextView', `text="Welcome" ${box(60, 300, 1020, 380)}`),
        view('Button', `text="Next" clickable="true" ${box(60, 2200, 1020, 2300)}`),
        view('Button', `text="Skip" clickable="true" ${box(900, 80, 1020, 160)}`),
      ]),
    );
    expect(nodes.map(short)).toEqual(['text Welcome', '*button Next', '*button Skip']);
  });

  it('tells a field from its hint, its value and its label', () => {
    const nodes = android(
      view('TextView', `text="手机号" ${box(60, 300, 300, 360)}`),
      view(
        'EditText',
        `text="请输入手机号" hint="请输入手机号" showing-hint="true" input-type="3" clickable="true" resource-id="com.x:id/et_phone" ${box(60, 370, 1020, 480)}`,
      ),
      view(
        'EditText',
        `text="abc123" hint="密码" showing-hint="false" password="true" clickable="true" ${box(60, 700, 1020, 800)}`,
      ),
      view(
        'EditText',
        `text="张三" hint="" showing-hint="false" content-desc="姓名" focused="true" clickable="true" ${box(60, 1000, 1020, 1100)}`,
      ),
    );
    expect(nodes.filter((node) => node.field)).toMatchObject([
      {
        role: 'textbox', name: '请输入手机号', value: '', field: { type: 'tel', name: 'et_phone', label: '手机号', placeholder: '请输入手机号' },
      },
      { name: '密码', value: '•••', field: { type: 'password' } },
      { name: '姓名', value: '张三', states: ['focused'] },
    ]); // biome-ignore format: a table
    expect(JSON.stringify(nodes)).not.toContain('abc123');
  });

  it('names a box without words by those beside it', () => {
    const nodes = android(
      view('CheckBox', `checkable="true" checked="true" clickable="true" ${box(60, 1500, 120, 1560)}`),
      view(
        'TextView',
        `text="我已阅读并同意《用户协议》和《隐私政策》" text-has-clickable-span="true" text-size="40" ${box(140, 1500, 1020, 1560)}`,
      ),
    );
    expect(nodes.map(short)).toEqual([
      '*checkbox 我已阅读并同意《用户协议》和《隐私政策》 checked',
      'text 我已阅读并同意《用户协议》和《隐私政策》',
      '*link 《用户协议》',
      '*link 《隐私政策》',
    ]);
    const [, , terms, privacy] = nodes;
    expect(terms?.bounds.x).toBe(140 + 7 * 40);
    expect(privacy?.bounds.x).toBe(140 + 14 * 40);
  });

  it('knows the permission dialog of the system, in a window smaller than its package', () => {
    const { nodes, packageName } = parsePageSource(
      hierarchy(
        `<node class="android.widget.FrameLayout" package="com.android.permissioncontroller" ${box(0, 0, 1080, 2400)}>` +
          `<node class="android.widget.LinearLayout" resource-id="com.android.permissioncontroller:id/panel" ${box(60, 1200, 1020, 1980)}>` +
          `<node class="android.widget.TextView" resource-id="com.android.permissioncontroller:id/permission_message" text="要允许“示例”访问位置吗？" ${box(90, 1240, 990, 1460)}/>` +
          `<node class="android.widget.Button" clickable="true" resource-id="com.android.permissioncontroller:id/permission_allow_button" text="允许" ${box(90, 1500, 990, 1630)}/>` +
          `<node class="android.widget.Button" clickable="true" resource-id="com.android.permissioncontroller:id/permission_deny_button" text="不允许" ${box(90, 1650, 990, 1780)}/>` +
          '</node></node>',
      ),
    );
    expect(packageName).toBe('com.android.permissioncontroller');
    expect(nodes[0]).toMatchObject({
      role: 'dialog',
      overlay: { modal: true, place: 'centre' },
      states: ['native'],
    });
    expect(nodes.find((node) => node.hint === 'permission_deny_button')).toMatchObject({
      name: '不允许',
      parent: 0,
      operable: true,
    });
  });

  it('puts what a dialog window covers under it', () => {
    const nodes = parsePageSource(
      hierarchy(
        `<node class="android.widget.FrameLayout" package="com.x" ${box(0, 0, 1080, 2400)}><node class="android.widget.Button" text="登录" clickable="true" ${box(60, 2000, 1020, 2100)}/></node>`,
        `<node class="android.widget.FrameLayout" package="com.x" ${box(100, 800, 980, 1500)}><node class="android.widget.TextView" text="是否同意隐私政策？" ${box(140, 840, 940, 1000)}/><node class="android.widget.Button" text="不同意" clickable="true" ${box(140, 1300, 500, 1400)}/></node>`,
      ),
    ).nodes;
    expect(nodes.map(short)).toEqual(['*button 登录 occluded', 'dialog ', 'text 是否同意隐私政策？', '*button 不同意']);
  });

  it('finds a sheet behind which a scrim takes all presses', () => {
    const nodes = android(
      view('LinearLayout', box(0, 0, 1080, 2400), [
        view('Button', `text="首页" clickable="true" ${box(60, 300, 400, 400)}`),
      ]),
      view('View', `clickable="true" ${box(0, 0, 1080, 2400)}`),
      view('LinearLayout', box(0, 1400, 1080, 2400), [
        view('TextView', `text="登录后继续" ${box(60, 1440, 1020, 1520)}`),
        view('ImageView', `clickable="true" resource-id="com.x:id/iv_close" ${box(960, 1420, 1040, 1500)}`),
      ]),
    );
    expect(nodes.map(short)).toEqual(['*button 首页 occluded', 'dialog ', 'text 登录后继续', '*button ']);
    expect(nodes[1]?.overlay).toEqual({
      modal: true,
      covers: 1,
      place: 'bottom',
    });
    expect(nodes[3]?.hint).toBe('iv_close ImageView');
  });

  it('makes a named scrim around a dialog one of its controls, pressed beside the dialog', () => {
    const nodes = android(
      view('View', `content-desc="Dismiss" clickable="true" ${box(0, 0, 1080, 2400)}`, [
        view('View', box(0, 0, 1080, 2400), [
          view('View', `content-desc="Choose a plan" ${box(200, 900, 880, 980)}`),
          view('View', `content-desc="Free" clickable="true" ${box(200, 1000, 880, 1100)}`),
          view('View', `content-desc="Gold" clickable="true" ${box(200, 1120, 880, 1220)}`),
        ]),
      ]),
    );
    expect(nodes.map(short)).toEqual([
      'dialog ',
      '*button Dismiss',
      'text Choose a plan',
      '*button Free',
      '*button Gold',
    ]);
    expect(nodes[1]?.bounds).toEqual({ x: 0, y: 1220, width: 1080, height: 1180 });
  });

  it('shows a picture that fills a page, and none that is small or part of a control', () => {
    const nodes = android(
      view('ImageView', `resource-id="com.x:id/guide" ${box(0, 0, 1080, 2000)}`),
      view('ImageView', box(0, 0, 90, 90)),
      view('FrameLayout', `content-desc="跳过" clickable="true" ${box(0, 0, 1080, 1200)}`, [
        view('ImageView', box(0, 0, 1080, 1200)),
      ]),
    );
    expect(nodes.map((node) => [node.role, node.name, node.hint])).toEqual([
      ['image', '', 'guide ImageView'],
      ['button', '跳过', 'ImageView'],
    ]);
  });

  it('takes neither a page, a tab bar nor a login form for a dialog', () => {
    const nodes = android(
      view('ScrollView', `scrollable="true" ${box(0, 130, 1080, 2200)}`, [
        view('TextView', `text="登录" ${box(63, 400, 1017, 480)}`),
        view('EditText', `text="手机号" clickable="true" ${box(63, 800, 1017, 920)}`),
        view('Button', `text="登录" clickable="true" ${box(63, 1800, 1017, 1920)}`),
      ]),
      view('LinearLayout', box(0, 2220, 1080, 2400), [
        view('LinearLayout', `clickable="true" ${box(0, 2220, 360, 2400)}`, [
          view('TextView', `text="首页" ${box(100, 2320, 260, 2380)}`),
        ]),
        view('LinearLayout', `clickable="true" ${box(360, 2220, 720, 2400)}`, [
          view('TextView', `text="发现" ${box(460, 2320, 620, 2380)}`),
        ]),
        view('LinearLayout', `clickable="true" selected="true" ${box(720, 2220, 1080, 2400)}`, [
          view('TextView', `text="我的" ${box(820, 2320, 980, 2380)}`),
        ]),
      ]),
    );
    expect(nodes.some((node) => node.role === 'dialog')).toBe(false);
    expect(nodes.filter((node) => node.role === 'tab').map(short)).toEqual([
      '*tab 首页',
      '*tab 发现',
      '*tab 我的 selected',
    ]);
  });

  it('leaves out hidden elements, bars of the system and keys', () => {
    const nodes = parsePageSource(
      hierarchy(
        `<node class="android.widget.FrameLayout" package="com.x" ${box(0, 0, 1080, 2400)}><node class="android.widget.TextView" text="gone" displayed="false" ${box(0, 0, 100, 100)}/><node class="android.widget.Button" text="下一步" clickable="true" ${box(60, 2000, 1020, 2100)}/></node>`,
        `<node class="android.widget.FrameLayout" package="com.android.systemui" ${box(0, 0, 1080, 90)}><node class="android.widget.TextView" text="12:00" ${box(0, 0, 100, 90)}/></node>`,
        `<node class="android.widget.FrameLayout" package="com.google.android.inputmethod.latin" ${box(0, 1600, 1080, 2400)}><node class="android.widget.Button" text="q" clickable="true" ${box(0, 1700, 100, 1800)}/></node>`,
      ),
    ).nodes;
    expect(nodes.map(short)).toEqual(['*button 下一步 occluded']);
  });

  it('marks a disabled and an offscreen control, and gives nothing for an empty box', () => {
    const nodes = android(
      view('Button', `text="同意" clickable="true" enabled="false" ${box(60, 2000, 1020, 2100)}`),
      view('Button', `text="更多" clickable="true" ${box(60, 2500, 1020, 2600)}`),
      view('View', box(0, 0, 1080, 1)),
    );
    expect(nodes.map(short)).toEqual(['*button 同意 disabled', '*button 更多 offscreen']);
    expect(android(view('View', box(0, 0, 1080, 2400)))).toEqual([]);
  });
});

describe('an iOS screen', () => {
  it('gives an alert with its buttons as a dialog of the system', () => {
    const { platform, nodes } = parsePageSource(
      ios(
        `<XCUIElementTypeAlert label="允许“示例”跟踪你的活动吗？" visible="true" ${rect(62, 300, 266, 220)}>` +
          `<XCUIElementTypeStaticText label="允许“示例”跟踪你的活动吗？" value="x" visible="true" ${rect(80, 320, 230, 60)}/>` +
          `<XCUIElementTypeButton label="要求App不跟踪" visible="true" ${rect(62, 420, 266, 44)}/>` +
          `<XCUIElementTypeButton label="允许" visible="true" ${rect(62, 470, 266, 44)}/></XCUIElementTypeAlert>`,
      ),
    );
    expect(platform).toBe('ios');
    expect(nodes.map(short)).toEqual([
      'dialog 允许“示例”跟踪你的活动吗？ native',
      'text 允许“示例”跟踪你的活动吗？ native',
      '*button 要求App不跟踪 native',
      '*button 允许 native',
    ]);
    expect(nodes[0]?.overlay).toEqual({
      modal: true,
      covers: 1,
      place: 'centre',
    });
  });

  it('reads an alert that was recorded alone, and one that was cut off', () => {
    const whole = `<AppiumAUT><XCUIElementTypeAlert label="是否放弃？" visible="true" ${rect(72, 316, 270, 105)}><XCUIElementTypeButton label="放弃" visible="true" ${rect(72, 376, 135, 45)}/><XCUIElementTypeButton label="继续" visible="true" ${rect(207, 376, 135, 45)}/></XCUIElementTypeAlert></AppiumAUT>`;
    expect(parsePageSource(whole).nodes.map(short)).toEqual([
      'dialog 是否放弃？ native',
      '*button 放弃 native',
      '*button 继续 native',
    ]);
    expect(parsePageSource(whole.slice(0, -70)).nodes.map((node) => node.name)).toContain('放弃');
  });

  it('takes the picture name of an icon as its hint, and as its name for want of another', () => {
    const nodes = parsePageSource(
      ios(
        `<XCUIElementTypeButton name="nav_close" label="关闭" visible="true" ${rect(330, 40, 44, 44)}/>` +
          `<XCUIElementTypeButton name="alertClose@3x" label="alertClose@3x" visible="true" ${rect(20, 40, 30, 30)}/>` +
          `<XCUIElementTypeButton label="checkbox unchecked" value="1" visible="true" ${rect(60, 700, 20, 20)}/>` +
          `<XCUIElementTypeStaticText label="我已阅读协议" visible="true" ${rect(90, 698, 200, 24)}/>`,
      ),
    ).nodes;
    expect(nodes).toMatchObject([
      { name: '关闭', hint: 'nav_close' },
      { name: 'alertClose@3x', text: '', hint: 'alertClose@3x' },
      { role: 'checkbox', name: '我已阅读协议' },
      { role: 'text' },
    ]);
    expect(nodes[2]?.states).toBeUndefined();
  });

  it('makes two short texts that end a floating box without buttons its answers', () => {
    const nodes = parsePageSource(
      ios(
        `<XCUIElementTypeOther visible="true" ${rect(0, 0, 390, 844)}>` +
          `<XCUIElementTypeStaticText label="您还未登录" visible="true" ${rect(140, 380, 110, 30)}/>` +
          `<XCUIElementTypeOther visible="true" ${rect(110, 480, 70, 22)}><XCUIElementTypeStaticText label="暂不登录" visible="true" ${rect(110, 480, 70, 22)}/></XCUIElementTypeOther>` +
          `<XCUIElementTypeOther visible="true" ${rect(220, 480, 70, 22)}><XCUIElementTypeStaticText label="立即登录" visible="true" ${rect(220, 480, 70, 22)}/></XCUIElementTypeOther></XCUIElementTypeOther>`,
      ),
    ).nodes;
    expect(nodes.map(short)).toEqual(['dialog ', 'text 您还未登录', '*button 暂不登录', '*button 立即登录']);
  });

  it('says what is ticked, scrolled out of sight, secret or a tab', () => {
    const nodes = parsePageSource(
      ios(
        `<XCUIElementTypeScrollView visible="true" ${rect(0, 100, 390, 600)}>` +
          `<XCUIElementTypeSwitch label="推送" value="1" visible="true" ${rect(300, 200, 51, 31)}/>` +
          `<XCUIElementTypeSecureTextField label="密码" value="hunter2" visible="true" ${rect(20, 300, 350, 40)}/>` +
          `<XCUIElementTypeButton label="最后一项" visible="false" ${rect(20, 1500, 350, 40)}/></XCUIElementTypeScrollView>` +
          `<XCUIElementTypeTabBar visible="true" ${rect(0, 790, 390, 54)}><XCUIElementTypeButton label="首页" value="1" visible="true" ${rect(0, 790, 195, 54)}/><XCUIElementTypeButton label="我的" visible="true" ${rect(195, 790, 195, 54)}/></XCUIElementTypeTabBar>`,
      ),
    ).nodes;
    expect(nodes.map(short)).toEqual([
      'generic  scrollable',
      '*switch 推送 checked',
      '*textbox 密码',
      '*button 最后一项 offscreen',
      'navigation ',
      '*tab 首页 selected',
      '*tab 我的',
    ]);
    expect(nodes[2]).toMatchObject({
      value: '•••',
      field: { type: 'password' },
    });
  });
});

describe('hostile and broken sources', () => {
  it('throws for what holds no screen', () => {
    for (const source of ['', 'not xml', '<html><body>hi</body></html>', '{"value":null}', '<hierarch']) {
      expect(() => parsePageSource(source), source).toThrow(MalformedSource);
    }
  });

  it('gives no nodes for an empty screen', () => {
    expect(parsePageSource('<hierarchy rotation="0"></hierarchy>').nodes).toEqual([]);
    expect(parsePageSource('<AppiumAUT/>').nodes).toEqual([]);
  });

  it('reads a dump cut off anywhere', () => {
    const whole = hierarchy(view('Button', `text="跳过" clickable="true" ${box(900, 100, 1060, 180)}`));
    for (let length = '<hierarchy rotation="0">'.length; length < whole.length; length += 7) {
      expect(() => parsePageSource(whole.slice(0, length))).not.toThrow();
    }
  });

  it('ends soon on endless nesting, a flood of nodes, a megabyte of text and stray end tags', () => {
    const deep = `<hierarchy>${`<node class="android.widget.FrameLayout" ${box(0, 0, 1080, 2400)}>`.repeat(100_000)}`;
    const wide = hierarchy(view('Button', `text="a" clickable="true" ${box(0, 0, 100, 100)}`).repeat(60_000));
    const long = hierarchy(view('TextView', `text="${'长'.repeat(1_000_000)}" ${box(0, 0, 1080, 2400)}`));
    const stray = `<hierarchy>${'<node>'.repeat(3000)}${'</x>'.repeat(100_000)}`;
    expect(parsePageSource(deep).nodes).toEqual([]);
    expect(parsePageSource(wide).nodes.length).toBeLessThanOrEqual(50_000);
    expect(parsePageSource(long).nodes[0]?.name.length).toBe(10_000);
    expect(parsePageSource(stray).nodes).toEqual([]);
  }, 30_000);

  it('expands no entities of its own making', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${hierarchy(view('TextView', `text="&b; &amp; &#20320;" ${box(0, 0, 100, 100)}`))}`;
    expect(parsePageSource(bomb).nodes[0]?.name).toBe('&b; & 你');
  });

  it('keeps parents before children, whatever comes', () => {
    const { nodes } = parsePageSource(
      hierarchy(
        view('View', `content-desc="a" ${box(0, 0, 500, 500)}`, [
          view('Button', `text="b" clickable="true" ${box(0, 0, 100, 100)}`),
        ]),
      ),
    );
    nodes.forEach((node, index) => {
      expect(node.id).toBe(index);
      expect(node.parent).toBeLessThan(index);
    });
  });
});

const box = (x: number, y: number, x2: number, y2: number): string => `bounds="[${x},${y}][${x2},${y2}]"`;
const rect = (x: number, y: number, width: number, height: number): string =>
  `x="${x}" y="${y}" width="${width}" height="${height}" enabled="true"`;
const hierarchy = (...windows: string[]): string => `<hierarchy rotation="0">${windows.join('')}</hierarchy>`;
const view = (kind: string, rest: string, children: string[] = []): string =>
  `<node class="android.${kind === 'View' ? 'view' : 'widget'}.${kind}" package="com.x" ${rest}>${children.join('')}</node>`;
const android = (...views: string[]): UiNode[] =>
  parsePageSource(hierarchy(view('FrameLayout', box(0, 0, 1080, 2400), views))).nodes;
const ios = (inside: string): string =>
  `<AppiumAUT><XCUIElementTypeApplication label="示例" visible="true" ${rect(0, 0, 390, 844)}><XCUIElementTypeWindow visible="true" ${rect(0, 0, 390, 844)}>${inside}</XCUIElementTypeWindow></XCUIElementTypeApplication></AppiumAUT>`;
const short = (node: UiNode): string =>
  [`${node.operable ? '*' : ''}${node.role} ${node.name}`, ...(node.states ?? [])].join(' ');
