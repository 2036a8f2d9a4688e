/** A band of values: its letter, A the highest, and the least value in it; the lowest band has no least value. */
export interface Band {
  name: string;
  from: number;
}

/**
 * Bands of about as many customers each; equal values stay together in the higher one, so that there may be fewer bands.
 * @param values known ones, in any order
 */
export function bandsOf(values: Float64Array, count: number): Band[] {
  const falling = values.toSorted().reverse();
  const bands: Band[] = [];
  for (let i = 1; i <= count; i++) {
    const from = falling[Math.ceil((falling.length * i) / count) - 1] ?? NaN;
    if (bands.length === 0 || from < bands.at(-1)!.from) {
      bands.push({ name: String.fromCharCode(64 + bands.length + 1), from });
    }
  }
  const last = bands.at(-1);
  if (last) last.from = -Infinity;
  return bands;
}

/** The place of the band that a value falls in. */
export function bandOf(bands: readonly Band[], value: number): number {
  return bands.findIndex(({ from }) => value >= from);
}
