import type { Looked } from '../../crawler/recognise/prompt.ts';
import type { Bounds, UiNode } from '../../crawler/trace.ts';

type Spec = Partial<Omit<UiNode, 'id' | 'parent' | 'bounds'>> & {
  readonly bounds?: Partial<Bounds>;
  readonly children?: readonly Spec[];
};

/** A phone screen from a short description: nodes are stacked top to bottom where no bounds are given. */
export function screen(...specs: readonly Spec[]): Looked {
  const nodes: UiNode[] = [];
  let y = 20;
  const plant = (spec: Spec, parent: number): void => {
    const { children = [], bounds, ...rest } = spec;
    const role = rest.role ?? 'text';
    const id = nodes.length;
    const height = bounds?.height ?? 40;
    nodes.push({
      name: '',
      operable: OPERABLE.has(role),
      ...rest,
      role,
      id,
      parent,
      bounds: { x: bounds?.x ?? 20, y: bounds?.y ?? y, width: bounds?.width ?? 340, height },
    });
    if (children.length === 0) y += height + 10;
    for (const child of children) plant(child, id);
  };
  for (const spec of specs) plant(spec, -1);
  return { nodes, title: '', address: 'http://127.0.0.1/', state: 'shown' };
}

const OPERABLE: ReadonlySet<string> = new Set([
  'button',
  'link',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'option',
  'textbox',
  'combobox',
  'slider',
  'picker',
  'file',
]);

export const text = (name: string, more: Spec = {}): Spec => ({ role: 'text', name, ...more });
export const heading = (name: string, more: Spec = {}): Spec => ({ role: 'heading', name, ...more });
export const button = (name: string, more: Spec = {}): Spec => ({ role: 'button', name, ...more });
export const link = (name: string, more: Spec = {}): Spec => ({ role: 'link', name, ...more });
export const pressable = (name: string, more: Spec = {}): Spec => ({ role: 'generic', operable: true, name, ...more });
export const box = (name: string, checked = false): Spec => ({
  role: 'checkbox',
  name,
  bounds: { width: 20, height: 20 },
  ...(checked ? { states: ['checked' as const] } : {}),
});
export const radio = (name: string): Spec => ({ role: 'radio', name });
export const field = (label: string, type = 'text', more: Partial<NonNullable<UiNode['field']>> = {}): Spec => ({
  role: 'textbox',
  name: label,
  field: { type, name: '', label, placeholder: '', ...more },
});
export const dialog = (children: readonly Spec[], modal = true): Spec => ({
  role: 'dialog',
  name: '',
  overlay: { modal, covers: modal ? 1 : 0.2, place: modal ? 'centre' : 'bottom' },
  children,
});
/** What a home page looks like. */
export const home = (): readonly Spec[] => [
  heading('首页'),
  { role: 'navigation', name: '', children: ['推荐', '课程', '直播', '我的'].map((name) => link(name)) },
  ...['三十天学会口语', '听力入门', '新概念第一课', '每日一句', '语法大全', '单词本', '学习社区', '英文歌'].map(
    (name) => link(name),
  ),
];
