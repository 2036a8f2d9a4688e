import type { ConnectedComponents } from '../../kernels/connected-components';
import { SLOTS } from './comparison';
import { type Model, Scorer } from './model';
import type { PairList } from './pair-list';

/** What is held of a pair; the texts stand in the tables. */
export const VERDICTS = ['match', 'review', 'no-match'] as const;
export const MATCH = 0;
export const REVIEW = 1;
export const NO_MATCH = 2;

export interface Thresholds {
  /** Score from which a pair is a match. */
  match: number;
  /** Score from which it is one to look at. */
  review: number;
  /** A record has one partner at most; duplicates of it count as it. */
  oneToOne: boolean;
}

/** Pairs across the tables that are worth showing, the surest first. */
export interface Judged {
  count: number;
  /** Records: of the left table, and of the right one (counted on from the left one's). */
  one: Int32Array;
  other: Int32Array;
  scores: Float64Array;
  verdicts: Int32Array;
  /** `SLOTS` levels of agreement for each. */
  levels: Uint8Array;
}

/** Score from which a pair that is no match is still shown. */
const SHOWN = 0.05;
/** However many are matched, this share of a table may be without a partner. */
const LEAST_ALONE = 0.2;
/** In small tables few matches say little of how many are alone. */
const FEW = 5;

/** Joins records inside one table that are one customer: the same identifier, or a duplicate as sure as a match. */
export function joinDuplicates(
  groups: ConnectedComponents,
  pairs: PairList,
  model: Model,
  left: number,
  threshold: number,
): number {
  const scorer = new Scorer(model);
  let found = 0;
  for (let pair = 0; pair < pairs.count; pair++) {
    const [one, other] = [pairs.one[pair]!, pairs.other[pair]!];
    if (one < left !== other < left || groups.find(one) === groups.find(other)) continue;
    if (scorer.score(pairs, pair, model.within) < threshold) continue;
    groups.join(one, other);
    found++;
  }
  return found;
}

/**
 * Scores the pairs across the tables. One to one, the score of a pair is its share among all that could become of its two
 * records: each of the other pairs they are in, and being alone. So no record has two scores above a half.
 */
export function judge(
  pairs: PairList,
  model: Model,
  groups: ConnectedComponents,
  left: number,
  count: number,
  thresholds: Thresholds,
): Judged {
  const across: number[] = [];
  for (let pair = 0; pair < pairs.count; pair++) {
    if (pairs.one[pair]! < left !== pairs.other[pair]! < left) across.push(pair);
  }
  const odds = oddsOf(pairs, across, model, left, count, thresholds.oneToOne);
  const rivals = thresholds.oneToOne ? rivalsOf(pairs, across, odds, groups, count) : undefined;
  const scores = odds.map((own, i) => own / (1 + own + (rivals?.[i] ?? 0)));
  const shown = Array.from(scores.keys())
    .filter((i) => scores[i]! >= Math.min(SHOWN, thresholds.review))
    .sort((a, b) => scores[b]! - scores[a]! || a - b);
  const judged: Judged = {
    count: shown.length,
    one: Int32Array.from(shown, (i) => pairs.one[across[i]!]!),
    other: Int32Array.from(shown, (i) => pairs.other[across[i]!]!),
    scores: Float64Array.from(shown, (i) => scores[i]!),
    verdicts: Int32Array.from(shown, (i) =>
      scores[i]! >= thresholds.match ? MATCH : scores[i]! >= thresholds.review ? REVIEW : NO_MATCH,
    ),
    levels: new Uint8Array(shown.length * SLOTS),
  };
  shown.forEach((i, place) => {
    const at = across[i]! * SLOTS;
    judged.levels.set(pairs.levels.subarray(at, at + SLOTS), place * SLOTS);
  });
  return judged;
}

/** Odds that each pair is a match and not something else; one to one, against both records being alone. */
function oddsOf(
  pairs: PairList,
  across: readonly number[],
  model: Model,
  left: number,
  count: number,
  oneToOne: boolean,
): Float64Array {
  const scorer = new Scorer(model);
  const matches = model.across.match * left * (count - left);
  const alone = (size: number): number => Math.max(LEAST_ALONE, 1 - matches / (size + FEW));
  const both = oneToOne ? alone(left) * alone(count - left) : 1;
  return Float64Array.from(across, (pair) => {
    scorer.score(pairs, pair, model.across);
    return Math.min(1e12, scorer.matchOdds / (1 + scorer.householdOdds) / both);
  });
}

/** For each pair the odds of all other pairs of its two customers; records of one customer are no rivals. */
function rivalsOf(
  pairs: PairList,
  across: readonly number[],
  odds: Float64Array,
  groups: ConnectedComponents,
  count: number,
): Float64Array {
  const keys = across.map((pair) => groups.find(pairs.one[pair]!) * count + groups.find(pairs.other[pair]!));
  const best = new Map<number, number>();
  keys.forEach((key, i) => best.set(key, Math.max(best.get(key) ?? 0, odds[i]!)));
  const sums = new Float64Array(count);
  for (const [key, own] of best) {
    sums[Math.floor(key / count)]! += own;
    sums[key % count]! += own;
  }
  return odds.map((_, i) => {
    const key = keys[i]!;
    const own = best.get(key) ?? 0;
    return Math.max(0, sums[Math.floor(key / count)]! - own) + Math.max(0, sums[key % count]! - own);
  });
}
