import type { Bounds, Overlay } from '../trace.ts';
import {
  area, bottom, hasContent, holdsPoint, overlapArea, type RawScreen, right, says, union, type Widget, type Window, within,
} from './page-source-widget.ts'; // biome-ignore format: a table

/**
 * Marks what lies over the screen as `dialog`: windows of the system that asks, windows smaller than the screen, boxes
 * that stand apart from its edges, sheets at its bottom, boxes drawn over other content. A box that no element stands
 * for gets one.
 */
export function findDialogs(screen: RawScreen): void {
  for (const window of screen.windows) {
    if (window.keyboard) continue;
    const marked = [...within(window.root)].some((widget) => widget.role === 'dialog' && place(widget, screen));
    if (marked) continue;
    if (!markWindow(window, screen)) markDrawnOver(window.root, screen.size, 0);
  }
}

/** Names as tabs what stands in one row along the bottom of the screen, three and more of a size. */
export function findTabs(widget: Widget, screen: Bounds): void {
  if (widget.role === 'navigation') return;
  const row = widget.children.filter(
    (child) => child.bounds.y > screen.height * 0.85 && child.bounds.width < screen.width * 0.4,
  );
  const first = row[0];
  const level = first !== undefined && row.every((child) => Math.abs(child.bounds.y - first.bounds.y) < 8);
  const even = first !== undefined && row.every((child) => Math.abs(child.bounds.width - first.bounds.width) < 8);
  const full = union(row.map((child) => child.bounds)).width > screen.width * 0.85;
  const named = row.every((child) => says(child) || child.children.some(hasContent));
  if (row.length >= 3 && row.length === widget.children.filter(hasContent).length && level && even && full && named) {
    widget.role = 'navigation';
    widget.listed = true;
    for (const child of row) child.role = 'tab';
    return;
  }
  for (const child of widget.children) findTabs(child, screen);
}

/** Adds `occluded` to what something above would take the press of, and `offscreen` to what lies outside. */
export function coverUp(screen: RawScreen): void {
  const painted: Painted[] = [];
  for (const window of screen.windows) paint(window.root, painted);
  const covers = painted
    .filter(({ widget }) => widget.pressable || widget.overlay?.modal === true)
    .filter(({ widget }) => mayCover(widget, screen.size))
    .sort((a, b) => area(b.widget.bounds) - area(a.widget.bounds))
    .slice(0, MAX_COVERS);
  const modal = painted.findLast(({ widget }) => widget.overlay?.modal === true);
  const keyboards = screen.windows.filter((window) => window.keyboard).map((window) => window.root.bounds);

  for (const each of painted) {
    const { widget } = each;
    const x = widget.bounds.x + widget.bounds.width / 2;
    const y = widget.bounds.y + widget.bounds.height / 2;
    if (overlapArea(widget.bounds, screen.size) === 0) widget.states.add('offscreen');
    if (modal && each.at < modal.at && each.end < modal.at) widget.states.add('occluded');
    if (keyboards.some((box) => holdsPoint(box, x, y))) widget.states.add('occluded');
    if (!widget.operable && !says(widget)) continue;
    const over = covers.some(
      (cover) =>
        cover.at > each.end &&
        holdsPoint(cover.widget.bounds, x, y) &&
        (widget.operable || area(cover.widget.bounds) > area(screen.size) * 0.5),
    );
    if (over) widget.states.add('occluded');
  }
}

const MAX_COVERS = 300;
const MAX_DEPTH = 60; // of the search for boxes drawn over others

/** A bare picture that takes presses is as often drawn behind its neighbours: dumps seldom say which. */
function mayCover(widget: Widget, screen: Bounds): boolean {
  const bare = !says(widget) && widget.children.length === 0;
  return area(widget.bounds) > (bare ? area(screen) * 0.5 : 0);
}

interface Painted {
  readonly widget: Widget;
  readonly at: number; // its turn; what is inside it comes next, up to `end`
  end: number;
}

function paint(widget: Widget, painted: Painted[]): void {
  const entry: Painted = { widget, at: painted.length, end: 0 };
  painted.push(entry);
  for (const child of inPaintOrder(widget)) paint(child, painted);
  entry.end = painted.length - 1;
}

function inPaintOrder(widget: Widget): Widget[] {
  return [...widget.children].sort((a, b) => a.order - b.order);
}

/** Fills in what a box that says it is a dialog covers. False for one with nothing in it. */
function place(widget: Widget, screen: RawScreen): boolean {
  if (!hasContent(widget)) return false;
  mark(widget, screen.size, true);
  return true;
}

