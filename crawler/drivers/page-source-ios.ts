import type { Bounds, Field, NodeState, Point, Role } from '../trace.ts';
import { linksWithin } from './page-source-links.ts';
import {
  area,
  bottom,
  hasContent,
  overlapArea,
  type RawScreen,
  right,
  tidy,
  union,
  type Widget,
  type Window,
} from './page-source-widget.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** True for XCUITest's page source, with or without `<AppiumAUT>` around it. */
export function isIosSource(root: XmlElement): boolean {
  return root.children.some((child) => child.tag === 'AppiumAUT' || child.tag.startsWith(PREFIX));
}

/** The windows of an iOS screen, from the lowest to the topmost; status bar, keys and hidden elements left out. */
export function readIos(root: XmlElement): RawScreen {
  const top = root.children.filter((child) => child.tag === 'AppiumAUT' || child.tag.startsWith(PREFIX));
  const elements = top.flatMap((element) => (element.tag === 'AppiumAUT' ? element.children : [element]));
  const size = screenSize(elements);
  const asking = systemAlerts(elements);
  const bundle = elements.map((element) => element.attributes.bundleId).find((id) => id);
  const isApp = bundle !== undefined && bundle !== SPRINGBOARD; // whose alerts are its own
  const windows = (asking.length > 0 ? asking : windowsOf(elements, size)).map((element, index) =>
    readWindow(element, index, size, isApp),
  );
  return {
    platform: 'ios',
    windows: [...windows.filter((window) => window !== undefined), ...keyboards(elements)],
    size,
    ...(bundle ? { packageName: bundle } : {}),
  };
}

/** Shows the home screen, and what the system asks above an app. */
export const SPRINGBOARD = 'com.apple.springboard';

/**
 * Where the way back is pressed: the button of the navigation bar that says so, by its words or by its id. Nothing where
 * there is none: the button in its place may be any other. Points of the screen.
 * @throws nothing: a source that cannot be read has no button, and the size of a small iPhone
 */
export function backButton(xml: string): { readonly button?: Point; readonly width: number; readonly height: number } {
  const root = parseXml(xml);
  const { width, height } = screenSize(root.children.flatMap((child) => (child.tag === 'AppiumAUT' ? child.children : [child]))); // biome-ignore format: one line
  const bars = descendants(root).filter((element) => typeOf(element) === 'NavigationBar');
  const buttons = descendants(bars.at(-1)).filter((element) => typeOf(element) === 'Button');
  const found = buttons.find((element) => boundsOf(element).x < width / 3 && saysBack(element));
  if (!found) return { width, height };
  const box = boundsOf(found);
  const button = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  return { button, width, height };
}

const BACK_WORDS = /^(back|返回|戻る|뒤로|go back|返回上一[页頁级級])$/i;
const BACK_IDS = /back|return|fanhui|nav_?left/i;

function saysBack({ attributes: { name = '', label = '' } }: XmlElement): boolean {
  return BACK_WORDS.test(label.trim()) || BACK_WORDS.test(name.trim()) || (name !== label && BACK_IDS.test(name));
}

function descendants(element: XmlElement | undefined, found: XmlElement[] = []): XmlElement[] {
  for (const child of element?.children ?? []) {
    found.push(child);
    descendants(child, found);
  }
  return found;
}

/** What SpringBoard asks lies above the app, and hides its own icons, which the source has as well. */
function systemAlerts(elements: readonly XmlElement[]): XmlElement[] {
  const isSystem = elements.some((element) => element.attributes.bundleId === SPRINGBOARD);
  return isSystem
    ? elements.flatMap((element) => descendants(element)).filter((element) => typeOf(element) === 'Alert')
    : [];
}

