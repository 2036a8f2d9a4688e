import { runningSum } from '../../kernels/compensated-sum';
import type { InputTable } from '../../table/columns';
import type { Shape } from './treatment';

/** The sums of all customers by period, in their order. */
export interface Periods {
  count: number;
  /** t of the formula. */
  position: Float64Array;
  labels: string[];
  customers: Float64Array;
  revenue: Float64Array;
  cost: Float64Array;
  net: Float64Array;
  /** What one unit of money of the period is worth today. */
  factor: Float64Array;
  present: Float64Array;
  netSoFar: Float64Array;
  presentSoFar: Float64Array;
}

export function readPeriods(input: InputTable, { label }: Shape): Periods {
  const position = input.numbers('position');
  const [net, present] = [input.numbers('net'), input.numbers('present')];
  return {
    count: input.rows,
    position,
    labels: Array.from(position, label),
    customers: input.numbers('customers'),
    revenue: input.numbers('revenue'),
    cost: input.numbers('cost'),
    net,
    factor: input.numbers('factor'),
    present,
    netSoFar: runningSum(net),
    presentSoFar: runningSum(present),
  };
}
