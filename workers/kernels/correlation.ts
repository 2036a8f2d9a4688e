/** Pearson's correlation over the places where both are known; NaN where one of them is the same everywhere. */
export function correlation(a: Float64Array, b: Float64Array): number {
  let [count, meanA, meanB] = [0, 0, 0];
  let [both, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    count++;
    // Welford's updates: no digits are lost where means are large.
    const [apartA, apartB] = [x - meanA, y - meanB];
    meanA += apartA / count;
    meanB += apartB / count;
    both += apartA * (y - meanB);
    ofA += apartA * (x - meanA);
    ofB += apartB * (y - meanB);
  }
  return both / Math.sqrt(ofA * ofB);
}
