import type { Overlay, Role, UiNode } from '../trace.ts';

/** One sheet of a screen: a box that lies over the rest, or (root -1) the page itself. */
export interface Layer {
  readonly root: number; // the `dialog` node, -1 for the page
  readonly nodes: readonly UiNode[]; // what lies in it and in no layer of its own above it, in reading order
  readonly overlay?: Overlay;
  readonly modal: boolean;
  readonly native: boolean; // drawn by the system, not by the target
}

/** The layers of a screen, topmost first; the page is always the last. */
export function layersOf(nodes: readonly UiNode[]): readonly Layer[] {
  const home = layerRoots(nodes);
  const members = new Map<number, UiNode[]>([[-1, []]]);
  for (const node of nodes) {
    const root = home[node.id] as number;
    const list = members.get(root);
    if (list) list.push(node);
    else members.set(root, [node]);
  }
  const boxes: Layer[] = [];
  for (const [root, inside] of members) {
    if (root === -1) continue;
    const dialog = nodes[root] as UiNode;
    boxes.push({
      root,
      nodes: inside,
      ...(dialog.overlay ? { overlay: dialog.overlay } : {}),
      modal: dialog.overlay?.modal ?? true,
      native: has(dialog, 'native'),
    });
  }
  const own = members.get(-1) as UiNode[];
  const isBar = ({ native, modal, nodes: inside }: Layer): boolean =>
    !native &&
    !modal &&
    (inside.filter(({ operable }) => operable).length === tabBarOf(inside).length || isFoot(inside, own));
  const bars = boxes.filter((box) => box.nodes.some(({ operable }) => operable) && isBar(box));
  // The bar of tabs that lies at the edge of a page belongs to the page, and so does the button that sticks there.
  const all = [...own, ...bars.flatMap(({ root, nodes: inside }) => inside.filter(({ id }) => id !== root))];
  all.sort((a, b) => a.id - b.id);
  for (const bar of bars) boxes.splice(boxes.indexOf(bar), 1);
  boxes.sort((a, b) => rank(b) - rank(a) || b.root - a.root);
  const page: Layer = { root: -1, nodes: all, modal: false, native: false };
  // A small box blocks as well where none of all that lies beneath can be reached: the page is behind a veil.
  const [top] = boxes;
  if (top && !top.modal && isVeiled(page)) boxes[0] = { ...top, modal: true };
  const moved = top ? [...listOver(top, page), ...strays(boxes[0] as Layer, page)] : [];
  if (!top || moved.length === 0) return [...boxes, page];
  const isMoved = new Set(moved);
  return [
    { ...(boxes[0] as Layer), nodes: [...top.nodes, ...moved] },
    ...boxes.slice(1),
    { ...page, nodes: page.nodes.filter((node) => !isMoved.has(node)) },
  ];
}

/** A cross that floats over the mask of a box, away from it: small, and of the whole page the only thing in reach. */
function strays(top: Layer, page: Layer): readonly UiNode[] {
  if (!top.modal || top.native || !top.nodes.some(({ operable }) => operable)) return [];
  const barred = ['occluded', 'offscreen', 'disabled'] as const;
  const free = page.nodes.filter((node) => node.operable && !barred.some((state) => has(node, state)));
  const isSmall = ({ bounds }: UiNode) => bounds.width <= FINGERTIP && bounds.height <= FINGERTIP;
  return free.length === 1 && free.every(isSmall) ? free : [];
}
const FINGERTIP = 64; // pixels

/** Whether there is a bar of tabs beneath all that can be pressed. */
export function isTabBar(nodes: readonly UiNode[]): boolean {
  return tabBarOf(nodes).length > 0;
}

