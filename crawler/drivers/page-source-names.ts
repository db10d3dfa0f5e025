import type { Bounds, UiNode } from '../trace.ts';
import { area, bottom, overlapArea, right, type Widget } from './page-source-widget.ts';

/**
 * Decides, from the inside out, what is one control: a pressable box takes the words inside it as its name, and they are
 * no longer nodes of their own; a box that only keeps presses from what is behind it, or holds controls, is none.
 */
export function nameControls(widget: Widget, screen: Bounds): void {
  for (const child of widget.children) nameControls(child, screen);
  if (!widget.pressable || isField(widget)) return;
  const inner = operableInside(widget);
  const words = wordsOutside(widget);

  const only = inner.length === 1 ? inner[0] : undefined;
  if (inner.length === 0) nameLeaf(widget, words, screen);
  else if (widget.name !== '') nameOwn(widget, inner);
  else if (only && isToggle(only) && words !== '') adopt(widget, only, words);
  else nameCard(widget, inner, words, screen);
}

/**
 * Gives boxes and fields that say nothing the words beside them: a box those on its line, right before left; a field
 * those left of it or right above it.
 */
export function borrowLabels(nodes: UiNode[], screen: Bounds): void {
  nodes.forEach((node, index) => {
    if (node.name !== '' && node.field?.label !== '') return;
    if (TOGGLES.has(node.role) && node.name === '') {
      const label = besideBox(nodes, index, screen);
      if (label) nodes[index] = { ...node, name: label.name };
    } else if (node.field && node.field.label === '') {
      const label = besideField(nodes, index);
      if (label)
        nodes[index] = {
          ...node,
          name: node.name || label.name,
          field: { ...node.field, label: label.name },
        };
    }
  });
}

const CARD_SHARE = 0.25; // of the screen; larger boxes with controls inside are pages and dialogs
const SCRIM_SHARE = 0.5; // an unnamed empty box that large only keeps presses away
const MAX_WORDS = 100; // texts in one control
const NEARBY = 12; // nodes before and after in which a label is looked for
const TOGGLES = new Set<string>(['checkbox', 'radio', 'switch']);
const FIELDS = new Set<string>(['textbox', 'combobox', 'slider', 'picker']);

const isField = (widget: Widget): boolean => FIELDS.has(widget.role);
const isToggle = (widget: Widget): boolean => TOGGLES.has(widget.role);
const fills = (inner: Widget, outer: Widget): boolean =>
  overlapArea(inner.bounds, outer.bounds) > 0.7 * area(outer.bounds);

function nameLeaf(widget: Widget, words: string, screen: Bounds): void {
  const scrim = widget.name === '' && words === '' && area(widget.bounds) > area(screen) * SCRIM_SHARE;
  widget.operable = !scrim;
  if (!scrim) take(widget, words);
}

// A named box around controls, such as the "Dismiss" behind a sheet, stays one control; a name that only repeats the
// control inside it is that control's.
function nameOwn(widget: Widget, inner: readonly Widget[]): void {
  const same = inner.find((each) => each.name === widget.name || (each.name === '' && fills(each, widget)));
  if (same && inner.length === 1) {
    same.name = widget.name;
    widget.name = '';
  }
  widget.operable = widget.name !== '';
}

// A card of a list may hold a button of its own and be pressed as a whole; a page, a form or a wrapper may not.
function nameCard(widget: Widget, inner: readonly Widget[], words: string, screen: Bounds): void {
  const small = area(widget.bounds) < area(screen) * CARD_SHARE;
  widget.operable = small && words !== '' && !inner.some((each) => isField(each) || fills(each, widget));
  if (widget.operable) take(widget, words);
}

function adopt(widget: Widget, toggle: Widget, words: string): void {
  widget.role = toggle.role;
  for (const state of toggle.states) widget.states.add(state);
  widget.hint = [widget.hint, toggle.hint].filter(Boolean).join(' ');
  widget.operable = true;
  toggle.operable = false;
  toggle.listed = false;
  toggle.name = '';
  take(widget, words);
}

