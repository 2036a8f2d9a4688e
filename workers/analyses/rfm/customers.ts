import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import { fallingOrder } from '../../kernels/falling-order';
import { gather } from '../../kernels/gather';
import type { InputTable } from '../../table/columns';
import { type Exact, exactColumn, exactText } from '../../table/exact';
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
  const ids = input.vector('customer');
  const rows = bestFirst(all, ids).filter((row) => purchases[row]! > 0);
  return {
    count: rows.length,
    asOf,
    ids,
    rows,
    recency: gather(lastPurchase, rows).map((day) => asOf - day),
    frequency: gather(purchases, rows),
    monetary: gather(all, rows),
    early: earlier(input, rows, migration.numbers('day')[0] ?? NaN),
    notices: treatmentNotices(counts, asOfText, input.rows - rows.length),
  };
}

/** Rows by falling value, those of equal value by customer. */
function bestFirst(values: Float64Array, ids: Vector): Int32Array {
  const order = Int32Array.from(fallingOrder(values));
  const { length } = order;
  for (let from = 0, to = 1; from < length; from = to++) {
    while (to < length && values[order[to]!] === values[order[from]!]) to++;
    if (to - from > 1) order.set(byIdentifier(order.subarray(from, to), ids), from);
  }
  return order;
}

function byIdentifier(rows: Int32Array, ids: Vector): number[] {
  const named = Array.from(rows, (row) => ({ row, id: exactColumn(ids.slice(row, row + 1))[0] ?? null }));
  return named.sort((one, other) => compared(one.id, other.id)).map(({ row }) => row);
}

function compared(one: Exact, other: Exact): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [a, b] = [exactText(one), exactText(other)];
  return a < b ? -1 : Number(a > b);
}

/** @param customers rows of the input */
function earlier(input: InputTable, customers: Int32Array, day: number): Earlier {
  const purchases = gather(input.numbers('early_purchases'), customers);
  const rows = Int32Array.from(purchases.keys()).filter((row) => purchases[row]! > 0);
  const pick = (name: string): Float64Array => gather(gather(input.numbers(name), customers), rows);
  return {
    day,
    rows,
    recency: pick('early_last_purchase').map((last) => day - last),
    frequency: gather(purchases, rows),
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
