import type { OutputTable } from '../../table/columns';
import type { BgNbdFit } from './bg-nbd-fit';
import type { Customers } from './customers';
import type { Spend } from './spend';
import type { CustomerValues } from './value';

/** The result tables by suffix. */
export function tables(
  customers: Customers,
  values: CustomerValues,
  fit: BgNbdFit,
  spend: Spend,
): Record<'' | 'params' | 'fit', OutputTable> {
  return {
    '': customersTable(customers, values, spend),
    params: paramsTable(fit, spend),
    fit: fitTable(customers, fit, spend),
  };
}

/** Most valuable first. */
function customersTable(customers: Customers, values: CustomerValues, spend: Spend): OutputTable {
  const { order } = values;
  const sorted = (column: Float64Array): Float64Array => Float64Array.from(order, (row) => column[row]!);
  const rows = Int32Array.from(order, (row) => customers.rows[row]!);
  return {
    rows: order.length,
    columns: {
      customer: { type: 'same', vector: customers.ids, rows },
      frequency: { type: 'integer', values: sorted(customers.frequency) },
      recency: { type: 'number', values: sorted(customers.recency) },
      age: { type: 'number', values: sorted(customers.age) },
      p_alive: { type: 'number', values: sorted(values.alive) },
      expected_purchases: { type: 'number', values: sorted(values.purchases) },
      expected_value: { type: 'number', values: sorted(spend.expected) },
      clv: { type: 'number', values: sorted(values.clv) },
    },
  };
}

function paramsTable({ params }: BgNbdFit, { fit }: Spend): OutputTable {
  const rows = [
    ...Object.entries(params).map(([parameter, value]) => ['bg-nbd', parameter, value as number] as const),
    ...Object.entries(fit?.params ?? {}).map(
      ([parameter, value]) => ['gamma-gamma', parameter, value as number] as const,
    ),
  ];
  return {
    rows: rows.length,
    columns: {
      model: { type: 'text', values: rows.map(([model]) => model) },
      parameter: { type: 'text', values: rows.map(([, parameter]) => parameter) },
      value: { type: 'number', values: Float64Array.from(rows, ([, , value]) => value) },
    },
  };
}

/** Where mean spend stands in for the second model, its row says so: not converged, no likelihood. */
function fitTable({ count }: Customers, bgNbd: BgNbdFit, { fit, repeaters }: Spend): OutputTable {
  return {
    rows: 2,
    columns: {
      model: { type: 'text', values: ['bg-nbd', 'gamma-gamma'] },
      log_likelihood: {
        type: 'number',
        values: Float64Array.of(bgNbd.logLikelihood, fit?.logLikelihood ?? NaN),
      },
      customers: { type: 'integer', values: Float64Array.of(count, repeaters) },
      converged: { type: 'boolean', values: [bgNbd.converged, fit?.converged ?? false] },
    },
  };
}
