/** How periods without data are treated. */
export type Fill = 'none' | 'zero' | 'forward' | 'linear';

/** A value in more periods than this, none of them zero: what is missing was not measured rather than nothing. */
const WELL_FILLED = 0.85;
/** Gaps at one distance, as of a shop that is closed on Sundays: nothing happens in them. */
const REGULAR = 0.8;
const LEAST_REGULAR = 3;

/**
 * How periods without data are best filled: zero where no row means that nothing happened, a straight line where a measure is missing.
 * All that read one series ask here, so that they take it for the same.
 */
export function fittingFill(values: Float64Array): 'zero' | 'linear' {
  const known = values.subarray(values.findIndex((value) => !Number.isNaN(value)));
  const gaps = Array.from(known.keys()).filter((at) => Number.isNaN(known[at]));
  const isSteady =
    gaps.length <= (1 - WELL_FILLED) * known.length &&
    known.every((value) => Number.isNaN(value) || value > 0);
  return isSteady && !gaps.includes(known.length - 1) && !isRegular(gaps) ? 'linear' : 'zero';
}

function isRegular(gaps: readonly number[]): boolean {
  if (gaps.length < LEAST_REGULAR) return false;
  const distances = gaps.slice(1).map((at, i) => at - gaps[i]!);
  const usual = distances.toSorted((a, b) => a - b)[distances.length >> 1];
  return usual !== 1 && distances.filter((one) => one === usual).length >= REGULAR * distances.length;
}

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
