/** A calendar day, `YYYY-MM-DD`. */
export interface SqlDate {
  date: string;
}

/** What can stand for a `$name`. A `Date` is a TIMESTAMP in UTC; a day is written as `{ date }`. */
export type SqlValue =
  string | number | bigint | boolean | null | undefined | Date | SqlDate | readonly SqlValue[];

/**
 * `value` as a literal of DuckDB's SQL that can stand wherever an expression can.
 * Texts are quoted, never interpreted; `undefined` and an invalid `Date` are NULL.
 */
export function sqlLiteral(value: SqlValue): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'number') return numberLiteral(value);
  if (typeof value === 'bigint') return signed(value.toString());
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof Date) return timestampLiteral(value);
  if ('date' in value) return `CAST(${textLiteral(value.date)} AS DATE)`;
  return `[${value.map(sqlLiteral).join(', ')}]`;
}

/** DuckDB's parser ends at a NUL, so that one is written as `chr(0)`. */
function textLiteral(text: string): string {
  const parts = text.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts.join('') : `(${parts.join(' || chr(0) || ')})`;
}

function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) return `CAST('${value}' AS DOUBLE)`;
  return signed(Object.is(value, -0) ? '0' : String(value));
}

/** Without parentheses `1 -$x` would turn into a comment, and `$x::text` would bind tighter than the sign. */
function signed(digits: string): string {
  return digits.startsWith('-') ? `(${digits})` : digits;
}

function timestampLiteral(value: Date): string {
  if (Number.isNaN(value.getTime())) return 'NULL';
  const text = value.toISOString().replace('T', ' ').replace('Z', '');
  return `CAST('${text}' AS TIMESTAMP)`;
}
