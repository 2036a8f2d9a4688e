import type { Cell } from '../chart-data';
import type { ColumnWriter } from '../column-writer';

/** A place in words; a number says what it counts, if its words do not: “quantity 12”, “Cluster 3”. */
export function placeName(writer: ColumnWriter, column: string, value: Cell): string {
  const written = writer.write(column, value);
  const label = writer.label(column);
  const isSaid = typeof value !== 'number' || written.toLowerCase().startsWith(label.toLowerCase());
  return isSaid ? written : `${label} ${written}`;
}
