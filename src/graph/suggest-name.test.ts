import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, suggestName } from './suggest-name';

describe('editDistance', { timeout: 60_000 }, () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['orders', 'odrers', 1],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('from %s to %s is %i', (a, b, distance) => {
    // The textbook pairs; "ca" to "abc" is 3 for optimal string alignment, 2 for unrestricted Damerau–Levenshtein.
    expect(editDistance(a, b, 10)).toBe(distance);
  });

  it('is the same whatever the limit, as far as the limit goes', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 99), limit + 1));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('suggestName', () => {
  const known = ['orders', 'order_lines', 'customers', '客户订单'];
  it.each([
    ['ordres', 'orders'],
    ['ORDERS', 'orders'],
    ['order', 'orders'],
    ['custmers', 'customers'],
    ['customer', 'customers'],
    ['order_lin', 'order_lines'],
    ['客户定单', '客户订单'],
    ['deals', null],
    ['x', null],
    ['', null],
  ])('for %s is %s', (name, suggestion) => {
    expect(suggestName(name, known)).toBe(suggestion);
  });

  it('offers the shortest longer name when nothing is near', () => {
    expect(suggestName('sales', ['sales_by_channel_2024', 'sales_by_month'])).toBe('sales_by_month');
  });

  it('spends no time on absurd names', () => {
    expect(suggestName('x'.repeat(1_000_000), ['x'.repeat(1_000_001)])).toBeNull();
  });
});
