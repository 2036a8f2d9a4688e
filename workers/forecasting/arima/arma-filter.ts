import type { ArmaLags } from './arma-lags';
import { stationaryColumn } from './stationary-start';

/** One-step errors of a stationary series and of the columns of its regressors, all through the same filter. */
export interface Innovations {
  /** Of each column, in its order. */
  errors: Float64Array[];
  /** Variances of the errors in units of σ². */
  variances: Float64Array;
  /** The state expected after the last observation, of each column. */
  states: Float64Array[];
  logVariances: number;
}

/** Steps of the variance below this share of it change nothing. */
const STEADY = 1e-14;

/**
 * The Kalman filter of an ARMA model in Harvey's form, exact from the first observation on. The covariance matrix itself is never
 * made: it changes from step to step by a matrix of rank one, which Chandrasekhar’s recursions carry along (Morf, Sidhu and Kailath
 * 1974; Pearlman 1980), so that a step costs as much as there are states and not their square.
 * @returns undefined where the model is not stationary
 */
export function armaFilter(columns: readonly Float64Array[], lags: ArmaLags): Innovations | undefined {
  const start = stationaryColumn(lags);
  if (!start) return undefined;
  const size = start.length;
  const n = columns[0]!.length;
  const phi = new Float64Array(size);
  phi.set(lags.phi);
  // The variance F, the gain times F, and the step of the covariance: weight × along × along′.
  let variance = start[0]!;
  const gain = new Float64Array(size);
  for (let i = 0; i < size; i++) gain[i] = phi[i]! * variance + (i + 1 < size ? start[i + 1]! : 0);
  const along = gain.slice();
  let weight = -1 / variance;
  let steady = false;
  const variances = new Float64Array(n);
  const errors = columns.map(() => new Float64Array(n));
  const states = columns.map(() => new Float64Array(size));
  let logVariances = 0;
  let logVariance = Math.log(variance);
  for (let t = 0; t < n; t++) {
    variances[t] = variance;
    logVariances += logVariance;
    for (let c = 0; c < columns.length; c++) {
      const state = states[c]!;
      const first = state[0]!;
      const error = columns[c]![t]! - first;
      errors[c]![t] = error;
      const pull = error / variance;
      for (let i = 0; i < size - 1; i++) state[i] = state[i + 1]! + phi[i]! * first + gain[i]! * pull;
      state[size - 1] = phi[size - 1]! * first + gain[size - 1]! * pull;
    }
    if (steady) continue;
    const step = along[0]!;
    const next = variance + weight * step * step;
    if (!(next > 0)) return undefined;
    let largest = 0;
    for (let i = 0; i < size; i++) {
      const moved = phi[i]! * step + (i + 1 < size ? along[i + 1]! : 0);
      gain[i]! += weight * step * moved;
      along[i] = moved - (gain[i]! / next) * step;
      largest = Math.max(largest, Math.abs(along[i]!));
    }
    weight += (weight * weight * step * step) / variance;
    variance = next;
    logVariance = Math.log(variance);
    steady = Math.abs(weight) * largest * largest < STEADY * variance;
  }
  return Number.isFinite(logVariances) ? { errors, variances, states, logVariances } : undefined;
}
