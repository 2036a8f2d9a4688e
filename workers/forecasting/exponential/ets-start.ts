import { line } from '../../kernels/straight-line';
import { classicalSeason } from './classical-season';
import type { EtsShape, EtsState } from './ets-shape';

/** Periods that the line of level and slope is laid through. */
const LEAST_FOR_LINE = 10;

/**
 * States to begin the search at: seasons of a classical decomposition of the first years, level and slope of a line through
 * the first periods without season (Hyndman et al. 2008, sec. 2.6.1).
 */
export function etsStart(values: Float64Array, season: number, shape: EtsShape): EtsState {
  const seasons = shape.season === 'N' ? new Float64Array(0) : startSeasons(values, season, shape);
  const multiplies = shape.season === 'M';
  const clean = values.map((value, at) => {
    const part = seasons[at % season] ?? 0;
    return shape.season === 'N' ? value : multiplies ? value / part : value - part;
  });
  const some = clean.subarray(0, Math.min(clean.length, Math.max(LEAST_FOR_LINE, 2 * season)));
  const base = { alpha: 0.3, betaShare: 0.1, gamma: 0.05, phi: shape.damped ? 0.95 : 1, seasons };
  if (shape.trend === 'N') return { ...base, level: mean(some), slope: 0 };
  const { level, slope } = line(some, 1);
  if (shape.trend === 'A') return { ...base, level: level === 0 ? 1e-3 : level, slope };
  // The line's first step as a ratio, kept where it can grow from.
  const first = Math.max(level, Math.abs(mean(some)) / 10, 1e-6);
  const ratio = Math.min(1.5, Math.max(0.7, (first + slope) / first));
  return { ...base, level: first, slope: ratio };
}

function startSeasons(values: Float64Array, season: number, { season: kind }: EtsShape): Float64Array {
  const multiplies = kind === 'M';
  const { figure } = classicalSeason(
    values.subarray(0, Math.min(values.length, 4 * season)),
    season,
    multiplies,
  );
  if (!multiplies) return figure;
  const kept = figure.map((value) => Math.max(value, 0.01));
  const centre = mean(kept);
  return kept.map((value) => value / centre);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
