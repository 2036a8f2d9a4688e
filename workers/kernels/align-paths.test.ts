import { describe, expect, it } from 'vitest';
import { alignPaths } from './align-paths';
import { createRandom } from './random';

/** The longest common subsequence by trying every choice. */
function longest(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a[0] === b[0]) return 1 + longest(a.slice(1), b.slice(1));
  return Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));
}

describe('alignPaths', () => {
  it('has nothing to do for equal paths', () => {
    expect(alignPaths([1, 2, 3], [1, 2, 3])).toEqual({ missing: [], extra: [] });
  });

  it('names what is missing and what is too many', () => {
    expect(alignPaths([1, 4, 2], [1, 2, 3])).toEqual({ missing: [3], extra: [4] });
    expect(alignPaths([], [1])).toEqual({ missing: [1], extra: [] });
  });

  it('leaves as much in place as trying everything does, and explains the rest', () => {
    const random = createRandom(3);
    const draw = (): number[] =>
      Array.from({ length: Math.floor(random.uniform() * 8) }, () => Math.floor(random.uniform() * 4));
    for (let round = 0; round < 200; round++) {
      const [path, wanted] = [draw(), draw()];
      const { missing, extra } = alignPaths(path, wanted);
      const kept = longest(path, wanted);
      expect([extra.length, missing.length]).toEqual([path.length - kept, wanted.length - kept]);
      const rest = (codes: readonly number[], without: readonly number[]): number[] => {
        const left = [...codes];
        for (const code of without) left.splice(left.indexOf(code), 1);
        return left.toSorted();
      };
      expect(rest(path, extra)).toEqual(rest(wanted, missing));
    }
  });
});
