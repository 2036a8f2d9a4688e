import type { Message } from '../../../workers/contract/message';
import type { ColumnWriter } from '../column-writer';
import type { NetworkSpec } from './figure';
import { type NetworkGraph, readNetwork } from './graph';

/** How much there is, for readers who do not see it. */
export function sayNetworkSize(spec: NetworkSpec, writer: ColumnWriter): Message {
  const { nodes, edges } = readNetwork(spec, writer.data, writer);
  return { key: 'charts.network.size', values: { nodes: nodes.length, edges: edges.length } };
}

/** The heaviest line between two nodes; undefined where lines have no weight, or all the same. */
export function sayNetwork(spec: NetworkSpec, writer: ColumnWriter): Message | undefined {
  const { weight } = spec.network.edges;
  const graph = readNetwork(spec, writer.data, writer);
  const between = graph.edges.filter(
    ({ source, target }) => source !== target && hasWords(graph, source, target),
  );
  const [first, second] = between.toSorted((one, other) => other.share - one.share);
  if (weight === undefined || !first || first.share === second?.share) return undefined;
  const name = (id: string): string => graph.nodes.find((node) => node.id === id)?.label ?? id;
  const values = {
    source: name(first.source),
    target: name(first.target),
    weight: writer.write(weight, writer.data.columns[weight]?.[first.row] ?? null),
    name: writer.label(weight),
  };
  return { key: 'charts.network.said', values };
}

/** Marks of where ways begin and end have no name to be told by. */
function hasWords({ nodes }: NetworkGraph, ...ids: string[]): boolean {
  return ids.every((id) => nodes.find((node) => node.id === id)?.shape === 'box');
}
