import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from './graph';

/** `b: a c` is a node `b` that defines `b` and uses `a` and `c`. */
function graphOf(lines: string[], external: string[] = []) {
  const nodes = lines.map((line) => {
    const [id = '', uses = ''] = line.split(': ');
    return { id, defines: [id], uses: uses.split(' ').filter(Boolean) };
  });
  return buildGraph(nodes, external);
}

describe('buildGraph', { timeout: 60_000 }, () => {
  it('keeps document order where nothing speaks against it', () => {
    expect(graphOf(['a', 'b', 'c: b']).order).toEqual(['a', 'b', 'c']);
  });

  it('takes what a cell uses from below, just before the cell', () => {
    expect(graphOf(['a: c', 'b', 'c']).order).toEqual(['c', 'a', 'b']);
  });

  it('knows neighbours in both directions', () => {
    const graph = graphOf(['d: b c', 'a', 'b: a', 'c: a a']);
    expect(graph.dependencies('d')).toEqual(['b', 'c']);
    expect(graph.dependents('a')).toEqual(['b', 'c']);
    expect(graph.dependents('nobody')).toEqual([]);
  });

  it('finds what a change puts out of date, and what a cell needs', () => {
    const graph = graphOf(['a', 'b: a', 'c: b', 'd', 'e: c d']);
    expect(graph.stale(['b'])).toEqual(['c', 'e']);
    expect(graph.stale(['a', 'd'])).toEqual(['b', 'c', 'e']);
    expect(graph.upstream(['c'])).toEqual(['a', 'b']);
  });

  it('names the rings, and a cell that uses itself', () => {
    const graph = graphOf(['x: x', 'a: c', 'b: a', 'c: b', 'd: c']);
    expect(graph.cycles).toEqual([['x'], ['a', 'c', 'b']]);
    expect(graph.order).toEqual(['x', 'a', 'b', 'c', 'd']);
    expect(graph.stale(['x'])).toEqual(['x']);
  });

  it('lists names that several cells define and means the first of them', () => {
    const graph = buildGraph([
      { id: '1', defines: ['value', 'value_params'], uses: [] },
      { id: '2', defines: ['VALUE'], uses: [] },
      { id: '3', defines: ['top'], uses: ['Value'] },
    ]);
    expect(graph.duplicates).toEqual(
      new Map([
        ['value', ['1', '2']],
        ['VALUE', ['1', '2']],
      ]),
    );
    expect(graph.dependencies('3')).toEqual(['1']);
  });

  it('does not take a cell that says a name twice for two', () => {
    expect(buildGraph([{ id: '1', defines: ['a', 'A'], uses: [] }]).duplicates.size).toBe(0);
  });

  it('lists what nothing answers', () => {
    const graph = graphOf(['a: Orders ordrs ordrs'], ['orders']);
    expect(graph.unknown).toEqual([{ id: 'a', name: 'ordrs' }]);
  });

  it('treats names of object properties like any other', () => {
    const graph = graphOf(['__proto__', 'a: __proto__ constructor']);
    expect(graph.dependencies('a')).toEqual(['__proto__']);
    expect(graph.unknown).toEqual([{ id: 'a', name: 'constructor' }]);
  });

  it('walks a chain of 20,000 cells, also from its end', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => `n${i}: n${i + 1}`);
    const graph = graphOf(chain);
    expect(graph.order[0]).toBe('n19999');
    expect(graph.stale(['n19999'])).toHaveLength(19_999);
  });

  it('orders any graph so that every cell comes after what it uses, rings apart', () => {
    const arbitrary = fc
      .integer({ min: 1, max: 12 })
      .chain((size) =>
        fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }),
      );
    fc.assert(
      fc.property(arbitrary, (uses) => {
        const graph = buildGraph(
          uses.map((used, i) => ({ id: `${i}`, defines: [`${i}`], uses: used.map(String) })),
        );
        expect(graph.order.toSorted()).toEqual(uses.map((_, i) => `${i}`).toSorted());
        const ring = new Map(graph.cycles.flatMap((cycle, i) => cycle.map((id) => [id, i] as const)));
        for (const id of graph.order) {
          // A node is in a ring exactly when it needs itself.
          expect(ring.has(id)).toBe(graph.upstream([id]).includes(id));
          for (const used of graph.dependencies(id)) {
            const sameRing = ring.has(id) && ring.get(id) === ring.get(used);
            if (!sameRing) expect(graph.order.indexOf(used)).toBeLessThan(graph.order.indexOf(id));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
