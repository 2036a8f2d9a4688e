import type { Message } from '../../../workers/contract/message';
import { column } from '../chart-data';
import type { ColumnWriter } from '../column-writer';
import { extremes } from './extremes';
import type { MainMark } from './main-mark';
import { placeName } from './place-name';
import { rangeSentence } from './range-sentence';

/** A heat map: its darkest and its lightest place. */
export function sayCells(
  { x, y, value }: Extract<MainMark, { kind: 'cells' }>,
  writer: ColumnWriter,
): Message | undefined {
  const found = extremes(column(writer.data, value));
  if (!found || found.n < 2 || found.high === found.low) return undefined;
  const at = (row: number): string =>
    [x, y].map((name) => placeName(writer, name, column(writer.data, name)[row] ?? null)).join(' · ');
  return rangeSentence(value, found, at, writer);
}
