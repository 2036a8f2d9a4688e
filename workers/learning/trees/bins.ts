import { sortedNumbers } from '../../kernels/sorted';
import type { Feature } from '../features';

/** Bins of values; one more holds what is missing. */
const MOST = 255;
export const SLOTS = MOST + 1;

/** A feature in at most 255 bins. */
export interface Bins {
  /** By row; `count` is missing. */
  codes: Uint8Array;
  count: number;
  /** For numbers: bin `b` holds what is above `edges[b - 1]` and up to `edges[b]`. */
  edges: Float64Array;
  /** For numbers: the least and the greatest value of each bin. */
  low: Float64Array;
  high: Float64Array;
  /** For categories: the level that each bin is. */
  levels?: number[];
}

/**
 * Numbers with up to 255 distinct values keep all of them, others are cut at quantiles like those of scikit-learn. Of a category the 255 most
 * frequent levels have a bin each; the others count as missing.
 */
export function binsOf(feature: Feature): Bins {
  return feature.kind === 'number' ? numberBins(feature.values) : levelBins(feature);
}

function numberBins(values: Float64Array): Bins {
  const sorted = sortedNumbers(values);
  // Missing values are at the end.
  let present = sorted.length;
  while (present > 0 && Number.isNaN(sorted[present - 1]!)) present--;
  const edges = edgesOf(sorted.subarray(0, present));
  const count = edges.length + 1;
  const codes = new Uint8Array(values.length);
  const low = new Float64Array(count).fill(Infinity);
  const high = new Float64Array(count).fill(-Infinity);
  for (let row = 0; row < codes.length; row++) {
    const value = values[row]!;
    const bin = Number.isNaN(value) ? count : firstNotBelow(edges, value);
    codes[row] = bin;
    if (value < low[bin]!) low[bin] = value;
    if (value > high[bin]!) high[bin] = value;
  }
  return { codes, count, edges, low, high };
}

function firstNotBelow(edges: Float64Array, value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function edgesOf(sorted: Float64Array): Float64Array {
  const distinct: number[] = [];
  for (let i = 0; i < sorted.length && distinct.length <= MOST; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct.push(sorted[i]!);
  }
  if (distinct.length <= MOST) {
    return Float64Array.from(distinct.slice(1), (value, i) => middleOf(distinct[i]!, value));
  }
  const edges: number[] = [];
  for (let part = 1; part < MOST; part++) {
    // Rounded as in NumPy's linspace and percentile, so that the same values part the bins.
    const place = ((part * (100 / MOST)) / 100) * (sorted.length - 1);
    const edge = middleOf(sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!);
    if (edge !== edges.at(-1) && edge < sorted.at(-1)!) edges.push(edge);
  }
  return Float64Array.from(edges);
}

/** Between two values; the lower one where the computer knows no number between. */
export function middleOf(low: number, high: number): number {
  const middle = low / 2 + high / 2;
  return middle < high ? middle : low;
}

function levelBins({ values, levels: names }: Feature): Bins {
  const counts = new Int32Array(names.length);
  for (const code of values) if (!Number.isNaN(code)) counts[code]!++;
  const levels = Array.from(counts.keys())
    .filter((code) => counts[code]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, MOST);
  const binOf = new Uint8Array(names.length).fill(levels.length);
  levels.forEach((code, bin) => (binOf[code] = bin));
  const codes = new Uint8Array(values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = binOf[values[row]!] ?? levels.length;
  const none = new Float64Array(0);
  return {
    codes,
    count: levels.length,
    edges: none,
    low: none,
    high: none,
    levels,
  };
}

/** The number that a row goes left up to, where bins up to `left` are on one side and those from `right` on the other. */
export function thresholdBetween({ edges, low, high }: Bins, left: number, right: number): number {
  const middle = middleOf(high[left]!, low[right]!);
  let edge = left;
  // Of the edges between them the one nearest to the middle, so that a forest needs few different ones.
  while (edge + 1 < right && Math.abs(edges[edge + 1]! - middle) <= Math.abs(edges[edge]! - middle)) edge++;
  return edges[edge]!;
}
