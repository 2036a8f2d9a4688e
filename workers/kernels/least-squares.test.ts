import { describe, expect, it } from 'vitest';
import { leastSquares } from './least-squares';

/** Longley's economic data (1967), the standing test of least squares: NIST StRD, certified values. */
const LONGLEY = [
  [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
  [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];
const COEFFICIENTS = [
  -3482258.63459582, 15.0618722713733, -0.35819179292591e-1, -2.02022980381683, -1.03322686717359,
  -0.511041056535807e-1, 1829.15146461355,
];
const ERRORS = [
  890420.383607373, 84.9149257747669, 0.334910077722432e-1, 0.488399681651699, 0.214274163161675,
  0.22607320006937, 455.478499142212,
];

describe('least squares', () => {
  it('agree with the certified values of the Longley data', () => {
    const column = (at: number): Float64Array => Float64Array.from(LONGLEY, (row) => row[at] ?? NaN);
    const ones = new Float64Array(16).fill(1);
    const fit = leastSquares([ones, ...[1, 2, 3, 4, 5, 6].map(column)], column(0));
    expect(fit?.freedom).toBe(9);
    fit?.coefficients.forEach((value, i) => expect(value / (COEFFICIENTS[i] ?? NaN)).toBeCloseTo(1, 6));
    fit?.errors.forEach((value, i) => expect(value / (ERRORS[i] ?? NaN)).toBeCloseTo(1, 6));
  });

  it('are none where columns depend on each other or rows are too few', () => {
    const [a, b] = [Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 4, 6, 8)];
    expect(leastSquares([a, b], Float64Array.of(1, 1, 2, 3))).toBeUndefined();
    expect(leastSquares([a.subarray(0, 1)], Float64Array.of(1))).toBeUndefined();
  });
});
