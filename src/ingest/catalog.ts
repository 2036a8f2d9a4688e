import { exactRows, exactText } from '../../workers/table/exact';
import type { Engine } from '../engine/engine';
import type { ColumnInfo } from '../engine/exact-query';
import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { readOrigin, type TableOrigin } from './table-origin';
import { isWorkingName } from './working-name';

export interface TableColumn extends ColumnInfo {
  /** What the column means, as the reader said; suggestions are not kept. */
  meaning?: string;
  /** The currency that was written beside its numbers, as a sign or code. */
  currency?: string;
}

export interface TableInfo {
  name: string;
  rows: number;
  columns: TableColumn[];
  origin: TableOrigin;
}

const MEANING = 'daybook:meaning=';

/** The user's tables in the order of their names, without half imported ones. */
export async function listTables(engine: Engine): Promise<TableInfo[]> {
  const where = `database_name = ${sqlLiteral(engine.workspaceCatalog)} AND schema_name = 'main' AND NOT internal`;
  const tables = await engine.quick(
    `SELECT table_name, estimated_size, comment FROM duckdb_tables() WHERE ${where} AND NOT temporary ORDER BY lower(table_name)`,
  );
  const columns = await engine.quick(
    `SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE ${where} ORDER BY table_oid, column_index`,
  );
  const byTable = new Map<string, TableColumn[]>();
  for (const [table, name, type, comment] of exactRows(columns)) {
    const meaning =
      typeof comment === 'string' && comment.startsWith(MEANING) ? comment.slice(MEANING.length) : null;
    const column = { name: exactText(name), type: exactText(type), ...(meaning === null ? {} : { meaning }) };
    const key = exactText(table);
    byTable.set(key, [...(byTable.get(key) ?? []), column]);
  }
  return exactRows(tables).flatMap(([table, rows, comment]) => {
    const name = exactText(table);
    if (isWorkingName(name)) return [];
    const origin = readOrigin(typeof comment === 'string' ? comment : null);
    const columns = (byTable.get(name) ?? []).map((column) => {
      const currency = origin.currencies?.[column.name];
      return currency === undefined ? column : { ...column, currency };
    });
    return [{ name, rows: Number(rows), columns, origin }];
  });
}

/** Removes a table for good, and the records that were rejected when it came in. */
export async function dropTable(engine: Engine, name: string): Promise<void> {
  const tables = await listTables(engine);
  const rejected = tables.filter(({ origin }) => origin.rejectedFrom === name).map((table) => table.name);
  for (const table of [...rejected, name])
    await engine.run(`DROP TABLE IF EXISTS ${qualified(engine, table)}`);
  await engine.checkpoint();
}

/** Keeps what the reader says a column means; null forgets it. */
export async function setMeaning(
  engine: Engine,
  table: string,
  column: string,
  meaning: string | null,
): Promise<void> {
  await engine.run(meaningSql(engine, table, column, meaning));
  await engine.checkpoint();
}

/** The statement that keeps a meaning. */
export function meaningSql(engine: Engine, table: string, column: string, meaning: string | null): string {
  const target = `${qualified(engine, table)}.${quoteIdentifier(column)}`;
  return `COMMENT ON COLUMN ${target} IS ${sqlLiteral(meaning === null ? null : MEANING + meaning)}`;
}

/** A table of the workspace as it stands in SQL. */
export function qualified(engine: Engine, table: string): string {
  return `${quoteIdentifier(engine.workspaceCatalog)}.main.${quoteIdentifier(table)}`;
}
