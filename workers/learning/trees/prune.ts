import { type GrownNode, preorder } from './grown-tree';

/**
 * Cost-complexity pruning (Breiman et al. 1984, chapter 3): the smallest subtree with the least impurity (weighted by rows) plus `alpha` for each
 * leaf. From the leaves up, a branch goes where it costs as much as the leaf that would stand in its place.
 */
export function prune(root: GrownNode, alpha: number): void {
  const total = root.weight;
  const costs = new Map<GrownNode, number>();
  for (const node of preorder(root).reverse()) {
    const alone = (node.weight / total) * node.impurity + alpha;
    const branch = node.inner ? costs.get(node.inner.left)! + costs.get(node.inner.right)! : Infinity;
    if (alone <= branch) node.inner = undefined;
    costs.set(node, Math.min(alone, branch));
  }
}
