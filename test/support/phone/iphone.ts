import { SIZE } from './layout.ts';
import type { ModelAsk, ModelNode } from './model.ts';
import type { System } from './system-windows.ts';
import { type Drawn, isField, isPressable } from './to-source.ts';

export const SPRINGBOARD = 'com.apple.springboard';
export const SCALE = 3; // px of the model in a point

/** An iPhone: a refusal is final, there is no key back, and what the system asks is an alert of SpringBoard's. */
export const IPHONE: System = {
  launcher: SPRINGBOARD,
  controller: SPRINGBOARD,
  refusals: 1,
  hasBackKey: false,
  keyboardTop: 1400,
  permissionDialog: alert,
  otherApp: (pkg, label) => [
    { cls: 'Window', pkg, bounds: WHOLE, children: [{ cls: pkg === SPRINGBOARD ? 'Icon' : 'TextView', pkg, text: pkg === SPRINGBOARD ? label : pkg, bounds: [60, 300, 300, 560] }] },
  ],
  write: toSource,
  ending: ({ package: id }, how) => [
    `SpringBoard(FrontBoard)[34] <Notice>: [app<${id}>:401] Process exited: <RBSProcessExitContext| ${
      how === 'fault' ? 'specific, status:<RBSProcessExitStatus| domain:signal(2) code:SIGSEGV(11)>' : 'voluntary'
    }>.`,
  ],
}; // biome-ignore format: a table

const WHOLE = [0, 0, SIZE.width, SIZE.height] as const;
const ROW = 132;

/** Two short answers stand side by side, more or longer ones below each other. */
function alert({ message, purpose, buttons = ['不允许', '+允许'] }: ModelAsk): readonly ModelNode[] {
  const isRow = buttons.length === 2 && buttons.every((text) => text.length < 8);
  const top = 800;
  const texts = [message, ...(purpose ? [purpose] : [])];
  const below = top + 60 + texts.length * 160;
  const said = texts.map((text, i): ModelNode => ({ cls: 'TextView', pkg: SPRINGBOARD, text, bounds: [180, top + 40 + i * 160, 900, top + 190 + i * 160] }));
  const asked = buttons.map((text, i): ModelNode => ({
    cls: 'Button',
    pkg: SPRINGBOARD,
    rid: `${SPRINGBOARD}:${text.startsWith('+') ? 'permission_allow' : 'permission_deny'}`,
    text: text.replace(/^\+/, ''),
    bounds: isRow ? [135 + i * 405, below, 540 + i * 405, below + ROW] : [135, below + i * ROW, 945, below + (i + 1) * ROW],
  }));
  const height = below - top + (isRow ? ROW : buttons.length * ROW);
  const box: ModelNode = { cls: 'Alert', pkg: SPRINGBOARD, text: message, bounds: [135, top, 945, top + height], children: [...said, ...asked] };
  const icon: ModelNode = { cls: 'Icon', pkg: SPRINGBOARD, text: '设置', bounds: [60, 300, 300, 560] };
  return [
    { cls: 'Window', pkg: SPRINGBOARD, bounds: WHOLE, children: [icon] },
    { cls: 'Window', pkg: SPRINGBOARD, bounds: WHOLE, children: [box] },
  ];
} // biome-ignore format: a table

/** A page source as WebDriverAgent writes it: points, a tag a type, and the app whose windows they are. */
function toSource(nodes: readonly ModelNode[], drawn: Drawn): string {
  const bundleId = nodes[0]?.pkg ?? drawn.owner;
  const label = bundleId === SPRINGBOARD ? ' ' : bundleId;
  const windows = nodes.map((node) => (node.cls === 'Window' ? node : { cls: 'Window', bounds: WHOLE, children: [node] }));
  const body = windows.map((node, index) => written(node, index, drawn)).join('');
  const keys = drawn.isTyping ? KEYBOARD : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<AppiumAUT>${tag('Application', WHOLE, { name: label, label, bundleId, processId: '401' }, body + keys)}</AppiumAUT>`;
} // biome-ignore format: a table

function written(node: ModelNode, index: number, drawn: Drawn): string {
  const { text = node.desc ?? '', bounds } = node;
  const id = node.pkg === SPRINGBOARD ? undefined : node.rid?.replace(/^.*[:/]/, '');
  const value = drawn.valueOf(node);
  const inside = (node.children ?? []).map((child, place) => written(child, place, drawn)).join('');
  if (/CheckBox/.test(node.cls)) return tickBox(bounds, text, value === 'on', index);
  if (isField(node)) {
    const placeholderValue = node.hint ?? '';
    const type = /密码|密碼|password/i.test(placeholderValue) ? 'SecureTextField' : 'TextField';
    const shown = type === 'SecureTextField' ? '•'.repeat(value.length) : value;
    return tag(type, bounds, { name: id, label: '', value: shown || placeholderValue, placeholderValue, index });
  }
  const type = typeOf(node);
  const isOn = value === 'on';
  const states =
    type === 'Switch' ? { value: isOn ? '1' : '0' } : isOn ? { value: '1', traits: 'Button, Selected' } : {};
  const more = type === 'StaticText' ? { value: text } : states;
  return tag(type, bounds, { name: id ?? text, label: text, ...more, index }, inside);
}

/** A button with a picture beside its words, as apps draw a box to tick. */
function tickBox(bounds: ModelNode['bounds'], text: string, isOn: boolean, index: number): string {
  const [left, top, right, bottom] = bounds;
  const asset = isOn ? 'checkbox_selected' : 'checkbox_unselected';
  const box = tag('Button', [left, top, left + 60, bottom], { name: asset, label: asset, index });
  return box + tag('StaticText', [left + 75, top, right, bottom], { name: text, label: text, value: text });
}

function typeOf(node: ModelNode): string {
  if (/^(Window|Alert|Icon|NavigationBar)$/.test(node.cls)) return node.cls;
  const own = ['RadioButton', 'Switch', 'WebView'].find((cls) => node.cls.endsWith(cls));
  if (own) return own === 'RadioButton' ? 'Button' : own;
  if (isPressable(node)) return node.children ? 'Cell' : 'Button';
  return /ImageView/.test(node.cls) ? 'Image' : /TextView/.test(node.cls) ? 'StaticText' : 'Other';
}

function tag(
  type: string,
  [left, top, right, bottom]: readonly number[] & ModelNode['bounds'],
  said: Readonly<Record<string, string | number | undefined>>,
  inside = '',
): string {
  const [x, y, width, height] = [left, top, right - left, bottom - top].map((px) => Math.round(px / SCALE));
  const all = { type: `XCUIElementType${type}`, enabled: true, visible: true, accessible: inside === '', x, y, width, height, ...said }; // biome-ignore format: one line
  const list = Object.entries(all)
    .filter(([, one]) => one !== undefined && one !== '')
    .map(([name, one]) => ` ${name}="${escaped(String(one))}"`)
    .join('');
  return `<XCUIElementType${type}${list}>${inside}</XCUIElementType${type}>`;
}

const KEYBOARD = tag('Window', WHOLE, {}, tag('Keyboard', [0, 1400, SIZE.width, SIZE.height], {}, tag('Key', [10, 1420, 110, 1560], { name: 'q', label: 'q' }))); // biome-ignore format: one line

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\n/g, '&#10;');
}
