import type { Encoding } from '../encoding';

/** What fitting has found. A predictor per class that rows had, or per class but the first, whose predictor is 0. */
export type LogisticParameters = {
  encoding: Encoding;
  /** Codes of the classes that training rows had. */
  present: number[];
  /** Of encoded columns: numbers less their mean, by their deviation. */
  intercepts: number[];
  coefficients: number[][];
  /** Per predictor those of the terms and then of the intercept, on the scale of the features; null with a penalty. */
  errors: number[][] | null;
  /** Per predictor the terms that are sums of others, whose coefficients are 0. */
  dependent: number[][];
};
