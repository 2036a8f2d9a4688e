import { normalUpper } from './upper-tails';
import { Z95, wilson } from './wilson';

/** How a share differs between a group and the one it is held against. */
export interface ShareComparison {
  difference: number;
  low: number;
  high: number;
  /** The difference as a share of the control's. */
  lift: number;
  liftLow: number;
  liftHigh: number;
  z: number;
  p: number;
}

/**
 * Two shares: the test of equal ones with the pooled variance, two-sided; the difference with R. G. Newcombe's hybrid score interval (Statistics
 * in Medicine 17, 1998, method 10), the lift with the interval of the logarithm of their ratio (D. Katz et al., Biometrics 34, 1978).
 * @param reach the point of the normal distribution that goes with the level of the intervals
 */
export function compareShares(
  hits: number,
  of: number,
  controlHits: number,
  controlOf: number,
  reach = Z95,
): ShareComparison {
  const [own, control] = [wilson(hits, of, reach), wilson(controlHits, controlOf, reach)];
  const difference = own.value - control.value;
  const pooled = (hits + controlHits) / (of + controlOf);
  const z = difference / Math.sqrt(pooled * (1 - pooled) * (1 / of + 1 / controlOf));
  const ratio = own.value / control.value;
  const spread = reach * Math.sqrt(1 / hits - 1 / of + 1 / controlHits - 1 / controlOf);
  const hasLift = controlHits > 0;
  return {
    difference,
    low: difference - Math.hypot(own.value - own.low, control.high - control.value),
    high: difference + Math.hypot(own.high - own.value, control.value - control.low),
    lift: hasLift ? ratio - 1 : NaN,
    liftLow: hasLift && hits > 0 ? ratio * Math.exp(-spread) - 1 : NaN,
    liftHigh: hasLift && hits > 0 ? ratio * Math.exp(spread) - 1 : NaN,
    z,
    p: 2 * normalUpper(Math.abs(z)),
  };
}

/**
 * The chance that the two-sided test at 5% finds this difference from the control's share, by the normal distribution with the pooled variance
 * in the test and both own variances in the truth (J. L. Fleiss, Statistical Methods for Rates and Proportions, 1981).
 */
export function sharePower(difference: number, control: number, of: number, controlOf: number): number {
  const ratio = controlOf / of;
  const own = control + difference;
  const pooled = (own + control * ratio) / (1 + ratio);
  const ifEqual = Math.sqrt(pooled * (1 - pooled) * (1 + 1 / ratio));
  const asIs = Math.sqrt(own * (1 - own) + (control * (1 - control)) / ratio);
  const away = (difference * Math.sqrt(of)) / asIs;
  const bound = (Z95 * ifEqual) / asIs;
  return normalUpper(bound - away) + normalUpper(bound + away);
}

/** The least rise above the control's share that the test finds with this chance; NaN where no rise is large enough. */
export function leastDifference(control: number, of: number, controlOf: number, power: number): number {
  let [low, high] = [0, 1 - control];
  if (!(control > 0 && control < 1)) return NaN;
  // At a share of all nothing varies, and the power is no number.
  if (!(sharePower(high * (1 - 1e-9), control, of, controlOf) >= power)) return NaN;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (sharePower(middle, control, of, controlOf) < power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
