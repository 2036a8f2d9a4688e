import { sortedNumbers } from '../../kernels/sorted';
import type { Customers } from './customers';
import type { CustomerValues } from './value';

/** The figures that findings and titles quote. */
export interface Summary {
  customers: number;
  /** Value of all customers. */
  total: number;
  /** Customers with at least one repeat purchase; those of them whose P(alive) is below one half. */
  repeaters: number;
  left: number;
  /** Of those: customers with at least `OFTEN` repeat purchases, and all such. */
  oftenLeft: number;
  often: number;
  /** Expected purchases over the horizon. */
  meanPurchases: number;
  medianPurchases: number;
}

/** Repeat purchases of a customer who bought often. */
export const OFTEN = 3;

export function summarise(
  { count, frequency }: Customers,
  { alive, purchases, clv }: CustomerValues,
): Summary {
  const where = (test: (row: number) => boolean): number =>
    frequency.reduce((sum, _, row) => sum + (test(row) ? 1 : 0), 0);
  const hasLeft = (row: number): boolean => frequency[row]! > 0 && alive[row]! < 0.5;
  const isOften = (row: number): boolean => frequency[row]! >= OFTEN;
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const sorted = sortedNumbers(purchases);
  const middle = (count - 1) / 2;
  return {
    customers: count,
    total: sum(clv),
    repeaters: where((row) => frequency[row]! > 0),
    left: where(hasLeft),
    oftenLeft: where((row) => isOften(row) && hasLeft(row)),
    often: where(isOften),
    meanPurchases: sum(purchases) / count,
    medianPurchases: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
  };
}
