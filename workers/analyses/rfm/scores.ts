import { sortedNumbers } from '../../kernels/sorted';

/**
 * The interior cut points that divide values into `classes` of equal size: quantiles k / classes by linear
 * interpolation (type 7 of Hyndman and Fan 1996), computed step by step as numpy.quantile does, so that the comparison
 * of a value with a cut point comes out as in pandas.qcut to the last bit.
 */
export function cutPoints(values: Float64Array, classes: number): number[] {
  const sorted = sortedNumbers(values);
  const last = sorted.length - 1;
  const at = (index: number): number => sorted[Math.min(index, last)] ?? NaN;
  return Array.from({ length: classes - 1 }, (_, i) => {
    const position = last * ((i + 1) * (1 / classes));
    const below = Math.floor(position);
    const part = position - below;
    const [a, b] = [at(below), at(below + 1)];
    return part < 0.5 ? a + (b - a) * part : b - (b - a) * (1 - part);
  });
}

/** Scores from 1: one more than the number of cut points below the value, so equal values score alike. */
export function risingScores(values: Float64Array, classes: number): Uint8Array {
  return cutsBelow(values, classes).map((below) => 1 + below);
}

/** The same, turned round: the smallest values score highest. */
export function fallingScores(values: Float64Array, classes: number): Uint8Array {
  return cutsBelow(values, classes).map((below) => classes - below);
}

/** For every value, how many cut points are below it. */
function cutsBelow(values: Float64Array, classes: number): Uint8Array {
  const cuts = cutPoints(values, classes);
  const counts = new Uint8Array(values.length);
  const { length } = values;
  for (const cut of cuts) {
    for (let row = 0; row < length; row++) counts[row]! += Number(cut < values[row]!);
  }
  return counts;
}

/** A score of 1 to `classes` on the scale of fifths on which segments are defined: ends meet ends. */
export function toFifths(score: number, classes: number): number {
  return 1 + Math.round(((score - 1) * 4) / (classes - 1));
}
