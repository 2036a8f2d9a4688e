import { chebyshevCoefficients, chebyshevPoints, chebyshevValue } from '../../kernels/chebyshev';
import { activePurchases, discountedActivePurchases } from './active-purchases';
import type { BgNbdParams } from './bg-nbd-likelihood';
import { discountedSum } from './discounted-sum';
import type { ExpectedPurchases, Horizon } from './purchase-model';

/** Sizes of the polynomials in ln(alpha + T) that are tried, smallest first. */
const DEGREES = [12, 24, 48];
const AGREEMENT = 1e-11;

/**
 * Expected purchases of every customer over the horizon, were they active now.
 */
export function expectedPurchases(
  params: BgNbdParams,
  frequency: Float64Array,
  age: Float64Array,
  { periods, factor }: Horizon,
): ExpectedPurchases {
  const youngest = age.reduce((least, value) => Math.min(least, value), Infinity);
  const { nodes, weights } = discountedSum(periods, factor, params.alpha + youngest);
  const [total, discounted] = byFrequencyAndAge(params, frequency, age, (x, low) => {
    const purchases = activePurchases(params, x, low, periods);
    return [
      (at) => purchases(periods, at),
      (at) => nodes.reduce((sum, node, i) => sum + weights[i]! * purchases(node, at), 0),
    ];
  });
  return { total: total!, discounted: discounted! };
}

/** Expected purchases of every customer in a time of any length, were they active now. */
export function purchasesWithin(
  params: BgNbdParams,
  frequency: Float64Array,
  age: Float64Array,
  time: number,
): Float64Array {
  const [total] = byFrequencyAndAge(params, frequency, age, (x, low) => {
    const purchases = activePurchases(params, x, low, time);
    return [(at) => purchases(time, at)];
  });
  return total!;
}

/** Discounted expected purchases of every customer without end, were they active now. */
export function endlessPurchases(
  params: BgNbdParams,
  frequency: Float64Array,
  age: Float64Array,
  discountRate: number,
): Float64Array {
  const [endless] = byFrequencyAndAge(params, frequency, age, (x, low) => [
    discountedActivePurchases(params, x, low, discountRate),
  ]);
  return endless!;
}

/** Degrees of the surface in ln(r + x) and in ln(alpha + T). */
const SURFACE_DEGREE = { frequency: 28, age: 16 };
const SURFACE_AGREEMENT = 1e-10;

type Curve = (alphaPlusAge: number) => number;
type Curves = (frequency: number, low: number) => Curve[];

/**
 * The curves of all frequencies at once: they change smoothly with frequency, too, so that a rule is needed at few places
 * between the smallest and the largest. Null where that saves nothing or does not agree with the curves themselves.
 */
function surfaces(
  curvesOf: Curves,
  { r, alpha }: BgNbdParams,
  frequency: Float64Array,
  age: Float64Array,
): ((frequency: number) => Curve[]) | null {
  const frequencies = [...new Set(frequency)].sort((a, b) => a - b);
  const [first = 0] = frequencies;
  const last = frequencies.at(-1) ?? 0;
  const low = alpha + age.reduce((least, value) => Math.min(least, value), Infinity);
  const high = alpha + age.reduce((most, value) => Math.max(most, value), 0);
  if (frequencies.length <= 2 * SURFACE_DEGREE.frequency || !(low < high)) return null;
  const [fromX, toX] = [Math.log(r + first), Math.log(r + last)];
  const [from, to] = [Math.log(low), Math.log(high)];
  const points = chebyshevPoints(SURFACE_DEGREE.age, from, to).map(Math.exp);
  // By node in frequency and by curve: coefficients in age.
  const atNodes = Array.from(chebyshevPoints(SURFACE_DEGREE.frequency, fromX, toX), (node) =>
    curvesOf(Math.exp(node) - r, low).map((curve) =>
      chebyshevCoefficients(points.map((point) => Math.log(curve(point)))),
    ),
  );
  // By curve and by degree in age: coefficients in frequency.
  const along = atNodes[0]!.map((_, curve) =>
    Array.from({ length: SURFACE_DEGREE.age }, (_, degree) =>
      chebyshevCoefficients(Float64Array.from(atNodes, (curves) => curves[curve]![degree]!)),
    ),
  );
  const surfacesAt = (x: number): Curve[] =>
    along.map((byDegree) => {
      const coefficients = Float64Array.from(byDegree, (one) =>
        chebyshevValue(one, fromX, toX, Math.log(r + x)),
      );
      return (at) =>
        Math.exp(chebyshevValue(coefficients, from, to, Math.min(to, Math.max(from, Math.log(at)))));
    });
  const agrees = [0, 0.02, 0.3, 0.6, 1].every((share) => {
    const x = frequencies[Math.round(share * (frequencies.length - 1))]!;
    const smooth = surfacesAt(x);
    return curvesOf(x, low).every((curve, i) =>
      [low, low ** 0.7 * high ** 0.3, high].every(
        (at) => Math.abs(smooth[i]!(at) - curve(at)) <= SURFACE_AGREEMENT * curve(at),
      ),
    );
  });
  return agrees ? surfacesAt : null;
}

/**
 * Values of curves that depend on frequency and age alone, and smoothly on both: customers of one frequency share a
 * polynomial, so that many thousands cost little more than a few hundred.
 * @param curvesOf the curves of customers of a frequency, given the least alpha + T among them
 */
function byFrequencyAndAge(
  params: BgNbdParams,
  frequency: Float64Array,
  age: Float64Array,
  curvesOf: Curves,
): Float64Array[] {
  const { alpha } = params;
  const smooth = surfaces(curvesOf, params, frequency, age);
  const out: Float64Array[] = [];
  for (const [x, rows] of rowsByFrequency(frequency)) {
    const low = alpha + rows.reduce((least, row) => Math.min(least, age[row]!), Infinity);
    const high = alpha + rows.reduce((most, row) => Math.max(most, age[row]!), 0);
    (smooth?.(x) ?? curvesOf(x, low)).forEach((curve, i) => {
      out[i] ??= new Float64Array(age.length);
      const cheaper = interpolant(curve, low, high, rows.length);
      for (const row of rows) out[i][row] = cheaper(alpha + age[row]!);
    });
  }
  return out;
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
