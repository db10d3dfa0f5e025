import { MalformedSource } from '../errors.ts';
import type { Bounds, NodeState, UiNode } from '../trace.ts';
import { asksForSystem, isAndroidSource, PERMISSION_MESSAGE, readAndroid } from './page-source-android.ts';
import { isIosSource, readIos, SPRINGBOARD } from './page-source-ios.ts';
import { coverUp, findDialogs, findTabs } from './page-source-layers.ts';
import { borrowLabels, nameControls } from './page-source-names.ts';
import { area, type RawScreen, says, type Widget } from './page-source-widget.ts';
import { parseXml } from './xml.ts';

export interface PageSource {
  readonly platform: 'android' | 'ios';
  readonly nodes: UiNode[];
  readonly size: { readonly width: number; readonly height: number };
  readonly packageName?: string; // of the topmost window
}

/**
 * Reads what a person can see on a phone from the XML that UiAutomator or XCUITest gives, whole or cut off. Nodes come
 * in document order, parents before children; an empty screen gives none. Bounds are px on Android and pt on iOS.
 * @throws {MalformedSource} when it holds no screen of either system
 * @see Appium UiAutomator2 driver, "Element Attributes"; Appium XCUITest driver, "Element Attributes"
 */
export function parsePageSource(xml: string): PageSource {
  const screen = read(xml);
  for (const window of screen.windows) {
    nameControls(window.root, screen.size);
    findTabs(window.root, screen.size);
  }
  findDialogs(screen);
  coverUp(screen);

  const nodes = list(screen);
  borrowLabels(nodes, screen.size);
  return {
    platform: screen.platform,
    nodes,
    size: { width: screen.size.width, height: screen.size.height },
    ...(screen.packageName === undefined ? {} : { packageName: screen.packageName }),
  };
}

/** The topmost window is a question of the system's own: a permission, tracking, an install. */
export function systemAsks({ packageName = '', nodes }: PageSource): boolean {
  if (asksForSystem(packageName)) return true;
  const native = nodes.filter(({ states }) => states?.includes('native'));
  if (packageName === SPRINGBOARD) return native.some(({ role }) => role === 'dialog');
  return native.some(({ hint }) => PERMISSION_MESSAGE.test(hint ?? ''));
}

function read(xml: string): RawScreen {
  const root = parseXml(xml);
  if (isAndroidSource(root)) return readAndroid(root);
  if (isIosSource(root)) return readIos(root);
  throw new MalformedSource(
    `no screen in ${xml.length} characters of page source: neither <hierarchy> nor <AppiumAUT> nor an element of either`,
  );
}

function list(screen: RawScreen): UiNode[] {
  const nodes: UiNode[] = [];
  for (const window of screen.windows) {
    if (!window.keyboard) add(window.root, -1, nodes, screen.size);
  }
  return nodes;
}

function add(widget: Widget, parent: number, nodes: UiNode[], size: Bounds): void {
  // A box and the text in it often say the same.
  const again =
    !widget.operable && widget.overlay === undefined && widget.name !== '' && widget.name === nodes[parent]?.name;
  const echo = again && nodes[parent]?.role !== 'dialog';
  const picture = widget.role === 'image' && area(widget.bounds) > area(size) * 0.25 && !nodes[parent]?.operable;
  const seen = !echo && (picture || widget.operable || widget.listed || widget.overlay !== undefined || says(widget));
  const id = seen ? nodes.length : parent;
  if (seen) nodes.push(toNode(widget, id, parent));
  for (const child of widget.children) add(child, id, nodes, size);
}

function toNode(widget: Widget, id: number, parent: number): UiNode {
  const states: NodeState[] = [...widget.states];
  return {
    id,
    parent,
    role: widget.role,
    name: widget.name,
    ...(widget.text !== undefined && widget.text !== widget.name ? { text: widget.text } : {}),
    ...(widget.value === undefined ? {} : { value: widget.value }),
    bounds: widget.bounds,
    operable: widget.operable,
    ...(states.length > 0 ? { states } : {}),
    ...(widget.field ? { field: widget.field } : {}),
    ...(widget.hint === '' ? {} : { hint: widget.hint }),
    ...(widget.overlay ? { overlay: widget.overlay } : {}),
  };
}