const PREFIX = 'XCUIElementType';
const ROLES: Readonly<Record<string, Role>> = {
  Button: 'button', Cell: 'button', Icon: 'button', MenuItem: 'button', Key: 'button', DisclosureTriangle: 'button',
  Link: 'link', CheckBox: 'checkbox', RadioButton: 'radio', Switch: 'switch', Toggle: 'switch', Tab: 'tab',
  TextField: 'textbox', SecureTextField: 'textbox', SearchField: 'textbox', TextView: 'textbox', ComboBox: 'combobox',
  PopUpButton: 'combobox', Slider: 'slider', Stepper: 'slider', PickerWheel: 'picker', DatePicker: 'generic',
  StaticText: 'text', Image: 'image', Table: 'list', CollectionView: 'list', TabBar: 'navigation', Alert: 'dialog',
  Sheet: 'dialog', Dialog: 'dialog', Popover: 'dialog', NavigationBar: 'generic', SegmentedControl: 'generic',
}; // biome-ignore format: a table
const OPERABLE: ReadonlySet<Role> = new Set([
  'button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'textbox', 'combobox', 'slider', 'picker',
]); // biome-ignore format: a table
const SCROLLED = new Set(['ScrollView', 'Table', 'CollectionView', 'WebView']);
const WHOLE = new Set(['Window', 'Alert', 'Sheet', 'Keyboard']);
const SKIPPED = new Set(['StatusBar', 'ScrollBar', 'PageIndicator']);
// A control without a label is read out by the name of its picture: "com icon black close u", "alertClose@3x".
const ASSET =
  /@[23]x\b|\.(png|pdf|svg)$|(^|[ _-])(icon|ic|btn|img|image|checkbox|radio|nonsel|unsel)([ _-]|$)|^[a-z0-9]+(_[a-z0-9]+)+$|^[a-z]+[A-Z]\w*$/;

/** Windows are siblings in the application, drawn in order; an excerpt may hold parts of one window, side by side. */
function windowsOf(elements: readonly XmlElement[], size: Bounds): XmlElement[] {
  const parts = elements.flatMap((element) =>
    typeOf(element) === 'Application' && element.children.length > 0 ? element.children : [element],
  );
  const whole = parts.filter((part) => WHOLE.has(typeOf(part)));
  const loose = parts.filter((part) => !WHOLE.has(typeOf(part)));
  if (loose.length < 2) return parts;
  const attributes = {
    x: '0',
    y: '0',
    width: `${size.width}`,
    height: `${size.height}`,
  };
  return [{ tag: `${PREFIX}Window`, attributes, children: loose }, ...whole];
}

/** The size of the application or its window. An alert seen alone is taken to stand in the middle. */
function screenSize(elements: readonly XmlElement[]): Bounds {
  let best: Bounds | undefined;
  const visit = (element: XmlElement, depth: number): void => {
    const box = boundsOf(element);
    const type = typeOf(element);
    const screen =
      type === 'Application' ||
      type === 'Window' ||
      (box.x === 0 && box.y === 0 && box.width >= 300 && box.height >= 400);
    if (screen && box.height <= box.width * 3 && area(box) > area(best ?? { x: 0, y: 0, width: 0, height: 0 }))
      best = box;
    if (depth < 6) for (const child of element.children) visit(child, depth + 1);
  };
  for (const element of elements) visit(element, 0);
  if (best) return { x: 0, y: 0, width: right(best), height: bottom(best) };

  const seen = union(elements.map(boundsOf).filter((box) => area(box) > 0));
  const width = Math.max(320, seen.x > 2 ? seen.x + right(seen) : right(seen));
  const reaches = bottom(seen) > width * 1.7;
  const height = reaches ? bottom(seen) + Math.min(seen.x, 40) : Math.max(seen.y + bottom(seen), width * 1.5);
  return { x: 0, y: 0, width, height: Math.min(height, Math.round(width * 2.2)) };
}

/** Its keys are not read; what it lies over cannot be pressed. */
function keyboards(elements: readonly XmlElement[]): Window[] {
  const found = elements.flatMap((element) => [element, ...descendants(element)]).filter((element) => typeOf(element) === 'Keyboard'); // biome-ignore format: one line
  return found
    .filter((element) => element.attributes.visible !== 'false' && area(boundsOf(element)) > 0)
    .map((element) => ({
      root: {
        role: 'generic', name: '', bounds: boundsOf(element), pressable: false, operable: false, states: new Set(), hint: '', listed: false, order: 0, children: [],
      },
      dialog: false,
      keyboard: true,
      rank: 1e9,
    })); // biome-ignore format: a table
}

