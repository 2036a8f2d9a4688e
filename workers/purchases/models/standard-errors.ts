import { observedCovariance } from '../../kernels/observed-covariance';
import type { Likelihood } from './maximise';

/**
 * Standard errors of positive parameters from the Hessian of the log-likelihood in their logarithms: by the delta method,
 * that of p is p times that of ln p.
 */
export function standardErrors(
  likelihood: Likelihood,
  params: Readonly<Record<string, number>>,
): Record<string, number> | undefined {
  const values = Object.values(params);
  const covariance = observedCovariance(
    (logs, gradient) => likelihood.at(logs, gradient),
    Float64Array.from(values, Math.log),
  );
  if (!covariance) return undefined;
  return Object.fromEntries(
    Object.keys(params).map((name, i) => [name, values[i]! * Math.sqrt(covariance[i * values.length + i]!)]),
  );
}
