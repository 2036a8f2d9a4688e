import { describe, expect, it } from 'vitest';
import byR from '../../tests/reference/total-outlook.json';
import { deviationOfSum, sumInterval } from './total-outlook';

describe(`the spread of a sum, against paths simulated by ${byR.source}`, () => {
  it.each(byR.cases)('$name', ({ name, mean, low, high, deviation }) => {
    const reach = { low: Float64Array.from(low), high: Float64Array.from(high) };
    const [below, above] = sumInterval(Float64Array.from(mean), reach, 0.95);
    const ratio = (above - below) / 2 / 1.959964 / deviation;
    // 20,000 paths leave half a per cent of doubt in a deviation.
    expect(ratio).toBeGreaterThan(0.98);
    // Where errors multiply, shocks of single periods add to the spread without going on: the sum is taken for wider than it is.
    expect(ratio).toBeLessThan(name.startsWith('ETS(M') ? 1.1 : 1.02);
  });

  it('is exact for a random walk: σ² H (H + 1) (2H + 1) / 6', () => {
    const horizon = 10;
    const mean = new Float64Array(horizon).fill(50);
    const deviation = mean.map((_, h) => 3 * Math.sqrt(h + 1));
    const right = 9 * ((horizon * (horizon + 1) * (2 * horizon + 1)) / 6);
    expect(deviationOfSum(mean, deviation) ** 2).toBeCloseTo(right, 8);
  });

  it('of independent errors is that of their squares added up', () => {
    const mean = Float64Array.of(10, 12, 9);
    expect(deviationOfSum(mean, Float64Array.of(2, 2, 2))).toBeCloseTo(Math.sqrt(12), 12);
  });
});
