import type { Feature } from '../features';
import type { OpenTrees } from './open-trees';
import { columnsFor, createRoom, partRows } from './route-rows';

/**
 * What each feature adds on the way of rows through trees, rows × features: each step from a node to its branch credits the feature that is asked
 * for with the difference of their means (Saabas 2014). As TreeSHAP it adds up to the prediction, in the time of a prediction; but a feature
 * that is asked for early gets more of what features do together.
 * @param output of a leaf
 * @param scale what a tree's leaves are multiplied by
 */
export function pathShares(
  trees: OpenTrees,
  features: readonly Feature[],
  rows: number,
  output: number,
  scale: (tree: number) => number,
): Float64Array {
  const columns = columnsFor(trees, features);
  const means = nodeMeans(trees, output);
  const shares = new Float64Array(rows * features.length);
  const room = createRoom(rows);
  const { stack } = room;
  for (let tree = 0; tree < trees.roots.length - 1; tree++) {
    const factor = scale(tree);
    if (factor === 0) continue;
    for (let row = 0; row < rows; row++) room.rows[row] = row;
    stack.push(trees.roots[tree]!, 0, rows);
    while (stack.length > 0) {
      const to = stack.pop()!;
      const from = stack.pop()!;
      const node = stack.pop()!;
      const feature = trees.feature[node]!;
      if (feature < 0) continue;
      const middle = partRows(trees, node, columns[feature]!, room, from, to);
      const branches = [
        [node + 1, from, middle],
        [trees.right[node]!, middle, to],
      ] as const;
      for (const [branch, first, end] of branches) {
        if (first === end) continue;
        const step = factor * (means[branch]! - means[node]!);
        for (let i = first; i < end; i++) shares[room.rows[i]! * features.length + feature]! += step;
        stack.push(branch, first, end);
      }
    }
  }
  return shares;
}

/** Mean of the leaves below each node, by the weight of the training rows. */
function nodeMeans(
  { feature, leaf, values, outputs, right, cover }: OpenTrees,
  output: number,
): Float64Array {
  const means = new Float64Array(feature.length);
  for (let node = feature.length - 1; node >= 0; node--) {
    if (feature[node]! < 0) means[node] = values[leaf[node]! * outputs + output]!;
    else {
      const [one, other] = [node + 1, right[node]!];
      means[node] = (cover[one]! * means[one]! + cover[other]! * means[other]!) / cover[node]!;
    }
  }
  return means;
}
