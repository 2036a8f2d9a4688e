import type { Random } from '../../kernels/random';
import type { Feature } from '../features';
import { improveCut, noCut } from './best-cut';
import { type Bins, SLOTS, thresholdBetween } from './bins';
import type { Grower } from './grow-tree';
import { ONLY_MISSING, type Split } from './grown-tree';
import { type Groups, createGroups, emptyLump } from './groups';
import { improveLevelCut } from './level-cut';
import { markLeft, partRows } from './part-rows';
import type { Sample } from './sample';

export interface Draw {
  /** Features that are looked at for a split. */
  maxFeatures: number;
  minSamplesLeaf: number;
  random: Random;
}

/** Looks at some features of each node, drawn at random, in bins. @param rows in the bag; `sample` has their weights */
export function binnedGrower(
  sample: Sample,
  features: readonly Feature[],
  bins: readonly Bins[],
  rows: Int32Array,
  { maxFeatures, minSamplesLeaf, random }: Draw,
): Grower {
  const groups = createGroups(SLOTS, sample.width);
  const ordered = createGroups(SLOTS, sample.width);
  const collect = createBinGroups(sample, groups, rows);
  const drawn = Int32Array.from(features.keys());
  const room = new Int32Array(rows.length);
  const goesLeft = new Uint8Array(sample.rows);

  const split = (from: number, to: number): Split | undefined => {
    const best = noCut();
    let found: Split | undefined;
    let varying = 0;
    // As in scikit-learn: constant ones count as looked at, but one that varies has to be among them.
    for (let looked = 0; looked < drawn.length && (looked < maxFeatures || varying === 0); looked++) {
      const other = looked + Math.floor(random.uniform() * (drawn.length - looked));
      const feature = drawn[other]!;
      drawn[other] = drawn[looked]!;
      drawn[looked] = feature;
      const own = bins[feature]!;
      collect(own, from, to, looked === 0);
      if (groups.count + Number(groups.missing.rows > 0) < 2) continue;
      varying++;
      if (own.levels) {
        const levels = improveLevelCut(groups, ordered, minSamplesLeaf, best);
        if (levels) found = { feature, threshold: 0, levels, missingLeft: best.missingLeft };
      } else if (improveCut(groups, minSamplesLeaf, best)) {
        found = { feature, threshold: thresholdAt(own, groups, best.groups), missingLeft: best.missingLeft };
      }
    }
    return found;
  };
  const part = (from: number, to: number, chosen: Split): number => {
    const own = bins[chosen.feature]!;
    const values = own.levels ? own.codes : features[chosen.feature]!.values;
    markLeft(chosen, values, rows, from, to, goesLeft);
    return partRows(rows, from, to, goesLeft, room);
  };
  return { rows, split, part };
}

function thresholdAt(bins: Bins, { key, count }: Groups, groups: number): number {
  return groups === count ? ONLY_MISSING : thresholdBetween(bins, key[groups - 1]!, key[groups]!);
}

/** One group for each bin that rows have, in the order of the bins. */
function createBinGroups(
  { weights, scores, codes: classes, width }: Sample,
  groups: Groups,
  rows: Int32Array,
) {
  const binWeight = new Float64Array(SLOTS);
  const binRows = new Int32Array(SLOTS);
  const binSums = new Float64Array(SLOTS * width);
  /** A bit for each bin that was met: a small node need not look through all of them. */
  const met = new Int32Array(SLOTS / 32);

  const count = (codes: Uint8Array, from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const row = rows[i]!;
      const bin = codes[row]!;
      const weight = weights[row]!;
      met[bin >>> 5]! |= 1 << (bin & 31);
      binWeight[bin]! += weight;
      binRows[bin]!++;
      if (width === 1) binSums[bin]! += scores[row]!;
      else binSums[bin * width + classes[row]!]! += weight;
    }
  };
  const take = (bin: number, to: Float64Array, at: number): void => {
    for (let k = 0; k < width; k++) {
      to[at + k] = binSums[bin * width + k]!;
      binSums[bin * width + k] = 0;
    }
  };

  return ({ codes, count: missingBin }: Bins, from: number, to: number, isFirst: boolean): void => {
    count(codes, from, to);
    const { weight, rows: counts, sums, key, missing, total } = groups;
    emptyLump(missing);
    let group = 0;
    for (let word = 0; word < met.length; word++) {
      for (let bits = met[word]!; bits !== 0; bits &= bits - 1) {
        const bin = 32 * word + 31 - Math.clz32(bits & -bits);
        if (bin === missingBin) {
          missing.weight = binWeight[bin]!;
          missing.rows = binRows[bin]!;
          take(bin, missing.sums, 0);
        } else {
          key[group] = bin;
          weight[group] = binWeight[bin]!;
          counts[group] = binRows[bin]!;
          take(bin, sums, group * width);
          group++;
        }
        binWeight[bin] = binRows[bin] = 0;
      }
      met[word] = 0;
    }
    groups.count = group;
    if (isFirst) sumUp(groups, total);
  };
}

/** What all groups of a node have together. */
function sumUp({ count, width, weight, rows, sums, missing }: Groups, total: Groups['total']): void {
  total.weight = missing.weight;
  total.rows = missing.rows;
  total.sums.set(missing.sums);
  for (let group = 0; group < count; group++) {
    total.weight += weight[group]!;
    total.rows += rows[group]!;
    for (let k = 0; k < width; k++) total.sums[k]! += sums[group * width + k]!;
  }
}
