import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { countRows } from './counts';
import { asOfDay } from './query';
import { refuseUnusable, treatmentNotices } from './treatment';

const DAY_MS = 86_400_000;

/** The customers who bought, in the order of the query (best spenders first), and what was done to the rest. */
export interface Customers {
  count: number;
  /** Identifiers of all customers of the input; `rows` picks those who bought. */
  ids: Vector;
  rows: Int32Array;
  /** Whole days from the last purchase to the day `as_of`. */
  recency: Float64Array;
  /** Purchase rows. */
  frequency: Float64Array;
  /** Sum of all amounts, refunds taken off. */
  monetary: Float64Array;
  notices: Fault[];
}

/**
 * Reads the planned input.
 * @throws FaultError when no row can be used, or no row is a purchase.
 */
export function readCustomers(request: AnalysisRequest, input: InputTable): Customers {
  const asOfText = asOfDay(request);
  const counts = countRows(input);
  refuseUnusable(request, counts, asOfText);

  const ids = input.vector('customer');
  const purchases = input.numbers('purchase');
  const monetary = input.numbers('monetary');
  const known = Array.from({ length: input.rows }, (_, row) => row).filter((row) => ids.isValid(row));
  const rows = Int32Array.from(known.filter((row) => (purchases[row] ?? 0) > 0));
  const idle = known.filter((row) => purchases[row] === 0 && !Number.isNaN(monetary[row])).length;
  const asOf =
    asOfText === null ? lastDay(input.numbers('last_event'), known) + 1 : Date.parse(asOfText) / DAY_MS;
  const pick = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row] ?? NaN);
  return {
    count: rows.length,
    ids,
    rows,
    recency: pick(input.numbers('last_purchase')).map((day) => asOf - day),
    frequency: pick(purchases),
    monetary: pick(monetary),
    notices: treatmentNotices(counts, asOfText, idle),
  };
}

/** The day after which nothing happened; days without an event are NaN. */
function lastDay(days: Float64Array, rows: readonly number[]): number {
  return rows.map((row) => days[row] ?? NaN).reduce((last, day) => (day > last ? day : last), -Infinity);
}