function readWindow(element: XmlElement, index: number, size: Bounds, isApp: boolean): Window | undefined {
  const root = readElement(element, index, {
    clip: size,
    native: false,
    isApp,
    dx: 0,
    dy: 0,
  });
  if (!root) return undefined;
  return { root, dialog: root.role === 'dialog', keyboard: false, rank: index };
}

interface Around {
  readonly clip: Bounds; // what of the screen the boxes around it show
  readonly native: boolean;
  readonly isApp: boolean; // an app's alerts are no questions of the system
  readonly dx: number; // where a view hosted from another process has its corner
  readonly dy: number;
}

function readElement(element: XmlElement, place: number, around: Around): Widget | undefined {
  const a = element.attributes;
  const type = typeOf(element);
  if (SKIPPED.has(type) || type === 'Keyboard') return undefined;
  const bounds = moved(boundsOf(element), around);
  const hidden = a.visible === 'false';
  const system = around.native || (type === 'Alert' && !around.isApp);
  const clip = SCROLLED.has(type) && area(bounds) > 0 ? bounds : around.clip;
  const children: Widget[] = [];
  element.children.forEach((child, index) => {
    const hosted = isHosted(boundsOf(child), boundsOf(element));
    const { x: dx, y: dy } = hosted ? bounds : { x: around.dx, y: around.dy };
    const widget = readElement(child, index, { clip, native: system, isApp: around.isApp, dx, dy });
    if (widget) children.push(widget);
  });
  const outside = area(bounds) > 0 && overlapArea(bounds, around.clip) === 0;
  if (children.length === 0 && (area(bounds) === 0 || (hidden && !outside))) return undefined;

  const role = roleOf(type, a);
  const label = tidy(a.label);
  const value = tidy(a.value);
  const field = role === 'textbox' || role === 'combobox' ? fieldOf(type, a) : undefined;
  const readOnly = type === 'TextView' && value.length > 60;
  const words =
    label ||
    (role === 'text' || readOnly ? value : '') ||
    (OPERABLE.has(role) && !children.some(hasContent) ? tidy(a.name) : '');
  const asset = OPERABLE.has(role) && ASSET.test(words);
  const toggle = asset && /check/i.test(words);
  const operable = OPERABLE.has(role) && !readOnly;
  const turns = role === 'picker' || role === 'slider'; // what it stands at is its value

  const widget: Widget = {
    role: readOnly ? 'text' : toggle ? 'checkbox' : role,
    name: field && !readOnly ? field.label || field.placeholder : toggle ? '' : words,
    bounds,
    pressable: operable,
    operable: operable && (field !== undefined || turns),
    states: statesOf(a, toggle ? 'checkbox' : role, value, asset ? words : ''),
    hint: hintOf(a, type, words, asset),
    listed: type === 'WebView' || scrolls(type, bounds, children),
    order: place,
    children: readOnly || role === 'text' ? [...children, ...links(words, bounds)] : children,
  };
  if (asset) widget.text = '';
  else if (label === '' && (a.label ?? '').trim() !== '') widget.text = (a.label ?? '').trim();
  if (field && !readOnly) {
    widget.field = field;
    widget.value = value === field.placeholder ? '' : field.type === 'password' && value !== '' ? '•••' : value;
  }
  if (turns && value !== '') widget.value = value;
  if (role === 'picker') widget.field = { type: 'wheel', name: '', label, placeholder: '' };
  if (widget.listed && SCROLLED.has(type)) widget.states.add('scrollable');
  if (outside) widget.states.add('offscreen');
  if (system) widget.states.add('native');
  if (hidden && children.length > 0 && !operable) widget.name = '';
  if (widget.role === 'navigation') tabs(widget);
  // The label of a layout box repeats or numbers what is in it.
  if (type === 'Other' && children.some(hasContent)) {
    widget.role = 'generic';
    widget.name = '';
  }
  return widget;
}

