/** How a stretch of a series is smoothed. */
export interface Smoother {
  /** Neighbours in a local fit: an odd number, at least 3. */
  window: number;
  /** Degree of the local polynomial. */
  degree: 0 | 1;
  /** Every so many places are fitted, those between lie on straight lines. */
  jump: number;
}

/** Values at the places 1 to n, and how much each counts. */
export interface Points {
  values: Float64Array;
  weights: Float64Array | undefined;
}

/**
 * The local fit at one place, from the values between two neighbours (both included, counted from 1), with tricube weights
 * (W. S. Cleveland 1979). NaN where no value has a weight.
 */
export function loessAt(
  { values, weights }: Points,
  { window, degree }: Smoother,
  at: number,
  left: number,
  right: number,
): number {
  const n = values.length;
  let reach = Math.max(at - left, right - at);
  if (window > n) reach += (window - n) >> 1;
  const w = new Float64Array(right - left + 1);
  let sum = 0;
  for (let j = left; j <= right; j++) {
    const distance = Math.abs(j - at);
    if (distance > 0.999 * reach) continue;
    let weight = distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
    if (weights) weight *= weights[j - 1]!;
    w[j - left] = weight;
    sum += weight;
  }
  if (sum <= 0) return NaN;
  for (let i = 0; i < w.length; i++) w[i]! /= sum;
  if (reach > 0 && degree > 0) tilt(w, at, left, n);
  let fit = 0;
  for (let i = 0; i < w.length; i++) fit += w[i]! * values[left - 1 + i]!;
  return fit;
}

/** Weights of a mean become those of a straight line's value at a place, unless all neighbours are too close for a slope. */
function tilt(w: Float64Array, at: number, left: number, n: number): void {
  let mean = 0;
  for (let i = 0; i < w.length; i++) mean += w[i]! * (left + i);
  let spread = 0;
  for (let i = 0; i < w.length; i++) spread += w[i]! * (left + i - mean) ** 2;
  if (Math.sqrt(spread) <= 0.001 * (n - 1)) return;
  const slope = (at - mean) / spread;
  for (let i = 0; i < w.length; i++) w[i]! *= slope * (left + i - mean) + 1;
}

/** The whole series smoothed; a place without a fit keeps its value. */
export function loess(points: Points, smoother: Smoother): Float64Array {
  const { values } = points;
  const { window } = smoother;
  const n = values.length;
  if (n < 2) return values.slice();
  const jump = Math.min(smoother.jump, n - 1);
  const out = new Float64Array(n);
  const fit = (at: number, left: number): void => {
    const found = loessAt(points, smoother, at, left, Math.min(n, left + window - 1));
    out[at - 1] = Number.isNaN(found) ? values[at - 1]! : found;
  };
  const half = (window + 1) >> 1;
  const last = Math.max(1, n - window + 1);
  for (let at = 1; at <= n; at += jump) fit(at, Math.min(last, Math.max(1, at - half + 1)));
  if (jump === 1) return out;
  for (let at = 1; at + jump <= n; at += jump) join(out, at, at + jump);
  const end = Math.floor((n - 1) / jump) * jump + 1;
  if (end === n) return out;
  // The last place is fitted with the neighbours of the last one that was, as the published routine does.
  fit(n, window >= n ? 1 : Math.min(last, Math.max(1, end - half + 1)));
  join(out, end, n);
  return out;
}

/** A straight line between two places. */
function join(out: Float64Array, from: number, to: number): void {
  const step = (out[to - 1]! - out[from - 1]!) / (to - from);
  for (let at = from + 1; at < to; at++) out[at - 1] = out[from - 1]! + step * (at - from);
}
