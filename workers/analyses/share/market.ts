import { compensatedSum } from '../../kernels/compensated-sum';
import { growth } from '../../kernels/growth';
import { type Windows, compare } from '../windows';

/** Shares and ranks of all entities in one stretch of time. */
export interface Standing {
  total: number;
  /** NaN where the total is not above zero. */
  shares: Float64Array;
  /** 1 for the largest; equal values have equal ranks, and the next rank is left out. */
  ranks: Float64Array;
}

/** Sums below zero (more returns than sales) have no share. */
export function standingOf(values: Float64Array): Standing {
  const counted = values.map((value) => Math.max(0, value));
  const total = compensatedSum(counted);
  const order = Array.from(values.keys()).toSorted((a, b) => values[b]! - values[a]!);
  const ranks = new Float64Array(values.length);
  order.forEach((entity, i) => {
    const before = order[i - 1];
    ranks[entity] = before !== undefined && values[before] === values[entity] ? ranks[before]! : i + 1;
  });
  return { total, shares: counted.map((value) => (total > 0 ? value / total : NaN)), ranks };
}

/** How concentrated a market is. */
export interface Concentration {
  /** Herfindahl–Hirschman index, the sum of squared shares in percent: 10,000 is one entity, near 0 very many. */
  hhi: number;
  /** As many entities of equal size would be as concentrated. */
  equivalent: number;
  /** Entities above zero. */
  entities: number;
  /** Share of the largest one and of the largest three. */
  top1: number;
  top3: number;
}

const HUNDRED_PERCENT = 10_000;

export function concentrationOf({ shares, total }: Standing): Concentration {
  const ranked = shares.toSorted().reverse();
  const squares = compensatedSum(shares.map((share) => share * share));
  return {
    hhi: squares * HUNDRED_PERCENT,
    equivalent: 1 / squares,
    entities: total > 0 ? shares.filter((share) => share > 0).length : 0,
    top1: ranked[0] ?? NaN,
    top3: compensatedSum(ranked.subarray(0, 3)),
  };
}

export type Quadrant = 'star' | 'cash-cow' | 'question-mark' | 'dog';

/** How an entity stands now, and against the stretch of time before. */
export interface Shift {
  /** Position among the entities. */
  index: number;
  before: number;
  now: number;
  shareBefore: number;
  shareNow: number;
  /** Change of its share. */
  shift: number;
  rankBefore: number;
  rankNow: number;
  /** What the change of its share is worth in the market as it is now. */
  gained: number;
  /** NaN for one that had nothing before. */
  growth: number;
  /** Its value over that of its largest rival. */
  relativeShare: number;
  /** Undefined without a growth to go by. */
  quadrant: Quadrant | undefined;
}

/** All entities from one stretch to the other, largest now first, and how the whole market grew. */
export function shifts(
  entities: readonly Float64Array[],
  windows: Windows,
  highShare: number,
): { shifts: Shift[]; marketGrowth: number } {
  const sums = entities.map((values) => compare(values, windows));
  const before = standingOf(Float64Array.from(sums, (sum) => sum.before));
  const now = standingOf(Float64Array.from(sums, (sum) => sum.now));
  const marketGrowth = growth(now.total, before.total);
  const [largest = 0, second = 0] = Float64Array.from(sums, (sum) => sum.now)
    .toSorted()
    .reverse();
  const all = sums.map((sum, index): Shift => {
    const shareBefore = before.shares[index] ?? NaN;
    const shareNow = now.shares[index] ?? NaN;
    const grown = growth(sum.now, sum.before);
    const rival = sum.now === largest ? second : largest;
    const relativeShare = rival > 0 ? Math.max(0, sum.now) / rival : NaN;
    const isKnown = ![grown, relativeShare, marketGrowth].some((each) => Number.isNaN(each));
    return {
      index,
      ...sum,
      shareBefore,
      shareNow,
      shift: shareNow - shareBefore,
      rankBefore: before.ranks[index] ?? NaN,
      rankNow: now.ranks[index] ?? NaN,
      gained: (shareNow - shareBefore) * now.total,
      growth: grown,
      relativeShare,
      quadrant: isKnown ? quadrantOf(relativeShare >= highShare, grown >= marketGrowth) : undefined,
    };
  });
  return { shifts: all.toSorted((a, b) => b.now - a.now), marketGrowth };
}

function quadrantOf(isLarge: boolean, isFast: boolean): Quadrant {
  if (isLarge) return isFast ? 'star' : 'cash-cow';
  return isFast ? 'question-mark' : 'dog';
}
