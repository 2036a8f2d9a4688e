import { fontSize } from '../layout';
import { type Measure, wrapText } from '../measure';
import { type BarRoom, roomOfBars } from './bar-room';
import type { NetworkEdge, NetworkGraph, NetworkNode } from './graph';
import type { LayoutLibrary } from './load-layout';

export interface Point {
  x: number;
  y: number;
}

/** A node with its middle, size and the lines of its label, in pixels of the layout. */
export interface PlacedNode extends NetworkNode, Point {
  width: number;
  height: number;
  lines: string[];
  /** Of a node with bars. */
  barRoom: BarRoom | undefined;
}

/** An edge with the points that its line goes by, and the middle of its label. */
export interface PlacedEdge extends NetworkEdge {
  points: readonly Point[];
  at: Point;
  labelWidth: number;
}

export interface NetworkLayout {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  edges: readonly PlacedEdge[];
}

export const lineHeight = 15;
export const smallSize = 11;
const padding = { x: 12, y: 7 };
const markSize = 26;
const margin = 10;
/** Words in a node are broken at this width; on a narrow page earlier. */
const label = { wide: 148, narrow: 104 };
export const narrowPage = 560;
/** Below this width nodes that follow each other from left to right have no room. */
const acrossPage = 760;

/** Places nodes in layers along the edges and leads lines around them. */
export function placeNetwork(
  { nodes, edges }: NetworkGraph,
  { Graph, layout }: LayoutLibrary,
  options: { width: number; across: boolean; measure: Measure },
): NetworkLayout {
  const { measure, width: page } = options;
  const isAcross = options.across && page >= acrossPage;
  const isNarrow = page < narrowPage;
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: isAcross ? 'LR' : 'TB',
    nodesep: isNarrow ? 16 : 28,
    edgesep: 14,
    ranksep: isAcross ? 44 : 30,
    marginx: margin,
    marginy: margin,
    acyclicer: 'greedy',
  });
  const room = isNarrow ? label.narrow : label.wide;
  const sized = nodes.map((node) => ({ ...node, ...sizeOf(node, room, measure) }));
  for (const { id, width, height } of sized) graph.setNode(id, { width, height });
  const labelled = edges.map((edge) => ({ ...edge, labelWidth: measure(edge.label, smallSize) }));
  labelled.forEach((edge, i) => {
    const box = edge.label === '' ? {} : { width: edge.labelWidth + 8, height: lineHeight, labelpos: 'c' };
    // Heavy edges are kept short and straight.
    graph.setEdge(edge.source, edge.target, { weight: 1 + Math.round(9 * edge.share), ...box }, String(i));
  });
  if (nodes.length > 0) layout(graph);
  const { width = 2 * margin, height = 2 * margin } = graph.graph() as Partial<PlacedNode>;
  const placed = new Map(sized.map((node) => [node.id, { ...node, ...pointOf(graph.node(node.id)) }]));
  return {
    width,
    height,
    nodes: [...placed.values()],
    edges: labelled.map((edge, i) => {
      const found = graph.edge(edge.source, edge.target, String(i)) as { points?: Point[] };
      const at = pointOf(found);
      if (edge.source === edge.target)
        return { ...edge, points: loop(placed.get(edge.source)!, at, edge.labelWidth, isAcross), at };
      const points = found.points ?? [];
      const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
      return { ...edge, points, at: edge.label === '' ? middle : at };
    }),
  };
}

/** A line out of a node and back, beside it (below it, where nodes stand from left to right), just short of its label. */
function loop(node: PlacedNode, label: Point, labelWidth: number, isAcross: boolean): Point[] {
  const turn = (along: number, away: number): Point =>
    isAcross ? { x: node.x + along, y: node.y + away } : { x: node.x + away, y: node.y + along };
  const [size, border] = isAcross ? [node.width, node.height / 2] : [node.height, node.width / 2];
  const far = isAcross ? label.y - node.y - 10 : label.x - node.x - labelWidth / 2 - 4;
  const out = Math.max(border + 10, far);
  return [turn(-size * 0.2, border), turn(-size * 0.4, out), turn(size * 0.4, out), turn(size * 0.2, border)];
}

function pointOf(placed: unknown): Point {
  const { x = 0, y = 0 } = placed as Partial<Point>;
  return { x, y };
}

type Sized = Pick<PlacedNode, 'width' | 'height' | 'lines' | 'barRoom'>;

function sizeOf(node: NetworkNode, room: number, measure: Measure): Sized {
  if (node.shape !== 'box') return { width: markSize, height: markSize, lines: [], barRoom: undefined };
  const { lines } = wrapText(node.label, room, fontSize, measure, 2);
  const widest = Math.max(measure(node.figure, smallSize), ...lines.map((line) => measure(line, fontSize)));
  const rows = lines.length + (node.figure === '' ? 0 : 1);
  const barRoom = node.bars.length > 0 ? roomOfBars(node.bars, room * 0.7, measure) : undefined;
  return {
    width: Math.max(56, Math.ceil(widest) + 2 * padding.x, barRoom?.width ?? 0),
    height: rows * lineHeight + 2 * padding.y + (barRoom?.height ?? 0),
    lines,
    barRoom,
  };
}

/** Whether two layouts have the same nodes in the same places, so that a reader's view of one is good for the other. */
export function areAlike(one: NetworkLayout, other: NetworkLayout): boolean {
  return (
    one.nodes.length === other.nodes.length &&
    one.nodes.every(({ id, x, y }, i) => {
      const node = other.nodes[i]!;
      return node.id === id && node.x === x && node.y === y;
    })
  );
}
