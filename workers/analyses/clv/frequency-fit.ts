import { uniqueRows } from '../../kernels/unique-rows';
import type { BgNbdParams } from './bg-nbd-likelihood';

/** Customers by number of repeat purchases: 0, 1, … and "this many or more" at the end. */
export interface FrequencyFit {
  actual: Float64Array;
  expected: Float64Array;
  /** Share of customers that the model puts where they are. */
  agreement: number;
}

/** Compares the purchases of all customers with what the model expects of customers of their ages. */
export function frequencyFit(
  params: BgNbdParams,
  frequency: Float64Array,
  age: Float64Array,
  classes: number,
): FrequencyFit {
  const actual = new Float64Array(classes);
  for (const x of frequency) actual[Math.min(x, classes - 1)]!++;
  const expected = new Float64Array(classes);
  const { first, counts } = uniqueRows([age]);
  first.forEach((row, i) => {
    let rest = 1;
    purchaseProbabilities(params, age[row]!, classes - 1).forEach((probability, x) => {
      expected[x]! += counts[i]! * probability;
      rest -= probability;
    });
    expected[classes - 1]! += counts[i]! * Math.max(0, rest);
  });
  const misplaced = actual.reduce((sum, count, x) => sum + Math.abs(count - expected[x]!), 0) / 2;
  return { actual, expected, agreement: 1 - misplaced / frequency.length };
}

/** P(X(t) = x) for x = 0 … n − 1 of a random customer: Fader, Hardie and Lee 2005, eq. 8. */
export function purchaseProbabilities({ r, alpha, a, b }: BgNbdParams, t: number, n: number): Float64Array {
  const share = t / (alpha + t);
  // Of a customer who never leaves: negative binomial, P(X = x) and P(X ≥ x).
  let stays = Math.exp(-r * Math.log1p(t / alpha));
  let atLeast = 1;
  // B(a, b + x) / B(a, b), and B(a + 1, b + x − 1) / B(a, b) once x ≥ 1.
  let survived = 1;
  return Float64Array.from({ length: n }, (_, x) => {
    if (x === 0) return stays;
    atLeast -= stays;
    stays *= (share * (r + x - 1)) / x;
    const left = (survived * a) / (a + b + (x - 1));
    survived *= (b + (x - 1)) / (a + b + (x - 1));
    return survived * stays + left * Math.max(0, atLeast);
  });
}
