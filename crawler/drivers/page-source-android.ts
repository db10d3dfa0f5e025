import type { Bounds, Field, NodeState, Role } from '../trace.ts';
import { linksWithin } from './page-source-links.ts';
import {
  area,
  bottom,
  hasContent,
  type RawScreen,
  right,
  tidy,
  union,
  type Widget,
  type Window,
} from './page-source-widget.ts';
import dialogs from './system-dialogs.json' with { type: 'json' };
import type { XmlElement } from './xml.ts';

/** True for a UiAutomator dump (`<node class=…>`) and for Appium's page source (a tag a class). */
export function isAndroidSource(root: XmlElement): boolean {
  return find(root, (element) => element.tag === 'hierarchy' || 'bounds' in element.attributes, 3) !== undefined;
}

/** The windows of an Android screen, from the lowest to the topmost; bars and hidden elements left out. */
export function readAndroid(root: XmlElement): RawScreen {
  const hierarchy = find(root, (element) => element.tag === 'hierarchy', 3) ?? root;
  const size = screenSize(hierarchy);
  const windows = hierarchy.children
    .map((element) => readWindow(element, size))
    .filter((window) => window !== undefined)
    .sort((a, b) => a.rank - b.rank);
  const topmost = windows.findLast((window) => !window.keyboard)?.packageName;
  return {
    platform: 'android',
    windows,
    size,
    ...(topmost === undefined ? {} : { packageName: topmost }),
  };
}

/** Whether the windows of a package are the system's own dialogs. */
export function asksForSystem(packageName: string): boolean {
  return DIALOG_PACKAGES.has(packageName) || dialogs.endings.some((ending) => packageName.endsWith(ending));
}

/** Of the sentence in which AOSP's dialog asks for a permission, whoever's package it was put into. */
export const PERMISSION_MESSAGE = /\bpermission_message\b/;

const DIALOG_PACKAGES: ReadonlySet<string> = new Set(dialogs.makers.flatMap(({ packages }) => packages));
const PERMISSION_BUTTON = /:id\/permission_(allow|deny|no_upgrade|dont_allow)/;

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/(^|\.)\w*CheckBox$/, 'checkbox'],
  [/(^|\.)\w*CheckedTextView$/, 'option'],
  [/(^|\.)\w*RadioButton$/, 'radio'],
  [/(^|\.)\w*(Switch|SwitchCompat|SwitchMaterial|ToggleButton)$/, 'switch'],
  [/(^|\.)\w*(EditText|AutoCompleteTextView|SearchAutoComplete|ExtractEditText)$/, 'textbox'],
  [/(^|\.)\w*Spinner$/, 'combobox'],
  [/(^|\.)\w*(SeekBar|RatingBar)$/, 'slider'],
  [/(^|\.)\w*(NumberPicker|DatePicker|TimePicker|WheelView|WheelPicker)$/, 'picker'],
  [/(^|\.)\w*Button$/, 'button'],
  [/(^|\.)\w*(SurfaceView|TextureView|GLSurfaceView|FlutterView|UnityPlayer)$/, 'canvas'],
  [/(^|\.)\w*(RecyclerView|ListView|GridView)$/, 'list'],
  [/(^|\.)\w*(BottomNavigationView|NavigationBarView|TabWidget|TabLayout)$/, 'navigation'],
  [/(^|\.)\w*ImageView$/, 'image'],
  [/(^|\.)\w*(TextView|Toast)$/, 'text'],
];
const FRAMEWORK_DIALOGS = /^(parentPanel|design_bottom_sheet|grant_dialog|alert_dialog|aerr_dialog)$/;
const NAVIGATION_IDS =
  /^(\w+_)?(bottom_?nav(igation)?(_?(bar|view))?|tab_?(bar|layout|host|widget)s?|navigation_?bar)$/i;
const BARS = /^(status|navigation)BarBackground$/;
const NO_BOUNDS: Bounds = { x: 0, y: 0, width: 0, height: 0 };

