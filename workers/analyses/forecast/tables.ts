import type { Vector } from 'apache-arrow';
import { aic, aicc, bic } from '../../forecasting/information';
import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import type { Span } from '../grain';
import type { GroupForecast } from '../../forecasting/groups/outcome';
import type { Settings } from './settings';

const NUMBERS = ['value', 'fitted', 'forecast'] as const;

/** The tables that the analysis leaves. */
export function tablesOf(
  forecasts: readonly GroupForecast[],
  span: Span,
  column: Vector | undefined,
  settings: Settings,
  whole: GroupForecast,
): Record<string, OutputTable> {
  const { group: _, ...total } = periodsTable(column ? [whole] : [], span, undefined, settings).columns;
  return {
    '': periodsTable(forecasts, span, column, settings),
    total: { rows: total.period?.type === 'date' ? total.period.values.length : 0, columns: total },
    models: modelsTable(forecasts, column),
    params: paramsTable(forecasts, column),
    residuals: residualsTable(forecasts, span, column),
  };
}

/** One row per period and group, by period: what was, what the model made of it, and what is expected. */
function periodsTable(
  forecasts: readonly GroupForecast[],
  span: Span,
  column: Vector | undefined,
  { horizon, levels }: Settings,
): OutputTable {
  const end = span.lastWhole + 1;
  const cells: { at: number; of: GroupForecast }[] = [];
  for (let at = span.firstWhole; at < end + horizon; at++) {
    for (const of of forecasts) if (at >= of.history.start) cells.push({ at, of });
  }
  const numbers = (of: (cell: (typeof cells)[number]) => number | undefined): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(cells, (cell) => of(cell) ?? NaN),
  });
  const ends = levels.flatMap((level, i): [string, OutputColumn][] => [
    [`lo${level}`, numbers(({ at, of }) => of.intervals[i]?.low[at - end])],
    [`hi${level}`, numbers(({ at, of }) => of.intervals[i]?.high[at - end])],
  ]);
  const usual = ['lo80', 'hi80', 'lo95', 'hi95'];
  const [value, fitted, forecast] = [
    numbers(({ at, of }) => (at < end ? of.history.values[at - of.history.start] : NaN)),
    numbers(({ at, of }) => (at < end ? of.chosen.fitted[at - of.history.start] : NaN)),
    numbers(({ at, of }) => of.mean[at - end]),
  ];
  return {
    rows: cells.length,
    columns: {
      period: periodColumn(
        span,
        cells.map(({ at }) => at),
      ),
      group: groupColumn(
        column,
        cells.map(({ of }) => of),
      ),
      ...Object.fromEntries(NUMBERS.map((name, i) => [name, [value, fitted, forecast][i]!])),
      ...Object.fromEntries(ends.filter(([name]) => usual.includes(name))),
      ...Object.fromEntries(ends.filter(([name]) => !usual.includes(name))),
    },
  };
}

function modelsTable(forecasts: readonly GroupForecast[], column: Vector | undefined): OutputTable {
  const rows = forecasts.flatMap((of) => of.tried.map((each) => ({ of, each })));
  const numbers = (get: (row: (typeof rows)[number]) => number | undefined): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, (row) => {
      const value = get(row) ?? NaN;
      return Number.isFinite(value) ? value : NaN;
    }),
  });
  return {
    rows: rows.length,
    columns: {
      group: groupColumn(
        column,
        rows.map(({ of }) => of),
      ),
      model: { type: 'text', values: rows.map(({ each }) => each.name) },
      log_likelihood: numbers(({ each }) => each.logLikelihood),
      sigma2: numbers(({ each }) => each.sigma2),
      sse: numbers(({ of, each }) => sumOfSquares(of.history.values, each.fitted)),
      aic: numbers(({ each }) => aic(each)),
      aicc: numbers(({ each }) => aicc(each)),
      bic: numbers(({ each }) => bic(each)),
      mase: numbers(({ each }) => each.test?.accuracy.mase),
      smape: numbers(({ each }) => each.test?.accuracy.smape),
      rmse: numbers(({ each }) => each.test?.accuracy.rmse),
      mae: numbers(({ each }) => each.test?.accuracy.mae),
      coverage95: numbers(({ each }) => each.test?.coverage95),
      chosen: { type: 'boolean', values: rows.map(({ of, each }) => of.chosen === each) },
      form: { type: 'text', values: rows.map(({ each }) => each.label) },
    },
  };
}

function paramsTable(forecasts: readonly GroupForecast[], column: Vector | undefined): OutputTable {
  const rows = forecasts.flatMap((of) =>
    of.tried.flatMap(({ name, parameters }) => parameters.map((parameter) => ({ of, name, parameter }))),
  );
  return {
    rows: rows.length,
    columns: {
      group: groupColumn(
        column,
        rows.map(({ of }) => of),
      ),
      model: { type: 'text', values: rows.map(({ name }) => name) },
      parameter: { type: 'text', values: rows.map(({ parameter }) => parameter.name) },
      value: { type: 'number', values: Float64Array.from(rows, ({ parameter }) => parameter.value) },
      std_error: { type: 'number', values: Float64Array.from(rows, ({ parameter }) => parameter.stdError) },
    },
  };
}

/** The chosen model's errors, on its own scale. */
function residualsTable(
  forecasts: readonly GroupForecast[],
  span: Span,
  column: Vector | undefined,
): OutputTable {
  const rows = forecasts.flatMap((of) =>
    Array.from(of.chosen.residuals, (residual, i) => ({ of, at: of.history.start + i, residual })).filter(
      ({ residual }) => !Number.isNaN(residual),
    ),
  );
  return {
    rows: rows.length,
    columns: {
      period: periodColumn(
        span,
        rows.map(({ at }) => at),
      ),
      group: groupColumn(
        column,
        rows.map(({ of }) => of),
      ),
      model: { type: 'text', values: rows.map(({ of }) => of.chosen.name) },
      residual: { type: 'number', values: Float64Array.from(rows, ({ residual }) => residual) },
    },
  };
}

export function periodColumn({ grain, first }: Span, places: readonly number[]): OutputColumn {
  return { type: 'date', values: Int32Array.from(places, (at) => firstDay(grain, first + at)) };
}

function groupColumn(column: Vector | undefined, rows: readonly GroupForecast[]): OutputColumn {
  return column
    ? { type: 'same', vector: column, rows: Int32Array.from(rows, ({ group }) => group.row) }
    : { type: 'text', values: rows.map(() => null) };
}

function sumOfSquares(values: Float64Array, fitted: Float64Array): number {
  return values.reduce((sum, value, at) => {
    const expected = fitted[at]!;
    return Number.isNaN(expected) ? sum : sum + (value - expected) ** 2;
  }, 0);
}
