import type { LinearInference } from './inference';

/** How much each row moves the model. */
export interface Influence {
  leverage: Float64Array;
  /** How far all fitted values move when the row is left out (Cook 1977). */
  cooksDistance: Float64Array;
  /** Residual by its error in a model without the row: outside ±3 it is odd. */
  studentised: Float64Array;
  /** Residual by its error in this model. */
  standardised: Float64Array;
}

/** A leverage of 1: the row is fitted by itself, and leaving it out leaves a model that cannot be fitted. */
const ALONE = 1e-10;

export function influenceOf({ scaled, leverage, variance, freedom, solution }: LinearInference): Influence {
  const count = solution.kept.length;
  const standardised = scaled.map((residual, row) => {
    const free = 1 - leverage[row]!;
    return free > ALONE && variance > 0 ? residual / Math.sqrt(variance * free) : NaN;
  });
  return {
    leverage,
    standardised,
    cooksDistance: standardised.map(
      (value, row) => (value * value * leverage[row]!) / (1 - leverage[row]!) / count,
    ),
    studentised: standardised.map((value) =>
      // With one degree of freedom nothing is left to tell the error without the row.
      freedom > 1 ? value * Math.sqrt((freedom - 1) / Math.max(0, freedom - value * value)) : NaN,
    ),
  };
}
