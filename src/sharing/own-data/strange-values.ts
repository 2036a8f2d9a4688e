import { exactRows } from '../../../workers/table/exact';
import type { Engine } from '../../engine/engine';
import { qualified } from '../../ingest/catalog';
import type { InputOption } from '../../notebook/format/input-body';
import { foldIdentifier } from '../../sql/identifier';
import { sqlLiteral } from '../../sql/literal';
import type { MappedColumn } from './mapping-sql';
import type { ChosenValues } from './sample-values';

/**
 * Those of the chosen values that no row of the reader's own table has, so that choosing them selects nothing.
 * @param columns what stands for the columns of the template's table
 */
export async function strangeValues(
  engine: Engine,
  table: string,
  columns: readonly MappedColumn[],
  chosen: readonly ChosenValues[],
): Promise<ChosenValues[]> {
  const source = qualified(engine, table);
  const strange: ChosenValues[] = [];
  for (const one of chosen) {
    const sql = columns.find(({ name }) => foldIdentifier(name) === foldIdentifier(one.column))?.sql;
    const values: InputOption[] = [];
    for (const value of one.values) {
      if (sql !== undefined && !(await isIn(engine, source, sql, value))) values.push(value);
    }
    if (values.length > 0) strange.push({ ...one, values });
  }
  return strange;
}

/** Whether a column has a value, as SQL that reads an input compares them. */
async function isIn(engine: Engine, source: string, sql: string, value: InputOption): Promise<boolean> {
  try {
    const asked = `SELECT count(*) FROM ${source} WHERE (${sql}) = ${sqlLiteral(value)}`;
    const [[count] = []] = exactRows(await engine.query(asked));
    return Number(count) > 0;
  } catch {
    // A text that is no number is not among numbers.
    return false;
  }
}
