import type { ArmaLags } from './arma-lags';

/**
 * The covariance of the first state with all states, in units of σ², before anything was observed: the first column of the
 * matrix that Gardner, Harvey and Phillips (1980, AS 154) start with. It needs no more than the autocovariances of the series.
 * @returns undefined where the model is not stationary
 */
export function stationaryColumn({ phi, theta }: ArmaLags): Float64Array | undefined {
  const [p, q] = [phi.length, theta.length];
  const size = Math.max(p, q + 1);
  const column = new Float64Array(size);
  const gamma = autocovariances(phi, theta, size);
  if (!gamma) return undefined;
  const psi = new Float64Array(q + 1);
  psi[0] = 1;
  for (let k = 1; k <= q; k++) {
    let sum = theta[k - 1]!;
    for (let j = 1; j <= Math.min(k, p); j++) sum += phi[j - 1]! * psi[k - j]!;
    psi[k] = sum;
  }
  column[0] = gamma[0]!;
  for (let j = 1; j < size; j++) {
    let sum = 0;
    for (let k = j; k < p; k++) sum += phi[k]! * gamma[k + 1 - j]!;
    for (let k = j; k <= q; k++) sum += theta[k - 1]! * psi[k - j]!;
    column[j] = sum;
  }
  return column;
}

/** Of the series θ(B) u, u the autoregression: those of u weighted by the products of θ. */
function autocovariances(phi: Float64Array, theta: Float64Array, size: number): Float64Array | undefined {
  const q = theta.length;
  const products = new Float64Array(q + 1);
  for (let lag = 0; lag <= q; lag++) {
    let sum = lag === 0 ? 1 : theta[lag - 1]!;
    for (let i = 0; i + lag < q; i++) sum += theta[i]! * theta[i + lag]!;
    products[lag] = sum;
  }
  const out = new Float64Array(size + 1);
  if (phi.length === 0) {
    out.set(products.subarray(0, Math.min(products.length, out.length)));
    return out;
  }
  const plain = autoregression(phi, size + q + 1);
  if (!plain) return undefined;
  for (let k = 0; k <= size; k++) {
    let sum = products[0]! * plain[k]!;
    for (let lag = 1; lag <= q; lag++) sum += products[lag]! * (plain[k + lag]! + plain[Math.abs(k - lag)]!);
    out[k] = sum;
  }
  return out;
}

/**
 * Autocovariances of an autoregression: its predictors of lower order by Levinson's recursion backwards, then the covariances by it
 * forwards, in p² steps.
 */
function autoregression(phi: Float64Array, count: number): Float64Array | undefined {
  const p = phi.length;
  const orders: Float64Array[] = new Array<Float64Array>(p + 1);
  orders[p] = phi;
  let product = 1;
  for (let k = p; k > 0; k--) {
    const current = orders[k]!;
    const last = current[k - 1]!;
    const rest = 1 - last * last;
    if (!(rest > 0)) return undefined;
    product *= rest;
    const lower = new Float64Array(k - 1);
    for (let i = 0; i < k - 1; i++) lower[i] = (current[i]! + last * current[k - 2 - i]!) / rest;
    orders[k - 1] = lower;
  }
  const out = new Float64Array(Math.max(count, p + 1));
  out[0] = 1 / product;
  let error = out[0];
  for (let k = 1; k <= p; k++) {
    const lower = orders[k - 1]!;
    const last = orders[k]![k - 1]!;
    let sum = last * error;
    for (let j = 1; j < k; j++) sum += lower[j - 1]! * out[k - j]!;
    out[k] = sum;
    error *= 1 - last * last;
  }
  for (let k = p + 1; k < out.length; k++) {
    let sum = 0;
    for (let j = 1; j <= p; j++) sum += phi[j - 1]! * out[k - j]!;
    out[k] = sum;
  }
  return out;
}
