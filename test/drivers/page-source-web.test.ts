import { describe, expect, it } from 'vitest';
import { type PageSource, parsePageSource } from '../../crawler/drivers/page-source.ts';
import { type WebPage, webViewsOn, withPage } from '../../crawler/drivers/page-source-web.ts';
import type { UiNode } from '../../crawler/trace.ts';

describe('the page of a web view, in place of what the native tree has of it', () => {
  it('lies where the web view does, in the screen’s own unit', () => {
    const { screen, view } = screenWith();
    const nodes = merged(screen, view, page([words('请选择性别', 40), button('跳过', 100)]));
    expect(nodes.map(({ name, bounds }) => [name, bounds.x, bounds.y, bounds.width])).toEqual([
      ['标题栏', 0, 0, 1080],
      ['', 0, 150, 1080],
      ['请选择性别', 60, 270, 600],
      ['跳过', 60, 450, 600],
      ['首页', 0, 1950, 540],
      ['我的', 540, 1950, 540],
    ]);
    expect(nodes.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(nodes.map(({ parent }) => parent)).toEqual([-1, -1, 1, 1, -1, -1]);
  });

  it('is scrolled or zoomed as far as the viewport says', () => {
    const { screen, view } = screenWith();
    const zoomed = page([button('跳过', 100)], { viewport: { x: 10, y: 20, width: 180, height: 308 } });
    const [button0] = merged(screen, view, zoomed).filter(({ name }) => name === '跳过');
    expect(button0?.bounds).toEqual({ x: 60, y: 150 + 480, width: 1200, height: 240 });
  });

  it('is moved to where the native tree has the same texts, as under the bar of an iPhone', () => {
    const inside = text('请选择性别', 420) + text('为您推荐', 600);
    const { screen, view } = screenWith(inside);
    const nodes = merged(screen, view, page([words('请选择性别', 40), words('为您推荐', 100), button('跳过', 160)]));
    expect(nodes.find(({ name }) => name === '跳过')?.bounds.y).toBe(150 + 480 + 150);
  });

  it('is not taken where its texts lie elsewhere, for then it is another page', () => {
    const inside = text('一', 300) + text('请选择性别', 200) + text('为您推荐', 1600);
    const { screen, view } = screenWith(inside);
    const other = page([words('请选择性别', 40), words('为您推荐', 100), button('跳过', 160)]);
    expect(withPage(screen, view, other)).toBe('not-aligned');
  });

  it('is not taken where nothing tells where its top lies', () => {
    const { screen, view } = screenWith();
    const short = page([button('跳过', 100)], { viewport: { x: 0, y: 0, width: 360, height: 500 } });
    expect(withPage(screen, view, short)).toBe('not-aligned');
  });

  it.each([
    ['hidden', page([button('跳过', 100)], { isVisible: false })],
    ['empty', page([])],
    ['frames', page([{ ...button('', 100), hint: 'frame', operable: false }])],
    ['presses-untold', page([button('跳过', 100)], { told: false })],
  ])('is left to the native tree where it is %s', (why, seen) => {
    const { screen, view } = screenWith();
    expect(withPage(screen, view, seen)).toBe(why);
  });

  it('keeps what only the native tree knows to take a press', () => {
    const { screen, view } = screenWith(text('请选择性别', 270) + press('关闭', 900));
    const untold = page([words('请选择性别', 40)], { told: false });
    const nodes = merged(screen, view, untold);
    expect(nodes.filter(({ operable }) => operable).map(({ name }) => name)).toEqual(['关闭', '首页', '我的']);
    expect(nodes.map(({ id }) => id)).toEqual(nodes.map((_, i) => i));
  });

  it('has what lies under a native control covered, and what lies outside its view offscreen', () => {
    const { screen, view } = screenWith();
    const low = page([button('下一步', 590), button('页脚', 700)]);
    const states = merged(screen, view, low).map(({ name, states = [] }) => [name, ...states]);
    expect(states).toContainEqual(['下一步', 'occluded']);
    expect(states).toContainEqual(['页脚', 'offscreen']);
  });
});

describe('the web views of a screen', () => {
  it('are the outermost ones of some size', () => {
    const inner = '<android.webkit.WebView package="a" class="android.webkit.WebView" bounds="[0,150][1080,2000]"/>';
    const badge = '<android.webkit.WebView package="a" class="android.webkit.WebView" bounds="[0,160][40,200]"/>';
    expect(webViewsOn(screenWith(inner).screen)).toHaveLength(1);
    expect(webViewsOn(parsePageSource(hierarchy(badge)))).toEqual([]);
  });

  it('are none under a question that is asked above them', () => {
    const dialog =
      '<android.widget.FrameLayout package="com.android.permissioncontroller" class="android.widget.FrameLayout" bounds="[100,900][980,1400]">' +
      '<android.widget.TextView package="com.android.permissioncontroller" class="android.widget.TextView" text="允许读书会使用相机吗？" bounds="[120,920][960,1000]"/>' +
      '<android.widget.Button package="com.android.permissioncontroller" class="android.widget.Button" text="不允许" clickable="true" bounds="[120,1200][960,1300]"/></android.widget.FrameLayout>';
    const xml = hierarchy(webView('')).replace('</hierarchy>', `${dialog}</hierarchy>`);
    expect(webViewsOn(parsePageSource(xml))).toEqual([]);
  });
});

/** A bar, a web view below it of 360 CSS px in 1080 px, and two tabs over its end. */
function screenWith(inside = ''): { screen: PageSource; view: UiNode } {
  const screen = parsePageSource(hierarchy(webView(inside)));
  const [view] = webViewsOn(screen);
  if (!view) throw new Error('no web view');
  return { screen, view };
}

function merged(screen: PageSource, view: UiNode, seen: WebPage): UiNode[] {
  const nodes = withPage(screen, view, seen);
  if (!Array.isArray(nodes)) throw new Error(nodes);
  return nodes;
}

function page(nodes: readonly UiNode[], more: Partial<WebPage> = {}): WebPage {
  const numbered = nodes.map((node, id) => ({ ...node, id }));
  const viewport = { x: 0, y: 0, width: 360, height: 616 };
  return { nodes: numbered, drawn: false, told: true, isReady: true, isVisible: true, viewport, ...more };
}

function button(name: string, y: number): UiNode {
  return { id: 0, parent: -1, role: 'button', name, bounds: { x: 20, y, width: 200, height: 40 }, operable: true };
}

function words(name: string, y: number): UiNode {
  return { ...button(name, y), role: 'text', operable: false };
}

const webView = (inside: string): string =>
  `<android.webkit.WebView package="a" class="android.webkit.WebView" bounds="[0,150][1080,2000]">${inside}</android.webkit.WebView>`;

const text = (words: string, y: number): string =>
  `<android.widget.TextView package="a" class="android.widget.TextView" text="${words}" bounds="[60,${y}][660,${y + 120}]"/>`;

const press = (words: string, y: number): string =>
  `<android.widget.Button package="a" class="android.widget.Button" text="${words}" clickable="true" bounds="[60,${y}][660,${y + 120}]"/>`;

function hierarchy(view: string): string {
  const tab = (words: string, x: number) =>
    `<android.widget.Button package="a" class="android.widget.Button" text="${words}" clickable="true" bounds="[${x},1950][${x + 540},2100]"/>`;
  const bar = `<android.widget.TextView package="a" class="android.widget.TextView" text="标题栏" bounds="[0,0][1080,150]"/>`;
  return `<hierarchy width="1080" height="2100"><android.widget.FrameLayout package="a" class="android.widget.FrameLayout" bounds="[0,0][1080,2100]">${bar}${view}${tab('首页', 0)}${tab('我的', 540)}</android.widget.FrameLayout></hierarchy>`;
}
