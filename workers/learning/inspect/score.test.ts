import { describe, expect, it } from 'vitest';
import { measureFor, scoreOf } from './score';

describe('scores', () => {
  const two = (codes: number[]) =>
    ({ kind: 'classes', classes: ['no', 'yes'], codes: Int32Array.from(codes) }) as const;
  const predictions = Float64Array.from([0.9, 0.1, 0.6, 0.4, 0.6, 0.4, 0.2, 0.8]);

  it('of two classes', () => {
    const target = two([0, 0, 1, 1]);
    expect(measureFor({ ...target, classes: [...target.classes] })).toBe('auc');
    // Pairs: (0.1, 0.4) (0.1, 0.8) (0.4, 0.8) are right, (0.4, 0.4) is tied.
    const auc = scoreOf('auc', { ...target, classes: [...target.classes] }, predictions);
    expect(auc).toBe(3.5 / 4);
    const loss = scoreOf('log_loss', { ...target, classes: [...target.classes] }, predictions);
    expect(loss).toBeCloseTo(-Math.log(0.9 * 0.6 * 0.4 * 0.8) / 4, 14);
  });
});
