import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/clv.json';
import { betaRule } from './gauss-jacobi';

function mean(n: number, a: number, b: number, f: (p: number) => number): number {
  const { nodes, weights } = betaRule(n, a, b);
  return nodes.reduce((sum, node, i) => sum + weights[i]! * f(node), 0);
}

describe('betaRule', () => {
  it.each(reference.special.beta_mean as [number, number, number, number][])(
    'gives means over Beta(%d, %d) (mpmath)',
    (a, b, exponential, fraction) => {
      expect(mean(16, a, b, (p) => Math.exp(-3 * p)) / exponential).toBeCloseTo(1, 13);
      expect(mean(32, a, b, (p) => 1 / (p + 0.2)) / fraction).toBeCloseTo(1, 12);
    },
  );

  it('is exact for polynomials of degree 2n − 1', () => {
    // E P^k of Beta(2, 3): 2·3·…/(5·6·…), k = 5: 2·3·4·5·6 / (5·6·7·8·9) = 720 / 15120.
    expect(mean(3, 2, 3, (p) => p ** 5)).toBeCloseTo(720 / 15120, 15);
    expect(mean(1, 0.5, 0.5, () => 1)).toBe(1);
  });

  it('has nodes inside (0, 1) and positive weights, even for hardly any dropout', () => {
    for (const [a, b] of [
      [1e-8, 3],
      [1e-3, 1e6],
      [5e5, 2],
    ] as const) {
      const { nodes, weights } = betaRule(24, a, b);
      expect(nodes.every((node) => node > -1e-15 && node < 1 + 1e-15)).toBe(true);
      expect(weights.every((weight) => weight >= 0)).toBe(true);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 13);
    }
  });
});
