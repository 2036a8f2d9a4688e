import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import { fallingOrder } from '../../kernels/falling-order';
import { gather } from '../../kernels/gather';
import type { InputTable } from '../../table/columns';
import { readLeftOut } from '../events';
import { asOfDay } from './query';
import { countRows, refuseUnusable, treatmentNotices } from './treatment';

const DAY_MS = 86_400_000;

/** The customers who bought, best spenders first, and what was done to the rest. */
export interface Customers {
  count: number;
  /** The day that recency is counted to, in days since 1970. */
  asOf: number;
  /** Identifiers of all customers of the input; `rows` picks those who bought. */
  ids: Vector;
  rows: Int32Array;
  /** Whole days from the last purchase to the day `as_of`. */
  recency: Float64Array;
  /** Purchase rows. */
  frequency: Float64Array;
  /** Sum of all amounts, refunds taken off. */
  monetary: Float64Array;
  /** Of those who had bought at an earlier day, the same as of then. */
  early: Earlier;
  notices: Fault[];
}

/** Customers as of an earlier day. */
export interface Earlier {
  /** Days since 1970. */
  day: number;
  /** Their places among the customers of today. */
  rows: Int32Array;
  recency: Float64Array;
  frequency: Float64Array;
  monetary: Float64Array;
}

/**
 * Reads the planned inputs.
 * @throws FaultError when no row can be used, or no row is a purchase.
 */
export function readCustomers(
  request: AnalysisRequest,
  {
    customers: input,
    left_out: leftOut,
    migration,
  }: Record<'customers' | 'left_out' | 'migration', InputTable>,
): Customers {
  const asOfText = asOfDay(request);
  const purchases = input.numbers('purchases');
  const counts = countRows(readLeftOut(leftOut), {
    purchases: sumOf(purchases),
    refunds: sumOf(input.numbers('refunds')),
    zeros: sumOf(input.numbers('zeros')),
  });
  refuseUnusable(request, counts, asOfText);

  const lastPurchase = input.numbers('last_purchase');
  const asOf =
    asOfText === null
      ? Math.max(latest(lastPurchase), latest(input.numbers('last_other'))) + 1
      : Date.parse(asOfText) / DAY_MS;
  const all = input.numbers('monetary');
  const rows = above(purchases, fallingOrder(all));
  return {
    count: rows.length,
    asOf,
    ids: input.vector('customer'),
    rows,
    recency: gather(lastPurchase, rows).map((day) => asOf - day),
    frequency: gather(purchases, rows),
    monetary: gather(all, rows),
    early: earlier(input, rows, migration.numbers('day')[0] ?? NaN),
    notices: treatmentNotices(counts, asOfText, input.rows - rows.length),
  };
}

/** Those of the rows that have a value above zero, in their order. */
function above(values: Float64Array, rows: ArrayLike<number>): Int32Array {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < kept.length; at++) if (values[rows[at]!]! > 0) kept[count++] = rows[at]!;
  return kept.subarray(0, count);
}

/** @param customers rows of the input */
function earlier(input: InputTable, customers: Int32Array, day: number): Earlier {
  const purchases = input.numbers('early_purchases');
  const places = new Int32Array(customers.length);
  let count = 0;
  for (let place = 0; place < places.length; place++) {
    if (purchases[customers[place]!]! > 0) places[count++] = place;
  }
  const bought = places.subarray(0, count);
  const rows = bought.map((place) => customers[place]!);
  const pick = (name: string): Float64Array => gather(input.numbers(name), rows);
  return {
    day,
    rows: bought,
    recency: pick('early_last_purchase').map((last) => day - last),
    frequency: pick('early_purchases'),
    monetary: pick('early_monetary'),
  };
}

/** The last of the days; NaN stands for none. */
function latest(days: Float64Array): number {
  let last = -Infinity;
  const { length } = days;
  for (let row = 0; row < length; row++) if (days[row]! > last) last = days[row]!;
  return last;
}

/** NaN counts as zero. */
function sumOf(values: Float64Array): number {
  let sum = 0;
  const { length } = values;
  for (let row = 0; row < length; row++) sum += values[row]! || 0;
  return sum;
}