function markWindow(window: Window, screen: RawScreen): boolean {
  const box = contentBox(window.root);
  if (!box) return false;
  const ownWindow = window.dialog || isSmall(window.root.bounds, screen.size);
  const shape = standsApart(box.bounds, screen.size);
  if (ownWindow || shape) {
    if (!asks(box)) return false;
    mark(shape || !window.dialog ? box : tightest(box, screen.size), screen.size, true);
    return true;
  }
  return markUnion(box, screen.size);
}

/**
 * A full-screen box whose content, pictures included, keeps well away from every edge, or lies at the bottom only: a
 * dialog drawn by an app that has no element for its box.
 */
function markUnion(box: Widget, screen: Bounds): boolean {
  if (area(box.bounds) < area(screen) * 0.7) return false;
  const inside = leaves(box);
  const drawn = [...within(box)].filter((each) => each.role === 'image' || each.role === 'canvas');
  const bounds = union([...inside, ...drawn].map((leaf) => leaf.bounds));
  const middle =
    bounds.x > screen.width * 0.1 &&
    screen.width - right(bounds) > screen.width * 0.1 &&
    bounds.y > screen.height * 0.15 &&
    screen.height - bottom(bounds) > screen.height * 0.1;
  const low =
    bounds.y > screen.height * 0.5 && bounds.width > screen.width * 0.9 && bottom(bounds) > screen.height * 0.95;
  if ((!middle && !low) || inside.length < 2) return false;
  if (!inside.some((leaf) => leaf.operable) && !answerRow(box)) return false;
  return mark(
    box.operable ? aroundScrim(box, bounds, screen) : wrap(box, box.children.filter(hasContent), bounds),
    screen,
    true,
  );
}

/** Two short texts on the last line of a box without a control: an app's own answers, drawn as text. */
function answerRow(box: Widget): boolean {
  const texts = leaves(box).filter((leaf) => says(leaf));
  const last = Math.max(...texts.map((leaf) => bottom(leaf.bounds)));
  const row = texts.filter((leaf) => Math.abs(bottom(leaf.bounds) - last) <= 4 && leaf.name.length <= 16);
  if (row.length < 2 || row.length > 3 || row.length === texts.length) return false;
  for (const answer of row) {
    answer.operable = true;
    answer.pressable = true;
    answer.role = 'button';
  }
  return true;
}

/** Looks for a child drawn over a sibling that fills the screen: behind it a scrim, or standing apart, or a bar. */
function markDrawnOver(widget: Widget, screen: Bounds, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const children = inPaintOrder(widget);
  const pages = children.filter((child) => area(child.bounds) > area(screen) * 0.6);
  const lowest = pages.length > 0 ? children.indexOf(pages[0] as Widget) : children.length;
  for (let i = children.length - 1; i > lowest; i--) {
    const child = children[i] as Widget;
    if (!hasContent(child)) continue;
    const beneath = pages.filter((page) => children.indexOf(page) < i);
    const scrim = beneath.some((page) => page.pressable && !page.operable && !hasContent(page));
    if (!scrim && !beneath.some(hasContent)) continue;
    const box = contentBox(child);
    if (!box || !asks(box)) continue;
    const shape = standsApart(box.bounds, screen);
    if (scrim && area(box.bounds) < area(screen) * 0.97) return mark(box, screen, true);
    if (shape && asksInWords(box, screen)) return mark(box, screen, area(box.bounds) > area(screen) * 0.4);
    if (markUnion(box, screen)) return true;
  }
  return children.some((child) => markDrawnOver(child, screen, depth + 1));
}

/** The innermost box that holds all there is to read and press. */
function contentBox(root: Widget): Widget | undefined {
  let box = root;
  for (;;) {
    const full = box.children.filter(hasContent);
    const only = full[0];
    if (full.length !== 1 || !only) break;
    if (says(box) || only.children.length === 0 || (only.operable && !only.children.some(hasContent))) break;
    box = only;
    if (only.operable) break; // a named scrim, such as "Dismiss", around a dialog
  }
  return hasContent(box) ? box : undefined;
}

/** A system's dialog may fill the screen with its window: then the box is what its words and buttons take up. */
function tightest(box: Widget, screen: Bounds): Widget {
  const content = box.children.filter(hasContent);
  const bounds = union(leaves(box).map((leaf) => leaf.bounds));
  if (content.length === 0 || area(bounds) > area(screen) * 0.9) return box;
  return wrap(box, content, bounds);
}

