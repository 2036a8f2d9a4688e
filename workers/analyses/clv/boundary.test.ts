import { expect, it } from 'vitest';
import type { Spread } from '../../purchases/models/purchase-model';
import { isSpread } from './boundary';

it.each<[Spread, boolean]>([
  [{ of: 'rate', shape: 0.8, rate: 12 }, true],
  [{ of: 'rate', shape: 2e6, rate: 1e7 }, false],
  [{ of: 'leaving-rate', shape: 0.6, rate: 11 }, true],
  [{ of: 'leaving-rate', shape: 7e-29, rate: 3 }, false],
  [{ of: 'leaving-chance', shape: 0.4, rate: 2.5 }, true],
  [{ of: 'leaving-chance', shape: 1e-9, rate: 4 }, false],
  [{ of: 'leaving-chance', shape: 3, rate: 1e-9 }, false],
  [{ of: 'chance', shape: 3000, rate: 9000 }, false],
])('tells of %o whether customers differ enough to be drawn: %s', (spread, isDrawn) => {
  expect(isSpread(spread)).toBe(isDrawn);
});
