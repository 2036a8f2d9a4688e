import { type ChartSpec, INKS, type Ink, type Network } from '../../../workers/contract/chart';
import { type Cell, type ChartData, column, isMissing } from '../chart-data';
import type { ColumnWriter } from '../column-writer';

/** A bar inside a node. */
export interface NetworkBar {
  row: number;
  label: string;
  /** Of its room, 0 to 1, and as it is written. */
  share: number;
  figure: string;
  /** Where a line across it stands; undefined for none. */
  was: number | undefined;
}

export interface NetworkNode {
  id: string;
  /** Row of the table; -1 for a node that only edges name. */
  row: number;
  label: string;
  /** Its figure as it is written, and as a share of the largest. */
  figure: string;
  share: number;
  ink: Ink | undefined;
  shape: 'box' | 'start' | 'end';
  /** From the top down. */
  bars: readonly NetworkBar[];
}

export interface NetworkEdge {
  row: number;
  source: string;
  target: string;
  label: string;
  /** Its weight as a share of the largest. */
  share: number;
  ink: Ink | undefined;
}

export interface NetworkGraph {
  nodes: readonly NetworkNode[];
  edges: readonly NetworkEdge[];
  /** Edges that are not drawn, because nobody could follow so many lines. */
  dropped: number;
}

/** More lines than this are a tangle, and take longer to lay out than a reader waits. */
export const mostEdges = 80;

/** How heavy lines are that have no weight. */
const EVEN = 0.12;

/** Key of a tone in the legend. */
export const toneKey = (ink: Ink): string => `tone:${ink}`;

/** Reads nodes and edges out of a chart's table. Edges of a tone that is switched off are left out. */
export function readNetwork(
  spec: ChartSpec & { network: Network },
  data: ChartData,
  writer: ColumnWriter,
  hidden: ReadonlySet<string> = new Set(),
): NetworkGraph {
  const { edges: ends } = spec.network;
  const nodes = new Map(nodesOf(spec.network, data, writer).map((node) => [node.id, node]));
  const weights = numbers(data, ends.weight);
  const [sources, targets] = [column(data, ends.source), column(data, ends.target)];
  const all: Omit<NetworkEdge, 'share'>[] = [];
  for (let row = 0; row < data.rows; row++) {
    const [source, target] = [sources[row], targets[row]];
    if (isMissing(source) || isMissing(target)) continue;
    const ink = inkAt(data, ends.tone, row);
    if (ink && hidden.has(toneKey(ink))) continue;
    const label = ends.plain === true ? '' : textAt(data, writer, ends.label ?? ends.weight, row);
    all.push({ row, source: String(source), target: String(target), label, ink });
  }
  const weight = ({ row }: { row: number }): number => weights?.[row] ?? 1;
  const kept = new Set(all.toSorted((one, other) => weight(other) - weight(one)).slice(0, mostEdges));
  const most = all.reduce((high, edge) => Math.max(high, weight(edge)), 0);
  const edges = all
    .filter((edge) => kept.has(edge))
    .map((edge) => ({ ...edge, share: weights ? weight(edge) / (most || 1) : EVEN }));
  for (const id of edges.flatMap(({ source, target }) => [source, target]))
    if (!nodes.has(id))
      nodes.set(id, { id, row: -1, label: id, figure: '', share: 0, ink: undefined, shape: 'box', bars: [] });
  return { nodes: [...nodes.values()], edges, dropped: all.length - edges.length };
}

function nodesOf({ nodes, bars }: Network, data: ChartData, writer: ColumnWriter): NetworkNode[] {
  const inside = barsByNode(bars, data, writer);
  const figures = numbers(data, nodes.figure);
  const most = figures?.reduce((high, value) => Math.max(high, value), 0) ?? 0;
  return column(data, nodes.id).flatMap((id, row): NetworkNode[] => {
    if (isMissing(id)) return [];
    const shape = nodes.shape && column(data, nodes.shape)[row];
    const label = textAt(data, writer, nodes.label, row);
    return [
      {
        id: String(id),
        row,
        label: label === '' ? writer.write(nodes.id, id) : label,
        figure: textAt(data, writer, nodes.figure, row),
        share: most > 0 ? (figures?.[row] ?? 0) / most : 0,
        ink: inkAt(data, nodes.tone, row),
        shape: shape === 'start' || shape === 'end' ? shape : 'box',
        bars: inside.get(String(id)) ?? [],
      },
    ];
  });
}

function barsByNode(bars: Network['bars'], data: ChartData, writer: ColumnWriter): Map<string, NetworkBar[]> {
  const inside = new Map<string, NetworkBar[]>();
  if (!bars) return inside;
  const shareAt = (name: string, row: number): number | undefined => {
    const share = column(data, name)[row];
    return typeof share === 'number' ? Math.max(0, Math.min(1, share)) : undefined;
  };
  column(data, bars.node).forEach((node, row) => {
    if (isMissing(node)) return;
    const own = inside.get(String(node)) ?? [];
    inside.set(String(node), own);
    own.push({
      row,
      label: textAt(data, writer, bars.label, row),
      share: shareAt(bars.share, row) ?? 0,
      figure: textAt(data, writer, bars.share, row),
      was: bars.was === undefined ? undefined : shareAt(bars.was, row),
    });
  });
  return inside;
}

/** Numbers of a column; what is missing or below zero has no width. */
function numbers(data: ChartData, name: string | undefined): number[] | undefined {
  if (name === undefined) return undefined;
  return column(data, name).map((value) => (typeof value === 'number' && value > 0 ? value : 0));
}

function textAt(data: ChartData, writer: ColumnWriter, name: string | undefined, row: number): string {
  const value: Cell = name === undefined ? null : (column(data, name)[row] ?? null);
  return name === undefined || isMissing(value) ? '' : writer.write(name, value);
}

function inkAt(data: ChartData, name: string | undefined, row: number): Ink | undefined {
  const value = name === undefined ? null : column(data, name)[row];
  return INKS.find((ink) => ink === value);
}
