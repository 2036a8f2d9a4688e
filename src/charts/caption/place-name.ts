import type { Cell } from '../chart-data';
import type { ColumnWriter } from '../column-writer';

/** A place in words; a number says what it counts: “quantity 12”. */
export function placeName(writer: ColumnWriter, column: string, value: Cell): string {
  const written = writer.write(column, value);
  return typeof value === 'number' ? `${writer.label(column)} ${written}` : written;
}
