import type { Points } from '../../kernels/points';

export type Kernel = { kind: 'linear' } | { kind: 'rbf'; gamma: number };

/** Memory for rows of the kernel matrix. */
const CACHE_BYTES = 2 ** 27;

/** Rows of the kernel matrix of some rows, worked out when they are asked for; those asked for last are kept. */
export class KernelRows {
  readonly diagonal: Float64Array;
  readonly #points: Points;
  readonly #squares: Float64Array;
  readonly #kernel: Kernel;
  readonly #kept = new Map<number, Float64Array>();
  readonly #capacity: number;

  constructor(points: Points, kernel: Kernel) {
    this.#points = points;
    this.#kernel = kernel;
    this.#capacity = Math.max(2, Math.floor(CACHE_BYTES / (8 * points.rows)));
    this.#squares = squaredLengths(points);
    this.diagonal = kernel.kind === 'linear' ? this.#squares : new Float64Array(points.rows).fill(1);
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
    const { values, columns } = this.#points;
    kernelRow(this.#kernel, values, index * columns, this.#points, this.#squares, out);
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
    return new Float64Array(this.#points.rows);
  }
}

export function squaredLengths({ values, rows, columns }: Points): Float64Array {
  const squares = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    squares[row] = product(values, row * columns, values, row * columns, columns);
  }
  return squares;
}

/** The kernel of one point with all of others, whose squared lengths are known. */
export function kernelRow(
  kernel: Kernel,
  point: Float64Array,
  at: number,
  { values, rows, columns }: Points,
  squares: Float64Array,
  out: Float64Array,
): void {
  for (let row = 0; row < rows; row++) out[row] = product(point, at, values, row * columns, columns);
  if (kernel.kind === 'linear') return;
  const own = product(point, at, point, at, columns);
  for (let row = 0; row < rows; row++) {
    const square = own + squares[row]! - 2 * out[row]!;
    out[row] = square > 0 ? Math.exp(-kernel.gamma * square) : 1;
  }
}

function product(a: Float64Array, at: number, b: Float64Array, to: number, columns: number): number {
  let [s, t, u, v] = [0, 0, 0, 0];
  let j = 0;
  for (; j + 3 < columns; j += 4) {
    s += a[at + j]! * b[to + j]!;
    t += a[at + j + 1]! * b[to + j + 1]!;
    u += a[at + j + 2]! * b[to + j + 2]!;
    v += a[at + j + 3]! * b[to + j + 3]!;
  }
  for (; j < columns; j++) s += a[at + j]! * b[to + j]!;
  return s + t + (u + v);
}