/** A view of another process gives its inside from its own corner, so its first box has its size and no place. */
function isHosted(inner: Bounds, outer: Bounds): boolean {
  return (
    inner.x === 0 && inner.y === 0 && (outer.x !== 0 || outer.y !== 0) && area(inner) > 0 &&
    inner.width === outer.width && inner.height === outer.height
  ); // biome-ignore format: a table
}

const moved = (box: Bounds, { dx, dy }: Around): Bounds => ({
  ...box,
  x: box.x + dx,
  y: box.y + dy,
});

function roleOf(type: string, a: Readonly<Record<string, string>>): Role {
  const known = ROLES[type];
  if (a.traits !== undefined && (known === undefined || known === 'text' || known === 'image')) {
    if (/\bHeader\b/.test(a.traits)) return 'heading';
    if (/\bLink\b/.test(a.traits)) return 'link';
    if (/\bButton\b/.test(a.traits)) return 'button';
  }
  if (known) return known;
  return type === 'Other' && (a.label ?? '').trim() !== '' ? 'text' : 'generic';
}

function fieldOf(type: string, a: Readonly<Record<string, string>>): Field {
  const placeholder = tidy(a.placeholderValue);
  const label = tidy(a.label);
  return {
    type: type === 'SecureTextField' ? 'password' : type === 'SearchField' ? 'search' : 'text',
    name: a.name && a.name !== a.label ? a.name : '',
    label: label === placeholder ? '' : label,
    placeholder: placeholder || (label === '' ? tidy(a.value) : ''),
  };
}

function statesOf(a: Readonly<Record<string, string>>, role: Role, value: string, asset: string): Set<NodeState> {
  const states = new Set<NodeState>();
  if (a.enabled === 'false') states.add('disabled');
  if (a.focused === 'true') states.add('focused');
  // A box whose picture says "unchecked" is not taken for ticked, whatever its value.
  const off = /unchecked|unselected|nonsel|unsel|_?off$|normal/i.test(asset);
  const on = !off && (value === '1' || a.selected === 'true' || /\bSelected\b/.test(a.traits ?? ''));
  const box = role === 'switch' || role === 'checkbox' || role === 'radio';
  if (on && OPERABLE.has(role)) states.add(box ? 'checked' : 'selected');
  return states;
}

function hintOf(a: Readonly<Record<string, string>>, type: string, words: string, asset: boolean): string {
  if (asset) return words;
  const id = (a.name ?? '').trim();
  return [id === words || id === (a.value ?? '') ? '' : tidy(id), type === 'WebView' ? type : '']
    .filter(Boolean)
    .join(' ');
}

function scrolls(type: string, bounds: Bounds, children: readonly Widget[]): boolean {
  if (!SCROLLED.has(type)) return false;
  return children.some((child) => bottom(child.bounds) > bottom(bounds) + 8 || child.states.has('offscreen'));
}

function tabs(widget: Widget): void {
  widget.listed = true;
  for (const child of widget.children) {
    if (child.role === 'button') child.role = 'tab';
    else tabs(child);
  }
}

function links(text: string, box: Bounds): Widget[] {
  return linksWithin(text, box, 0).map((span) => ({
    role: 'link', name: span.name, bounds: span.bounds, pressable: true, operable: true, states: new Set(), hint: 'span', listed: true, order: 1e6, children: [],
  })); // biome-ignore format: a table
}

function typeOf(element: XmlElement): string {
  const type = element.attributes.type ?? element.tag;
  return type.startsWith(PREFIX) ? type.slice(PREFIX.length) : type;
}

function boundsOf(element: XmlElement): Bounds {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => finite(element.attributes[name])) as [
    number, number, number, number,
  ]; // biome-ignore format: a table
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}

function finite(text = ''): number {
  const value = Number(text);
  return Number.isFinite(value) ? value : 0;
}