/** The lowest row, where it is of three to six short names, of which two or more are those of the parts of an app. */
function tabBarOf(nodes: readonly UiNode[]): readonly UiNode[] {
  const operable = nodes.filter((node) => node.operable && !has(node, 'offscreen'));
  const middle = ({ bounds }: UiNode) => bounds.y + bounds.height / 2;
  const lowest = Math.max(...operable.map(middle));
  const row = operable.filter((node) => lowest - middle(node) <= SAME_ROW);
  if (row.length < 3 || row.length > 6) return [];
  const parts = row.filter((node) => isPartOfApp(textOf(node))).length;
  const isBar = parts >= 2 || (parts === 1 && isEven(row) && row.some((node) => has(node, 'selected')));
  return isBar ? row : [];
}
const SAME_ROW = 8; // pixels

/** A wide button or two at the lower edge of a page of fields or answers, and not a word beside them. */
function isFoot(inside: readonly UiNode[], page: readonly UiNode[]): boolean {
  const buttons = inside.filter(({ operable }) => operable);
  const isBare = inside.every((node) => node.operable || node.role === 'dialog' || textOf(node).trim() === '');
  const width = Math.max(...page.map(({ bounds }) => bounds.x + bounds.width));
  const isWide = buttons.length <= 2 && buttons.some(({ bounds }) => bounds.width > width / 2);
  const top = Math.min(...buttons.map(({ bounds }) => bounds.y));
  const above = page.filter((node) => node.operable && !has(node, 'offscreen') && node.bounds.y < top);
  return (
    isBare &&
    isWide &&
    above.length >= 2 &&
    above.every((node) => !has(node, 'occluded') || node.bounds.y + node.bounds.height > top)
  );
}

/** As wide as each other, side by side. */
function isEven(row: readonly UiNode[]): boolean {
  const widths = row.map(({ bounds }) => bounds.width);
  return Math.max(...widths) - Math.min(...widths) <= 2;
}

/** A part of an app that a bar of tabs leads to. */
export function isPartOfApp(label: string): boolean {
  return PARTS.test(label.trim());
}
const PARTS =
  /^(首页|首頁|主页|主頁|推荐|推薦|发现|發現|探索|分类|分類|购物车|購物車|消息|訊息|通知|我的|个人中心|個人中心|会员中心|動態|动态|社区|社區|视频|影片|直播|关注|關注|热门|熱門|订单|訂單|收藏|书架|書架|home|explore|discover|search|feed|inbox|messages?|activity|notifications?|cart|bag|basket|orders?|profile|account|library|saved|favou?rites|me|more|settings|ホーム|さがす|探す|検索|お気に入り|お知らせ|マイページ|カート|メニュー|홈|검색|찜|마이|마이페이지|장바구니|내 ?정보|알림|더보기|채팅)$/iu;

/** The list that a control of the box has opened, where it is drawn at the end of the page and over the box. */
function listOver(top: Layer, page: Layer): readonly UiNode[] {
  if (top.native || !top.nodes.some((node) => has(node, 'expanded'))) return [];
  const last = top.nodes.at(-1)?.id ?? top.root;
  const isCovered = (node: UiNode) => has(node, 'occluded') || has(node, 'offscreen');
  const isBeneath = !page.nodes.some((node) => node.id < top.root && node.operable && !isCovered(node));
  const after = page.nodes.filter((node) => node.id > last && !isCovered(node));
  return isBeneath && after.some((node) => node.operable && ANSWER_ROLES.has(node.role)) ? after : [];
}
const ANSWER_ROLES: ReadonlySet<Role> = new Set(['option', 'radio', 'checkbox']);

function isVeiled({ nodes }: Layer): boolean {
  const operable = nodes.filter((node) => node.operable && !has(node, 'offscreen'));
  return operable.length >= FEW && operable.every((node) => has(node, 'occluded'));
}
const FEW = 3; // a bar may well lie over one or two

export function has(node: UiNode, state: NonNullable<UiNode['states']>[number]): boolean {
  return node.states?.includes(state) ?? false;
}

/** What a person reads on a node. */
export function textOf(node: UiNode): string {
  return node.text ?? node.name;
}

/** A column of a wheel: it turns under the finger, and always stands at something. */
export function isWheel(node: UiNode): boolean {
  return node.role === 'picker' && node.field?.type === 'wheel';
}

