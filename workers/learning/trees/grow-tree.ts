import type { GrownNode, Split } from './grown-tree';
import { type Sample, leafOf } from './sample';

export interface GrowSettings {
  /** 0 for any depth. */
  maxDepth: number;
  minSamplesLeaf: number;
  minSamplesSplit: number;
}

/** A way to find splits. */
export interface Grower {
  /** Rows to learn from; each node has a stretch of them. */
  rows: Int32Array;
  /** The best split of a stretch; undefined where there is none. */
  split(from: number, to: number): Split | undefined;
  /** Brings the rows that go left to the front of the stretch; returns where the right ones begin. */
  part(from: number, to: number, split: Split): number;
}

/** Less than this a variance or a Gini index is none, as in scikit-learn. */
const PURE = 2 ** -52;

/** Splits rows until nothing is left to part; a split that gains nothing is made, too, since the next one may. */
export function growTree(
  sample: Sample,
  grower: Grower,
  settings: GrowSettings,
  progress?: (share: number) => void,
): GrownNode {
  const { rows } = grower;
  const root = leafOf(sample, rows, 0, rows.length);
  const open = [{ node: root, from: 0, to: rows.length, depth: 0 }];
  let done = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, from, to, depth } = next;
    const split = mayGrow(node, depth, settings) ? grower.split(from, to) : undefined;
    if (!split) {
      done += node.rows;
      progress?.(done / rows.length);
      continue;
    }
    const middle = grower.part(from, to, split);
    const left = leafOf(sample, rows, from, middle);
    const right = leafOf(sample, rows, middle, to);
    node.inner = { split, left, right };
    open.push({ node: right, from: middle, to, depth: depth + 1 });
    open.push({ node: left, from, to: middle, depth: depth + 1 });
  }
  return root;
}

function mayGrow({ rows, impurity }: GrownNode, depth: number, settings: GrowSettings): boolean {
  const { maxDepth, minSamplesLeaf, minSamplesSplit } = settings;
  return (
    (maxDepth === 0 || depth < maxDepth) &&
    rows >= Math.max(2, minSamplesSplit, 2 * minSamplesLeaf) &&
    impurity > PURE
  );
}
