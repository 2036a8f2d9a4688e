import { describe, expect, it } from 'vitest';
import { boxOf, contains, moved, only } from './cell-range';

const extent = { rows: 1_000, columns: 5, page: 10 };
const key = (name: string, { shiftKey = false, far = false } = {}) => ({ key: name, shiftKey, far });

describe('a selection of cells', () => {
  it('goes cell by cell and stops at the edges', () => {
    const start = only({ row: 0, column: 0 });
    expect(moved(start, key('ArrowDown'), extent)).toEqual(only({ row: 1, column: 0 }));
    expect(moved(start, key('ArrowLeft'), extent)).toEqual(start);
    expect(moved(start, key('ArrowUp'), extent)).toEqual(only({ row: -1, column: 0 }));
    expect(moved(only({ row: 999, column: 4 }), key('ArrowRight'), extent)).toEqual(
      only({ row: 999, column: 4 }),
    );
  });

  it('goes by pages and to the ends', () => {
    const middle = only({ row: 500, column: 2 });
    expect(moved(middle, key('PageDown'), extent)?.focus).toEqual({ row: 510, column: 2 });
    expect(moved(middle, key('PageUp'), extent)?.focus).toEqual({ row: 490, column: 2 });
    expect(moved(middle, key('Home'), extent)?.focus).toEqual({ row: 500, column: 0 });
    expect(moved(middle, key('End', { far: true }), extent)?.focus).toEqual({ row: 999, column: 4 });
    expect(moved(middle, key('ArrowUp', { far: true }), extent)?.focus).toEqual({ row: 0, column: 2 });
    expect(moved(middle, key('Tab'), extent)).toBeNull();
  });

  it('grows from where it began, and never into the heading', () => {
    const grown = moved(only({ row: 1, column: 3 }), key('ArrowUp', { shiftKey: true }), extent)!;
    const more = moved(grown, key('ArrowUp', { shiftKey: true }), extent)!;
    expect(more).toEqual({ anchor: { row: 1, column: 3 }, focus: { row: 0, column: 3 } });
    const box = boxOf(moved(more, key('Home', { shiftKey: true }), extent)!);
    expect(box).toEqual({ top: 0, bottom: 1, left: 0, right: 3 });
    expect(contains(box, 1, 2)).toBe(true);
    expect(contains(box, 2, 2)).toBe(false);
  });
});
