import type { Fault } from '../../contract/fault';
import type { Customers } from './customers';
import { type GammaGammaFit, fitGammaGamma } from '../../purchases/models/gamma-gamma-fit';
import { type GammaGammaParams, expectedSpend } from '../../purchases/models/gamma-gamma-likelihood';

/** What customers are expected to spend per purchase. */
export interface Spend {
  /** By customer. */
  expected: Float64Array;
  /** Customers with repeat purchases, their number of them and mean spend: what the model learns from. */
  repeaters: number;
  x: Float64Array;
  mean: Float64Array;
  /** Missing when the model was not tried or its answer cannot be used; then everyone gets the mean. */
  fit?: GammaGammaFit;
  /** Correlation of frequency and mean spend among repeaters, which the model takes for zero; NaN when undefined. */
  correlation: number;
  notices: Fault[];
}

/** With fewer repeaters three parameters say more about chance than about customers. */
const LEAST_REPEATERS = 10;

/**
 * Gamma-Gamma spend of every customer, or the mean of all purchases where the model cannot be had: too few customers who
 * came back, all of the same spend, no convergence, or a population without a mean (q ≤ 1).
 */
export function fitSpend(customers: Customers): Spend {
  const { frequency, spend } = customers;
  const seen = customers.calibration ?? customers;
  const { meanSpend } = seen;
  const back = seen.frequency
    .map((x, row) => (x > 0 && seen.spend[row]! > 0 ? row : -1))
    .filter((row) => row >= 0);
  const x = back.map((row) => seen.frequency[row]!);
  const mean = back.map((row) => seen.spend[row]!);
  const known = { repeaters: back.length, x, mean, correlation: correlation(x, mean) };
  const byMean = (code: string): Spend => ({
    ...known,
    expected: frequency.map(() => meanSpend),
    notices: [{ code, severity: 'warning', values: { mean: meanSpend, customers: back.length } }],
  });
  if (Number.isNaN(meanSpend)) {
    return {
      ...known,
      expected: frequency.map(() => NaN),
      notices: [{ code: 'clv-no-spend', severity: 'warning' }],
    };
  }
  if (back.length < LEAST_REPEATERS) return byMean('clv-spend-few');
  if (isConstant(mean)) return byMean('clv-spend-alike');
  const fit = fitGammaGamma(x, mean);
  if (!fit.converged) return byMean('clv-spend-not-converged');
  if (fit.params.q <= 1) return byMean('clv-spend-no-mean');
  return { ...known, expected: expectedSpends(fit.params, frequency, spend), fit, notices: [] };
}

/** By customer; a repeat customer whose spend is not known gets everyone's. */
export function expectedSpends(
  params: GammaGammaParams,
  frequency: Float64Array,
  spend: Float64Array,
): Float64Array {
  return frequency.map((x, row) =>
    Number.isNaN(spend[row]!) ? expectedSpend(params, 0, NaN) : expectedSpend(params, x, spend[row]!),
  );
}

function isConstant(values: Float64Array): boolean {
  const least = values.reduce((found, value) => Math.min(found, value), Infinity);
  const most = values.reduce((found, value) => Math.max(found, value), 0);
  return most <= least * (1 + 1e-9);
}

/** Pearson's; NaN when a column does not vary. */
function correlation(x: Float64Array, y: Float64Array): number {
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  x.forEach((value, i) => {
    const [dx, dy] = [value - meanX, y[i]! - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  });
  return xy / Math.sqrt(xx * yy);
}
