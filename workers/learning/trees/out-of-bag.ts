import type { Feature } from '../features';
import type { OpenTrees } from './open-trees';
import { columnsFor, createRoom, routeRows } from './route-rows';
import type { Sample } from './sample';

/**
 * How wrong the trees are about rows that they have not seen, each row by the trees whose bag it was not in: `oob_error` is the share of
 * rows (by weight) whose likeliest class is another one, or the mean squared error.
 */
export function outOfBag(
  trees: OpenTrees,
  features: readonly Feature[],
  sample: Sample,
  rowsOutside: (tree: number) => Int32Array,
): Record<string, number> {
  const { outputs, values } = trees;
  const columns = columnsFor(trees, features);
  const room = createRoom(sample.rows);
  const sums = new Float64Array(sample.rows * outputs);
  const asked = new Int32Array(sample.rows);
  for (let tree = 0; tree < trees.roots.length - 1; tree++) {
    const rows = rowsOutside(tree);
    room.rows.set(rows);
    for (const row of rows) asked[row]!++;
    routeRows(trees, tree, columns, room, rows.length, (leaf, from, to) => {
      for (let i = from; i < to; i++) {
        for (let k = 0; k < outputs; k++) sums[room.rows[i]! * outputs + k]! += values[leaf * outputs + k]!;
      }
    });
  }
  let [error, weight] = [0, 0];
  asked.forEach((times, row) => {
    if (times === 0) return;
    weight += sample.weights[row]!;
    error +=
      sample.weights[row]! * errorOf(sums.subarray(row * outputs, (row + 1) * outputs), times, sample, row);
  });
  return weight > 0 ? { oob_error: error / weight } : {};
}

function errorOf(sums: Float64Array, times: number, { classes, y }: Sample, row: number): number {
  if (classes === 0) return (sums[0]! / times - y[row]!) ** 2;
  return sums.indexOf(Math.max(...sums)) === y[row] ? 0 : 1;
}
