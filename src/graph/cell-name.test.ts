import { describe, expect, it } from 'vitest';
import { cellNameFault } from './cell-name';

describe('cellNameFault', () => {
  it.each(['orders', '_x', 'top10', '客户', 'größe', '__proto__', 'value'])('lets %s be', (name) => {
    expect(cellNameFault(name)).toBeNull();
  });

  it.each(['', '1st', 'a b', 'a-b', 'a"; drop table orders; --', 'a.b', '$x', 'x'.repeat(64), 'a\n'])(
    'refuses %j',
    (name) => {
      expect(cellNameFault(name)?.code).toBe('cell-invalid-name');
    },
  );

  it('refuses words that SQL keeps for itself', () => {
    expect(cellNameFault('Order')?.code).toBe('cell-reserved-name');
  });
});
