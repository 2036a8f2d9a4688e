import { barAt, barBox } from './bars';
import type { NetworkLayout, PlacedEdge, PlacedNode, Point } from './layout';

/** What a pointer or the keyboard is at: a place among the layout's nodes or edges, or among the bars of a node. */
export type Found =
  | { kind: 'node'; index: number }
  | { kind: 'edge'; index: number }
  | { kind: 'bar'; index: number; bar: number };

export function isSame(one: Found | undefined, other: Found | undefined): boolean {
  const bar = (found: Found | undefined): number => (found?.kind === 'bar' ? found.bar : -1);
  return one?.kind === other?.kind && one?.index === other?.index && bar(one) === bar(other);
}

/** The row of the chart's table that it stands for; -1 for a node without one. */
export function rowOf({ nodes, edges }: NetworkLayout, found: Found): number {
  if (found.kind === 'edge') return edges[found.index]!.row;
  const node = nodes[found.index]!;
  return found.kind === 'bar' ? node.bars[found.bar]!.row : node.row;
}

/** Its edges, left, top, right, bottom; an edge of the network has none. */
export function boxOf({ nodes }: NetworkLayout, found: Found): [number, number, number, number] | undefined {
  if (found.kind === 'edge') return undefined;
  const node = nodes[found.index]!;
  if (found.kind === 'bar') return barBox(node, found.bar);
  const { x, y, width, height } = node;
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

/** The node under a point, or a bar inside it, or else the edge next to it that is nearer than `reach`. */
export function findAt(layout: NetworkLayout, point: Point, reach: number): Found | undefined {
  const node = layout.nodes.findLastIndex((each) => isIn(each, point));
  const bar = node < 0 ? -1 : barAt(layout.nodes[node]!, point);
  if (bar >= 0) return { kind: 'bar', index: node, bar };
  if (node >= 0) return { kind: 'node', index: node };
  let found: Found | undefined;
  let least = reach;
  layout.edges.forEach((edge, index) => {
    const distance = isOnLabel(edge, point) ? 0 : distanceTo(edge.points, point);
    if (distance > least) return;
    least = distance;
    found = { kind: 'edge', index };
  });
  return found;
}

/** Nodes as they are read, from the top and the left, each followed by its bars and the edges that lead away, heavy ones first. */
export function readingOrder({ nodes, edges }: NetworkLayout): Found[] {
  const places = nodes.map((node, index) => ({ node, index }));
  places.sort((one, other) => one.node.y - other.node.y || one.node.x - other.node.x);
  return places.flatMap(({ node, index }) => {
    const away = edges.flatMap((edge, place) => (edge.source === node.id ? [{ edge, place }] : []));
    away.sort((one, other) => other.edge.share - one.edge.share);
    return [
      { kind: 'node', index } as const,
      ...nodes[index]!.bars.map((_, bar) => ({ kind: 'bar', index, bar }) as const),
      ...away.map(({ place }) => ({ kind: 'edge', index: place }) as const),
    ];
  });
}

/** Where a tip stands. */
export function placeOf(layout: NetworkLayout, found: Found): Point {
  if (found.kind === 'edge') return layout.edges[found.index]!.at;
  const { x, y } = layout.nodes[found.index]!;
  if (found.kind === 'node') return { x, y };
  const [, top, , bottom] = barBox(layout.nodes[found.index]!, found.bar);
  return { x, y: (top + bottom) / 2 };
}

function isIn({ x, y, width, height }: PlacedNode, point: Point): boolean {
  return Math.abs(point.x - x) <= width / 2 && Math.abs(point.y - y) <= height / 2;
}

function isOnLabel({ at, label, labelWidth }: PlacedEdge, { x, y }: Point): boolean {
  return label !== '' && Math.abs(x - at.x) <= labelWidth / 2 + 2 && Math.abs(y - at.y) <= 8;
}

function distanceTo(points: readonly Point[], { x, y }: Point): number {
  let least = Infinity;
  points.slice(1).forEach((to, i) => {
    const from = points[i]!;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const along = dx === 0 && dy === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy);
    const share = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(x - from.x - dx * share, y - from.y - dy * share));
  });
  return least;
}
