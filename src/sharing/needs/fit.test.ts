import { describe, expect, it } from 'vitest';
import { fitOf, fits } from './fit';

const columns = (...list: string[]) =>
  list.map((text) => {
    const [name = '', type = ''] = text.split(':');
    return { name, type };
  });
const needed = columns('customer_id:BIGINT', 'ordered_at:TIMESTAMP', 'amount:DECIMAL(12,2)');

describe('fits', () => {
  it.each([
    ['the same columns', 'customer_id:BIGINT', 'ordered_at:TIMESTAMP', 'amount:DECIMAL(12,2)'],
    ['other spellings', 'CustomerID:INTEGER', 'Ordered At:DATE', 'AMOUNT:DOUBLE'],
    ['more columns, in another order', 'x:VARCHAR', 'amount:DOUBLE', 'customer_id:BIGINT', 'ordered_at:DATE'],
  ])('takes %s', (_, ...list) => {
    expect(fits(needed, columns(...list))).toBe(true);
  });

  it.each([
    ['a column that is missing', 'customer_id:BIGINT', 'amount:DOUBLE'],
    ['a text where a time is needed', 'customer_id:BIGINT', 'ordered_at:VARCHAR', 'amount:DOUBLE'],
    ['a list where a number is needed', 'customer_id:BIGINT', 'ordered_at:DATE', 'amount:DOUBLE[]'],
    ['one column for two needs', 'customerid:BIGINT', 'ordered_at:DATE'],
  ])('does not take %s', (_, ...list) => {
    expect(fits(needed, columns(...list))).toBe(false);
  });

  it('says nothing of a table that is needed without columns', () => {
    expect(fits([], columns('anything:VARCHAR'))).toBe(false);
  });
});

describe('fitOf', () => {
  it('takes the name as it is before one that is spelled otherwise', () => {
    const { matches } = fitOf(columns('amount:'), columns('Amount:VARCHAR', 'amount:DOUBLE'));
    expect(matches[0]?.column.type).toBe('DOUBLE');
  });

  it('names what is missing and what is of another kind', () => {
    const { missing, differing } = fitOf(needed, columns('ordered_at:VARCHAR', 'customer_id:UUID'));
    expect(missing.map(({ name }) => name)).toEqual(['amount']);
    expect(differing.map(({ column }) => column.type)).toEqual(['UUID', 'VARCHAR']);
  });
});
