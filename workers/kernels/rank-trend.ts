/** Chances of sums by the sizes of groups of equal values: there are few patterns, and many rows of each. */
const known = new Map<string, Float64Array>();

/**
 * Kendall's test against time, exact also where values are equal: S = pairs that rise − pairs that fall (H. B. Mann,
 * Econometrica 13, 1945), and `falling`, the chance that values in random order give an S this low or lower.
 * For few values: the work grows with their square.
 */
export function rankTrend(values: readonly number[]): { s: number; falling: number } {
  const n = values.length;
  let rising = 0;
  let falls = 0;
  for (let early = 0; early < n; early++) {
    for (let late = early + 1; late < n; late++) {
      if (values[late]! > values[early]!) rising++;
      else if (values[late]! < values[early]!) falls++;
    }
  }
  const chances = inversionChances(groupSizes(values));
  let falling = 0;
  // From the far end, so that small chances are added first.
  for (let inversions = chances.length - 1; inversions >= falls; inversions--)
    falling += chances[inversions]!;
  return { s: rising - falls, falling: Math.min(1, falling) };
}

function groupSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => a - b);
}

/**
 * How likely each number of falling pairs is in a random order of groups of equal values: the coefficients of the Gaussian
 * multinomial (P. A. MacMahon 1915), over their sum.
 */
function inversionChances(sizes: readonly number[]): Float64Array {
  const key = sizes.join();
  const found = known.get(key);
  if (found) return found;
  let counts = new Float64Array([1]);
  let placed = 0;
  for (const size of sizes) {
    counts = multiplied(counts, gaussianBinomial(placed + size, size));
    placed += size;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const chances = counts.map((count) => count / total);
  known.set(key, chances);
  return chances;
}

/** Π (1 − q^(n − k + i)) / (1 − q^i), i from 1 to k, as coefficients of powers of q. */
function gaussianBinomial(n: number, k: number): Float64Array {
  const length = k * (n - k) + 1;
  const counts = new Float64Array(length);
  counts[0] = 1;
  for (let i = 1; i <= k; i++) {
    const up = n - k + i;
    for (let power = length - 1; power >= up; power--) counts[power]! -= counts[power - up]!;
    for (let power = i; power < length; power++) counts[power]! += counts[power - i]!;
  }
  return counts;
}

function multiplied(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const product = new Float64Array(a.length + b.length - 1);
  a.forEach((x, i) => b.forEach((y, j) => (product[i + j]! += x * y)));
  return product;
}
