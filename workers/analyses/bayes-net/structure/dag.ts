/** An arrow from one variable to another, by their places. */
export interface Arc {
  from: number;
  to: number;
}

/** Parents of each variable, in rising order. */
export type Parents = readonly (readonly number[])[];

export function parentsOf(count: number, arcs: readonly Arc[]): number[][] {
  const parents = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of arcs) parents[to]!.push(from);
  return parents.map((each) => each.toSorted((a, b) => a - b));
}

export function arcsOf(parents: Parents): Arc[] {
  return parents.flatMap((each, to) => each.map((from) => ({ from, to })));
}

export function childrenOf(parents: Parents): number[][] {
  return parents.map((_, from) => parents.flatMap((each, to) => (each.includes(from) ? [to] : [])));
}

/** A ring of arrows, from a variable back to itself; undefined where there is none. */
export function cycleIn(parents: Parents): number[] | undefined {
  const state = new Int8Array(parents.length);
  const way: number[] = [];
  const visit = (node: number): number[] | undefined => {
    if (state[node] === 1) return [node, ...way.slice(way.indexOf(node) + 1).toReversed(), node];
    if (state[node] === 2) return undefined;
    state[node] = 1;
    way.push(node);
    for (const parent of parents[node]!) {
      const ring = visit(parent);
      if (ring) return ring;
    }
    way.pop();
    state[node] = 2;
    return undefined;
  };
  for (const node of parents.keys()) {
    const ring = visit(node);
    if (ring) return ring;
  }
  return undefined;
}

/** Whether arrows lead from one variable to another. */
export function leadsTo(parents: Parents, from: number, to: number): boolean {
  const seen = new Uint8Array(parents.length);
  const open = [to];
  while (open.length > 0) {
    const node = open.pop()!;
    if (node === from) return true;
    if (seen[node]) continue;
    seen[node] = 1;
    open.push(...parents[node]!);
  }
  return false;
}

/** Parents, children, and the other parents of these: knowing them, nothing else tells more of the variable. */
export function markovBlanket(parents: Parents, node: number): number[] {
  const children = parents.flatMap((each, child) => (each.includes(node) ? [child] : []));
  const blanket = new Set([...parents[node]!, ...children, ...children.flatMap((child) => parents[child]!)]);
  blanket.delete(node);
  return [...blanket].toSorted((a, b) => a - b);
}
