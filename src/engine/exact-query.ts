import type { Table } from 'apache-arrow';
import { exactRows, exactText, type Exact } from '../../workers/table/exact';
import { quoteIdentifier } from '../sql/identifier';
import { splitStatements } from '../sql/split-statements';
import { viewBody } from '../sql/statement-kind';
import type { Engine, StatementOptions } from './engine';

export interface ColumnInfo {
  name: string;
  /** As DuckDB names it: `BIGINT`, `DECIMAL(12,2)`, `STRUCT(a INTEGER)` … */
  type: string;
}

export interface ExactResult {
  columns: ColumnInfo[];
  rows: Exact[][];
}

/** Types that Arrow cannot carry without loss; they travel as DuckDB's own text. */
const AS_TEXT =
  /INTERVAL|TIMETZ|TIME WITH TIME ZONE|BIT\b|VARINT|BIGNUM|TIMESTAMP_NS|VARIANT|UNION|UHUGEINT|ENUM/;

/** Columns and types a query will have, without running it. @throws FaultError on bad SQL. */
export async function describeQuery(
  engine: Engine,
  sql: string,
  options: StatementOptions = {},
): Promise<ColumnInfo[]> {
  return describedColumns(await engine.query(`DESCRIBE ${sql}`, options));
}

/** Columns and types of a table or view, which are known without looking at anything. @param relation quoted, as it stands in FROM */
export async function describeRelation(
  engine: Engine,
  relation: string,
  options: StatementOptions = {},
): Promise<ColumnInfo[]> {
  return describedColumns(await engine.quick(`DESCRIBE SELECT * FROM ${relation}`, options));
}

function describedColumns(described: Table): ColumnInfo[] {
  return exactRows(described).map(([name, type]) => ({ name: exactText(name), type: exactText(type) }));
}

/**
 * Runs SQL and returns its rows as JSON-safe, exact values. Several statements run one after the other; the last one's
 * rows are returned (none, when it is not a query).
 * @throws FaultError
 */
export async function exactQuery(
  engine: Engine,
  sql: string,
  options: StatementOptions = {},
): Promise<ExactResult> {
  const statements = splitStatements(sql);
  const last = statements.at(-1);
  for (const statement of statements.slice(0, -1)) await engine.run(statement.text, options);
  if (!last) return { columns: [], rows: [] };
  const body = viewBody(last.text);
  if (body === null) {
    const table = await engine.query(last.text, options);
    return {
      columns: table.schema.fields.map((field) => ({ name: field.name, type: String(field.type) })),
      rows: exactRows(table),
    };
  }
  const columns = await describeQuery(engine, body, options);
  const table = await engine.query(carriable(body, columns), options);
  return { columns, rows: exactRows(table) };
}

/** Rows of a query whose columns are known already, as JSON-safe, exact values. @throws FaultError */
export async function exactRowsOf(
  engine: Engine,
  sql: string,
  columns: readonly ColumnInfo[],
  options: StatementOptions = {},
): Promise<Exact[][]> {
  return exactRows(await engine.query(carriable(sql, columns), options));
}

/** The same query with columns of awkward types written as text; positions keep doubled names apart. */
function carriable(sql: string, columns: readonly ColumnInfo[]): string {
  if (!columns.some((column) => AS_TEXT.test(column.type))) return sql;
  const aliases = columns.map((_, index) => `c${index}`);
  const list = columns.map((column, index) =>
    AS_TEXT.test(column.type)
      ? `CAST(c${index} AS VARCHAR) AS ${quoteIdentifier(column.name)}`
      : `c${index} AS ${quoteIdentifier(column.name)}`,
  );
  return `SELECT ${list.join(', ')} FROM (${sql}\n) AS q(${aliases.join(', ')})`;
}
