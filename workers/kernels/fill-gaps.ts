/** How periods without data are treated. */
export type Fill = 'none' | 'zero' | 'forward' | 'linear';

/**
 * Fills periods without data (NaN). `zero` fills every period of the span; `forward` and `linear` only between values of
 * the series itself, since before its first and after its last nothing is known.
 */
export function fillGaps(values: Float64Array, fill: Fill): Float64Array {
  if (fill === 'none') return values;
  if (fill === 'zero') return values.map((value) => (Number.isNaN(value) ? 0 : value));
  const out = values.slice();
  let before = -1;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN;
    if (Number.isNaN(value)) continue;
    const from = values[before] ?? NaN;
    for (let gap = before + 1; before >= 0 && gap < at; gap++) {
      out[gap] = fill === 'forward' ? from : from + ((value - from) * (gap - before)) / (at - before);
    }
    before = at;
  }
  return out;
}
