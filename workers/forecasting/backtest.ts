import { type Accuracy, accuracyOf, naiveScale } from './accuracy';
import type { Bounds, Outlook } from './outlook';
import type { FitModel, Series } from './series-model';

/** A model under the name that readers choose it by. */
export interface Candidate {
  name: string;
  fit: FitModel;
}

/** Where the data are cut: the periods before are known, those after it are to be forecast. */
export interface Windows {
  origins: number[];
  horizon: number;
}

/** One forecast of the past. */
export interface Trial {
  origin: number;
  actual: Float64Array;
  outlook: Outlook;
}

export interface Backtest {
  trials: Trial[];
  /** The form that was chosen at the first origin, fitted to whatever is asked. */
  again?: FitModel;
  accuracy: Accuracy;
  /** Share of values that lay inside the 95% interval. */
  coverage95: number;
  /** By how much the 80 and 95% intervals have to be widened to hold their share, 1 where they do. */
  stretch: number;
}

/** Fewer periods teach no model. */
const LEAST_TRAINING = 8;
/** Errors that the prior factor weighs as much as. */
const PRIOR_WEIGHT = 12;
/**
 * Models take their own form for certain, so that their intervals are too narrow as a rule (Hyndman, Koehler, Snyder and Grose 2002); this
 * is by how much before a series says otherwise.
 */
const PRIOR_FACTOR = 1.12;
const SIGNIFICANT = [0.8, 0.95] as const;

/** A season is told from chance in two whole ones and a little more. */
const seasonsAndMore = (season: number): number => 2 * season + 2;
/** Windows where three seasons leave little room behind two: more of them would be too short to tell models apart. */
const FEW_WINDOWS = 3;

/**
 * The last windows of the data, each a horizon long where that leaves enough to learn from, half a horizon apart; none where the
 * data are too short. Models of a season are left two whole ones to learn from as soon as half a season more is known.
 * @param needed periods that a model has to see at least
 */
export function windowsOf(
  length: number,
  season: number,
  horizon: number,
  count: number,
  needed = LEAST_TRAINING,
): Windows {
  const taught = season > 1 && length >= seasonsAndMore(season) + season / 2;
  const least = Math.max(needed, taught ? seasonsAndMore(season) : Math.floor(length / 2));
  const room = length - least;
  const most = taught && length <= 3 * season ? Math.min(count, FEW_WINDOWS) : count;
  const reach = Math.min(horizon, Math.max(1, Math.floor((2 * room) / (most + 1))), room);
  if (room < 1 || most < 1) return { origins: [], horizon: 0 };
  const step = Math.max(1, Math.floor(reach / 2));
  const origins = Array.from({ length: most }, (_, i) => length - reach - i * step)
    .filter((origin) => origin >= least)
    .toReversed();
  return { origins, horizon: reach };
}

/** Forecasts the past from each origin with what was known there (Tashman 2000). */
export function backtest(
  series: Series,
  candidate: Candidate,
  { origins, horizon }: Windows,
): Backtest | undefined {
  const trials: Trial[] = [];
  let { fit } = candidate;
  for (const origin of origins) {
    const found = fit(cut(series, origin, horizon));
    if (!found) return undefined;
    // The form is chosen once, by what is known at the first origin; later only coefficients are estimated anew.
    fit = found.again ?? fit;
    const outlook = found.forecast(horizon);
    if (!outlook.mean.every(Number.isFinite)) return undefined;
    trials.push({ origin, actual: series.values.subarray(origin, origin + horizon), outlook });
  }
  return trials.length > 0 ? { ...judged(series, trials), again: fit } : undefined;
}

/** How forecasts of the past would have done. */
export function judged({ values, season }: Series, trials: Trial[]): Backtest {
  const errors = trials.map(({ origin, actual, outlook }) =>
    accuracyOf(actual, outlook.mean, naiveScale(values.subarray(0, origin), season)),
  );
  const mean = (of: (each: Accuracy) => number): number =>
    errors.reduce((sum, each) => sum + of(each), 0) / errors.length;
  return {
    trials,
    accuracy: {
      mae: mean(({ mae }) => mae),
      rmse: Math.sqrt(mean(({ rmse }) => rmse ** 2)),
      smape: mean(({ smape }) => smape),
      mase: mean(({ mase }) => mase),
    },
    coverage95: coverage(trials, 0.95),
    stretch: stretchOf(trials),
  };
}

function cut({ values, season, regressors }: Series, origin: number, horizon: number): Series {
  return {
    values: values.subarray(0, origin),
    season,
    ...(regressors
      ? {
          regressors: regressors.map(({ name, past }) => ({
            name,
            past: past.subarray(0, origin),
            future: past.subarray(origin, origin + horizon),
          })),
        }
      : {}),
  };
}

function coverage(trials: readonly Trial[], level: number): number {
  const inside = trials.flatMap(({ actual, outlook }) => {
    const { low, high } = outlook.bounds(level);
    return Array.from(actual, (value, h) => value >= low[h]! && value <= high[h]!);
  });
  return inside.filter(Boolean).length / inside.length;
}

/**
 * The factor that intervals need: the quantile of errors in units of the interval's half width (conformal prediction, Vovk et al.
 * 2005), drawn towards the usual one because errors of overlapping windows are few and alike. Intervals are never made narrower.
 */
function stretchOf(trials: readonly Trial[]): number {
  const factors = SIGNIFICANT.map((level) => {
    const shares = trials.flatMap(({ actual, outlook }) =>
      sharesOf(actual, outlook.mean, outlook.bounds(level)),
    );
    const sorted = shares.toSorted((a, b) => a - b);
    const place = Math.min(sorted.length - 1, Math.ceil(level * (sorted.length + 1)) - 1);
    const weight = sorted.length / (sorted.length + PRIOR_WEIGHT);
    return (sorted[place] ?? 1) ** weight * PRIOR_FACTOR ** (1 - weight);
  });
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  return Math.min(3, Math.max(1, mean));
}

function sharesOf(actual: Float64Array, mean: Float64Array, { low, high }: Bounds): number[] {
  return Array.from(actual, (value, h) => {
    const width = value >= mean[h]! ? high[h]! - mean[h]! : mean[h]! - low[h]!;
    const error = Math.abs(value - mean[h]!);
    return error === 0 ? 0 : width > 0 ? Math.min(error / width, 10) : 10;
  });
}
