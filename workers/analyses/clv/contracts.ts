import type { AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import type { ChartSpec } from '../../contract/chart';
import type { InputTable, OutputColumn, OutputTable } from '../../table/columns';
import { type FittedCohort, fitCohorts } from './contract-cohorts';
import { contractInterval } from './contract-intervals';
import type { Interval } from './intervals';
import type { SurvivalFit } from '../../purchases/models/survival-model';
import type { Settings } from './settings';
import {
  type FitRow,
  fitTable,
  holdoutTable,
  matrixTable,
  paramRows,
  paramsTable,
  trackingTable,
} from './tables';
import { horizonWords, unitsLabel } from './unit-words';

/** Fits contracts, whose end is seen: how many stay how long, by segment. */
export function runContracts(
  request: AnalysisRequest,
  settings: Settings,
  input: InputTable,
  context: RunContext,
): AnalysisOutput {
  const { fitted, notices } = fitCohorts(request, settings, input);
  const params = fitted.flatMap(({ segment, fits: [best] }) =>
    paramRows(nameOf(best!), best!.params, best!.standardErrors(), segment || null),
  );
  const rows = fitted.flatMap(({ segment, fits }) => fits.map((fit) => fitRow(fit, segment)));
  return {
    tables: {
      '': segmentsTable(fitted, settings, context),
      params: paramsTable(params),
      fit: fitTable(rows),
      tracking: trackingTable(losses(fitted)),
      holdout: holdoutTable(undefined),
      matrix: matrixTable(undefined),
    },
    frames: { survival: survivalFrame(fitted, settings) },
    findings: fitted.map(({ segment, survivors, fits: [best] }) => {
      const end = survivors.length - 1;
      return {
        key: segment === '' ? 'finding.contracts' : 'finding.contracts-segment',
        values: {
          segment,
          left: survivors[end]! / survivors[0]!,
          later: best!.survival(end + settings.horizon) / best!.survival(end),
          ...horizonWords(settings),
        },
        rows: { table: '' },
      };
    }),
    charts: [survivalChart(settings)],
    notices,
  };
}

/** At its limit a model is another one, with a name of its own. */
function nameOf({ model, isLimit }: SurvivalFit): string {
  if (!isLimit) return model;
  return model === 'sbg' ? 'geometric' : 'discrete-weibull';
}

function fitRow(fit: SurvivalFit, segment: string): FitRow {
  const { logLikelihood, params, customers, converged } = fit;
  const parameters = Object.keys(params).length;
  const model = nameOf(fit);
  return { model, logLikelihood, parameters, customers, converged, error: NaN, segment: segment || null };
}

/**
 * One row per segment, about a customer who is still there: periods seen, chance to be there at the next renewal, renewals
 * expected over the horizon and, discounted, without end.
 */
function segmentsTable(
  fitted: readonly FittedCohort[],
  settings: Settings,
  context: RunContext,
): OutputTable {
  const { horizon, factor } = settings;
  const ends = fitted.map(({ survivors }) => survivors.length - 1);
  const numbers = (of: (fit: SurvivalFit, end: number) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(fitted, ({ fits: [best] }, i) => of(best!, ends[i]!)),
  });
  const missing = (): OutputColumn => numbers(() => NaN);
  // Beyond so many periods nothing is left at the discount rates that are allowed.
  const endless = factor < 1 ? Math.ceil(Math.log(1e-14) / Math.log(factor)) : 0;
  const intervals = fitted.map(({ survivors, fits: [best] }, i) =>
    contractInterval(
      survivors,
      best!,
      (fit) => renewals(fit, ends[i]!, horizon, 1),
      settings,
      (share) => context.progress((i + share) / fitted.length),
    ),
  );
  const bounds = (end: keyof Interval): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(intervals, (found) => found?.[end] ?? NaN),
  });
  return {
    rows: fitted.length,
    columns: {
      customer: { type: 'text', values: fitted.map(({ segment }) => segment || null) },
      frequency: { type: 'integer', values: new Float64Array(fitted.length).fill(NaN) },
      recency: missing(),
      age: numbers((_, end) => end),
      p_alive: numbers(({ survival }, end) => survival(end + 1) / survival(end)),
      expected_purchases: numbers((fit, end) => renewals(fit, end, horizon, 1)),
      expected_value: missing(),
      clv: missing(),
      dert: numbers((fit, end) => (factor < 1 ? renewals(fit, end, Math.min(endless, 1e6), factor) : NaN)),
      residual_value: missing(),
      expected_purchases_80_low: bounds('low80'),
      expected_purchases_80_high: bounds('high80'),
      expected_purchases_95_low: bounds('low95'),
      expected_purchases_95_high: bounds('high95'),
      clv_80_low: missing(),
      clv_80_high: missing(),
      clv_95_low: missing(),
      clv_95_high: missing(),
      silence: missing(),
    },
  };
}

