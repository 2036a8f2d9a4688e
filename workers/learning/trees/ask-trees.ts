import type { Feature } from '../features';
import type { OpenTrees } from './open-trees';
import { createBlockRoom } from './block-room';
import { columnsFor, routeRows } from './route-rows';

/** Rows that go through all trees together: their values of all features fit into the processor's caches. */
const BLOCK = 2048;

/**
 * Adds up the leaves that each row comes to.
 * @param columns of `sums` that a tree adds to: all outputs from `offset(tree)` on
 * @param sums rows × `width`
 */
export function sumLeaves(
  trees: OpenTrees,
  features: readonly Feature[],
  sums: Float64Array,
  width: number,
  offset: (tree: number) => number,
): void {
  const rows = sums.length / width;
  const columns = columnsFor(trees, features);
  const { room, load } = createBlockRoom(columns, Math.min(rows, BLOCK));
  const { values, outputs } = trees;
  const inOrder = Int32Array.from({ length: room.rows.length }, (_, i) => i);
  for (let start = 0; start < rows; start += BLOCK) {
    const count = Math.min(BLOCK, rows - start);
    const block = load(start, count);
    for (let tree = 0; tree < trees.roots.length - 1; tree++) {
      const first = start * width + offset(tree);
      room.rows.set(inOrder);
      routeRows(trees, tree, block, room, count, (leaf, from, to) => {
        for (let k = 0; k < outputs; k++) {
          const value = values[leaf * outputs + k]!;
          for (let i = from; i < to; i++) sums[room.rows[i]! * width + first + k]! += value;
        }
      });
    }
  }
}

/** The mean of the leaves that each row comes to: rows × outputs. */
export function meanLeaves(trees: OpenTrees, features: readonly Feature[], rows: number): Float64Array {
  const { outputs } = trees;
  const count = trees.roots.length - 1;
  const means = new Float64Array(rows * outputs);
  sumLeaves(trees, features, means, outputs, () => 0);
  if (count > 1) for (let i = 0; i < means.length; i++) means[i]! /= count;
  return means;
}
