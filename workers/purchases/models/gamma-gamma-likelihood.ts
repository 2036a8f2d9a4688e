import { digamma, digammaStep } from '../../kernels/digamma';
import { logBeta } from '../../kernels/log-beta';

/** Spend of one purchase ~ Gamma(p, ν) with ν ~ Gamma(q, gamma) across customers. */
export type GammaGammaParams = Record<'p' | 'q' | 'gamma', number>;

/** Customers with repeat purchases: their number and the mean spend of each. */
export interface GammaGammaData {
  frequency: Float64Array;
  spend: Float64Array;
  /** Customers by frequency. */
  countByFrequency: Float64Array;
  /** Σ ln(mean spend). */
  sumLogSpend: number;
}

/** Takes customers with at least one repeat purchase and a mean spend above zero. */
export function gammaGammaData(frequency: Float64Array, spend: Float64Array): GammaGammaData {
  const most = frequency.reduce((most, x) => Math.max(most, x), 0);
  const countByFrequency = new Float64Array(most + 1);
  for (const x of frequency) countByFrequency[x]!++;
  const sumLogSpend = spend.reduce((sum, mean) => sum + Math.log(mean), 0);
  return { frequency, spend, countByFrequency, sumLogSpend };
}

/**
 * Log-likelihood of the Gamma-Gamma model of spend (Fader and Hardie 2013, "The Gamma-Gamma model of monetary value",
 * eq. 1a), summed over customers. With S = x z̄ the density is
 * (γ / (γ + S))^q (S / (γ + S))^(px) / (z̄ B(px, q)).
 * @param gradient gets the derivatives by ln p, ln q, ln gamma
 */
export function gammaGammaLogLikelihood(
  { frequency, spend, countByFrequency, sumLogSpend }: GammaGammaData,
  { p, q, gamma }: GammaGammaParams,
  gradient: Float64Array,
): number {
  let [value, byP, byQ, byLogGamma] = [-sumLogSpend, 0, 0, 0];
  for (let i = 0; i < frequency.length; i++) {
    const x = frequency[i]!;
    const sum = x * spend[i]!;
    // −ln(S / (γ + S)) and −ln(γ / (γ + S)), each exact where it is small.
    const ratio = sum / gamma;
    const spent = Math.log1p(1 / ratio);
    const rest = ratio < 1 ? Math.log1p(ratio) : spent + Math.log(ratio);
    value -= p * x * spent + q * rest;
    byP -= x * spent;
    byQ -= rest;
    byLogGamma += (q * ratio - p * x) / (1 + ratio);
  }
  const ofQ = digamma(q);
  countByFrequency.forEach((count, x) => {
    if (count === 0) return;
    const shape = p * x;
    value -= count * logBeta(shape, q);
    byP += count * x * digammaStep(shape, q);
    byQ += count * (digamma(shape + q) - ofQ);
  });
  gradient.set([p * byP, q * byQ, byLogGamma]);
  return value;
}

/**
 * Expected mean spend per purchase of a customer (same note, eq. 5): the customer's own mean, weighed by the number of
 * repeat purchases x, with the population's. Needs q > 1, or p x + q > 1 where x > 0.
 */
export function expectedSpend({ p, q, gamma }: GammaGammaParams, x: number, spend: number): number {
  return x === 0 ? (p * gamma) / (q - 1) : (p * (gamma + x * spend)) / (p * x + q - 1);
}
