import { createRandom } from '../../kernels/random';
import type { Blocks } from './blocks';
import type { Comparison } from './comparison';
import { type Model, Scorer } from './model';
import { PairList } from './pair-list';
import { NAME_SLOTS, type Records } from './records';

/** Random pairs that show how often strangers agree. */
const SAMPLE = 50_000;
/** Pairs less likely than this before the chances are refined are not looked at again. */
const FORGOTTEN = 1e-4;

/** Counts how often strangers agree, in random pairs of the two tables; nearly all of them are strangers. */
export function meetStrangers(comparison: Comparison, { count, left }: Records): void {
  const random = createRandom(1);
  const right = count - left;
  const words = new Float64Array(6);
  const others = [new Float64Array(6), new Float64Array(6), new Float64Array(6)];
  const sample = Math.min(SAMPLE, 20 * count + 2000);
  for (let i = 0; i < sample; i++) {
    comparison.compare(Math.floor(random.uniform() * left), left + Math.floor(random.uniform() * right));
    for (let slot = 0; slot < NAME_SLOTS; slot++) words[comparison.levels[slot]!]!++;
    others.forEach((counts, kind) => counts[comparison.levels[NAME_SLOTS + kind]!]!++);
  }
  // In small tables the few matches among the pairs would pass for strangers: what tables at large show holds them down.
  const share = (counts: Float64Array, usual: readonly number[], most: readonly number[]): Float64Array => {
    const seen = counts.subarray(1).reduce((sum, n) => sum + n, 0);
    return Float64Array.from(usual, (chance, level) =>
      level === 0 ? 1 : Math.min(most[level]!, (counts[level]! + 2000 * chance) / (seen + 2000)),
    );
  };
  comparison.strangers = {
    words: share(words, [1, 0.96, 0.012, 0.004, 0.004, 0.01], [1, 1, 0.06, 0.03, 0.05, 1]),
    email: share(others[0]!, [1, 1, 0.001, 0.0005, 0.0001, 0.0001], [1, 1, 0.02, 0.01, 0.002, 1]),
    phone: share(others[1]!, [1, 1, 0.0001, 0.0001], [1, 1, 0.002, 1]),
    address: share(others[2]!, [1, 0.95, 0.04, 0.002, 0.0003, 0.0001], [1, 1, 0.3, 0.02, 0.002, 1]),
  };
}

/**
 * Compares every pair that shares a block, once, and keeps those that may be matches or households.
 * @param within also pairs inside one table
 */
export function searchPairs(
  records: Records,
  blocks: Blocks,
  comparison: Comparison,
  model: Model,
  within: boolean,
  progress: (share: number) => void,
): { pairs: PairList; compared: number } {
  const { count, left } = records;
  const { members, starts, middles, ofRecord, ofRecordStarts } = blocks;
  const scorer = new Scorer(model);
  const pairs = new PairList();
  const met = new Int32Array(count).fill(-1);
  const mostOfAddress = 3 * (Math.max(left, count - left) + 100);
  let compared = 0;
  for (let one = 0; one < count; one++) {
    const isLeft = one < left;
    if (!within && !isLeft) break;
    for (let at = ofRecordStarts[one]!; at < ofRecordStarts[one + 1]!; at++) {
      const block = ofRecord[at]!;
      const from = within ? starts[block]! : middles[block]!;
      for (let place = from; place < starts[block + 1]!; place++) {
        const other = members[place]!;
        if (other <= one || met[other] === one) continue;
        met[other] = one;
        compared++;
        const prior = isLeft && other >= left ? model.across : model.within;
        comparison.compareFirst(one, other);
        scorer.score(comparison, 0, prior);
        // No address could make a match of them.
        if (scorer.matchOdds * mostOfAddress < FORGOTTEN) continue;
        comparison.compareAddresses(one, other);
        if (scorer.score(comparison, 0, prior) >= FORGOTTEN) pairs.add(one, other, comparison);
      }
    }
    if (one % 1024 === 0) progress(one / count);
  }
  return { pairs, compared };
}
