import { type Double2, minus, over, plus, times } from './double-double';
import { type Column2, dot2, exactColumn, subtract2 } from './double-double-columns';

/** Least squares by a QR decomposition, with all that tests and influence need. */
export interface LeastSquares {
  /** Columns in use; one that is a sum of those before it is left out. */
  kept: number[];
  /** Of kept columns. */
  coefficients: Float64Array;
  /** Rows of R⁻¹: the inverse of the cross products is R⁻¹ R⁻ᵀ. */
  inverse: Float64Array[];
  /** Columns of Q, of length 1; rows are those of the table times the roots of their weights. */
  basis: Float64Array[];
  /** Of these rows. */
  residuals: Float64Array;
  /** Sum of their squares. */
  squares: number;
}

/** What is left of a column beside the others, in parts of its length, when it is taken for their sum. */
const DEPENDENT = 1e-13;
/** Where columns are further apart than this, doubles give eleven digits. */
const APART = 1e-3;
/** Up to this many products all is worked out with 32 digits, which takes some hundredths of a second. */
const FEW_PRODUCTS = 5e5;

/**
 * Modified Gram–Schmidt (Golub and Van Loan 2013, section 5.2.8), without roots: X = V U with U unit upper triangular. In doubles the error grows with
 * the square of how nearly columns depend on each other, so wherever that can be felt, and always in small tables, numbers have 32 digits.
 * @param columns the first of them ones
 * @param weights of rows, more than 0; all alike without
 */
export function preciseLeastSquares(
  columns: readonly Float64Array[],
  target: Float64Array,
  weights?: Float64Array,
): LeastSquares {
  const roots = weights?.map(Math.sqrt);
  if (target.length * columns.length ** 2 > FEW_PRODUCTS) {
    const quick = inDoubles(columns, target, roots);
    if (quick) return quick;
  }
  return inDoubleDoubles(columns, target, roots);
}

function inDoubleDoubles(
  columns: readonly Float64Array[],
  target: Float64Array,
  roots: Float64Array | undefined,
): LeastSquares {
  const basis: Column2[] = [];
  const squares: Double2[] = [];
  const upper: Double2[][] = [];
  const kept: number[] = [];
  columns.forEach((column, j) => {
    const own = exactColumn(column, roots);
    const [before] = dot2(own, own);
    const along = basis.map((each, i) => takeOff(own, each, squares[i]!));
    const left = dot2(own, own);
    if (!(left[0] > DEPENDENT ** 2 * before)) return;
    basis.push(own);
    squares.push(left);
    upper.push(along);
    kept.push(j);
  });
  const rest = exactColumn(target, roots);
  const along = basis.map((each, i) => takeOff(rest, each, squares[i]!));
  const inverse = unitInverse(upper);
  return {
    kept,
    coefficients: Float64Array.from(
      inverse,
      (row) =>
        row.reduce<Double2>((sum, value, m) => (value ? plus(sum, times(value, along[m]!)) : sum), [0, 0])[0],
    ),
    inverse: inverse.map((row) =>
      Float64Array.from(row, (value, m) => (value ? value[0] / Math.sqrt(squares[m]![0]) : 0)),
    ),
    basis: basis.map(({ high }, i) => {
      const length = Math.sqrt(squares[i]![0]);
      return high.map((value) => value / length);
    }),
    residuals: rest.high,
    squares: dot2(rest, rest)[0],
  };
}

/** Takes off the part along a column of the basis, and tells how much of it that was. */
function takeOff(own: Column2, each: Column2, square: Double2): Double2 {
  const part = over(dot2(each, own), square);
  subtract2(own, each, part);
  return part;
}

/** Rows of U⁻¹; `upper` has the columns of U above the diagonal of ones. */
function unitInverse(upper: readonly Double2[][]): (Double2 | undefined)[][] {
  const inverse = upper.map((): (Double2 | undefined)[] => Array.from(upper, () => undefined));
  upper.forEach((column, j) => {
    inverse[j]![j] = [1, 0];
    for (let i = j - 1; i >= 0; i--) {
      let sum: Double2 = [0, 0];
      for (let m = i + 1; m <= j; m++) {
        sum = minus(sum, times(m === j ? column[i]! : upper[m]![i]!, inverse[m]![j]!));
      }
      inverse[i]![j] = sum;
    }
  });
  return inverse;
}

/**
 * The same in doubles, columns less their means, and each rid of the others twice; undefined where columns depend on each other so much that it would be
 * felt.
 */
function inDoubles(
  columns: readonly Float64Array[],
  target: Float64Array,
  roots: Float64Array | undefined,
): LeastSquares | undefined {
  const basis: Float64Array[] = [];
  const upper: Float64Array[] = [];
  const kept: number[] = [];
  const shifts: number[] = [];
  for (const [j, column] of columns.entries()) {
    const shift = j === 0 ? 0 : meanOf(column);
    const own = weighted(column, roots, shift);
    const before = Math.sqrt(dot(own, own));
    const along = new Float64Array(basis.length + 1);
    for (let pass = 0; pass < 2; pass++) {
      basis.forEach((each, i) => (along[i]! += subtractAlong(own, each)));
    }
    const length = Math.sqrt(dot(own, own));
    if (!(length > DEPENDENT * before)) continue;
    if (!(length > APART * before)) return undefined;
    along[basis.length] = length;
    basis.push(own.map((value) => value / length));
    upper.push(along);
    kept.push(j);
    shifts.push(shift);
  }
  const residuals = weighted(target, roots, 0);
  const along = Float64Array.from(basis, (each) => subtractAlong(residuals, each));
  const inverse = inverseOf(upper);
  // Back to columns as they are: the means go into the coefficient of the ones.
  shifts.forEach((shift, i) => {
    if (shift !== 0) inverse[0]!.forEach((value, m) => (inverse[0]![m] = value - shift * inverse[i]![m]!));
  });
  return {
    kept,
    coefficients: Float64Array.from(inverse, (row) => dot(row, along)),
    inverse,
    basis,
    residuals,
    squares: dot(residuals, residuals),
  };
}

/** Rows of R⁻¹; `upper` has the columns of R. */
function inverseOf(upper: readonly Float64Array[]): Float64Array[] {
  const inverse = upper.map(() => new Float64Array(upper.length));
  upper.forEach((column, j) => {
    inverse[j]![j] = 1 / column[j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let m = i + 1; m <= j; m++) sum -= upper[m]![i]! * inverse[m]![j]!;
      inverse[i]![j] = sum / upper[i]![i]!;
    }
  });
  return inverse;
}

/** Values less the shift, times the roots of the weights. */
function weighted(values: Float64Array, roots: Float64Array | undefined, shift: number): Float64Array {
  return roots
    ? values.map((value, row) => (value - shift) * roots[row]!)
    : values.map((value) => value - shift);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

function subtractAlong(own: Float64Array, each: Float64Array): number {
  const part = dot(each, own);
  for (let row = 0; row < own.length; row++) own[row]! -= part * each[row]!;
  return part;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
