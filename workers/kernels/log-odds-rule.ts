import type { QuadratureRule } from './tridiagonal-rule';

/** The logarithm of a share of the mean that no double can show. */
const NOTHING = -42;

/**
 * A rule for the mean over a Beta(a, b) variable P whose integrand has a hidden corner close to 0 or 1: E f(P) ≈ Σ weight ·
 * f(node). It is the trapezoid rule in v, where ln(P / (1 − P)) lies sinh v widths of the density from its mode: the density falls doubly
 * exponentially on both sides, however small a and b are, so that halving the step squares the error (Takahasi and Mori
 * 1974). Unlike a Gauss rule it costs no eigenvalues, and it puts nodes where P is tiny.
 * @param step distance of nodes in v, 0.4 and less
 */
export function logOddsRule(step: number, a: number, b: number): QuadratureRule {
  const mode = Math.log(a / b);
  const width = Math.min(1, Math.sqrt(1 / a + 1 / b));
  // ln of the density of the log odds, without its constant: a u − (a + b) ln(1 + e^u), in a form that cannot overflow.
  const logDensity = (odds: number): number =>
    -(odds > 0 ? b * odds : -a * odds) - (a + b) * Math.log1p(Math.exp(-Math.abs(odds)));
  const most = logDensity(mode);
  const walk = (sign: number): [number, number][] => {
    const found: [number, number][] = [];
    for (let i = sign > 0 ? 0 : 1; ; i++) {
      const v = sign * i * step;
      const odds = mode + width * Math.sinh(v);
      const share = logDensity(odds) - most + Math.log(Math.cosh(v));
      if (share < NOTHING && i > 0) return found;
      const small = Math.exp(-Math.abs(odds));
      // Nodes closer to 0 than doubles go would divide by zero.
      found.push([Math.max((odds > 0 ? 1 : small) / (1 + small), 1e-300), Math.exp(share)]);
    }
  };
  const pairs = [...walk(-1).reverse(), ...walk(1)];
  const mass = pairs.reduce((sum, [, weight]) => sum + weight, 0);
  return {
    nodes: Float64Array.from(pairs, ([node]) => node),
    weights: Float64Array.from(pairs, ([, weight]) => weight / mass),
  };
}
