import type { Cell } from '../chart-data';
import type { ColumnWriter } from '../column-writer';

/** A place in words; a number says what it counts, if its words do not: “Cluster 3”, “Weeks since the last order: 12”. */
export function placeName(writer: ColumnWriter, column: string, value: Cell): string {
  const written = writer.write(column, value);
  const label = writer.label(column);
  const isSaid = typeof value !== 'number' || written.toLowerCase().startsWith(label.toLowerCase());
  if (isSaid) return written;
  return label.includes(' ') && writer.wording.context.language === 'en'
    ? `${label}: ${written}`
    : `${label} ${written}`;
}
