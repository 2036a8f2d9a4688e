import { expect, it } from 'vitest';
import { drawnNumbers } from '../../../tests/harness/drawn-table';
import type { Feature } from '../features';
import { binsOf } from './bins';
import { createPlainHistograms } from './histogram';
import { slotsOf } from './histogram-slots';
import { createSimdHistograms, hasSimd } from './histogram-simd';

const ROWS = 700;
const features = Array.from({ length: 6 }, (_, k): Feature => {
  const values = drawnNumbers(k, ROWS, 1).map((value) => (k % 2 === 0 ? value : value % (3 + k)));
  if (k === 3) values.fill(NaN, 0, 100);
  return { name: `x${k}`, kind: 'number', levels: [], values };
});

it('the module adds up what the plain loop does', () => {
  expect(hasSimd()).toBe(true);
  const bins = features.map(binsOf);
  const slots = slotsOf(bins);
  const rows = Int32Array.from({ length: ROWS }, (_, row) => row).filter((row) => row % 5 !== 0);
  const [plain, simd] = [
    createPlainHistograms(bins, slots, rows),
    createSimdHistograms(bins, slots, rows, 2),
  ];
  const drawn = drawnNumbers(50, ROWS, 2);
  for (const { pairs } of [plain, simd]) drawn.forEach((value, i) => (pairs[i] = value / 64));
  for (const { rows: order } of [plain, simd]) order.subarray(0, 300).reverse();
  const [a, b] = [plain.create(), simd.create()];
  for (const [from, to] of [
    [0, rows.length],
    [40, 400],
    [7, 7],
  ] as const) {
    plain.fill(a, from, to);
    simd.fill(b, from, to);
    expect(b).toEqual(a);
  }
});

it('bins keep up to 255 values, and part more of them evenly', () => {
  const few = binsOf({ ...features[0]!, values: Float64Array.from([3, 1, 1, NaN, 2]) });
  expect([...few.edges]).toEqual([1.5, 2.5]);
  expect([...few.codes]).toEqual([2, 0, 0, 3, 1]);
  const many = binsOf({ ...features[0]!, values: Float64Array.from({ length: 5100 }, (_, i) => i) });
  const counts = new Int32Array(many.count);
  for (const code of many.codes) counts[code]!++;
  expect(many.count).toBe(255);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
});
