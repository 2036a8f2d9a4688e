import { autoArima } from '../../forecasting/arima/auto-arima';
import type { Regressor } from '../../forecasting/series-model';
import { fillGaps } from '../../kernels/fill-gaps';
import { leastSquares } from '../../kernels/least-squares';
import type { Drivers, Reading } from './readings';

export const DRIVERS = ['price', 'spend'] as const;
export type Driver = (typeof DRIVERS)[number];

/** Why the data do not tell an effect. */
type Obstacle = 'no-column' | 'short' | 'gaps' | 'constant' | 'season';

/** How the value answers to a driver: by how many per cent to one per cent more. */
export interface Effect {
  elasticity: number;
  /** NaN for what was given. */
  stdError: number;
  source: 'estimated' | 'pooled' | 'given' | 'unknown';
  /** Why it was not estimated; undefined where it was. */
  obstacle: Obstacle | undefined;
  /** The model of the errors around it. */
  form: string | undefined;
}

export type Effects = Record<Driver, Effect>;

/** What an estimate needs beyond a season and what is estimated. */
const LEAST_PERIODS = 16;
/** A driver of which season and trend leave less than this share cannot be told from these. */
const LEAST_OWN = 0.05;

/**
 * The effects that the data tell: a regression with ARIMA errors, whose orders are found, of the log of the value on the logs of price
 * and spend (Hyndman and Athanasopoulos 2021, ch. 10). Spend that is zero at times stands as a share of its mean, values that are not
 * all positive stand as they are; both are then told as elasticities at the means.
 */
export function estimate({ history, drivers }: Reading, season: number): Effects {
  const { values } = history;
  const usable = values.length >= 2 * season ? season : 1;
  const found: Effects = { price: unknown('no-column'), spend: unknown('no-column') };
  const regressors: Regressor[] = [];
  for (const driver of DRIVERS) {
    const column = columnOf(drivers, driver);
    if (!column) continue;
    const obstacle = values.length < LEAST_PERIODS + usable ? 'short' : obstacleOf(column, usable);
    if (obstacle) found[driver] = unknown(obstacle);
    else regressors.push({ name: driver, past: column, future: column.slice(-1) });
  }
  if (regressors.length === 0) return found;
  const isLog = values.every((value) => value > 0);
  const target = isLog ? values.map(Math.log) : values;
  const fit = autoArima({ values: target, season: usable, regressors }, { constant: 'auto' });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const { name } of regressors) {
    const driver = name as Driver;
    const parameter = fit?.parameters.find((each) => each.name === name);
    if (!parameter || Number.isNaN(parameter.stdError)) {
      found[driver] = unknown('season');
      continue;
    }
    // Of values as they are: per cent of their mean.
    const scale = isLog ? 1 : 1 / Math.abs(mean);
    found[driver] = {
      elasticity: parameter.value * scale,
      stdError: parameter.stdError * scale,
      source: 'estimated',
      obstacle: undefined,
      form: fit!.label,
    };
  }
  return found;
}

/** A driver's column as it stands in the regression: a log, or a share of its mean. */
function columnOf(drivers: Drivers, driver: Driver): Float64Array | undefined {
  const raw = drivers[driver];
  if (!raw) return undefined;
  const known = raw.filter((value) => !Number.isNaN(value));
  const column = known.length === raw.length ? raw : filled(raw);
  if (column.every((value) => value > 0)) return column.map(Math.log);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return column.map((value) => value / mean);
}

/** On a line between neighbours; at both ends the nearest figure. */
function filled(raw: Float64Array): Float64Array {
  const out = fillGaps(raw, 'linear');
  const first = out.findIndex((value) => !Number.isNaN(value));
  const last = out.findLastIndex((value) => !Number.isNaN(value));
  if (first < 0) return out;
  out.fill(out[first]!, 0, first);
  return out.fill(out[last]!, last + 1);
}

function obstacleOf(column: Float64Array, season: number): Obstacle | undefined {
  if (!column.every(Number.isFinite)) return 'gaps';
  const n = column.length;
  const mean = column.reduce((sum, value) => sum + value, 0) / n;
  const spread = column.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (!(Math.sqrt(spread / n) > 1e-6 * Math.max(1, Math.abs(mean)))) return 'constant';
  const columns = [
    ...Array.from({ length: season }, (_, place) => column.map((__, t) => (t % season === place ? 1 : 0))),
    column.map((_, t) => t / n),
  ];
  const fit = leastSquares(columns, column);
  if (!fit) return undefined;
  const rest = column.reduce((sum, value, t) => {
    const expected = columns.reduce((all, each, i) => all + each[t]! * fit.coefficients[i]!, 0);
    return sum + (value - expected) ** 2;
  }, 0);
  return rest / fit.freedom < (LEAST_OWN * spread) / (n - 1) ? 'season' : undefined;
}

function unknown(obstacle: Obstacle): Effect {
  return { elasticity: 0, stdError: NaN, source: 'unknown', obstacle, form: undefined };
}
