import { gather } from '../../kernels/gather';
import { preciseLeastSquares } from '../../kernels/precise-least-squares';
import { chiSquaredUpper } from '../../kernels/upper-tails';
import { type LinearInference, spreadOf } from './inference';

/** How well a linear model's assumptions hold. */
export interface Diagnostics {
  logLikelihood: number;
  aic: number;
  bic: number;
  /** Near 2 where neighbouring rows have nothing to do with each other (Durbin and Watson 1950). */
  durbinWatson: number;
  /** Koenker's form of the Breusch–Pagan test of a constant variance. */
  breuschPagan: number;
  breuschPaganP: number;
  /** Jarque–Bera test of normal residuals. */
  jarqueBera: number;
  jarqueBeraP: number;
}

/**
 * As statsmodels: likelihoods count coefficients, not the variance; tests look at residuals times the roots of weights.
 * @param order of the rows in time; as they are without
 */
export function diagnose(
  model: LinearInference,
  weights: Float64Array | undefined,
  order?: Int32Array,
): Diagnostics {
  const { rows, scaled, solution, design } = model;
  const count = solution.kept.length;
  const logLikelihood =
    (-rows / 2) * (Math.log(2 * Math.PI * (solution.squares / rows)) + 1) +
    (weights ? weights.reduce((sum, weight) => sum + Math.log(weight), 0) / 2 : 0);
  const squares = scaled.map((value) => value * value);
  const kept = solution.kept.map((column) => design[column]!);
  const around = spreadOf(squares, undefined);
  const explained = around > 0 ? 1 - preciseLeastSquares(kept, squares).squares / around : NaN;
  const { skewness, kurtosis } = shapeOf(scaled);
  const jarqueBera = (rows / 6) * (skewness ** 2 + (kurtosis - 3) ** 2 / 4);
  return {
    logLikelihood,
    aic: 2 * count - 2 * logLikelihood,
    bic: Math.log(rows) * count - 2 * logLikelihood,
    durbinWatson: durbinWatson(order ? gather(scaled, order) : scaled),
    breuschPagan: rows * explained,
    breuschPaganP: count > 1 ? chiSquaredUpper(rows * explained, count - 1) : NaN,
    jarqueBera,
    jarqueBeraP: chiSquaredUpper(jarqueBera, 2),
  };
}

function durbinWatson(residuals: Float64Array): number {
  let [steps, squares] = [0, 0];
  residuals.forEach((value, row) => {
    if (row > 0) steps += (value - residuals[row - 1]!) ** 2;
    squares += value * value;
  });
  return steps / squares;
}

function shapeOf(values: Float64Array): { skewness: number; kurtosis: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [second, third, fourth] = [0, 0, 0];
  for (const value of values) {
    const apart = value - mean;
    second += apart ** 2 / values.length;
    third += apart ** 3 / values.length;
    fourth += apart ** 4 / values.length;
  }
  return { skewness: third / second ** 1.5, kurtosis: fourth / second ** 2 };
}
