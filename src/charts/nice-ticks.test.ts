import { describe, expect, it } from 'vitest';
import { logTicks, niceStep, niceTicks, symlogTicks } from './nice-ticks';

describe('niceStep', () => {
  it('is round and gives no more parts than asked for', () => {
    expect(niceStep(100, 5)).toBe(20);
    expect(niceStep(97, 4)).toBe(25);
    expect(niceStep(0.9, 5)).toBeCloseTo(0.2, 12);
    expect(niceStep(1_234_567, 5)).toBe(250_000);
  });
});

describe('niceTicks', () => {
  it('encloses the interval when it may extend it', () => {
    expect(niceTicks([0, 97], 5, { extend: true })).toEqual([0, 20, 40, 60, 80, 100]);
    expect(niceTicks([-3, 7], 5, { extend: true })).toEqual([-4, -2, 0, 2, 4, 6, 8]);
  });

  it('stays inside otherwise, with clean decimals', () => {
    expect(niceTicks([0.05, 0.34], 3)).toEqual([0.1, 0.2, 0.3]);
  });

  it('counts in whole numbers', () => {
    expect(niceTicks([0, 2], 5, { extend: true, whole: true })).toEqual([0, 1, 2]);
  });

  it('gives one tick for one value and none for nothing', () => {
    expect(niceTicks([4, 4], 5)).toEqual([4]);
    expect(niceTicks([NaN, NaN], 5)).toEqual([]);
  });
});

describe('logTicks', () => {
  it('thins to powers of ten when room is short', () => {
    expect(logTicks([1, 100], 8)).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(logTicks([1, 100_000], 6)).toEqual([1, 10, 100, 1000, 10_000, 100_000]);
    expect(logTicks([1, 1e12], 5)).toEqual([1, 1e3, 1e6, 1e9, 1e12]);
  });
});

describe('symlogTicks', () => {
  it('mirrors around zero', () => {
    expect(symlogTicks([-100, 1000], 8)).toEqual([-100, -10, -1, 0, 1, 10, 100, 1000]);
  });

  it('gives all its ticks to the one side that there is', () => {
    expect(symlogTicks([0, 1455], 6)).toEqual([0, 1, 10, 100, 1000]);
  });
});
