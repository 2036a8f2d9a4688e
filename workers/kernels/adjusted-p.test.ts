import { expect, it } from 'vitest';
import { adjustedP } from './adjusted-p';

/** Fifteen chances of Benjamini and Hochberg (1995), p. 296, and what they reject there at 5%. */
const CHANCES = Float64Array.of(
  0.0001,
  0.0004,
  0.0019,
  0.0095,
  0.0201,
  0.0278,
  0.0298,
  0.0344,
  0.0459,
  0.324,
  0.4262,
  0.5719,
  0.6528,
  0.759,
  1,
);
const rejected = (adjusted: Float64Array): number => adjusted.filter((p) => p <= 0.05).length;

it('finds four with Benjamini and Hochberg and three with Holm in their example', () => {
  expect(rejected(adjustedP(CHANCES, 'bh'))).toBe(4);
  expect(rejected(adjustedP(CHANCES, 'holm'))).toBe(3);
});

it('keeps the order and leaves missing ones out of the count', () => {
  expect([...adjustedP(Float64Array.of(0.04, NaN, 0.01), 'holm')]).toEqual([0.04, NaN, 0.02]);
  expect([...adjustedP(Float64Array.of(0.04, NaN, 0.01), 'bh')]).toEqual([0.04, NaN, 0.02]);
});
