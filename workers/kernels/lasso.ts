/** Products of standardised columns: all that a penalised fit needs of the data. */
export interface Products {
  /** Columns. */
  size: number;
  /** Of columns with each other, by rows. */
  gram: Float64Array;
  /** Of columns with the target. */
  along: Float64Array;
  /** Of the target with itself. */
  square: number;
  /** Sum of the weights of rows. */
  rows: number;
}

interface LassoFit {
  coefficients: Float64Array;
  /** How much better any other coefficients can be at most, in parts of the target's square. */
  gap: number;
  sweeps: number;
}

/** Coefficients are as near to the best as this, in parts of the target's square. */
const CLOSE = 1e-12;
const MOST_SWEEPS = 20_000;
/** Sweeps between two looks at the gap. */
const BETWEEN = 5;

/**
 * Least of ‖y − Xw‖² / 2n + α‖w‖₁, by coordinate descent on the products (Friedman, Hastie and Tibshirani 2010), as scikit-learn's `Lasso`; ends when
 * the duality gap (Kim et al. 2007) proves that it is there.
 */
export function lasso(products: Products, alpha: number): LassoFit {
  const { size, gram, along, square, rows } = products;
  const penalty = alpha * rows;
  const coefficients = new Float64Array(size);
  // X'(y − Xw), kept up to date.
  const left = along.slice();
  for (let sweep = 1; ; sweep++) {
    for (let j = 0; j < size; j++) {
      const length = gram[j * size + j]!;
      if (length === 0) continue;
      const old = coefficients[j]!;
      const next = shrunk(left[j]! + length * old, penalty) / length;
      if (next === old) continue;
      coefficients[j] = next;
      const change = next - old;
      const from = j * size;
      for (let i = 0; i < size; i++) left[i]! -= change * gram[from + i]!;
    }
    if (sweep % BETWEEN !== 0) continue;
    const gap = square > 0 ? gapOf(products, coefficients, left, penalty) / square : 0;
    if (gap <= CLOSE || sweep >= MOST_SWEEPS) return { coefficients, gap, sweeps: sweep };
  }
}

function shrunk(value: number, by: number): number {
  if (value > by) return value - by;
  return value < -by ? value + by : 0;
}

/** Between the objective and that of the dual point which the residuals give, scaled until it is allowed. */
function gapOf(
  { along, square }: Products,
  coefficients: Float64Array,
  left: Float64Array,
  penalty: number,
): number {
  let [steepest, ones, fitted, rest] = [0, 0, 0, 0];
  coefficients.forEach((each, j) => {
    steepest = Math.max(steepest, Math.abs(left[j]!));
    ones += Math.abs(each);
    fitted += each * along[j]!;
    rest += each * left[j]!;
  });
  // ‖r‖² = y'y − w'X'y − w'X'r, and r'y = y'y − w'X'y.
  const residual = Math.max(0, square - fitted - rest);
  const scale = steepest > penalty ? penalty / steepest : 1;
  return Math.max(0, 0.5 * residual * (1 + scale * scale) + penalty * ones - scale * (square - fitted));
}
