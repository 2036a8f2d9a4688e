import { PANEL_NODES, PANEL_WEIGHTS } from '../../kernels/legendre-panel';
import { gather } from '../../kernels/gather';
import { uniqueRows } from '../../kernels/unique-rows';
import type { History } from './purchase-model';

/** Purchase rate ~ Gamma(r, alpha), rate of leaving ~ Gamma(s, beta), both per unit of time. */
export type ParetoNbdParams = Record<'r' | 'alpha' | 's' | 'beta', number>;

/** Equal customers once with their number. */
export interface ParetoNbdData extends History {
  customers: number;
  counts: Float64Array;
  /** Customers by frequency. */
  countByFrequency: Float64Array;
}

export function paretoNbdData({ frequency, recency, age }: History): ParetoNbdData {
  const { first, counts } = uniqueRows([frequency, recency, age]);
  const unique = (column: Float64Array): Float64Array => gather(column, first);
  const countByFrequency = new Float64Array(1 + frequency.reduce((most, x) => Math.max(most, x), 0));
  for (const x of frequency) countByFrequency[x]!++;
  return {
    customers: frequency.length,
    frequency: unique(frequency),
    recency: unique(recency),
    age: unique(age),
    counts,
    countByFrequency,
  };
}

/** The two ways in which a customer's history came about, as logarithms, and how the second depends on parameters. */
export interface ParetoNbdPaths {
  /** Alive at the end: ln [(1 + T/α)^−(r + x) (1 + T/β)^−s]. */
  alive: number;
  /** Gone in between: ln ∫ over the silence of (1 + y/α)^−(r + x) (1 + y/β)^−(s + 1) s/β dy; −∞ without a silence. */
  gone: number;
  /** Means over the time of leaving y of ln(1 + y/α), y/(α + y), ln(1 + y/β), y/(β + y). */
  means: Float64Array;
}

const LONGEST_PANEL = 2;

/**
 * Integrates over the time of leaving, where the textbook form (Fader and Hardie 2005, "A note on deriving the Pareto/NBD
 * model") has two hypergeometric functions whose difference cancels. In u = ln((m + y) / (m + t)), m the smaller of α
 * and β, the integrand is smooth on panels that follow its fall; all terms are positive, and relative to the first
 * nothing overflows.
 * @param paths is written
 */
export function paretoNbdPaths(
  { r, alpha, s, beta }: ParetoNbdParams,
  x: number,
  recency: number,
  age: number,
  paths: ParetoNbdPaths,
): void {
  const power = r + x;
  paths.alive = -power * Math.log1p(age / alpha) - s * Math.log1p(age / beta);
  const { means } = paths;
  means.fill(0);
  if (!(age > recency)) {
    paths.gone = -Infinity;
    return;
  }
  const start = Math.min(alpha, beta) + recency;
  const end = Math.log1p((age - recency) / start);
  const atStart = -power * Math.log1p(recency / alpha) - (s + 1) * Math.log1p(recency / beta);
  const logStart = Math.log(start);
  const [logAlpha, logBeta] = [Math.log(alpha), Math.log(beta)];
  const alphaIsLess = alpha <= beta;
  let sum = 0;
  for (let from = 0; from < end;) {
    const ahead = start * Math.exp(Math.min(end, from + LONGEST_PANEL));
    const y = ahead - start + recency;
    const steepest = (power * ahead) / (alpha + y) + ((s + 1) * ahead) / (beta + y);
    const width = Math.min(end - from, LONGEST_PANEL, 8 / (1 + steepest));
    let part = 0;
    for (let i = 0; i < PANEL_NODES.length; i++) {
      const u = from + width * PANEL_NODES[i]!;
      const shifted = start * Math.exp(u);
      const time = shifted - start + recency;
      // ln of the smaller parameter plus time is known.
      const logTime = logStart + u;
      const byAlpha = (alphaIsLess ? logTime : Math.log(alpha + time)) - logAlpha;
      const byBeta = (alphaIsLess ? Math.log(beta + time) : logTime) - logBeta;
      const value = width * PANEL_WEIGHTS[i]! * Math.exp(u - power * byAlpha - (s + 1) * byBeta - atStart);
      part += value;
      means[0]! += value * byAlpha;
      means[1]! += (value * time) / (alpha + time);
      means[2]! += value * byBeta;
      means[3]! += (value * time) / (beta + time);
    }
    sum += part;
    from += width;
    if (part < 1e-17 * sum) break;
  }
  for (let i = 0; i < 4; i++) means[i]! /= sum;
  paths.gone = atStart + logStart + Math.log((s / beta) * sum);
}

export function emptyPaths(): ParetoNbdPaths {
  return { alive: 0, gone: 0, means: new Float64Array(4) };
}

/**
 * Log-likelihood of the Pareto/NBD model (Schmittlein, Morrison and Colombo 1987), summed over customers.
 * @param gradient gets the derivatives by ln r, ln alpha, ln s, ln beta
 */
export function paretoNbdLogLikelihood(
  { frequency, recency, age, counts, countByFrequency }: ParetoNbdData,
  params: ParetoNbdParams,
  gradient: Float64Array,
): number {
  const { r, alpha, s, beta } = params;
  let [value, byR, byAlpha, byS, byBeta] = [0, 0, 0, 0, 0];
  // Γ(r + x) / (Γ(r) α^x) as a running sum.
  let [sum, sumR] = [0, 0];
  countByFrequency.forEach((count, x) => {
    value += count * sum;
    byR += count * r * sumR;
    byAlpha -= count * x;
    sum += Math.log((r + x) / alpha);
    sumR += 1 / (r + x);
  });
  const paths = emptyPaths();
  const { means } = paths;
  for (let i = 0; i < counts.length; i++) {
    const x = frequency[i]!;
    const end = age[i]!;
    paretoNbdPaths(params, x, recency[i]!, end, paths);
    const { alive, gone } = paths;
    const small = Math.exp(-Math.abs(gone - alive));
    value += counts[i]! * (Math.max(alive, gone) + Math.log1p(small));
    const goneShare = (counts[i]! * (gone > alive ? 1 : small)) / (1 + small);
    const aliveShare = counts[i]! - goneShare;
    byR -= r * (aliveShare * Math.log1p(end / alpha) + goneShare * means[0]!);
    byAlpha += (r + x) * ((aliveShare * end) / (alpha + end) + goneShare * means[1]!);
    byS += goneShare - s * (aliveShare * Math.log1p(end / beta) + goneShare * means[2]!);
    byBeta += (aliveShare * s * end) / (beta + end) + goneShare * ((s + 1) * means[3]! - 1);
  }
  gradient.set([byR, byAlpha, byS, byBeta]);
  return value;
}
