import { type RowProducts, createRowProducts } from '../../kernels/row-products';
import type { Encoding, NumberCode } from '../encoding';
import type { Feature } from '../features';

/**
 * Encoded rows without their zeros: numbers are kept as they are, of the columns of 0 and 1 only where the ones stand. A row costs as much as
 * it has features, however many levels they have.
 */
export interface Design {
  rows: number;
  /** Columns of numbers. */
  numbers: RowProducts;
  width: number;
  /** Rows × `marks`: the columns that have a one, `none` where a feature has nothing to mark. */
  ones: Int32Array;
  marks: number;
  /** Columns, and the intercept after them. */
  size: number;
  none: number;
  /** The term of each column: numbers first. */
  terms: Int32Array;
  /** Mean squares of the columns over all rows, and of the intercept: 1 of a standardised number, the mean of zeros and ones. */
  squares: Float64Array;
}

/** Rows that are read at once stay in the cache. */
const BLOCK = 128;

export function designOf({ codes, terms }: Encoding, features: readonly Feature[], rows: number): Design {
  const isFlag = (term: number): number => (terms[term]!.part === 'value' ? 0 : 1);
  const order = Int32Array.from(terms.keys()).sort((a, b) => isFlag(a) - isFlag(b) || a - b);
  const places = new Int32Array(terms.length);
  order.forEach((term, at) => (places[term] = at));
  const width = terms.filter(({ part }) => part === 'value').length;
  const size = terms.length + 1;
  const placeOf = (column: number): number => (column < 0 ? size : places[column]!);
  let marks = 0;
  const fills = codes.map((code, at) => {
    const { values } = features[at]!;
    const mark = code.kind === 'category' || code.missing >= 0 ? marks++ : -1;
    const flags =
      code.kind === 'category' ? Int32Array.from([...code.columns, code.missing], placeOf) : new Int32Array();
    const own = code.kind === 'number' ? placeOf(code.column) : size;
    return { code, values, mark, flags, own, missing: placeOf(code.missing) };
  });
  const design: Design = {
    ...{ rows, width, marks, size, none: size, terms: order },
    numbers: createRowProducts(rows, width),
    squares: Float64Array.from([...order, -1, -1], (term) =>
      term < 0 || isFlag(term) === 0 ? 1 : terms[term]!.mean,
    ),
    ones: new Int32Array(rows * marks),
  };
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(rows, from + BLOCK);
    for (const { code, values, mark, flags, own, missing } of fills) {
      if (code.kind === 'category') markLevels(design, mark, values, flags, from, to);
      else if (own < size) fillNumbers(design, own, values, code, from, to);
      if (code.kind === 'number' && mark >= 0) markGaps(design, mark, values, missing, from, to);
    }
  }
  return design;
}

function fillNumbers(
  { numbers: { values: numbers, stride } }: Design,
  column: number,
  values: Float64Array,
  { filling, center, scale }: NumberCode,
  from: number,
  to: number,
): void {
  const inverse = 1 / scale;
  const filled = (filling - center) * inverse;
  for (let row = from, at = from * stride + column; row < to; row++, at += stride) {
    const value = values[row]!;
    // The difference is 0 for finite numbers only.
    numbers[at] = value - value === 0 ? (value - center) * inverse : filled;
  }
}

function markGaps(
  { ones, marks, none }: Design,
  mark: number,
  values: Float64Array,
  missing: number,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    ones[row * marks + mark] = Number.isFinite(values[row]!) ? none : missing;
  }
}

/** @param flags the column of each level, and of nothing at the end */
function markLevels(
  { ones, marks }: Design,
  mark: number,
  values: Float64Array,
  flags: Int32Array,
  from: number,
  to: number,
): void {
  const missing = flags.length - 1;
  for (let row = from; row < to; row++) {
    const level = values[row]!;
    ones[row * marks + mark] = flags[Number.isNaN(level) ? missing : level]!;
  }
}

/** Some rows of it. */
export function pickRows(design: Design, rows: Int32Array): Design {
  const { marks, width } = design;
  const { values, stride } = design.numbers;
  const numbers = createRowProducts(rows.length, width);
  const ones = new Int32Array(rows.length * marks);
  for (let at = 0; at < rows.length; at++) {
    const [from, to] = [rows[at]! * stride, at * stride];
    for (let j = 0; j < width; j++) numbers.values[to + j] = values[from + j]!;
    for (let j = 0; j < marks; j++) ones[at * marks + j] = design.ones[rows[at]! * marks + j]!;
  }
  return { ...design, rows: rows.length, numbers, ones };
}

/** Values of the columns in the order of the terms. */
export function byTerm({ terms }: Design, valueOf: (column: number) => number): number[] {
  const values = new Array<number>(terms.length);
  terms.forEach((term, column) => (values[term] = valueOf(column)));
  return values;
}
