import { fallingOrder } from '../../kernels/falling-order';
import type { Feature } from '../features';
import { middleOf } from './bins';
import { improveCut, noCut } from './best-cut';
import type { Grower } from './grow-tree';
import { ONLY_MISSING, type Split } from './grown-tree';
import { type Groups, createGroups, emptyLump } from './groups';
import { improveLevelCut } from './level-cut';
import { markLeft, partRows } from './part-rows';
import type { Sample } from './sample';

/**
 * CART (Breiman et al. 1984): at each node every cut of every feature is weighed. Features are sorted once; each node has a stretch of
 * every order.
 * @param least rows in a leaf
 */
export function exactGrower(sample: Sample, features: readonly Feature[], least: number): Grower {
  const rows = Int32Array.from({ length: sample.rows }, (_, row) => row);
  const orders = features.map(({ kind, values }) =>
    kind === 'number' ? Int32Array.from(fallingOrder(values.map((value) => -value))) : undefined,
  );
  const goesLeft = new Uint8Array(sample.rows);
  const room = new Int32Array(sample.rows);
  const most = features.reduce((count, { levels }) => Math.max(count, levels.length), sample.rows);
  const groups = createGroups(most, sample.width);
  const ordered = createGroups(most, sample.width);
  const byLevel = createLevelGroups(sample, groups, most);

  /** The best split of the rows from `from` to `to`. */
  const split = (from: number, to: number): Split | undefined => {
    const best = noCut();
    let found: Split | undefined;
    collectTotal(sample, groups, rows, from, to);
    for (const [feature, { values }] of features.entries()) {
      const order = orders[feature];
      let levels: number[] | undefined;
      if (order) collectValues(sample, groups, values, order, from, to);
      else byLevel(values, rows, from, to);
      if (groups.count < 2 && groups.missing.rows === 0) continue;
      if (
        order ? !improveCut(groups, least, best) : !(levels = improveLevelCut(groups, ordered, least, best))
      )
        continue;
      const threshold = order ? thresholdAfter(groups, best.groups) : 0;
      found = { feature, threshold, levels, missingLeft: best.missingLeft };
    }
    return found;
  };

  /** Parts every order; returns where the right side begins. */
  const part = (from: number, to: number, chosen: Split): number => {
    markLeft(chosen, features[chosen.feature]!.values, rows, from, to, goesLeft);
    for (const order of orders) if (order) partRows(order, from, to, goesLeft, room);
    return partRows(rows, from, to, goesLeft, room);
  };
  return { rows, split, part };
}

function collectTotal(sample: Sample, { total }: Groups, rows: Int32Array, from: number, to: number): void {
  emptyLump(total);
  total.rows = to - from;
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    total.weight += sample.weights[row]!;
    if (sample.width === 1) total.sums[0]! += sample.scores[row]!;
    else total.sums[sample.codes[row]!]! += sample.weights[row]!;
  }
}

/** One group for each distinct value. */
function collectValues(
  { weights, scores, codes }: Sample,
  groups: Groups,
  values: Float64Array,
  order: Int32Array,
  from: number,
  to: number,
): void {
  const { width, sums, weight, rows: counts, key, missing } = groups;
  let group = -1;
  let last = NaN;
  let i = from;
  for (; i < to; i++) {
    const row = order[i]!;
    const value = values[row]!;
    // Missing values come last.
    if (Number.isNaN(value)) break;
    if (value !== last) {
      group++;
      key[group] = last = value;
      weight[group] = counts[group] = 0;
      if (width === 1) sums[group] = 0;
      else sums.fill(0, group * width, (group + 1) * width);
    }
    weight[group]! += weights[row]!;
    counts[group]!++;
    if (width === 1) sums[group]! += scores[row]!;
    else sums[group * width + codes[row]!]! += weights[row]!;
  }
  groups.count = group + 1;
  emptyLump(missing);
  missing.rows = to - i;
  for (; i < to; i++) {
    const row = order[i]!;
    missing.weight += weights[row]!;
    if (width === 1) missing.sums[0]! += scores[row]!;
    else missing.sums[codes[row]!]! += weights[row]!;
  }
}

/** One group for each level that rows have, in the order in which they are met. */
function createLevelGroups({ weights, scores, codes, width }: Sample, groups: Groups, most: number) {
  const groupOf = new Int32Array(most).fill(-1);
  return (values: Float64Array, rows: Int32Array, from: number, to: number): void => {
    const { sums, weight, rows: counts, key, missing } = groups;
    groups.count = 0;
    emptyLump(missing);
    for (let i = from; i < to; i++) {
      const row = rows[i]!;
      const level = values[row]!;
      if (Number.isNaN(level)) {
        missing.rows++;
        missing.weight += weights[row]!;
        if (width === 1) missing.sums[0]! += scores[row]!;
        else missing.sums[codes[row]!]! += weights[row]!;
        continue;
      }
      let group = groupOf[level]!;
      if (group < 0) {
        group = groupOf[level] = groups.count++;
        key[group] = level;
        weight[group] = counts[group] = 0;
        sums.fill(0, group * width, (group + 1) * width);
      }
      weight[group]! += weights[row]!;
      counts[group]!++;
      if (width === 1) sums[group]! += scores[row]!;
      else sums[group * width + codes[row]!]! += weights[row]!;
    }
    for (let group = 0; group < groups.count; group++) groupOf[key[group]!] = -1;
  };
}

/** The middle between the last value on the left and the first on the right, as scikit-learn takes it. */
function thresholdAfter({ key, count }: Groups, groups: number): number {
  if (groups === count) return ONLY_MISSING;
  return middleOf(key[groups - 1]!, key[groups]!);
}
