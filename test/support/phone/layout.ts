import { type AppModel, type ModelNode, type ModelPart, type ModelRow, type ModelScreen, PARTS } from './model.ts';
import { recorded } from './recorded.ts';

export const SIZE = { width: 1080, height: 2274 };

/** The windows of a screen as the phone draws them, from the lowest up. */
export function layOut(id: string, { screens }: AppModel): readonly ModelNode[] {
  const screen = screens[id];
  if (!screen) throw new Error(`the model has no screen "${id}"`);
  const beneath = screen.over === undefined ? [] : layOut(screen.over, { screens } as AppModel);
  const window = windowOf(screen);
  // Drawn over another screen it is a part of that one's window, as a sheet or a popup of the app itself is.
  const [base] = beneath;
  if (!base) return window;
  const shade: ModelNode = { cls: 'View', bounds: base.bounds, clickable: true };
  return [{ ...base, children: [...(base.children ?? []), shade, ...window] }];
}

const MARGIN = 60;
const GAP = 30;
const TOP = 160;
const LINE = 70;
const LETTERS = 22; // in a line

function windowOf({ rows, box, sheet, nodes, xml, presses }: ModelScreen): readonly ModelNode[] {
  if (nodes) return nodes;
  if (xml !== undefined) return recorded(xml, presses);
  if (rows) return [{ cls: 'FrameLayout', bounds: [0, 0, SIZE.width, SIZE.height], children: stacked(rows, 0, TOP) }];
  const parts = box ?? sheet ?? [];
  const height = heightOf(parts) + 2 * GAP;
  const top = box ? Math.round((SIZE.height - height) / 2) : SIZE.height - height;
  const side = box ? 90 : 0;
  const children = stacked(parts, side, top + GAP);
  return [{ cls: 'FrameLayout', bounds: [side, top, SIZE.width - side, top + height], children }];
}

function stacked(rows: readonly ModelRow[], side: number, top: number): ModelNode[] {
  let y = top;
  return rows.flatMap((row) => {
    const parts = partsOf(row);
    const free = parts.filter(({ at, tabs }) => at === undefined && tabs === undefined);
    const height = Math.max(0, ...free.map(partHeight));
    const width = (SIZE.width - 2 * (side + MARGIN)) / Math.max(1, free.length);
    const placed = parts.flatMap((part) => {
      const left = Math.round(side + MARGIN + Math.max(0, free.indexOf(part)) * width);
      return nodesOf(part, left, y, Math.round(left + width - (free.length > 1 ? 20 : 0)));
    });
    if (free.length > 0) y += height + GAP;
    return placed;
  });
}

function nodesOf(part: ModelPart, left: number, top: number, right: number): ModelNode[] {
  if (part.tabs) return [tabBar(part.tabs)];
  if (part.cards) return part.cards.map((card, i) => cardOf(card, i, left, top, right));
  return [nodeOf(part, placed(part) ?? [left, top, right, top + partHeight(part)])];
}

function nodeOf(part: ModelPart, bounds: ModelNode['bounds']): ModelNode {
  const { kind, words } = kindOf(part);
  const { id, on, checked, group, page, html } = part;
  return {
    ...PARTS[kind],
    bounds,
    ...(kind === 'icon' || kind === 'picture' ? { desc: words } : kind === 'field' ? { hint: words } : { text: words }),
    ...(kind === 'terms' ? { spans: true } : {}),
    ...(id === undefined ? {} : { rid: id }),
    ...(on === undefined ? {} : { on }),
    ...(checked === undefined ? {} : { checked }),
    ...(group === undefined ? {} : { group }),
    ...(html === undefined ? {} : { html }),
    ...(page === undefined ? {} : { children: stacked(page, bounds[0], bounds[1] + GAP) }),
  };
}

function placed({ at }: ModelPart): ModelNode['bounds'] | undefined {
  if (at === 'corner') return [880, 50, 1050, 130];
  if (at === 'bottom') return [MARGIN, SIZE.height - 200, SIZE.width - MARGIN, SIZE.height - 80];
  return at;
}

function tabBar(names: readonly string[]): ModelNode {
  const top = SIZE.height - 144;
  const width = SIZE.width / names.length;
  const tab = (text: string, i: number): ModelNode => ({
    cls: 'TextView',
    rid: `tab_${i}`,
    text,
    clickable: true,
    bounds: [Math.round(i * width), top, Math.round((i + 1) * width), SIZE.height],
  });
  return {
    cls: 'LinearLayout',
    rid: 'bottom_nav',
    bounds: [0, top, SIZE.width, SIZE.height],
    children: names.map(tab),
  };
}

function cardOf(card: string, i: number, left: number, top: number, right: number): ModelNode {
  const y = top + i * (CARD + GAP);
  const [title = '', line = ''] = card.split('|');
  const text = (words: string, at: number): ModelNode => ({
    cls: 'TextView', text: words, bounds: [left + GAP, at, right - GAP, at + LINE],
  }); // biome-ignore format: one line
  return {
    cls: 'LinearLayout',
    rid: `card_${i}`,
    clickable: true,
    bounds: [left, y, right, y + CARD],
    children: [text(title, y + 20), text(line, y + 110)],
  };
}

const CARD = 200;
const PAGE = 1500; // of a page in a web view

function heightOf(rows: readonly ModelRow[]): number {
  return rows.reduce((sum, row) => {
    const free = partsOf(row).filter(({ at, tabs }) => at === undefined && tabs === undefined);
    return sum + (free.length > 0 ? Math.max(...free.map(partHeight)) + GAP : 0);
  }, 0);
}

function partHeight(part: ModelPart): number {
  if (part.cards) return part.cards.length * (CARD + GAP) - GAP;
  const { kind, words } = kindOf(part);
  if (kind === 'picture') return 600;
  if (part.html !== undefined) return PAGE;
  if (kind === 'web') return heightOf(part.page ?? []) + 2 * GAP;
  if (kind === 'text' || kind === 'terms') return LINE * Math.max(1, Math.ceil(words.length / LETTERS));
  return 130;
}

function partsOf(row: ModelRow): readonly ModelPart[] {
  if (typeof row === 'string') return [{ text: row }];
  return Array.isArray(row) ? row : [row as ModelPart];
}

function kindOf(part: ModelPart): { kind: keyof typeof PARTS; words: string } {
  const kind = (Object.keys(PARTS) as (keyof typeof PARTS)[]).find((key) => part[key] !== undefined);
  if (!kind) throw new Error(`a part of the model says not what it is: ${JSON.stringify(part)}`);
  return { kind, words: part[kind] ?? '' };
}