/** What a customer who is still there renews over some periods, each discounted from its end. */
function renewals({ survival }: SurvivalFit, end: number, periods: number, discount: number): number {
  let [sum, weight] = [0, 1];
  for (let k = 1; k <= periods; k++) {
    weight *= discount;
    if (weight < 1e-14) break;
    sum += weight * survival(end + k);
  }
  return sum / survival(end);
}

/** Customers lost in each period, all segments together. */
function losses(fitted: readonly FittedCohort[]): {
  until: Float64Array;
  actual: Float64Array;
  expected: Float64Array;
} {
  const periods = Math.max(...fitted.map(({ survivors }) => survivors.length - 1));
  const actual = new Float64Array(periods);
  const expected = new Float64Array(periods);
  for (const { survivors, fits } of fitted) {
    for (let t = 1; t < survivors.length; t++) {
      actual[t - 1]! += survivors[t - 1]! - survivors[t]!;
      expected[t - 1]! += survivors[0]! * (fits[0]!.survival(t - 1) - fits[0]!.survival(t));
    }
  }
  return { until: new Float64Array(periods).fill(NaN), actual, expected };
}

const MOST_AHEAD = 60;

function survivalFrame(fitted: readonly FittedCohort[], { horizon }: Settings): OutputTable {
  const rows = fitted.flatMap(({ segment, survivors, fits }) =>
    Array.from({ length: survivors.length + Math.min(horizon, MOST_AHEAD) }, (_, t) => ({
      segment,
      t,
      actual: t < survivors.length ? survivors[t]! / survivors[0]! : NaN,
      expected: fits[0]!.survival(t),
    })),
  );
  return {
    rows: rows.length,
    columns: {
      segment: { type: 'text', values: rows.map(({ segment }) => segment) },
      period: { type: 'integer', values: Float64Array.from(rows, ({ t }) => t) },
      actual: { type: 'number', values: Float64Array.from(rows, ({ actual }) => actual) },
      expected: { type: 'number', values: Float64Array.from(rows, ({ expected }) => expected) },
    },
  };
}

function survivalChart({ unit }: Settings): ChartSpec {
  return {
    id: 'survival',
    table: 'survival',
    title: { key: 'chart.survival' },
    caption: { key: 'chart.survival.caption' },
    marks: [
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'expected' },
        color: { ink: 'muted' },
        dashed: true,
        name: { key: 'value.expected' },
      },
      {
        type: 'dot',
        x: { column: 'period' },
        y: { column: 'actual' },
        color: { ink: 'accent' },
        name: { key: 'value.actual' },
      },
    ],
    x: {
      label: { key: 'axis.contract_period', values: { unit: unitsLabel(unit) } },
      format: 'integer',
      type: 'linear',
    },
    y: { label: { key: 'axis.survival' }, format: 'percent', domain: [0, 1] },
    facet: 'segment',
    tip: [
      { column: 'period', format: 'integer' },
      { column: 'actual', format: 'percent' },
      { column: 'expected', format: 'percent' },
    ],
  };
}