function find(root: XmlElement, wanted: (element: XmlElement) => boolean, depth: number): XmlElement | undefined {
  for (const child of root.children) {
    const hit = wanted(child) ? child : depth > 1 ? find(child, wanted, depth - 1) : undefined;
    if (hit) return hit;
  }
  return undefined;
}

/** The size the dump states or its windows reach. A dialog seen alone is taken to stand in the middle. */
function screenSize(hierarchy: XmlElement): Bounds {
  const boxes = hierarchy.children.map((element) => boundsOf(element)).filter((box) => area(box) > 0);
  const reach = union([...boxes, { x: 0, y: 0, width: 1, height: 1 }]);
  const stated = {
    width: number(hierarchy.attributes.width),
    height: number(hierarchy.attributes.height),
  };
  const alone = boxes.length > 0 && boxes.every((box) => box.x > 2) && stated.width === 0;
  return {
    x: 0,
    y: 0,
    width: Math.max(stated.width, alone ? Math.max(...boxes.map((box) => box.x + right(box))) : right(reach)),
    height: Math.max(stated.height, alone ? Math.max(...boxes.map((box) => box.y + bottom(box))) : bottom(reach)),
  };
}

function readWindow(element: XmlElement, size: Bounds): Window | undefined {
  const packageName = packageOf(element);
  const root = readElement(element, packageName, 0);
  if (!root) return undefined;
  const keyboard = /inputmethod|\.ime\b|keyboard/i.test(packageName ?? '');
  const bar = packageName === 'com.android.systemui' && root.bounds.height < size.height * 0.15;
  if (bar) return undefined;
  const dialog = asksForSystem(packageName ?? '') || isAlert(packageName, element) || isPermissionDialog(element);
  if (dialog) nativeAll(root);
  const small = area(root.bounds) < area(size) * 0.85;
  const level = keyboard ? 4 : dialog ? 3 : small ? 2 : 1;
  const id = number(element.attributes['window-id']);
  return {
    root,
    dialog,
    keyboard,
    rank: level * 1e9 + id,
    ...(packageName ? { packageName } : {}),
  };
}

/** "App isn't responding" and the like belong to package `android` and hold its alert ids. */
function isAlert(packageName: string | undefined, element: XmlElement): boolean {
  if (packageName !== 'android' && packageName !== 'com.android.systemui') return false;
  return holdsId(element, /:id\/(aerr_|alertTitle|button1|message|parentPanel)/);
}

/** By AOSP's ids, both of its sentence and of a button: an app may have one of such a name. */
function isPermissionDialog(element: XmlElement): boolean {
  return holdsId(element, PERMISSION_MESSAGE) && holdsId(element, PERMISSION_BUTTON);
}

function holdsId(element: XmlElement, id: RegExp): boolean {
  return find(element, (each) => id.test(each.attributes['resource-id'] ?? ''), 12) !== undefined;
}

function packageOf(element: XmlElement): string | undefined {
  const own = element.attributes.package;
  if (own) return own;
  for (const child of element.children) {
    const inner = packageOf(child);
    if (inner) return inner;
  }
  return undefined;
}

