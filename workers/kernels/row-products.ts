import { giveMemory, takeMemory } from './memory-pool';
import { LANES, type ProductEngine, TURN, startProducts } from './row-products-simd';

/**
 * Rows of numbers that are multiplied with vectors again and again, two numbers at once where the computer can. Sums are added in the
 * same order everywhere.
 */
export interface RowProducts {
  /** To be filled in, row by row; all 0 at first. */
  values: Float64Array;
  rows: number;
  columns: number;
  /** From one row to the next; places beyond the columns stay 0. */
  stride: number;
  /** The product of each of `count` rows from `from` on with the vector. */
  products(vector: Float64Array, from: number, count: number, out: Float64Array): void;
  /** Adds each of `count` rows from `from` on, times a factor each, to `sums`; at most `PRODUCT_ROWS` rows. */
  add(factors: Float64Array, from: number, count: number, sums: Float64Array): void;
  /** Leaves its memory to those that come later: neither it nor its values may be used after that. */
  free(): void;
}

/** Rows that stay in the cache from one use to the next. */
export const PRODUCT_ROWS = 128;
/** A module's memory ends at four gigabytes, and a page of the browser long before. */
const MOST_BYTES = 2 ** 31;

export function createRowProducts(rows: number, columns: number, simd = true): RowProducts {
  const stride = LANES * Math.ceil(columns / LANES);
  const padded = TURN * Math.ceil(rows / TURN);
  const lengths = [padded * stride, stride, PRODUCT_ROWS, stride, padded];
  const bytes = 8 * lengths.reduce((sum, length) => sum + length, 0);
  if (simd && stride > 0 && rows > 0 && bytes < MOST_BYTES) {
    const memory = takeMemory(bytes);
    const engine = startProducts(memory);
    if (engine) return fastProducts({ rows, columns, stride }, engine, memory, arraysIn(memory, lengths));
  }
  return plainProducts({ rows, columns, stride }, new Float64Array(padded * stride));
}

type Size = Pick<RowProducts, 'rows' | 'columns' | 'stride'>;

function arraysIn(memory: WebAssembly.Memory, lengths: readonly number[]): Float64Array[] {
  let start = 0;
  return lengths.map((length) => {
    const array = new Float64Array(memory.buffer, start, length).fill(0);
    start += 8 * length;
    return array;
  });
}

function fastProducts(
  size: Size,
  engine: ProductEngine,
  memory: WebAssembly.Memory,
  arrays: readonly Float64Array[],
): RowProducts {
  const [values, vector, factors, sums, out] = arrays as [
    ...[Float64Array, Float64Array, Float64Array],
    ...[Float64Array, Float64Array],
  ];
  const { columns, stride } = size;
  const bytes = 8 * stride;
  return {
    ...size,
    values,
    products(by, from, count, to) {
      if (count === 0) return;
      vector.set(by.subarray(0, columns));
      const row = values.byteOffset + from * bytes;
      engine.products(count, stride / LANES, row, vector.byteOffset, out.byteOffset);
      to.set(out.subarray(0, count));
    },
    add(by, from, count, to) {
      if (count === 0) return;
      factors.fill(0).set(by.subarray(0, count));
      sums.set(to.subarray(0, columns));
      const row = values.byteOffset + from * bytes;
      const turns = Math.ceil(count / TURN);
      engine.sums(turns, stride / 2, bytes, row, factors.byteOffset, sums.byteOffset);
      to.set(sums.subarray(0, columns));
    },
    free: () => giveMemory(memory),
  };
}

function plainProducts(size: Size, values: Float64Array): RowProducts {
  const { columns, stride } = size;
  const lanes = new Float64Array(LANES);
  return {
    ...size,
    values,
    products(vector, from, count, out) {
      for (let row = 0; row < count; row++) {
        const start = (from + row) * stride;
        lanes.fill(0);
        for (let j = 0; j < columns; j++) lanes[j % LANES]! += vector[j]! * values[start + j]!;
        const half = (lane: number): number =>
          lanes[lane]! + lanes[lane + 2]! + (lanes[lane + 4]! + lanes[lane + 6]!);
        out[row] = half(0) + half(1);
      }
    },
    add(factors, from, count, sums) {
      for (let row = 0; row < count; row++) {
        const start = (from + row) * stride;
        for (let j = 0; j < columns; j++) sums[j]! += factors[row]! * values[start + j]!;
      }
    },
    free() {
      // Plain arrays are the garbage collector's.
    },
  };
}
