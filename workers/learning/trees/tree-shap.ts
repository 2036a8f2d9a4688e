import type { Feature } from '../features';
import type { OpenTrees } from './open-trees';
import { type Column, columnsFor, goesLeft } from './route-rows';

/**
 * What each feature adds to the leaf that a row comes to: exact Shapley values, where a feature that is not known sends a row down both
 * branches, each by its part of the training rows (path-dependent TreeSHAP; Lundberg et al. 2020, Nature Machine Intelligence 2,
 * algorithm 2). The time is leaves × depth² instead of all sets of features.
 */
export interface Shares {
  base: number;
  contributions: Float64Array;
}

/**
 * @param output of a leaf
 * @param scale what a tree's leaves are multiplied by, 0 for trees that have no part in it
 */
export function explainTrees(
  trees: OpenTrees,
  features: readonly Feature[],
  row: number,
  output: number,
  scale: (tree: number) => number,
): Shares {
  const columns = columnsFor(
    trees,
    features.map((feature) => ({ ...feature, values: feature.values.subarray(row, row + 1) })),
  );
  const shares: Shares = { base: 0, contributions: new Float64Array(features.length) };
  for (let tree = 0; tree < trees.roots.length - 1; tree++) {
    const factor = scale(tree);
    if (factor !== 0) addTree(trees, trees.roots[tree]!, columns, output, factor, shares);
  }
  return shares;
}

/** Features on the way to a node, each once; the first stands for none. */
interface Path {
  feature: number[];
  /** Share of the rows that goes this way when the feature is not known. */
  zero: number[];
  /** 1 where the row itself goes this way, else 0. */
  one: number[];
  /** Weight of the sets of features by their size. */
  weight: number[];
}

interface Step {
  node: number;
  path: Path;
  zero: number;
  one: number;
  feature: number;
}

function addTree(
  trees: OpenTrees,
  root: number,
  columns: readonly Column[],
  output: number,
  factor: number,
  shares: Shares,
): void {
  const empty: Path = { feature: [], zero: [], one: [], weight: [] };
  const open: Step[] = [{ node: root, path: empty, zero: 1, one: 1, feature: -1 }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { node } = step;
    const path = extend(step.path, step.zero, step.one, step.feature);
    const feature = trees.feature[node]!;
    if (feature < 0) {
      const value = factor * trees.values[trees.leaf[node]! * trees.outputs + output]!;
      shares.base += (value * trees.cover[node]!) / trees.cover[root]!;
      for (let i = 1; i < path.feature.length; i++) {
        const add = unwoundSum(path, i) * (path.one[i]! - path.zero[i]!) * value;
        shares.contributions[path.feature[i]!]! += add;
      }
      continue;
    }
    // A feature that is on the way already counts once, with both of its splits.
    const before = path.feature.indexOf(feature, 1);
    const [zero, one] = before < 0 ? [1, 1] : [path.zero[before]!, path.one[before]!];
    const rest = before < 0 ? path : unwind(path, before);
    const isLeft = goesLeft(trees, node, columns[feature]!, 0);
    for (const branch of [node + 1, trees.right[node]!]) {
      const goes = (branch === node + 1) === isLeft;
      const share = trees.cover[branch]! / trees.cover[node]!;
      open.push({ node: branch, path: rest, zero: zero * share, one: goes ? one : 0, feature });
    }
  }
}

/** A path with one feature more: each set of its features can have it or not. */
function extend(path: Path, zero: number, one: number, feature: number): Path {
  const length = path.feature.length;
  const weight = [...path.weight, length === 0 ? 1 : 0];
  for (let i = length - 1; i >= 0; i--) {
    weight[i + 1]! += (one * weight[i]! * (i + 1)) / (length + 1);
    weight[i] = (zero * weight[i]! * (length - i)) / (length + 1);
  }
  return {
    feature: [...path.feature, feature],
    zero: [...path.zero, zero],
    one: [...path.one, one],
    weight,
  };
}

/** Takes a feature out again. */
function unwind(path: Path, index: number): Path {
  const without = <T>(list: T[]): T[] => list.filter((_, i) => i !== index);
  const weight = unwoundWeights(path, index);
  return {
    feature: without(path.feature),
    zero: without(path.zero),
    one: without(path.one),
    weight,
  };
}

function unwoundSum(path: Path, index: number): number {
  return unwoundWeights(path, index).reduce((sum, weight) => sum + weight, 0);
}

function unwoundWeights(path: Path, index: number): number[] {
  const last = path.feature.length - 1;
  const [zero, one] = [path.zero[index]!, path.one[index]!];
  const weight = path.weight.slice(0, last);
  let next = path.weight[last]!;
  for (let i = last - 1; i >= 0; i--) {
    if (one === 0) weight[i] = (path.weight[i]! * (last + 1)) / (zero * (last - i));
    else {
      weight[i] = (next * (last + 1)) / ((i + 1) * one);
      next = path.weight[i]! - (weight[i]! * zero * (last - i)) / (last + 1);
    }
  }
  return weight;
}