function readElement(element: XmlElement, windowPackage: string | undefined, place: number): Widget | undefined {
  const a = element.attributes;
  const entry = entryOf(a['resource-id']);
  if (a.displayed === 'false' || a['visible-to-user'] === 'false' || BARS.test(entry)) return undefined;
  const kind = a.class || element.tag;
  const bounds = boundsOf(element);
  const children: Widget[] = [];
  element.children.forEach((child, index) => {
    const widget = readElement(child, windowPackage, index);
    if (widget) children.push(widget);
  });
  const toast = kind.endsWith('.Toast');
  if (area(bounds) === 0 && children.length === 0 && !toast) return undefined;

  const role = roleOf(kind, a, entry);
  const field = role === 'textbox' || role === 'combobox' ? fieldOf(a, entry) : undefined;
  const written = tidy(a.text);
  const described = tidy(a['content-desc']);
  const clickable = a.clickable === 'true' && !isWebView(kind); // a web view only hands presses on
  const pressable =
    clickable || a.checkable === 'true' || field !== undefined || (role === 'slider' && a.enabled !== 'false');
  const spans =
    role === 'text' || role === 'heading' ? linksWithin(written || described, bounds, number(a['text-size'])) : [];
  const spanned = spans.length > 0 && (a['text-has-clickable-span'] === 'true' || clickable || isLong(written));
  const links = spanned ? spans.map((span) => linkWidget(span.name, span.bounds)) : [];

  const widget: Widget = {
    role: clickable && role === 'text' ? (isLong(written) ? 'link' : 'button') : role,
    name: field ? field.label || field.placeholder : described || written,
    ...textOf(a.text ?? '', described || written, field),
    bounds: area(bounds) === 0 && !toast ? union(children.map((child) => child.bounds)) : bounds,
    pressable: pressable && !spanned,
    operable: pressable && field !== undefined,
    states: statesOf(a, role),
    hint: hintOf(entry, kind, a.package, windowPackage),
    listed: role === 'canvas' || toast || a.scrollable === 'true' || isWebView(kind),
    order: a['drawing-order'] === undefined ? place : number(a['drawing-order']) + place / 1000,
    children: [...children, ...links],
  };
  if (spanned) widget.role = role;
  else if (widget.role === 'text' && children.some(hasContent)) widget.role = 'generic';
  if (field) {
    widget.field = field;
    const value = valueIn(a, written, field);
    if (value !== undefined) widget.value = value;
  }
  if (FRAMEWORK_DIALOGS.test(entry)) widget.role = 'dialog';
  if (widget.role === 'navigation' || NAVIGATION_IDS.test(entry)) asTabs(widget);
  if (a['pane-title'] && widget.name === '' && children.length === 0) widget.name = tidy(a['pane-title']);
  return widget;
}

const classRoles = new Map<string, Role | undefined>(); // a screen has few classes and many elements

function roleOfClass(kind: string): Role | undefined {
  if (!classRoles.has(kind)) {
    if (classRoles.size > 1000) classRoles.clear();
    classRoles.set(kind, ROLES.find(([pattern]) => pattern.test(kind))?.[1]);
  }
  return classRoles.get(kind);
}

function roleOf(kind: string, a: Readonly<Record<string, string>>, entry: string): Role {
  const known = roleOfClass(kind);
  if (known === 'text' && a.heading === 'true') return 'heading';
  if (known === 'text' && /^(alertTitle|dialog_?title|action_bar_title)$/i.test(entry)) return 'heading';
  if (known === 'image' && a.clickable === 'true') return 'button';
  if (known !== undefined && known !== 'button') return known;
  if (a.checkable === 'true') return 'checkbox';
  if (known) return known;
  if (a.clickable === 'true' && !isWebView(kind)) return 'button';
  return (a.text || a['content-desc']) && !isWebView(kind) ? 'text' : 'generic';
}

function fieldOf(a: Readonly<Record<string, string>>, entry: string): Field {
  const hint = tidy(a.hint);
  // Without a hint attribute an empty field gives its hint as its text, so a fresh screen's text is the hint.
  const placeholder = hint || (a.hint === undefined && a['showing-hint'] === undefined ? tidy(a.text) : '');
  return {
    type: a.password === 'true' ? 'password' : typeOf(number(a['input-type'])),
    name: entry,
    label: tidy(a['content-desc']).replace(/[:：]\s*$/, ''),
    placeholder: placeholder || (a['showing-hint'] === 'true' ? tidy(a.text) : ''),
    ...(number(a['max-text-length']) > 0 ? { maxLength: number(a['max-text-length']) } : {}),
    ...(a['content-invalid'] === 'true' && a.error ? { message: tidy(a.error) } : {}),
  };
}

