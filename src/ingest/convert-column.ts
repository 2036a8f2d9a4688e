import { FaultError } from '../../workers/contract/fault';
import type { ColumnKind } from '../../workers/ingest/column-type';
import { exactRows } from '../../workers/table/exact';
import { atOnce } from '../engine/at-once';
import type { Engine } from '../engine/engine';
import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { listTables, meaningSql, qualified, type TableInfo } from './catalog';
import { conversionSql, planConversion, reasonOf, type ConversionPlan } from './conversion';
import { freeName } from '../sql/free-name';
import { withCurrency, writeOrigin } from './table-origin';
import { newWorkingName, releaseWorkingName } from './working-name';

/** What became of a column, and the way back. */
export interface Conversion {
  plan: ConversionPlan;
  /** The table with the values that did not fit; null when all did. */
  rejected: string | null;
  /** Makes the column the text that it was. */
  undo: () => Promise<void>;
  /** Lets the old text go. It goes by itself when the tab ends. */
  forget: () => Promise<void>;
}

/** What a text column of a table would become. @throws FaultError `ingest-convert-none` when no value fits */
export async function planColumn(
  engine: Engine,
  table: string,
  column: string,
  as: ColumnKind | null,
): Promise<ConversionPlan> {
  const { origin } = await tableNamed(engine, table);
  const plan = await planConversion(engine, qualified(engine, table), column, as, origin.text?.options);
  if (!plan)
    throw new FaultError({
      code: 'ingest-convert-none',
      values: { column, table },
      place: { table, column },
    });
  return plan;
}

/** Converts a column for good; its text is kept aside until the tab ends. */
export async function convertColumn(
  engine: Engine,
  table: string,
  plan: ConversionPlan,
): Promise<Conversion> {
  const tables = await listTables(engine);
  const { origin } = await tableNamed(engine, table);
  const known = tables.find((other) => other.origin.rejectedFrom === table)?.name;
  const rejected =
    known ??
    freeName(
      `${table}_rejected`,
      tables.map(({ name }) => name),
    );
  const rejectedSql = qualified(engine, rejected);
  const kept = newWorkingName();
  const keptSql = qualified(engine, kept);
  const forget = async () => {
    await engine.run(`DROP TABLE IF EXISTS ${keptSql}`);
    releaseWorkingName(kept);
  };
  try {
    await engine.run(
      `CREATE TABLE ${keptSql} AS SELECT rowid AS r, ${quoteIdentifier(plan.column)} AS text FROM ${plan.tableSql}`,
    );
    const steps = conversionSql(plan, { rejectedSql, lines: origin.text?.lines ?? null });
    const comment = `COMMENT ON TABLE ${rejectedSql} IS ${sqlLiteral(writeOrigin({ rejectedFrom: table }))}`;
    const { parse } = plan.type;
    const currency = parse.kind === 'number' ? parse.currency : '';
    const marked = withCurrency(origin, plan.column, currency);
    await atOnce(engine, [
      ...steps,
      ...(plan.lostCount > 0 && known === undefined ? [comment] : []),
      ...(currency === '' ? [] : [`COMMENT ON TABLE ${plan.tableSql} IS ${sqlLiteral(writeOrigin(marked))}`]),
    ]);
  } catch (error) {
    await forget();
    throw error;
  }
  await engine.checkpoint();
  return {
    plan,
    rejected: plan.lostCount > 0 ? rejected : null,
    undo: async () => {
      await restore(engine, table, plan, keptSql, rejected);
      await forget();
      await engine.checkpoint();
    },
    forget,
  };
}

/** A column cannot be filled and change its type at once, so the table is made anew and takes the place of the old. */
async function restore(
  engine: Engine,
  table: string,
  { column, tableSql, as }: ConversionPlan,
  keptSql: string,
  rejected: string,
): Promise<void> {
  const { origin, columns } = await tableNamed(engine, table);
  const made = newWorkingName();
  const madeSql = qualified(engine, made);
  const name = quoteIdentifier(column);
  await engine.run(
    `CREATE TABLE ${madeSql} AS SELECT t.* REPLACE (k.text AS ${name}) FROM ${tableSql} t JOIN ${keptSql} k ON k.r = t.rowid ORDER BY k.r`,
  );
  const rejectedSql = qualified(engine, rejected);
  const isThere = (await listTables(engine)).some((other) => other.name === rejected);
  const left = `${quoteIdentifier('column')} IS DISTINCT FROM ${sqlLiteral(column)} OR reason <> ${sqlLiteral(reasonOf(as))}`;
  const rows = isThere ? await engine.query(`SELECT count(*) FROM ${rejectedSql} WHERE ${left}`) : null;
  const stays = rows !== null && Number(exactRows(rows)[0]?.[0]) > 0;
  const rejectedSteps = stays
    ? [`DELETE FROM ${rejectedSql} WHERE NOT (${left})`]
    : [`DROP TABLE IF EXISTS ${rejectedSql}`];
  await atOnce(engine, [
    `DROP TABLE ${tableSql}`,
    `ALTER TABLE ${madeSql} RENAME TO ${quoteIdentifier(table)}`,
    `COMMENT ON TABLE ${tableSql} IS ${sqlLiteral(writeOrigin(withCurrency(origin, column, '')))}`,
    ...columns.flatMap(({ name: one, meaning }) =>
      meaning === undefined ? [] : [meaningSql(engine, table, one, meaning)],
    ),
    ...rejectedSteps,
  ]);
  releaseWorkingName(made);
}

async function tableNamed(engine: Engine, name: string): Promise<TableInfo> {
  const found = (await listTables(engine)).find((table) => table.name === name);
  if (!found) throw new FaultError({ code: 'ingest-convert-none', values: { table: name, column: '' } });
  return found;
}
