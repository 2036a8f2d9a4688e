/** The first place of a sorted list whose value, and all after it, fulfil the condition; the length where none does. By halving. */
export function lowerBound(sorted: Float64Array, fulfils: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fulfils(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
