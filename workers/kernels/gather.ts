/**
 * Values of chosen rows, in the order of `rows`. A plain loop: `Float64Array.from` with a function takes ten times as long.
 */
export function gather(values: ArrayLike<number>, rows: ArrayLike<number>): Float64Array {
  const out = new Float64Array(rows.length);
  for (let at = 0; at < out.length; at++) out[at] = values[rows[at]!]!;
  return out;
}
