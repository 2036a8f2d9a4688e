import { Graph, layout } from '@dagrejs/dagre';
import type { MapGraph } from './map-graph';

export const NODE_WIDTH = 132;
export const NODE_HEIGHT = 44;
const GAP = 12;
const RANK_GAP = 30;
const MARGIN = 8;

export interface Placed {
  x: number;
  y: number;
}

export interface MapLayout {
  width: number;
  height: number;
  /** Upper left corners by node. */
  places: ReadonlyMap<string, Placed>;
  /** Each edge as the path of an SVG. */
  paths: readonly { key: string; from: string; to: string; path: string }[];
}

/** Layers from what is read down to what reads it; nodes without a line stand below in rows as wide as the map. */
export function placeNodes({ nodes, edges }: MapGraph, wished: number): MapLayout {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'TB', nodesep: GAP, ranksep: RANK_GAP, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) {
    if (linked.has(id)) graph.setNode(id, { width: NODE_WIDTH, height: NODE_HEIGHT });
  }
  for (const { from, to } of edges) graph.setEdge(from, to);
  const places = new Map<string, Placed>();
  let width = 0;
  let height = MARGIN;
  if (linked.size > 0) {
    layout(graph);
    for (const id of linked) {
      const { x = 0, y = 0 } = graph.node(id) as Partial<Placed>;
      places.set(id, { x: x - NODE_WIDTH / 2, y: y - NODE_HEIGHT / 2 });
    }
    ({ width = 0, height = 0 } = graph.graph() as { width?: number; height?: number });
  }
  const alone = nodes.filter(({ id }) => !linked.has(id));
  const inRow = Math.max(1, Math.floor((Math.max(width, wished) - 2 * MARGIN + GAP) / (NODE_WIDTH + GAP)));
  alone.forEach(({ id }, index) => {
    const x = MARGIN + (index % inRow) * (NODE_WIDTH + GAP);
    places.set(id, { x, y: height + Math.floor(index / inRow) * (NODE_HEIGHT + GAP) });
  });
  if (alone.length > 0) {
    width = Math.max(width, 2 * MARGIN - GAP + Math.min(inRow, alone.length) * (NODE_WIDTH + GAP));
    height += Math.ceil(alone.length / inRow) * (NODE_HEIGHT + GAP) - GAP + MARGIN;
  }
  const paths = edges.map(({ from, to }) => {
    const { points = [] } = graph.edge(from, to) as { points?: Placed[] };
    const ends = [places.get(from), places.get(to)];
    return { key: `${from} ${to}`, from, to, path: smoothPath(ends, points.slice(1, -1)) };
  });
  return { width, height, places, paths };
}

/**
 * A curve from the middle of one node's edge to that of the other, around what lies between; in a ring one leads up.
 */
function smoothPath([from, to]: readonly (Placed | undefined)[], between: readonly Placed[]): string {
  if (!from || !to) return '';
  const isDown = to.y >= from.y;
  const start = { x: from.x + NODE_WIDTH / 2, y: from.y + (isDown ? NODE_HEIGHT : 0) };
  const end = { x: to.x + NODE_WIDTH / 2, y: to.y + (isDown ? 0 : NODE_HEIGHT) };
  // With nothing to go around the way is direct.
  const isNear = Math.abs(end.y - start.y) <= RANK_GAP + 1;
  let path = `M${start.x},${start.y}`;
  let before = start;
  for (const point of isNear ? [end] : [...between, end]) {
    const middle = (before.y + point.y) / 2;
    path += `C${before.x},${middle} ${point.x},${middle} ${point.x},${point.y}`;
    before = point;
  }
  return path;
}
