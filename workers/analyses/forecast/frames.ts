import { autocorrelations } from '../../kernels/autocorrelations';
import type { OutputColumn, OutputTable } from '../../table/columns';
import { type GroupForecast, type ModelReport, intervalOf } from '../../forecasting/groups/outcome';
import { type Story, benchmarkOf } from './story';
import { periodColumn } from './tables';

/** What a chart draws at most. */
const MOST_ROWS = 5000;
const MOST_WINDOWS = 6;
/** Seasons, and horizons, of the past that stand before a forecast at least. */
const LOOK_BACK = 5;
/** Small multiples that are drawn, the largest groups. */
export const MOST_FACETS = 9;
/** Rows without a group; the words have its name. */
export const NO_GROUP = 'no-group';

/** Tables for charts only. */
export function chartFrames(story: Story): Record<string, OutputTable> {
  const { whole, hasGroups } = story;
  return {
    fan: fanFrame([whole], story),
    ...(hasGroups ? { group_fans: fanFrame(largestGroups(story), story) } : {}),
    ...(whole.chosen.test ? { backtest: backtestFrame(story), errors: errorsFrame(whole) } : {}),
    residuals: residualsFrame(story),
    ...(acfOf(whole).length > 0 ? { acf: acfFrame(whole) } : {}),
  };
}

/** The groups with the largest values, as many as can be drawn. */
function largestGroups({ groups }: Story): GroupForecast[] {
  const size = ({ history }: GroupForecast): number =>
    history.values.reduce((sum, value) => sum + Math.abs(value), 0);
  return groups.toSorted((a, b) => size(b) - size(a)).slice(0, MOST_FACETS);
}

/** The past and what is expected, joined where they meet; the latest periods where there are too many. */
function fanFrame(forecasts: readonly GroupForecast[], { span, settings }: Story): OutputTable {
  const { horizon } = settings;
  const end = span.lastWhole + 1;
  const most = Math.floor(MOST_ROWS / forecasts.length);
  const cells = forecasts.flatMap((of) => {
    const seen = Math.max(LOOK_BACK * of.season, LOOK_BACK * horizon, 2 * LOOK_BACK);
    const from = Math.max(of.history.start, end - seen, end + horizon - most);
    return Array.from({ length: end + horizon - from }, (_, i) => ({ of, at: from + i }));
  });
  const ahead = (get: (of: GroupForecast) => Float64Array | undefined): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(cells, ({ of, at }) => {
      if (at < end - 1) return NaN;
      return at === end - 1 ? of.history.values.at(-1)! : (get(of)?.[at - end] ?? NaN);
    }),
  });
  return {
    rows: cells.length,
    columns: {
      period: periodColumn(
        span,
        cells.map(({ at }) => at),
      ),
      group: { type: 'text', values: cells.map(({ of }) => of.group.name ?? NO_GROUP) },
      value: {
        type: 'number',
        values: Float64Array.from(cells, ({ of, at }) =>
          at < end ? of.history.values[at - of.history.start]! : NaN,
        ),
      },
      forecast: ahead(({ mean }) => mean),
      lo80: ahead((of) => intervalOf(of, 80).low),
      hi80: ahead((of) => intervalOf(of, 80).high),
      lo95: ahead((of) => intervalOf(of, 95).low),
      hi95: ahead((of) => intervalOf(of, 95).high),
    },
  };
}

/**
 * What the chosen model and the naive one would have said of the past, in the latest windows that do not overlap. Where a line ends and the next
 * begins a row without a forecast stands between.
 */
