import type { Graph } from '../../graph/graph';
import type { CellPlan } from '../../notebook/cell-plan';
import { foldIdentifier } from '../../sql/identifier';

/** A node of the map; tables and names that nothing answers stand beside the cells. */
export interface MapNode {
  id: string;
  kind: 'cell' | 'input' | 'table' | 'missing';
  name: string;
}

export interface MapGraph {
  nodes: readonly MapNode[];
  /** From what is read to what reads it. */
  edges: readonly { from: string; to: string }[];
}

/** The notebook as a map: every cell that computes or is read, and the tables. Prose is left out. */
export function mapGraph(plans: readonly CellPlan[], graph: Graph, tables: readonly string[]): MapGraph {
  const shown = plans.filter(({ work }) => work.kind !== 'none');
  const defined = new Set(shown.flatMap(({ defines }) => defines.map(foldIdentifier)));
  const byKey = new Map<string, MapNode>(
    tables.map((name) => [
      foldIdentifier(name),
      { id: `table:${foldIdentifier(name)}`, kind: 'table', name },
    ]),
  );
  const edges = shown.flatMap(({ id }) => graph.dependencies(id).map((from) => ({ from, to: id })));
  for (const { id, uses, work } of shown) {
    const outside = new Map(uses.filter((name) => name !== '').map((name) => [foldIdentifier(name), name]));
    for (const [key, name] of outside) {
      if (defined.has(key)) continue;
      // In prose a name may be that of an input or of a relation; one of the two is enough.
      if (work.kind === 'prose' && !byKey.has(key)) continue;
      const node = byKey.get(key) ?? { id: `missing:${key}`, kind: 'missing' as const, name };
      byKey.set(key, node);
      edges.push({ from: node.id, to: id });
    }
  }
  const cells = shown.map(({ id, name, work }): MapNode => ({
    id,
    kind: work.kind === 'input' ? 'input' : 'cell',
    name: work.kind === 'input' ? `$${name}` : name,
  }));
  return { nodes: [...byKey.values(), ...cells], edges };
}
