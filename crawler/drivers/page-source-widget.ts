import type { Bounds, Field, NodeState, Overlay, Role } from '../trace.ts';

/** One element of a phone's screen, of either system, before it is decided what of it a person sees. */
export interface Widget {
  role: Role;
  name: string; // its own; '' for nothing
  text?: string | undefined; // what is written on it, where that differs from the name
  value?: string;
  bounds: Bounds;
  pressable: boolean; // takes a press, if only to keep it from what is under it
  operable: boolean; // a control of its own
  states: Set<NodeState>;
  field?: Field;
  hint: string;
  listed: boolean; // worth a node although it says nothing and does nothing
  overlay?: Overlay;
  order: number; // above its siblings with a lower one
  children: Widget[];
}

/** A window: its root, and what it belongs to. */
export interface Window {
  readonly root: Widget;
  readonly packageName?: string;
  readonly dialog: boolean; // a dialog of the system by its package or type
  readonly keyboard: boolean;
  readonly rank: number; // higher lies above
}

/** What a reader of one system hands over: the windows from the lowest to the topmost. */
export interface RawScreen {
  readonly platform: 'android' | 'ios';
  readonly windows: readonly Window[];
  readonly size: Bounds;
  readonly packageName?: string;
}

export const area = (b: Bounds): number => Math.max(0, b.width) * Math.max(0, b.height);
export const right = (b: Bounds): number => b.x + b.width;
export const bottom = (b: Bounds): number => b.y + b.height;

export function overlapArea(a: Bounds, b: Bounds): number {
  const width = Math.min(right(a), right(b)) - Math.max(a.x, b.x);
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

export function union(boxes: readonly Bounds[]): Bounds {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [x, y, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    x2 = Math.max(x2, right(box));
    y2 = Math.max(y2, bottom(box));
  }
  return { x, y, width: x2 - x, height: y2 - y };
}

export function holdsPoint(box: Bounds, x: number, y: number): boolean {
  return x >= box.x && x < right(box) && y >= box.y && y < bottom(box);
}

/** Something to read or to press, in it or inside it. */
export function hasContent(widget: Widget): boolean {
  return says(widget) || widget.operable || widget.children.some(hasContent);
}

export function says(widget: Widget): boolean {
  return widget.name !== '' || (widget.text ?? '') !== '';
}

export function* within(widget: Widget): Generator<Widget> {
  for (const child of widget.children) {
    yield child;
    yield* within(child);
  }
}

/** What is written, without the glyphs of icon fonts, the stand-ins for pictures and the marks of writing direction. */
export function tidy(text: string | undefined): string {
  return (text ?? '').replace(UNREADABLE, '').replace(/^[\s,，、]+|[\s,，、]+$/g, '');
}

const UNREADABLE = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\ufffc\u200e\u200f\u202a-\u202e]/gu;
