import { classicalSeason } from '../../forecasting/exponential/classical-season';

/** The season of a series as it goes on behind it: factors around 1, or parts around 0. */
export interface SeasonShape {
  multiplies: boolean;
  /** By period ahead, from the first on; repeats. */
  figure: Float64Array;
}

/** Swings smaller than this share of the level are none. */
const LEAST_SWING = 0.005;

/** @returns undefined where two seasons are not there, or nothing swings. */
export function seasonShape(values: Float64Array, season: number): SeasonShape | undefined {
  if (season < 2 || values.length < 2 * season) return undefined;
  const multiplies = values.every((value) => value > 0);
  const { figure } = classicalSeason(values, season, multiplies);
  const level = values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
  const swing = Math.max(
    ...figure.map((value) => (multiplies ? Math.abs(value - 1) : Math.abs(value) / level)),
  );
  if (!(swing > LEAST_SWING)) return undefined;
  return { multiplies, figure: figure.map((_, h) => figure[(values.length + h) % season]!) };
}

/** How a season of other strength, that comes later, changes a period ahead: by a factor, or by an amount. */
export function seasonChange(
  { multiplies, figure }: SeasonShape,
  ahead: number,
  { strength, shift }: { strength: number; shift: number },
): number {
  const m = figure.length;
  const at = (place: number): number => figure[((place % m) + m) % m]!;
  if (!multiplies) return (1 + strength) * at(ahead - shift) - at(ahead);
  // Stronger swings never go below nothing.
  return Math.max(0, 1 + (1 + strength) * (at(ahead - shift) - 1)) / at(ahead);
}
