import type { Products } from '../../kernels/lasso';
import { type Encoding, encodeRows, fitEncoding } from '../encoding';
import type { Training } from '../learner';

/** A training as penalised models see it: columns less their mean, by their standard deviation. */
export interface Standardised {
  encoding: Encoding;
  means: Float64Array;
  deviations: Float64Array;
  /** Mean of the target. */
  middle: number;
  products: Products;
}

/** One penalty after the other is tried on the same training; what does not depend on it is worked out once. */
const known = new WeakMap<Training, Standardised>();

export function standardised(training: Training): Standardised {
  const before = known.get(training);
  if (before) return before;
  const made = standardise(training);
  known.set(training, made);
  return made;
}

function standardise({ rows, features, target, weights }: Training): Standardised {
  if (target.kind !== 'number') throw new Error('a number is predicted');
  const encoding = fitEncoding(features, rows, { weights });
  const { values, columns } = encodeRows(encoding, features, rows);
  const total = weights ? weights.reduce((sum, weight) => sum + weight, 0) : rows;
  // Weights count relative to each other: all together they are the rows.
  const share = (row: number): number => (weights ? (weights[row]! * rows) / total : 1);
  const [means, deviations] = [new Float64Array(columns), new Float64Array(columns)];
  let middle = 0;
  for (let row = 0; row < rows; row++) {
    middle += (share(row) * target.values[row]!) / rows;
    for (let j = 0; j < columns; j++) means[j]! += (share(row) * values[row * columns + j]!) / rows;
  }
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++) {
      deviations[j]! += (share(row) * (values[row * columns + j]! - means[j]!) ** 2) / rows;
    }
  }
  deviations.forEach((square, j) => (deviations[j] = Math.sqrt(square) || 1));
  const products: Products = {
    size: columns,
    gram: new Float64Array(columns * columns),
    along: new Float64Array(columns),
    square: 0,
    rows,
  };
  const own = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++) own[j] = (values[row * columns + j]! - means[j]!) / deviations[j]!;
    addRow(products, own, target.values[row]! - middle, share(row));
  }
  mirror(products);
  return { encoding, means, deviations, middle, products };
}

function addRow(products: Products, own: Float64Array, value: number, weight: number): void {
  const { size, gram, along } = products;
  products.square += weight * value * value;
  for (let i = 0; i < size; i++) {
    const part = weight * own[i]!;
    along[i]! += part * value;
    for (let j = i; j < size; j++) gram[i * size + j]! += part * own[j]!;
  }
}

function mirror({ size, gram }: Products): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) gram[i * size + j] = gram[j * size + i]!;
  }
}
