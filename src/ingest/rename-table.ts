import { atOnce } from '../engine/at-once';
import type { Engine } from '../engine/engine';
import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { listTables, qualified, type TableInfo } from './catalog';
import { freeName } from '../sql/free-name';
import { writeOrigin } from './table-origin';

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
  const steps = [
    ...withRoom(table, columns).map(
      ([name, wanted]) =>
        `ALTER TABLE ${own} RENAME COLUMN ${quoteIdentifier(name)} TO ${quoteIdentifier(wanted)}`,
    ),
    ...(from === to ? [] : [`ALTER TABLE ${own} RENAME TO ${quoteIdentifier(to)}`]),
    ...rejected.map(
      ({ name, origin }) =>
        `COMMENT ON TABLE ${qualified(engine, name)} IS ${sqlLiteral(writeOrigin({ ...origin, rejectedFrom: to }))}`,
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
  const names = new Map(withRoom(from, columns));
  const list = from.columns.map(
    ({ name }) => `${quoteIdentifier(name)} AS ${quoteIdentifier(names.get(name) ?? name)}`,
  );
  await keepAtOnce(engine, [
    `CREATE TABLE ${qualified(engine, to)} AS SELECT ${list.join(', ')} FROM ${qualified(engine, from.name)}`,
    `COMMENT ON TABLE ${qualified(engine, to)} IS ${sqlLiteral(writeOrigin({}))}`,
  ]);
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
