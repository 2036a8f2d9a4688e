import { describe, expect, it } from 'vitest';
import { createRandom } from '../kernels/random';
import { type Fold, foldsFrom, groupFolds, randomFolds, stratifiedFolds, timeFolds } from './folds';

const count = (rows: Int32Array, is: (row: number) => boolean): number =>
  rows.filter((row) => is(row)).length;

function isPartition(folds: readonly Fold[], rows: number): boolean {
  const tested = folds.flatMap(({ test }) => [...test]).sort((a, b) => a - b);
  return tested.length === rows && tested.every((row, i) => row === i);
}

describe('folds', () => {
  const codes = Int32Array.from({ length: 103 }, (_, row) => (row % 10 === 0 ? 1 : 0));

  it('give each fold its part of every class', () => {
    const folds = stratifiedFolds(codes, 5, createRandom(1));
    expect(isPartition(folds, 103)).toBe(true);
    const ones = folds.map(({ test }) => count(test, (row) => codes[row] === 1));
    expect(Math.max(...ones) - Math.min(...ones)).toBeLessThanOrEqual(1);
    const sizes = folds.map(({ test }) => test.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('leave no row in both halves and are the same for the same seed', () => {
    const [a, b, c] = [3, 3, 4].map((seed) => randomFolds(50, 4, createRandom(seed)));
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
    expect(isPartition(a!, 50)).toBe(true);
    for (const { train, test } of a!) expect(new Set([...train, ...test]).size).toBe(50);
  });

  it('keep groups together and fill folds evenly', () => {
    const groups = Int32Array.from({ length: 60 }, (_, row) => Math.floor(Math.sqrt(row)));
    const folds = groupFolds(groups, 3, createRandom(2));
    expect(isPartition(folds, 60)).toBe(true);
    for (const { train, test } of folds) {
      const inside = new Set(Array.from(test, (row) => groups[row]));
      expect(count(train, (row) => inside.has(groups[row]))).toBe(0);
    }
    expect(Math.min(...folds.map(({ test }) => test.length))).toBeGreaterThanOrEqual(17);
  });

  it('by time learn from what was before, and never part a moment', () => {
    const times = Float64Array.from({ length: 90 }, (_, row) => Math.floor(((row * 37) % 90) / 4));
    const folds = timeFolds(times, 4);
    expect(folds).toHaveLength(4);
    for (const { train, test } of folds) {
      const latest = Math.max(...Array.from(train, (row) => times[row]!));
      expect(count(test, (row) => times[row]! <= latest)).toBe(0);
    }
    expect(folds.at(-1)!.train.length + folds.at(-1)!.test.length).toBe(90);
  });

  it('by time are fewer where there are few moments, and none with one', () => {
    expect(timeFolds(Float64Array.from([1, 1, 2, 2, 2]), 4)).toHaveLength(1);
    expect(timeFolds(Float64Array.from([5, 5, 5]), 4)).toHaveLength(0);
  });

  it('can be given', () => {
    expect(foldsFrom(Int32Array.from([0, 1, 0, 2]), 3)[0]).toEqual({
      train: Int32Array.from([1, 3]),
      test: Int32Array.from([0, 2]),
    });
  });
});
