import { gather } from '../../kernels/gather';
import { normalQuantile } from '../../kernels/normal-quantile';
import type { OutputTable } from '../../table/columns';
import { type ColumnOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { CoefficientRow } from './coefficient-rows';
import type { PenaltyPath } from './penalty-path';
import type { Regression } from './regression';

/** Points of a chart; of more rows the most influential and an even choice of the others are drawn. */
const MOST_POINTS = 1500;
/** Rows that are drawn whatever happens. */
const MOST_ODD = 100;
/** Neighbours on either side in the line of means. */
const NEIGHBOURS = 0.1;
/** Terms in charts; more are in the table. */
const MOST_TERMS = 20;
/** As many as there are colours. */
const MOST_LINES = 8;

/** Small tables that only charts read. */
export function frames(
  regression: Regression,
  coefficients: readonly CoefficientRow[],
  path: PenaltyPath | undefined,
): Record<string, OutputTable> {
  return {
    points: points(regression),
    ...(regression.assessment.perLearner.length > 1 ? { models: models(regression) } : {}),
    ...(regression.linear ? { influence: influence(regression) } : {}),
    ...(strongest(coefficients).length > 0 ? { strongest: strongestTable(coefficients) } : {}),
    ...(path && path.steps.length > 1 ? { trace: trace(path), penalties: penalties(path) } : {}),
  };
}

/** Rows with a prediction, by rising prediction, with what is drawn of them. */
function points({ rows, predicted, linear, assessment }: Regression): OutputTable {
  const { values } = assessment.training.target;
  const residuals = values.map((value, row) => value - predicted[row]!);
  const deviation = deviationOf(residuals);
  const standard = linear?.influence.standardised ?? residuals.map((residual) => residual / deviation);
  const drawn = drawnRows(predicted, linear?.influence.cooksDistance ?? residuals.map(Math.abs)).sort(
    (a, b) => predicted[a]! - predicted[b]! || a - b,
  );
  const quantiles = normalPlaces(standard);
  const own = gather(standard, drawn);
  const roots = own.map((value) => Math.sqrt(Math.abs(value)));
  const residual = gather(residuals, drawn);
  const number = (column: Float64Array): { type: 'number'; values: Float64Array } => ({
    type: 'number',
    values: column,
  });
  return {
    rows: drawn.length,
    columns: {
      id: { type: 'same', vector: rows.ids.vector, rows: gatherRows(rows.ids.rows, drawn) },
      actual: number(gather(values, drawn)),
      predicted: number(gather(predicted, drawn)),
      exact: number(gather(predicted, drawn)),
      residual: number(residual),
      mean_residual: number(runningMean(residual)),
      standardised: number(own),
      root: number(roots),
      mean_root: number(runningMean(roots)),
      quantile: number(gather(quantiles, drawn)),
      normal: number(gather(quantiles, drawn)),
    },
  };
}

/** Rows by rising leverage, with the bounds at which Cook's distance is ½ and 1. */
function influence({ rows, linear }: Regression): OutputTable {
  const { inference, influence: found } = linear!;
  const { leverage, standardised, cooksDistance, studentised } = found;
  const count = inference.solution.kept.length;
  const drawn = drawnRows(standardised, cooksDistance).sort((a, b) => leverage[a]! - leverage[b]! || a - b);
  const most = drawn.reduce((size, row) => Math.max(size, Math.abs(standardised[row]!)), 0) * 1.15;
  // Beyond the points a bound would only flatten the chart.
  const bound = (distance: number, side: number): ColumnOf<number> =>
    numberOf((row) => {
      const value = side * Math.sqrt((distance * count * (1 - leverage[row]!)) / leverage[row]!);
      return Math.abs(value) <= most ? value : NaN;
    });
  const table = rowsTable(Array.from(drawn), {
    leverage: numberOf((row) => leverage[row]!),
    standardised: numberOf((row) => standardised[row]!),
    cooks_distance: numberOf((row) => cooksDistance[row]!),
    studentised: numberOf((row) => studentised[row]!),
    half_above: bound(0.5, 1),
    half_below: bound(0.5, -1),
    one_above: bound(1, 1),
    one_below: bound(1, -1),
  });
  const id = { type: 'same' as const, vector: rows.ids.vector, rows: gatherRows(rows.ids.rows, drawn) };
  return { ...table, columns: { id, ...table.columns } };
}

/** The best of each model and the mean, the least error first. */
function models({ assessment: { perLearner, base } }: Regression): OutputTable {
  return rowsTable(
    [...perLearner, base].toSorted((a, b) => a.mse - b.mse),
    {
      model: textOf(({ candidate }) => candidate.learner),
      rmse: numberOf(({ mse }) => Math.sqrt(mse)),
      mae: numberOf(({ mae }) => mae),
      r2: numberOf(({ r2 }) => r2),
    },
  );
}

/** Terms beside the intercept, those that move the answer most first. */
export function strongest(coefficients: readonly CoefficientRow[]): CoefficientRow[] {
  return coefficients
    .filter(({ feature, perSd }) => feature !== null && perSd !== 0)
    .toSorted((a, b) => Math.abs(b.perSd) - Math.abs(a.perSd))
    .slice(0, MOST_TERMS);
}

function strongestTable(coefficients: readonly CoefficientRow[]): OutputTable {
  // Ends of the interval on the scale of one standard deviation.
  const scaled = (row: CoefficientRow, end: number): number => (end * row.perSd) / row.estimate;
  return rowsTable(strongest(coefficients), {
    term: textOf(({ term }) => term),
    per_sd: numberOf(({ perSd }) => perSd),
    from: numberOf((row) => scaled(row, row.low)),
    to: numberOf((row) => scaled(row, row.high)),
    estimate: numberOf(({ estimate }) => estimate),
    lo95: numberOf(({ low }) => low),
    hi95: numberOf(({ high }) => high),
    p_value: numberOf(({ p }) => p),
  });
}

/** Coefficients of standardised columns by penalty, of the terms that are largest anywhere. */
function trace({ names, steps }: PenaltyPath): OutputTable {
  const sizes = names.map((_, j) => Math.max(...steps.map(({ standard }) => Math.abs(standard[j]!))));
  const shown = Array.from(names.keys())
    .toSorted((a, b) => sizes[b]! - sizes[a]!)
    .slice(0, MOST_LINES);
  const rows = shown.flatMap((j) =>
    steps.map(({ alpha, standard, isChosen }) => ({ term: names[j]!, alpha, value: standard[j]!, isChosen })),
  );
  return rowsTable(rows, {
    term: textOf(({ term }) => term),
    alpha: numberOf(({ alpha }) => alpha),
    per_sd: numberOf(({ value }) => value),
  });
}

function penalties({ steps }: PenaltyPath): OutputTable {
  const error = ({ judged }: PenaltyPath['steps'][number]): number =>
    Number.isFinite(judged.mseSd) ? judged.mseSd / Math.sqrt(judged.folds) : 0;
  return rowsTable(steps, {
    alpha: numberOf(({ alpha }) => alpha),
    mse: numberOf(({ judged }) => judged.mse),
    from: numberOf((step) => step.judged.mse - error(step)),
    to: numberOf((step) => step.judged.mse + error(step)),
    terms: numberOf(({ terms }) => terms),
  });
}

/** Rows whose value is known: those with the largest weight, and an even choice of the rest. */
function drawnRows(known: Float64Array, weight: Float64Array): Int32Array {
  const all = Int32Array.from(known.keys()).filter((row) => Number.isFinite(known[row]));
  if (all.length <= MOST_POINTS) return all;
  const odd = all.toSorted((a, b) => weight[b]! - weight[a]! || a - b).subarray(0, MOST_ODD);
  const taken = new Set(odd);
  const step = all.length / (MOST_POINTS - MOST_ODD);
  for (let at = 0; taken.size < MOST_POINTS && at < all.length; at += step) taken.add(all[Math.floor(at)]!);
  return Int32Array.from(taken);
}

function gatherRows(rows: Int32Array, chosen: Int32Array): Int32Array {
  return chosen.map((row) => rows[row]!);
}

/** Where each value would lie if they were normal; NaN for those that are not known. */
function normalPlaces(values: Float64Array): Float64Array {
  const order = Int32Array.from(values.keys())
    .filter((row) => Number.isFinite(values[row]))
    .sort((a, b) => values[a]! - values[b]! || a - b);
  const places = new Float64Array(values.length).fill(NaN);
  order.forEach((row, rank) => (places[row] = normalQuantile((rank + 0.5) / order.length)));
  return places;
}

/** The mean of the neighbours of each place. */
function runningMean(values: Float64Array): Float64Array {
  const reach = Math.max(2, Math.round(NEIGHBOURS * values.length));
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => (sums[i + 1] = sums[i]! + (Number.isFinite(value) ? value : 0)));
  return values.map((_, i) => {
    const [from, to] = [Math.max(0, i - reach), Math.min(values.length, i + reach + 1)];
    return (sums[to]! - sums[from]!) / (to - from);
  });
}

function deviationOf(values: Float64Array): number {
  const known = values.filter(Number.isFinite);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length) || 1;
}
