import { describe, expect, it } from 'vitest';
import { components } from './components';

describe('components', () => {
  it('gives dependencies first and rings together', () => {
    // Two rings, 1 ⇄ 2 and 3 → 4 → 5 → 3; 0 uses the first, the first uses the second.
    const found = components([[1], [2, 3], [1], [4], [5], [3]]);
    expect(found.map((group) => group.toSorted())).toEqual([[3, 4, 5], [1, 2], [0]]);
  });

  it('has nothing for nothing', () => {
    expect(components([])).toEqual([]);
  });
});
