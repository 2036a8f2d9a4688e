import type { BgNbdParams } from './bg-nbd-likelihood';
import { probabilityAlive } from './bg-nbd-alive';
import type { Customers } from './customers';
import { expectedPurchases } from './expected-purchases';
import type { Settings } from './settings';
import type { Spend } from './spend';

/** What the models say of every customer. */
export interface CustomerValues {
  alive: Float64Array;
  /** Over the horizon. */
  purchases: Float64Array;
  /** Purchases of each period times spend times margin, discounted from the period's end. */
  clv: Float64Array;
  /** Rows by falling value. */
  order: Uint32Array;
}

export function customerValues(
  customers: Customers,
  params: BgNbdParams,
  spend: Spend,
  { horizon, factor, margin }: Settings,
): CustomerValues {
  const { frequency, recency, age } = customers;
  const active = expectedPurchases(params, frequency, age, { periods: horizon, factor });
  const alive = frequency.map((x, row) => probabilityAlive(params, x, recency[row]!, age[row]!));
  const clv = alive.map((chance, row) => margin * chance * active.discounted[row]! * spend.expected[row]!);
  return {
    alive,
    purchases: alive.map((chance, row) => chance * active.total[row]!),
    clv,
    order: Uint32Array.from(clv.keys()).sort((one, other) => clv[other]! - clv[one]! || one - other),
  };
}
