import { describe, expect, it } from 'vitest';
import { windowsOf } from './backtest';

describe('the windows of a backtest', () => {
  it('leave models of a season two whole ones to learn from, as soon as half a season more is known', () => {
    for (let length = 32; length <= 60; length++) {
      const { origins, horizon } = windowsOf(length, 12, 12, 4);
      expect(origins[0], `${length} months`).toBeGreaterThanOrEqual(26);
      expect(origins.at(-1), `${length} months`).toBe(length - horizon);
    }
    expect(windowsOf(31, 12, 12, 4).origins[0]).toBeLessThan(24);
  });

  it('are few and long rather than many and short in the third season', () => {
    expect(windowsOf(33, 12, 12, 4)).toEqual({ origins: [28, 29, 30], horizon: 3 });
    expect(windowsOf(36, 12, 12, 4)).toEqual({ origins: [27, 29, 31], horizon: 5 });
    expect(windowsOf(36, 12, 12, 1)).toEqual({ origins: [26], horizon: 10 });
    expect(windowsOf(60, 12, 12, 4)).toEqual({ origins: [30, 36, 42, 48], horizon: 12 });
  });

  it('are none where they are not wanted or nothing is left', () => {
    expect(windowsOf(36, 12, 12, 0).origins).toEqual([]);
    expect(windowsOf(8, 1, 4, 4).origins).toEqual([]);
  });
});
