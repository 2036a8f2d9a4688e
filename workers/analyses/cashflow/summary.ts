import { compensatedSum } from '../../kernels/compensated-sum';
import { median } from '../../kernels/median';
import type { Customers } from './customers';

/** All customers together. */
export interface Summary {
  net: number;
  value: number;
  /** Of the net sum, what the wait costs; NaN when there is nothing to lose. */
  lost: number;
  /** Value over what winning the customers cost; NaN without a cost. */
  ratio: number;
  /** Customers worth less than they cost. */
  below: number;
  /** Half of the customers have paid back by then; Infinity when more than half never do. */
  payback: number;
  discountedPayback: number;
}

export function summarise({ settings, count, net, value, payback, discountedPayback }: Customers): Summary {
  const { acquisitionCost } = settings;
  const sums = { net: compensatedSum(net), value: compensatedSum(value) };
  const half = (when: Float64Array): number =>
    median(when.map((period) => (Number.isNaN(period) ? Infinity : period)));
  return {
    ...sums,
    lost: sums.net > 0 ? 1 - sums.value / sums.net : NaN,
    ratio: acquisitionCost > 0 ? sums.value / (acquisitionCost * count) : NaN,
    below: value.filter((each) => each < acquisitionCost).length,
    payback: half(payback),
    discountedPayback: half(discountedPayback),
  };
}
