import { mapped } from './outlook';
import type { FitModel, Series } from './series-model';

/** A change of scale that steadies the spread, and the way back. */
export interface Transform {
  name: 'none' | 'log' | 'box-cox';
  /** Power of Box and Cox; 0 is the logarithm, 1 none. */
  lambda: number;
  there: (value: number) => number;
  back: (value: number) => number;
}

export const NO_TRANSFORM: Transform = {
  name: 'none',
  lambda: 1,
  there: (value) => value,
  back: (value) => value,
};

export const LOG_TRANSFORM: Transform = { name: 'log', lambda: 0, there: Math.log, back: Math.exp };

/** (y^λ − 1) / λ of Box and Cox (1964). */
export function boxCox(lambda: number): Transform {
  if (Math.abs(lambda) < 1e-3) return { ...LOG_TRANSFORM, name: 'box-cox' };
  return {
    name: 'box-cox',
    lambda,
    there: (value) => (value ** lambda - 1) / lambda,
    back: (value) => Math.max(0, lambda * value + 1) ** (1 / lambda),
  };
}

/**
 * The power that makes the spread within seasons the same share of their level: the coefficient of variation of
 * (spread / level^(1 − λ)) is least (Guerrero 1993).
 */
export function guerreroLambda({ values, season }: Pick<Series, 'values' | 'season'>): number {
  const width = Math.max(2, season);
  const count = Math.floor(values.length / width);
  if (count < 2) return 1;
  const start = values.length - count * width;
  const blocks = Array.from({ length: count }, (_, i) =>
    values.subarray(start + i * width, start + (i + 1) * width),
  );
  const levels = blocks.map((block) => block.reduce((sum, value) => sum + value, 0) / width);
  const spreads = blocks.map((block, i) =>
    Math.sqrt(block.reduce((sum, value) => sum + (value - levels[i]!) ** 2, 0) / (width - 1)),
  );
  let [best, least] = [1, Infinity];
  for (let lambda = -1; lambda <= 2.0001; lambda += 0.01) {
    const ratios = spreads.map((spread, i) => spread / levels[i]! ** (1 - lambda));
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / count;
    const deviation = Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / (count - 1));
    const variation = deviation / mean;
    if (variation < least) [best, least] = [lambda, variation];
  }
  return Math.round(best * 100) / 100;
}

/**
 * A model of the transformed values. What it expects is told in the values themselves without correction for bias: it is the
 * median of what may come, not the mean.
 */
export function transformed(fit: FitModel, transform: Transform): FitModel {
  if (transform.name === 'none') return fit;
  return (series) => {
    const found = fit({ ...series, values: series.values.map(transform.there) });
    return (
      found && {
        ...found,
        fitted: found.fitted.map(transform.back),
        forecast: (horizon: number) => mapped(found.forecast(horizon), transform.back),
        ...(found.again ? { again: transformed(found.again, transform) } : {}),
      }
    );
  };
}
