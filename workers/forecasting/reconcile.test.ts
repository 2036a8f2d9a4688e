import { describe, expect, it } from 'vitest';
import { reconcile } from './reconcile';

describe('reconciled forecasts', () => {
  it('add up, by the projection S (S′ W⁻¹ S)⁻¹ S′ W⁻¹ written out', () => {
    // numpy: S = [[1,1],[1,0],[0,1]], W = diag(4, 1, 3), base = [12, 5, 4] gives [10.5, 5.375, 5.125].
    const parts = [Float64Array.of(5), Float64Array.of(4)];
    const whole = reconcile(parts, [1, 3], Float64Array.of(12), 4);
    expect(parts.map(([mean]) => mean)).toEqual([5.375, 5.125]);
    expect(whole[0]).toBe(10.5);
  });

  it('stay as they are where they agree or nothing is in doubt', () => {
    const parts = [Float64Array.of(1, 2), Float64Array.of(3, 4)];
    expect(Array.from(reconcile(parts, [0, 0], Float64Array.of(9, 9), 0))).toEqual([4, 6]);
    expect(parts.map((part) => Array.from(part))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});
