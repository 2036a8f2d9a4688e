/** Repeat customers by number of repeat purchases and by time since the last one. */
export interface SilenceGrid {
  /** Interval ends of the time since the last purchase, doubling: `steps[i]` up to below `steps[i + 1]`. */
  steps: Float64Array;
  cells: SilenceCell[];
}

export interface SilenceCell {
  /** First number of repeat purchases in the row, and the last one; Infinity at the end. */
  least: number;
  most: number;
  /** The first number above the row that no customer of it has. */
  beyond: number;
  /** Index of the interval. */
  step: number;
  customers: number;
  /** Mean P(alive) of the customers in the cell. */
  alive: number;
}

/** First numbers of repeat purchases of each row. */
const LEAST = [1, 2, 3, 4, 6, 10, 20];
/** Each interval is as long as all before it: what counts is silence beside the usual gap, not in itself. */
const COLUMNS = 8;

/** Cells with customers only. @param silence time since the last purchase, in units */
export function silenceGrid(
  frequency: Float64Array,
  silence: Float64Array,
  alive: Float64Array,
): SilenceGrid {
  const longest = silence.reduce((most, time, row) => (frequency[row]! > 0 ? Math.max(most, time) : most), 0);
  const often = frequency.reduce((most, x) => Math.max(most, x), 0);
  const width = niceWidth(longest / 2 ** (COLUMNS - 1));
  const columnOf = (time: number): number => (time < width ? 0 : 1 + Math.floor(Math.log2(time / width)));
  const columns = columnOf(longest) + 1;
  const counts = new Float64Array(LEAST.length * columns);
  const sums = new Float64Array(counts.length);
  frequency.forEach((x, row) => {
    if (x === 0) return;
    const line = LEAST.findLastIndex((least) => least <= x);
    const cell = line * columns + columnOf(silence[row]!);
    counts[cell]!++;
    sums[cell]! += alive[row]!;
  });
  const cells = Array.from(counts.keys()).filter((cell) => counts[cell]! > 0);
  return {
    steps: Float64Array.from({ length: columns + 1 }, (_, i) => (i === 0 ? 0 : width * 2 ** (i - 1))),
    cells: cells.map((cell) => {
      const line = Math.floor(cell / columns);
      return {
        least: LEAST[line]!,
        most: (LEAST[line + 1] ?? Infinity) - 1,
        beyond: LEAST[line + 1] ?? Math.max(often, LEAST[line]!) + 1,
        step: cell % columns,
        customers: counts[cell]!,
        alive: sums[cell]! / counts[cell]!,
      };
    }),
  };
}

/** The next of 1, 2, 5 times a power of ten, 1 at least. */
function niceWidth(rough: number): number {
  if (rough <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
}
