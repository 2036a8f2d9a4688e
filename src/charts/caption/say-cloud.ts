import type { Message } from '../../../workers/contract/message';
import { column } from '../chart-data';
import type { ColumnWriter } from '../column-writer';
import { extremes } from './extremes';
import type { MainMark } from './main-mark';

/** Fewer points than this have a correlation by chance. */
const fewest = 8;

/** A scatter plot: how many points, where they lie, and how closely the two go together. */
export function sayCloud(
  { x, y }: Extract<MainMark, { kind: 'cloud' }>,
  writer: ColumnWriter,
): Message | undefined {
  const [xs, ys] = [column(writer.data, x), column(writer.data, y)];
  const points = xs.flatMap((at, row) => {
    const up = ys[row];
    return typeof at === 'number' && typeof up === 'number' && Number.isFinite(at + up)
      ? [[at, up] as const]
      : [];
  });
  const across = extremes(points.map(([at]) => at));
  const up = extremes(points.map(([, at]) => at));
  if (!across || !up || points.length < 2) return undefined;
  const r = correlation(points);
  const values = {
    n: points.length,
    x: writer.label(x),
    xLow: writer.write(x, across.low),
    xHigh: writer.write(x, across.high),
    y: writer.label(y),
    yLow: writer.write(y, up.low),
    yHigh: writer.write(y, up.high),
  };
  const isStraight = writer.spec.x?.type !== 'log' && writer.spec.y?.type !== 'log';
  if (r === undefined || points.length < fewest || !isStraight) return { key: 'charts.said.cloud', values };
  // Two decimals: a third would claim more than so many points can tell.
  return { key: 'charts.said.cloud.r', values: { ...values, r: r.toFixed(2).replace('-', '−') } };
}

/** Pearson's product-moment correlation; undefined where one of the two does not vary. */
export function correlation(points: readonly (readonly [number, number])[]): number | undefined {
  const n = points.length;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : undefined;
}
