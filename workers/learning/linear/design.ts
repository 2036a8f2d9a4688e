import { type Encoding, encodeRows } from '../encoding';
import type { Feature } from '../features';

/** The columns of a linear model: ones, then each term. */
export function designOf(encoding: Encoding, features: readonly Feature[], rows: number): Float64Array[] {
  const { values, columns } = encodeRows(encoding, features, rows);
  const terms = Array.from({ length: columns }, (_, j) => {
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row++) column[row] = values[row * columns + j]!;
    return column;
  });
  return [new Float64Array(rows).fill(1), ...terms];
}
