import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { annuity } from './annuity';
import { type Settings, settingsOf } from './settings';
import { type Shape, readShape, treatmentNotices } from './treatment';

/** What each customer brings, best first. Money that nothing is known of is NaN. */
export interface Customers {
  settings: Settings;
  shape: Shape;
  count: number;
  ids: Vector;
  names: (string | null)[];
  periods: Float64Array;
  first: Float64Array;
  last: Float64Array;
  revenue: Float64Array;
  cost: Float64Array;
  net: Float64Array;
  value: Float64Array;
  /** The closed form, where all periods from the first to the last bring the same. */
  annuity: Float64Array;
  payback: Float64Array;
  discountedPayback: Float64Array;
  notices: Fault[];
}

/** Sums of floating-point money differ in their last digits. */
const EQUAL = 1e-9;

/**
 * Reads the planned inputs.
 * @throws FaultError when no row can be used, or periods cannot be counted.
 */
export function readCustomers(
  request: AnalysisRequest,
  input: InputTable,
  periods: InputTable,
  counts: InputTable,
): Customers {
  const settings = settingsOf(request);
  const shape = readShape(request, counts, periods);
  const numbers = (name: string): Float64Array => input.numbers(name);
  const [first, last, count] = [numbers('first'), numbers('last'), numbers('periods')];
  const [least, most] = [numbers('least'), numbers('most')];
  const rate = (1 + settings.rate) ** (shape.months / 12) - 1;
  const equal = first.map((from, row) => {
    const [low = NaN, high = NaN] = [least[row], most[row]];
    const isEven = high - low <= EQUAL * Math.abs(high) && count[row] === (last[row] ?? NaN) - from + 1;
    return isEven && from >= 1 ? annuity(high, count[row] ?? 0, rate, settings.shift - from + 1) : NaN;
  });
  const joined = numbers('rows').reduce((sum, rows, row) => sum + rows - (count[row] ?? 0), 0);
  const gaps = first.reduce((sum, from, row) => sum + (last[row] ?? 0) - from + 1 - (count[row] ?? 0), 0);
  return {
    settings,
    shape,
    count: input.rows,
    ids: input.vector('customer'),
    names: input.texts('customer'),
    periods: count,
    first,
    last,
    revenue: numbers('revenue'),
    cost: numbers('cost'),
    net: numbers('net'),
    value: numbers('value'),
    annuity: equal,
    payback: numbers('payback'),
    discountedPayback: numbers('discounted_payback'),
    notices: treatmentNotices(counts, joined, gaps),
  };
}
