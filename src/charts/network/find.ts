import type { NetworkLayout, PlacedEdge, PlacedNode, Point } from './layout';

/** What a pointer or the keyboard is at: a place among the layout's nodes or edges. */
export interface Found {
  kind: 'node' | 'edge';
  index: number;
}

/** The node under a point, or else the edge next to it that is nearer than `reach`. */
export function findAt(layout: NetworkLayout, point: Point, reach: number): Found | undefined {
  const node = layout.nodes.findLastIndex((each) => isIn(each, point));
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

/** Nodes as they are read, from the top and the left, each followed by the edges that lead away, heavy ones first. */
export function readingOrder({ nodes, edges }: NetworkLayout): Found[] {
  const places = nodes.map((node, index) => ({ node, index }));
  places.sort((one, other) => one.node.y - other.node.y || one.node.x - other.node.x);
  return places.flatMap(({ node, index }) => {
    const away = edges.flatMap((edge, place) => (edge.source === node.id ? [{ edge, place }] : []));
    away.sort((one, other) => other.edge.share - one.edge.share);
    return [
      { kind: 'node', index } as const,
      ...away.map(({ place }) => ({ kind: 'edge', index: place }) as const),
    ];
  });
}

/** Where a tip stands. */
export function placeOf({ nodes, edges }: NetworkLayout, { kind, index }: Found): Point {
  const { x, y } = kind === 'node' ? nodes[index]! : edges[index]!.at;
  return { x, y };
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