function backtestFrame({ whole, span }: Story): OutputTable {
  const { chosen, tried, history } = whole;
  const naive = benchmarkOf(tried);
  const windows = apart(chosen);
  const at: number[] = [];
  const ours: number[] = [];
  const theirs: number[] = [];
  const add = (place: number, expected: number, repeated: number): void => {
    at.push(place);
    ours.push(expected);
    theirs.push(repeated);
  };
  const first = windows[0]!.origin;
  for (let place = Math.max(0, first - 12); place < first; place++) add(place, NaN, NaN);
  for (const { origin, mean } of windows) {
    const other = naive?.test?.trials.find((trial) => trial.origin === origin)?.mean;
    if (at.at(-1) !== origin - 1 || origin !== first) add(origin - 1, NaN, NaN);
    mean.forEach((expected, h) => add(origin + h, expected, other?.[h] ?? NaN));
  }
  return {
    rows: at.length,
    columns: {
      period: periodColumn(
        span,
        at.map((place) => history.start + place),
      ),
      value: { type: 'number', values: Float64Array.from(at, (place) => history.values[place]!) },
      expected: { type: 'number', values: Float64Array.from(ours) },
      naive: { type: 'number', values: Float64Array.from(theirs) },
    },
  };
}

/** The latest windows of a backtest that do not overlap, as many as can be drawn. */
function apart({ test }: ModelReport): { origin: number; mean: Float64Array }[] {
  const found: { origin: number; mean: Float64Array }[] = [];
  for (const trial of test!.trials.toReversed()) {
    const next = found[0]?.origin ?? Infinity;
    if (trial.origin + trial.mean.length <= next && found.length < MOST_WINDOWS) found.unshift(trial);
  }
  return found;
}

/** Errors of the models in the backtest, the least first. */
function errorsFrame({ tried, chosen }: GroupForecast): OutputTable {
  const rows = tried
    .filter(({ test }) => test !== undefined)
    .toSorted((a, b) => a.test!.accuracy.mae - b.test!.accuracy.mae);
  const numbers = (get: (each: (typeof rows)[number]) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, get),
  });
  return {
    rows: rows.length,
    columns: {
      model: { type: 'text', values: rows.map(({ name }) => name) },
      form: { type: 'text', values: rows.map(({ label }) => label) },
      used: numbers((each) => (each === chosen ? each.test!.accuracy.mae : NaN)),
      other: numbers((each) => (each === chosen ? NaN : each.test!.accuracy.mae)),
      mae: numbers(({ test }) => test!.accuracy.mae),
      mase: numbers(({ test }) => test!.accuracy.mase),
      coverage95: numbers(({ test }) => test!.coverage95),
    },
  };
}

function residualsFrame({ whole, span }: Story): OutputTable {
  const { residuals } = whole.chosen;
  const places = Array.from(residuals.keys())
    .filter((at) => !Number.isNaN(residuals[at]))
    .slice(-MOST_ROWS);
  return {
    rows: places.length,
    columns: {
      period: periodColumn(
        span,
        places.map((at) => whole.history.start + at),
      ),
      residual: { type: 'number', values: Float64Array.from(places, (at) => residuals[at]!) },
    },
  };
}

/** Autocorrelations of the chosen model's errors; none of fewer than eight. */
export function acfOf({ chosen, season }: GroupForecast): Float64Array {
  const errors = chosen.residuals.filter((value) => !Number.isNaN(value));
  if (errors.length < 8) return new Float64Array(0);
  const lags = Math.min(Math.max(10, 2 * season), Math.floor(errors.length / 2), 60);
  const found = autocorrelations(errors, lags);
  return found.every(Number.isFinite) ? found : new Float64Array(0);
}

/** Beyond this an autocorrelation is not by chance, 19 of 20 times. */
export function acfLimit({ chosen }: GroupForecast): number {
  return 1.96 / Math.sqrt(chosen.residuals.filter((value) => !Number.isNaN(value)).length);
}

function acfFrame(of: GroupForecast): OutputTable {
  const values = acfOf(of);
  return {
    rows: values.length,
    columns: {
      lag: { type: 'integer', values: Int32Array.from(values, (_, i) => i + 1) },
      autocorrelation: { type: 'number', values },
    },
  };
}
