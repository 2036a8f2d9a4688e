/** Every node that a step or more along the edges leads to; a start only when a way leads back to it. */
export function reachable(edges: readonly (readonly number[])[], starts: Iterable<number>): Set<number> {
  const reached = new Set<number>();
  const open = [...starts];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of edges[node] ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}
