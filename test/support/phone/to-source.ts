import type { ModelNode } from './model.ts';

export interface Drawn {
  readonly owner: string; // package of what has none of its own
  readonly width: number;
  readonly height: number;
  readonly isTyping: boolean; // a field has the focus
  valueOf(node: ModelNode): string; // typed, or 'on' where ticked
}

/** A page source as Appium's UiAutomator2 server writes it: a tag a class. */
export function toSource(nodes: readonly ModelNode[], drawn: Drawn): string {
  const { owner, width, height } = drawn;
  const body = nodes.map((node, index) => written(node, index, owner, drawn)).join('');
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?><hierarchy index="0" class="hierarchy" rotation="0" width="${width}" height="${height}">${body}</hierarchy>`;
}

export function isField(node: ModelNode): boolean {
  return node.cls.endsWith('EditText');
}

export function isCheckable(node: ModelNode): boolean {
  return /CheckBox|Switch|RadioButton/.test(node.cls);
}

export function isPressable(node: ModelNode): boolean {
  return node.clickable ?? (isField(node) || isCheckable(node) || node.cls.endsWith('Button'));
}

function written(node: ModelNode, index: number, pkg: string, drawn: Drawn): string {
  const owner = node.pkg ?? pkg;
  const className = node.cls.includes('.') ? node.cls : node.cls === 'View' ? 'android.view.View' : `android.widget.${node.cls}`;
  const [left, top, right, bottom] = node.bounds;
  const value = drawn.valueOf(node);
  const typed = isField(node) ? value : '';
  const attributes = {
    index,
    package: owner,
    class: className,
    text: typed || (node.text ?? (isField(node) ? (node.hint ?? '') : '')),
    ...(node.desc ? { 'content-desc': node.desc } : {}),
    'resource-id': idOf(node, drawn.owner),
    checkable: isCheckable(node),
    checked: isCheckable(node) && value === 'on',
    clickable: isPressable(node),
    enabled: true,
    focusable: isPressable(node),
    focused: false,
    'long-clickable': false,
    password: isField(node) && /密码|密碼|password/i.test(node.hint ?? ''),
    scrollable: false,
    selected: false,
    bounds: `[${left},${top}][${right},${bottom}]`,
    displayed: true,
    ...(node.spans ? { 'text-has-clickable-span': true, 'text-size': 42 } : {}),
    ...(node.hint ? { hint: node.hint, 'showing-hint': !typed } : {}),
  };
  const list = Object.entries(attributes).map(([name, said]) => ` ${name}="${escaped(String(said))}"`).join('');
  const children = (node.children ?? []).map((child, place) => written(child, place, owner, drawn)).join('');
  return `<${className}${list}>${children}</${className}>`;
} // biome-ignore format: a table

function idOf({ rid }: ModelNode, owner: string): string {
  if (rid === undefined || rid.includes(':')) return rid ?? '';
  return `${owner}:id/${rid}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\n/g, '&#10;');
}