function wrap(box: Widget, content: readonly Widget[], bounds: Bounds): Widget {
  const dialog: Widget = {
    role: 'dialog', name: '', bounds, pressable: false, operable: false, states: new Set(), hint: '', listed: true,
    order: Math.max(...content.map((child) => child.order)), children: [...content],
  }; // biome-ignore format: a table
  for (const state of box.states) if (state === 'native') dialog.states.add(state);
  box.children = [...box.children.filter((child) => !content.includes(child)), dialog];
  return dialog;
}

/**
 * A box named "Dismiss" that fills the screen around a dialog is one of its controls, and is pressed beside the words,
 * not in the middle of them.
 */
function aroundScrim(box: Widget, dialog: Bounds, screen: Bounds): Widget {
  const above = { x: box.bounds.x, y: box.bounds.y, width: box.bounds.width, height: dialog.y - box.bounds.y };
  const below = { ...above, y: bottom(dialog), height: Math.min(bottom(box.bounds), bottom(screen)) - bottom(dialog) };
  const scrim: Widget = { ...box, bounds: above.height >= below.height ? above : below, children: [], order: 0 };
  const { children } = box;
  Object.assign(box, { name: '', pressable: false, operable: false, hint: '', listed: false, children: [] });
  delete box.text;
  return wrap(box, [scrim, ...children], dialog);
}

function leaves(widget: Widget): Widget[] {
  const found: Widget[] = [];
  for (const child of widget.children) {
    if (child.operable || says(child)) found.push(child);
    found.push(...leaves(child));
  }
  return found;
}

function asks(box: Widget): boolean {
  const inside = leaves(box);
  return inside.some((leaf) => leaf.operable);
}

/** A question has words; a floating button, a pager or a tab bar over a page has none beside its controls. */
function asksInWords(box: Widget, screen: Bounds): boolean {
  const wanted = box.bounds.height < screen.height * 0.15 ? 16 : 6;
  return leaves(box).some((leaf) => !leaf.operable && lengthOf(leaf.name) >= wanted);
}

/** Letters, a Chinese one counting for two. */
const lengthOf = (text: string): number => text.length + (text.match(/[\u3040-\u9fff]/g)?.length ?? 0);

function isSmall(bounds: Bounds, screen: Bounds): boolean {
  return area(bounds) < area(screen) * 0.85 && (bounds.x > screen.x + 2 || bounds.y > screen.height * 0.12);
}

function standsApart(bounds: Bounds, screen: Bounds): Overlay['place'] | undefined {
  const left = (bounds.x - screen.x) / screen.width;
  const rightGap = (right(screen) - right(bounds)) / screen.width;
  const top = (bounds.y - screen.y) / screen.height;
  const below = (bottom(screen) - bottom(bounds)) / screen.height;
  if (left > 0.03 && rightGap > 0.03 && top > 0.1 && below > 0.06) return 'centre';
  if (left < 0.05 && rightGap < 0.05 && top > 0.18 && below < 0.08) return 'bottom';
  return undefined;
}

function mark(widget: Widget, screen: Bounds, modal: boolean): true {
  widget.role = 'dialog';
  widget.operable = false;
  widget.overlay = {
    modal,
    covers: modal ? 1 : round(overlapArea(widget.bounds, screen) / Math.max(1, area(screen))),
    place: placeOf(widget.bounds, screen),
  };
  if (widget.name === '') widget.name = titleOf(widget);
  return true;
}

function placeOf(bounds: Bounds, screen: Bounds): Overlay['place'] {
  if (area(bounds) > area(screen) * 0.9) return 'full';
  const top = bounds.y - screen.y;
  const below = bottom(screen) - bottom(bounds);
  if (bounds.width < screen.width * 0.5 && Math.min(top, below) < screen.height * 0.1) return 'corner';
  if (below < screen.height * 0.08 && top > screen.height * 0.15) return 'bottom';
  if (top < screen.height * 0.08 && below > screen.height * 0.15) return 'top';
  return 'centre';
}

/** The heading of a dialog, or its first line when that is short and not its only one. */
function titleOf(widget: Widget): string {
  const texts = leaves(widget).filter((leaf) => !leaf.operable && says(leaf));
  const heading = texts.find((leaf) => leaf.role === 'heading');
  if (heading) return heading.name;
  const first = texts[0];
  return first && texts.length > 1 && first.name.length <= 40 ? first.name : '';
}

const round = (share: number): number => Math.round(share * 100) / 100;
