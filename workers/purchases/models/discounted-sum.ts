import { discreteRule } from '../../kernels/gauss-discrete';
import type { QuadratureRule } from '../../kernels/tridiagonal-rule';

/** Points that stand for all periods; smooth cumulative curves keep 11 digits with them. */
const POINTS = 12;

/**
 * Σ_k d_k (F(k) − F(k − 1)) over periods k = 1 … horizon with discount factors d_k and F(0) = 0, as Σ weight · F(node)
 * with few nodes: Abel summation turns it into a sum with positive weights d_k − d_{k+1}, whose Gauss rule stands
 * for all periods. F must be smooth in ln(scale + t), and `scale` the smallest time on which it changes.
 * @param factor discount factor of one period, at most 1
 */
export function discountedSum(horizon: number, factor: number, scale: number): QuadratureRule {
  const times = Float64Array.from({ length: horizon }, (_, k) => k + 1);
  const weights = times.map((k) => factor ** k * (k < horizon ? 1 - factor : 1));
  // Without discounting only the last period has a weight.
  if (factor === 1) return { nodes: times.subarray(horizon - 1), weights: weights.subarray(horizon - 1) };
  const rule = discreteRule(
    times.map((time) => Math.log(scale + time)),
    weights,
    POINTS,
  );
  return rule.nodes.length === horizon
    ? { nodes: times, weights }
    : { nodes: rule.nodes.map((node) => Math.exp(node) - scale), weights: rule.weights };
}
