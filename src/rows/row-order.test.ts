import { describe, expect, it } from 'vitest';
import { nextOrder, orderSql, withOrder } from './row-order';

describe('the order of rows', () => {
  it('goes up, down and away with each click', () => {
    const up = nextOrder([], 'a', false);
    expect(up).toEqual([{ column: 'a', descending: false }]);
    const down = nextOrder(up, 'a', false);
    expect(down).toEqual([{ column: 'a', descending: true }]);
    expect(nextOrder(down, 'a', false)).toEqual([]);
  });

  it('adds keys behind the ones there are, and changes them in place', () => {
    const two = nextOrder(nextOrder([], 'a', true), 'b', true);
    expect(two.map(({ column }) => column)).toEqual(['a', 'b']);
    const turned = nextOrder(two, 'a', true);
    expect(turned).toEqual([
      { column: 'a', descending: true },
      { column: 'b', descending: false },
    ]);
    expect(nextOrder(turned, 'a', true)).toEqual([{ column: 'b', descending: false }]);
  });

  it('starts anew with a plain click on another column', () => {
    expect(nextOrder([{ column: 'a', descending: true }], 'b', false)).toEqual([
      { column: 'b', descending: false },
    ]);
  });

  it('takes a direction from a menu', () => {
    const keys = [{ column: 'a', descending: false }];
    expect(withOrder(keys, 'b', 'down', true)).toEqual([...keys, { column: 'b', descending: true }]);
    expect(withOrder(keys, 'a', null, false)).toEqual([]);
  });

  it('quotes names', () => {
    expect(orderSql([{ column: 'a "b"', descending: true }])).toBe('ORDER BY "a ""b""" DESC NULLS LAST');
    expect(orderSql([])).toBe('');
  });
});
