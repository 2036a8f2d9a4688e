import type { FeatureSchema } from '../features';
import type { TreeData, TreesData } from './tree-data';

/** Trees unpacked: nodes of all trees one after the other, each in preorder, so that the left branch of a node is the next node. */
export interface OpenTrees {
  features: readonly FeatureSchema[];
  /** First node of each tree, and behind the last one the number of nodes. */
  roots: Int32Array;
  /** -1 for a leaf. */
  feature: Int32Array;
  threshold: Float64Array;
  /** First word of the set of a category, in `words`; -1 for numbers. */
  set: Int32Array;
  missingLeft: Uint8Array;
  right: Int32Array;
  /** Weight of the training rows. */
  cover: Float64Array;
  /** Number of a leaf over all trees. */
  leaf: Int32Array;
  /** Leaf by leaf: share of each class, or one value. */
  values: Float64Array;
  outputs: number;
  /** Bits by position of a level. */
  words: Int32Array;
  /** By feature: position of each level, -1 where sets do not know it; undefined for numbers. */
  positions: (Int32Array | undefined)[];
}

/**
 * @param outputs values of a leaf
 * @param classWeights whether they are weights of classes, which are then read as shares
 */
export function openTrees(
  data: TreesData,
  features: readonly FeatureSchema[],
  outputs: number,
  classWeights: boolean,
): OpenTrees {
  const total = data.trees.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const leaves = data.trees.reduce((sum, { values }) => sum + values.length / outputs, 0);
  const { starts, words, positions } = openSets(data, features);
  const trees: OpenTrees = {
    features,
    roots: new Int32Array(data.trees.length + 1),
    feature: new Int32Array(total).fill(-1),
    threshold: new Float64Array(total),
    set: new Int32Array(total).fill(-1),
    missingLeft: new Uint8Array(total),
    right: new Int32Array(total),
    cover: new Float64Array(total),
    leaf: new Int32Array(total).fill(-1),
    values: new Float64Array(leaves * outputs),
    outputs,
    words,
    positions,
  };
  let at = 0;
  let leaf = 0;
  data.trees.forEach((tree, i) => {
    trees.roots[i] = at;
    openLeaves(trees, tree, at, leaf, classWeights);
    openNodes(trees, tree, at, data.cuts, starts);
    at += tree.nodes.length;
    leaf += tree.values.length / outputs;
  });
  trees.roots[data.trees.length] = at;
  return trees;
}

function openLeaves(trees: OpenTrees, tree: TreeData, from: number, first: number, shares: boolean): void {
  const { outputs, values } = trees;
  let leaf = first;
  tree.nodes.forEach((node, i) => {
    if (node >= 0) return;
    const own = tree.values.slice((leaf - first) * outputs, (leaf - first + 1) * outputs);
    const weight = tree.weights ? tree.weights[leaf - first]! : own.reduce((sum, value) => sum + value, 0);
    values.set(shares ? own.map((value) => value / weight) : own, leaf * outputs);
    trees.cover[from + i] = weight;
    trees.leaf[from + i] = leaf++;
  });
}

/** From the last node to the first: both branches of a node are known before it. */
function openNodes(
  trees: OpenTrees,
  { nodes }: TreeData,
  from: number,
  cuts: TreesData['cuts'],
  starts: readonly Int32Array[],
): void {
  const count = trees.features.length;
  /** Roots of the branches that have no parent yet, the leftmost last. */
  const waiting: number[] = [];
  for (let i = nodes.length - 1; i >= 0; i--) {
    const [code, node] = [nodes[i]!, from + i];
    if (code >= 0) {
      const feature = code % count;
      const cut = Math.floor(code / count / 2);
      const list = cuts[feature]!;
      trees.feature[node] = feature;
      trees.missingLeft[node] = Math.floor(code / count) % 2;
      if (Array.isArray(list)) trees.threshold[node] = list[cut]!;
      else trees.set[node] = starts[feature]![cut]!;
      const left = waiting.pop()!;
      const right = waiting.pop()!;
      trees.right[node] = right;
      trees.cover[node] = trees.cover[left]! + trees.cover[right]!;
    }
    waiting.push(node);
  }
}

/** All sets as bits, and where each begins. */
function openSets(
  { cuts }: TreesData,
  features: readonly FeatureSchema[],
): { starts: Int32Array[]; words: Int32Array; positions: (Int32Array | undefined)[] } {
  const sizes = cuts.map((cut, i) => {
    if (Array.isArray(cut)) return 0;
    return Math.max(1, Math.ceil((cut.levels?.length ?? features[i]!.levels.length) / 32));
  });
  const total = cuts.reduce((sum, cut, i) => sum + (Array.isArray(cut) ? 0 : sizes[i]! * cut.sets.length), 0);
  const words = new Int32Array(total);
  let end = 0;
  const starts = cuts.map((cut, i) => {
    const sets = Array.isArray(cut) ? [] : cut.sets;
    return Int32Array.from(sets, (set) => {
      const start = end;
      for (const position of set) words[start + (position >>> 5)]! |= 1 << (position & 31);
      end += sizes[i]!;
      return start;
    });
  });
  const positions = cuts.map((cut, i) => {
    if (Array.isArray(cut)) return undefined;
    const all = features[i]!.levels.length;
    if (!cut.levels) return Int32Array.from({ length: all }, (_, code) => code);
    const found = new Int32Array(all).fill(-1);
    cut.levels.forEach((code, position) => (found[code] = position));
    return found;
  });
  return { starts, words, positions };
}
