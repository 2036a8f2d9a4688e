import type { ModelName } from './model-names';

export type TransformName = 'auto' | 'none' | 'log' | 'box-cox';
export type Fill = 'auto' | 'zero' | 'linear';

/** p, d, q of ARIMA, or P, D, Q of its season. */
export type Orders = [number, number, number];

/** How groups are forecast; checked. */
export interface Settings {
  horizon: number;
  /** 0: found from the grain. */
  seasonLength: number;
  model: ModelName;
  /** Probabilities of the intervals in percent, rising; 80 and 95 are always among them. */
  levels: number[];
  transform: TransformName;
  windows: number;
  fill: Fill;
  reconcile: 'variance' | 'bottom-up' | 'none';
  error: 'A' | 'M' | undefined;
  trend: 'N' | 'A' | 'M' | undefined;
  damped: boolean | undefined;
  season: 'N' | 'A' | 'M' | undefined;
  order: Orders;
  seasonalOrder: Orders;
  constant: 'auto' | 'yes' | 'no';
  /** Forms are chosen once, in the backtest, and not again for all data: for many groups. */
  keepsForm: boolean;
  /** Of the recurrent net. */
  seed: number;
}

/** Intervals that are always told. */
export const USUAL_LEVELS: readonly number[] = [80, 95];

/** What is done where nothing is asked for. */
export function usualSettings(horizon: number, model: ModelName = 'auto'): Settings {
  return {
    horizon,
    model,
    seasonLength: 0,
    levels: [...USUAL_LEVELS],
    transform: 'auto',
    windows: 4,
    fill: 'auto',
    reconcile: 'variance',
    error: undefined,
    trend: undefined,
    damped: undefined,
    season: undefined,
    order: [0, 1, 1],
    seasonalOrder: [0, 0, 0],
    constant: 'auto',
    keepsForm: false,
    seed: 1,
  };
}
