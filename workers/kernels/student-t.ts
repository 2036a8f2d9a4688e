import { betaCdf, betaQuantile } from './beta-cdf';

/** The chance that a number of Student's t distribution lies above t. */
export function studentUpper(t: number, degrees: number): number {
  const half = betaCdf(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  return t >= 0 ? half : 1 - half;
}

/** The t that lies above the share p of the distribution, for p from ½ on. */
export function studentQuantile(p: number, degrees: number): number {
  const x = betaQuantile(2 * (1 - p), degrees / 2, 0.5);
  return Math.sqrt((degrees * (1 - x)) / x);
}
