import type { Fault } from '../../workers/contract/fault';
import type { ColumnKind, ColumnType } from '../../workers/ingest/column-type';
import { conversionType, likelyKind, type ConversionContext } from '../../workers/ingest/conversion-type';
import type { LineStep } from '../../workers/ingest/line-map';
import { REJECTED_COLUMNS, type RejectedReason } from '../../workers/ingest/repair';
import { exactRows, exactText } from '../../workers/table/exact';
import type { Engine } from '../engine/engine';
import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { cleanedSql, tryValueSql, withoutNullWords } from './value-sql';

/** What a column of text would become, and what it would cost. */
export interface ConversionPlan {
  /** The table as it stands in SQL. */
  tableSql: string;
  column: string;
  as: ColumnKind;
  type: ColumnType;
  /** Values that are not missing. */
  count: number;
  /** Values that would become empty, in rows and as different texts; the most frequent of them. */
  lostCount: number;
  lostKinds: number;
  lost: { text: string; count: number }[];
}

/** So many different values tell how a column is written. */
const LOOKED_AT = 3_000;
const LOST_TOLD = 20;

const REASONS: Record<ColumnKind, RejectedReason> = {
  number: 'not-a-number',
  date: 'not-a-date',
  boolean: 'not-true-or-false',
  text: 'not-a-number',
};

/**
 * Looks for the reading of a text column as another kind that keeps most values.
 * @param as null: the kind that most values are of
 * @returns null when no value fits
 */
export async function planConversion(
  engine: Engine,
  tableSql: string,
  column: string,
  as: ColumnKind | null,
  context: ConversionContext = {},
): Promise<ConversionPlan | null> {
  const name = quoteIdentifier(column);
  const rows = async (sql: string) => exactRows(await engine.query(sql));
  const frequent = await rows(
    `SELECT ${name} FROM ${tableSql} WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${LOOKED_AT}`,
  );
  const texts = frequent.map(([text]) => exactText(text));
  const kind = as ?? likelyKind(texts);
  const found = kind && conversionType(texts, kind, context);
  if (!found) return null;
  const type = await exactType(engine, tableSql, name, found);
  const given = withoutNullWords(name, type);
  const isLost = `${given} IS NOT NULL AND ${tryValueSql(name, type)} IS NULL`;
  const [[count, lostCount, lostKinds] = []] = await rows(
    `SELECT count(${given}), count(*) FILTER (WHERE ${isLost}), count(DISTINCT ${name}) FILTER (WHERE ${isLost}) FROM ${tableSql}`,
  );
  const lost = await rows(
    `SELECT ${name}, count(*) FROM ${tableSql} WHERE ${isLost} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${LOST_TOLD}`,
  );
  return {
    tableSql,
    column,
    as: kind,
    type,
    count: Number(count),
    lostCount: Number(lostCount),
    lostKinds: Number(lostKinds),
    lost: lost.map(([text, times]) => ({ text: exactText(text), count: Number(times) })),
  };
}

/** The narrowest type that keeps every digit of all values that fit. */
async function exactType(
  engine: Engine,
  tableSql: string,
  name: string,
  type: ColumnType,
): Promise<ColumnType> {
  if (type.parse.kind !== 'number') return type;
  const { format } = type.parse;
  const clean = `CASE WHEN ${tryValueSql(name, type)} IS NOT NULL THEN ${cleanedSql(name, { ...format, isPercent: false })} END`;
  const [[whole, fraction] = []] = exactRows(
    await engine.query(
      `SELECT max(length(ltrim(regexp_extract(${clean}, '^-?(\\d*)', 1), '0'))), max(length(regexp_extract(${clean}, '\\.(\\d*)', 1))) FROM ${tableSql}`,
    ),
  );
  return { ...type, type: numberTypeOf(Number(whole), Number(fraction) + (format.isPercent ? 2 : 0)) };
}

function numberTypeOf(whole: number, fraction: number): string {
  if (fraction === 0 && whole <= 38) return whole <= 18 ? 'BIGINT' : 'HUGEINT';
  if (whole + fraction <= 15 || whole + fraction > 38) return 'DOUBLE';
  return `DECIMAL(${whole + fraction <= 18 ? 18 : 38},${fraction})`;
}

/** The statements that convert the column and set aside what does not fit. */
export function conversionSql(
  { tableSql, column, as, type, lostCount }: ConversionPlan,
  { rejectedSql, lines }: { rejectedSql: string; lines: LineStep[] | null },
): string[] {
  const name = quoteIdentifier(column);
  const value = tryValueSql(name, type);
  const columns = Object.entries(REJECTED_COLUMNS).map(([one, its]) => `${quoteIdentifier(one)} ${its}`);
  const aside = [
    `CREATE TABLE IF NOT EXISTS ${rejectedSql} (${columns.join(', ')})`,
    `INSERT INTO ${rejectedSql} SELECT ${lineSql(lines)}, ${sqlLiteral(column)}, ${name}, ${sqlLiteral(REASONS[as])}
     FROM ${tableSql} WHERE ${withoutNullWords(name, type)} IS NOT NULL AND ${value} IS NULL ORDER BY rowid`,
  ];
  const convert = `ALTER TABLE ${tableSql} ALTER COLUMN ${name} TYPE ${type.type} USING ${value}`;
  return [...(lostCount > 0 ? aside : []), convert];
}

/** Why the values of a column were set aside. */
export function reasonOf(as: ColumnKind): RejectedReason {
  return REASONS[as];
}

export function lostWarning({ column, lostCount, lost }: ConversionPlan): Fault {
  return {
    code: 'ingest-converted-lost',
    severity: 'warning',
    values: { column, count: lostCount, value: lost[0]?.text ?? '' },
    place: { column },
  };
}

/** The line of the file in which a row stands. */
function lineSql(lines: LineStep[] | null): string {
  if (!lines || lines.length === 0) return 'NULL::BIGINT';
  const cases = lines.toReversed().map(([row, line]) => `WHEN rowid >= ${row} THEN rowid + ${line - row}`);
  return `CASE ${cases.join(' ')} END`;
}
