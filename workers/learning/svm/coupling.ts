/**
 * Probabilities of classes from those of pairs, by the second method of Wu, Lin and Weng (2004, JMLR 5:975, algorithm 2).
 * @param pairs `pairs[i * k + j]`: probability of i where it is i or j
 */
export function couple(pairs: Float64Array, k: number, out: Float64Array): void {
  const q = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      if (j === i) continue;
      q[i * k + i]! += pairs[j * k + i]! ** 2;
      q[i * k + j] = -pairs[j * k + i]! * pairs[i * k + j]!;
    }
  }
  out.fill(1 / k);
  const turned = new Float64Array(k);
  const most = 1000;
  for (let round = 0; round < most; round++) {
    let total = 0;
    for (let i = 0; i < k; i++) {
      turned[i] = 0;
      for (let j = 0; j < k; j++) turned[i]! += q[i * k + j]! * out[j]!;
      total += out[i]! * turned[i]!;
    }
    if (turned.every((each) => Math.abs(each - total) < 1e-10)) return;
    for (let i = 0; i < k; i++) {
      const step = (total - turned[i]!) / q[i * k + i]!;
      out[i]! += step;
      total = (total + step * (step * q[i * k + i]! + 2 * turned[i]!)) / (1 + step) ** 2;
      for (let j = 0; j < k; j++) {
        turned[j] = (turned[j]! + step * q[i * k + j]!) / (1 + step);
        out[j]! /= 1 + step;
      }
    }
  }
}
