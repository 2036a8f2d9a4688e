import type { Message } from '../../../workers/contract/message';
import { cellKey, column } from '../chart-data';
import type { ColumnWriter } from '../column-writer';
import { extremes } from './extremes';
import type { MainMark } from './main-mark';

/**
 * Small multiples: the part that moves most and the one that moves least, each by its own reach. Parts may be as different as a trend
 * and what is left without it, so that no figure of one is set against that of another.
 */
export function sayFacets(
  { value }: Extract<MainMark, { kind: 'places' }>,
  facet: string,
  writer: ColumnWriter,
): Message | undefined {
  const { data } = writer;
  const [names, figures] = [column(data, facet), column(data, value)];
  const rows = new Map<ReturnType<typeof cellKey>, number[]>();
  for (let row = 0; row < data.rows; row++) {
    const key = cellKey(names[row] ?? null);
    const own = rows.get(key);
    if (own) own.push(row);
    else rows.set(key, [row]);
  }
  const parts = [...rows.values()].flatMap((own) => {
    const found = extremes(own.map((row) => figures[row] ?? null));
    return found ? [{ ...found, name: writer.write(facet, names[own[0] ?? 0] ?? null) }] : [];
  });
  const ranked = parts.toSorted((a, b) => b.high - b.low - (a.high - a.low));
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least || ranked.length < 2 || most.high === most.low) return undefined;
  return {
    key: 'charts.said.facets',
    values: {
      most: most.name,
      mostLow: writer.write(value, most.low),
      mostHigh: writer.write(value, most.high),
      least: least.name,
      leastLow: writer.write(value, least.low),
      leastHigh: writer.write(value, least.high),
    },
  };
}
