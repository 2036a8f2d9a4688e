import { type ColumnType, printType, walkType } from './column-type';

/** Types for which Parquet, or what reads Arrow, has no exact form: they are written as DuckDB's own text. */
const AS_TEXT = new Set([
  'INTERVAL',
  'TIME WITH TIME ZONE',
  'TIME_NS',
  'BIT',
  'BIGNUM',
  'UHUGEINT',
  'VARIANT',
  '"NULL"',
]);

/** The largest decimal of 38 digits; a HUGEINT can be a little larger. */
export const DECIMAL_MAX = '9'.repeat(38);

/**
 * An SQL expression for a column of an Arrow or Parquet file: the value as it is where the format holds its type, else
 * cast, also inside lists and structs. Enums become text: their words would have to be known before the first row.
 * @param isBeyond the column has a HUGEINT of more than 38 digits, so that it has to be text
 */
export function carriedSql(value: string, type: ColumnType, isBeyond: boolean): string {
  if (type.kind === 'scalar' && type.name === 'HUGEINT') {
    return `CAST(${value} AS ${isBeyond ? 'VARCHAR' : 'DECIMAL(38,0)'})`;
  }
  const isChanged = [...walkType(type)].some((one) => carriedType(one) !== null);
  return isChanged ? `CAST(${value} AS ${printType(type, carriedType)})` : value;
}

/** What the file has in place of this type; null for the type itself. */
export function carriedType(type: ColumnType): string | null {
  if (type.kind === 'enum' || type.kind === 'union') return 'VARCHAR';
  if (type.kind !== 'scalar') return null;
  if (type.name === 'HUGEINT') return 'DECIMAL(38,0)';
  // Parquet has no seconds: the encoder would write plain whole numbers.
  if (type.name === 'TIMESTAMP_S') return 'TIMESTAMP_MS';
  return AS_TEXT.has(type.name) ? 'VARCHAR' : null;
}
