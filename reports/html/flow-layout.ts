import { Graph, layout } from '@dagrejs/dagre';
import { passedBy } from '../../checks/facts/ways.ts';
import type { Way } from '../../crawler/trace.ts';
import type { Report, Request } from './report.ts';

/** A box, and what leaves it sideways: the ways that were tried and did not go on. */
export type FlowNode = { readonly id: string; readonly failed: readonly Way[] } & (
  | { readonly kind: 'start' }
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'end'; readonly home: boolean; readonly after: 'nothing' | 'allowed' | 'yes' }
);

/** How it went on from a box to the next. */
export type FlowEdge =
  | { readonly kind: 'open' }
  | { readonly kind: 'way'; readonly way: Way }
  | { readonly kind: 'yes' | 'lost'; readonly request: Request };

export interface PlacedFlow {
  readonly nodes: readonly (FlowNode & { readonly box: Box })[];
  readonly edges: readonly (FlowEdge & { readonly from: Point; readonly to: Point; readonly label: Point })[];
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export const BOX = { width: 192, height: 66 };
export const SIDE = { width: 168, line: 18 }; // px, of the failed ways beside a box
export const MOST_WAYS = 7; // listed beside one box

/** Where everything of the picture stands: from the fresh start downwards in one column, failed ways to its right. */
export function placeFlow(report: Report): PlacedFlow {
  const { nodes, edges } = flowOf(report);
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', ranksep: 12, marginx: 2, marginy: 4 });
  for (const node of nodes) graph.setNode(node.id, { width: BOX.width + SIDE.width, height: heightOf(node) });
  for (const [i, edge] of edges.entries()) {
    const [from, to] = [nodes[i], nodes[i + 1]];
    if (from && to) graph.setEdge(from.id, to.id, { width: 1, height: LABEL_HEIGHT[edge.kind], labelpos: 'c' });
  }
  layout(graph);
  const boxes = nodes.map((node) => boxOf(graph.node(node.id), node));
  return {
    nodes: nodes.map((node, i) => ({ ...node, box: boxes[i] as Box })),
    edges: edges.map((edge, i) => ({ ...edge, ...arrow(boxes[i] as Box, boxes[i + 1] as Box) })),
    width: BOX.width + SIDE.width + 4,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + 4,
  };
}

const LABEL_HEIGHT: Readonly<Record<FlowEdge['kind'], number>> = { open: 4, way: 30, yes: 68, lost: 30 };

function flowOf({ requests, refusing }: Report): { nodes: FlowNode[]; edges: FlowEdge[] } {
  const home = refusing?.ending.kind === 'reached-home';
  const nodes: FlowNode[] = [
    { id: 'start', kind: 'start', failed: [] },
    ...requests.map(
      (request): FlowNode => ({ id: request.met.id, kind: 'request', request, failed: failedAt(request) }),
    ),
    { id: 'end', kind: 'end', failed: [], home, after: whatWasGiven(requests) },
  ];
  return { nodes, edges: [{ kind: 'open' }, ...requests.map(answerTo)] };
}

/** `allowed`: nothing but what may be asked for, which is no obstacle to a verdict that home was reached. */
function whatWasGiven(requests: readonly Request[]): 'nothing' | 'allowed' | 'yes' {
  const yielded = requests.filter(({ met }) => met.gave.length > 0);
  if (yielded.length === 0) return 'nothing';
  return yielded.every(({ standing }) => standing === 'within') ? 'allowed' : 'yes';
}

function failedAt({ met }: Request): Way[] {
  return met.ways.filter((way) => way.outcome !== undefined && way !== passedBy(met));
}

function answerTo(request: Request): FlowEdge {
  const way = passedBy(request.met);
  if (way) return { kind: 'way', way };
  return { kind: request.met.control === 'went-on' ? 'yes' : 'lost', request };
}

function heightOf(node: FlowNode): number {
  if (node.kind !== 'request') return 32;
  const lines = Math.min(node.failed.length, MOST_WAYS) + (node.failed.length > MOST_WAYS ? 1 : 0);
  return Math.max(BOX.height, lines * SIDE.line + 6);
}

function boxOf({ x = 0, y = 0 }: { x?: number; y?: number }, node: FlowNode): Box {
  const height = heightOf(node);
  return { x: x - (BOX.width + SIDE.width) / 2, y: y - height / 2, width: BOX.width, height };
}

function arrow(from: Box, to: Box): { from: Point; to: Point; label: Point } {
  const x = from.x + from.width / 2;
  const [top, bottom] = [from.y + from.height, to.y];
  return { from: { x, y: top }, to: { x, y: bottom }, label: { x, y: (top + bottom) / 2 } };
}
