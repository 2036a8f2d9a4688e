import { chiSquaredUpper } from './upper-tails';

/** The value that a chi-squared number exceeds with this chance; by halving. */
export function chiSquaredQuantile(chance: number, degrees: number): number {
  let [low, high] = [0, 1];
  while (chiSquaredUpper(high, degrees) > chance) high *= 2;
  for (let step = 0; step < 100 && low < high; step++) {
    const middle = (low + high) / 2;
    if (chiSquaredUpper(middle, degrees) > chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
