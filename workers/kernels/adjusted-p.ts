/**
 * Chances adjusted for their number, in the order they came. `holm` keeps the chance of any false discovery (S. Holm,
 * Scandinavian Journal of Statistics 6, 1979), `bh` the share of false ones among discoveries (Y. Benjamini and Y. Hochberg, Journal of
 * the Royal Statistical Society B 57, 1995). NaN is not counted.
 * @param tests where more were made than are given: the others count as 1
 */
export function adjustedP(chances: Float64Array, method: 'holm' | 'bh', tests?: number): Float64Array {
  const rows = [...chances.keys()].filter((row) => !Number.isNaN(chances[row]));
  rows.sort((a, b) => chances[a]! - chances[b]!);
  const adjusted = new Float64Array(chances.length).fill(NaN);
  const count = tests ?? rows.length;
  if (method === 'holm') {
    let most = 0;
    rows.forEach((row, i) => {
      most = Math.max(most, chances[row]! * (count - i));
      adjusted[row] = Math.min(1, most);
    });
    return adjusted;
  }
  let least = 1;
  for (let i = rows.length - 1; i >= 0; i--) {
    least = Math.min(least, (chances[rows[i]!]! * count) / (i + 1));
    adjusted[rows[i]!] = least;
  }
  return adjusted;
}
