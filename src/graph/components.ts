/**
 * Strongly connected components of a graph, dependencies first (Tarjan, "Depth-first search and linear graph
 * algorithms", SIAM J. Comput. 1972; without recursion, so that a chain of thousands cannot overflow the stack).
 * Roots are tried in order, so components come in document order but for what has to go before.
 */
export function components(dependencies: readonly (readonly number[])[]): number[][] {
  const found: number[][] = [];
  const index = new Int32Array(dependencies.length).fill(-1);
  const low = new Int32Array(dependencies.length);
  const onStack = new Uint8Array(dependencies.length);
  const stack: number[] = [];
  let counter = 0;

  const enter = (node: number): { node: number; next: number } => {
    index[node] = low[node] = counter++;
    stack.push(node);
    onStack[node] = 1;
    return { node, next: 0 };
  };
  const lower = (node: number, value: number): void => {
    low[node] = Math.min(low[node] ?? value, value);
  };
  const leave = (node: number): void => {
    if (low[node] !== index[node]) return;
    const members = stack.splice(stack.lastIndexOf(node));
    for (const member of members) onStack[member] = 0;
    found.push(members);
  };

  for (let root = 0; root < dependencies.length; root++) {
    if (index[root] !== -1) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node } = top;
      const used = dependencies[node]?.[top.next++];
      if (used === undefined) {
        leave(node);
        path.pop();
        const parent = path.at(-1);
        if (parent) lower(parent.node, low[node] ?? 0);
      } else if (index[used] === -1) {
        path.push(enter(used));
      } else if (onStack[used]) {
        lower(node, index[used] ?? 0);
      }
    }
  }
  return found;
}
