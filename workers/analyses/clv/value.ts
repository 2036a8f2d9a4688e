import { fallingOrder } from '../../kernels/falling-order';
import type { Customers } from './customers';
import type { Predictor } from '../../purchases/models/purchase-model';
import type { Settings } from './settings';
import type { Spend } from './spend';

/** What the models say of every customer. */
export interface CustomerValues {
  alive: Float64Array;
  /** Over the horizon. */
  purchases: Float64Array;
  /** Purchases of each period times spend times margin, discounted from the period's end. */
  clv: Float64Array;
  /** Without end and discounted: purchases (DERT), and those times spend times margin. NaN without a discount rate. */
  endless: Float64Array;
  endlessValue: Float64Array;
  /** Rows by falling value; by falling purchases where no spend is known. */
  order: Uint32Array;
}

export function customerValues(
  customers: Customers,
  predictor: Predictor,
  spend: Spend,
  { horizon, factor, margin }: Settings,
): CustomerValues {
  const active = predictor.over(customers, { periods: horizon, factor });
  const alive = predictor.alive(customers);
  const purchases = alive.map((chance, row) => chance * active.total[row]!);
  const clv = alive.map((chance, row) => margin * chance * active.discounted[row]! * spend.expected[row]!);
  const always = factor < 1 ? predictor.endless(customers, -Math.log(factor)) : undefined;
  const endless = alive.map((chance, row) => (always ? chance * always[row]! : NaN));
  const key = Number.isNaN(clv[0]!) ? purchases : clv;
  return {
    alive,
    purchases,
    clv,
    endless,
    endlessValue: endless.map((count, row) => margin * count * spend.expected[row]!),
    order: fallingOrder(key),
  };
}
