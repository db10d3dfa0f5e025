import type { Bounds, NodeState, UiNode } from '../trace.ts';
import type { PageSource } from './page-source.ts';
import { area, holdsPoint } from './page-source-widget.ts';

/** What the script of page/web-view.js saw of one page. Bounds are CSS px in the page's viewport. */
export interface WebPage {
  readonly nodes: readonly UiNode[];
  readonly drawn: boolean;
  readonly told: boolean; // what takes presses was told by the page's inspector
  readonly isReady: boolean; // loaded
  readonly isVisible: boolean;
  readonly viewport: Bounds; // the part that is seen
}

/** Why a page was left to the native tree: it is another one, or parts of it would be missed. */
export type WebMisfit = 'hidden' | 'empty' | 'frames' | 'not-aligned' | 'presses-untold';

/** The web views of a screen that nothing lies over, outermost only. */
export function webViewsOn({ nodes, size }: PageSource): UiNode[] {
  const views = nodes
    .filter((node) => isWebView(node) && !node.states?.includes('occluded'))
    .filter(({ bounds }) => area(bounds) > size.width * size.height * SMALL);
  return views.filter((view) => !ancestors(nodes, view).some(isWebView));
}

/**
 * A screen with the nodes of a page in place of what the native tree has of its web view. Their bounds are those of the
 * screen, so that they can be pressed by a finger; what only the native tree knows to take a press is kept.
 */
export function withPage(screen: PageSource, view: UiNode, page: WebPage): UiNode[] | WebMisfit {
  if (!page.isVisible) return 'hidden';
  if (page.nodes.length === 0) return 'empty';
  if (page.nodes.some(isFrame)) return 'frames';
  const inside = screen.nodes.filter((node) => ancestors(screen.nodes, node).includes(view));
  if (!page.told && !inside.some((node) => node.name !== '')) return 'presses-untold';
  const placed = placedBy(page, view.bounds, inside);
  if (!placed) return 'not-aligned';
  const web = placed.map((node) => seenIn(node, view.bounds));
  const native = inside.filter((node) => node.operable && !web.some((one) => one.operable && takes(one, node)));
  return joined(screen, view, inside, web, native);
}

/** The native tree shows nothing in a web view that takes up most of the screen. */
export function isBare({ nodes, size }: PageSource, view: UiNode): boolean {
  const inside = nodes.filter((node) => ancestors(nodes, node).includes(view));
  return (
    area(view.bounds) > (size.width * size.height) / 2 && !inside.some((node) => node.name !== '' || node.operable)
  );
}

const SMALL = 0.05; // of the screen: a smaller one is a badge or a tracking pixel
const SHEET = 0.85; // of the screen: a larger web view is the page itself, whatever its content looks like

const isWebView = ({ hint = '' }: UiNode): boolean => /(^|\s)\S*WebView$/.test(hint);
const isFrame = ({ hint, bounds }: UiNode): boolean => hint === 'frame' && area(bounds) > 0;

function ancestors(nodes: readonly UiNode[], node: UiNode): UiNode[] {
  const above = nodes[node.parent];
  return above ? [above, ...ancestors(nodes, above)] : [];
}

/**
 * The page's nodes on the screen. The page fills the width of its view; where its top lies is told by the texts that the
 * native tree has too, for an iPhone lets a page run under its bars. Without such texts the page has to be as high as
 * its view.
 */
function placedBy({ nodes, viewport }: WebPage, box: Bounds, native: readonly UiNode[]): UiNode[] | undefined {
  const scale = box.width / viewport.width;
  if (!Number.isFinite(scale) || scale <= 0) return undefined;
  const at = (bounds: Bounds, down: number): Bounds => ({
    x: Math.round(box.x + (bounds.x - viewport.x) * scale),
    y: Math.round(box.y + down + (bounds.y - viewport.y) * scale),
    width: Math.round(bounds.width * scale),
    height: Math.round(bounds.height * scale),
  });
  const offsets = nodes.flatMap((node) => {
    const twin = only(native, node.name);
    if (!twin || !only(nodes, node.name) || node.states?.includes('offscreen')) return [];
    return [middle(twin.bounds) - middle(at(node.bounds, 0))];
  });
  const down = offsets.sort((a, b) => a - b)[Math.floor(offsets.length / 2)];
  const agree = offsets.filter((offset) => Math.abs(offset - (down ?? 0)) <= NEAR * scale).length;
  const asHigh = Math.abs(viewport.height * scale - box.height) <= box.height * 0.02;
  if (down === undefined ? !asHigh : agree * 2 <= offsets.length) return undefined;
  return nodes.map((node) => ({ ...node, bounds: at(node.bounds, down ?? 0) }));
}

const NEAR = 12; // CSS px between where both have the middle of a text: one counts its padding, the other does not

function only(nodes: readonly UiNode[], name: string): UiNode | undefined {
  const named = name.length < 2 ? [] : nodes.filter((node) => node.name === name);
  return named.length === 1 ? named[0] : undefined;
}

const middle = ({ y, height }: Bounds): number => y + height / 2;

/** What lies outside the view cannot be pressed by a finger there. */
function seenIn(node: UiNode, box: Bounds): UiNode {
  const { x, y, width, height } = node.bounds;
  const isIn = holdsPoint(box, x + width / 2, y + height / 2);
  return isIn || node.states?.includes('offscreen') ? node : withState(node, 'offscreen');
}

/** A press in the middle of the other would reach this one. */
function takes(one: UiNode, other: UiNode): boolean {
  const { x, y, width, height } = other.bounds;
  return holdsPoint(one.bounds, x + width / 2, y + height / 2);
}

function joined(
  { nodes, size }: PageSource,
  view: UiNode,
  inside: readonly UiNode[],
  web: readonly UiNode[],
  native: readonly UiNode[],
): UiNode[] {
  const above = nodes.slice(view.id + 1).filter((node) => !inside.includes(node));
  const covers = above.filter((node) => node.operable);
  const covered = (node: UiNode): UiNode =>
    node.role !== 'dialog' && covers.some((over) => takes(over, node)) ? withState(node, 'occluded') : node;
  const before = nodes.slice(0, view.id);
  const base = before.length + 1;
  const page = web.map((node) => ({
    ...covered(node),
    id: base + node.id,
    parent: node.parent < 0 ? view.id : base + node.parent,
  }));
  const kept = native.map((node, i) => ({ ...node, id: base + page.length + i, parent: view.id }));
  const ids = new Map(above.map((node, i) => [node.id, base + page.length + kept.length + i]));
  const after = above.map((node) => ({ ...node, id: ids.get(node.id) as number, parent: ids.get(node.parent) ?? node.parent })); // biome-ignore format: one line
  return [...before, asPage(view, size), ...page, ...kept, ...after];
}

/** What the native tree took for a dialog by the shape of the page's content is the page's own to tell. */
function asPage({ overlay, ...view }: UiNode, size: PageSource['size']): UiNode {
  if (overlay && area(view.bounds) < size.width * size.height * SHEET) return { ...view, overlay };
  return { ...view, role: 'generic', operable: false };
}

function withState(node: UiNode, state: NodeState): UiNode {
  return node.states?.includes(state) ? node : { ...node, states: [...(node.states ?? []), state] };
}
