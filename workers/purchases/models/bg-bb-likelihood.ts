import { gather } from '../../kernels/gather';
import { uniqueRows } from '../../kernels/unique-rows';
import type { History } from './purchase-model';

/**
 * At every opportunity a customer buys with a chance ~ Beta(alpha, beta), and before it leaves with a chance
 * ~ Beta(gamma, delta).
 */
export type BgBbParams = Record<'alpha' | 'beta' | 'gamma' | 'delta', number>;

/** Equal customers once with their number; purchases, last opportunity used, opportunities. */
export interface BgBbData extends History {
  customers: number;
  counts: Float64Array;
  /** Most opportunities of a customer. */
  most: number;
}

export function bgBbData({ frequency, recency, age }: History): BgBbData {
  const { first, counts } = uniqueRows([frequency, recency, age]);
  const unique = (column: Float64Array): Float64Array => gather(column, first);
  return {
    customers: frequency.length,
    frequency: unique(frequency),
    recency: unique(recency),
    age: unique(age),
    counts,
    most: age.reduce((most, n) => Math.max(most, n), 0),
  };
}

/**
 * Ratios of beta functions whose arguments move by whole numbers are products; here are their logarithms and derivatives
 * as running sums: Σ ln(base + j), j < k, and its derivative by base.
 */
interface RunningLog {
  log: Float64Array;
  slope: Float64Array;
}

function runningLog(base: number, length: number): RunningLog {
  const log = new Float64Array(length + 1);
  const slope = new Float64Array(length + 1);
  for (let k = 0; k < length; k++) {
    log[k + 1] = log[k]! + Math.log(base + k);
    slope[k + 1] = slope[k]! + 1 / (base + k);
  }
  return { log, slope };
}

interface Tables {
  alpha: RunningLog;
  beta: RunningLog;
  both: RunningLog;
  delta: RunningLog;
  gammaDelta: RunningLog;
}

export function bgBbTables({ alpha, beta, gamma, delta }: BgBbParams, most: number): Tables {
  return {
    alpha: runningLog(alpha, most),
    beta: runningLog(beta, most),
    both: runningLog(alpha + beta, most),
    delta: runningLog(delta, most),
    gammaDelta: runningLog(gamma + delta, most + 1),
  };
}

/** ln of B(α + x, β + m) / B(α, β) · B(γ, δ + m + x) / B(γ, δ), the chance of x purchases at x + m opportunities, staying. */
export function logStayed({ alpha, beta, both, delta, gammaDelta }: Tables, x: number, n: number): number {
  return alpha.log[x]! + beta.log[n - x]! - both.log[n]! + delta.log[n]! - gammaDelta.log[n]!;
}

/** ln of the chance of x purchases at n opportunities, then leaving. */
function logLeft(tables: Tables, logGamma: number, x: number, n: number): number {
  const { alpha, beta, both, delta, gammaDelta } = tables;
  return alpha.log[x]! + beta.log[n - x]! - both.log[n]! + logGamma + delta.log[n]! - gammaDelta.log[n + 1]!;
}

/** ln of a customer's likelihood: stayed to the end, or left after one of the opportunities from the last purchase on. */
export function logBgBb(tables: Tables, logGamma: number, x: number, recency: number, n: number): number {
  const stayed = logStayed(tables, x, n);
  let [sum, top] = [1, stayed];
  for (let last = recency; last < n; last++) {
    const term = logLeft(tables, logGamma, x, last);
    if (term > top) {
      sum = sum * Math.exp(top - term) + 1;
      top = term;
    } else sum += Math.exp(term - top);
  }
  return top + Math.log(sum);
}

/**
 * Log-likelihood of the BG/BB model (Fader, Hardie and Shang 2010, "Customer-base analysis in a discrete-time noncontractual
 * setting", eq. 6 without the binomial factor), summed over customers.
 * @param gradient gets the derivatives by ln alpha, ln beta, ln gamma, ln delta
 */
export function bgBbLogLikelihood(data: BgBbData, params: BgBbParams, gradient: Float64Array): number {
  const { frequency, recency, age, counts, most } = data;
  const tables = bgBbTables(params, most);
  const logGamma = Math.log(params.gamma);
  const { alpha, beta, both, delta, gammaDelta } = tables;
  let [value, byAlpha, byBeta, byGamma, byDelta] = [0, 0, 0, 0, 0];
  for (let i = 0; i < counts.length; i++) {
    const [count, x, n] = [counts[i]!, frequency[i]!, age[i]!];
    const log = logBgBb(tables, logGamma, x, recency[i]!, n);
    value += count * log;
    byAlpha += count * alpha.slope[x]!;
    const add = (share: number, last: number, gone: 0 | 1): void => {
      byAlpha -= share * both.slope[last]!;
      byBeta += share * (beta.slope[last - x]! - both.slope[last]!);
      byGamma -= share * (gammaDelta.slope[last + gone]! - gone / params.gamma);
      byDelta += share * (delta.slope[last]! - gammaDelta.slope[last + gone]!);
    };
    add(count * Math.exp(logStayed(tables, x, n) - log), n, 0);
    for (let last = recency[i]!; last < n; last++) {
      add(count * Math.exp(logLeft(tables, logGamma, x, last) - log), last, 1);
    }
  }
  gradient.set([
    params.alpha * byAlpha,
    params.beta * byBeta,
    params.gamma * byGamma,
    params.delta * byDelta,
  ]);
  return value;
}
