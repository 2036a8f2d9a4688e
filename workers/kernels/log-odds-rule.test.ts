import { describe, expect, it } from 'vitest';
import { logOddsRule } from './log-odds-rule';

/** E P^k of a Beta(a, b) variable. */
function moment(a: number, b: number, k: number): number {
  let product = 1;
  for (let i = 0; i < k; i++) product *= (a + i) / (a + b + i);
  return product;
}

describe('logOddsRule', () => {
  it.each([
    [0.8, 2.5],
    [0.01, 3],
    [0.01, 0.02],
    [30, 4],
    [0.5, 5000],
    [2000, 3000],
  ])('has the moments of Beta(%d, %d)', (a, b) => {
    const { nodes, weights } = logOddsRule(0.05, a, b);
    for (const k of [0, 1, 2, 5]) {
      const found = nodes.reduce((sum, node, i) => sum + weights[i]! * node ** k, 0);
      expect(Math.abs(found / moment(a, b, k) - 1)).toBeLessThan(1e-12);
    }
  });

  it('takes an integrand with a corner far below the bulk', () => {
    // E 1 / (1 + P / c) with a + b = 1 in closed form: (1 + 1 / c)^(−a), Euler's integral.
    for (const c of [1e-6, 1e-3, 1]) {
      const { nodes, weights } = logOddsRule(0.05, 0.3, 0.7);
      const found = nodes.reduce((sum, node, i) => sum + weights[i]! / (1 + node / c), 0);
      expect(Math.abs(found / (1 + 1 / c) ** -0.3 - 1)).toBeLessThan(1e-10);
    }
  });
});
