import type { Message } from '../../../workers/contract/message';
import type { ColumnWriter } from '../column-writer';
import type { extremes } from './extremes';

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
      low: writer.write(value, found.low),
      lowAt: at(found.lowRow),
    },
  };
}
