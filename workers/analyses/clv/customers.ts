import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { countRows } from './row-counts';
import type { Settings } from './settings';
import { refuseUnusable, refuseUnrepeated, treatmentNotices } from './treatment';

/** The customers who bought, as the models see them. */
export interface Customers {
  count: number;
  /** Identifiers of all customers of the input; `rows` picks those who bought. */
  ids: Vector;
  rows: Int32Array;
  /** Repeat purchase days. */
  frequency: Float64Array;
  /** From the first to the last purchase, and to the end of observation, in units. */
  recency: Float64Array;
  age: Float64Array;
  /** Mean spend of a repeat purchase day; NaN where there is none. */
  spend: Float64Array;
  /** Mean spend of all purchase days. */
  meanSpend: number;
  notices: Fault[];
}

/**
 * Reads the planned inputs.
 * @throws FaultError when there is nothing to fit: no purchases, one customer, one day, nobody who came back.
 */
export function readCustomers(
  request: AnalysisRequest,
  settings: Settings,
  inputs: { customers: InputTable; rows: InputTable },
): Customers {
  const counts = countRows(inputs.rows);
  refuseUnusable(request, settings, counts);
  const input = inputs.customers;
  const days = input.numbers('days');
  const rows = Int32Array.from(days.keys()).filter((row) => days[row]! > 0);
  const pick = (name: string): Float64Array => {
    const values = input.numbers(name);
    return Float64Array.from(rows, (row) => values[row]!);
  };
  const [first, last, total, firstTotal] = [
    pick('first_day'),
    pick('last_day'),
    pick('total'),
    pick('first_total'),
  ];
  const frequency = Float64Array.from(rows, (row) => days[row]! - 1);
  refuseUnrepeated(request, first, last, frequency);

  const end = settings.asOf?.day ?? counts.lastDay;
  const spent = total.reduce((sum, value) => sum + value, 0);
  const purchaseDays = frequency.reduce((sum, x) => sum + x + 1, 0);
  const cancelled = input.numbers('cancelled').reduce((sum, value) => sum + value, 0);
  return {
    count: rows.length,
    ids: input.vector('customer'),
    rows,
    frequency,
    recency: last.map((day, i) => (day - first[i]!) / settings.unitDays),
    age: first.map((day) => (end - day) / settings.unitDays),
    spend: total.map((sum, i) => (frequency[i] === 0 ? NaN : (sum - firstTotal[i]!) / frequency[i]!)),
    meanSpend: spent / purchaseDays,
    notices: treatmentNotices(settings, counts, { cancelled, idle: input.rows - rows.length }),
  };
}
