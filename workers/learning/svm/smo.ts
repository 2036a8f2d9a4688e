import type { KernelRows } from './kernel-rows';

/** A soft margin between two classes: the decision is Σ `signed`ᵢ K(xᵢ, x) − `rho`. */
export interface Margin {
  /** Sign of the class times the multiplier of each row; 0 for rows that are no support vectors. */
  signed: Float64Array;
  rho: number;
  /** ½ αᵀQα − Σα, the dual objective as it is minimised. */
  objective: number;
  iterations: number;
  converged: boolean;
}

/** A curvature that is not positive counts as this. */
const FLAT = 1e-12;
const LEAST_STEPS = 200_000;
const STEPS_PER_ROW = 50;

/**
 * C-SVC by sequential minimal optimisation; of each pair of multipliers the second is chosen by second-order information
 * (Fan, Chen and Lin 2005, JMLR 6:1889, WSS 2).
 * @param signs 1 or −1 per row
 * @param bounds the largest multiplier of each row: C times its weight
 * @param tolerance conditions of the optimum may be missed by so much
 */
export function separate(
  kernel: KernelRows,
  signs: Int8Array,
  bounds: Float64Array,
  tolerance: number,
): Margin {
  const n = signs.length;
  const alpha = new Float64Array(n);
  const gradient = new Float64Array(n).fill(-1);
  const limit = Math.max(LEAST_STEPS, STEPS_PER_ROW * n);
  let iterations = 0;
  let pair = choosePair(kernel, { signs, bounds, alpha, gradient, tolerance });
  for (; pair && iterations < limit; iterations++) {
    const [i, j] = pair;
    const rowI = kernel.row(i);
    const rowJ = kernel.row(j);
    const beforeI = alpha[i]!;
    const beforeJ = alpha[j]!;
    const curvature = kernel.diagonal[i]! + kernel.diagonal[j]! - 2 * rowI[j]!;
    moveBoth(signs, bounds, alpha, gradient, pair, curvature > 0 ? curvature : FLAT);
    const stepI = signs[i]! * (alpha[i]! - beforeI);
    const stepJ = signs[j]! * (alpha[j]! - beforeJ);
    for (let t = 0; t < n; t++) gradient[t]! += signs[t]! * (stepI * rowI[t]! + stepJ * rowJ[t]!);
    pair = choosePair(kernel, { signs, bounds, alpha, gradient, tolerance });
  }
  return {
    signed: alpha.map((value, t) => (value > 0 ? signs[t]! * value : 0)),
    rho: offsetOf(signs, bounds, alpha, gradient),
    objective: alpha.reduce((sum, value, t) => sum + value * (gradient[t]! - 1), 0) / 2,
    iterations,
    converged: pair === undefined,
  };
}

interface State {
  signs: Int8Array;
  bounds: Float64Array;
  alpha: Float64Array;
  gradient: Float64Array;
  tolerance: number;
}

/** The pair that promises most; undefined at the optimum. */
function choosePair(
  kernel: KernelRows,
  { signs, bounds, alpha, gradient, tolerance }: State,
): readonly [number, number] | undefined {
  const n = signs.length;
  let first = -1;
  let most = -Infinity;
  for (let t = 0; t < n; t++) {
    const isUp = signs[t]! > 0 ? alpha[t]! < bounds[t]! : alpha[t]! > 0;
    const slope = -signs[t]! * gradient[t]!;
    if (isUp && slope >= most) {
      first = t;
      most = slope;
    }
  }
  if (first < 0) return undefined;
  const row = kernel.row(first);
  const { diagonal } = kernel;
  const own = diagonal[first]!;
  let second = -1;
  let best = Infinity;
  let widest = -Infinity;
  for (let t = 0; t < n; t++) {
    const isLow = signs[t]! > 0 ? alpha[t]! > 0 : alpha[t]! < bounds[t]!;
    if (!isLow) continue;
    const gap = most + signs[t]! * gradient[t]!;
    if (gap > widest) widest = gap;
    if (!(gap > 0)) continue;
    const curvature = own + diagonal[t]! - 2 * row[t]!;
    const promise = -(gap * gap) / (curvature > 0 ? curvature : FLAT);
    if (promise <= best) {
      second = t;
      best = promise;
    }
  }
  return widest < tolerance || second < 0 ? undefined : [first, second];
}

/** Both multipliers at their best with the others as they are, within their bounds. */
function moveBoth(
  signs: Int8Array,
  bounds: Float64Array,
  alpha: Float64Array,
  gradient: Float64Array,
  [i, j]: readonly [number, number],
  curvature: number,
): void {
  const step = (-signs[i]! * gradient[i]! + signs[j]! * gradient[j]!) / curvature;
  // The first moves by `step` along its sign, the second against its own; neither leaves its bounds.
  const roomI = signs[i]! > 0 ? bounds[i]! - alpha[i]! : alpha[i]!;
  const roomJ = signs[j]! > 0 ? alpha[j]! : bounds[j]! - alpha[j]!;
  const taken = Math.min(step, roomI, roomJ);
  alpha[i] = taken === roomI ? (signs[i]! > 0 ? bounds[i]! : 0) : alpha[i]! + signs[i]! * taken;
  alpha[j] = taken === roomJ ? (signs[j]! > 0 ? 0 : bounds[j]!) : alpha[j]! - signs[j]! * taken;
}

/** From rows strictly between their bounds; otherwise the middle of what is possible. */
function offsetOf(
  signs: Int8Array,
  bounds: Float64Array,
  alpha: Float64Array,
  gradient: Float64Array,
): number {
  let [free, sum, low, high] = [0, 0, -Infinity, Infinity];
  signs.forEach((sign, t) => {
    const value = sign * gradient[t]!;
    if (alpha[t]! > 0 && alpha[t]! < bounds[t]!) {
      free++;
      sum += value;
    } else if (alpha[t]! > 0 === sign > 0) low = Math.max(low, value);
    else high = Math.min(high, value);
  });
  if (free > 0) return sum / free;
  return Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : 0;
}
