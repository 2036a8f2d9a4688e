import { atOnce } from '../engine/at-once';
import type { Engine } from '../engine/engine';
import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { listTables, qualified, type TableInfo } from './catalog';
import { freeName } from '../sql/free-name';
import { withCurrencies, writeOrigin, type TableOrigin } from './table-origin';

/** A column's name, and the one that it shall have. */
export type ColumnRename = readonly [from: string, to: string];

/** Gives a table and columns of it other names, all or none; what it was made of stays known. */
export async function renameTable(
  engine: Engine,
  from: string,
  to: string,
  columns: readonly ColumnRename[],
): Promise<void> {
  const tables = await listTables(engine);
  const table = tables.find(({ name }) => name === from);
  if (!table) return;
  const rejected = tables.filter(({ origin }) => origin.rejectedFrom === from);
  const own = qualified(engine, from);
  const renames = withRoom(table, columns);
  const steps = [
    ...renames.map(
      ([name, wanted]) =>
        `ALTER TABLE ${own} RENAME COLUMN ${quoteIdentifier(name)} TO ${quoteIdentifier(wanted)}`,
    ),
    ...(table.origin.currencies ? [originSql(own, renamedIn(table.origin, renames))] : []),
    ...(from === to ? [] : [`ALTER TABLE ${own} RENAME TO ${quoteIdentifier(to)}`]),
    ...rejected.map(({ name, origin }) =>
      originSql(qualified(engine, name), { ...origin, rejectedFrom: to }),
    ),
  ];
  await keepAtOnce(engine, steps);
}

/** Copies a table under another name and with other names of columns. The table itself stays: others may read it. */
export async function copyTable(
  engine: Engine,
  from: TableInfo,
  to: string,
  columns: readonly ColumnRename[],
): Promise<void> {
  const renames = withRoom(from, columns);
  const names = new Map(renames);
  const { currencies } = renamedIn(from.origin, renames);
  const list = from.columns.map(
    ({ name }) => `${quoteIdentifier(name)} AS ${quoteIdentifier(names.get(name) ?? name)}`,
  );
  await keepAtOnce(engine, [
    `CREATE TABLE ${qualified(engine, to)} AS SELECT ${list.join(', ')} FROM ${qualified(engine, from.name)}`,
    originSql(qualified(engine, to), currencies ? { currencies } : {}),
  ]);
}

function originSql(table: string, origin: TableOrigin): string {
  return `COMMENT ON TABLE ${table} IS ${sqlLiteral(writeOrigin(origin))}`;
}

/** What is kept of columns by name, under their new names. */
function renamedIn(origin: TableOrigin, renames: readonly ColumnRename[]): TableOrigin {
  const names = new Map(renames);
  const currencies = Object.entries(origin.currencies ?? {});
  return withCurrencies(
    origin,
    currencies.map(([column, currency]) => [names.get(column) ?? column, currency]),
  );
}

/** A column that has a wanted name already, and is not meant, makes room for the one that is; it goes first. */
function withRoom({ columns }: TableInfo, renames: readonly ColumnRename[]): ColumnRename[] {
  const fold = (name: string) => name.toLowerCase();
  const taken = [...columns.map(({ name }) => name), ...renames.map(([, to]) => to)];
  const moved = new Set(renames.map(([from]) => fold(from)));
  const inTheWay = columns.filter(
    ({ name }) => !moved.has(fold(name)) && renames.some(([, to]) => fold(to) === fold(name)),
  );
  const room = inTheWay.map(({ name }): ColumnRename => {
    const free = freeName(name, taken);
    taken.push(free);
    return [name, free];
  });
  return [...room, ...renames.filter(([from, to]) => from !== to)];
}

async function keepAtOnce(engine: Engine, steps: readonly string[]): Promise<void> {
  if (steps.length === 0) return;
  await atOnce(engine, steps);
  await engine.checkpoint();
}
