import { components } from './components';
import { type GraphNode, linkNodes } from './edges';
import { reachable } from './reachable';

/** Who depends on whom in a notebook. Lists of ids are in run order unless said otherwise. */
export interface Graph {
  /**
   * Every node once, each after what it uses; otherwise in document order, so that what stands at the top of the page
   * is done first. The members of a cycle stand together.
   */
  readonly order: readonly string[];
  /** Nodes that use each other in a ring, or themselves; each list follows the uses where the ring is simple. */
  readonly cycles: readonly (readonly string[])[];
  /** Names that several nodes define (under every spelling), with the nodes in document order; uses mean the first. */
  readonly duplicates: ReadonlyMap<string, readonly string[]>;
  /** Uses that nothing answers, in document order. */
  readonly unknown: readonly { id: string; name: string }[];
  /** Nodes that this one uses itself. */
  dependencies(id: string): string[];
  /** Nodes that use this one themselves. */
  dependents(id: string): string[];
  /** Everything these nodes need, directly or through others. */
  upstream(ids: Iterable<string>): string[];
  /** Everything that is out of date when these nodes change: their dependents, directly or through others. */
  stale(changed: Iterable<string>): string[];
}

/** The graph of nodes given in document order; `external` are names that exist without a node (imported tables). */
export function buildGraph(nodes: readonly GraphNode[], external: Iterable<string> = []): Graph {
  const { dependencies, dependents, duplicates, unknown } = linkNodes(nodes, external);
  const idAt = (index: number): string => nodes[index]?.id ?? '';
  const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
  const groups = components(dependencies);
  const order = groups.flatMap((group) => group.toSorted((a, b) => a - b));
  const rank = new Int32Array(nodes.length);
  order.forEach((index, position) => (rank[index] = position));

  const inRunOrder = (indexes: Iterable<number>): string[] =>
    [...indexes].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0)).map(idAt);
  const neighbours = (edges: number[][], id: string): string[] =>
    inRunOrder(edges[indexOf.get(id) ?? -1] ?? []);
  const closure = (edges: number[][], ids: Iterable<string>): string[] =>
    inRunOrder(
      reachable(
        edges,
        [...ids].flatMap((id) => indexOf.get(id) ?? []),
      ),
    );

  return {
    order: order.map(idAt),
    cycles: groups
      .filter(([first = -1, ...others]) => others.length > 0 || dependencies[first]?.includes(first))
      .map((group) => alongUses(group, dependencies).map(idAt)),
    duplicates: new Map([...duplicates].map(([name, indexes]) => [name, indexes.map(idAt)])),
    unknown: unknown.map(({ node, name }) => ({ id: idAt(node), name })),
    dependencies: (id) => neighbours(dependencies, id),
    dependents: (id) => neighbours(dependents, id),
    upstream: (ids) => closure(dependencies, ids),
    stale: (changed) => closure(dependents, changed),
  };
}

/** The members of a ring from the first in the document on, each followed by one that it uses, as far as that goes. */
function alongUses(group: readonly number[], dependencies: readonly (readonly number[])[]): number[] {
  const rest = new Set(group.toSorted((a, b) => a - b));
  const path: number[] = [];
  let next = firstOf(rest);
  while (next !== undefined) {
    path.push(next);
    rest.delete(next);
    next = dependencies[next]?.find((used) => rest.has(used)) ?? firstOf(rest);
  }
  return path;
}

function firstOf<T>(values: Iterable<T>): T | undefined {
  const [first] = values;
  return first;
}
