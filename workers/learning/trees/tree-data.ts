import type { FeatureSchema } from '../features';
import type { Plain } from '../learner';
import { type GrownNode, type Split, preorder } from './grown-tree';

/** Thresholds of a number. */
type Thresholds = number[];

/** Sets of levels of a category. */
export type LevelSets = {
  /** Codes of the levels that sets speak of, by position; without, a position is the code. */
  levels?: number[];
  /** Positions of the levels that go the other way than missing ones. */
  sets: number[][];
};

/** One tree, in preorder: the left branch of a node follows it. */
export type TreeData = {
  /** -1 for a leaf, else `feature + features × (missing goes left ? 1 : 0) + 2 × features × cut`. */
  nodes: number[];
  /** Leaf by leaf: the weight of each class, or one value. */
  values: number[];
  /** Leaf by leaf: weight of the training rows; left out where values are weights. */
  weights?: number[];
  /** Leaf by leaf, where a tree is made to be looked at: number and variance of the training rows. */
  rows?: number[];
  impurities?: number[];
};

/** Fitted trees as they stand in `Fitted.parameters`: every threshold and every set once, nodes refer to them by number. */
export type TreesData = {
  /** By feature. */
  cuts: (Thresholds | LevelSets)[];
  trees: TreeData[];
};

/** Reads them. */
export function treesOf(parameters: Plain): TreesData {
  return parameters as TreesData;
}

/** What is written of a leaf besides its values. */
export interface PackOptions {
  /** Values are weights of classes, so that the leaf's weight need not be written. */
  classWeights: boolean;
  /** Rows and impurity of each leaf, so that the tree can be drawn. */
  drawn?: boolean;
  /** Codes of the levels by position, where they are not all. */
  levels?: readonly (readonly number[] | undefined)[];
}

/** Writes trees one after the other, so that only one of them is there as objects. */
export function createPacker(features: readonly FeatureSchema[], options: PackOptions) {
  const seen = features.map(() => new Map<number | string, number>());
  const cuts = features.map(({ kind }, i): Thresholds | LevelSets => {
    const levels = options.levels?.[i];
    return kind === 'number' ? [] : { sets: [], ...(levels ? { levels: [...levels] } : {}) };
  });
  const trees: TreeData[] = [];
  const cutOf = ({ feature, threshold, levels }: Split): number => {
    const [known, list] = [seen[feature]!, cuts[feature]!];
    const key = levels ? levels.join() : threshold;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, known.size);
    if (Array.isArray(list)) list.push(threshold);
    else list.sets.push([...(levels ?? [])]);
    return known.size - 1;
  };
  const codeOf = ({ inner }: GrownNode): number => {
    if (!inner) return -1;
    const { feature, missingLeft } = inner.split;
    return feature + features.length * ((missingLeft ? 1 : 0) + 2 * cutOf(inner.split));
  };
  const add = (root: GrownNode): void => {
    const found = preorder(root);
    const tree: TreeData = { nodes: found.map(codeOf), values: [] };
    if (!options.classWeights) tree.weights = [];
    if (options.drawn) tree.rows = [];
    if (options.drawn && !options.classWeights) tree.impurities = [];
    for (const { inner, values, weight, rows, impurity } of found) {
      if (inner) continue;
      for (const value of values) tree.values.push(value);
      tree.weights?.push(weight);
      tree.rows?.push(rows);
      tree.impurities?.push(impurity);
    }
    trees.push(tree);
  };
  return { add, data: (): TreesData => ({ cuts, trees }) };
}
