import type { Random } from './random';

/** So many different rows at random, in their order (Floyd's method). */
export function drawRows(rows: number, count: number, random: Random): Int32Array {
  const drawn = new Set<number>();
  for (let last = rows - count; last < rows; last++) {
    const row = Math.floor(random.uniform() * (last + 1));
    drawn.add(drawn.has(row) ? last : row);
  }
  return Int32Array.from(drawn).sort();
}
