import { createRandom } from '../../kernels/random';
import { type Fold, stratifiedFolds } from '../../learning/folds';

/** Rows to learn from and to be tested on. */
export interface Splits {
  folds: Fold[];
  /** Windows from each fold's cut-off to the end of the data. */
  cutoffs: number[];
  /** Time splits need two cut-offs; with one, customers are tested on others at the same moment. */
  isRolling: boolean;
}

/** Customers are dealt out to so many folds where there is one cut-off only. */
const FOLDS = 5;

/**
 * Each cut-off but the oldest is predicted from all that are older; their windows end where it begins. Cut-offs before which one outcome
 * only has been seen have nothing to learn from and are not tested.
 * @param cutoff windows from each row's cut-off to the end of the data
 * @param codes outcomes
 */
export function splitsOf(cutoff: Int32Array, codes: Int32Array, seed: number): Splits {
  const moments = [...new Set(cutoff)].sort((a, b) => b - a);
  const tested = moments.slice(1).filter((k) => hasBoth(codes, cutoff, (other) => other > k));
  if (tested.length > 0) {
    const rows = (keep: (k: number) => boolean): Int32Array =>
      Int32Array.from(cutoff.keys()).filter((row) => keep(cutoff[row]!));
    return {
      folds: tested.map((k) => ({ train: rows((other) => other > k), test: rows((other) => other === k) })),
      cutoffs: tested,
      isRolling: true,
    };
  }
  const rarest = Math.min(...[0, 1].map((code) => codes.filter((each) => each === code).length));
  const folds = stratifiedFolds(codes, Math.max(2, Math.min(FOLDS, rarest)), createRandom(seed));
  return { folds, cutoffs: folds.map(() => moments[0] ?? 1), isRolling: false };
}

function hasBoth(codes: Int32Array, cutoff: Int32Array, keep: (k: number) => boolean): boolean {
  const seen = new Set<number>();
  codes.forEach((code, row) => {
    if (keep(cutoff[row]!)) seen.add(code);
  });
  return seen.size === 2;
}
