import { PANEL_NODES, PANEL_WEIGHTS } from '../../kernels/legendre-panel';
import type { ParetoNbdParams } from './pareto-nbd-likelihood';

const LONGEST_PANEL = 1;

/**
 * P(X(t) = x) for x = 0 … n − 1 of a random customer (Fader and Hardie 2006, "Deriving an expression for P(X(t) = x) under the
 * Pareto/NBD model"): negative binomial over the time that the customer was there, t or the time of leaving, over which
 * is integrated.
 */
export function paretoNbdProbabilities(
  { r, alpha, s, beta }: ParetoNbdParams,
  t: number,
  n: number,
): Float64Array {
  const out = new Float64Array(n);
  const add = (time: number, weight: number): void => {
    let chance = weight * Math.exp(-r * Math.log1p(time / alpha));
    const share = time / (alpha + time);
    for (let x = 0; x < n; x++) {
      out[x]! += chance;
      chance *= (share * (r + x)) / (x + 1);
    }
  };
  add(t, Math.exp(-s * Math.log1p(t / beta)));
  const start = Math.min(alpha, beta);
  const end = Math.log1p(t / start);
  for (let from = 0; from < end;) {
    const ahead = start * Math.exp(Math.min(end, from + LONGEST_PANEL));
    const steepest = ((r + n) * ahead) / (alpha + ahead - start) + ((s + 1) * ahead) / (beta + ahead - start);
    const width = Math.min(end - from, LONGEST_PANEL, 8 / (1 + steepest));
    for (let i = 0; i < PANEL_NODES.length; i++) {
      const shifted = start * Math.exp(from + width * PANEL_NODES[i]!);
      const time = shifted - start;
      const density = (s / beta) * Math.exp(-(s + 1) * Math.log1p(time / beta));
      add(time, width * PANEL_WEIGHTS[i]! * shifted * density);
    }
    from += width;
  }
  return out;
}
