import type { View } from '../drivers/driver.ts';
import { classify } from '../recognise/control.ts';
import type { Control } from '../recognise/recognised.ts';
import { layersOf } from '../recognise/scope.ts';
import { normalise, weight } from '../recognise/text.ts';
import { LEXICON } from '../recognise/words.ts';
import type { HomeHint } from '../scan-request.ts';
import type { UiNode } from '../trace.ts';
import { pressable } from './sight.ts';

/** Whether this is where the target's own hint says home is; undefined where there is no hint. */
export function hintedHome(view: View, hint: HomeHint | undefined): boolean | undefined {
  if (!hint || (hint.text === undefined && hint.address === undefined)) return undefined;
  const atAddress = hint.address === undefined || view.address.includes(hint.address);
  const hasText = hint.text === undefined || view.nodes.some((node) => writtenOn(node).includes(hint.text as string));
  return atAddress && hasText;
}

/** A policy, terms or help text: much to read and little to do, under a heading that says so. */
export function isDocument(view: View): boolean {
  const texts = view.nodes.filter((node) => node.role === 'text' || node.role === 'heading').map(writtenOn);
  const heading = [view.title, ...texts.slice(0, 3)].join(' ');
  const toDo = view.nodes.filter((node) => node.operable && node.role !== 'link').length;
  return DOCUMENT_TITLE.test(heading) && toDo <= 4 && texts.join('').length >= 40;
}

/** A page with hardly anything on it but a way in: a landing page, not yet the service. */
export function isThin(view: View): boolean {
  return view.nodes.some(pressable) && (hasLittle(view) || (wayIn(view) !== undefined && isShort(view)));
}

/** "Get started" under what the service is praised for. */
function wayIn(view: View): Control | undefined {
  if (view.nodes.some(({ role }) => role === 'textbox')) return undefined; // what is to be filled in is sent
  if (LEXICON.about(normalise(view.nodes.map(writtenOn).join(' ')), 'implies')) return undefined; // whoever goes on agrees
  const buttons = view.nodes.filter((node) => PRESSED_INSIDE.has(node.role) && pressable(node));
  const drawn = buttons.filter((node) => node.look?.filled);
  const candidates = drawn.length > 0 || !hasLittle(view) ? drawn : buttons;
  return candidates.flatMap((node) => controlOf(node, STARTS) ?? [])[0];
}

function isShort(view: View): boolean {
  const { nodes } = view;
  const written = nodes.filter((node) => node.role === 'text').map(writtenOn);
  if (hasParts(view)) return false;
  return nodes.filter(pressable).length <= MOST_ON_A_LANDING && weight(written.join('')) < MOST_PRAISE;
}
const MOST_ON_A_LANDING = 10;
const MOST_PRAISE = 400; // letters

/** A page on which there is nothing to do, and hardly anything to read or to look at. */
export function isDeadEnd(view: View): boolean {
  const shows = view.nodes.some(({ role, bounds }) => role === 'image' && bounds.width * bounds.height > LARGE);
  const lines = view.nodes.filter((node) => node.role === 'text' && writtenOn(node) !== '').length;
  return view.state === 'shown' && !view.nodes.some(pressable) && hasLittle(view) && !shows && lines < MANY_LINES;
}
const MANY_LINES = 7; // a farewell has fewer
const LARGE = 40_000; // square pixels: a picture that may be what one came for

/** So little on it that it may be what is shown while the rest still loads. */
export function hasLittle(view: View): boolean {
  const operable = view.nodes.filter(pressable).length;
  const written = view.nodes
    .filter((node) => node.role === 'text')
    .map(writtenOn)
    .join('').length;
  return !hasParts(view) && operable <= 3 && written < 200;
}

/** What one can move about in, or choose from. */
function hasParts({ nodes }: View): boolean {
  return nodes.some(({ role }) => role === 'navigation' || role === 'tab' || role === 'list');
}

/** What a page says that could not load: words for it, and nothing to do but try again. */
export function failureOn(view: View): string | undefined {
  const operable = view.nodes.filter((node) => node.operable);
  if (operable.length > 3 || operable.some((node) => !RETRIES.test(writtenOn(node)))) return undefined;
  const texts = view.nodes.filter((node) => node.role === 'text' || node.role === 'heading').map(writtenOn);
  const said = texts.find((text) => FAILED.test(text));
  return said !== undefined && texts.join('').length < 120 ? said : undefined;
}

/** What to press for one look inside the service: a piece of content or the way in, never a login, a form or a deed. */
export function insideControl(view: View): Control | undefined {
  // What lies over the page in a box may be an offer that nobody could read.
  const page = layersOf(view.nodes).at(-1)?.nodes ?? [];
  const candidates = page.filter((node) => PRESSED_INSIDE.has(node.role) && pressable(node) && writtenOn(node) !== '');
  const start = isThin(view) ? wayIn(view) : undefined;
  if (start) return start;
  const rated = candidates.flatMap((node) => {
    const control = controlOf(node, NEUTRAL);
    if (!control || (node.href && !staysOn(node.href, view.address))) return [];
    return [{ control, worth: worthOf(node, view) }];
  });
  return rated.sort((a, b) => b.worth - a.worth)[0]?.control;
}