export const FIELD_ROLES: ReadonlySet<Role> = new Set(['textbox', 'combobox', 'slider', 'picker', 'file']);
export const BOX_ROLES: ReadonlySet<Role> = new Set(['checkbox', 'switch']);
export const CHOICE_ROLES: ReadonlySet<Role> = new Set(['radio', 'option', 'checkbox']);

/** For each node the dialog whose layer it belongs to; a dialog that only wraps another one is one with it. */
function layerRoots(nodes: readonly UiNode[]): number[] {
  const isBox = nodes.map((node) => node.role === 'dialog');
  const parentBox = (id: number): number => {
    let at = nodes[id]?.parent ?? -1;
    while (at !== -1 && !isBox[at]) at = nodes[at]?.parent ?? -1;
    return at;
  };
  const nearest: number[] = [];
  const own = new Map<number, number>();
  for (const node of nodes) {
    const parent = node.parent;
    const above = parent === -1 ? -1 : isBox[parent] ? parent : (nearest[parent] ?? -1);
    nearest[node.id] = isBox[node.id] ? node.id : above;
    if (node.operable && !isBox[node.id])
      own.set(nearest[node.id] as number, (own.get(nearest[node.id] as number) ?? 0) + 1);
  }
  const merged = new Map<number, number>();
  for (const node of nodes) {
    if (!isBox[node.id]) continue;
    const outer = parentBox(node.id);
    const wraps = outer !== -1 && (own.get(outer) ?? 0) === 0;
    const plain = outer !== -1 && node.overlay === undefined && !has(node, 'native');
    if (wraps || plain) merged.set(node.id, outer);
  }
  const resolve = (root: number): number => {
    let at = root;
    while (merged.has(at)) at = merged.get(at) as number;
    return at;
  };
  return nearest.map(resolve);
}

function rank(layer: Layer): number {
  if (layer.native) return 3;
  // What is covered, or was moved off the screen as it went away, is not what one looks at.
  const operable = layer.nodes.filter((node) => node.operable);
  const isAway = operable.length > 0 && operable.every((node) => has(node, 'occluded') || has(node, 'offscreen'));
  return isAway ? 0 : 1;
}

/** A list of languages, each by its own name: a setting of the page, and no question about a person. */
export function isLanguageList(node: UiNode): boolean {
  const options = node.field?.options ?? [];
  return options.length >= 2 && options.every((option) => LANGUAGES.has(bareName(option)));
}

/** One language by its own name, or what a switch between two says: "简体中文", "EN", "中 / EN". */
export function isLanguageName(text: string): boolean {
  const parts = text.split(/[/|·]/).map(bareName);
  return parts.every((part) => LANGUAGES.has(part) || CODES.has(part));
}

function bareName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s*[(（].*$/u, '')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}
/** What a language is called where there is little room; "no" and "it" are words. */
const CODES: ReadonlySet<string> = new Set([
  'en',
  'eng',
  'zh',
  'cn',
  'ja',
  'jp',
  'ko',
  'kr',
  'de',
  'fr',
  'es',
  '中',
  '英',
  '繁',
  '简',
]);

// biome-ignore format: a table
const TAGS = [
  'ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'en', 'en-GB', 'en-US', 'es', 'es-MX', 'et', 'fi', 'fr', 'fr-CA', 'he', 'hi', 'hr', 'hu', 'id',
  'it', 'ja', 'ko', 'lt', 'lv', 'ms', 'nb', 'nl', 'no', 'pl', 'pt', 'pt-BR', 'pt-PT', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th', 'tr', 'uk',
  'vi', 'zh', 'zh-Hans', 'zh-Hant', 'zh-CN', 'zh-TW', 'zh-HK',
];
const LANGUAGES: ReadonlySet<string> = new Set([
  ...TAGS.flatMap((tag) => bareName(new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? '')),
  ...['简体', '繁體', '繁体', '繁体中文', '正體中文', '中文简体', '中文繁体', '中文繁體', '粵語', '粤语', 'bahasa'],
]);
