import { decayingPower } from '../../kernels/decaying-power';
import { betaRule } from '../../kernels/gauss-jacobi';
import { logOddsRule } from '../../kernels/log-odds-rule';
import type { QuadratureRule } from '../../kernels/tridiagonal-rule';
import type { BgNbdParams } from './bg-nbd-likelihood';

/** Rules of these sizes are tried until two agree; the last one is enough for horizons of thousands of ages. */
const SIZES = [8, 16, 32, 64, 128, 256, 512];
const AGREEMENT = 1e-12;
/** Halving the step about squares the error: when two agree so far, the finer one is right to ten digits. */
const CONVERGING = 1e-6;

/** E[Y(t)] of a customer who is active, as a function of t and of alpha + T. */
export type ActivePurchases = (time: number, alphaPlusAge: number) => number;

/**
 * Expected purchases in (T, T + t] of a customer with x repeat purchases who is active at T: the fraction's numerator in
 * Fader, Hardie and Lee 2005, eq. 10, times what their prior makes of it.
 *
 * The closed form (a + b + x − 1) / (a − 1) · [1 − … ₂F₁ …] loses all digits near a = 1 and for short horizons. It is
 * the mean of [1 − (1 + p t / (alpha + T))^−(r + x)] / p over the posterior p ~ Beta(a, b + x), whose integrand is
 * positive and smooth: a Gauss–Jacobi rule gives it to 11 digits.
 * @param shortest the smallest alpha + T that will be asked for
 * @param longest the greatest time
 */
export function activePurchases(
  { r, a, b }: BgNbdParams,
  frequency: number,
  shortest: number,
  longest: number,
): ActivePurchases {
  const power = r + frequency;
  let [found, before]: [ActivePurchases, number] = [() => 0, NaN];
  for (const size of SIZES) {
    const finer = byRule(betaRule(size, a, b + frequency), power);
    const hardest = finer(longest, shortest);
    // The coarser of two that agree is good enough.
    if (Math.abs(hardest - before) <= AGREEMENT * hardest) return found;
    [found, before] = [finer, hardest];
  }
  return found;
}

/** Steps of the rule in log odds that are tried, widest first. */
const STEPS = [0.4, 0.2, 0.1, 0.05, 0.025, 0.0125];

/**
 * The same without end, every purchase discounted from its time at a rate above zero, as a function of alpha + T: the mean
 * of λ / (δ + λ p) over the posterior, in which λ has been integrated out. The integrand levels off where p is small beside
 * δ / λ, which may be far below the posterior's bulk: hence a rule in log odds.
 */
export function discountedActivePurchases(
  { r, a, b }: BgNbdParams,
  frequency: number,
  shortest: number,
  discountRate: number,
): (alphaPlusAge: number) => number {
  const power = r + frequency;
  type Curve = (alphaPlusAge: number) => number;
  let [found, before]: [Curve, number] = [() => 0, NaN];
  for (const step of STEPS) {
    const { nodes, weights } = logOddsRule(step, a, b + frequency);
    const finer: Curve = (at) => {
      const discount = discountRate * at;
      let sum = 0;
      for (let i = 0; i < nodes.length; i++) sum += weights[i]! * shareKept(power + 1, discount / nodes[i]!);
      return (power / discount) * sum;
    };
    const hardest = finer(shortest);
    if (Math.abs(hardest - before) <= CONVERGING * hardest) return finer;
    [found, before] = [finer, hardest];
  }
  return found;
}

/** What is left of the purchases of a customer who never leaves: z ∫₀^∞ e^(−z u) (1 + u)^(−s) du, 1 where z is beyond doubles. */
function shareKept(s: number, z: number): number {
  return z === Infinity ? 1 : z * decayingPower(s, z);
}

function byRule(rule: QuadratureRule, power: number): ActivePurchases {
  // The integrand falls with p: nodes that hold less of the posterior than rounding cannot matter.
  const used = rule.weights.findLastIndex((weight) => weight > 1e-17) + 1;
  // Nodes closer to 0 than rounding can tell would divide by zero; there the integrand is flat.
  const chances = rule.nodes.subarray(0, used).map((node) => Math.max(node, 1e-300));
  const shares = chances.map((chance, i) => rule.weights[i]! / chance);
  return (time, alphaPlusAge) => {
    const ratio = time / alphaPlusAge;
    let sum = 0;
    for (let i = 0; i < used; i++) {
      sum -= shares[i]! * Math.expm1(-power * Math.log1p(chances[i]! * ratio));
    }
    return sum;
  };
}