/** @see android.text.InputType: the low four bits are the class, the next eight its variation. */
function typeOf(inputType: number): string {
  const kind = inputType & 0xf;
  const variation = inputType & 0xff0;
  if (kind === 3) return 'tel';
  if (kind === 4) return 'date';
  if (kind === 2) return variation === 0x10 ? 'password' : 'number';
  if (variation === 0x20 || variation === 0xd0) return 'email';
  if (variation === 0x80 || variation === 0x90 || variation === 0xe0) return 'password';
  if (variation === 0x10) return 'url';
  return 'text';
}

function valueIn(a: Readonly<Record<string, string>>, written: string, field: Field): string | undefined {
  if (a['showing-hint'] === 'true' || written === field.placeholder) return '';
  if (written === '') return a.text === undefined ? undefined : '';
  return field.type === 'password' ? '•••' : written;
}

function textOf(raw: string, name: string, field: Field | undefined): { text?: string } {
  const text = raw.trim();
  return text === '' || text === name || field ? {} : { text };
}

function statesOf(a: Readonly<Record<string, string>>, role: Role): Set<NodeState> {
  const states = new Set<NodeState>();
  if (a.enabled === 'false') states.add('disabled');
  if (a.checked === 'true') states.add(role === 'option' ? 'selected' : 'checked');
  if (a.selected === 'true') states.add('selected');
  if (a.focused === 'true') states.add('focused');
  if (a.scrollable === 'true') states.add('scrollable');
  if (a['content-invalid'] === 'true') states.add('invalid');
  return states;
}

/** The app's own word for an element, which a person does not see: `iv_close`; for the plainest ones also their class. */
function hintOf(entry: string, kind: string, owner: string | undefined, windowPackage: string | undefined): string {
  const shortKind = kind.slice(kind.lastIndexOf('.') + 1);
  const words = [
    entry,
    /^(ImageView|ImageButton|WebView|Toast)$/.test(shortKind) || !/^(android|androidx)\./.test(kind) ? shortKind : '',
  ];
  if (owner && owner !== windowPackage) words.push(owner);
  return words.filter((word) => word !== '' && word !== 'node').join(' ');
}

function asTabs(widget: Widget): void {
  widget.role = 'navigation';
  widget.listed = true;
  const visit = (each: Widget): void => {
    for (const child of each.children) {
      const current = child.states.has('selected') && child.role === 'text';
      if ((child.pressable && child.role === 'button') || current) child.role = 'tab';
      else visit(child);
    }
  };
  visit(widget);
}

function linkWidget(name: string, bounds: Bounds): Widget {
  return {
    role: 'link', name, bounds, pressable: true, operable: true, states: new Set(), hint: 'span', listed: true, order: 1e6, children: [],
  }; // biome-ignore format: a table
}

function nativeAll(widget: Widget): void {
  widget.states.add('native');
  for (const child of widget.children) nativeAll(child);
}

const isWebView = (kind: string): boolean => kind.endsWith('WebView');
const isLong = (text: string): boolean => text.length > 40;

/** `com.example:id/btn_close` to `btn_close`; Compose and web views give a bare name. */
function entryOf(id: string | undefined): string {
  if (!id) return '';
  return id.slice(id.indexOf('/') + 1);
}

function boundsOf(element: XmlElement): Bounds {
  const match = /^\[(-?\d+),(-?\d+)\]\[(-?\d+),(-?\d+)\]$/.exec(element.attributes.bounds ?? '');
  if (!match) return NO_BOUNDS;
  const [x, y, x2, y2] = match.slice(1).map(Number) as [number, number, number, number];
  return { x, y, width: Math.max(0, x2 - x), height: Math.max(0, y2 - y) };
}

function number(text: string | undefined): number {
  const value = Number(text);
  return Number.isFinite(value) ? value : 0;
}
