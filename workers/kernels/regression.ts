/** How errors are thought to scatter: alike, each in its own way (MacKinnon and White's HC1), or together within clusters. */
export type ErrorKind = 'classic' | 'hc1' | 'cluster';

export interface RegressionOptions {
  errors?: ErrorKind;
  /** Cluster of each row, from 0. */
  clusters?: Int32Array | undefined;
  /** Coefficients that were taken out of all columns beforehand, such as means of groups. */
  absorbed?: number;
}

/** A linear model by least squares with the covariance of its coefficients. */
export interface Regression {
  /** Columns in use, in their order: one that is a sum of those before it is left out. */
  kept: number[];
  /** Of kept columns. */
  coefficients: Float64Array;
  /** Of kept columns, by rows. */
  covariance: Float64Array;
  residuals: Float64Array;
  /** Sum of squared residuals. */
  squares: number;
  /** Rows less coefficients. */
  freedom: number;
  /** For Student's t: clusters less one where errors scatter in clusters. */
  testFreedom: number;
}

const DEPENDENT = 1e-9;

/** By modified Gram–Schmidt (Golub and Van Loan, section 5.3). Undefined where rows are not more than coefficients. */
export function regression(
  columns: readonly Float64Array[],
  target: Float64Array,
  { errors = 'classic', clusters, absorbed = 0 }: RegressionOptions = {},
): Regression | undefined {
  const n = target.length;
  const basis: Float64Array[] = [];
  const upper: Float64Array[] = [];
  const kept: number[] = [];
  columns.forEach((column, j) => {
    const own = column.slice();
    // Along the earlier columns; a second pass takes off what rounding has left.
    const along = new Float64Array(basis.length + 1);
    for (let pass = 0; pass < 2; pass++) {
      basis.forEach((each, i) => {
        const part = dot(each, own);
        along[i]! += part;
        for (let row = 0; row < n; row++) own[row]! -= part * each[row]!;
      });
    }
    const length = Math.sqrt(dot(own, own));
    if (!(length > DEPENDENT * Math.sqrt(dot(column, column)))) return;
    along[basis.length] = length;
    basis.push(own.map((value) => value / length));
    upper.push(along);
    kept.push(j);
  });
  const k = kept.length;
  const freedom = n - k - absorbed;
  if (freedom < 1) return undefined;
  const residuals = target.slice();
  const along = Float64Array.from(basis, (each) => {
    const part = dot(each, residuals);
    for (let row = 0; row < n; row++) residuals[row]! -= part * each[row]!;
    return part;
  });
  const squares = dot(residuals, residuals);
  const inverse = inverseOf(upper);
  const groups =
    errors === 'cluster' && clusters ? clusters.reduce((most, each) => Math.max(most, each), -1) + 1 : 0;
  const middle = middleOf(basis, residuals, { errors, clusters, groups, squares, freedom });
  return {
    kept,
    coefficients: Float64Array.from(inverse, (row) => dot(row, along)),
    covariance: sandwich(inverse, middle, k),
    residuals,
    squares,
    freedom,
    testFreedom: groups > 0 ? groups - 1 : freedom,
  };
}

/** Rows of R⁻¹; `upper` has the columns of R. */
function inverseOf(upper: readonly Float64Array[]): Float64Array[] {
  const k = upper.length;
  const inverse = upper.map(() => new Float64Array(k));
  for (let j = 0; j < k; j++) {
    for (let i = j; i >= 0; i--) {
      let sum = i === j ? 1 : 0;
      for (let m = i + 1; m <= j; m++) sum -= upper[m]![i]! * inverse[m]![j]!;
      inverse[i]![j] = sum / upper[i]![i]!;
    }
  }
  return inverse;
}

interface Scatter {
  errors: ErrorKind;
  clusters: Int32Array | undefined;
  groups: number;
  squares: number;
  freedom: number;
}

/** The scatter of the scores in coordinates of the basis: an identity times the variance where errors are alike. */
function middleOf(
  basis: readonly Float64Array[],
  residuals: Float64Array,
  { errors, clusters, groups, squares, freedom }: Scatter,
): Float64Array {
  const [n, k] = [residuals.length, basis.length];
  const middle = new Float64Array(k * k);
  if (errors === 'classic') {
    for (let i = 0; i < k; i++) middle[i * k + i] = squares / freedom;
    return middle;
  }
  const scores: Float64Array[] = [];
  if (groups > 0 && clusters) {
    for (let g = 0; g < groups; g++) scores.push(new Float64Array(k));
    for (let row = 0; row < n; row++) {
      const own = scores[clusters[row]!]!;
      for (let i = 0; i < k; i++) own[i]! += basis[i]![row]! * residuals[row]!;
    }
  } else {
    for (let row = 0; row < n; row++)
      scores.push(Float64Array.from(basis, (each) => each[row]! * residuals[row]!));
  }
  const factor = groups > 0 ? (groups / (groups - 1)) * ((n - 1) / freedom) : n / freedom;
  for (const score of scores) {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) middle[i * k + j]! += factor * score[i]! * score[j]!;
    }
  }
  return middle;
}

/** R⁻¹ M R⁻ᵀ. */
function sandwich(inverse: readonly Float64Array[], middle: Float64Array, k: number): Float64Array {
  const half = inverse.map((row) =>
    Float64Array.from({ length: k }, (_, j) =>
      row.reduce((sum, value, m) => sum + value * middle[m * k + j]!, 0),
    ),
  );
  return Float64Array.from({ length: k * k }, (_, cell) =>
    dot(half[Math.floor(cell / k)]!, inverse[cell % k]!),
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
