import { type Encoding, encodeRows } from '../encoding';
import type { Fitted, Plain, Predictor } from '../learner';

/** A linear model as plain data: what a row is worth is the intercept and the sum of its terms times their coefficients. */
export interface LinearTerms {
  encoding: Encoding;
  intercept: number;
  /** One per term, in units of the features as they are; 0 where a term is left out. */
  coefficients: number[];
}

/** Rows that are encoded at a time, so that a large table needs no matrix of its size. */
const PIECE = 8192;

export function termsOf(fitted: Fitted): LinearTerms {
  return fitted.parameters as unknown as LinearTerms;
}

export function plainTerms(terms: LinearTerms): Plain {
  return terms as unknown as Plain;
}

/** Asks a linear model. Contributions are exact: each term against its mean over the training rows. */
export function openLinear(fitted: Fitted): Predictor {
  const { encoding, intercept, coefficients } = termsOf(fitted);
  return {
    predict: (features, rows) => {
      const out = new Float64Array(rows);
      for (let from = 0; from < rows; from += PIECE) {
        const count = Math.min(PIECE, rows - from);
        const { values, columns } = encodeRows(encoding, features, count, from);
        for (let row = 0; row < count; row++) {
          let sum = intercept;
          for (let j = 0; j < columns; j++) sum += coefficients[j]! * values[row * columns + j]!;
          out[from + row] = sum;
        }
      }
      return out;
    },
    explain: (features, row) => {
      const { values } = encodeRows(encoding, features, 1, row);
      const contributions = new Float64Array(features.length);
      let base = intercept;
      encoding.terms.forEach(({ feature, mean }, j) => {
        contributions[feature]! += coefficients[j]! * (values[j]! - mean);
        base += coefficients[j]! * mean;
      });
      return { base, contributions, unit: 'value' };
    },
  };
}
