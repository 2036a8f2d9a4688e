import type { ColumnType } from '../../workers/ingest/column-type';
import type { Dialect } from '../../workers/ingest/dialect';
import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { tryValueSql, valueSql, withoutNullWords } from './value-sql';

/** A file without a header that is strict CSV in its dialect. */
export interface CsvSource {
  /** As the engine knows the file. */
  file: string;
  dialect: Dialect;
  names: readonly string[];
  types: readonly ColumnType[];
  /** Bytes of the longest record. */
  longestRecord: number;
}

/**
 * As much as the worker that reads ahead hands over at a time (`blobPieces`). For the first the engine waits; its own buffer
 * is four times as long.
 */
const BUFFER = 8 << 20;
/** The engine's own limit, with room for what it counts and the scan does not. */
const USUAL_RECORD = 1_900_000;

/** The query that reads it, every column in its type; nothing is left for the engine to guess. */
export function readCsvSql(source: CsvSource): string {
  const { names, types } = source;
  const columns = names.map((name, index) => `${sqlLiteral(name)}: ${sqlLiteral(readType(types[index]!))}`);
  const reader = readCsv(source, columns);
  if (types.every((type) => isPlain(type))) return `FROM ${reader}`;
  const list = names.map((name, index) => columnSql(quoteIdentifier(name), types[index]!));
  return `SELECT ${list.join(', ')} FROM ${reader}`;
}

/** Counts, per column that is not text, the values that cannot be read, with one of them. */
export function unreadableSql(source: CsvSource): string {
  const { names, types } = source;
  const columns = names.map((name) => `${sqlLiteral(name)}: 'VARCHAR'`);
  const checks = names.flatMap((name, index) => {
    const type = types[index]!;
    if (type.type === 'VARCHAR') return [];
    const column = quoteIdentifier(name);
    const isBad = `${withoutNullWords(column, type)} IS NOT NULL AND ${tryValueSql(column, type)} IS NULL`;
    return [`SELECT ${index} AS i, count(*) AS n, min(${column}) AS example FROM rows WHERE ${isBad}`];
  });
  return `WITH rows AS MATERIALIZED (FROM ${readCsv(source, columns)}) ${checks.join(' UNION ALL ')}`;
}

function readCsv({ file, dialect, longestRecord }: CsvSource, columns: readonly string[]): string {
  const options = [
    sqlLiteral(file),
    'auto_detect = false',
    'header = false',
    `delim = ${sqlLiteral(dialect.delimiter)}`,
    `quote = ${sqlLiteral(dialect.quote)}`,
    `escape = ${sqlLiteral(dialect.escape)}`,
    `columns = {${columns.join(', ')}}`,
  ];
  if (longestRecord > USUAL_RECORD) {
    // The buffer has to hold more than one of them.
    options.push(`max_line_size = ${longestRecord * 2}`, `buffer_size = ${longestRecord * 4 + (32 << 20)}`);
  } else options.push(`buffer_size = ${BUFFER}`);
  return `read_csv(${options.join(', ')})`;
}

function isPlain({ parse, nullWords }: ColumnType): boolean {
  return parse.kind === 'plain' && nullWords.length === 0;
}

/** The type under which the reader takes the column; the rest is done by `columnSql`. */
function readType(column: ColumnType): string {
  if (isPlain(column)) return column.type;
  return column.parse.kind === 'utc' && column.nullWords.length === 0 ? 'TIMESTAMPTZ' : 'VARCHAR';
}

function columnSql(column: string, type: ColumnType): string {
  return isPlain(type) ? column : `${valueSql(column, type)} AS ${column}`;
}
