import { expect, it } from 'vitest';
import { fisherExact } from './fisher-exact';

it('agrees with scipy.stats.fisher_exact', () => {
  // scipy 1.10: fisher_exact([[8, 2], [1, 5]]), ([[1, 9], [11, 3]]), ([[0, 5], [0, 9]]), ([[3, 997], [12, 988]])
  expect(fisherExact(8, 10, 1, 6)).toBeCloseTo(0.03496503496503495, 14);
  expect(fisherExact(1, 10, 11, 14)).toBeCloseTo(0.002759456185220083, 14);
  expect(fisherExact(0, 5, 0, 9)).toBeCloseTo(1, 12);
  expect(fisherExact(3, 1000, 12, 1000)).toBeCloseTo(0.03449142539805221, 12);
});
