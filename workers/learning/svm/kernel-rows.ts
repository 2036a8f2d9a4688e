import type { Points } from '../../kernels/points';
import { type RowProducts, createRowProducts } from '../../kernels/row-products';

export type Kernel = { kind: 'linear' } | { kind: 'rbf'; gamma: number };

/** Points that kernels are worked out with, over and over. */
export interface KernelPoints {
  products: RowProducts;
  /** Of each point's length. */
  squares: Float64Array;
}

export function kernelPoints({ values, rows, columns }: Points): KernelPoints {
  const products = createRowProducts(rows, columns);
  const squares = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = values.subarray(row * columns, (row + 1) * columns);
    products.values.set(own, row * products.stride);
    squares[row] = squareOf(own);
  }
  return { products, squares };
}

export function squareOf(point: Float64Array): number {
  let sum = 0;
  for (const value of point) sum += value * value;
  return sum;
}

/** The kernel of one point, whose squared length is known, with all of others. */
export function kernelRow(
  kernel: Kernel,
  point: Float64Array,
  square: number,
  { products, squares }: KernelPoints,
  out: Float64Array,
): void {
  products.products(point, 0, products.rows, out);
  if (kernel.kind === 'linear') return;
  const { gamma } = kernel;
  for (let row = 0; row < products.rows; row++) {
    const apart = square + squares[row]! - 2 * out[row]!;
    out[row] = apart > 0 ? Math.exp(-gamma * apart) : 1;
  }
}

/** Memory for rows of the kernel matrix. */
const CACHE_BYTES = 2 ** 27;

/** Rows of the kernel matrix of points, worked out when they are asked for; those asked for last are kept. */
export class KernelRows {
  readonly diagonal: Float64Array;
  readonly #points: KernelPoints;
  readonly #kernel: Kernel;
  readonly #kept = new Map<number, Float64Array>();
  readonly #capacity: number;

  constructor(points: Points, kernel: Kernel) {
    this.#points = kernelPoints(points);
    this.#kernel = kernel;
    this.#capacity = Math.max(2, Math.floor(CACHE_BYTES / (8 * points.rows)));
    this.diagonal = kernel.kind === 'linear' ? this.#points.squares : new Float64Array(points.rows).fill(1);
  }

  row(index: number): Float64Array {
    const known = this.#kept.get(index);
    if (known) {
      // A map tells its oldest key first.
      this.#kept.delete(index);
      this.#kept.set(index, known);
      return known;
    }
    const out = this.#room();
    const { products, squares } = this.#points;
    const point = products.values.subarray(index * products.stride, (index + 1) * products.stride);
    kernelRow(this.#kernel, point, squares[index]!, this.#points, out);
    this.#kept.set(index, out);
    return out;
  }

  /** A new row, or that which was asked for longest ago. */
  #room(): Float64Array {
    if (this.#kept.size >= this.#capacity) {
      for (const [oldest, row] of this.#kept) {
        this.#kept.delete(oldest);
        return row;
      }
    }
    return new Float64Array(this.#points.products.rows);
  }
}
