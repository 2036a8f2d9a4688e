import { fisherExact } from '../../kernels/fisher-exact';
import { type ShareComparison, compareShares } from '../../kernels/two-proportions';
import { type Share, wilson } from '../../kernels/wilson';

/** Rows of a group by what they are and what they were called. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
}

/** The rates that groups are compared by. */
export const COMPARED = ['selection', 'tpr', 'fpr'] as const;
export type Compared = (typeof COMPARED)[number];

/** A part of a group, and the part of it that counts. */
interface Part {
  hits: number;
  of: number;
}

export type Rate = 'actual' | Compared | 'precision' | 'accuracy';

/** What each rate is a share of. */
function partOf({ tp, fp, fn, tn }: Counts, rate: Rate): Part {
  const rows = tp + fp + fn + tn;
  switch (rate) {
    case 'actual':
      return { hits: tp + fn, of: rows };
    case 'selection':
      return { hits: tp + fp, of: rows };
    case 'tpr':
      return { hits: tp, of: tp + fn };
    case 'fpr':
      return { hits: fp, of: fp + tn };
    case 'precision':
      return { hits: tp, of: tp + fp };
    case 'accuracy':
      return { hits: tp + tn, of: rows };
  }
}

/** A rate with its interval; NaN where there is nothing that it could be a share of. */
export function rateOf(counts: Counts, rate: Rate, z: number): Share {
  const { hits, of } = partOf(counts, rate);
  return of > 0 ? wilson(hits, of, z) : { value: NaN, low: NaN, high: NaN };
}

/** Below so many expected rows the normal distribution is rough. */
const FEW = 5;

/** How a rate of a group differs from that of the reference; all NaN where one of them has none. */
export function compareRates(own: Counts, reference: Counts, rate: Rate, z: number): ShareComparison {
  const [a, b] = [partOf(own, rate), partOf(reference, rate)];
  const compared = compareShares(a.hits, a.of, b.hits, b.of, z);
  if (a.of === 0 || b.of === 0) return { ...compared, difference: NaN, low: NaN, high: NaN, p: NaN };
  const share = (a.hits + b.hits) / (a.of + b.of);
  const least = Math.min(a.of, b.of) * Math.min(share, 1 - share);
  return least < FEW ? { ...compared, p: fisherExact(a.hits, a.of, b.hits, b.of) } : compared;
}
