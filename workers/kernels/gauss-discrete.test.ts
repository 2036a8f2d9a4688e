import { describe, expect, it } from 'vitest';
import { discreteRule } from './gauss-discrete';

const points = Float64Array.from({ length: 520 }, (_, k) => Math.log(3 + k));
const weights = Float64Array.from({ length: 520 }, (_, k) => 1.002 ** -k / (1 + (k % 3)));

function sum(f: (point: number) => number, at: Float64Array = points, of: Float64Array = weights): number {
  return at.reduce((total, point, i) => total + of[i]! * f(point), 0);
}

describe('discreteRule', () => {
  it('keeps sums of polynomials of degree 2n − 1', () => {
    const rule = discreteRule(points, weights, 6);
    expect(rule.nodes).toHaveLength(6);
    for (const power of [0, 1, 5, 11]) {
      const f = (point: number): number => (point - 3) ** power;
      expect(sum(f, rule.nodes, rule.weights) / sum(f)).toBeCloseTo(1, 12);
    }
  });

  it('comes close for smooth functions', () => {
    const rule = discreteRule(points, weights, 16);
    const f = (point: number): number => 1 / (1 + Math.exp(point));
    expect(sum(f, rule.nodes, rule.weights) / sum(f)).toBeCloseTo(1, 13);
  });

  it('is the sum itself where the points are few', () => {
    const rule = discreteRule(points.subarray(0, 5), weights.subarray(0, 5), 16);
    expect(rule.nodes).toEqual(points.subarray(0, 5));
    expect(rule.weights).toEqual(weights.subarray(0, 5));
  });
});
