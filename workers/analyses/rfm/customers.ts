import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import { gather } from '../../kernels/gather';
import type { InputTable } from '../../table/columns';
import { vectorNumbers } from '../../table/numbers';
import { countRows } from './counts';
import { asOfDay } from './query';
import { refuseUnusable, treatmentNotices } from './treatment';

const DAY_MS = 86_400_000;

/** The customers who bought, in the order of the query (best spenders first), and what was done to the rest. */
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
 * Reads the planned input.
 * @throws FaultError when no row can be used, or no row is a purchase.
 */
export function readCustomers(request: AnalysisRequest, input: InputTable): Customers {
  const asOfText = asOfDay(request);
  const ids = input.vector('customer');
  const nameless = rowOfNull(ids);
  const counts = countRows(input, nameless);
  refuseUnusable(request, counts, asOfText);

  const purchases = input.numbers('purchase');
  const monetary = input.numbers('monetary');
  const rows = new Int32Array(input.rows);
  let count = 0;
  let idle = 0;
  for (let row = 0; row < input.rows; row++) {
    if (row === nameless) continue;
    if ((purchases[row] ?? 0) > 0) rows[count++] = row;
    else if (!Number.isNaN(monetary[row])) idle++;
  }
  const asOf =
    asOfText === null ? latest(input.numbers('last_event'), nameless) + 1 : Date.parse(asOfText) / DAY_MS;
  const pick = (values: Float64Array): Float64Array => gather(values, rows.subarray(0, count));
  return {
    count,
    asOf,
    ids,
    rows: rows.subarray(0, count),
    recency: pick(input.numbers('last_purchase')).map((day) => asOf - day),
    frequency: pick(purchases),
    monetary: pick(monetary),
    early: earlier(input, rows.subarray(0, count)),
    notices: treatmentNotices(counts, asOfText, idle),
  };
}

/** @param customers rows of the input */
function earlier(input: InputTable, customers: Int32Array): Earlier {
  const purchases = gather(input.numbers('early_purchase'), customers);
  const bought = new Int32Array(purchases.length);
  let count = 0;
  for (let row = 0; row < purchases.length; row++) if (purchases[row]! > 0) bought[count++] = row;
  const rows = bought.subarray(0, count);
  const pick = (name: string): Float64Array => gather(gather(input.numbers(name), customers), rows);
  // The same in every row.
  const [day = NaN] = vectorNumbers(input.vector('early_day').slice(0, 1));
  return {
    day,
    rows,
    recency: pick('early_last_purchase').map((last) => day - last),
    frequency: gather(purchases, rows),
    monetary: pick('early_monetary'),
  };
}

/** Rows without a customer are one group of the query at most. */
function rowOfNull(ids: Vector): number {
  if (ids.nullCount === 0) return -1;
  let row = 0;
  while (row < ids.length && ids.isValid(row)) row++;
  return row;
}

/** The last of the days, that of `nameless` left out; customers without an event have NaN. */
function latest(days: Float64Array, nameless: number): number {
  let last = -Infinity;
  for (let row = 0; row < days.length; row++) if (days[row]! > last && row !== nameless) last = days[row]!;
  return last;
}
