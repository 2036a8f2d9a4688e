import { logGamma } from './log-gamma';
import { HALF_LOG_TWO_PI, stirlingRemainder } from './stirling';

/**
 * ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b) for a, b > 0, without the cancellation that the three terms suffer
 * when an argument is large (Didonato and Morris 1992, ACM TOMS 708, treat it alike). NaN for other arguments.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (!(small > 0)) return NaN;
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(a + b);
  const remainder = stirlingRemainder(large) - stirlingRemainder(a + b);
  const ratio = small / large;
  if (small < 10) {
    // ln Γ(large) − ln Γ(a + b), the leading terms taken together.
    const difference = small - (a + b - 0.5) * Math.log1p(ratio) - small * Math.log(large);
    return logGamma(small) + difference + remainder;
  }
  return (
    HALF_LOG_TWO_PI -
    0.5 * Math.log(large) +
    (small - 0.5) * Math.log(ratio / (1 + ratio)) -
    large * Math.log1p(ratio) +
    stirlingRemainder(small) +
    remainder
  );
}
