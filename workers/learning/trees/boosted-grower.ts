import type { Bins } from './bins';
import type { GrownNode, Split } from './grown-tree';
import { ONLY_MISSING } from './grown-tree';
import { createHistograms, subtract } from './histogram';
import { STRIDE, slotsOf } from './histogram-slots';
import { type GainSettings, type HistogramSplit, type Sums, findSplit } from './histogram-split';

export interface BoostSettings extends GainSettings {
  learningRate: number;
  maxLeafNodes: number;
  /** 0 for any depth. */
  maxDepth: number;
}

/** Keeps leaves without curvature from dividing by nothing. */
const TINY = 1e-15;

/** Stretches of rows: those to learn from, and others that are only sent along. */
interface Stretch {
  from: number;
  to: number;
}

interface Growing {
  node: GrownNode;
  depth: number;
  learnt: Stretch;
  held: Stretch;
  sums: Sums;
  histogram?: Float64Array | undefined;
  split?: HistogramSplit | undefined;
}

export interface BoostRows {
  learnt: Int32Array;
  /** Rows that nothing is learnt from. */
  held: Int32Array;
  /** Of all rows, where they are not alike. */
  weights: Float64Array | undefined;
}

/** Told of each leaf: its value, and the rows that came to it. */
export type LeafVisit = (value: number, rows: Int32Array) => void;

/**
 * Trees for boosting by histograms (Ke et al. 2017, LightGBM; scikit-learn's HistGradientBoosting): always the leaf whose split gains most is
 * split next. A histogram is made of the smaller branch only, that of the larger one is what is left of the node's.
 */
export function createBoostedGrower(bins: readonly Bins[], rows: BoostRows, settings: BoostSettings) {
  const { starts } = slotsOf(bins);
  const histograms = createHistograms(bins, rows.learnt, settings.maxLeafNodes + 1);
  const order = { ...rows, learnt: histograms.rows };
  const spare: Float64Array[] = [];
  const room = new Int32Array(Math.max(rows.learnt.length, rows.held.length));
  const take = (): Float64Array => spare.pop() ?? histograms.create();
  const give = (growing: Growing): void => {
    if (growing.histogram) spare.push(growing.histogram);
    growing.histogram = undefined;
  };
  const mayGrow = ({ learnt, depth }: Growing): boolean =>
    learnt.to - learnt.from >= 2 * settings.minSamplesLeaf &&
    (settings.maxDepth === 0 || depth < settings.maxDepth);

  const grow = (visit: LeafVisit): GrownNode => {
    const fill = (growing: Growing): void => {
      growing.histogram = take();
      histograms.fill(growing.histogram, growing.learnt.from, growing.learnt.to);
    };
    const look = (growing: Growing): void => {
      growing.split = findSplit(growing.histogram!, starts, bins, growing.sums, settings);
      if (!growing.split) give(growing);
    };
    const learnt = { from: 0, to: order.learnt.length };
    // Rows in rising order are read several times faster than in the order that the last tree has left.
    order.learnt.set(rows.learnt);
    const histogram = take();
    histograms.fill(histogram, 0, learnt.to);
    const sums = sumsOf(histogram, bins[0]!);
    const root: Growing = {
      node: leafOf(sums, order, learnt, settings),
      depth: 0,
      learnt,
      held: { from: 0, to: order.held.length },
      sums,
      histogram,
    };
    const leaves = [root];
    if (mayGrow(root)) look(root);
    while (leaves.length < settings.maxLeafNodes) {
      const best = bestOf(leaves);
      if (!best?.split) break;
      const whole = best.histogram!;
      const branches = splitNode(best, bins, order, settings, room);
      leaves.splice(leaves.indexOf(best), 1, ...branches);
      best.histogram = undefined;
      const [small, large] = branches.toSorted((a, b) => a.sums.rows - b.sums.rows) as [Growing, Growing];
      // The last leaves are not looked at, nor are those that are too small.
      if (leaves.length >= settings.maxLeafNodes || !mayGrow(large)) {
        spare.push(whole);
        continue;
      }
      fill(small);
      subtract(whole, small.histogram!);
      large.histogram = whole;
      look(large);
      if (mayGrow(small)) look(small);
      else give(small);
    }
    for (const leaf of leaves) {
      give(leaf);
      const value = leaf.node.values[0]!;
      visit(value, order.learnt.subarray(leaf.learnt.from, leaf.learnt.to));
      visit(value, order.held.subarray(leaf.held.from, leaf.held.to));
    }
    return root.node;
  };
  return { pairs: histograms.pairs, grow };
}

