import { columnLetters, SHEET_ROWS } from '../../workers/export/sheet-parts';
import type { SheetColumn } from '../../workers/export/sheet-parts';
import type { WriterPlan } from '../../workers/export/table-writer';
import type { ColumnInfo } from '../engine/exact-query';
import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { carriedSql, DECIMAL_MAX } from './carried-sql';
import { type ColumnType, parseType } from './column-type';
import { fieldSql, headerField } from './csv-sql';
import type { ExportFormat, FormatOptions } from './formats';
import { DOUBLE_DIGITS, jsonSql, SAFE_INTEGER } from './json-sql';
import { CELL_LENGTH, cellSql, decimalLimit, isCutSql, sheetForm } from './sheet-sql';

/** A column of what is exported; `sql` stands for it in the plan's SQL, whatever its name is. */
export interface PlannedColumn {
  name: string;
  type: ColumnType;
  sql: string;
}

/** The statement whose rows are written, and how. */
export interface ExportPlan {
  sql: string;
  writer: WriterPlan;
}

/** With a byte order mark spreadsheets read the file as UTF-8; other programs leave it out. */
const BOM = '\ufeff';

/** @param columns as DESCRIBE gives them for a relation: DuckDB has told doubled names apart */
export function plannedColumns(columns: readonly ColumnInfo[]): PlannedColumn[] {
  return columns.map(({ name, type }, index) => ({ name, type: parseType(type), sql: `c${index}` }));
}

/**
 * An aggregate that is true when some value of the column is beyond what the format holds: a number, so that the whole
 * column is written as text, or in a workbook a text, which is cut. null when there is nothing to ask.
 */
export function beyondSql({ type, sql }: PlannedColumn, format: ExportFormat): string | null {
  if (type.kind !== 'scalar') return null;
  const outside = (limit: string) => `max(${sql}) > ${limit} OR min(${sql}) < -${limit}`;
  switch (format) {
    case 'csv':
    case 'tsv':
    case 'model':
      return null;
    case 'excel':
      return type.name === 'VARCHAR' ? `max(strlen(${sql})) > ${CELL_LENGTH}` : null;
    case 'parquet':
    case 'arrow':
      return type.name === 'HUGEINT' ? outside(DECIMAL_MAX) : null;
    case 'json':
    case 'ndjson':
      if (type.name === 'BIGINT' || type.name === 'HUGEINT') return outside(SAFE_INTEGER);
      if (type.name === 'UBIGINT' || type.name === 'UHUGEINT') return `max(${sql}) > ${SAFE_INTEGER}`;
      if (type.name !== 'DECIMAL' || type.precision <= DOUBLE_DIGITS) return null;
      return `max(${sql}) >= ${decimalLimit(type.scale)} OR min(${sql}) <= -${decimalLimit(type.scale)}`;
  }
}

/** The rows of `source` (an expression that can stand in FROM) with the columns' names in SQL. */
export function namedSource(source: string, columns: readonly PlannedColumn[]): string {
  return `(FROM ${source}\n) AS q(${columns.map(({ sql }) => sql).join(', ')})`;
}

/** @param beyond by column, what `beyondSql` came to */
export function planExport(
  source: string,
  columns: readonly PlannedColumn[],
  beyond: readonly boolean[],
  format: ExportFormat,
  title: string,
  { guardFormulas = false }: FormatOptions,
): ExportPlan {
  const from = `FROM ${namedSource(source, columns)}`;
  const rows = (parts: readonly string[]) => `SELECT concat(${parts.join(', ')}) AS t ${from}`;
  switch (format) {
    case 'csv':
    case 'tsv': {
      const delimiter = format === 'csv' ? ',' : '\t';
      const fields = columns.map(({ sql, type }) => fieldSql(sql, type, delimiter, guardFormulas));
      const head = `${BOM}${columns.map(({ name }) => headerField(name, delimiter)).join(delimiter)}\n`;
      const sql = rows([...between(fields, sqlLiteral(delimiter)), 'chr(10)']);
      return { sql, writer: { kind: 'text', head, skip: 0, tail: '', isJson: false } };
    }
    case 'json':
    case 'ndjson': {
      const fields = columns.flatMap(({ name, type, sql }, index) => [
        sqlLiteral(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`),
        jsonSql(sql, type, beyond[index] ? 'text' : 'digits'),
      ]);
      if (format === 'ndjson') {
        return {
          sql: rows([...fields, `'}'`, 'chr(10)']),
          writer: { kind: 'text', head: '', skip: 0, tail: '', isJson: true },
        };
      }
      // Each row brings the comma before it; the first one's is left out.
      const sql = rows([`','`, 'chr(10)', ...fields, `'}'`]);
      return { sql, writer: { kind: 'text', head: '[', skip: 1, tail: '\n]\n', isJson: true } };
    }
    case 'model': {
      const [piece, text] = columns.map(({ sql }) => sql);
      // The text as it is, to the last character: a model that is read back says the same.
      const sql = `SELECT ${text} AS t ${from} ORDER BY ${piece}`;
      return { sql, writer: { kind: 'text', head: '', skip: 0, tail: '', isJson: false } };
    }
    case 'excel':
      return planSheet(from, columns, beyond, title);
    case 'parquet':
    case 'arrow': {
      const list = columns.map(
        ({ name, type, sql }, index) =>
          `${carriedSql(sql, type, beyond[index] ?? false)} AS ${quoteIdentifier(name)}`,
      );
      return { sql: `SELECT ${list.join(', ')} ${from}`, writer: { kind: format } };
    }
  }
}

function planSheet(
  from: string,
  columns: readonly PlannedColumn[],
  beyond: readonly boolean[],
  title: string,
): ExportPlan {
  const forms = columns.map(({ sql, type }, index) => {
    const form = sheetForm(sql, type);
    // How long the text of a list or of bytes is, nobody has asked: it takes as much work as writing it.
    return { ...form, name: sql, isLong: beyond[index] === true || form.sql !== sql };
  });
  const number = `CAST(2 + (row_number() OVER () - 1) % ${SHEET_ROWS - 1} AS VARCHAR) AS n`;
  const inner = `(SELECT ${forms.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')}, ${number} ${from})`;
  const cells = forms.map(({ name, type, isLong }, index) =>
    cellSql(name, type, columnLetters(index), 'n', isLong),
  );
  const cuts = forms.flatMap(({ name, isLong }) => (isLong ? [`${isCutSql(name)}::INTEGER`] : []));
  // A list, because a sum of thousands of terms is nested deeper than the engine goes.
  const count = cuts.length === 0 ? '' : `, CAST(list_sum([${cuts.join(', ')}]) AS INTEGER) AS cut`;
  return {
    sql: `SELECT concat('<row r="', n, '">', ${cells.join(', ')}, '</row>') AS t${count} FROM ${inner}`,
    writer: { kind: 'sheet', name: title, columns: columns.map(sheetColumn) },
  };
}

/** Wide enough for its name and for what its type usually holds. */
function sheetColumn({ name, type }: PlannedColumn): SheetColumn {
  const usual =
    type.kind === 'scalar' && type.name.startsWith('TIMESTAMP') ? 19 : type.kind === 'scalar' ? 11 : 24;
  return { name, width: Math.min(Math.max(name.length + 2, usual), 60) };
}

function between(parts: readonly string[], separator: string): string[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}
