import { gather } from '../../kernels/gather';
import type { OutputColumn, OutputTable } from '../../table/columns';
import type { Candidate } from './choose-model';
import type { Customers } from './customers';
import type { Holdout } from './holdout';
import type { Interval, Intervals } from './intervals';
import type { Matrix } from './matrix';
import type { Spend } from './spend';
import type { Tracking } from './tracking';
import type { CustomerValues } from './value';

/** Most valuable first. Interval columns are missing without a bootstrap. */
export function customersTable(
  customers: Customers,
  values: CustomerValues,
  spend: Spend,
  intervals: Intervals | undefined,
): OutputTable {
  const { order } = values;
  const sorted = (column: Float64Array): Float64Array => gather(column, order);
  const none: OutputColumn = { type: 'number', values: new Float64Array(order.length).fill(NaN) };
  const end = (values: Float64Array | undefined): OutputColumn =>
    values ? { type: 'number', values: sorted(values) } : none;
  const ends = (name: string, interval: Interval | undefined): Record<string, OutputColumn> => ({
    [`${name}_80_low`]: end(interval?.low80),
    [`${name}_80_high`]: end(interval?.high80),
    [`${name}_95_low`]: end(interval?.low95),
    [`${name}_95_high`]: end(interval?.high95),
  });
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
      dert: { type: 'number', values: sorted(values.endless) },
      residual_value: { type: 'number', values: sorted(values.endlessValue) },
      ...ends('expected_purchases', intervals?.purchases),
      ...ends('clv', intervals?.clv),
      silence: {
        type: 'number',
        values: sorted(customers.age.map((age, row) => age - customers.recency[row]!)),
      },
    },
  };
}

export interface ParamRow {
  model: string;
  parameter: string;
  value: number;
  /** NaN where the likelihood is flat. */
  error: number;
  segment: string | null;
}

/** One row per parameter of a fit. */
export function paramRows(
  model: string,
  params: Readonly<Record<string, number>>,
  errors: Readonly<Record<string, number>> | undefined,
  segment: string | null = null,
): ParamRow[] {
  return Object.entries(params).map(([parameter, value]) => ({
    model,
    parameter,
    value,
    error: errors?.[parameter] ?? NaN,
    segment,
  }));
}

export function paramsTable(rows: readonly ParamRow[]): OutputTable {
  return {
    rows: rows.length,
    columns: {
      model: { type: 'text', values: rows.map(({ model }) => model) },
      parameter: { type: 'text', values: rows.map(({ parameter }) => parameter) },
      value: { type: 'number', values: Float64Array.from(rows, ({ value }) => value) },
      std_error: { type: 'number', values: Float64Array.from(rows, ({ error }) => error) },
      segment: { type: 'text', values: rows.map(({ segment }) => segment) },
    },
  };
}

export interface FitRow {
  model: string;
  /** NaN where nothing was fitted. */
  logLikelihood: number;
  parameters: number;
  customers: number;
  converged: boolean;
  error: number;
  segment: string | null;
}

/** The chosen model first; where mean spend stands in for the second model, its row says so: not converged. */
export function fitRows(candidates: readonly Candidate[], { fit, repeaters }: Spend): FitRow[] {
  return [
    ...candidates.map((each) => ({
      model: each.predictor.model,
      logLikelihood: each.logLikelihood,
      parameters: Object.keys(each.predictor.params).length,
      customers: each.customers,
      converged: each.converged,
      error: each.error,
      segment: null,
    })),
    {
      model: 'gamma-gamma',
      logLikelihood: fit?.logLikelihood ?? NaN,
      parameters: 3,
      customers: repeaters,
      converged: fit?.converged ?? false,
      error: NaN,
      segment: null,
    },
  ];
}

export function fitTable(rows: readonly FitRow[]): OutputTable {
  const numbers = (of: (row: FitRow) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, of),
  });
  return {
    rows: rows.length,
    columns: {
      model: { type: 'text', values: rows.map(({ model }) => model) },
      log_likelihood: numbers(({ logLikelihood }) => logLikelihood),
      aic: numbers(({ logLikelihood, parameters }) => 2 * (parameters - logLikelihood)),
      bic: numbers(
        ({ logLikelihood, parameters, customers }) => parameters * Math.log(customers) - 2 * logLikelihood,
      ),
      customers: { type: 'integer', values: Float64Array.from(rows, ({ customers }) => customers) },
      converged: { type: 'boolean', values: rows.map(({ converged }) => converged) },
      holdout_error: numbers(({ error }) => error),
      segment: { type: 'text', values: rows.map(({ segment }) => segment) },
    },
  };
}

export function trackingTable(tracking: Tracking | undefined): OutputTable {
  const { until, actual, expected } = tracking ?? {
    until: new Float64Array(0),
    actual: new Float64Array(0),
    expected: new Float64Array(0),
  };
  return {
    rows: actual.length,
    columns: {
      period: { type: 'integer', values: actual.map((_, k) => k + 1) },
      until: { type: 'date', values: until },
      actual: { type: 'number', values: actual },
      expected: { type: 'number', values: expected },
      cumulative_actual: { type: 'number', values: cumulative(actual) },
      cumulative_expected: { type: 'number', values: cumulative(expected) },
    },
  };
}

function cumulative(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => (sum += value));
}

export function holdoutTable(found: Holdout | undefined): OutputTable {
  const none = new Float64Array(0);
  return {
    rows: found?.frequency.length ?? 0,
    columns: {
      frequency: { type: 'integer', values: found?.frequency ?? none },
      customers: { type: 'integer', values: found?.customers ?? none },
      actual: { type: 'number', values: found?.actual ?? none },
      expected: { type: 'number', values: found?.expected ?? none },
    },
  };
}

export function matrixTable(matrix: Matrix | undefined): OutputTable {
  const none = new Float64Array(0);
  return {
    rows: matrix?.frequency.length ?? 0,
    columns: {
      frequency: { type: 'integer', values: matrix?.frequency ?? none },
      recency: { type: 'number', values: matrix?.recency ?? none },
      p_alive: { type: 'number', values: matrix?.alive ?? none },
      expected_purchases: { type: 'number', values: matrix?.purchases ?? none },
    },
  };
}
