import type { InputTable } from '../../table/columns';

/** Rows of the source by what they are; all but `total` and `unnamed` have a customer. */
export interface Counts {
  total: number;
  /** Without a customer. */
  unnamed: number;
  /** After the day `as_of`. */
  later: number;
  noTime: number;
  noAmount: number;
  purchases: number;
  refunds: number;
  zeros: number;
}

/**
 * Adds up the kinds of rows that the query counted per customer.
 * @param nameless the input's row of the customer NULL, or -1.
 */
export function countRows(input: InputTable, nameless: number): Counts {
  let unnamed = 0;
  const count = (name: string): number => {
    const values = input.numbers(name);
    const without = values[nameless] ?? 0;
    unnamed += without;
    let sum = 0;
    for (const value of values) sum += value;
    return sum - without;
  };
  const named = {
    later: count('later'),
    noTime: count('no_time'),
    noAmount: count('no_amount'),
    purchases: count('purchase'),
    refunds: count('refund'),
    zeros: count('zero'),
  };
  const total = Object.values(named).reduce((sum, value) => sum + value, unnamed);
  return { ...named, total, unnamed };
}
