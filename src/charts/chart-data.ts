/** One value as charts hold it. Decimals and BIGINT are numbers here: a pixel holds less than a double. */
export type Cell = number | string | Date | null;

/** The rows of a chart, by column. */
export interface ChartData {
  rows: number;
  columns: Record<string, Cell[]>;
  /** Which rows stand out of the rest; all of them without it. */
  lit?: readonly boolean[];
}

/** What a chart draws at most; more would be slower to read than to compute. */
export const rowLimit = 5000;

/** Cells that mean the same have the same key, dates included. */
export function cellKey(value: Cell): string | number | null {
  return value instanceof Date ? value.getTime() : value;
}

export function column(data: ChartData, name: string): Cell[] {
  return data.columns[name] ?? [];
}

/** The distinct values that are there, in order of first appearance. */
export function distinct(values: Iterable<Cell>): Exclude<Cell, null>[] {
  const seen = new Map<string | number, Exclude<Cell, null>>();
  for (const value of values) {
    if (isMissing(value)) continue;
    const key = value instanceof Date ? value.getTime() : value;
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}

export function isMissing(value: Cell | undefined): value is null | undefined {
  if (value === null || value === undefined) return true;
  return Number.isNaN(value instanceof Date ? value.getTime() : typeof value === 'number' ? value : 0);
}

/** The first rows, as many as a chart draws. */
export function cutRows(data: ChartData, limit = rowLimit): ChartData {
  if (data.rows <= limit) return data;
  const columns = Object.entries(data.columns).map(
    ([name, values]) => [name, values.slice(0, limit)] as const,
  );
  const lit = data.lit && { lit: data.lit.slice(0, limit) };
  return { rows: limit, columns: Object.fromEntries(columns), ...lit };
}
