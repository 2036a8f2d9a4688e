import { SHEET_ROWS } from '../../workers/export/sheet-parts';
import type { Message } from '../../workers/contract/message';
import { listed } from '../../workers/contract/listed';
import type { ColumnInfo } from '../engine/exact-query';
import { carriedType } from './carried-sql';
import { type ColumnType, isNested, parseType, walkType } from './column-type';
import type { ExportFormat } from './formats';
import { DOUBLE_DIGITS } from './json-sql';

const NAMES_TOLD = 3;
const BIG = new Set(['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT']);

/** What a format cannot hold of these very columns, as messages (words: `export.loss.…`). None: it keeps everything. */
export function lossesOf(format: ExportFormat, columns: readonly ColumnInfo[], rows: number): Message[] {
  const typed = columns.map(({ name, type }) => ({ name, type: parseType(type) }));
  const about = (key: string, test: (type: ColumnType) => boolean): Message[] => {
    const names = typed.filter(({ type }) => test(type)).map(({ name }) => name);
    return names.length === 0
      ? []
      : [{ key: `export.loss.${key}`, values: { columns: listed(names, NAMES_TOLD) } }];
  };
  switch (format) {
    case 'csv':
    case 'tsv':
      return [
        { key: 'export.loss.types' },
        ...about('empty', isText),
        ...about('nested', isNested),
        ...about('bytes', isBytes),
      ];
    case 'excel':
      return [
        ...sheets(rows),
        ...about('long-numbers', hasLongNumbers),
        ...about('fine-times', isTime),
        ...about('nested-json', isNested),
        ...about('as-text', (type) => isBytes(type) || isOddTime(type)),
        ...about('long-texts', isText),
      ];
    case 'model':
      return [];
    case 'json':
    case 'ndjson':
      return [
        ...about('big-numbers', (type) => some(type, hasLongNumbers)),
        ...about('not-finite', (type) => some(type, isDouble)),
        ...about('as-text', (type) => some(type, (one) => isBytes(one) || isTime(one) || isOddTime(one))),
      ];
    case 'parquet':
    case 'arrow':
      return [
        ...about('carried', (type) => some(type, (one) => carriedType(one) === 'VARCHAR')),
        ...about('huge', (type) => some(type, (one) => one.kind === 'scalar' && one.name === 'HUGEINT')),
      ];
  }
}

function sheets(rows: number): Message[] {
  const count = Math.ceil(rows / (SHEET_ROWS - 1));
  return count > 1 ? [{ key: 'export.loss.sheets', values: { most: SHEET_ROWS, sheets: count } }] : [];
}

function some(type: ColumnType, test: (type: ColumnType) => boolean): boolean {
  return [...walkType(type)].some(test);
}

function hasLongNumbers(type: ColumnType): boolean {
  if (type.kind !== 'scalar') return false;
  return BIG.has(type.name) || (type.name === 'DECIMAL' && type.precision > DOUBLE_DIGITS);
}

function isDouble(type: ColumnType): boolean {
  return type.kind === 'scalar' && (type.name === 'DOUBLE' || type.name === 'FLOAT');
}

function isText(type: ColumnType): boolean {
  return type.kind === 'scalar' && type.name === 'VARCHAR';
}

function isBytes(type: ColumnType): boolean {
  return type.kind === 'scalar' && (type.name === 'BLOB' || type.name === 'BIT');
}

function isTime(type: ColumnType): boolean {
  return type.kind === 'scalar' && /^(DATE|TIME|TIMESTAMP|TIMESTAMP_S|TIMESTAMP_MS)$/.test(type.name);
}

function isOddTime(type: ColumnType): boolean {
  return type.kind === 'scalar' && /ZONE|_NS|INTERVAL/.test(type.name);
}
