import { chebyshevCoefficients, chebyshevPoints, chebyshevValue } from '../../kernels/chebyshev';
import { type ActivePurchases, activePurchases } from './active-purchases';
import type { BgNbdParams } from './bg-nbd-likelihood';
import { discountedSum } from './discounted-sum';

/** What active customers are expected to buy, by customer. */
export interface ExpectedPurchases {
  /** Over the whole horizon. */
  total: Float64Array;
  /** The same, each period's share discounted from the period's end. */
  discounted: Float64Array;
}

export interface Horizon {
  /** Periods, in the unit of the ages. */
  periods: number;
  /** Discount factor of one period. */
  factor: number;
}

/** Sizes of the polynomials in ln(alpha + T) that are tried, smallest first. */
const DEGREES = [12, 24, 48];
const AGREEMENT = 1e-11;

/**
 * Expected purchases of every customer over the horizon, were they active now. They depend on frequency and age alone, and
 * smoothly on age: customers of one frequency share a polynomial, so that many thousands cost little more than
 * a few hundred.
 */
export function expectedPurchases(
  params: BgNbdParams,
  frequency: Float64Array,
  age: Float64Array,
  { periods, factor }: Horizon,
): ExpectedPurchases {
  const total = new Float64Array(age.length);
  const discounted = new Float64Array(age.length);
  const youngest = age.reduce((least, value) => Math.min(least, value), Infinity);
  const { nodes, weights } = discountedSum(periods, factor, params.alpha + youngest);
  for (const [x, rows] of rowsByFrequency(frequency)) {
    const low = params.alpha + rows.reduce((least, row) => Math.min(least, age[row]!), Infinity);
    const high = params.alpha + rows.reduce((most, row) => Math.max(most, age[row]!), 0);
    const purchases = activePurchases(params, x, low, periods);
    const worth: ActivePurchases = (_, at) =>
      nodes.reduce((sum, node, i) => sum + weights[i]! * purchases(node, at), 0);
    for (const [out, exact] of [
      [total, purchases],
      [discounted, worth],
    ] as const) {
      const at = (alphaPlusAge: number): number => exact(periods, alphaPlusAge);
      const smooth = interpolant(at, low, high, rows.length);
      for (const row of rows) out[row] = smooth(params.alpha + age[row]!);
    }
  }
  return { total, discounted };
}

function rowsByFrequency(frequency: Float64Array): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  frequency.forEach((x, row) => {
    const group = groups.get(x);
    if (group) group.push(row);
    else groups.set(x, [row]);
  });
  return groups;
}

type Curve = (alphaPlusAge: number) => number;

/** A polynomial that agrees with the curve where it was not fitted, or the curve itself when that is cheaper. */
function interpolant(exact: Curve, low: number, high: number, uses: number): Curve {
  if (low === high) {
    const only = exact(low);
    return () => only;
  }
  const [from, to] = [Math.log(low), Math.log(high)];
  for (const degree of DEGREES) {
    if (uses <= 2 * degree) break;
    const values = chebyshevPoints(degree, from, to).map((point) => exact(Math.exp(point)));
    const coefficients = chebyshevCoefficients(values);
    const curve: Curve = (at) => chebyshevValue(coefficients, from, to, Math.min(to, Math.log(at)));
    const agrees = [0.003, 0.29, 0.55, 0.98].every((share) => {
      const at = Math.exp(from + share * (to - from));
      return Math.abs(curve(at) - exact(at)) <= AGREEMENT * exact(at);
    });
    if (agrees) return curve;
  }
  return exact;
}
