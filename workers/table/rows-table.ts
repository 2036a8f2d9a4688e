import type { OutputColumn, OutputTable } from './columns';

/** Makes a column from rows that are objects. */
export type ColumnOf<T> = (rows: readonly T[]) => OutputColumn;

export const numberOf =
  <T>(of: (row: T) => number): ColumnOf<T> =>
  (rows) => ({ type: 'number', values: Float64Array.from(rows, of) });

export const integerOf =
  <T>(of: (row: T) => number): ColumnOf<T> =>
  (rows) => ({ type: 'integer', values: Float64Array.from(rows, of) });

/** Days since 1970. */
export const dateOf =
  <T>(of: (row: T) => number): ColumnOf<T> =>
  (rows) => ({ type: 'date', values: Float64Array.from(rows, of) });

export const textOf =
  <T>(of: (row: T) => string | null): ColumnOf<T> =>
  (rows) => ({ type: 'text', values: rows.map(of) });

export const booleanOf =
  <T>(of: (row: T) => boolean): ColumnOf<T> =>
  (rows) => ({ type: 'boolean', values: rows.map(of) });

/** A table of rows that are objects, its columns in the order given. */
export function rowsTable<T>(rows: readonly T[], columns: Record<string, ColumnOf<T>>): OutputTable {
  return {
    rows: rows.length,
    columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column(rows)])),
  };
}
