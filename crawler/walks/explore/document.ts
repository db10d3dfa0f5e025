import type { View } from '../../drivers/driver.ts';
import { has, layersOf, textOf } from '../../recognise/scope.ts';
import type { UiNode } from '../../trace.ts';

/** What can be read on one screen: the topmost box that holds most of the text, or the page. */
export interface Page {
  readonly title: string;
  readonly lines: readonly string[]; // a paragraph each
  readonly nodes: readonly UiNode[];
  readonly listsAll: boolean; // also what has to be scrolled to
  readonly box?: UiNode; // what scrolls, where it shows only a part
}

/** What a screen says, as it is read: texts in their order, and the links that stand by themselves. */
export function pageOf(view: View): Page {
  const nodes = topmost(view.nodes);
  const written = nodes.filter((node) => (node.role === 'text' || node.role === 'heading') && textOf(node) !== '');
  const inTexts = written.map(textOf).join('\n');
  const lines = nodes.filter((node) => written.includes(node) || isOwnLine(node, inTexts)).map(textOf);
  const heading = nodes.find((node) => node.role === 'heading' && textOf(node) !== '');
  const short = lines[0] !== undefined && lines[0].length <= TITLE_LENGTH ? lines[0] : undefined;
  const box = nodes.filter((node) => has(node, 'scrollable')).sort((a, b) => areaOf(b) - areaOf(a))[0];
  return {
    title: (heading ? textOf(heading) : view.title.trim() || short || '').slice(0, 200),
    lines,
    nodes,
    listsAll: view.size === undefined || nodes.some((node) => has(node, 'offscreen')),
    ...(box ? { box } : {}),
  };
}

/** The size and contrast of running text, the median by characters; nothing where they are not known. */
export function lookOfText(nodes: readonly UiNode[]): { fontPx?: number; contrast?: number } {
  const running = nodes.filter((node) => node.role === 'text' && node.look && textOf(node).length > 0);
  if (running.length === 0) return {};
  return { fontPx: medianOf(running, 'fontPx'), contrast: medianOf(running, 'contrast') };
}

/** How much a page says, characters. */
export function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** Lines of a page that is scrolled, one look after the other: what both show comes once. */
export function joined(before: readonly string[], after: readonly string[]): readonly string[] {
  for (let shared = Math.min(before.length, after.length); shared > 0; shared -= 1) {
    if (before.slice(-shared).every((line, i) => line === after[i])) return [...before, ...after.slice(shared)];
  }
  const known = new Set(before);
  return [...before, ...after.filter((line) => !known.has(line))];
}

const TITLE_LENGTH = 60;

/** A layer that lies over the page is read by itself when it says something to speak of. */
function topmost(nodes: readonly UiNode[]): readonly UiNode[] {
  const [top] = layersOf(nodes);
  if (!top || top.root === -1) return nodes;
  const said = (of: readonly UiNode[]) => lengthOf(of.filter((node) => node.role === 'text').map(textOf));
  const inside = under(nodes, top.root);
  return top.modal || said(inside) * 2 > said(nodes) ? inside : nodes;
}

function under(nodes: readonly UiNode[], root: number): UiNode[] {
  const inside = new Set([root]);
  return nodes.filter((node) => {
    if (node.id !== root && !inside.has(node.parent)) return false;
    inside.add(node.id);
    return true;
  });
}

/** A link within a sentence is a part of it already. */
function isOwnLine(node: UiNode, inTexts: string): boolean {
  return node.role === 'link' && textOf(node).length > 0 && !inTexts.includes(textOf(node));
}

function medianOf(nodes: readonly UiNode[], key: 'fontPx' | 'contrast'): number {
  const sorted = nodes
    .map((node) => ({ value: node.look?.[key] ?? 0, weight: textOf(node).length }))
    .sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { value, weight } of sorted) {
    sum += weight;
    if (sum >= half) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}

function areaOf({ bounds }: UiNode): number {
  return bounds.width * bounds.height;
}
