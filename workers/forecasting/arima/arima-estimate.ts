import { quasiNewton } from '../../kernels/quasi-newton';
import { armaLags, fromPartial, toPartial } from './arma-lags';
import { type Concentrated, concentrated } from './concentrated-likelihood';
import type { ArimaOrder } from './order';

/** Maximum likelihood estimates: ar, ma, sar, sma, and what follows from them. */
export interface ArimaEstimate {
  coefficients: Float64Array;
  likelihood: Concentrated;
}

/** How exactly the likelihood is climbed. */
interface Search {
  /** Step of the differences that make the gradient. */
  step: number;
  isTwoSided: boolean;
  gradientTolerance: number;
  /** Of the likelihood per observation. */
  valueTolerance: number;
  longestStep: number;
}

/** Until coefficients stand still to four digits. */
const EXACT: Search = {
  step: 1e-5,
  isTwoSided: true,
  gradientTolerance: 1e-5,
  valueTolerance: 1e-9,
  longestStep: 0.5,
};
/** Until the log-likelihood of a hundred observations stands still to a hundredth: enough to compare models. */
const ROUGH: Search = {
  step: 1e-6,
  isTwoSided: false,
  gradientTolerance: 1e-3,
  valueTolerance: 2e-6,
  longestStep: 0.5,
};
/** Partial autocorrelations of the autoregression stay below 1; those of moving averages may reach it. */
const EDGE = 0.99999;
/** A start on the edge would have no slope to leave it by. */
const FARTHEST = 0.995;

/**
 * Estimates an ARMA model of a stationary series by exact maximum likelihood. The parts move as partial autocorrelations, each the sine
 * of a coordinate, so that they stay stationary and invertible, and so that the edge, where moving averages often end, is a place
 * like any other.
 * @param columns the differenced series, then the differenced regressors
 * @param starts coefficients to begin at; the best end counts
 * @param isRough stops where models can be told apart
 */
export function estimateArma(
  columns: readonly Float64Array[],
  order: ArimaOrder,
  starts: readonly Float64Array[],
  isRough = false,
): ArimaEstimate | undefined {
  const search = isRough ? ROUGH : EXACT;
  const value = (point: Float64Array): number =>
    concentrated(columns, armaLags(order, naturalOf(point, order)))?.value ?? Infinity;
  const objective = (point: Float64Array, gradient: Float64Array): number => {
    const here = value(point);
    if (!Number.isFinite(here)) return Infinity;
    const moved = point.slice();
    for (let i = 0; i < point.length; i++) {
      moved[i] = point[i]! + search.step;
      const above = value(moved);
      moved[i] = point[i]! - search.step;
      const below = search.isTwoSided ? value(moved) : here;
      moved[i] = point[i]!;
      gradient[i] = (above - below) / (search.isTwoSided ? 2 * search.step : search.step);
    }
    return here;
  };
  let best: ArimaEstimate | undefined;
  for (const start of starts) {
    const { point } = quasiNewton(objective, freeOf(start, order), search);
    const coefficients = naturalOf(point, order);
    const likelihood = concentrated(columns, armaLags(order, coefficients));
    if (likelihood && !(best && best.likelihood.value <= likelihood.value))
      best = { coefficients, likelihood };
  }
  return best;
}

/** Places to begin at: no memory, and the usual one of series that were differenced. */
export function usualStarts({ p, q, seasonal }: ArimaOrder): Float64Array[] {
  const size = p + q + seasonal.p + seasonal.q;
  if (size === 0) return [new Float64Array(0)];
  const likely = new Float64Array(size);
  if (p > 0) likely[0] = 0.4;
  if (q > 0) likely[p] = p > 0 ? -0.7 : -0.4;
  if (seasonal.p > 0) likely[p + q] = 0.3;
  if (seasonal.q > 0) likely[p + q + seasonal.p] = -0.6;
  return [new Float64Array(size), likely];
}

/** Where each polynomial's coefficients stand, and the sign with which they enter it. */
function parts({ p, q, seasonal }: ArimaOrder): { start: number; end: number; sign: 1 | -1; edge: number }[] {
  const sizes = [p, q, seasonal.p, seasonal.q];
  let start = 0;
  return sizes.map((size, i) => {
    const isMovingAverage = i % 2 === 1;
    const part = {
      start,
      end: start + size,
      sign: isMovingAverage ? -1 : 1,
      edge: isMovingAverage ? 1 : EDGE,
    } as const;
    start += size;
    return part;
  });
}

function naturalOf(point: Float64Array, order: ArimaOrder): Float64Array {
  const out = point.slice();
  for (const { start, end, sign, edge } of parts(order)) {
    if (end === start) continue;
    const partial = point.subarray(start, end).map((value) => edge * Math.sin(value));
    out.set(
      fromPartial(partial).map((value) => sign * value),
      start,
    );
  }
  return out;
}

function freeOf(coefficients: Float64Array, order: ArimaOrder): Float64Array {
  const out = coefficients.slice();
  for (const { start, end, sign } of parts(order)) {
    if (end === start) continue;
    const partial = toPartial(coefficients.subarray(start, end).map((value) => sign * value));
    out.set(
      partial.map((value) => Math.asin(Math.min(FARTHEST, Math.max(-FARTHEST, value)))),
      start,
    );
  }
  return out;
}
