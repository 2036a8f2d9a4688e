/** Longest text that is measured; longer ones count as different. */
const LONGEST = 128;
let before = new Uint8Array(LONGEST + 1);
let previous = new Uint8Array(LONGEST + 1);
let current = new Uint8Array(LONGEST + 1);

/**
 * Texts or lists of their codes: insertions, deletions, replacements and swaps of neighbours that make one text the other (optimal string alignment,
 * Damerau 1964, CACM 7:171). Whatever is beyond `limit` comes back as `limit + 1`.
 */
export function editDistance<Sign>(a: ArrayLike<Sign>, b: ArrayLike<Sign>, limit: number): number {
  const [rows, columns] = [a.length, b.length];
  if (Math.abs(rows - columns) > limit || rows > LONGEST || columns > LONGEST) return limit + 1;
  for (let column = 0; column <= columns; column++) previous[column] = column;
  for (let row = 1; row <= rows; row++) {
    current[0] = row;
    let smallest = row;
    for (let column = 1; column <= columns; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = previous[column - 1]! + (same ? 0 : 1);
      if (previous[column]! + 1 < cost) cost = previous[column]! + 1;
      if (current[column - 1]! + 1 < cost) cost = current[column - 1]! + 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped && before[column - 2]! + 1 < cost) cost = before[column - 2]! + 1;
      current[column] = cost;
      if (cost < smallest) smallest = cost;
    }
    // A swap reaches back over one row, so that a row may lie one beyond the limit and still lead to it.
    if (smallest > limit + 1) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[columns]!, limit + 1);
}
