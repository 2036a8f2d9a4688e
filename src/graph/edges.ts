import { foldIdentifier } from '../sql/identifier';

/** A cell as the graph sees it. Names are compared as DuckDB does, without the case of ASCII letters. */
export interface GraphNode {
  readonly id: string;
  /** Names that others can use: the cell's relations, or `$name` for an input. */
  readonly defines: readonly string[];
  readonly uses: readonly string[];
}

/** Who uses whom, by position in the list of nodes. */
export interface Edges {
  /** For each node, the nodes it uses, each once, in document order. */
  dependencies: number[][];
  /** For each node, the nodes that use it, each once, in document order. */
  dependents: number[][];
  /** Names defined more than once, under every spelling, with the nodes in document order. */
  duplicates: Map<string, number[]>;
  /** Uses that no node answers, in document order. */
  unknown: { node: number; name: string }[];
}

/** Links each use to the first node that defines the name. Names in `external` are known without a node. */
export function linkNodes(nodes: readonly GraphNode[], external: Iterable<string>): Edges {
  const outside = new Set([...external].map(foldIdentifier));
  const definers = new Map<string, number[]>();
  const spellings = new Map<string, Set<string>>();
  nodes.forEach((node, index) => {
    const keys = new Set(node.defines.map(foldIdentifier));
    for (const key of keys) entry(definers, key, () => []).push(index);
    for (const name of node.defines)
      entry(spellings, foldIdentifier(name), () => new Set<string>()).add(name);
  });

  const unknown: Edges['unknown'] = [];
  const dependencies = nodes.map((node, index) => {
    const found = new Set<number>();
    for (const name of new Set(node.uses)) {
      const [definer] = definers.get(foldIdentifier(name)) ?? [];
      if (definer !== undefined) found.add(definer);
      else if (!outside.has(foldIdentifier(name))) unknown.push({ node: index, name });
    }
    return [...found].sort((a, b) => a - b);
  });
  const dependents: number[][] = nodes.map(() => []);
  dependencies.forEach((uses, index) => {
    for (const used of uses) dependents[used]?.push(index);
  });
  const duplicates = new Map<string, number[]>();
  for (const [key, indexes] of definers) {
    if (indexes.length < 2) continue;
    for (const name of spellings.get(key) ?? []) duplicates.set(name, indexes);
  }
  return { dependencies, dependents, duplicates, unknown };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
