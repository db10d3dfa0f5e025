import { Graph, layout } from '@dagrejs/dagre';
import { passedBy } from '../../checks/facts/ways.ts';
import type { Way } from '../../crawler/trace.ts';
import type { Report, Request } from './report.ts';

export type FlowNode = { readonly id: string } & (
  | { readonly kind: 'start' }
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'failed'; readonly ways: readonly Way[]; readonly request: Request } // ways that did not go on
  | { readonly kind: 'end'; readonly home: boolean; readonly afterYes: boolean }
);

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'open' | 'way' | 'yes' | 'failed' | 'lost';
  readonly request?: Request; // whose answer it is
  readonly way?: Way;
}

export interface Placed {
  readonly nodes: readonly (FlowNode & Box)[];
  readonly edges: readonly (FlowEdge & { readonly points: readonly Point[]; readonly label?: Point })[];
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export const LINE_HEIGHT = 17;
export const MOST_WAYS = 6; // listed at one request

/** Where everything of the picture stands: from the fresh start downwards, what did not go on beside it. */
export function placeFlow(report: Report): Placed {
  const { nodes, edges } = flowOf(report);
  const graph = new Graph();
  graph.setGraph({
    rankdir: 'TB',
    nodesep: 14,
    ranksep: 22,
    edgesep: 10,
    marginx: 4,
    marginy: 4,
    ranker: 'network-simplex',
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, sizeOf(node));
  for (const edge of edges) graph.setEdge(edge.from, edge.to, labelOf(edge));
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    nodes: nodes.map((node) => ({ ...node, ...boxOf(graph.node(node.id)) })),
    edges: edges.map((edge) => {
      const { points = [], x, y } = graph.edge(edge.from, edge.to) as { points?: Point[]; x?: number; y?: number };
      return { ...edge, points, ...(x === undefined || y === undefined ? {} : { label: { x, y } }) };
    }),
    width,
    height,
  };
}

function flowOf({ requests, result, refusing }: Report): { nodes: FlowNode[]; edges: FlowEdge[] } {
  const nodes: FlowNode[] = [{ id: 'start', kind: 'start' }];
  const edges: FlowEdge[] = [];
  let from: Omit<FlowEdge, 'to'> = { from: 'start', kind: 'open' };
  for (const request of requests) {
    const id = request.met.id;
    nodes.push({ id, kind: 'request', request });
    edges.push({ ...from, to: id });
    const ways = request.met.ways.filter((way) => way.outcome !== undefined && way !== passedBy(request.met));
    if (ways.length > 0) {
      nodes.push({ id: `${id} failed`, kind: 'failed', ways, request });
      edges.push({ from: id, to: `${id} failed`, kind: 'failed' });
    }
    from = answerTo(request);
  }
  const home = refusing?.ending.kind === 'reached-home';
  nodes.push({ id: 'end', kind: 'end', home, afterYes: result.counts.yields > 0 });
  edges.push({ ...from, to: 'end', ...(home ? {} : { kind: 'lost' }) });
  return { nodes, edges };
}

function answerTo(request: Request): Omit<FlowEdge, 'to'> {
  const way = passedBy(request.met);
  if (way) return { from: request.met.id, kind: 'way', request, way };
  return { from: request.met.id, kind: request.met.control === 'went-on' ? 'yes' : 'lost', request };
}

function sizeOf(node: FlowNode): { width: number; height: number } {
  if (node.kind === 'start') return { width: 120, height: 30 };
  if (node.kind === 'end') return { width: 170, height: 34 };
  if (node.kind === 'request') return { width: 196, height: 50 };
  const lines = Math.min(node.ways.length, MOST_WAYS) + (node.ways.length > MOST_WAYS ? 1 : 0);
  return { width: 150, height: lines * LINE_HEIGHT + 12 };
}

function labelOf(edge: FlowEdge) {
  if (edge.kind === 'way') return { width: 130, height: 20, labelpos: 'c', weight: 8 };
  if (edge.kind === 'yes') return { width: 190, height: 46, labelpos: 'c', weight: 8 };
  if (edge.kind === 'lost') return { width: 130, height: 20, labelpos: 'c', weight: 8 };
  return { weight: edge.kind === 'failed' ? 1 : 8 };
}

function boxOf({ x, y, width, height }: { x?: number; y?: number; width?: number; height?: number }): Box {
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}