/** The control where it is of such a class, does no harm and is no way to an account. */
function controlOf(node: UiNode, classes: ReadonlySet<Control['class']>): Control | undefined {
  const text = writtenOn(node);
  const { class: is, danger, document, reasons } = classify(text, { role: node.role, hint: node.hint ?? '' });
  if (!classes.has(is) || danger || document || NOT_INSIDE.test(text) || namesWhatIsGiven(text)) return undefined;
  return { node: node.id, class: is, text, bounds: node.bounds, reasons };
}
/** "Show the weather where I am" lets the place be read. */
function namesWhatIsGiven(text: string): boolean {
  const said = normalise(text);
  return LEXICON.permissions(said).length > 0 || LEXICON.asks(said).length > 0;
}
const NEUTRAL: ReadonlySet<Control['class']> = new Set<Control['class']>(['neutral']);
const STARTS: ReadonlySet<Control['class']> = new Set<Control['class']>(['submit', 'skip', 'guest']);

/** On a screen that is no prompt: what says no, later or without an account. */
export function declining(view: View): Control[] {
  return view.nodes
    .filter((node) => PRESSED_INSIDE.has(node.role) && pressable(node))
    .flatMap((node) => {
      const {
        class: is,
        danger,
        document,
        reasons,
      } = classify(writtenOn(node), { role: node.role, hint: node.hint ?? '' });
      if (!SAYS_NO.has(is) || danger || document) return [];
      return [{ node: node.id, class: is, text: writtenOn(node), bounds: node.bounds, reasons }];
    });
}

const SAYS_NO: ReadonlySet<Control['class']> = new Set<Control['class']>(['decline', 'skip', 'later', 'guest']);
const DOCUMENT_TITLE =
  /隐私|协议|条款|政策|声明|规则|须知|帮助|关于我们|privacy|terms|polic(y|ies)|agreement|legal|help|faq|imprint|about us/i;
const PRESSED_INSIDE: ReadonlySet<UiNode['role']> = new Set(['button', 'link', 'tab', 'generic', 'image']);
const FAILED =
  /(网络|網路|網絡|服务器?|伺服器|连接|連線|加载|載入|请求|請求|数据|系统|系統).{0,8}(异常|異常|错误|錯誤|失败|失敗|超时|逾時|繁忙|不给力|出错|出錯|断开)|出错了|出錯了|(network|connection|server|loading|request) (error|failed|problem|timed? ?out)|(failed|unable) to (load|connect)|something went wrong|can.?t (load|connect)|(読み込み|通信).{0,6}(失敗|エラー)|네트워크.{0,6}(오류|실패)/i;
const RETRIES =
  /^\s*$|重试|重試|刷新|重新整理|重新加载|重新載入|返回|再试|再試|try again|retry|reload|refresh|back|再読み込み|再試行|다시/i;
const NOT_INSIDE =
  /登录|登入|注册|註冊|登錄|退出|返回|分享|下载|下載|客服|log ?in|sign ?(in|up|out)|log ?out|register|share|download|back|subscribe|contact/i;
const INSIDE =
  /开始|開始|进入|進入|学习|學習|课|課|播放|阅读|閱讀|查看|详情|詳情|start|open|play|read|view|watch|enter|lesson|course/i;

function writtenOn(node: UiNode): string {
  return node.text ?? node.name;
}

/** Words that lead inside first, then what is large and in view. */
function worthOf(node: UiNode, view: View): number {
  const area = Math.min(1, (node.bounds.width * node.bounds.height) / 60_000);
  const inView = node.states?.includes('offscreen') ? 0 : 1;
  const selected = node.states?.includes('selected') ? -2 : 0;
  const named = INSIDE.test(writtenOn(node)) ? 2 : 0;
  const listed = hasAncestor(node, view, 'list') ? 0.5 : 0;
  return named + inView + area + listed + selected;
}

function hasAncestor(node: UiNode, view: View, role: UiNode['role']): boolean {
  for (let at = view.nodes[node.parent]; at; at = view.nodes[at.parent]) if (at.role === role) return true;
  return false;
}

function staysOn(href: string, address: string): boolean {
  if (href.startsWith('#') || href.startsWith('/') || href.startsWith('?')) return true;
  if (href.startsWith('javascript:')) return true;
  try {
    return new URL(href, address).host === new URL(address).host && /^https?:/.test(new URL(href, address).protocol);
  } catch {
    return false;
  }
}