function take(widget: Widget, words: string): void {
  if (widget.name === '' && words === '') widget.text = glyphsInside(widget);
  else if (widget.name === '') widget.name = words;
  else if (words !== '' && widget.text === undefined) widget.text = words;
  silence(widget);
}

/** The icon-font glyphs a box shows where it has no words; undefined for none. */
function glyphsInside(widget: Widget): string | undefined {
  for (const child of widget.children) {
    const glyphs = child.text ?? glyphsInside(child);
    if (glyphs) return glyphs;
  }
  return widget.text;
}

function silence(widget: Widget): void {
  for (const child of widget.children) {
    if (child.operable) continue;
    if (widget.hint === '' && child.hint !== '' && child.role === 'image') widget.hint = child.hint;
    child.name = '';
    delete child.text;
    child.listed = false;
    silence(child);
  }
}

function operableInside(widget: Widget): Widget[] {
  const found: Widget[] = [];
  for (const child of widget.children) {
    if (child.operable) found.push(child);
    found.push(...operableInside(child));
  }
  return found;
}

/** The words in a box that do not belong to a control inside it, each once. */
function wordsOutside(widget: Widget): string {
  const words: string[] = [];
  const collect = (each: Widget): void => {
    if (each.operable) return;
    if (each.name !== '' && words.length < MAX_WORDS && !words.includes(each.name)) words.push(each.name);
    for (const child of each.children) collect(child);
  };
  for (const child of widget.children) collect(child);
  return words.join(' ');
}

function besideBox(nodes: readonly UiNode[], index: number, screen: Bounds): UiNode | undefined {
  const box = nodes[index];
  if (!box) return undefined;
  const onLine = neighbours(nodes, index).filter((node) => {
    const middle = box.bounds.y + box.bounds.height / 2;
    return middle >= node.bounds.y && middle <= bottom(node.bounds);
  });
  const after = onLine.filter((node) => gapRight(box, node) >= -4 && gapRight(box, node) < screen.width * 0.12);
  const before = onLine.filter((node) => right(node.bounds) <= box.bounds.x + 4);
  return nearest(after, (node) => gapRight(box, node)) ?? nearest(before, (node) => box.bounds.x - right(node.bounds));
}

function besideField(nodes: readonly UiNode[], index: number): UiNode | undefined {
  const field = nodes[index];
  if (!field) return undefined;
  const texts = neighbours(nodes, index).filter((node) => node.role === 'text' || node.role === 'heading');
  const left = texts.filter((node) => {
    const middle = node.bounds.y + node.bounds.height / 2;
    return middle >= field.bounds.y && middle <= bottom(field.bounds) && right(node.bounds) <= field.bounds.x + 4;
  });
  const above = texts.filter((node) => {
    const gap = field.bounds.y - bottom(node.bounds);
    const sameColumn = node.bounds.x < right(field.bounds) && right(node.bounds) > field.bounds.x;
    return sameColumn && gap >= -4 && gap < field.bounds.height * 1.2 && node.name.length < 40;
  });
  return (
    nearest(left, (node) => field.bounds.x - right(node.bounds)) ??
    nearest(above, (node) => field.bounds.y - bottom(node.bounds))
  );
}

const gapRight = (box: UiNode, node: UiNode): number => node.bounds.x - right(box.bounds);

function neighbours(nodes: readonly UiNode[], index: number): UiNode[] {
  return nodes
    .slice(Math.max(0, index - NEARBY), index + NEARBY + 1)
    .filter(
      (node) =>
        node.id !== index && node.name !== '' && node.role !== 'dialog' && !TOGGLES.has(node.role) && !node.field,
    );
}

function nearest(nodes: readonly UiNode[], distance: (node: UiNode) => number): UiNode | undefined {
  let best: UiNode | undefined;
  for (const node of nodes) if (!best || distance(node) < distance(best)) best = node;
  return best;
}
