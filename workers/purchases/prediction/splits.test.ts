import { describe, expect, it } from 'vitest';
import type { LearningSet } from './learning-set';
import { splitsOf } from './splits';

/** Rows with a cut-off (windows to the end of the data) and an outcome each. */
function learnt(rows: readonly (readonly [cutoff: number, code: number])[]): LearningSet {
  return {
    training: {
      rows: rows.length,
      features: [],
      target: { kind: 'classes', classes: ['no', 'yes'], codes: Int32Array.from(rows, ([, code]) => code) },
    },
    rows: Int32Array.from(rows.keys()),
    cutoff: Int32Array.from(rows, ([cutoff]) => cutoff),
    isActive: rows.map(() => true),
  };
}
const all = (set: LearningSet): boolean[] => set.isActive;

describe('splits by time', () => {
  it('learn from older cut-offs only', () => {
    const set = learnt([3, 2, 1].flatMap((k) => [0, 1, 1].map((code) => [k, code] as const)));
    const { folds, cutoffs, isRolling } = splitsOf(set, all(set), 1)!;
    expect(isRolling).toBe(true);
    expect(cutoffs).toEqual([2, 1]);
    for (const [i, { train, test }] of folds.entries()) {
      expect([...train].every((row) => set.cutoff[row]! > cutoffs[i]!)).toBe(true);
      expect([...test].every((row) => set.cutoff[row] === cutoffs[i])).toBe(true);
    }
  });

  it('test no cut-off before which one outcome only was seen', () => {
    const set = learnt([
      [3, 0],
      [3, 0],
      [2, 0],
      [2, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(splitsOf(set, all(set), 1)).toMatchObject({ cutoffs: [1], isRolling: true });
  });

  it('with one cut-off part its customers, and learn from nothing later', () => {
    const set = learnt(Array.from({ length: 20 }, (_, i) => [1, i % 4 === 0 ? 1 : 0] as const));
    const { folds, isRolling } = splitsOf(set, all(set), 1)!;
    expect(isRolling).toBe(false);
    expect(folds.flatMap(({ test }) => [...test]).sort((a, b) => a - b)).toEqual([...set.rows]);
    for (const { train, test } of folds) {
      expect(new Set([...train, ...test]).size).toBe(20);
      expect(new Set([...train].map((row) => set.training.target.codes[row])).size).toBe(2);
    }
    const late = learnt([
      [2, 0],
      [2, 0],
      [2, 1],
      [2, 1],
      [1, 0],
      [1, 0],
    ]);
    const dealt = splitsOf(
      late,
      late.isActive.map((_, row) => row > 3),
      1,
    )!;
    expect(dealt.isRolling).toBe(false);
    for (const { train } of dealt.folds) expect([...train].every((row) => late.cutoff[row] === 2)).toBe(true);
  });

  it('are none where all went one way', () => {
    const set = learnt([1, 1, 1, 2, 2].map((k) => [k, 1] as const));
    expect(splitsOf(set, all(set), 1)).toBeUndefined();
  });
});
