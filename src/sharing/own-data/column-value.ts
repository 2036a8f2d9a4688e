import type { ColumnType } from '../../../workers/ingest/column-type';
import { exactRows } from '../../../workers/table/exact';
import type { Engine } from '../../engine/engine';
import type { ColumnInfo } from '../../engine/exact-query';
import { planConversion } from '../../ingest/conversion';
import { qualified } from '../../ingest/catalog';
import { isIdentifier, isMeaning } from '../../ingest/suggest-roles';
import { tryValueSql } from '../../ingest/value-sql';
import { epochReadings } from '../../notebook/run/time-readings';
import { quoteIdentifier, writeIdentifier } from '../../sql/identifier';
import { sqlLiteral } from '../../sql/literal';
import { kindOf } from '../needs/fit';
import { meaningOf, type NeededColumn } from '../needs/match-columns';

/** How a column of the reader's stands for one that is needed. */
export interface ColumnValue {
  /** In SQL, from the column. */
  sql: string;
  /** Values that are there, and those of them that cannot be read as what is needed. */
  count: number;
  unread: number;
  /**
   * What its values become, where they are of another kind: `number`, `text`, `time`, `BOOLEAN`, or a time for what was counted
   * as `seconds` or `milliseconds` since 1970.
   */
  converted: string | null;
}

/** A column that is not there: NULL of the needed type. */
export function emptyValue({ type }: NeededColumn): string {
  return `null::${(type || 'varchar').toLowerCase()}`;
}

/**
 * The value of a column as the needed one: as it is where that will do, otherwise converted, with a count of what cannot be read.
 * What identifies something is never converted: codes with letters and leading zeros would be lost.
 */
export async function columnValue(
  engine: Engine,
  table: string,
  need: NeededColumn,
  column: ColumnInfo,
): Promise<ColumnValue> {
  const name = writeIdentifier(column.name);
  const asItIs = (sql: string, converted: string | null = null): ColumnValue => ({
    sql,
    count: 0,
    unread: 0,
    converted,
  });
  const [wanted, given] = [kindOf(need.type), kindOf(column.type)];
  if (need.type === '' || identifies(need)) return asItIs(name);
  if (wanted === given) return asItIs(wanted === 'time' ? atGrain(name, need.type, column.type) : name);
  if (wanted === 'text') return asItIs(`${name}::varchar`, 'text');
  const source = qualified(engine, table);
  if (given === 'text') {
    const read = await readText(engine, source, need, column);
    if (read) return { ...read, converted: wanted };
  }
  if (wanted === 'time' && given === 'number') return readNumber(engine, source, need, column);
  const sql = `try_cast(${name} as ${need.type.toLowerCase()})`;
  return { ...(await counted(engine, source, column, sql)), sql, converted: wanted };
}

/** A number as a time in the way that reads most values: written as a day, or counted from 1970 on. */
async function readNumber(
  engine: Engine,
  source: string,
  need: NeededColumn,
  column: ColumnInfo,
): Promise<ColumnValue> {
  const name = writeIdentifier(column.name);
  const written = `try_strptime(${name}::varchar, ['%Y%m%d', '%Y%m', '%Y'])`;
  // What the column is called does not matter: that it is a time was said by choosing it.
  const ways = [{ unit: 'time', sql: written }, ...epochReadings(name)];
  const readings: ColumnValue[] = [];
  for (const { unit, sql: moment } of ways) {
    const sql = `${moment}::${need.type.toLowerCase()}`;
    readings.push({ ...(await counted(engine, source, column, sql)), sql, converted: unit });
  }
  return readings.reduce((best, one) => (one.unread < best.unread ? one : best));
}

/** A day for a moment and the other way round: differences of days are whole numbers, of moments they are not. */
function atGrain(name: string, needed: string, given: string): string {
  const isDay = (type: string): boolean => type.toUpperCase() === 'DATE';
  if (isDay(needed) === isDay(given)) return name;
  return isDay(needed) ? `${name}::date` : `${name}::timestamp`;
}

function identifies(need: NeededColumn): boolean {
  const meaning = meaningOf(need);
  return isMeaning(meaning) && isIdentifier(meaning);
}

/** A text in the way most of its values are written; null when none can be read. */
async function readText(
  engine: Engine,
  source: string,
  need: NeededColumn,
  column: ColumnInfo,
): Promise<Omit<ColumnValue, 'converted'> | null> {
  const KINDS: Record<string, 'number' | 'date' | 'boolean'> = {
    number: 'number',
    time: 'date',
    BOOLEAN: 'boolean',
  };
  const as = KINDS[kindOf(need.type)];
  const plan = as ? await planConversion(engine, source, column.name, as) : null;
  if (!plan) return null;
  const { count, lostCount: unread, type } = plan;
  const name = writeIdentifier(column.name);
  const wanted = (as === 'date' ? need.type : type.type).toLowerCase();
  const exact = `(${tryValueSql(name, type)})::${wanted}`;
  for (const sql of plainForms(name, type, wanted)) {
    if (await areSame(engine, source, sql, exact)) return { sql, count, unread };
  }
  return { sql: type.parse.kind === 'boolean' ? tryValueSql(name, type) : exact, count, unread };
}

/** Ways to read a text that people would write, simplest first; whether they read the same has to be seen. */
function plainForms(name: string, { parse }: ColumnType, wanted: string): string[] {
  const cast = `try_cast(${name} as ${wanted})`;
  if (parse.kind === 'formats') {
    const [first] = parse.formats;
    const formats = [...(first === undefined ? [] : [first]), parse.formats];
    return [cast, ...formats.map((one) => `try_strptime(${name}, ${sqlLiteral(one)})::${wanted}`)];
  }
  if (parse.kind !== 'number') return [cast];
  const { decimal, isPercent } = parse.format;
  const kept = `regexp_replace(${name}, '[^0-9${decimal}-]', '', 'g')`;
  const pointed = decimal === ',' ? `replace(${kept}, ',', '.')` : kept;
  return [cast, `try_cast(${pointed} as ${wanted})${isPercent ? ' / 100' : ''}`];
}

/** Whether two expressions say the same of every row. */
async function areSame(engine: Engine, source: string, one: string, other: string): Promise<boolean> {
  const [[differing] = []] = exactRows(
    await engine.query(`SELECT count(*) FROM ${source} WHERE (${one}) IS DISTINCT FROM (${other})`),
  );
  return Number(differing) === 0;
}

async function counted(
  engine: Engine,
  source: string,
  column: ColumnInfo,
  sql: string,
): Promise<{ count: number; unread: number }> {
  const name = quoteIdentifier(column.name);
  try {
    const rows = exactRows(
      await engine.query(
        `SELECT count(${name}), count(*) FILTER (WHERE ${name} IS NOT NULL AND (${sql}) IS NULL) FROM ${source}`,
      ),
    );
    const [[count, unread] = []] = rows;
    return { count: Number(count), unread: Number(unread) };
  } catch {
    // There is no such conversion: a list is no number.
    const [[count] = []] = exactRows(await engine.query(`SELECT count(${name}) FROM ${source}`));
    return { count: Number(count), unread: Number(count) };
  }
}
