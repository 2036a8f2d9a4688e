import { digamma } from './digamma';
import { drawNormal } from './draw-normal';
import { lowerBound } from './lower-bound';
import { type Random, createRandom } from './random';

/** Neighbours that distances are measured to, as scikit-learn's default. */
const NEIGHBOURS = 3;

/** How much two lists of codes (whole numbers) tell of each other, in nats: what was counted, exactly. */
export function codesInformation(a: Float64Array, b: Float64Array): number {
  const [ofA, ofB, ofBoth] = [counts(a), counts(b), new Map<number, Map<number, number>>()];
  a.forEach((x, row) => {
    const inside = ofBoth.get(x) ?? new Map<number, number>();
    inside.set(b[row]!, (inside.get(b[row]!) ?? 0) + 1);
    ofBoth.set(x, inside);
  });
  let sum = 0;
  for (const [x, inside] of ofBoth) {
    for (const [y, both] of inside) {
      sum += (both / a.length) * Math.log((both * a.length) / (ofA.get(x)! * ofB.get(y)!));
    }
  }
  return Math.max(0, sum);
}

/**
 * What two lists of codes that have nothing to do with each other tell of each other on average, in nats, with as many of each code: few rows of many
 * codes always seem to tell something (N. X. Vinh, J. Epps, J. Bailey, JMLR 11, 2010; exact).
 */
export function chanceInformation(a: Float64Array, b: Float64Array): number {
  const n = a.length;
  const [sizesA, sizesB] = [sizes(a), sizes(b)];
  const factorials = logFactorials(n);
  let sum = 0;
  for (const [ofA, timesA] of sizesA) {
    for (const [ofB, timesB] of sizesB) {
      const fixed =
        factorials[ofA]! + factorials[ofB]! + factorials[n - ofA]! + factorials[n - ofB]! - factorials[n]!;
      let pair = 0;
      for (let both = Math.max(1, ofA + ofB - n); both <= Math.min(ofA, ofB); both++) {
        const chance = Math.exp(
          fixed -
            factorials[both]! -
            factorials[ofA - both]! -
            factorials[ofB - both]! -
            factorials[n - ofA - ofB + both]!,
        );
        pair += (both / n) * Math.log((both * n) / (ofA * ofB)) * chance;
      }
      sum += pair * timesA * timesB;
    }
  }
  return Math.max(0, sum);
}

/**
 * Of two numbers, in nats, by the distances to the nearest neighbours (Kraskov, Stögbauer and Grassberger 2004, the first of their estimators).
 * Both are put on the same scale before.
 */
export function numbersInformation(a: Float64Array, b: Float64Array, seed: number): number {
  const n = a.length;
  if (n <= NEIGHBOURS) return 0;
  const random = createRandom(seed);
  const [x, y] = [scaled(a, random), scaled(b, random)];
  const order = Int32Array.from(x.keys()).sort((i, j) => x[i]! - x[j]! || i - j);
  const [xs, ys] = [Float64Array.from(order, (row) => x[row]!), Float64Array.from(order, (row) => y[row]!)];
  const sortedY = ys.toSorted();
  let sum = 0;
  for (let at = 0; at < n; at++) {
    const radius = distanceToNeighbour(xs, ys, at);
    sum += digamma(closer(xs, xs[at]!, radius)) + digamma(closer(sortedY, ys[at]!, radius));
  }
  return Math.max(0, digamma(n) + digamma(NEIGHBOURS) - sum / n);
}

/** Of a number and a code, in nats (B. C. Ross, PLoS ONE 9(2), 2014). A code that only one row has says nothing. */
export function mixedInformation(numbers: Float64Array, codes: Float64Array, seed: number): number {
  const labels = counts(codes);
  const rows = Int32Array.from(codes.keys()).filter((row) => labels.get(codes[row]!)! > 1);
  const n = rows.length;
  if (n === 0) return 0;
  const all = scaled(numbers, createRandom(seed));
  const sorted = Float64Array.from(rows, (row) => all[row]!).sort();
  let sum = 0;
  for (const [label, count] of labels) {
    if (count < 2) continue;
    const own = Float64Array.from(
      rows.filter((row) => codes[row] === label),
      (row) => all[row]!,
    ).sort();
    const k = Math.min(NEIGHBOURS, count - 1);
    own.forEach((value, at) => {
      sum += digamma(k) - digamma(count) - digamma(closer(sorted, value, nthDistance(own, at, k)));
    });
  }
  return Math.max(0, digamma(n) + sum / n);
}

/** Scikit-learn moves values by so much of their mean size, so that equal ones are apart. */
const BLUR = 1e-10;

/** By the standard deviation, and a hair's breadth aside. */
function scaled(values: Float64Array, random: Random): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  const by = deviation > 0 ? deviation : 1;
  const size = values.reduce((sum, value) => sum + Math.abs(value) / by, 0) / values.length;
  const blur = BLUR * Math.max(1, size);
  return values.map((value) => value / by + blur * drawNormal(random));
}

/** To the third nearest place, by the larger of both distances. Places are looked at as they lie along x, until they are too far off. */
function distanceToNeighbour(xs: Float64Array, ys: Float64Array, at: number): number {
  const nearest = new Float64Array(NEIGHBOURS).fill(Infinity);
  let [below, above] = [at - 1, at + 1];
  for (;;) {
    const [down, up] = [
      below >= 0 ? xs[at]! - xs[below]! : Infinity,
      above < xs.length ? xs[above]! - xs[at]! : Infinity,
    ];
    const along = Math.min(down, up);
    if (along >= nearest[NEIGHBOURS - 1]!) return nearest[NEIGHBOURS - 1]!;
    const other = down <= up ? below-- : above++;
    insert(nearest, Math.max(along, Math.abs(ys[at]! - ys[other]!)));
  }
}

function insert(nearest: Float64Array, distance: number): void {
  let place = nearest.length - 1;
  if (distance >= nearest[place]!) return;
  while (place > 0 && nearest[place - 1]! > distance) {
    nearest[place] = nearest[place - 1]!;
    place--;
  }
  nearest[place] = distance;
}

/** Along one line: to the k-th nearest of the others. */
function nthDistance(sorted: Float64Array, at: number, k: number): number {
  let [below, above] = [at - 1, at + 1];
  let distance = 0;
  for (let found = 0; found < k; found++) {
    const down = below >= 0 ? sorted[at]! - sorted[below]! : Infinity;
    const up = above < sorted.length ? sorted[above]! - sorted[at]! : Infinity;
    distance = Math.min(down, up);
    if (down <= up) below--;
    else above++;
  }
  return distance;
}

/** How many of sorted values are nearer to the value than the radius, itself included; at least itself. */
function closer(sorted: Float64Array, value: number, radius: number): number {
  const from = lowerBound(sorted, (each) => value - each < radius);
  const to = lowerBound(sorted, (each) => each - value >= radius);
  return Math.max(1, to - from);
}

function counts(values: Float64Array): Map<number, number> {
  const found = new Map<number, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

/** How many codes have so many rows. */
function sizes(codes: Float64Array): Map<number, number> {
  return counts(Float64Array.from(counts(codes).values()));
}

function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logs[i] = logs[i - 1]! + Math.log(i);
  return logs;
}
