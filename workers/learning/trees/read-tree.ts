import type { Fitted } from '../learner';
import { ONLY_MISSING } from './grown-tree';
import { openTrees } from './open-trees';
import { type TreesData, treesOf } from './tree-data';

/** A node of a fitted `tree`, in words of the training rows. */
export interface TreeNode {
  /** Place in the list; the root is 0, and a left branch follows its parent. */
  id: number;
  depth: number;
  /** Training rows in it, and their weight (the same where rows have none). */
  rows: number;
  weight: number;
  /** Gini index, or the variance of the numbers. */
  impurity: number;
  /** Share of each class, in the order of the classes; for numbers the mean, alone. */
  values: number[];
  /** Undefined for a leaf. */
  split?: TreeSplit;
}

/** Which rows of a node go left. */
export interface TreeSplit {
  /** Number of the feature in `Fitted.features`, and its name. */
  feature: number;
  name: string;
  /** A number up to `threshold` goes left; `missing`: every number goes left and a missing one right; `levels`: see there. */
  kind: 'number' | 'missing' | 'levels';
  threshold?: number;
  /** Levels that go to the other side than missing values and levels that the node has not seen. */
  levels?: string[];
  /** Where missing values go. */
  missing: 'left' | 'right';
  /** Numbers of the branches. */
  left: number;
  right: number;
}

/** The nodes of a fitted `tree`, in preorder. */
export function readTree(fitted: Fitted): TreeNode[] {
  const data = treesOf(fitted.parameters);
  const outputs = fitted.classes?.length ?? 1;
  const trees = openTrees(data, fitted.features, outputs, fitted.classes !== undefined);
  const nodes = Array.from(trees.feature, (feature, id): TreeNode => {
    const leaf = trees.leaf[id]!;
    const values = Array.from(trees.values.subarray(leaf * outputs, (leaf + 1) * outputs));
    const known = { id, depth: 0, weight: trees.cover[id]! };
    if (feature < 0) {
      const impurity = data.trees[0]!.impurities?.[leaf] ?? gini(values);
      return { ...known, rows: data.trees[0]!.rows?.[leaf] ?? 0, impurity, values };
    }
    return { ...known, rows: 0, impurity: 0, values: [], split: splitOf(fitted, data, id, trees.right[id]!) };
  });
  for (const node of nodes) {
    if (!node.split) continue;
    for (const branch of [node.split.left, node.split.right]) nodes[branch]!.depth = node.depth + 1;
  }
  for (const node of nodes.toReversed()) {
    if (node.split) join(node, nodes[node.split.left]!, nodes[node.split.right]!, !fitted.classes);
  }
  return nodes;
}

function splitOf({ features }: Fitted, { cuts, trees }: TreesData, id: number, right: number): TreeSplit {
  const code = trees[0]!.nodes[id]!;
  const feature = code % features.length;
  const cut = cuts[feature]!;
  const which = Math.floor(code / features.length / 2);
  const { name, levels } = features[feature]!;
  const missing = Math.floor(code / features.length) % 2 === 1 ? 'left' : 'right';
  const known = { feature, name, missing, left: id + 1, right } as const;
  if (!Array.isArray(cut)) {
    return { ...known, kind: 'levels', levels: cut.sets[which]!.map((level) => levels[level]!) };
  }
  return cut[which] === ONLY_MISSING
    ? { ...known, kind: 'missing' }
    : { ...known, kind: 'number', threshold: cut[which]! };
}

/** A node says what its branches say together. */
function join(node: TreeNode, left: TreeNode, right: TreeNode, isNumber: boolean): void {
  const [a, b] = [left.weight / node.weight, right.weight / node.weight];
  node.rows = left.rows + right.rows;
  node.values = left.values.map((value, k) => a * value + b * right.values[k]!);
  node.impurity = isNumber
    ? a * left.impurity + b * right.impurity + a * b * (left.values[0]! - right.values[0]!) ** 2
    : gini(node.values);
}

function gini(shares: readonly number[]): number {
  return 1 - shares.reduce((sum, share) => sum + share ** 2, 0);
}
