import type { Message } from '../../../workers/contract/message';
import type { ColumnWriter } from '../column-writer';
import type { extremes } from './extremes';

/** What is next to nothing beside the rest is written so: 6.34E-26 says no more, and fewer can read it. */
export function figureOf(column: string, value: number, high: number, writer: ColumnWriter): string {
  const isNone = value !== 0 && Math.abs(value) < 1e-6 && Math.abs(value) < 1e-6 * Math.abs(high);
  return isNone && writer.format(column) === 'number'
    ? `≈ ${writer.write(column, 0)}`
    : writer.write(column, value);
}

/** The highest and the lowest figure of a column, and where they are. */
export function rangeSentence(
  value: string,
  found: NonNullable<ReturnType<typeof extremes>>,
  at: (row: number) => string,
  writer: ColumnWriter,
): Message {
  return {
    key: 'charts.said.range',
    values: {
      name: writer.label(value),
      high: writer.write(value, found.high),
      highAt: at(found.highRow),
      low: figureOf(value, found.low, found.high, writer),
      lowAt: at(found.lowRow),
    },
  };
}
