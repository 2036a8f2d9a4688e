import type { Exact } from '../../workers/table/exact';
import type { Engine, StatementOptions } from '../engine/engine';
import { type ColumnInfo, exactRowsOf } from '../engine/exact-query';
import { quoteIdentifier } from '../sql/identifier';

/** Rows in an order of their own that can be read from anywhere. */
export interface RowSet {
  count: number;
  /** Rows `first` to `first + count`, with these columns. @throws FaultError */
  read(
    first: number,
    count: number,
    columns: readonly ColumnInfo[],
    options: StatementOptions,
  ): Promise<Exact[][]>;
}

/** DuckDB looks rows up by their numbers, instead of reading all of them, up to so many at once. */
const LOOKED_UP_AT_ONCE = 50;

/** All rows of a table from which nothing was deleted: the number of a row is its place. */
export function wholeTable(engine: Engine, table: string, count: number): RowSet {
  return {
    count,
    read: (first, wanted, columns, options) =>
      exactRowsOf(engine, wholeTableSql(table, first, wanted, columns), columns, options),
  };
}

export function wholeTableSql(
  table: string,
  first: number,
  wanted: number,
  columns: readonly ColumnInfo[],
): string {
  return `SELECT ${listOf(columns)} FROM ${table} AS t WHERE rowid BETWEEN ${first} AND ${first + wanted - 1}`;
}

/** Rows of a table by a list of their numbers, `r`, in its order. */
export function pickedRows(engine: Engine, table: string, list: string, count: number): RowSet {
  return {
    count,
    async read(first, wanted, columns, options) {
      const rows: Exact[][] = [];
      for (let from = first; from < first + wanted; from += LOOKED_UP_AT_ONCE) {
        const part = Math.min(LOOKED_UP_AT_ONCE, first + wanted - from);
        const sql = pickedRowsSql(table, list, from, part, columns);
        rows.push(...(await exactRowsOf(engine, sql, columns, options)));
      }
      return rows;
    },
  };
}

export function pickedRowsSql(
  table: string,
  list: string,
  first: number,
  wanted: number,
  columns: readonly ColumnInfo[],
): string {
  const numbers = `SELECT rowid AS place, r FROM ${list} WHERE rowid BETWEEN ${first} AND ${first + wanted - 1}`;
  return `SELECT ${listOf(columns)} FROM (${numbers}) AS picked JOIN ${table} AS t ON t.rowid = picked.r ORDER BY picked.place`;
}

/** Rows of any query, run again for every page. */
export function queriedRows(engine: Engine, query: string, count: number): RowSet {
  return {
    count,
    read: (first, wanted, columns, options) =>
      exactRowsOf(
        engine,
        `SELECT ${listOf(columns)} FROM (${query} LIMIT ${wanted} OFFSET ${first}) AS t`,
        columns,
        options,
      ),
  };
}

function listOf(columns: readonly ColumnInfo[]): string {
  return columns.map(({ name }) => `t.${quoteIdentifier(name)}`).join(', ');
}
