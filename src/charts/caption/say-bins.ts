import type { Message } from '../../../workers/contract/message';
import { column } from '../chart-data';
import type { ColumnWriter } from '../column-writer';
import type { MainMark } from './main-mark';

/** A histogram: where its median lies, and its fullest bin. */
export function sayBins(
  { from, to, count }: Extract<MainMark, { kind: 'bins' }>,
  writer: ColumnWriter,
): Message | undefined {
  const bins = new Map<number, { low: number; high: number; n: number }>();
  const [lows, highs, counts] = [from, to, count].map((name) => column(writer.data, name));
  for (let row = 0; row < writer.data.rows; row++) {
    const [low, high, n] = [Number(lows?.[row]), Number(highs?.[row]), Number(counts?.[row] ?? NaN)];
    if (Number.isNaN(low + high + n) || n < 0) continue;
    const bin = bins.get(low) ?? { low, high, n: 0 };
    bins.set(low, { ...bin, n: bin.n + n });
  }
  const sorted = [...bins.values()].toSorted((a, b) => a.low - b.low);
  const total = sorted.reduce((sum, bin) => sum + bin.n, 0);
  if (sorted.length < 2 || total <= 0) return undefined;
  const fullest = sorted.reduce((most, bin) => (bin.n > most.n ? bin : most));
  let below = 0;
  const median = sorted.find((bin) => (below += bin.n) >= total / 2) ?? fullest;
  const write = (value: number): string => writer.write(from, value);
  const values = {
    low: write(fullest.low),
    high: write(fullest.high),
    share: fullest.n / total,
    medianLow: write(median.low),
    medianHigh: write(median.high),
    n: total,
  };
  return { key: writer.spec.total === true ? 'charts.said.bins' : 'charts.said.bins.shares', values };
}
