/** What a column's values are to a chart: names, numbers or moments. */
export type ValueKind = 'text' | 'number' | 'time';

/** Reads a type as DuckDB names it. */
export function valueKind(type: string): ValueKind {
  const name = type.toUpperCase();
  if (name.endsWith(']') || name.startsWith('STRUCT') || name.startsWith('MAP')) return 'text';
  if (/^(DATE|TIMESTAMP)/.test(name)) return 'time';
  return /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL|DOUBLE|FLOAT|REAL)/.test(name) ? 'number' : 'text';
}

/** Whether sums of the column are whole numbers. */
export function isWhole(type: string): boolean {
  return /INT(EGER)?$/.test(type.toUpperCase());
}
