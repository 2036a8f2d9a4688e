import { type Outlook, gaussianOutlook } from '../outlook';
import type { ArmaLags } from './arma-lags';
import { stationaryColumn } from './stationary-start';

/**
 * Continues a series by its model.
 * @param values the series without its regressors, undifferenced
 * @param lags those of the differenced series
 * @param state expected of the differenced series after its last value
 * @param ahead what regressors add to each period of the horizon
 */
export function arimaOutlook(
  values: Float64Array,
  lags: ArmaLags,
  difference: Float64Array,
  state: Float64Array,
  variance: number,
  ahead: Float64Array,
): Outlook {
  const horizon = ahead.length;
  const mean = integrated(values, difference, expected(state, lags, horizon));
  const covariance = predictedCovariance(lags, values.length - difference.length + 1);
  const shares = forecastVariances(lags, difference, covariance, horizon);
  return gaussianOutlook(
    mean.map((value, h) => value + ahead[h]!),
    shares.map((share) => Math.sqrt(variance * share)),
  );
}

/** The differenced series ahead. */
function expected(state: Float64Array, { phi }: ArmaLags, horizon: number): Float64Array {
  let current = state.slice();
  return Float64Array.from({ length: horizon }, () => {
    const first = current[0]!;
    current = current.map((_, i) => (current[i + 1] ?? 0) + (phi[i] ?? 0) * first);
    return first;
  });
}

/** Sums the differences up again, on from the last values. */
function integrated(values: Float64Array, difference: Float64Array, changes: Float64Array): Float64Array {
  const degree = difference.length - 1;
  const all = new Float64Array(degree + changes.length);
  all.set(values.subarray(values.length - degree));
  for (let h = 0; h < changes.length; h++) {
    let sum = changes[h]!;
    for (let back = 1; back <= degree; back++) sum -= difference[back]! * all[degree + h - back]!;
    all[degree + h] = sum;
  }
  return all.subarray(degree);
}

/**
 * The covariance of the state's error after so many observations, in units of σ²: the filter's own steps with the whole matrix. Where
 * an observation has no error of its own the update clears the first row, so that a step only shifts the rest.
 */
export function predictedCovariance(lags: ArmaLags, steps: number): Float64Array {
  const size = Math.max(lags.phi.length, lags.theta.length + 1);
  const noise = new Float64Array(size);
  noise[0] = 1;
  noise.set(lags.theta, 1);
  let covariance = stationaryCovariance(lags, noise, size);
  for (let t = 0; t < steps; t++) {
    const next = new Float64Array(size * size);
    const variance = covariance[0]!;
    for (let i = 0; i < size; i++) {
      for (let j = i; j < size; j++) {
        let value = noise[i]! * noise[j]!;
        if (j + 1 < size) {
          const shifted = covariance[(i + 1) * size + j + 1]!;
          value += shifted - (covariance[(i + 1) * size]! * covariance[(j + 1) * size]!) / variance;
        }
        next[i * size + j] = value;
        next[j * size + i] = value;
      }
    }
    covariance = next;
  }
  return covariance;
}

/** From the first column the others follow, the last ones first: P = T P T′ + R R′ read from the lower right corner. */
function stationaryCovariance({ phi }: ArmaLags, noise: Float64Array, size: number): Float64Array {
  const theta = noise.slice(1);
  const first = stationaryColumn({ phi, theta })!;
  const covariance = new Float64Array(size * size);
  const lag = (i: number): number => phi[i] ?? 0;
  const column = (i: number): number => first[i] ?? 0;
  for (let i = size - 1; i >= 0; i--) {
    for (let j = i; j < size; j++) {
      const shifted = j + 1 < size ? covariance[(i + 1) * size + j + 1]! : 0;
      const value =
        i === 0
          ? column(j)
          : lag(i) * lag(j) * first[0]! +
            lag(i) * column(j + 1) +
            lag(j) * column(i + 1) +
            shifted +
            noise[i]! * noise[j]!;
      covariance[i * size + j] = value;
      covariance[j * size + i] = value;
    }
  }
  return covariance;
}

/** Variances of forecasts of the undifferenced series, whose own lags are known: only the state's error is not. */
function forecastVariances(
  { phi, theta }: ArmaLags,
  difference: Float64Array,
  covariance: Float64Array,
  horizon: number,
): Float64Array {
  // φ(B) Δ(B) multiplied out.
  const full = new Float64Array(phi.length + difference.length - 1);
  for (let i = 0; i <= phi.length; i++) {
    for (let j = 0; j < difference.length; j++) {
      const at = i + j - 1;
      if (at >= 0) full[at]! += (i === 0 ? -1 : phi[i - 1]!) * difference[j]!;
    }
  }
  const small = Math.sqrt(covariance.length);
  const size = Math.max(full.length, theta.length + 1, small);
  let current = new Float64Array(size * size);
  for (let i = 0; i < small; i++) {
    for (let j = 0; j < small; j++) current[i * size + j] = covariance[i * small + j]!;
  }
  const lag = (i: number): number => full[i] ?? 0;
  const noise = (i: number): number => (i === 0 ? 1 : (theta[i - 1] ?? 0));
  return Float64Array.from({ length: horizon }, () => {
    const variance = current[0]!;
    const next = new Float64Array(size * size);
    const at = (i: number, j: number): number => (i < size && j < size ? current[i * size + j]! : 0);
    for (let i = 0; i < size; i++) {
      for (let j = i; j < size; j++) {
        const value =
          lag(i) * lag(j) * variance +
          lag(i) * at(0, j + 1) +
          lag(j) * at(0, i + 1) +
          at(i + 1, j + 1) +
          noise(i) * noise(j);
        next[i * size + j] = value;
        next[j * size + i] = value;
      }
    }
    current = next;
    return variance;
  });
}
