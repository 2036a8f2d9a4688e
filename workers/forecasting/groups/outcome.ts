import type { Accuracy } from '../accuracy';
import type { Parameter } from '../series-model';
import type { History } from './history';
import type { GroupSums } from './group-sums';

/** A model that was tried on a group, as plain data that can cross threads. */
export interface ModelReport {
  name: string;
  /** What was fitted, the way the field writes it. */
  label: string;
  fitted: Float64Array;
  residuals: Float64Array;
  sigma2: number;
  logLikelihood: number;
  freedom: number;
  observations: number;
  parameters: Parameter[];
  /** How it would have done on the past; undefined where the data are too short for a backtest. */
  test: BacktestReport | undefined;
}

export interface BacktestReport {
  accuracy: Accuracy;
  coverage95: number;
  /** What it said at each place where the data were cut. */
  trials: { origin: number; mean: Float64Array }[];
}

/** The ends of one interval in each period ahead. */
export interface Interval {
  /** In percent. */
  level: number;
  low: Float64Array;
  high: Float64Array;
}

/** What came out for one group. */
export interface GroupForecast {
  group: GroupSums;
  history: History;
  /** Periods of a season that the models were given; 1 for none. */
  season: number;
  tried: ModelReport[];
  chosen: ModelReport;
  /** How much wider the intervals are drawn than the model has them. */
  stretch: number;
  mean: Float64Array;
  /** By level, rising. */
  intervals: Interval[];
  /** Why things are otherwise than asked for. */
  fallbacks: Fallback[];
}

export interface Fallback {
  code: string;
  values?: Record<string, string | number | readonly string[]>;
}

/** The interval of this level; 80 and 95 are always there. */
export function intervalOf({ intervals }: GroupForecast, level: number): Interval {
  return intervals.find((each) => each.level === level)!;
}
