import { stl } from '../../kernels/stl';
import type { Series } from '../series-model';
import { differenced } from './order';

/** 5% point of the test of Kwiatkowski, Phillips, Schmidt and Shin (1992) for a level. */
const KPSS_LIMIT = 0.463;
const MOST_DIFFERENCES = 2;
/** Strength of a season from which on it is differenced (Wang, Smith and Hyndman 2006; R's nsdiffs). */
const STRONG_SEASON = 0.64;
/** Cycles that R's mstl smooths a single season over. */
const SEASON_WINDOW = 11;

/** How often a series is to be differenced until it is stationary, as R's ndiffs has it. */
export function differencesNeeded(values: Float64Array): number {
  let current = values;
  for (let d = 0; d < MOST_DIFFERENCES; d++) {
    if (isConstant(current) || !(kpss(current) > KPSS_LIMIT)) return d;
    current = differenced(current, Float64Array.of(1, -1));
  }
  return MOST_DIFFERENCES;
}

/** Whether to difference over a season: 1 where the season is strong. */
export function seasonalDifferencesNeeded(series: Series): 0 | 1 {
  return seasonalStrength(series) > STRONG_SEASON ? 1 : 0;
}

/** The share of the variance without trend that the season explains, from 0 to 1. */
export function seasonalStrength({ values, season }: Series): number {
  if (season < 2 || values.length < 2 * season) return 0;
  const parts = stl(values, { period: season, seasonWindow: SEASON_WINDOW, robust: false });
  const both = parts.remainder.map((rest, at) => rest + parts.season[at]!);
  const whole = variance(both);
  return whole > 0 ? Math.min(1, Math.max(0, 1 - variance(parts.remainder) / whole)) : 0;
}

/** The statistic for stationarity around a level, its long-run variance by Bartlett's weights. */
function kpss(values: Float64Array): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const rest = values.map((value) => value - mean);
  const lags = Math.trunc((3 * Math.sqrt(n)) / 13);
  let [partial, above] = [0, 0];
  for (const value of rest) {
    partial += value;
    above += partial * partial;
  }
  let longRun = 0;
  for (let lag = 0; lag <= lags; lag++) {
    let sum = 0;
    for (let at = lag; at < n; at++) sum += rest[at]! * rest[at - lag]!;
    longRun += (lag === 0 ? 1 : 2 * (1 - lag / (lags + 1))) * (sum / n);
  }
  return above / (n * n) / longRun;
}

function isConstant(values: Float64Array): boolean {
  return values.every((value) => Math.abs(value - values[0]!) <= 1e-12 * Math.abs(values[0]!));
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
