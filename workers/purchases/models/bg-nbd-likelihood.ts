import { gather } from '../../kernels/gather';
import { uniqueRows } from '../../kernels/unique-rows';

/** Purchase rate ~ Gamma(r, alpha) per unit of time; chance to leave after a repeat purchase ~ Beta(a, b). */
export type BgNbdParams = Record<'r' | 'alpha' | 'a' | 'b', number>;

/**
 * Number of the first repeat purchase, less one, from which a customer may be gone: 0 in BG/NBD, where the first chance
 * to leave comes after a repeat purchase; 1 in MBG/NBD (Batislam, Denizel and Filiztekin 2007), where it comes
 * after the very first purchase. Everywhere b + x of the one is b + x + 1 of the other.
 */
export type Shift = 0 | 1;

/** What the model sees of customers: equal ones once with their number, every time once. */
export interface BgNbdData {
  customers: number;
  frequency: Float64Array;
  counts: Float64Array;
  /** Distinct recencies and ages; the index of each customer's in it. */
  times: Float64Array;
  recency: Int32Array;
  age: Int32Array;
  /** Customers by frequency. */
  countByFrequency: Float64Array;
}

/** Frequencies are whole numbers; recency and age are in one unit, 0 ≤ recency ≤ age. */
export function bgNbdData(frequency: Float64Array, recency: Float64Array, age: Float64Array): BgNbdData {
  const { first, counts } = uniqueRows([frequency, recency, age]);
  const unique = (column: Float64Array): Float64Array => gather(column, first);
  const x = unique(frequency);
  const both = new Float64Array(2 * first.length);
  both.set(unique(recency));
  both.set(unique(age), first.length);
  const times = uniqueRows([both]);
  const most = x.reduce((most, value) => Math.max(most, value), 0);
  const countByFrequency = new Float64Array(most + 1);
  x.forEach((value, i) => (countByFrequency[value]! += counts[i]!));
  return {
    customers: frequency.length,
    frequency: x,
    counts,
    times: gather(both, times.first),
    recency: times.of.subarray(0, first.length),
    age: times.of.subarray(first.length),
    countByFrequency,
  };
}

/**
 * Log-likelihood of the BG/NBD model (Fader, Hardie and Lee 2005, eq. 6), summed over customers, in the form that does
 * not overflow (Fader and Hardie 2013, "Overcoming the BG/NBD model's #NUM! error problem").
 *
 * Frequencies are whole, so every ratio of gamma functions is a product over 0 … x − 1: its logarithm is a running sum,
 * exact where differences of ln Γ would cancel. With a shift of 1 it is that of MBG/NBD.
 * @param gradient gets the derivatives by ln r, ln alpha, ln a, ln b
 */
export function bgNbdLogLikelihood(
  data: BgNbdData,
  params: BgNbdParams,
  gradient: Float64Array,
  shift: Shift = 0,
): number {
  const { r, alpha, a, b } = params;
  const { frequency, counts, times, recency, age, countByFrequency } = data;
  const length = times.length;
  // ln(1 + t / alpha) and minus its derivative by ln alpha.
  const logs = new Float64Array(length);
  const slopes = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    logs[i] = Math.log1p(times[i]! / alpha);
    slopes[i] = times[i]! / (alpha + times[i]!);
  }
  let [value, byR, byLogAlpha, byA, byB] = byCount(countByFrequency, params, shift);
  // ln of a / (b + x − 1 + shift), the odds of having left before time counts.
  const odds = countByFrequency.map((_, x) => Math.log(a / (b + (x - 1 + shift))));
  const left = new Float64Array(countByFrequency.length);
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    const x = frequency[i]!;
    const atAge = age[i]!;
    const power = r + x;
    value -= count * power * logs[atAge]!;
    byR -= count * logs[atAge]!;
    byLogAlpha += count * power * slopes[atAge]!;
    if (x + shift === 0) continue;
    const since = logs[atAge]! - logs[recency[i]!]!;
    const logOdds = odds[x]! + power * since;
    const small = Math.exp(-Math.abs(logOdds));
    value += count * (Math.max(logOdds, 0) + Math.log1p(small));
    const share = (count * (logOdds > 0 ? 1 : small)) / (1 + small);
    byR += share * since;
    byLogAlpha -= share * power * (slopes[atAge]! - slopes[recency[i]!]!);
    left[x]! += share;
  }
  left.forEach((share, x) => {
    byA += share / a;
    if (x + shift > 0) byB -= share / (b + (x - 1 + shift));
  });
  gradient.set([r * byR, byLogAlpha, a * byA, b * byB]);
  return value;
}

/** The terms that depend on the frequency alone: value and derivatives by r, ln alpha, a, b. */
function byCount(
  countByFrequency: Float64Array,
  { r, alpha, a, b }: BgNbdParams,
  shift: Shift,
): [number, number, number, number, number] {
  let [value, byR, byLogAlpha, byA, byB] = [0, 0, 0, 0, 0];
  // Running sums up to x − 1 of ln((r + i) / alpha), up to x − 1 + shift of ln((b + i) / (a + b + i)), and derivatives.
  let [sum, sumR, sumA, sumB] = shift
    ? [-Math.log1p(a / b), 0, 1 / (a + b), a / (b * (a + b))]
    : [0, 0, 0, 0];
  for (let x = 0; x < countByFrequency.length; x++) {
    const count = countByFrequency[x]!;
    value += count * sum;
    byR += count * sumR;
    byLogAlpha -= count * x;
    byA -= count * sumA;
    byB += count * sumB;
    const stays = b + (x + shift);
    sum += Math.log((r + x) / alpha) - Math.log1p(a / stays);
    sumR += 1 / (r + x);
    sumA += 1 / (a + stays);
    sumB += a / (stays * (a + stays));
  }
  return [value, byR, byLogAlpha, byA, byB];
}
