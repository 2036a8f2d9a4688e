import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConnectedComponents } from './connected-components';

describe('ConnectedComponents', () => {
  it('numbers groups in order of first appearance', () => {
    const groups = new ConnectedComponents(6);
    groups.join(4, 1);
    groups.join(5, 4);
    groups.join(2, 2);
    expect([...groups.labels()]).toEqual([0, 1, 2, 3, 1, 1]);
  });

  it('puts together exactly what a path joins', () => {
    const edges = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 20 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const groups = new ConnectedComponents(15);
        for (const [a, b] of pairs) groups.join(a, b);
        // By hand: spread the smallest number along the pairs until nothing changes.
        const least = Array.from({ length: 15 }, (_, i) => i);
        for (let round = 0; round < 15; round++) {
          for (const [a, b] of pairs) least[a] = least[b] = Math.min(least[a]!, least[b]!);
        }
        const labels = groups.labels();
        for (let a = 0; a < 15; a++) {
          for (let b = 0; b < a; b++) expect(labels[a] === labels[b]).toBe(least[a] === least[b]);
        }
      }),
    );
  });
});
