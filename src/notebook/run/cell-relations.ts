import { exactRows, exactText } from '../../../workers/table/exact';
import { atOnce } from '../../engine/at-once';
import type { Engine, StatementOptions } from '../../engine/engine';
import type { ColumnInfo } from '../../engine/exact-query';
import { CELLS_CATALOG, KEPT_SCHEMA } from '../../engine/prelude';
import { quoteIdentifier } from '../../sql/identifier';
import { sqlLiteral } from '../../sql/literal';

/** A relation that a cell leaves, quoted and qualified, as it stands in FROM. */
export function cellRelation(name: string): string {
  return `${CELLS_CATALOG}.main.${quoteIdentifier(name)}`;
}

/** Where the rows of an SQL cell are kept that has few of them. */
export function keptRows(name: string): string {
  return `${KEPT_SCHEMA}.${quoteIdentifier(name)}`;
}

/** Takes relations of cells away, be they views or tables; of those that are not there nothing is said. */
export async function dropCellRelations(
  engine: Engine,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const options = signal ? { signal } : {};
  for (const step of await dropSteps(engine, names, options)) await engine.run(step, options);
}

/** Gives tables of cells other names, all at once; what went by those names is gone. */
export async function renameCellTables(
  engine: Engine,
  names: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  const steps = await dropSteps(
    engine,
    names.map(([, to]) => to),
  );
  const renamed = names.map(
    ([from, to]) => `ALTER TABLE ${cellRelation(from)} RENAME TO ${quoteIdentifier(to)}`,
  );
  await atOnce(engine, [...steps, ...renamed]);
}

/** The statements that take away what there is of these relations. */
async function dropSteps(
  engine: Engine,
  names: readonly string[],
  options: StatementOptions = {},
): Promise<string[]> {
  if (names.length === 0) return [];
  const wanted = `IN (${names.map((name) => `lower(${sqlLiteral(name)})`).join(', ')})`;
  const where = (name: string) =>
    `WHERE database_name = '${CELLS_CATALOG}' AND schema_name = 'main' AND lower(${name}) ${wanted}`;
  const found = await engine.quick(
    `SELECT table_name, 'TABLE' FROM duckdb_tables() ${where('table_name')}
     UNION ALL SELECT view_name, 'VIEW' FROM duckdb_views() ${where('view_name')}`,
    options,
  );
  return exactRows(found).flatMap(([name, type]) => {
    const quoted = exactText(name);
    const drop = `DROP ${exactText(type)} ${cellRelation(quoted)}`;
    return type === 'VIEW' ? [drop, `DROP TABLE IF EXISTS ${keptRows(quoted)}`] : [drop];
  });
}

/**
 * Columns and rows of tables that cells have left, in the order of their names.
 * @throws FaultError where one of them is not there
 */
export async function describeCellTables(
  engine: Engine,
  names: readonly string[],
  signal: AbortSignal,
): Promise<{ columns: ColumnInfo[]; rows: number }[]> {
  if (names.length === 0) return [];
  const counts = names.map((name) => `(SELECT count(*) FROM ${cellRelation(name)})`).join(', ');
  const [counted = []] = exactRows(await engine.quick(`SELECT ${counts}`, { signal }));
  const described = await engine.quick(
    `SELECT table_name, column_name, data_type FROM duckdb_columns()
     WHERE database_name = '${CELLS_CATALOG}' AND schema_name = 'main' AND table_name IN (${names.map(sqlLiteral).join(', ')})
     ORDER BY table_name, column_index`,
    { signal },
  );
  const columns = exactRows(described).map((row) => row.map(exactText));
  return names.map((name, at) => ({
    columns: columns.flatMap(([table, column = '', type = '']) =>
      table === name ? [{ name: column, type }] : [],
    ),
    rows: Number(counted[at]),
  }));
}
