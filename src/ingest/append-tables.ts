import { FaultError, type Fault } from '../../workers/contract/fault';
import { exactRows } from '../../workers/table/exact';
import type { Engine } from '../engine/engine';
import type { ColumnInfo } from '../engine/exact-query';
import { foldIdentifier, quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { commonName, haveSameNames, typeCandidates } from './append-shape';
import { listTables, qualified, type TableInfo } from './catalog';
import { freeName } from '../sql/free-name';
import { withCurrencies } from './table-origin';
import { WorkingTable } from './working-table';

export interface Appended {
  table: string;
  rows: number;
  columns: ColumnInfo[];
  warnings: Fault[];
}

const ORIGIN = 'file';

/**
 * Makes one table of several that have the same columns: rows below each other, and a column that says which file a row
 * comes from. A column gets a type that keeps every value of all of them. The tables themselves stay as they are.
 * @throws FaultError `append-differs` when their columns are not the same, `cancelled`
 */
export async function appendTables(
  engine: Engine,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<Appended> {
  const all = await listTables(engine);
  const tables = names.flatMap((name) => all.find((table) => table.name === name) ?? []);
  const [first] = tables;
  if (!first || tables.length < 2 || !haveSameNames(tables.map(({ columns }) => columns))) {
    throw new FaultError({ code: 'append-differs', values: { tables: names } });
  }
  const working = new WorkingTable(engine);
  const options = signal ? { signal } : {};
  try {
    const warnings: Fault[] = [];
    const types: string[] = [];
    for (const { name } of first.columns) types.push(await exactType(engine, tables, name, warnings));
    const columns = first.columns.map(({ name }, index) => ({ name, type: types[index]! }));
    await engine.run(`CREATE TABLE ${working.sql} AS ${unionSql(engine, tables, columns)}`, options);
    const [[rows] = []] = exactRows(await engine.query(`SELECT count(*) FROM ${working.sql}`));
    const expected = tables.reduce((sum, table) => sum + table.rows, 0);
    if (rows !== expected) {
      throw new FaultError({ code: 'append-count', values: { expected, found: Number(rows) } });
    }
    const rejected = tables.flatMap((table) => {
      const beside = all.find(({ origin }) => origin.rejectedFrom === table.name);
      return beside ? [{ ...beside, origin: table.origin }] : [];
    });
    const [oneRejected] = rejected;
    if (oneRejected) {
      const sql = unionSql(engine, rejected, oneRejected.columns);
      await engine.run(`CREATE TABLE ${working.rejectedSql} AS ${sql}`, options);
    }
    const origin = withCurrencies({ appendedFrom: tables.map(fileOf) }, commonCurrencies(tables));
    const { table } = await working.publish(commonName(names), origin, oneRejected !== undefined);
    await engine.checkpoint();
    const made = (await listTables(engine)).find(({ name }) => name === table);
    return {
      table,
      rows: expected,
      columns: (made?.columns ?? []).map(({ name, type }) => ({ name, type })),
      warnings: warnings.map((fault) => ({
        ...fault,
        values: { ...fault.values, table },
        place: { ...fault.place, table },
      })),
    };
  } catch (error) {
    await working.drop();
    if (signal?.aborted) throw new FaultError({ code: 'cancelled' }, error);
    throw error;
  }
}

/** Columns whose amounts are in the same currency in all tables. */
function commonCurrencies(tables: readonly TableInfo[]): [column: string, currency: string][] {
  const [first, ...others] = tables;
  return (first?.columns ?? []).flatMap(({ name, currency }): [string, string][] => {
    const isIn = ({ columns }: TableInfo): boolean =>
      columns.some((one) => foldIdentifier(one.name) === foldIdentifier(name) && one.currency === currency);
    return currency !== undefined && others.every(isIn) ? [[name, currency]] : [];
  });
}

/** The first type that gives every value back as it was; text always does. */
async function exactType(
  engine: Engine,
  tables: readonly TableInfo[],
  name: string,
  warnings: Fault[],
): Promise<string> {
  const used: { table: TableInfo; type: string }[] = [];
  for (const table of tables) {
    const type = typeOf(table, name);
    // A column without a value fits any type.
    const isEmpty = type === 'VARCHAR' && (await isAllNull(engine, table, name));
    if (!isEmpty) used.push({ table, type });
  }
  const types = [...new Set(used.map(({ type }) => type))];
  const [only] = types;
  if (only === undefined) return typeOf(tables[0]!, name);
  if (types.length === 1) return only;
  for (const candidate of typeCandidates(types)) {
    let isExact = true;
    for (const { table, type } of used) {
      isExact &&= type === candidate || (await keepsAll(engine, table, name, type, candidate));
    }
    if (isExact) return candidate;
  }
  const values = { column: name, types };
  warnings.push({ code: 'append-text', severity: 'warning', values, place: { column: name } });
  return 'VARCHAR';
}

async function isAllNull(engine: Engine, table: TableInfo, name: string): Promise<boolean> {
  const sql = `SELECT count(${quoteIdentifier(name)}) FROM ${qualified(engine, table.name)}`;
  return exactRows(await engine.query(sql))[0]?.[0] === 0;
}

async function keepsAll(
  engine: Engine,
  table: TableInfo,
  name: string,
  type: string,
  candidate: string,
): Promise<boolean> {
  const column = quoteIdentifier(name);
  const back = `TRY_CAST(TRY_CAST(${column} AS ${candidate}) AS ${type})`;
  const sql = `SELECT count(*) FROM ${qualified(engine, table.name)} WHERE ${back} IS DISTINCT FROM ${column}`;
  return exactRows(await engine.query(sql))[0]?.[0] === 0;
}

function unionSql(engine: Engine, tables: readonly TableInfo[], columns: readonly ColumnInfo[]): string {
  const origin = quoteIdentifier(
    freeName(
      ORIGIN,
      columns.map(({ name }) => name),
    ),
  );
  const list = columns.map(({ name, type }) => {
    const column = quoteIdentifier(name);
    return `CAST(${column} AS ${type}) AS ${column}`;
  });
  return tables
    .map(
      (table) =>
        `SELECT ${list.join(', ')}, ${sqlLiteral(fileOf(table))} AS ${origin} FROM ${qualified(engine, table.name)}`,
    )
    .join(' UNION ALL ');
}

function fileOf({ name, origin }: TableInfo): string {
  return origin.file?.name ?? name;
}

function typeOf({ columns }: TableInfo, name: string): string {
  return columns.find((column) => foldIdentifier(column.name) === foldIdentifier(name))?.type ?? 'VARCHAR';
}