function bestOf(leaves: readonly Growing[]): Growing | undefined {
  let best: Growing | undefined;
  for (const leaf of leaves) if (leaf.split && leaf.split.gain > (best?.split?.gain ?? 0)) best = leaf;
  return best;
}

/** All rows are in the bins of each feature. */
function sumsOf(histogram: Float64Array, { count }: Bins): Sums {
  const sums = { gradient: 0, hessian: 0, rows: 0 };
  for (let at = 0; at <= count * STRIDE; at += STRIDE) {
    sums.gradient += histogram[at]!;
    sums.hessian += histogram[at + 1]!;
    sums.rows += histogram[at + 2]!;
  }
  return sums;
}

function leafOf(
  { gradient, hessian, rows: count }: Sums,
  { learnt, weights }: BoostRows,
  { from, to }: Stretch,
  { learningRate, l2 }: BoostSettings,
): GrownNode {
  let weight = count;
  if (weights) {
    weight = 0;
    for (let i = from; i < to; i++) weight += weights[learnt[i]!]!;
  }
  const value = (-learningRate * gradient) / (hessian + l2 + TINY);
  return { values: [value], weight, rows: count, impurity: 0, inner: undefined };
}

function splitNode(
  growing: Growing,
  bins: readonly Bins[],
  rows: BoostRows,
  settings: BoostSettings,
  room: Int32Array,
): [Growing, Growing] {
  const { learnt, held, node, sums } = growing;
  const depth = growing.depth + 1;
  const found = growing.split!;
  const own = bins[found.feature]!;
  const sides = sidesOf(own, found);
  const middle = partByCode(rows.learnt, learnt, own.codes, sides, room);
  const heldMiddle = partByCode(rows.held, held, own.codes, sides, room);
  const branch = (ownSums: Sums, stretch: Stretch, heldStretch: Stretch): Growing => ({
    node: leafOf(ownSums, rows, stretch, settings),
    depth,
    learnt: stretch,
    held: heldStretch,
    sums: ownSums,
  });
  const rest = {
    gradient: sums.gradient - found.left.gradient,
    hessian: sums.hessian - found.left.hessian,
    rows: sums.rows - found.left.rows,
  };
  const left = branch(found.left, { from: learnt.from, to: middle }, { from: held.from, to: heldMiddle });
  const right = branch(rest, { from: middle, to: learnt.to }, { from: heldMiddle, to: held.to });
  node.inner = { split: realSplit(own, found), left: left.node, right: right.node };
  return [left, right];
}

/** For each bin whether it goes left. */
function sidesOf({ count }: Bins, { bin, levels, missingLeft }: HistogramSplit): Uint8Array {
  const sides = new Uint8Array(count + 1);
  if (levels) {
    sides.fill(Number(missingLeft));
    for (const each of levels) sides[each] = Number(!missingLeft);
  } else {
    sides.fill(1, 0, bin + 1);
    sides[count] = Number(missingLeft);
  }
  return sides;
}

function partByCode(
  rows: Int32Array,
  { from, to }: Stretch,
  codes: Uint8Array,
  sides: Uint8Array,
  room: Int32Array,
): number {
  let left = from;
  let right = 0;
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    const isLeft = sides[codes[row]!]!;
    rows[left] = room[right] = row;
    left += isLeft;
    right += 1 - isLeft;
  }
  for (let i = 0; i < right; i++) rows[left + i] = room[i]!;
  return left;
}

/** The split on real values instead of bins. */
function realSplit({ edges }: Bins, { feature, bin, levels, missingLeft }: HistogramSplit): Split {
  return { feature, threshold: levels ? 0 : (edges[bin] ?? ONLY_MISSING), levels, missingLeft };
}
