import { type Regressor, type Series, type SeriesFit, gaussianLogLikelihood } from '../series-model';
import { estimateArma, usualStarts } from './arima-estimate';
import { arimaOutlook } from './arima-forecast';
import { armaLags } from './arma-lags';
import { type ArimaOrder, arimaLabel, differencePolynomial, differenced, lost } from './order';
import { standardErrors } from './standard-errors';

export interface ArimaOptions {
  order: ArimaOrder;
  /** A mean, or a drift where the series is differenced once; ignored where it is differenced twice. */
  constant: boolean;
  /** Coefficients to begin at, of the same orders. */
  starts?: readonly Float64Array[];
  /** Estimates well enough to compare models, without standard errors. */
  quick?: boolean;
}

/** An ARIMA fit, with what a search needs. */
export interface ArimaFit extends SeriesFit {
  order: ArimaOrder;
  constant: boolean;
  /** ar, ma, sar, sma. */
  coefficients: Float64Array;
}

interface Effect {
  name: string;
  past: Float64Array;
  /** Its values in the periods to come. */
  future: (horizon: number) => Float64Array;
}

/** Observations that have to be left beyond the coefficients. */
const LEAST_FREEDOM = 2;

/**
 * A seasonal ARIMA model with regressors, by the exact likelihood of the differenced series, as R's `arima` and forecast::Arima fit
 * it (Box and Jenkins 1970; Durbin and Koopman 2012, ch. 3 and 7).
 */
export function fitArima(series: Series, options: ArimaOptions): ArimaFit | undefined {
  const { order, quick = false } = options;
  const starts = options.starts ?? usualStarts(order).slice(quick ? -1 : 0);
  const { values } = series;
  const difference = differencePolynomial(order);
  const n = values.length - lost(order);
  const constant = options.constant && order.d + order.seasonal.d < 2;
  const effects = usableEffects(effectsOf(series, order, constant), difference);
  const size = starts[0]!.length;
  if (n < size + effects.length + LEAST_FREEDOM) return undefined;
  const columns = [values, ...effects.map(({ past }) => past)].map((column) =>
    differenced(column, difference),
  );
  if (columns[0]!.every((value) => Math.abs(value) < 1e-12)) return undefined;
  const estimate = estimateArma(columns, order, starts, quick);
  if (!estimate || !(estimate.likelihood.sigma2 > 0)) return undefined;
  const { coefficients, likelihood } = estimate;
  const { effects: weights, innovations, sigma2 } = likelihood;
  const errors = quick ? undefined : standardErrors(columns, order, estimate);
  const names = coefficientNames(order);
  const lags = armaLags(order, coefficients);
  const freedom = size + weights.length + 1;
  const { residuals, fitted } = oneStep(values, innovations.errors, innovations.variances, weights);
  return {
    order,
    constant,
    coefficients,
    label: arimaLabel(order, constantWords(effects, order)),
    fitted,
    residuals,
    sigma2,
    logLikelihood: gaussianLogLikelihood(sigma2 * n, n) - innovations.logVariances / 2,
    freedom,
    observations: n,
    parameters: [...coefficients, ...weights].map((value, i) => ({
      name: names[i] ?? effects[i - size]!.name,
      value,
      stdError: errors?.[i] ?? NaN,
    })),
    again: (later) => fitArima(later, { order, constant, starts: [coefficients], quick: true }),
    forecast(horizon) {
      const plain = values.map((value, t) =>
        effects.reduce((rest, { past }, k) => rest - weights[k]! * past[t]!, value),
      );
      const ahead = new Float64Array(horizon);
      effects.forEach(({ future }, k) =>
        future(horizon).forEach((value, h) => (ahead[h]! += weights[k]! * value)),
      );
      const state = innovations.states[0]!.map((value, i) =>
        weights.reduce((rest, weight, k) => rest - weight * innovations.states[k + 1]![i]!, value),
      );
      return arimaOutlook(plain, lags, difference, state, (sigma2 * n) / Math.max(1, n - freedom + 1), ahead);
    },
  };
}

/** The constant and the regressors, in R's order and by R's names. */
function effectsOf({ values, regressors = [] }: Series, order: ArimaOrder, constant: boolean): Effect[] {
  const n = values.length;
  const differences = order.d + order.seasonal.d;
  const effects: Effect[] = [];
  if (constant && differences === 0) {
    effects.push({
      name: 'intercept',
      past: values.map(() => 1),
      future: (h) => new Float64Array(h).fill(1),
    });
  }
  if (constant && differences === 1) {
    effects.push({
      name: 'drift',
      past: values.map((_, t) => t + 1),
      future: (h) => Float64Array.from({ length: h }, (_, i) => n + i + 1),
    });
  }
  return [...effects, ...regressors.map(regressorEffect)];
}

function regressorEffect({ name, past, future }: Regressor): Effect {
  return { name, past, future: (horizon) => future.subarray(0, horizon) };
}

/** Those that are left after differencing and do not follow from the ones before. */
function usableEffects(effects: readonly Effect[], difference: Float64Array): Effect[] {
  const basis: Float64Array[] = [];
  return effects.filter(({ past }) => {
    const column = differenced(past, difference);
    const size = Math.sqrt(dot(column, column));
    for (const unit of basis) {
      const share = dot(unit, column);
      for (let t = 0; t < column.length; t++) column[t]! -= share * unit[t]!;
    }
    const rest = Math.sqrt(dot(column, column));
    if (!(rest > 1e-9 * size)) return false;
    basis.push(column.map((value) => value / rest));
    return true;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, t) => sum + value * b[t]!, 0);
}

function oneStep(
  values: Float64Array,
  errors: readonly Float64Array[],
  variances: Float64Array,
  weights: Float64Array,
): Pick<SeriesFit, 'residuals' | 'fitted'> {
  const skipped = values.length - variances.length;
  const residuals = new Float64Array(values.length).fill(NaN);
  const fitted = residuals.slice();
  for (let t = 0; t < variances.length; t++) {
    const error = weights.reduce((rest, weight, k) => rest - weight * errors[k + 1]![t]!, errors[0]![t]!);
    residuals[skipped + t] = error / Math.sqrt(variances[t]!);
    fitted[skipped + t] = values[skipped + t]! - error;
  }
  return { residuals, fitted };
}

function coefficientNames({ p, q, seasonal }: ArimaOrder): string[] {
  const named = (name: string, count: number): string[] =>
    Array.from({ length: count }, (_, i) => `${name}${i + 1}`);
  return [...named('ar', p), ...named('ma', q), ...named('sar', seasonal.p), ...named('sma', seasonal.q)];
}

function constantWords(effects: readonly Effect[], { d, seasonal }: ArimaOrder): string {
  if (effects.some(({ name }) => name === 'drift')) return ' with drift';
  return d + seasonal.d === 0 && effects.some(({ name }) => name === 'intercept') ? ' with mean' : '';
}
